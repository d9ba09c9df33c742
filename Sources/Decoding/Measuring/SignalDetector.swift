internal import Audio
internal import Glibc

/// Finds the tones by which telephones understand each other: the keys of a phone, and the two calls of a fax machine.
///
/// The energy at each frequency is found by Goertzel's algorithm over stretches of 12.75 ms, in which neighbouring
/// frequencies of ITU-T Q.23 do not touch. The bounds are those of ITU-T Q.24 as exchanges use them: at least 82 % of
/// the energy in the pair, 8 dB above its neighbours, twisted by 8 dB or -4 dB at most, 25 ms long at least.
struct SignalDetector {

  /// The keys, row by row.
  private static let keys: [[SoundMeasure.Kind]] = [
    [.key1, .key2, .key3, .keyA], [.key4, .key5, .key6, .keyB], [.key7, .key8, .key9, .keyC],
    [.keyStar, .key0, .keyHash, .keyD],
  ]

  /// The frequencies: four rows, four columns, the calling and the called tone of a fax machine.
  private static let frequencies = [697.0, 770, 852, 941, 1209, 1336, 1477, 1633, 1100, 2100]

  /// The mean square below which nothing is looked for: -45 dBFS.
  private static let leastPower = 3.2e-5

  /// How long a fax tone lasts at least, in milliseconds: T.30 has 0.5 s, less 15 %, for the shorter of them.
  private static let leastFaxMs = 425

  /// How many samples a stretch has.
  private let length: Int

  /// Samples a second.
  private let rate: Int

  /// Goertzel's factors, a pair of equal ones for each frequency.
  private let factors: [Float]

  /// Samples that wait for the rest of their stretch.
  private var pending: [Float] = []

  /// How many stretches there have been.
  private var count = 0

  /// The tone that is heard at present: since which stretch, until which, and in how many in a row at most.
  private var current: (kind: SoundMeasure.Kind, first: Int, last: Int, row: Int, longestRow: Int)?

  /// What was found.
  private var found: [SoundMeasure.Signal] = []

  /// A detector for sound with `rate` samples a second; nil where that is too few to hold the tones.
  init?(rate: Int) {
    guard rate >= 6000 else { return nil }
    self.rate = rate
    length = Int((Double(rate) * 0.01275).rounded())
    factors = Self.frequencies.map { (frequency) in Float(2 * cos(2 * Double.pi * frequency / Double(rate))) }
    pending.reserveCapacity(length)
  }

  /// Takes the next samples.
  mutating func add(_ samples: [Float]) {
    for sample in samples {
      pending.append(sample)
      if pending.count == length {
        take(kind(of: pending))
        pending.removeAll(keepingCapacity: true)
      }
    }
  }

  /// What was found, all samples having been taken.
  mutating func finish() -> [SoundMeasure.Signal] {
    close()
    return found
  }

  /// The tone of which `samples` consist.
  private func kind(of samples: [Float]) -> SoundMeasure.Kind? {
    let energy = samples.reduce(into: Float(0)) { (sum, sample) in sum += sample * sample }
    guard Double(energy) > Self.leastPower * Double(length) else { return nil }
    // How much of the energy lies at each frequency: all of it for a pure tone.
    let shares = factors.map { (factor) in
      var (last, beforeLast) = (Float(0), Float(0))
      for sample in samples { (last, beforeLast) = (factor * last - beforeLast + sample, last) }
      let square = last * last + beforeLast * beforeLast - factor * last * beforeLast
      return 2 * square / (Float(length) * energy)
    }
    if shares[8] > 0.9 { return .faxCalls }
    if shares[9] > 0.9 { return .faxAnswers }
    guard let row = Self.best(shares[0..<4]), let column = Self.best(shares[4..<8]) else { return nil }
    let (low, high) = (shares[row], shares[4 + column])
    guard low + high > 0.822, low < high * 6.31, high < low * 2.51 else { return nil }
    return Self.keys[row][column]
  }

  /// Which of the four `shares` lies 8 dB above the others.
  private static func best(_ shares: ArraySlice<Float>) -> Int? {
    guard let largest = shares.max(), largest > 0 else { return nil }
    let near = shares.indices.filter { (place) in shares[place] * 6.31 > largest }
    return near.count == 1 ? near[0] - shares.startIndex : nil
  }

  /// Takes note that the next stretch consists of `kind`.
  private mutating func take(_ kind: SoundMeasure.Kind?) {
    let place = count
    count += 1
    guard let kind else { return }
    if let tone = current, tone.kind == kind, place - tone.last <= 2 {
      let row = place - tone.last == 1 ? tone.row + 1 : 1
      current = (kind, tone.first, place, row, max(tone.longestRow, row))
    } else {
      close()
      current = (kind, place, place, 1, 1)
    }
  }

  /// Keeps the present tone if it has lasted long enough.
  private mutating func close() {
    guard let tone = current else { return }
    current = nil
    let startMs = tone.first * length * 1000 / rate
    let lengthMs = (tone.last + 1) * length * 1000 / rate - startMs
    let isFax = tone.kind == .faxCalls || tone.kind == .faxAnswers
    let isLong = isFax ? tone.longestRow * length * 1000 / rate >= Self.leastFaxMs : tone.longestRow >= 2
    guard isLong, found.count < SoundMeasure.mostSignals else { return }
    found.append(SoundMeasure.Signal(tone.kind, startMs: startMs, lengthMs: lengthMs))
  }

}
