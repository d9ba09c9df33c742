internal import Diagnostics

extension TreeBuilder {

  /// Takes a scalar as the next item, key or value.
  mutating func takeScalar(_ events: borrowing YAMLEvents, _ bytes: Span<UInt8>) {
    var start = cursor.offset(of: events.startIndex, in: bytes)
    var end = cursor.offset(of: events.endIndex, in: bytes)
    let style = events.style
    let length = events.length
    if hasProperties(start, end, bytes) { start = skipProperties(from: start, to: end, bytes) }
    if style == .block { end = trimmed(from: start, to: end, bytes) }
    if nextSuspect < end { lookAtSuspects(before: start, bytes, from: end) }
    top.reach = end
    if dropsNext() { return }
    let isKey = top.kind == .mapping && !top.expectsValue
    if length > limits.scalarBytes {
      complaints.add(.tooLong(length, limits.scalarBytes, at: range(start, end)))
      return refuseNext()
    }
    if isKey, length == 2 || length > limits.keyCharacters, !isFitKey(events, start, end, bytes) { return refuseNext() }
    if !repairs.isEmpty, isRepaired(start, end) { return refuseNext() }

    let opening = style == .plain ? start : start + 1
    var isVerbatim = true
    var content = opening
    if style == .plain
      ? length != end - start || !events.isOnOneLine
      : style == .block || length != end - start - 2 || !events.textStands(in: bytes, at: opening)
    {
      if style == .quoted, complainsOfEscape(start, end, bytes) { return refuseNext() }
      isVerbatim = false
      content = arena.count
      events.appendText(to: &arena)
    }
    var node = YAMLTree.Node(
      from: start, to: end, content: content, count: length, isQuoted: style != .plain,
      isVerbatim: isVerbatim)
    if !isKey, top.isBracketed, top.kind == .mapping { lookForCutKey(before: &node, bytes) }
    append(node)
    if top.kind == .sequence, style == .plain { lookForMissingSpace(bytes) }
  }

  /// Returns whether a key may be one, after a complaint if not.
  private mutating func isFitKey(_ events: borrowing YAMLEvents, _ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    if events.length > limits.keyCharacters, events.endIndex - events.startIndex > limits.keyCharacters {
      complaints.add(.keyTooLong(limits.keyCharacters, at: range(start, end)))
      return false
    }
    if end - start == 2, events.style == .plain, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == bytes[start] {
      complaints.add(.mergeKey(at: range(start, end)))
      return false
    }
    return true
  }

  /// Whether a byte that could not be read stood between `start` and `end`.
  private func isRepaired(_ start: Int, _ end: Int) -> Bool {
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
