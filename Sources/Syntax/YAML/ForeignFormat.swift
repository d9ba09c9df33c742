public import Diagnostics

/// A format in which other systems keep their call flows, given to us by mistake.
///
/// Such a flow has blocks, menus and branches: a complex scheme, to be called by its name rather than refused as bad
/// YAML.
public enum ForeignFormat: CaseIterable, Sendable {

  /// A flow of Twilio Studio, in JSON.
  case twilioStudio

  /// A flow of Amazon Connect, in JSON.
  case amazonConnect

  /// A call control object of Vonage, in JSON.
  case vonage

  /// A document of SignalWire, in JSON or YAML.
  case signalWire

  /// A VoiceXML dialogue (W3C).
  case voiceXML

  /// A CCXML document (W3C).
  case ccxml

  /// A TwiML answer, as Twilio and its kin read it.
  case twiML

  /// A dialplan of Asterisk.
  case asterisk

  /// A dialplan of FreeSWITCH, in XML.
  case freeSWITCH

  /// How many bytes of a file are looked at.
  static let window = 64 << 10

  /// Returns the foreign format of `file` and the place that tells, if it has one.
  ///
  /// Looks at the first 64 KiB; of an account, at no more than its first line that is not a comment.
  public static func recognise(_ file: SourceFile) -> (format: ForeignFormat, range: SourceRange)? {
    let bytes = file.bytes.span.extracting(first: min(file.bytes.count, window))
    let start = firstSignificantByte(of: file, bytes)
    guard start < bytes.count else { return nil }
    let found: (format: ForeignFormat, range: Range<Int>)? =
      switch bytes[start] {
      case UInt8(ascii: "<"): recogniseXML(bytes, from: start)
      case UInt8(ascii: "{"): recogniseJSON(bytes, from: start)
      case UInt8(ascii: "["): recogniseAsterisk(bytes, from: start) ?? recogniseJSON(bytes, from: start)
      case UInt8(ascii: ";"): recogniseAsterisk(bytes, from: start)
      case _ where begins(bytes, at: start, with: "exten"): recogniseAsterisk(bytes, from: start)
      case _ where begins(bytes, at: start, with: "version:") || begins(bytes, at: start, with: "sections:"):
        recogniseSignalWire(bytes, from: start)
      default: nil
      }
    return found.map { (format, range) in (format, SourceRange(file.id, range.lowerBound, range.upperBound)) }
  }

  /// Offset of the first byte that is neither blank nor in a comment nor the line `---`.
  private static func firstSignificantByte(of file: SourceFile, _ bytes: Span<UInt8>) -> Int {
    var offset = min(file.startOfText, bytes.count)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") || begins(bytes, at: offset, with: "---") {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else if Text.isBlank(bytes[offset]) || Text.isBreak(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// Whether `word` stands at `offset`.
  static func begins(_ bytes: Span<UInt8>, at offset: Int, with word: StaticString) -> Bool {
    guard bytes.count - offset >= word.utf8CodeUnitCount else { return false }
    var position = offset
    for byte in word.description.utf8 {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  /// The text of the bytes at `range`.
  static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: range.map { (offset) in bytes[offset] }, as: UTF8.self)
  }

}

extension Diagnostic {

  /// The diagnostic of a file in the foreign format `format`, which shows at `range`.
  public static func complexForeign(_ format: ForeignFormat, at range: SourceRange) -> Diagnostic {
    let name = name(of: format)
    return .init(
      .complexScheme,
      Phrase(en: "complex scheme («Сложная схема»): this is \(name.en)", ru: "Сложная схема: это \(name.ru)"),
      at: range,
      help: Phrase(
        en: "edit it where it was made; blocks and menus of our own are edited in the provider's full cabinet",
        ru: "правьте её там, где она создана; свои блоки и меню настраивают в личном кабинете"),
      notes: [
        Note(
          Phrase(
            en:
              "a line scheme has no blocks, menus, key branches or scripts; its steps are a greeting, a forward to an "
              + "employee or a group, voicemail, fax and hangup",
            ru: "в строчной схеме нет блоков, меню, выбора кнопкой и скриптов; её шаги — приветствие, переадресация на "
              + "сотрудника или группу, голосовая почта, факс и завершение звонка"))
      ])
  }

  /// What a file in `format` is called.
  private static func name(of format: ForeignFormat) -> Phrase {
    switch format {
    case .twilioStudio: Phrase(en: "a Twilio Studio flow", ru: "схема Twilio Studio")
    case .amazonConnect: Phrase(en: "an Amazon Connect flow", ru: "схема Amazon Connect")
    case .vonage: Phrase(en: "a Vonage call control object (NCCO)", ru: "сценарий Vonage (NCCO)")
    case .signalWire: Phrase(en: "a SignalWire document (SWML)", ru: "документ SignalWire (SWML)")
    case .voiceXML: Phrase(en: "a VoiceXML dialogue", ru: "диалог VoiceXML")
    case .ccxml: Phrase(en: "a CCXML document", ru: "документ CCXML")
    case .twiML: Phrase(en: "a TwiML answer", ru: "ответ TwiML")
    case .asterisk: Phrase(en: "an Asterisk dialplan", ru: "план набора Asterisk")
    case .freeSWITCH: Phrase(en: "a FreeSWITCH dialplan", ru: "план набора FreeSWITCH")
    }
  }

}
