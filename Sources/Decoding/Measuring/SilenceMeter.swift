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

  /// How many parts a stretch has, and how many samples a whole one.
  private let partCount: Int
  private let length: Int

  /// The stretch that is not over: its parts, its samples, the largest one and the sum of squares.
  private var parts = 0
  private var samples = 0
  private var largest: Float = 0
  private var energy: Float = 0

  /// Samples in whole stretches.
  private var counted = 0

  /// Samples that were quiet.
  private var quietCount = 0

  /// Where the first sound begins and where the last one ends.
  private var firstSound: Int?
  private var lastSound = 0

  /// The longest quiet between two sounds.
  private var inner: (start: Int, count: Int)?

  /// The mean square of the last whole stretch.
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

  /// A meter of sound with `rate` samples a second, taken in parts of `partLength`.
  init(rate: Int, partLength: Int) {
    self.rate = rate
    partCount = max(1, rate / 100 / partLength)
    length = partCount * partLength
  }

  /// Takes the next part.
  mutating func take(_ part: SoundPart) {
    largest = max(largest, part.largest)
    energy += part.energy
    samples += part.count
    parts += 1
    if parts == partCount { closeStretch() }
  }

  /// Writes what was found into `measure`, all samples having been taken.
  mutating func finish(into measure: inout SoundMeasure) {
    let rest = (count: samples, power: Double(energy) / Double(max(1, samples)))
    if samples > 0 { closeStretch() }
    // A few samples say nothing of the level of the end.
    measure.endLevel = Decibel.level(power: rest.count * 4 > length ? rest.power : lastPower)
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

  /// Takes note of the stretch that is over.
  private mutating func closeStretch() {
    let start = counted
    counted += samples
    if largest < Self.quiet {
      quietCount += samples
    } else {
      if firstSound == nil {
        firstSound = start
      } else if start > lastSound, start - lastSound > inner?.count ?? 0 {
        inner = (lastSound, start - lastSound)
      }
      lastSound = counted
    }
    lastPower = Double(energy) / Double(samples)
    fifty = (fifty.energy + lastPower, fifty.stretches + 1)
    if fifty.stretches == 5 {
      let level = Decibel.level(power: fifty.energy / 5) ?? -12_000
      levels[min(240, max(0, -level / 50))] += 1
      fifty = (0, 0)
    }
    draw()
    (parts, samples, largest, energy) = (0, 0, 0, 0)
  }

  /// Adds the stretch that is over to the outline.
  private mutating func draw() {
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
