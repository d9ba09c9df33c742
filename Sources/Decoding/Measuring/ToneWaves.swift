internal import Glibc

/// The waves of the ten frequencies that phones and fax machines use, against which a stretch of sound is held.
///
/// What is found is the sum of Fourier at each frequency, whether or not whole waves make the stretch. Phases count from
/// its middle, so that two samples equally far from there share their factors: cosines for what they have in common,
/// sines for what sets them apart.
///
/// Of a sound with many samples a second, the sums of some are enough: what lies above 4,000 Hz is weak in them, and
/// counts fully in the energy.
struct ToneWaves {

  /// The frequencies of the keys, rows first and then columns, and those of a calling and a called fax machine.
  private static let keys: SIMD8<Double> = [697, 770, 852, 941, 1209, 1336, 1477, 1633]
  private static let fax: SIMD2<Double> = [1100, 2100]

  /// How many samples make one sum, and how many sums a stretch has.
  private let fold: Int
  private let count: Int

  /// By which factors squares become energy.
  private let keyGains: SIMD8<Float>
  private let faxGains: SIMD2<Float>

  /// The factors of two sums equally far from the middle, the farthest first.
  private let pairs: [Factors]

  /// What two sums equally far from the middle are multiplied by: what they have in common by cosines, what sets them
  /// apart by sines, the tones of fax machines having both in one.
  private struct Factors {
    let keyCosines: SIMD8<Float>
    let keySines: SIMD8<Float>
    let fax: SIMD4<Float>
  }

  /// Waves for stretches of about `seconds` of sound with `rate` samples a second, which are 6,000 at least.
  init(rate: Int, seconds: Double) {
    let fold = max(1, rate / 8000)
    let count = Int((Double(rate) * seconds / Double(fold)).rounded())
    (self.fold, self.count) = (fold, count)
    func gain(_ frequency: Double) -> Float {
      let angle = Double.pi * frequency / Double(rate)
      let sum = fold == 1 ? 1 : sin(Double(fold) * angle) / sin(angle)
      return Float(2 / (Double(count) * sum * sum) * Double(fold))
    }
    keyGains = SIMD8(Self.keys.indices.map { (lane) in gain(Self.keys[lane]) })
    faxGains = SIMD2(gain(Self.fax.x), gain(Self.fax.y))
    // From each pair to the next, all phases turn by the same angle.
    let step = 2 * Double.pi * Double(fold) / Double(rate)
    var keys = Phases(Self.keys * (step * Double(count - 1) / 2), step: Self.keys * step)
    var fax = Phases(Self.fax * (step * Double(count - 1) / 2), step: Self.fax * step)
    pairs = (0..<count / 2).map { (_) in
      let (key, tone) = (keys.next(), fax.next())
      return Factors(
        keyCosines: SIMD8(key.cosines), keySines: SIMD8(key.sines),
        fax: SIMD4(lowHalf: SIMD2(tone.cosines), highHalf: SIMD2(tone.sines)))
    }
  }

  /// How many samples a stretch has.
  var length: Int { count * fold }

  /// The energy of `stretch` at the frequencies of the keys and of fax machines.
  func energies(of stretch: Span<Float>) -> (keys: SIMD8<Float>, fax: SIMD2<Float>) {
    if fold == 1 { return energies(ofSums: stretch) }
    let sums = (0..<count).map { (number) in
      var sum: Float = 0
      for place in (number * fold)..<((number + 1) * fold) { sum += stretch[place] }
      return sum
    }
    return energies(ofSums: sums.span)
  }

  /// The energy of the stretch that has the sums `sums`.
  private func energies(ofSums sums: Span<Float>) -> (keys: SIMD8<Float>, fax: SIMD2<Float>) {
    // The sum in the middle, if there is one, has the phase 0.
    let middle = count % 2 == 1 ? sums[count / 2] : 0
    var (cosines, sines) = (SIMD8(repeating: middle), SIMD8<Float>.zero)
    var fax = SIMD4(middle, middle, 0, 0)
    let pairs = pairs.span
    for place in 0..<count / 2 {
      let (factors, first, last) = (pairs[place], sums[place], sums[count - 1 - place])
      let (common, apart) = (first + last, first - last)
      cosines += factors.keyCosines * common
      sines += factors.keySines * apart
      fax += factors.fax * SIMD4(common, common, apart, apart)
    }
    let squares = fax * fax
    return ((cosines * cosines + sines * sines) * keyGains, (squares.lowHalf + squares.highHalf) * faxGains)
  }

  /// Several phases that turn, each by a step of its own.
  private struct Phases<Lanes: SIMD<Double>> where Lanes: Sendable {

    /// Where they stand.
    private var cosines: Lanes
    private var sines: Lanes

    /// By what they turn back at a time.
    private var stepCosines: Lanes
    private var stepSines: Lanes

    /// Phases that stand at `start`, and turn back by `step` at a time.
    init(_ start: Lanes, step: Lanes) {
      (cosines, sines, stepCosines, stepSines) = (start, start, step, step)
      for lane in start.indices {
        (cosines[lane], sines[lane]) = (cos(start[lane]), sin(start[lane]))
        (stepCosines[lane], stepSines[lane]) = (cos(step[lane]), sin(step[lane]))
      }
    }

    /// The cosines and sines, after which the phases turn.
    mutating func next() -> (cosines: Lanes, sines: Lanes) {
      let here = (cosines, sines)
      cosines = here.0 * stepCosines + here.1 * stepSines
      sines = here.1 * stepCosines - here.0 * stepSines
      return here
    }

  }

}
