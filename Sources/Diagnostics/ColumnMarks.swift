/// Places within long lines whose columns are known, so that nobody counts a long line from its beginning each time.
struct ColumnMarks: Sendable {

  /// A place between two characters.
  struct Mark: Sendable {

    /// Offset of the byte behind it.
    let offset: Int

    /// The number of characters before it on its line.
    let characters: Int

    /// The number of code points before it on its line.
    let codePoints: Int

  }

  /// The marks in the order of their offsets; none in lines shorter than `distance`.
  private var marks: [Mark] = []

  /// How far marks stand from one another at least, in bytes.
  private static let distance = 1024

  /// The marks of `bytes`; before each stretch of `stretchLength` of them as many lines end as `lineEnds` says.
  init(_ bytes: [UInt8], lineEnds: [UInt32], stretchLength: Int) {
    var stretch = 0
    while stretch + 1 < lineEnds.count {
      // Stretches in which no line ends belong to one line.
      var next = stretch + 1
      while next < lineEnds.count, lineEnds[next] == lineEnds[stretch] { next += 1 }
      if (next - stretch - 1) * stretchLength >= Self.distance / 2 {
        var start = stretch * stretchLength
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var end = min((next - 1) * stretchLength, bytes.count)
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        addMarks(of: bytes, from: start, to: end)
      }
      stretch = next
    }
  }

  /// Adds the marks of the line between `start` and `end`.
  private mutating func addMarks(of bytes: [UInt8], from start: Int, to end: Int) {
    var last = Mark(offset: start, characters: 0, codePoints: 0)
    var place = start + Self.distance
    while place < end {
      if Self.isBoundary(place, of: bytes) {
        last = Self.mark(place, after: last, in: bytes)
        marks.append(last)
        place += Self.distance
      } else {
        place += 1
      }
    }
  }

  /// The place of the byte at `offset` of the line that begins at `start`.
  func mark(at offset: Int, lineStart start: Int, in bytes: [UInt8]) -> Mark {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    let none = Mark(offset: start, characters: 0, codePoints: 0)
    let last = low > 0 && marks[low - 1].offset >= start ? marks[low - 1] : none
    return Self.mark(offset, after: last, in: bytes)
  }

  private static func mark(_ offset: Int, after last: Mark, in bytes: [UInt8]) -> Mark {
    let text = String(decoding: bytes[last.offset..<offset], as: UTF8.self)
    return Mark(
      offset: offset, characters: last.characters + text.count,
      codePoints: last.codePoints + text.unicodeScalars.count)
  }

  /// Whether a character ends before the byte at `place` whatever stands around: a printable ASCII character is there,
  /// which only what is directly before it could draw to itself.
  private static func isBoundary(_ place: Int, of bytes: [UInt8]) -> Bool {
    guard (0x20..<0x7F).contains(bytes[place]) else { return false }
    var before = place - 1
    while before > 0, bytes[before] & 0xC0 == 0x80, place - before < 4 { before -= 1 }
    return String(decoding: bytes[before...place], as: UTF8.self).count > 1
  }

}
