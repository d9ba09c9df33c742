public import Diagnostics
public import Hours

/// A comment in which somebody accepts findings: `# callwright: ignore[CW204] until 2026-12-31 reason`.
public struct WrittenSuppression: Hashable, Sendable {

  /// The comment, without blanks behind it.
  public let range: SourceRange

  /// The rules whose findings are accepted.
  public let rules: [Written<Rule>]

  /// The last day on which they are.
  public let until: Written<CivilDate>?

  /// Why they are, in the words of the author.
  public let reason: String

  /// Where findings have to begin: the line of the comment, or what stands below a comment that stands alone.
  public let scope: SourceRange

  /// Whether nothing else stands on the line.
  public let isAlone: Bool

}

extension YAMLTree {

  /// Returns the comments in which somebody accepts findings, and complaints about those that cannot be read (CW042).
  ///
  /// A `#` within a text is none.
  public func suppressions() -> (written: [WrittenSuppression], diagnostics: [Diagnostic]) {
    let bytes = file.bytes
    let starts = SuppressionReader.starts(in: bytes.span)
    guard !starts.isEmpty else { return ([], []) }
    var reader = SuppressionReader(places: TreePlaces(self))
    for start in starts where reader.isComment(start) { reader.read(from: start) }
    return (reader.written, reader.complaints.all)
  }

}

/// Reads the comments of one file that are meant for the program.
private struct SuppressionReader {

  /// The file and its tree.
  let places: TreePlaces

  /// What was read so far.
  var written: [WrittenSuppression] = []

  /// What is wrong with the rest.
  var complaints = Complaints()

  /// Offset up to which there is no comment but those that were met.
  private var lookedAt = 0

  /// The end of the comment that was met last.
  private var commentEnd = 0

  /// The line at which the comments end that were met last, and whether something stands there.
  private var below = (line: 0, hasContent: false)

  /// How such a comment begins, behind its `#` and blanks.
  private static let word = Array("callwright:".utf8)

  private var bytes: [UInt8] { places.tree.file.bytes }

  init(places: TreePlaces) {
    self.places = places
  }

  // MARK: Comments

  /// Offsets of each `#` with the word behind it.
  static func starts(in bytes: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    var offset = 0
    while offset < bytes.count {
      let end = min(offset + stretchLength, bytes.count)
      if hasHash(bytes.extracting(offset..<end)) {
        for place in offset..<end where bytes[place] == UInt8(ascii: "#") && isWord(behind: place, bytes) {
          starts.append(place)
        }
      }
      offset = end
    }
    return starts
  }

  /// How many bytes are looked at in one go.
  private static let stretchLength = 128

  /// Whether there is a `#` in `stretch`.
  ///
  /// The loop is as plain as can be, so that the compiler looks at many bytes at once.
  private static func hasHash(_ stretch: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    var offset = 0
    let count = stretch.count
    while offset < count {
      found |= stretch[offset] == UInt8(ascii: "#") ? 1 : 0
      offset += 1
    }
    return found != 0
  }

  /// Whether the word stands behind the `#` at `offset`.
  private static func isWord(behind offset: Int, _ bytes: Span<UInt8>) -> Bool {
    var next = offset + 1
    while next < bytes.count, Text.isBlank(bytes[next]) { next += 1 }
    guard bytes.count - next >= word.count, bytes[next] == word[0] else { return false }
    var length = 0
    while length < word.count, bytes[next + length] == word[length] { length += 1 }
    return length == word.count
  }

  /// Whether the `#` at `offset` begins a comment: it stands in no text, and in no other comment.
  ///
  /// It is asked of each in turn, so that no stretch of a long line is looked at twice.
  mutating func isComment(_ offset: Int) -> Bool {
    guard offset >= commentEnd else { return false }
    var start = offset
    while start > lookedAt, !Text.isBreak(bytes[start - 1]) { start -= 1 }
    lookedAt = offset + 1
    guard
      let first = bytes[start...offset].indices.first(where: { (place) in
        bytes[place] == UInt8(ascii: "#") && !isInText(place)
      })
    else { return false }
    commentEnd = lineEnd(first)
    return first == offset
  }

  /// Whether the byte at `offset` belongs to a text; the line on which a text of several lines is announced does not.
  private func isInText(_ offset: Int) -> Bool {
    guard let scalar = places.scalar(at: UInt32(clamping: offset)) else { return false }
    let start = Int(places.tree.range(of: scalar).start)
    guard [UInt8(ascii: "|"), UInt8(ascii: ">")].contains(bytes[start]) else { return true }
    return bytes[start..<offset].contains(UInt8(ascii: "\n"))
  }

