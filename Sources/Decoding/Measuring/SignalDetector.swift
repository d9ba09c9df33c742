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
  fileprivate static let frequencies = [697.0, 770, 852, 941, 1209, 1336, 1477, 1633, 1100, 2100]

  /// The mean square below which nothing is looked for: -45 dBFS.
  private static let leastPower = 3.2e-5

  /// How long a fax tone lasts at least, in milliseconds: T.30 has 0.5 s, less 15 %, for the shorter of them.
  private static let leastFaxMs = 425

  /// How many samples a stretch has.
  private let length: Int

  /// Samples a second.
  private let rate: Int

  /// By which factor the squares of rows, columns and fax tones become energy.
  private let gains: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

  /// The filters over the present stretch.
  var bank: Bank

  /// Samples of the present stretch.
  private var filled = 0

  /// How many stretches there have been.
  private var count = 0

  /// The tone that is heard at present: since which stretch, until which, and in how many in a row at most.
  private var current: (kind: SoundMeasure.Kind, first: Int, last: Int, row: Int, longestRow: Int)?

  /// What was found.
  private var found: [SoundMeasure.Signal] = []

  /// Ten filters of Goertzel, side by side.
  ///
  /// Of a sound with many samples a second, the sums of some are enough: what lies above 4,000 Hz is weak in them, and
  /// counts fully in the energy.
  struct Bank {

    /// How many samples are one to the filters.
    fileprivate let fold: Int

    /// The factors of rows, columns and fax tones.
    fileprivate let factors: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>)

    /// The last two values of each filter.
    fileprivate var last = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
    fileprivate var beforeLast = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)

    /// The energy of the stretch.
    fileprivate var energy: Float = 0

    /// Samples that are not complete, and their sum.
    private var folded = 0
    private var sum: Float = 0

    /// Filters of sound with `rate` samples a second.
    fileprivate init(rate: Int, fold: Int) {
      self.fold = fold
      let all = SignalDetector.frequencies.map { (frequency) in
        Float(2 * cos(2 * Double.pi * frequency * Double(fold) / Double(rate)))
      }
      factors = (
        SIMD4(all[0], all[1], all[2], all[3]), SIMD4(all[4], all[5], all[6], all[7]), SIMD4(all[8], all[9], 0, 0)
      )
    }

    /// Takes the next sample.
    @inline(__always) mutating func take(_ sample: Float) {
      energy += sample * sample
      sum += sample
      folded += 1
      guard folded == fold else { return }
      let next = SIMD4<Float>(repeating: sum)
      (last.0, beforeLast.0) = (factors.0 * last.0 + (next - beforeLast.0), last.0)
      (last.1, beforeLast.1) = (factors.1 * last.1 + (next - beforeLast.1), last.1)
      (last.2, beforeLast.2) = (factors.2 * last.2 + (next - beforeLast.2), last.2)
      (folded, sum) = (0, 0)
    }

    /// The squares of what the filters of rows, columns and fax tones have found.
    fileprivate var squares: (SIMD4<Float>, SIMD4<Float>, SIMD4<Float>) {
      (
        last.0 * last.0 + beforeLast.0 * beforeLast.0 - factors.0 * last.0 * beforeLast.0,
        last.1 * last.1 + beforeLast.1 * beforeLast.1 - factors.1 * last.1 * beforeLast.1,
        last.2 * last.2 + beforeLast.2 * beforeLast.2 - factors.2 * last.2 * beforeLast.2
      )
    }

    /// Makes room for the next stretch.
    fileprivate mutating func clear() {
      last = (.zero, .zero, .zero)
      beforeLast = last
      (energy, folded, sum) = (0, 0, 0)
    }

  }

  /// A detector for sound with `rate` samples a second; nil where that is too few to hold the tones.
  init?(rate: Int) {
    guard rate >= 6000 else { return nil }
    self.rate = rate
    let fold = max(1, rate / 8000)
    let folds = (Double(rate) * 0.01275 / Double(fold)).rounded()
    length = Int(folds) * fold
    bank = Bank(rate: rate, fold: fold)
    let all = Self.frequencies.map { (frequency) in
      let angle = Double.pi * frequency / Double(rate)
      let sum = fold == 1 ? 1 : sin(Double(fold) * angle) / sin(angle)
      return Float(2 / (folds * sum * sum) * Double(fold))
    }
    gains = (
      SIMD4(all[0], all[1], all[2], all[3]), SIMD4(all[4], all[5], all[6], all[7]), SIMD4(all[8], all[9], 0, 0)
    )
  }

  /// How many samples are missing in the present stretch.
  var room: Int { length - filled }

  /// Takes note that the bank has taken `count` samples more, no more than there was room for.
  mutating func advance(by count: Int) {
    filled += count
    guard filled == length else { return }
    take(kind)
    bank.clear()
    filled = 0
  }

  /// What was found, all samples having been taken.
  mutating func finish() -> [SoundMeasure.Signal] {
    close()
    return found
  }

  /// The tone of which the present stretch consists.
  private var kind: SoundMeasure.Kind? {
    guard Double(bank.energy) > Self.leastPower * Double(length) else { return nil }
    // How much of the energy lies at each frequency: all of it for a pure tone.
    let squares = bank.squares
    let rows = squares.0 * gains.0 / bank.energy
    let columns = squares.1 * gains.1 / bank.energy
    let fax = squares.2 * gains.2 / bank.energy
    if fax.x > 0.9 { return .faxCalls }
    if fax.y > 0.9 { return .faxAnswers }
    guard let row = Self.best(rows), let column = Self.best(columns) else { return nil }
    let (low, high) = (rows[row], columns[column])
    guard low + high > 0.822, low < high * 6.31, high < low * 2.51 else { return nil }
    return Self.keys[row][column]
  }

  /// Which of the four `shares` lies 8 dB above the others.
  private static func best(_ shares: SIMD4<Float>) -> Int? {
    let largest = shares.max()
    guard largest > 0 else { return nil }
    var best: Int?
    for lane in 0..<4 where shares[lane] * 6.31 > largest {
      if best != nil { return nil }
      best = lane
    }
    return best
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
