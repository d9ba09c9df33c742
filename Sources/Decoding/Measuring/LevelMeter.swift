internal import Audio

/// Measures what levels tell of a sound, by stretches of 10 ms or so, each of them parts of a millisecond.
struct LevelMeter: StretchListener {

  /// How many samples a part has, and how many parts a stretch.
  private let partLength: Int
  private let partCount: Int

  private var silence: SilenceMeter
  private var speech: SpeechLevel
  private var content = ContentHash()

  /// The sum of all samples, and of their squares.
  private(set) var sum = 0.0
  private(set) var energy = 0.0

  /// A meter of sound with `rate` samples a second.
  init(rate: Int) {
    partLength = max(1, rate / 1000)
    partCount = max(1, rate / 100 / partLength)
    silence = SilenceMeter(rate: rate, stretchLength: partLength * partCount)
    speech = SpeechLevel(rate: rate, partLength: partLength)
  }

  /// How many samples a stretch has.
  var stretchLength: Int { partLength * partCount }

  /// Takes the next stretch; only the last may be shorter than others.
  mutating func take(_ stretch: Span<Float>) {
    let energy = stretch.energy
    sum += Double(stretch.sum)
    self.energy += Double(energy)
    silence.take(count: stretch.count, largest: stretch.largest, energy: energy)
    content.take(stretch)
    var place = 0
    while place < stretch.count {
      let end = min(stretch.count, place + partLength)
      speech.take(count: end - place, magnitude: stretch.extracting(place..<end).magnitude)
      place = end
    }
  }

  /// Writes what was found into `measure`, all samples having been taken.
  mutating func finish(into measure: inout SoundMeasure) {
    silence.finish(into: &measure)
    measure.speechLevel = speech.level(energy: energy)
    measure.content = content.value
  }

}
