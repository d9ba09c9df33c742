internal import Audio

/// Finds the quiet in a sound, the level of its quiet parts and of its end, and draws its outline: by stretches of 10 ms or so.
struct SilenceMeter {

  /// The sample below which all is quiet: -50 dBFS.
  ///
  /// Speech at the nominal level of a phone line (-26 dBov) lies 24 dB higher, and P.56 takes for speech what comes
  /// within 16 dB of its level.
  static let quiet: Float = 0.003_162_28

  /// Samples a second.
  private let rate: Int

  /// How many samples a whole stretch has.
  private let length: Int

  /// Samples so far.
  private var counted = 0

  /// Samples that were quiet.
  private var quietCount = 0

  /// Where the first sound begins and where the last one ends.
  private var firstSound: Int?
  private var lastSound = 0

  /// The longest quiet between two sounds.
  private var inner: (start: Int, count: Int)?

  /// The mean square of the last stretch that is not too short.
  private var lastPower = 0.0

  /// Energy of up to five stretches, which together are 50 ms.
  private var fifty: (energy: Double, stretches: Int) = (0, 0)

  /// How many times 50 ms had each level, in half decibels below full scale.
  private var levels = [Int](repeating: 0, count: 241)

  /// The largest samples of equal numbers of stretches.
  private var outline: [Float] = []

  /// How many stretches make a part of the outline, and how many its last part has.
  private var outlineStretches = 1
  private var outlineFilled = 0

  /// A meter of sound with `rate` samples a second, in stretches of `stretchLength`.
  init(rate: Int, stretchLength: Int) {
    self.rate = rate
    length = stretchLength
  }

  /// Takes note of the next stretch: of its samples, the largest of them, and the sum of their squares.
  mutating func take(count: Int, largest: Float, energy: Float) {
    let start = counted
    counted += count
    if largest < Self.quiet {
      quietCount += count
    } else {
      if firstSound == nil {
        firstSound = start
      } else if start > lastSound, start - lastSound > inner?.count ?? 0 {
        inner = (lastSound, start - lastSound)
      }
      lastSound = counted
    }
    let power = Double(energy) / Double(count)
    // A few samples say nothing of the level of the end.
    if count * 4 > length || start == 0 { lastPower = power }
    fifty = (fifty.energy + power, fifty.stretches + 1)
    if fifty.stretches == 5 {
      let level = Decibel.level(power: fifty.energy / 5) ?? -12_000
      levels[min(240, max(0, -level / 50))] += 1
      fifty = (0, 0)
    }
    draw(largest)
  }

  /// Writes what was found into `measure`, all samples having been taken.
  mutating func finish(into measure: inout SoundMeasure) {
    measure.endLevel = Decibel.level(power: lastPower)
    measure.silenceMs = ms(quietCount)
    measure.leadingSilenceMs = ms(firstSound ?? counted)
    measure.trailingSilenceMs = ms(counted - lastSound)
    measure.innerSilenceAtMs = inner.map { (inner) in ms(inner.start) }
    measure.innerSilenceMs = inner.map { (inner) in ms(inner.count) }
    measure.noiseFloor = noiseFloor
    if outline.count > SoundMeasure.mostOutline { halveOutline() }
    measure.outline = outline.map { (sample) in UInt8(min(255, (sample * 255).rounded())) }
  }

  /// `count` samples in milliseconds.
  private func ms(_ count: Int) -> Int { AudioFacts.lengthMs(frames: count, rate: rate) }

  /// Adds a stretch to the outline whose largest sample is `largest`.
  private mutating func draw(_ largest: Float) {
    if outlineFilled == 0 || outlineFilled == outlineStretches {
      if outline.count == 2 * SoundMeasure.mostOutline {
        halveOutline()
        outlineStretches *= 2
      }
      outline.append(largest)
      outlineFilled = 1
    } else {
      outline[outline.count - 1] = max(outline[outline.count - 1], largest)
      outlineFilled += 1
    }
  }

  /// Has every two parts of the outline become one.
  private mutating func halveOutline() {
    outline = stride(from: 0, to: outline.count, by: 2).map { (place) in
      place + 1 < outline.count ? max(outline[place], outline[place + 1]) : outline[place]
    }
  }

  /// The level below which a tenth of all stretches lies.
  private var noiseFloor: Int? {
    let wanted = levels.reduce(0, +) / 10
    var seen = 0
    for step in levels.indices.reversed() {
      seen += levels[step]
      if seen > wanted { return step < 240 ? -50 * step : nil }
    }
    return nil
  }

}
