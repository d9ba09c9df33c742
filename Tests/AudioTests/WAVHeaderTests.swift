import Audio
import Testing

@Suite("the header of a WAV file")
struct WAVHeaderTests {

  @Test("it tells the sizes of the file")
  func sizes() throws {
    let header = try #require(WAVHeader.bytes(sampleCount: 160_000))
    #expect(header.count == WAVHeader.byteCount)
    let fields: [[UInt8]] = [
      Array("RIFF".utf8), [0x24, 0xE2, 0x04, 0x00], Array("WAVEfmt ".utf8), [16, 0, 0, 0], [1, 0], [1, 0],
      [0x40, 0x1F, 0, 0], [0x80, 0x3E, 0, 0], [2, 0], [16, 0], Array("data".utf8), [0x00, 0xE2, 0x04, 0x00],
    ]
    #expect(header == fields.flatMap(\.self))
  }

  @Test("it refuses what 32 bits cannot tell")
  func limits() {
    #expect(WAVHeader.bytes(sampleCount: -1) == nil)
    #expect(WAVHeader.bytes(sampleCount: 2_147_483_626) == nil)
    #expect(WAVHeader.bytes(sampleCount: .max) == nil)
    #expect(WAVHeader.bytes(sampleCount: 2_147_483_625)?.prefix(8).suffix(4) == [0xF6, 0xFF, 0xFF, 0xFF])
    #expect(WAVHeader.bytes(sampleCount: SoundPlan.longestMs * PhoneLine.samplesPerMs) != nil)
  }

  @Test("samples stand with the low byte first")
  func samples() {
    #expect(WAVHeader.bytes(of: [0, 1, -2, 0x1234, .min]) == [0, 0, 1, 0, 0xFE, 0xFF, 0x34, 0x12, 0, 0x80])
  }

}
