import Testing

@testable import Audio

@Suite("the laws of G.711")
struct G711Tests {

  @Test("the codes of the recommendation", arguments: G711.allCases)
  func knownCodes(_ law: G711) {
    // Tables 1 and 2 of G.711: the largest values, and those next to zero.
    switch law {
    case .alaw:
      #expect(law.decode(0xAA) == 32_256 && law.decode(0x2A) == -32_256)
      #expect(law.decode(0xD5) == 8 && law.decode(0x55) == -8)
      #expect(law.encode(0) == 0xD5 && law.encode(-1) == 0x55)
    case .ulaw:
      #expect(law.decode(0x80) == 32_124 && law.decode(0x00) == -32_124)
      #expect(law.decode(0xFF) == 0 && law.encode(0) == 0xFF)
    }
  }

  @Test("every code comes back", arguments: G711.allCases)
  func roundTrip(_ law: G711) {
    for code in UInt8.min...UInt8.max where !(law == .ulaw && code == 0x7F) {
      #expect(law.encode(law.decode(code)) == code)
    }
  }

  @Test("a sample comes back within half a step of its size", arguments: G711.allCases)
  func steps(_ law: G711) {
    for sample in stride(from: Int(Int16.min), through: Int(Int16.max), by: 7) {
      let back = Int(law.decode(law.encode(Int16(sample))))
      // Steps of the µ-law grow from 132 beyond zero on; its largest value falls short of the largest sample by 643.
      let half = law == .ulaw ? (abs(sample) + 132) / 32 + 1 : max(8, abs(sample) / 32)
      #expect(abs(back - sample) <= (abs(sample) > 32_000 ? 644 : half), "\(sample)")
    }
  }

}
