internal import Diagnostics

extension TreeBuilder {

  /// Refuses a `*name`.
  mutating func takeAlias(_ events: borrowing YAMLEvents, _ bytes: Span<UInt8>) {
    let start = cursor.offset(of: events.startIndex, in: bytes)
    let end = cursor.offset(of: events.endIndex, in: bytes)
    top.reach = UInt32(truncatingIfNeeded: end)
    if dropsNext() { return }
    let place = range(start, end)
    complaints.add(.yamlAnchor, .alias(at: place))
    refuseNext()
  }

  /// Whether a tag or an anchor stands at `start`, which is before `end` unless there is nothing at all.
  @inline(__always)
  func hasProperties(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    start < end && (bytes[start] == UInt8(ascii: "&") || bytes[start] == UInt8(ascii: "!"))
  }

  /// Returns where the text itself begins behind the tags and anchors at `start`, after a complaint about each.
  mutating func skipProperties(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") else { return offset }
      let name = offset
      while offset < end, !isSpace(offset, bytes) { offset += 1 }
      if !top.isSkipped {
        let range = range(name, offset)
        if byte == UInt8(ascii: "&") {
          complaints.add(.yamlAnchor, .anchor(at: range))
        } else {
          complaints.add(.yamlTag, .tag(at: range))
        }
      }
      offset = skipBlanksAndComments(from: offset, to: end, bytes)
    }
    return offset
  }

  /// Whether a blank, a line end or a character that is replaced by a space stands at `offset`.
  private func isSpace(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    Text.isBlank(bytes[offset]) || Text.isBreak(bytes[offset]) || isRepaired(offset, offset + 1)
  }

  /// Returns the first place from `start` on that is neither blank nor a comment.
  func skipBlanksAndComments(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Int {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < end, !Text.isBreak(bytes[offset]) { offset += 1 }
      } else if isSpace(offset, bytes) {
        offset = characterEnd(offset, bytes)
      } else {
        break
      }
    }
    return offset
  }

  /// Begins the document that is the `count`th of the file; returns whether it is the first.
  mutating func beginDocument(_ count: Int, _ events: borrowing YAMLEvents, _ bytes: Span<UInt8>) -> Bool {
    let start = cursor.offset(of: events.startIndex, in: bytes)
    let range = range(start, lineEnd(start, bytes))
    guard count > 1 else {
      if events.hasDirectives { complaints.add(.yamlDirective, .directive(at: range)) }
      return true
    }
    complaints.add(.severalDocuments, .furtherDocument(at: range))
    isComplete = false
    return false
  }

  /// Offset behind the last byte on the line of `start` that is no blank.
  func lineEnd(_ start: Int, _ bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, !Text.isBreak(bytes[end]) { end += 1 }
    while end > start, Text.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Offset behind the character at `start`.
  func characterEnd(_ start: Int, _ bytes: Span<UInt8>) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(end, bytes.count)
  }

}

extension Diagnostic {

  /// The diagnostic of an anchor, `&name`.
  static func anchor(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlAnchor,
      Phrase(en: "an account has no '&' names to refer back to", ru: "здесь нельзя ставить метки «&имя»"),
      at: range,
      help: Phrase(
        en: "remove it, and write the same text again where it is needed; a text that begins with '&' goes in quotes",
        ru: "удалите метку и повторите текст там, где он нужен; текст, который начинается с «&», пишут в кавычках"))
  }

  /// The diagnostic of an alias, `*name`.
  static func alias(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlAnchor,
      Phrase(en: "an account has no '*' references", ru: "здесь нельзя ссылаться через «*имя»"), at: range,
      help: Phrase(
        en: "write out here what it refers to; a text that begins with '*' goes in quotes",
        ru: "напишите здесь сам текст; значение, которое начинается с «*», пишут в кавычках"))
  }

  /// The diagnostic of a tag, `!name`.
  static func tag(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlTag,
      Phrase(
        en: "a word with '!' in front means nothing here: every value is text",
        ru: "слово с «!» впереди здесь ничего не значит: все значения — текст"),
      at: range,
      help: Phrase(
        en: "remove the word; a text that begins with '!' goes in quotes",
        ru: "удалите это слово; текст, который начинается с «!», пишут в кавычках"))
  }

  /// The diagnostic of a directive, `%NAME`.
  static func directive(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlDirective,
      Phrase(
        en: "a line that begins with '%' gives orders to YAML readers",
        ru: "строка, которая начинается с «%», — это команда для YAML"),
      at: range,
      help: Phrase(
        en: "remove the line; a text that begins with '%' goes in quotes",
        ru: "удалите строку; текст, который начинается с «%», пишут в кавычках"))
  }

  /// The diagnostic of a second document in one file.
  static func furtherDocument(at range: SourceRange) -> Diagnostic {
    .init(
      .severalDocuments,
      Phrase(
        en: "a second document begins here, and only the first is read",
        ru: "здесь начинается второй документ, а читается только первый"),
      at: range,
      help: Phrase(
        en: "remove the line '---', or move what follows into a file of its own",
        ru: "удалите строку «---» или перенесите остальное в отдельный файл"))
  }

}
