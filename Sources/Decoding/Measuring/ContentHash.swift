/// A number that equal sounds have in common, and others hardly ever.
struct ContentHash {

  /// Two numbers, made of every other pair of samples.
  private var even: UInt64 = 0x243F_6A88_85A3_08D3
  private var odd: UInt64 = 0x1319_8A2E_0370_7344

  /// An odd number without a pattern: the golden section of 2⁶⁴.
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes the next samples.
  mutating func take(_ sound: Span<Float>) {
    var (even, odd) = (even, odd)
    let whole = sound.count & ~3
    for place in stride(from: 0, to: whole, by: 4) {
      let part = sound.extracting(place..<(place + 4))
      even = Self.mixed(even, UInt64(part[0].bitPattern) << 32 | UInt64(part[1].bitPattern))
      odd = Self.mixed(odd, UInt64(part[2].bitPattern) << 32 | UInt64(part[3].bitPattern))
    }
    for place in whole..<sound.count { even = Self.mixed(even, UInt64(sound[place].bitPattern)) }
    (self.even, self.odd) = (even, odd)
  }

  /// The number of all samples taken.
  var value: UInt64 { Self.mixed(Self.mixed(0, even), odd) }

  /// `number` after `word` has gone in: different for every word.
  @inline(__always) private static func mixed(_ number: UInt64, _ word: UInt64) -> UInt64 {
    let both = number ^ word
    return (both << 29 | both >> 35) &* factor
  }

}