  // MARK: Reading

  /// Reads the comment that begins at `start`.
  mutating func read(from start: Int) {
    var end = lineEnd(start)
    while end > start, Text.isBlank(bytes[end - 1]) { end -= 1 }
    let range = SourceRange(places.tree.file.id, start, end)
    var next = start + 1
    while Text.isBlank(bytes[next]) { next += 1 }
    next += Self.word.count
    skipBlanks(&next, end)
    let verb = next
    while next < end, Text.isLetter(bytes[next]) { next += 1 }
    let isIgnore = text(verb, next) == "ignore"
    skipBlanks(&next, end)
    guard isIgnore, next < end, bytes[next] == UInt8(ascii: "["),
      let closing = bytes[next..<end].firstIndex(of: UInt8(ascii: "]"))
    else {
      // Other comments may begin with the word, such as the first line of an account that is commented out.
      let isMeant = isIgnore || Spelling.nearest(to: text(verb, next), among: ["ignore"]) != nil
      if isMeant || bytes[verb..<end].contains(UInt8(ascii: "[")) {
        complaints.add(.badSuppression, .noForm(at: range))
      }
      return
    }
    let rules = rules(from: next + 1, to: closing)
    guard let (until, reason) = ending(behind: closing + 1, to: end) else { return }
    guard reason.contains(where: { (letter) in letter.isLetter || letter.isNumber }) else {
      return complaints.add(.badSuppression, .noReason(at: range))
    }
    guard !rules.isEmpty else { return }
    let (scope, isAlone) = scope(of: range)
    written.append(
      WrittenSuppression(
        range: range, rules: rules, until: until, reason: String(reason), scope: scope, isAlone: isAlone))
  }

  /// Reads codes and names with commas between them.
  private mutating func rules(from start: Int, to end: Int) -> [Written<Rule>] {
    var rules: [Written<Rule>] = []
    for part in bytes[start..<end].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var (first, last) = (part.startIndex, part.endIndex)
      while first < last, Text.isBlank(bytes[first]) { first += 1 }
      while last > first, Text.isBlank(bytes[last - 1]) { last -= 1 }
      let place = SourceRange(places.tree.file.id, first, last)
      let word = text(first, last)
      guard let rule = Rule.named(word) else {
        complaints.add(.badSuppression, .noRule(word, at: first < last ? place : SourceRange(place.file, start, end)))
        continue
      }
      guard rule.canBeAccepted else {
        complaints.add(.badSuppression, .cannotAccept(rule, at: place))
        continue
      }
      if !rules.contains(where: { (other) in other.value == rule }) { rules.append(Written(rule, at: place)) }
    }
    return rules
  }

  /// Reads what stands behind the codes: `until` and a day, first or last, and the reason; nothing after a complaint.
  private mutating func ending(behind start: Int, to end: Int) -> (Written<CivilDate>?, Substring)? {
    var words: [Range<Int>] = []
    var next = start
    while next < end {
      skipBlanks(&next, end)
      let first = next
      while next < end, !Text.isBlank(bytes[next]) { next += 1 }
      if first < next { words.append(first..<next) }
    }
    var until: Written<CivilDate>?
    for position in [0, words.count - 2] where words.indices.contains(position) && until == nil {
      guard text(words[position].lowerBound, words[position].upperBound) == "until", words.count > position + 1,
        Text.isDigit(bytes[words[position + 1].lowerBound])
      else { continue }
      let day = words[position + 1]
      let place = SourceRange(places.tree.file.id, day.lowerBound, day.upperBound)
      guard let date = UsualForm.date(text(day.lowerBound, day.upperBound).utf8Span.span) else {
        let word = text(day.lowerBound, day.upperBound)
        complaints.add(.badSuppression, .noDay(word, at: place))
        return nil
      }
      until = Written(date, at: place)
      words.removeSubrange(position...position + 1)
    }
    guard let first = words.first, let last = words.last else { return (until, "") }
    return (until, text(first.lowerBound, last.upperBound)[...])
  }

  // MARK: Places

  /// Where the findings begin that the comment at `range` speaks of, and whether it stands alone on its line.
  private mutating func scope(of range: SourceRange) -> (SourceRange, isAlone: Bool) {
    let file = places.tree.file
    let line = file.line(at: range.start)
    let isAlone = content(of: line).map { (offset) in offset >= range.start } ?? true
    guard isAlone else {
      let start = file.start(ofLine: line)
      return (SourceRange(file.id, start, lineEnd(start)), false)
    }
    // Comments may stand one below the other, and then speak of the same; an empty line parts them from what follows.
    if line >= below.line { below = endOfComments(below: line) }
    if below.hasContent, let start = content(of: below.line) {
      let end = max(lineEnd(Int(start)), places.entry(startingAt: start).map { (entry) in Int(entry.end) } ?? 0)
      return (SourceRange(file.id, Int(start), end), true)
    }
    return (range.atEnd, true)
  }

  /// The first line below `line` that is no comment, and whether something stands on it.
  private func endOfComments(below line: Int) -> (line: Int, hasContent: Bool) {
    var below = line + 1
    while below <= places.tree.file.lineCount, let start = content(of: below) {
      if bytes[Int(start)] != UInt8(ascii: "#") { return (below, true) }
      below += 1
    }
    return (below, false)
  }

  /// Offset of the first thing on `line` that is no blank, if there is one.
  private func content(of line: Int) -> UInt32? {
    let start = places.tree.file.start(ofLine: line)
    let end = lineEnd(start)
    var offset = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
    skipBlanks(&offset, end)
    return offset < end ? UInt32(clamping: offset) : nil
  }

  /// The end of the line on which `offset` stands, without its end of line.
  private func lineEnd(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(where: Text.isBreak) ?? bytes.count
  }

  private func skipBlanks(_ offset: inout Int, _ end: Int) {
    while offset < end, Text.isBlank(bytes[offset]) { offset += 1 }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

}

