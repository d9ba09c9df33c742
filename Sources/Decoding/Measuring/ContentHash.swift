/// A number that equal sounds have in common, and others hardly ever.
struct ContentHash {

  /// Four numbers, each made of every fourth pair of samples.
  private var lanes: SIMD4<UInt64> = [
    0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, 0xA409_3822_299F_31D0, 0x082E_FA98_EC4E_6C89,
  ]

  /// An odd number without a pattern: the golden section of 2⁶⁴.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes the next samples.
  mutating func take(_ sound: Span<Float>) {
    var lanes = lanes
    let whole = sound.count & ~7
    for place in stride(from: 0, to: whole, by: 8) {
      let part = sound.extracting(place..<(place + 8))
      for lane in 0..<4 {
        let pair = UInt64(part[2 * lane].bitPattern) << 32 | UInt64(part[2 * lane + 1].bitPattern)
        lanes[lane] = Self.mixed(lanes[lane], pair)
      }
    }
    for place in whole..<sound.count { lanes.x = Self.mixed(lanes.x, UInt64(sound[place].bitPattern)) }
    self.lanes = lanes
  }

  /// The number of all samples taken.
  var value: UInt64 {
    (0..<4).reduce(0) { (value, lane) in Self.mixed(value, lanes[lane]) }
  }

  /// `number` after `word` has gone in: different for every word.
  @inline(__always) private static func mixed(_ number: UInt64, _ word: UInt64) -> UInt64 {
    let both = number ^ word
    return (both << 29 | both >> 35) &* factor
  }

}
