extension ScalarText {

  /// The words of the text, which spaces and tabs part.
  func words() -> [ScalarText] {
    wordRanges().map { (range) in part(range) }
  }

  /// The text from the word at `index` on, without white space at its end.
  func rest(from index: Int) -> ScalarText {
    let ranges = wordRanges()
    guard index < ranges.count, let last = ranges.last else { return part(string.utf8.count..<string.utf8.count) }
    return part(ranges[index].lowerBound..<last.upperBound)
  }

  /// The one word behind `first` and a blank, if the text is no more than that.
  func word(behind first: String) -> ScalarText? {
    let bytes = string.utf8Span.span
    let count = first.utf8.count
    guard bytes.count > count, Text.isBlank(bytes[count]), string.utf8.starts(with: first.utf8) else { return nil }
    var start = count
    while start < bytes.count, Text.isBlank(bytes[start]) { start += 1 }
    var end = start
    while end < bytes.count, !Text.isBlank(bytes[end]) { end += 1 }
    return start < end && end == bytes.count ? part(start..<end) : nil
  }

  /// Where the words stand, in UTF-8 offsets.
  private func wordRanges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for (offset, byte) in string.utf8.enumerated() {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        if let begin = start { ranges.append(begin..<offset) }
        start = nil
      } else if start == nil {
        start = offset
      }
    }
    if let begin = start { ranges.append(begin..<string.utf8.count) }
    return ranges
  }

}
