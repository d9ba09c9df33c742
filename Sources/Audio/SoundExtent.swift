/// How far a sound reaches in its file, as its header says: by this, a file that was cut off is known.
///
/// Decoders shorten what a header claims to what is there, without a word.
public enum SoundExtent {

  /// Returns whether the file of `format`, of `fileCount` bytes, ends before the sound that its header announces.
  ///
  /// `read` returns bytes of the file, given their offset and number: fewer where the file ends. Sizes that mean
  /// "until the end", as programs write them that cannot go back, announce nothing.
  public static func isCut(
    _ format: FileContent.SoundFormat, fileCount: Int, read: (_ offset: Int, _ count: Int) -> [UInt8]
  ) -> Bool {
    let end: Int? =
      switch format {
      case .wav: endOfChunk("data", littleEndian: read(0, 4) != Array("RIFX".utf8), read)
      case .aiff: endOfChunk("SSND", littleEndian: false, read)
      case .au: endOfAU(read)
      default: nil
      }
    // A few bytes more or less are the habits of programs, and cannot be heard.
    return end.map { (end) in end > fileCount + 64 } ?? false
  }

  /// Returns whether the MPEG file that `read` reads announces how many frames it has, so that a missing one can be told.
  public static func statesLength(mpeg read: (_ offset: Int, _ count: Int) -> [UInt8]) -> Bool {
    let tag = read(0, 10)
    var start = 0
    if tag.count == 10, tag.starts(with: "ID3".utf8) {
      start = tag[6...].reduce(0) { (size, byte) in size << 7 | Int(byte & 0x7F) } + 10
    }
    let frame = read(start, 64)
    return [Array("Xing".utf8), Array("Info".utf8)].contains { (word) in
      frame.indices.contains { (position) in
        // The lowest of 32 flags says that a number of frames follows.
        frame[position...].starts(with: word) && frame.dropFirst(position + 7).first.map { (flags) in flags & 1 } == 1
      }
    }
  }

  /// Where the chunk `name` of an IFF file ends, if it has one whose size means something.
  private static func endOfChunk(_ name: String, littleEndian: Bool, _ read: (Int, Int) -> [UInt8]) -> Int? {
    var offset = 12
    for _ in 0..<256 {
      let head = read(offset, 8)
      guard head.count == 8 else { return nil }
      let bytes = littleEndian ? head[4...].reversed() : Array(head[4...])
      let size = bytes.reduce(0) { (size, byte) in size << 8 | Int(byte) }
      if head.starts(with: name.utf8) { return size < openEnded ? offset + 8 + size : nil }
      offset += 8 + size + size % 2
    }
    return nil
  }

  /// Where the sound of an AU file ends, if its header says so.
  private static func endOfAU(_ read: (Int, Int) -> [UInt8]) -> Int? {
    let head = read(0, 12)
    guard head.count == 12 else { return nil }
    let littleEndian = head.starts(with: "dns.".utf8)
    let numbers = [head[4..<8], head[8..<12]].map { (bytes) in
      (littleEndian ? bytes.reversed() : Array(bytes)).reduce(0) { (number, byte) in number << 8 | Int(byte) }
    }
    return numbers[1] < openEnded ? numbers[0] + numbers[1] : nil
  }

  /// From here on a size means "until the end": programs that write into a pipe put 2³¹ − 1 or 2³² − 1, or nearly so.
  private static let openEnded = 0x7FFF_0000

}
