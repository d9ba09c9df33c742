internal import Diagnostics

extension TreeBuilder {

  /// Judges the marks before offset `end` that stand between texts, and forgets those before `skipped`, which stand
  /// within one.
  ///
  /// A `#` right behind a bracket or quote begins a comment for libyaml and for nobody else; a `?` that is not in a text
  /// begins a key of several lines, with libyaml in brackets even `?x`.
  mutating func lookAtSuspects(before end: Int, _ bytes: Span<UInt8>, from skipped: Int? = nil) {
    while nextSuspect < skipped ?? end {
      let offset = nextSuspect
      suspectsSeen += 1
      nextSuspect = suspectsSeen < suspects.count ? suspects[suspectsSeen] : .max
      guard offset < end, !top.isSkipped, !isInComment(offset, bytes) else { continue }
      let place = range(offset, offset + 1)
      if bytes[offset] == UInt8(ascii: "#") {
        complaints.add(.missingSpace, .gluedComment(at: place))
      } else {
        complaints.add(.keyNotText, .explicitKey(at: place))
      }
    }
  }

  /// Whether a comment begins between the text that was read last and `offset`, on the line of `offset`.
  private func isInComment(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    var before = offset
    while before > Int(top.reach), !Text.isBreak(bytes[before - 1]) {
      before -= 1
      if bytes[before] == UInt8(ascii: "#") { return true }
    }
    return false
  }

}

extension Diagnostic {

  /// The diagnostic of a comment that is not set apart from what stands before it.
  fileprivate static func gluedComment(at range: SourceRange) -> Diagnostic {
    .init(
      .missingSpace,
      Phrase(
        en: "a comment needs a space before its '#'", ru: "перед «#», с которого начинается комментарий, нужен пробел"),
      at: range,
      help: Phrase(
        en: "put a space before '#', or quotes around a text that has it in it",
        ru: "поставьте перед «#» пробел или возьмите текст с этим знаком в кавычки"),
      fix: Fix(Phrase(en: "put a space there", ru: "поставить пробел"), [Edit(range.atStart, " ")]))
  }

  /// The diagnostic of a key that begins with `? `.
  static func explicitKey(at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      Phrase(en: "'?' begins a key of several lines here", ru: "«?» начинает здесь ключ из нескольких строк"),
      at: range,
      help: Phrase(
        en: "write 'key: value' on one line; a text that begins with '?' goes in quotes",
        ru: "напишите «ключ: значение» в одну строку; текст, который начинается с «?», пишут в кавычках"))
  }

}
