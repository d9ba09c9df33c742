internal import Glibc

/// A filter of the second order, as the cookbook of Robert Bristow-Johnson has it.
struct Biquad {

  fileprivate let b0: Double
  fileprivate let b1: Double
  fileprivate let b2: Double
  fileprivate let a1: Double
  fileprivate let a2: Double
  private var z1 = 0.0
  private var z2 = 0.0

  /// What a filter lets pass.
  enum Kind { case above, below }

  /// A filter that lets pass what is `kind` of `frequency` hertz, with the quality `q`, at `rate` samples a second.
  init(_ kind: Kind, _ frequency: Double, q: Double, rate: Int) {
    let angle = 2 * Double.pi * frequency / Double(rate)
    let alpha = sin(angle) / (2 * q)
    let a0 = 1 + alpha
    let edge = kind == .above ? (1 + cos(angle)) / 2 : (1 - cos(angle)) / 2
    b0 = edge / a0
    b1 = (kind == .above ? -2 : 2) * edge / a0
    b2 = edge / a0
    a1 = -2 * cos(angle) / a0
    a2 = (1 - alpha) / a0
  }

  /// The next sample, after `sample` has gone in.
  mutating func next(_ sample: Double) -> Double {
    let out = b0 * sample + z1
    z1 = b1 * sample - a1 * out + z2
    z2 = b2 * sample - a2 * out
    return out
  }

}

/// The band of a phone line, 300 to 3,400 Hz (ITU-T G.712), as a Butterworth filter of the fourth order at either end.
struct PhoneBand {

  /// The filters, one behind the other.
  fileprivate private(set) var filters: [Biquad]

  /// The band in a sound of `rate` samples a second; one that has nothing above 3,400 Hz needs no upper end.
  init(rate: Int) {
    let qualities = [0.541_196_1, 1.306_562_96]
    filters = rate > 700 ? qualities.map { (q) in Biquad(.above, 300, q: q, rate: rate) } : []
    if rate > 6900 { filters += qualities.map { (q) in Biquad(.below, 3400, q: q, rate: rate) } }
  }

  /// Returns `samples` as the line lets them pass.
  mutating func pass(_ samples: [Float]) -> [Float] {
    var passed = samples
    for number in filters.indices {
      var filter = filters[number]
      for place in passed.indices { passed[place] = Float(filter.next(Double(passed[place]))) }
      filters[number] = filter
    }
    return passed
  }

}

/// The energy of a sound in the band of a phone line.
///
/// The four filters work side by side, each on what the one before made of the sample before: that they lag behind each
/// other by a sample changes nothing of the energy.
struct PhoneBandEnergy {

  /// The energy up to the last `settle`, and since then.
  private(set) var energy = 0.0
  private var recent: Float = 0

  /// The filters' factors, side by side, and what they remember.
  private let b0: SIMD4<Float>
  private let b1: SIMD4<Float>
  private let b2: SIMD4<Float>
  private let a1: SIMD4<Float>
  private let a2: SIMD4<Float>
  private var z1 = SIMD4<Float>.zero
  private var z2 = SIMD4<Float>.zero
  private var out = SIMD4<Float>.zero

  /// The band in a sound of `rate` samples a second.
  init(rate: Int) {
    let filters = PhoneBand(rate: rate).filters
    // Where a filter is not needed, everything passes.
    func lanes(_ factor: KeyPath<Biquad, Double>, otherwise: Float) -> SIMD4<Float> {
      var lanes = SIMD4<Float>(repeating: otherwise)
      for (number, filter) in filters.prefix(4).enumerated() { lanes[number] = Float(filter[keyPath: factor]) }
      return lanes
    }
    b0 = lanes(\.b0, otherwise: 1)
    b1 = lanes(\.b1, otherwise: 0)
    b2 = lanes(\.b2, otherwise: 0)
    a1 = lanes(\.a1, otherwise: 0)
    a2 = lanes(\.a2, otherwise: 0)
  }

  /// Takes the next sample.
  @inline(__always) mutating func take(_ sample: Float) {
    let sound = SIMD4(sample, out.x, out.y, out.z)
    out = b0 * sound + z1
    z1 = (b1 * sound + z2) - a1 * out
    z2 = b2 * sound - a2 * out
    recent += out.w * out.w
  }

  /// Adds up the energy, and forgets what is too small to be heard and would only cost time.
  mutating func settle() {
    energy += Double(recent)
    recent = 0
    let small: Float = 1e-15
    for lane in 0..<4 where abs(z1[lane]) < small && abs(z2[lane]) < small && abs(out[lane]) < small {
      (z1[lane], z2[lane], out[lane]) = (0, 0, 0)
    }
  }

}
