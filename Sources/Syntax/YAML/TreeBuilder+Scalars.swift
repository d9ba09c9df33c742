internal import Diagnostics

extension TreeBuilder {

  /// Takes a scalar as the next item, key or value.
  ///
  /// Nearly all are short, without quotes and on one line, and stand in the source to the letter.
  mutating func takeScalar(_ events: borrowing YAMLEvents, _ bytes: Span<UInt8>) {
    let start = cursor.offset(of: events.startIndex, in: bytes)
    let end = cursor.offset(of: events.endIndex, in: bytes)
    let length = events.length
    guard events.isPlain, length == end - start, length <= shortLength, events.isOnOneLine, end <= nextSuspect else {
      return takeOddScalar(start, end, events, bytes)
    }
    top.reach = UInt32(truncatingIfNeeded: end)
    if dropsNext() { return }
    if length == 2, isMergeKey(start, bytes) { return refuseNext() }
    put(
      YAMLTree.Node(from: start, to: end, content: start, count: length, isQuoted: false, isVerbatim: true), bytes)
  }

  /// Takes a text that stands from `start` up to `end` to the letter, apart from its quotes, and is short.
  mutating func takeText(from start: Int, to end: Int, isQuoted: Bool, _ bytes: Span<UInt8>) {
    if nextSuspect < end { lookAtSuspects(before: start, bytes, from: end) }
    top.reach = UInt32(truncatingIfNeeded: end)
    let quote = isQuoted ? 1 : 0
    put(
      YAMLTree.Node(
        from: start, to: end, content: start + quote, count: end - start - 2 * quote, isQuoted: isQuoted,
        isVerbatim: true), bytes)
  }

  /// Takes a scalar from `start` up to `end` that is not of the usual sort.
  private mutating func takeOddScalar(
    _ start: Int, _ end: Int, _ events: borrowing YAMLEvents, _ bytes: Span<UInt8>
  ) {
    let style = events.style
    let length = events.length
    let start = hasProperties(start, end, bytes) ? skipProperties(from: start, to: end, bytes) : start
    let end = style == .block ? trimmed(from: start, to: end, bytes) : end
    if style == .quoted, !events.isOnOneLine { longQuote = range(start, end) }
    if nextSuspect < end {
      lookAtSuspects(before: style == .block ? lineEnd(start, bytes) : start, bytes, from: end)
    }
    top.reach = UInt32(truncatingIfNeeded: end)
    if dropsNext() { return }
    if length > limits.scalarBytes {
      let (place, limit) = (range(start, end), limits.scalarBytes)
      complaints.add(.scalarTooLong, .tooLong(length, limit, at: place))
      return refuseNext()
    }
    if top.isMapping, !top.expectsValue, length > limits.keyCharacters,
      events.endIndex - events.startIndex > limits.keyCharacters
    {
      let (place, limit) = (range(start, end), limits.keyCharacters)
      complaints.add(.keyTooLong, .keyTooLong(limit, at: place))
      return refuseNext()
    }
    if style == .plain, length == 2, end - start == 2, isMergeKey(start, bytes) { return refuseNext() }
    if !repairs.isEmpty, isRepaired(start, end) { return refuseNext() }

    let opening = style == .plain ? start : start + 1
    let closing = style == .plain ? end : end - 1
    let isVerbatim =
      style != .block && length == closing - opening && events.isOnOneLine && events.textStands(in: bytes, at: opening)
    if style == .quoted, !isVerbatim, complainsOfEscape(start, end, bytes) { return refuseNext() }
    let content = isVerbatim ? opening : arena.count
    if !isVerbatim { events.appendText(to: &arena) }
    put(
      YAMLTree.Node(
        from: start, to: end, content: content, count: length, isQuoted: style != .plain, isVerbatim: isVerbatim),
      bytes)
  }

  /// Puts the scalar `node` into what is being read, unless it is a piece of something that was cut.
  @inline(__always)
  private mutating func put(_ node: YAMLTree.Node, _ bytes: Span<UInt8>) {
    if !top.isMapping {
      append(node)
      if node.count == 1, top.isBracketed { lookForDash(bytes) } else { lookForMissingSpace(bytes) }
    } else if top.isBracketed, top.expectsValue {
      append(lookForCutKey(before: node, bytes))
    } else {
      append(node)
    }
  }

  /// Looks whether the item just taken is a dash without anything.
  private mutating func lookForDash(_ bytes: Span<UInt8>) {
    guard let item = nodes.last, !item.isQuoted, item.isVerbatim, bytes[Int(item.start)] == UInt8(ascii: "-") else {
      return
    }
    let place = range(Int(item.start), Int(item.end))
    complaints.add(.yamlSyntax, .dashInBrackets(at: place))
  }

  /// Returns whether the text of two bytes at `start` is the key `<<`, after a complaint if so.
  private mutating func isMergeKey(_ start: Int, _ bytes: Span<UInt8>) -> Bool {
    guard top.isMapping, !top.expectsValue, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == bytes[start]
    else { return false }
    let place = range(start, start + 2)
    complaints.add(.yamlAnchor, .mergeKey(at: place))
    return true
  }

  /// Whether a byte that could not be read stood between `start` and `end`.
  func isRepaired(_ start: Int, _ end: Int) -> Bool {
    var low = 0
    var high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < repairs.count && repairs[low] < end
  }

  /// Returns `end` without the blanks and line ends before it.
  private func trimmed(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Int {
    var end = end
    while end > start, Text.isBlank(bytes[end - 1]) || Text.isBreak(bytes[end - 1]) { end -= 1 }
    return end
  }

}

extension Diagnostic {

  /// The diagnostic of a merge key, `<<`.
  fileprivate static func mergeKey(at range: SourceRange) -> Diagnostic {
    .init(
      .yamlAnchor,
      Phrase(en: "an account has no '<<' to take over keys", ru: "здесь нельзя переносить ключи через «<<»"),
      at: range, help: Phrase(en: "write the keys out here", ru: "напишите эти ключи здесь"))
  }

  /// The diagnostic of a text of `length` bytes where `limit` are allowed.
  fileprivate static func tooLong(_ length: Int, _ limit: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .scalarTooLong,
      Phrase(
        en: "this text is \(length) bytes long, and at most \(limit) are read",
        ru: "этот текст занимает \(length) байт, а читается не больше \(limit)"), at: range,
      help: Phrase(
        en: "look for a quote that is opened here and closed much too late",
        ru: "поищите кавычку, которая открыта здесь, а закрыта слишком поздно"))
  }

  /// The diagnostic of a key of more than `limit` characters.
  static func keyTooLong(_ limit: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .keyTooLong,
      Phrase(en: "this key has more than \(limit) characters", ru: "в этом ключе больше \(limit) символов"), at: range,
      help: Phrase(
        en: "a key is a short word: see whether a text got in front of the colon by mistake",
        ru: "ключ — это короткое слово: проверьте, не попал ли перед двоеточием лишний текст"))
  }

}
