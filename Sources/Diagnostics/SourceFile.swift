/// A file of source text: its name, its bytes and where its lines begin.
///
/// Lines and columns are 1-based; columns count characters as a person does (a letter with its accent is one,
/// an emoji is one).
public struct SourceFile: Sendable {

  /// The number by which ranges speak of the file.
  public let id: FileID

  /// The path as the user wrote it, or the name given for standard input.
  public let path: String

  /// The text, which need not be valid UTF-8.
  public let bytes: [UInt8]

  /// The number of line ends before each stretch of the text, and before its end: lines are counted stretch by stretch,
  /// for most files are never asked about theirs.
  private let lineEnds: [UInt32]

  /// Length of a stretch in bytes.
  private static let stretchLength = 256

  /// Known columns within long lines.
  private let marks: ColumnMarks

  /// The file `id` at `path` with the text `bytes`.
  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    lineEnds = Self.lineEnds(in: bytes.span)
    marks = ColumnMarks(bytes, lineEnds: lineEnds, stretchLength: Self.stretchLength)
  }

  /// The number of line ends before each stretch of `bytes`, and before their end.
  private static func lineEnds(in bytes: Span<UInt8>) -> [UInt32] {
    var ends: [UInt32] = [0]
    ends.reserveCapacity(bytes.count / stretchLength + 2)
    var sum: UInt32 = 0
    var offset = 0
    while offset < bytes.count {
      let end = min(offset + stretchLength, bytes.count)
      sum += lineEnds(in: bytes.extracting(offset..<end))
      ends.append(sum)
      offset = end
    }
    return ends
  }

  /// The number of line ends in `stretch`, which is short.
  ///
  /// The loop is as plain as can be, so that the compiler looks at many bytes at once.
  private static func lineEnds(in stretch: Span<UInt8>) -> UInt32 {
    var sum: UInt32 = 0
    var offset = 0
    let count = stretch.count
    while offset < count {
      sum &+= stretch[offset] == UInt8(ascii: "\n") ? 1 : 0
      offset += 1
    }
    return sum
  }

  /// A place as people name it.
  public struct Position: Hashable, Sendable {

    /// Line, counted from 1.
    public let line: Int

    /// Column in characters, counted from 1.
    public let column: Int

  }

  /// The number of lines; a file without a byte has one.
  public var lineCount: Int { Int(lineEnds.last ?? 0) + 1 }

  /// The line, counted from 1, on which the byte at `offset` stands.
  public func line(at offset: UInt32) -> Int {
    let end = min(Int(offset), bytes.count)
    let stretch = end / Self.stretchLength
    let rest = bytes.span.extracting(stretch * Self.stretchLength..<end)
    return Int(lineEnds[stretch] + Self.lineEnds(in: rest)) + 1
  }

  /// The place of the byte at `offset`; an offset behind the text is the end of the text.
  public func position(at offset: UInt32) -> Position {
    let line = line(at: offset)
    return Position(line: line, column: mark(at: offset, on: line).characters + 1)
  }

  /// The number of code points before the byte at `offset` on its line.
  public func codePoints(before offset: UInt32) -> Int {
    mark(at: offset, on: line(at: offset)).codePoints
  }

  /// What is known of the byte at `offset`, which is on `line`.
  private func mark(at offset: UInt32, on line: Int) -> ColumnMarks.Mark {
    let start = start(ofLine: line)
    return marks.mark(at: min(max(Int(offset), start), bytes.count), lineStart: start, in: bytes)
  }

  /// The bytes of `line` (counted from 1) without its end of line.
  public func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard (1...lineCount).contains(line) else { return [] }
    let start = start(ofLine: line)
    var end = line < lineCount ? self.start(ofLine: line + 1) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// Offset of the first byte of `line`, counted from 1.
  public func start(ofLine line: Int) -> Int {
    let before = UInt32(min(max(line, 1), lineCount) - 1)
    if before == 0 { return 0 }
    // The last stretch before which fewer lines have ended: the end of the line before is in it.
    var low = 0
    var high = lineEnds.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineEnds[middle] < before { low = middle } else { high = middle }
    }
    var offset = low * Self.stretchLength
    var ends = lineEnds[low]
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") { ends += 1 }
      offset += 1
      if ends == before { break }
    }
    return offset
  }

  /// The text of `range`, damaged parts replaced.
  public func text(of range: SourceRange) -> String {
    let end = min(Int(range.end), bytes.count)
    return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
  }

}
