/// Turns a plan into the samples that the caller hears, piece by piece.
///
/// However long the plan, only one piece is in memory. The samples are exactly as many as the plan's length asks for:
/// a sound that would go on is cut where its segment ends, one that is over before is followed by silence.
public struct SoundRenderer<Library: SoundLibrary> {

  /// What is rendered.
  private let plan: SoundPlan

  /// The tones of the plan's country.
  private let tones: TelephoneTones

  /// Where the sound files come from.
  private var library: Library

  /// The number of the segment that is heard next.
  private var segment = 0

  /// What that segment sounds like; nil before its first sample.
  private var voice: Voice?

  /// How much has been rendered, in milliseconds.
  private var positionMs = 0

  /// The samples of `plan`, whose files come from `library`; nil for a plan above `SoundPlan.longestMs`.
  public init?(_ plan: SoundPlan, from library: Library) {
    guard plan.lengthMs <= SoundPlan.longestMs else { return nil }
    self.plan = plan
    self.library = library
    tones = TelephoneTones(of: plan.country)
  }

  /// How many samples the whole plan has.
  public var sampleCount: Int { plan.lengthMs * PhoneLine.samplesPerMs }

  /// Returns the next samples, a second of them at most; none at the end.
  public mutating func next() throws(UnrenderableSound) -> [Int16] {
    guard segment < plan.segments.count else { return [] }
    let current = plan.segments[segment]
    let lengthMs = min(current.endMs - positionMs, 1000)
    var samples: [Int16] = []
    samples.reserveCapacity(lengthMs * PhoneLine.samplesPerMs)
    try append(lengthMs * PhoneLine.samplesPerMs, of: current.sound, to: &samples)
    mixBoxTones(into: &samples, lasting: lengthMs)
    positionMs += lengthMs
    if positionMs == current.endMs {
      segment += 1
      voice = nil
    }
    return samples
  }

  /// What a sound needs to remember while it is heard.
  private enum Voice {

    /// Nothing is heard.
    case silence

    /// A tone.
    case tone(ToneGenerator)

    /// A file.
    case file(PlayedFile<Library>)

    /// What is left of samples that are at hand.
    case samples(ArraySlice<Int16>)

  }

  /// Writes the next `count` samples of `sound` behind `samples`.
  private mutating func append(
    _ count: Int, of sound: SoundPlan.Sound, to samples: inout [Int16]
  ) throws(UnrenderableSound) {
    let current = if let voice { voice } else { try voice(of: sound) }
    // The voice is taken out while it sounds, so that it is never copied.
    voice = nil
    switch current {
    case .silence:
      samples.append(contentsOf: repeatElement(0, count: count))
      voice = .silence
    case .tone(var tone):
      tone.append(count, to: &samples)
      voice = .tone(tone)
    case .file(var file):
      try file.append(count, to: &samples, reopeningIn: &library)
      voice = .file(file)
    case .samples(let rest):
      samples += rest.prefix(count)
      samples.append(contentsOf: repeatElement(0, count: max(0, count - rest.count)))
      voice = .samples(rest.dropFirst(count))
    }
  }

  /// The voice of `sound`.
  private mutating func voice(of sound: SoundPlan.Sound) throws(UnrenderableSound) -> Voice {
    switch sound {
    case .silence: .silence
    case .tone(let tone, let fromMs): .tone(ToneGenerator(tones[tone], fromMs: fromMs))
    case .file(let path, let fromMs, let loops):
      .file(try PlayedFile(path, fromMs: fromMs, loops: loops, in: &library))
    case .standardBoxGreeting(let fromMs):
      .samples(StandardBoxGreeting.samples.dropFirst(min(max(0, fromMs), SoundPlan.longestMs) * PhoneLine.samplesPerMs))
    }
  }

  /// Mixes the tones of boxes into `samples`, which begin at the current position and last `lengthMs` milliseconds.
  private func mixBoxTones(into samples: inout [Int16], lasting lengthMs: Int) {
    let endMs = positionMs + lengthMs
    for toneMs in plan.boxTonesMs where toneMs < endMs && positionMs - toneMs < SoundPlan.boxToneMs {
      let startMs = max(toneMs, positionMs)
      let stopMs = min(toneMs + SoundPlan.boxToneMs, endMs)
      var tone: [Int16] = []
      var generator = ToneGenerator(TelephoneTones.box, fromMs: startMs - toneMs)
      generator.append((stopMs - startMs) * PhoneLine.samplesPerMs, to: &tone)
      let offset = (startMs - positionMs) * PhoneLine.samplesPerMs
      for (position, sample) in tone.enumerated() {
        samples[offset + position] = Int16(clamping: Int(samples[offset + position]) + Int(sample))
      }
    }
  }

}
