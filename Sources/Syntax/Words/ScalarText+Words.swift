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