extension Diagnostic {

  private static let form = Phrase(
    en: "write '# callwright: ignore[CW108] why', with the codes or names of the findings",
    ru: "напишите «# callwright: ignore[CW108] причина», с кодами или именами замечаний")

  fileprivate static func noForm(at range: SourceRange) -> Diagnostic {
    .init(
      .badSuppression,
      Phrase(
        en: "this comment is meant to accept a finding, but does not say which",
        ru: "этот комментарий должен принять замечание, но не говорит какое"), at: range, help: form)
  }

  fileprivate static func noReason(at range: SourceRange) -> Diagnostic {
    .init(
      .badSuppression,
      Phrase(
        en: "this comment does not say why the finding is accepted, so it is not",
        ru: "в комментарии не указана причина, поэтому замечание не принято"), at: range,
      help: Phrase(
        en: "write the reason behind the bracket, so that others understand it in a year",
        ru: "допишите причину после скобки: через год она пригодится другим"))
  }

  fileprivate static func noDay(_ word: String, at range: SourceRange) -> Diagnostic {
    .init(
      .badSuppression,
      Phrase(en: "'\(word)' is no day, so nothing is accepted", ru: "«\(word)» — не дата, поэтому ничего не принято"),
      at: range, help: Phrase(en: "write it as in until 2026-12-31", ru: "напишите так: until 2026-12-31"))
  }

  fileprivate static func cannotAccept(_ rule: Rule, at range: SourceRange) -> Diagnostic {
    .init(
      .badSuppression,
      rule.makesUnreadable || rule == .badInclude
        ? Phrase(
          en: "\(rule.code) cannot be accepted: the file cannot be read because of it",
          ru: "\(rule.code) нельзя принять: из-за этой ошибки файл не прочитать")
        : Phrase(
          en: "\(rule.code) cannot be accepted: it is about such comments themselves",
          ru: "\(rule.code) нельзя принять: это замечание о самих таких комментариях"), at: range,
      help: Phrase(
        en: "mend what it finds, and remove it here", ru: "исправьте то, на что оно указывает, а отсюда уберите"))
  }

  fileprivate static func noRule(_ word: String, at range: SourceRange) -> Diagnostic {
    // Codes are all alike: only a name can be misspelt.
    let meant = Spelling.meant(by: word, among: Rule.allCases.map(\.name))
    return .init(
      .badSuppression,
      Phrase(en: "there is no finding '\(word)'", ru: "замечания «\(word)» не существует"), at: range,
      help: meant.map { (meant) in
        Spelling.didYouMean(meant.word, for: word)
      }
        ?? Phrase(
          en: "write the code or the name that the finding bears, such as CW108 or ext-prefix",
          ru: "укажите код или имя из самого замечания, например CW108 или ext-prefix"),
      fix: meant.map { (meant) in .writing(meant, at: range) })
  }

}
