/// Takes the constant part out of a sound: a filter that lets nothing below 20 Hz through, which nobody hears.
struct OffsetBlocker {

  /// How much of what came out last stays.
  private let rest: Float

  /// What went in last, and what came out.
  private var lastIn: Float
  private var lastOut: Float = 0

  /// A filter for sound with `rate` samples a second whose constant part is `offset` at the beginning.
  init(rate: Int, beginningAt offset: Float) {
    rest = max(0, 1 - 2 * Float.pi * 20 / Float(max(1, rate)))
    lastIn = offset
  }

  /// Has `sound` pass the filter.
  mutating func pass(_ sound: inout [Float]) {
    for place in sound.indices {
      let sample = sound[place]
      lastOut = sample - lastIn + rest * lastOut
      lastIn = sample
      sound[place] = lastOut
    }
  }

}
