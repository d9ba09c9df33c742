/// The energy of a sound in the band of a phone line.
///
/// The four filters work side by side, each on what the one before made of the sample but one before: so none waits for
/// another.
struct PhoneBandEnergy {

  /// By how many samples the last filter lags behind the sound.
  private static let lag = 6

  /// How many samples are taken in a row: few enough for their energy to be added up in a small number.
  private static let rowCount = 256

  /// The energy so far.
  private var energy = 0.0

  /// The filters' factors, side by side.
  private let b0: SIMD4<Float>
  private let b1: SIMD4<Float>
  private let b2: SIMD4<Float>
  private let a1: SIMD4<Float>
  private let a2: SIMD4<Float>

  /// What is to be added to the next two samples of each filter, and what came out last and before.
  private var next1 = SIMD4<Float>.zero
  private var next2 = SIMD4<Float>.zero
  private var last = SIMD4<Float>.zero
  private var before = SIMD4<Float>.zero

  /// The band in a sound of `rate` samples a second.
  init(rate: Int) {
    let filters = PhoneBand(rate: rate).filters
    // Where a filter is not needed, everything passes.
    func lanes(otherwise: Float, _ factor: (Biquad) -> Double) -> SIMD4<Float> {
      var lanes = SIMD4(repeating: otherwise)
      for (lane, filter) in zip(lanes.indices, filters) { lanes[lane] = Float(factor(filter)) }
      return lanes
    }
    b0 = lanes(otherwise: 1) { (filter) in filter.b0 }
    b1 = lanes(otherwise: 0) { (filter) in filter.b1 }
    b2 = lanes(otherwise: 0) { (filter) in filter.b2 }
    a1 = lanes(otherwise: 0) { (filter) in filter.a1 }
    a2 = lanes(otherwise: 0) { (filter) in filter.a2 }
  }

  /// Takes the next samples.
  mutating func add(_ sound: Span<Float>) {
    var rest = sound
    while !rest.isEmpty {
      let row = rest.extracting(first: Self.rowCount)
      addRow(row)
      rest = rest.extracting(droppingFirst: row.count)
    }
  }

  /// The energy of the whole, all samples having been taken.
  mutating func finish() -> Double {
    let rest = [Float](repeating: 0, count: Self.lag)
    addRow(rest.span)
    return energy
  }

  /// Takes the next samples, no more than make a row.
  private mutating func addRow(_ sound: Span<Float>) {
    // All stays in registers, which is what makes it fast.
    let (b0, b1, b2, a1, a2) = (b0, b1, b2, a1, a2)
    var (next1, next2, last, before) = (next1, next2, last, before)
    var squares = SIMD4<Float>.zero
    for place in sound.indices {
      let sample = SIMD4(sound[place], before.x, before.y, before.z)
      let out = (b0 * sample + next1) - a1 * last
      next1 = (b1 * sample + next2) - a2 * last
      next2 = b2 * sample
      (before, last) = (last, out)
      squares += out * out
    }
    energy += Double(squares.w)
    (self.next1, self.next2) = (Self.settled(next1), Self.settled(next2))
    (self.last, self.before) = (Self.settled(last), Self.settled(before))
  }

  /// `lanes` without what is too small to be heard, and would only cost time.
  private static func settled(_ lanes: SIMD4<Float>) -> SIMD4<Float> {
    lanes.replacing(with: 0, where: lanes .< 1e-15 .& lanes .> -1e-15)
  }

}
