import Audio
import Testing

@Suite("how far a sound reaches in its file")
struct SoundExtentTests {

  /// Whether the file `bytes`, of which `count` are there, is cut.
  private func isCut(_ format: FileContent.SoundFormat, _ bytes: [UInt8], count: Int) -> Bool {
    SoundExtent.isCut(format, fileCount: count) { (offset, length) in
      Array(bytes.dropFirst(offset).prefix(min(length, max(0, count - offset))))
    }
  }

  /// The four bytes of `size`.
  private func bytes(_ size: Int, littleEndian: Bool = true) -> [UInt8] {
    let bytes = [0, 8, 16, 24].map { (shift) in UInt8(size >> shift & 0xFF) }
    return littleEndian ? bytes : bytes.reversed()
  }

  @Test(
    "a WAV file is cut where its data are",
    arguments: [
      (1000, 1054, false), (1000, 1053, false), (1000, 990, false), (1000, 989, true), (1000, 60, true), (0, 54, false),
      (0x7FFE_FFFF, 54, true), (0x7FFF_0000, 54, false), (0x7FFF_FFFF, 54, false), (0xFFFF_FFFF, 54, false),
    ])
  func wav(_ claim: Int, _ count: Int, _ expected: Bool) {
    // An odd chunk is followed by a byte that belongs to none.
    for (name, littleEndian) in [("RIFF", true), ("RIFX", false)] {
      let file =
        Array(name.utf8) + bytes(0) + Array("WAVE".utf8) + Array("fmt ".utf8)
        + bytes(16, littleEndian: littleEndian) + [UInt8](repeating: 0, count: 16) + Array("LIST".utf8)
        + bytes(1, littleEndian: littleEndian) + [1, 0] + Array("data".utf8) + bytes(claim, littleEndian: littleEndian)
      #expect(file.count == 54)
      #expect(isCut(.wav, file + [UInt8](repeating: 0, count: 1000), count: count) == expected)
    }
  }

  @Test("headers that lead nowhere announce nothing")
  func nonsense() {
    #expect(!isCut(.wav, [], count: 0))
    #expect(!isCut(.wav, Array("RIFF....WAVE".utf8), count: 12))
    #expect(!isCut(.wav, [UInt8](repeating: 0, count: 100_000), count: 100_000))
    #expect(!isCut(.wav, [UInt8](repeating: 0xFF, count: 100_000), count: 100_000))
    #expect(!isCut(.au, Array(".snd".utf8), count: 4))
    #expect(!isCut(.flac, Array("fLaC".utf8), count: 4))
  }

  @Test("AIFF and AU tell their end too")
  func others() {
    let aiff = Array("FORM....AIFFSSND".utf8) + bytes(500, littleEndian: false)
    #expect(!isCut(.aiff, aiff, count: 520))
    #expect(isCut(.aiff, aiff, count: 400))
    for (name, littleEndian) in [(".snd", false), ("dns.", true)] {
      let file = Array(name.utf8) + bytes(24, littleEndian: littleEndian) + bytes(500, littleEndian: littleEndian)
      #expect(!isCut(.au, file, count: 524))
      #expect(isCut(.au, file, count: 400))
      let open = Array(name.utf8) + bytes(24, littleEndian: littleEndian) + bytes(0xFFFF_FFFF)
      #expect(!isCut(.au, open, count: 400))
    }
  }

  @Test("an MPEG file tells its length in its first frame, behind the tags")
  func mpeg() {
    func statesLength(_ file: [UInt8]) -> Bool {
      SoundExtent.statesLength { (offset, count) in Array(file.dropFirst(offset).prefix(count)) }
    }
    let frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x64] + [UInt8](repeating: 0, count: 32)
    let tag: [UInt8] = Array("ID3".utf8) + [4, 0, 0, 0, 0, 1, 2] + [UInt8](repeating: 0x58, count: 130)
    for name in ["Xing", "Info"] {
      for (flags, states) in [(0, false), (1, true), (2, false), (15, true)] as [(UInt8, Bool)] {
        #expect(statesLength(frame + Array(name.utf8) + [0, 0, 0, flags]) == states)
        #expect(statesLength(tag + frame + Array(name.utf8) + [0, 0, 0, flags]) == states)
      }
      #expect(!statesLength(frame + Array(name.utf8)))
    }
    #expect(!statesLength(frame))
    #expect(!statesLength(tag + frame))
    #expect(!statesLength([]))
  }

}
