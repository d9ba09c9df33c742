internal import Audio

/// Finds the tones by which telephones understand each other: the keys of a phone, and the two calls of a fax machine.
///
/// The energy at each frequency is found over stretches of 12.75 ms, in which neighbouring frequencies of ITU-T Q.23 do
/// not touch. The bounds are those of ITU-T Q.24 as exchanges use them: at least 82 % of the energy in the pair, 8 dB
/// above its neighbours, twisted by 8 dB or -4 dB at most, 25 ms long at least.
struct SignalDetector: StretchListener {

  /// The keys, row by row.
  private static let keys: [[SoundMeasure.Kind]] = [
    [.key1, .key2, .key3, .keyA], [.key4, .key5, .key6, .keyB], [.key7, .key8, .key9, .keyC],
    [.keyStar, .key0, .keyHash, .keyD],
  ]

  /// The mean square below which nothing is looked for: -45 dBFS.
  private static let leastPower = 3.2e-5

  /// How long a fax tone lasts at least, in milliseconds: T.30 has 0.5 s, less 15 %, for the shorter of them.
  private static let leastFaxMs = 425

  /// Samples a second.
  private let rate: Int

  /// What finds the energy at each frequency of a stretch.
  private let waves: ToneWaves

  /// How many stretches there have been.
  private var count = 0

  /// The tone that is heard at present: since which stretch, until which, and in how many in a row at most.
  private var current: (kind: SoundMeasure.Kind, first: Int, last: Int, row: Int, longestRow: Int)?

  /// What was found.
  private var found: [SoundMeasure.Signal] = []

  /// How many samples a stretch has.
  var stretchLength: Int { waves.length }

  /// A detector for sound with `rate` samples a second; nil where that is too few to hold the tones.
  init?(rate: Int) {
    guard rate >= 6000 else { return nil }
    self.rate = rate
    waves = ToneWaves(rate: rate, seconds: 0.01275)
  }

  /// Takes the next stretch.
  mutating func take(_ stretch: Span<Float>) {
    take(kind(of: stretch))
  }

  /// What was found, all samples having been taken.
  mutating func finish() -> [SoundMeasure.Signal] {
    close()
    return found
  }

  /// The tone of which `stretch` consists.
  private func kind(of stretch: Span<Float>) -> SoundMeasure.Kind? {
    let energy = stretch.energy
    guard Double(energy) > Self.leastPower * Double(stretch.count) else { return nil }
    // How much of the energy lies at each frequency: all of it for a pure tone.
    let (keys, tones) = waves.energies(of: stretch)
    let (rows, columns, fax) = (keys.lowHalf / energy, keys.highHalf / energy, tones / energy)
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
    let startMs = tone.first * stretchLength * 1000 / rate
    let lengthMs = (tone.last + 1) * stretchLength * 1000 / rate - startMs
    let isFax = tone.kind == .faxCalls || tone.kind == .faxAnswers
    let isLong = isFax ? tone.longestRow * stretchLength * 1000 / rate >= Self.leastFaxMs : tone.longestRow >= 2
    guard isLong, found.count < SoundMeasure.mostSignals else { return }
    found.append(SoundMeasure.Signal(tone.kind, startMs: startMs, lengthMs: lengthMs))
  }

}
