internal import Diagnostics

/// Where things stand on the lines around a fault.
extension SyntaxFault {

  /// The byte at `offset`; a line feed where there is none.
  func byte(_ offset: Int) -> UInt8 {
    source.bytes.indices.contains(offset) ? source.bytes[offset] : UInt8(ascii: "\n")
  }

  /// The range from `start` up to `end`.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(source.id, start, end)
  }

  /// The offset behind the character at `start`, which is the end of the text if there is none.
  func characterEnd(_ start: Int) -> Int {
    var end = start + 1
    while byte(end) & 0xC0 == 0x80 { end += 1 }
    return min(end, source.bytes.count)
  }

  /// The range of the character at `start`.
  func character(_ start: Int) -> SourceRange {
    range(start, characterEnd(start))
  }

  /// The range from `start` up to the next blank or end of line, of one character at least.
  func token(_ start: Int) -> SourceRange {
    var end = characterEnd(start)
    while !Text.isBlank(byte(end)), !Text.isBreak(byte(end)) { end += 1 }
    return range(start, end)
  }

  /// The range from `start` up to the end of its line, comments and blanks left out.
  func rest(of start: Int) -> SourceRange {
    range(start, max(lineEnd(start), characterEnd(start)))
  }

  /// Offset of the end of the line of `offset`, comments and blanks left out.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while !Text.isBreak(byte(end)), !(byte(end) == UInt8(ascii: "#") && end > offset && Text.isBlank(byte(end - 1))) {
      end += 1
    }
    while end > offset, Text.isBlank(byte(end - 1)) { end -= 1 }
    return end
  }

  /// Offset of the first byte on the line of `offset`.
  private func lineStart(_ offset: Int) -> Int {
    var start = min(offset, source.bytes.count)
    while start > source.startOfText, !Text.isBreak(byte(start - 1)) { start -= 1 }
    return start
  }

  /// Offset of the first byte on the line of `offset` that is no blank.
  func contentStart(ofLineAt offset: Int) -> Int {
    skipBlanks(from: lineStart(offset))
  }

  /// Offset of the first byte from `start` on that is no blank.
  func skipBlanks(from start: Int) -> Int {
    var offset = start
    while Text.isBlank(byte(offset)) { offset += 1 }
    return offset
  }

  /// How many blanks the line of `offset` begins with.
  func indentation(ofLineAt offset: Int) -> Int {
    contentStart(ofLineAt: offset) - lineStart(offset)
  }

  /// Offset of what stands on the line at `start` behind the dashes of items.
  func itemStart(_ start: Int) -> Int {
    var offset = start
    while byte(offset) == UInt8(ascii: "-"), Text.isBlank(byte(offset + 1)) { offset = skipBlanks(from: offset + 1) }
    return offset
  }

  /// Where the last line before offset `start` begins that is neither blank nor a comment.
  func lineAbove(_ start: Int) -> Int? {
    var line = lineStart(start)
    while line > source.startOfText {
      line = lineStart(line - 1)
      let content = skipBlanks(from: line)
      if !Text.isBreak(byte(content)), byte(content) != UInt8(ascii: "#") { return content }
    }
    return nil
  }

  /// Offset of the first colon between two offsets that ends a key, quotes left out.
  func keyColon(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      let found = byte(offset)
      if found == UInt8(ascii: "\"") || found == UInt8(ascii: "'"), offset == start || Text.isBlank(byte(offset - 1)) {
        guard let closing = closingQuote(of: offset) else { return nil }
        offset = closing
      } else if found == UInt8(ascii: ":"), Text.isBlank(byte(offset + 1)) || Text.isBreak(byte(offset + 1)) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Offset of the first byte of the entry in brackets that goes on at `end`, on the same line.
  func entryStart(before end: Int) -> Int {
    var start = end
    while start > contextPlace, !Text.isBreak(byte(start - 1)), ![0x2C, 0x5B, 0x7B].contains(byte(start - 1)) {
      start -= 1
    }
    return skipBlanks(from: start)
  }

  /// Offset behind the last byte of the entry in brackets of which a part stands at `start`, on the same line.
  func entryEnd(behind start: Int) -> Int {
    var end = start
    while end < source.bytes.count, !Text.isBreak(byte(end)), ![0x2C, 0x5D, 0x7D].contains(byte(end)) { end += 1 }
    while end > start, Text.isBlank(byte(end - 1)) { end -= 1 }
    return end
  }

  /// Offset of the colon that ends the key before `end`, within the same brackets and on the same line.
  func keyColonInBrackets(before end: Int) -> Int? {
    keyColon(from: entryStart(before: end), to: end)
  }

  /// Offset of the quote that closes the one at `start`.
  func closingQuote(of start: Int) -> Int? {
    let quote = byte(start)
    var offset = start + 1
    while offset < source.bytes.count {
      if byte(offset) == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        offset += 1
      } else if byte(offset) == quote {
        if quote == UInt8(ascii: "\""), byte(offset) == quote { return offset }
        guard byte(offset + 1) == quote else { return offset }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  /// Whether the file begins with a directive.
  func startsWithDirective() -> Bool {
    byte(source.startOfText) == UInt8(ascii: "%")
  }

}

extension SourceFile {

  /// Offset of the first byte of the text, behind a byte order mark.
  var startOfText: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

}
