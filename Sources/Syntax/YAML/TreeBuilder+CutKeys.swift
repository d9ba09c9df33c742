internal import Diagnostics

/// Commas that cut a text in brackets in two where nobody meant it.
///
/// In `{Sat,Sun: closed}` YAML sees a key `Sat` without a value and a key `Sun`; in `{Mon: 09:00-13:00, 14:00-18:00}` a
/// key `14:00-18:00`. Such keys without a colon, *cut keys*, are complained of and put together again as they were meant,
/// so that nobody complains of the pieces.
extension TreeBuilder {

  /// Looks whether the key for which `value` comes is a cut key, and what that means for cut keys before it.
  ///
  /// `{wait:40s}` is a key without a colon too, and becomes the key and value that were meant. Returns the value.
  mutating func lookForCutKey(before value: YAMLTree.Node, _ bytes: Span<UInt8>) -> YAMLTree.Node {
    let key = nodes.count - 1
    guard value.start == value.end, !value.isQuoted, !hasColon(behind: Int(nodes[key].end), bytes) else {
      if top.cutKey >= 0 { settleCutKeys(bytes) }
      return value
    }
    if let split = splitAtGluedColon(nodes[key], bytes, mayHaveDigits: true) {
      nodes[key] = split.key
      return split.value
    }
    if top.cutKey < 0 { top.cutKey = Int32(truncatingIfNeeded: key) }
    return value
  }

  /// Whether the next thing behind offset `start` that is no comment is a colon.
  private func hasColon(behind start: Int, _ bytes: Span<UInt8>) -> Bool {
    let offset = skipBlanksAndComments(from: start, to: bytes.count, bytes)
    return offset < bytes.count && bytes[offset] == UInt8(ascii: ":")
  }

  /// Puts the cut keys of `top` together with what they were cut from: the value before them, or the key behind them,
  /// for which the value is about to come.
  mutating func settleCutKeys(_ bytes: Span<UInt8>) {
    joinTimes(bytes)
    joinKeys(bytes)
    top.cutKey = -1
    if top.expectsValue { top.lastEntry = Int32(truncatingIfNeeded: nodes.count - 1) }
  }

  /// Adds cut keys that are times to the value before them.
  private mutating func joinTimes(_ bytes: Span<UInt8>) {
    let first = Int(top.cutKey)
    let end = top.expectsValue ? nodes.count - 1 : nodes.count
    guard first - 1 > Int(top.node) + 1, isPlainText(nodes[first - 1]) else { return }
    var behind = first
    while behind + 1 < end, isPlainText(nodes[behind]), looksLikeTime(nodes[behind], bytes),
      isComma(from: Int(nodes[behind == first ? first - 1 : behind - 2].end), to: Int(nodes[behind].start), bytes)
    {
      behind += 2
    }
    guard behind > first else { return }
    let last = Int(nodes[behind - 2].end)
    let whole = range(Int(nodes[first - 1].start), last)
    let rest = range(Int(nodes[first].start), last)
    let (restText, value) = (shortText(rest, bytes), shortText(whole, bytes))
    complaints.add(.keyNotText, .cutValue(restText, value, at: rest, whole))
    extend(first - 1, to: last)
    nodes.removeSubrange(first..<behind)
    top.count -= Int32(truncatingIfNeeded: behind - first)
    if first >= (top.expectsValue ? nodes.count - 1 : nodes.count) { top.cutKey = -1 }
  }

  /// Adds the key that came last, and for which there is a value, to the cut keys before it.
  private mutating func joinKeys(_ bytes: Span<UInt8>) {
    let first = Int(top.cutKey)
    let last = nodes.count - 1
    guard top.expectsValue, first >= 0, first < last, (last - first) % 2 == 0, isPlainText(nodes[last]) else { return }
    for key in stride(from: first, to: last, by: 2) {
      let end = Int(nodes[key].end)
      let next = Int(nodes[key + 2].start)
      guard isPlainText(nodes[key]), isPlainText(nodes[key + 2]),
        next == end + 1 && bytes[end] == UInt8(ascii: ",")
          || isComma(from: end, to: next, bytes) && looksLikeDay(nodes[key], bytes)
            && looksLikeDay(nodes[key + 2], bytes)
      else { return }
    }
    let whole = range(Int(nodes[first].start), Int(nodes[last].end))
    let key = shortText(whole, bytes)
    complaints.add(.keyNotText, .cutKey(key, pieces: (last - first) / 2 + 1, at: whole))
    extend(first, to: Int(nodes[last].end))
    nodes.removeSubrange((first + 1)...)
    top.count -= Int32(truncatingIfNeeded: last - first)
  }

