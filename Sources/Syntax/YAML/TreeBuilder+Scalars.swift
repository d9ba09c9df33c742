internal import Diagnostics

extension TreeBuilder {

  /// Takes a scalar as the next item, key or value.
  mutating func takeScalar(_ event: YAMLEvents.Event, _ events: borrowing YAMLEvents, _ bytes: Span<UInt8>) {
    var start = cursor.offset(of: event.start.index, in: bytes)
    var end = cursor.offset(of: event.end.index, in: bytes)
    if start < end { start = skipProperties(from: start, to: end, bytes) }
    if event.style == .block { end = trimmed(from: start, to: end, bytes) }
    if let suspect = suspects.last, suspect < end { lookAtSuspects(before: start, bytes, from: end) }
    top.reach = end
    reach = end
    if dropsNext() { return }
    let isKey = top.kind == .mapping && !top.expectsValue
    if event.length > limits.scalarBytes {
      complaints.add(.tooLong(event.length, limits.scalarBytes, at: range(start, end)))
      return refuseNext()
    }
    if isKey, !isFitKey(event, start, end, bytes) { return refuseNext() }
    if !repairs.isEmpty, isRepaired(start, end) { return refuseNext() }

    var node = YAMLTree.Node(kind: .scalar, start: UInt32(clamping: start), end: UInt32(clamping: end))
    node.isQuoted = event.style != .plain
    node.count = UInt32(clamping: event.length)
    let opening = event.style == .plain ? start : start + 1
    if event.style == .plain && event.start.line == event.end.line && event.length == end - start
      || event.style == .quoted && event.length == end - start - 2 && events.textStands(in: bytes, at: opening)
    {
      node.content = UInt32(clamping: opening)
    } else {
      if event.style == .quoted, complainsOfEscape(start, end, bytes) { return refuseNext() }
      node.isVerbatim = false
      node.content = UInt32(clamping: arena.count)
      events.appendText(to: &arena)
    }
    if !isKey, top.isBracketed, top.kind == .mapping { lookForCutKey(before: &node, bytes) }
    append(node)
    if top.kind == .sequence, event.style == .plain { lookForMissingSpace(bytes) }
  }

  /// Returns whether a key may be one, after a complaint if not.
  private mutating func isFitKey(_ event: YAMLEvents.Event, _ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    if event.length > limits.keyCharacters, event.end.index - event.start.index > limits.keyCharacters {
      complaints.add(.keyTooLong(limits.keyCharacters, at: range(start, end)))
      return false
    }
    if event.length == 2, event.style == .plain, end - start == 2, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] == UInt8(ascii: "<")
    {
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
