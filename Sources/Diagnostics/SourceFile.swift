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

  /// Offsets of the first byte of each line.
  private let lineStarts: [UInt32]

  /// The file `id` at `path` with the text `bytes`.
  public init(id: FileID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes.span)
  }

  /// Offsets of the first byte of each line of `bytes`.
  ///
  /// Bytes are looked at in blocks: the inner loop has no way out, so that the compiler looks at all of one at once.
  private static func lineStarts(in bytes: Span<UInt8>) -> [UInt32] {
    let blockLength = 16
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 4)
    var offset = 0
    while offset < bytes.count {
      let block = bytes.extracting(offset..<min(offset + blockLength, bytes.count))
      var ends: UInt8 = block.count < blockLength ? 1 : 0
      if ends == 0 { for position in 0..<blockLength { ends |= block[position] == UInt8(ascii: "\n") ? 1 : 0 } }
      if ends != 0 {
        for position in 0..<block.count where block[position] == UInt8(ascii: "\n") {
          starts.append(UInt32(clamping: offset + position + 1))
        }
      }
      offset += blockLength
    }
    return starts
  }

  /// A place as people name it.
  public struct Position: Hashable, Sendable {

    /// Line, counted from 1.
    public let line: Int

    /// Column in characters, counted from 1.
    public let column: Int

  }

  /// The number of lines; a file without a byte has one.
  public var lineCount: Int { lineStarts.count }

  /// The line, counted from 1, on which the byte at `offset` stands.
  public func line(at offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of the byte at `offset`; an offset behind the text is the end of the text.
  public func position(at offset: UInt32) -> Position {
    let line = line(at: offset)
    let start = Int(lineStarts[line - 1])
    let end = min(max(Int(offset), start), bytes.count)
    return Position(line: line, column: String(decoding: bytes[start..<end], as: UTF8.self).count + 1)
  }

  /// The bytes of `line` (counted from 1) without its end of line.
  public func bytes(ofLine line: Int) -> ArraySlice<UInt8> {
    guard (1...lineStarts.count).contains(line) else { return [] }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// Offset of the first byte of `line`, counted from 1.
  public func start(ofLine line: Int) -> Int {
    Int(lineStarts[min(max(line, 1), lineStarts.count) - 1])
  }

  /// The text of `range`, damaged parts replaced.
  public func text(of range: SourceRange) -> String {
    let end = min(Int(range.end), bytes.count)
    return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
  }

}
