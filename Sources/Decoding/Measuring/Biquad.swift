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
/// The four filters work side by side, each on what the one before made of the sample but one before, so that none waits
/// for another: that they lag behind each other changes nothing of the energy.
struct PhoneBandEnergy {

  /// The energy so far.
  private(set) var energy = 0.0

  /// The filters' factors, side by side.
  private let b0: SIMD4<Float>
  private let b1: SIMD4<Float>
  private let b2: SIMD4<Float>
  private let a1: SIMD4<Float>
  private let a2: SIMD4<Float>

  /// What they remember: what is to be added to the next two samples, and what came out last and before.
  private var state = (
    next: SIMD4<Float>.zero, later: SIMD4<Float>.zero, last: SIMD4<Float>.zero, before: SIMD4<Float>.zero
  )

  /// How many samples are taken in a row.
  private static let rowCount = 256

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

  /// Takes the next samples.
  mutating func add(_ sound: Span<Float>) {
    var place = 0
    while place < sound.count {
      let end = min(sound.count, place + Self.rowCount)
      addRow(sound.extracting(place..<end))
      place = end
    }
  }

  /// Takes the next samples, which are few enough for their energy to be added up in a small number.
  private mutating func addRow(_ sound: Span<Float>) {
    // All stays in registers, which is what makes it fast.
    var (next, later, last, before) = state
    var squares = SIMD4<Float>.zero
    for place in sound.indices {
      let sample = SIMD4(sound[place], before.x, before.y, before.z)
      let out = (b0 * sample + next) - a1 * last
      next = (b1 * sample + later) - a2 * last
      later = b2 * sample
      (before, last) = (last, out)
      squares += out * out
    }
    energy += Double(squares.w)
    // What is too small to be heard is forgotten: it would only cost time.
    let small: Float = 1e-15
    for lane in 0..<4 where abs(last[lane]) < small && abs(before[lane]) < small {
      (next[lane], later[lane], last[lane], before[lane]) = (0, 0, 0, 0)
    }
    state = (next, later, last, before)
  }

}
