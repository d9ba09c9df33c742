internal import Diagnostics

/// The kinds of character that no author can see and that have no place in an account.
enum Invisible: CaseIterable {

  /// A control character other than tab and line ends.
  case control

  /// Something that ends a line for YAML and for hardly anybody else: U+0085, U+2028, U+2029.
  case separator

  /// A byte order mark that is not at the start.
  case byteOrderMark

  /// A character without any shape: zero width, or one that turns the direction of writing.
  case hidden

  /// A space that is no space to YAML, where it matters.
  case space

  /// A carriage return without its line feed.
  case carriageReturn

  /// A tab in an indentation.
  case tab

  /// The kind of the character `scalar`, of more than one byte, wherever it stands; nothing if it can be seen.
  ///
  /// Joiners (U+200C, U+200D) belong to scripts and emoji.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x85, 0x2028, 0x2029: self = .separator
    case 0xFEFF: self = .byteOrderMark
    case 0x80..<0xA0, 0xFFFE, 0xFFFF: self = .control
    case 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069: self = .hidden
    default: return nil
    }
  }

  /// The character `scalar` as it can be shown: `U+200B`.
  static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

}

/// Where a file has invisible characters of one kind.
struct InvisiblePlaces {

  /// How many places are kept for a fix.
  private static let mostKept = 1000

  /// The first of the characters.
  let scalar: UInt32

  /// The first places.
  private(set) var kept: [SourceRange] = []

  /// The number of places.
  private(set) var count = 0

  /// No place yet; `scalar` will be the first character.
  init(scalar: UInt32) {
    self.scalar = scalar
  }

  /// Whether all places were kept.
  var areAllKept: Bool { count == kept.count }

  /// Adds the place `range`.
  mutating func add(_ range: SourceRange) {
    count += 1
    if kept.count < Self.mostKept { kept.append(range) }
  }

}

extension Diagnostic {

  /// The diagnostic of invisible characters of `kind` at `places`: one for all, at the first.
  static func invisible(_ kind: Invisible, _ places: InvisiblePlaces, in source: SourceFile) -> Diagnostic {
    let range = places.kept.first ?? SourceRange(source.id, 0, 0)
    var notes: [Note] = []
    if places.count > 1 {
      let more = places.count - 1
      let next = places.kept.count > 1 ? places.kept[1] : nil
      notes = [
        Note(
          Phrase(en: "\(more) more in this file, the next one here", ru: "в файле ещё \(more), следующий здесь"),
          at: next)
      ]
    }
    return .init(
      kind == .tab ? .tabIndentation : .controlCharacter, message(kind, Invisible.name(of: places.scalar)), at: range,
      help: help(kind), notes: notes, fix: fix(kind, places, source))
  }

  /// What is said of a character of `kind` that is called `name`.
  private static func message(_ kind: Invisible, _ name: String) -> Phrase {
    switch kind {
    case .control:
      Phrase(en: "an unprintable character, \(name), stands here", ru: "здесь стоит непечатаемый символ \(name)")
    case .separator:
      Phrase(en: "an invisible end of line, \(name), stands here", ru: "здесь стоит невидимый конец строки \(name)")
    case .byteOrderMark:
      Phrase(
        en: "a byte order mark, \(name), stands in the middle of the file",
        ru: "в середине файла стоит метка порядка байтов \(name)")
    case .hidden: Phrase(en: "an invisible character, \(name), stands here", ru: "здесь стоит невидимый символ \(name)")
    case .space:
      Phrase(
        en: "a special space, \(name), stands where an ordinary one belongs",
        ru: "вместо обычного пробела стоит особый, \(name)")
    case .carriageReturn:
      Phrase(
        en: "a line ends with \(name) alone, as on very old computers",
        ru: "строка заканчивается одним символом \(name), как на очень старых компьютерах")
    case .tab: Phrase(en: "the line is indented with a tab", ru: "отступ строки сделан табуляцией")
    }
  }

  /// What to do about a character of `kind`.
  private static func help(_ kind: Invisible) -> Phrase {
    switch kind {
    case .control, .hidden:
      Phrase(
        en: "delete it; such characters come along when text is copied from another program",
        ru: "удалите его; такие символы попадают в текст при копировании из других программ")
    case .separator: Phrase(en: "delete it and press Enter instead", ru: "удалите его и вместо него нажмите Enter")
    case .byteOrderMark:
      Phrase(
        en: "delete it; it is left behind when two files are joined",
        ru: "удалите её; она остаётся, когда соединяют два файла")
    case .space:
      Phrase(
        en: "type an ordinary space; special ones come along when text is copied from a web page",
        ru: "поставьте обычный пробел; особые попадают в текст при копировании с веб-страниц")
    case .carriageReturn:
      Phrase(en: "save the file with line ends LF or CRLF", ru: "сохраните файл с концами строк LF или CRLF")
    case .tab:
      Phrase(en: "indent with spaces, two for each level", ru: "делайте отступы пробелами, по два на уровень")
    }
  }

  /// The change that mends all `places` at once, where there is one sure change.
  private static func fix(_ kind: Invisible, _ places: InvisiblePlaces, _ source: SourceFile) -> Fix? {
    guard places.areAllKept else { return nil }
    let replacement: String
    let message: Phrase
    switch kind {
    case .hidden, .byteOrderMark:
      (replacement, message) = ("", Phrase(en: "delete it everywhere", ru: "удалить его везде"))
    case .space:
      (replacement, message) = (" ", Phrase(en: "type ordinary spaces", ru: "поставить обычные пробелы"))
    case .tab where isIndentedByTabsAlone(source.bytes.span):
      (replacement, message) = ("  ", Phrase(en: "indent with two spaces each", ru: "заменить каждую двумя пробелами"))
    case .control, .separator, .carriageReturn, .tab: return nil
    }
    return Fix(message, places.kept.map { (range) in Edit(range, replacement) })
  }

  /// Whether no line of `bytes` begins with a space, so that a tab can only mean one level.
  private static func isIndentedByTabsAlone(_ bytes: Span<UInt8>) -> Bool {
    var previous = UInt8(ascii: "\n")
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == UInt8(ascii: " "), Text.isBreak(previous) || previous == UInt8(ascii: "\t") { return false }
      previous = byte
    }
    return true
  }

}
