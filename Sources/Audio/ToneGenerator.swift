/// The samples of a cadence, one after the other, at 8 kHz.
///
/// Tones begin and end softly, so that nothing clicks, and the same samples come out on every machine: phases are whole
/// numbers, and the sine is a table made with nothing but additions and multiplications.
struct ToneGenerator {

  /// The largest sample of a tone: 15 dB below the largest that there is.
  static let amplitude = 5827.0

  /// How many samples a tone takes to rise, and to fall again: 5 ms.
  static let edgeCount = 5 * PhoneLine.samplesPerMs

  /// What is generated.
  private let cadence: Cadence

  /// The part that comes next.
  private var part = 0

  /// Samples of that part that have been generated.
  private var position = 0

  /// The samples of `cadence` from `fromMs` milliseconds into it on.
  init(_ cadence: Cadence, fromMs: Int) {
    self.cadence = cadence
    guard cadence.roundMs > 0 else { return }
    var restMs = max(0, fromMs)
    if cadence.repeats { restMs %= cadence.roundMs }
    while part < cadence.parts.count, restMs >= cadence.parts[part].lengthMs {
      restMs -= cadence.parts[part].lengthMs
      part += 1
    }
    position = part < cadence.parts.count ? restMs * PhoneLine.samplesPerMs : 0
  }

  /// Writes the next `count` samples behind `samples`.
  mutating func append(_ count: Int, to samples: inout [Int16]) {
    var rest = count
    while rest > 0 {
      if part == cadence.parts.count, cadence.repeats, cadence.roundMs > 0 { part = 0 }
      guard part < cadence.parts.count else {
        samples.append(contentsOf: repeatElement(0, count: rest))
        return
      }
      let length = cadence.parts[part].lengthMs * PhoneLine.samplesPerMs
      let step = min(rest, length - position)
      append(cadence.parts[part].frequencies, from: position, step, of: length, to: &samples)
      position += step
      rest -= step
      if position == length {
        part += 1
        position = 0
      }
    }
  }

  /// Writes `count` samples of a part of `length` samples, from its sample `start` on, behind `samples`.
  private func append(_ frequencies: [Int], from start: Int, _ count: Int, of length: Int, to samples: inout [Int16]) {
    guard !frequencies.isEmpty else {
      samples.append(contentsOf: repeatElement(0, count: count))
      return
    }
    let level = Self.amplitude / Double(frequencies.count)
    for position in start..<(start + count) {
      let sum = frequencies.reduce(0.0) { (sum, frequency) in
        sum + Self.sine[position * frequency % PhoneLine.rate]
      }
      let edge = min(position, length - 1 - position)
      let softness = edge < Self.edgeCount ? Double(edge) / Double(Self.edgeCount) : 1
      samples.append(Int16((sum * level * softness).rounded()))
    }
  }

  /// One period of the sine in as many steps as there are samples in a second, so that whole hertz hit whole steps.
  private static let sine: [Double] = (0..<PhoneLine.rate).map { (step) in
    let quarter = PhoneLine.rate / 4
    let mirrored = step % (2 * quarter)
    let angle = Double(mirrored <= quarter ? mirrored : 2 * quarter - mirrored) * Double.pi / Double(2 * quarter)
    let square = angle * angle
    let series = factors.reduce(0.0) { (sum, factor) in sum * square + factor }
    return step < 2 * quarter ? angle * series : -angle * series
  }

  /// The factors of the sine's series, the one of the eleventh power first: exact to 6·10⁻⁸ in the first quarter.
  private static let factors: [Double] = [-39_916_800, 362_880, -5040, 120, -6, 1].map { (divisor) in 1 / divisor }

}