  // MARK: Looks

  /// Whether `node` is text without quotes that stands on one line.
  private func isPlainText(_ node: YAMLTree.Node) -> Bool {
    node.isScalar && !node.isQuoted && node.isVerbatim && node.count > 0
  }

  /// Makes the text at `position`, which stands in the source to the letter, reach to offset `end`.
  private mutating func extend(_ position: Int, to end: Int) {
    let start = Int(nodes[position].start)
    nodes[position] = YAMLTree.Node(
      from: start, to: end, content: start, count: end - start, isQuoted: false, isVerbatim: true)
  }

  /// Whether nothing but a comma and blanks behind it stands between two offsets.
  private func isComma(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: ",") else { return false }
    return (start + 1..<end).allSatisfy { (offset) in Text.isBlank(bytes[offset]) }
  }

  /// Whether `node` begins like a time of day, `9:` or `09:`.
  private func looksLikeTime(_ node: YAMLTree.Node, _ bytes: Span<UInt8>) -> Bool {
    var offset = Int(node.start)
    let end = min(Int(node.end), offset + 3)
    while offset < end, Text.isDigit(bytes[offset]) { offset += 1 }
    return offset > Int(node.start) && offset < end && bytes[offset] == UInt8(ascii: ":")
  }

  /// Whether `node` begins like a date or a weekday.
  private func looksLikeDay(_ node: YAMLTree.Node, _ bytes: Span<UInt8>) -> Bool {
    if Text.isDigit(bytes[Int(node.start)]) { return true }
    let word = text(Int(node.start), Int(node.end), bytes).lowercased().prefix { (letter) in letter.isLetter }
    return Self.days.contains(String(word))
  }

  /// Weekdays as they are written.
  private static let days: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
  ]

  /// The text from `start` up to `end`.
  private func text(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> String {
    String(decoding: (start..<end).map { (offset) in bytes[offset] }, as: UTF8.self)
  }

  /// The text at `range`, if it is short and visible enough to be said again.
  private func shortText(_ range: SourceRange, _ bytes: Span<UInt8>) -> String? {
    guard range.end - range.start <= 200 else { return nil }
    let text = text(Int(range.start), Int(range.end), bytes)
    return Text.isVisible(text) ? text : nil
  }

}

extension Diagnostic {

  /// The diagnostic of the key `key` that commas cut in as many `pieces`; no key where it is too long to be said again.
  fileprivate static func cutKey(_ key: String?, pieces: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      Phrase(
        en: "within braces a comma ends a key: YAML sees \(pieces) keys in '\(key ?? "…")'",
        ru: "в фигурных скобках запятая заканчивает ключ: для YAML «\(key ?? "…")» — это \(keys(pieces))"), at: range,
      help: quotingHelp(key, Phrase(en: "put it in quotes", ru: "возьмите его в кавычки")),
      fix: quotingFix(key, at: range))
  }

  /// The diagnostic of `rest`, which a comma cut from the value `value` at `whole`; no texts where they are too long.
  fileprivate static func cutValue(
    _ rest: String?, _ value: String?, at range: SourceRange, _ whole: SourceRange
  ) -> Diagnostic {
    .init(
      .keyNotText,
      Phrase(
        en: "within braces a comma ends a value: YAML sees '\(rest ?? "…")' as a key of its own",
        ru: "в фигурных скобках запятая заканчивает значение: для YAML «\(rest ?? "…")» — отдельный ключ"), at: range,
      help: quotingHelp(value, Phrase(en: "put the whole value in quotes", ru: "возьмите всё значение в кавычки")),
      fix: quotingFix(value, at: whole))
  }

  /// `count` keys in Russian.
  private static func keys(_ count: Int) -> String {
    switch (count % 10, count % 100) {
    case (_, 11...14): "\(count) ключей"
    case (1, _): "\(count) ключ"
    case (2...4, _): "\(count) ключа"
    default: "\(count) ключей"
    }
  }

  /// The advice `advice` to put `text` in quotes, with the quotes shown.
  static func quotingHelp(_ text: String?, _ advice: Phrase) -> Phrase {
    guard let text else { return advice }
    return Phrase(en: "\(advice.en): \"\(text)\"", ru: "\(advice.ru): \"\(text)\"")
  }

  /// The change that puts `text` at `range` in quotes.
  static func quotingFix(_ text: String?, at range: SourceRange) -> Fix? {
    text.map { (text) in Fix(Phrase(en: "put it in quotes", ru: "взять в кавычки"), [Edit(range, "\"\(text)\"")]) }
  }

}
