internal import Glibc

/// A filter of the second order, as the cookbook of Robert Bristow-Johnson has it.
struct Biquad {

  /// The factors of what goes in and of what came out.
  let b0: Double
  let b1: Double
  let b2: Double
  let a1: Double
  let a2: Double

  /// What is to be added to the next two samples, and what came out last.
  private var next1 = 0.0
  private var next2 = 0.0
  private var last = 0.0

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
  @inline(__always) mutating func next(_ sample: Double) -> Double {
    // What came out last enters last: the next sample waits for nothing else.
    let out = (b0 * sample + next1) - a1 * last
    next1 = (b1 * sample + next2) - a2 * last
    next2 = b2 * sample
    last = out
    return out
  }

}

/// The band of a phone line, 300 to 3,400 Hz (ITU-T G.712), as a Butterworth filter of the fourth order at either end.
struct PhoneBand {

  /// The filters, one behind the other.
  private(set) var filters: [Biquad]

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
