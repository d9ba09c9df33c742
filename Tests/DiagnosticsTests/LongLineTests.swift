import Diagnostics
import Testing

/// Columns in lines that are too long to be counted from their beginnings each time.
@Suite("long lines")
struct LongLineTests {

  /// Pieces that join with what stands beside them, or are damaged, or end lines.
  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array(", ".utf8), Array("я".utf8), Array("e\u{301}".utf8), Array("👩‍👩‍👧".utf8), Array("🇷🇺🇷".utf8),
    Array("\u{600}".utf8), Array("\u{200D}".utf8), Array("\r".utf8), [0xFF], [0xE2, 0x82], [0x80, 0x80],
  ]

  /// A line of at least `length` bytes made of `pieces` by chance.
  private static func line(_ length: Int, _ state: inout UInt64, of pieces: [[UInt8]]) -> [UInt8] {
    var line: [UInt8] = []
    while line.count < length {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      line += pieces[Int(state >> 33) % pieces.count]
    }
    return line
  }

  @Test("a column is the number of characters before it, wherever it is asked for", arguments: 1...12)
  func columns(_ seed: UInt64) {
    var state = seed
    let kinds = [Self.pieces, Array(Self.pieces.prefix(3)), [Array("я,".utf8)], [Array("\u{600},".utf8)]]
    let pieces = kinds[Int(seed) % kinds.count]
    let lines = [9000, 10, 1023, 1025, 5000].map { (length) in Self.line(length, &state, of: pieces) }
    let bytes = Array(lines.joined(separator: [0x0A]))
    let file = SourceFile(id: FileID(0), path: "long.yaml", bytes: bytes)
    for offset in stride(from: 0, through: bytes.count, by: 37) {
      let start = (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
      let before = String(decoding: bytes[start..<offset], as: UTF8.self)
      #expect(file.position(at: UInt32(offset)).column == before.count + 1)
      #expect(file.codePoints(before: UInt32(offset)) == before.unicodeScalars.count)
    }
  }

}
