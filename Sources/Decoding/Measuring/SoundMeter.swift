public import Audio

/// Measures a sound in one pass, in an amount of memory that does not depend on its length.
struct SoundMeter {

  /// The means of a sound that lies beside zero: from -60 dBFS, a third of what counts as quiet, to full scale; numbers
  /// beyond that, which a file may hold, are no sound.
  static let means = 0.001...1

  /// How many full samples in a row are a clipping: one alone can be chance.
  private static let clippingCount = 3

  private let rate: Int
  private let channels: Int
  private let encoding: SampleEncoding

  /// What takes the constant part away before levels and silences are measured, where there is one.
  private var blocker: OffsetBlocker?

  private let loudness: Loudness?
  private var truePeak: TruePeak
  private var levels: Stretches<LevelMeter>
  private var signals: Stretches<SignalDetector>?
  private var band: PhoneBandEnergy

  /// Room for the mean of the channels.
  private var mixed: [Float] = []

  /// Frames so far.
  private var frames = 0

  /// The largest sample of any channel.
  private var peak: Float = 0

  /// How many full samples stand in a row at present, by channel.
  private var full: [Int]

  /// Clippings so far, and the frame of the first.
  private var clippings = 0
  private var firstClipping: Int?

  /// A meter of sound with `rate` frames a second of `channels` channels, written as `encoding`; where `blocker` is
  /// given, levels, silences and signals are those of what it lets through.
  init(rate: Int, channels: Int, encoding: SampleEncoding, _ blocker: OffsetBlocker? = nil) {
    self.rate = rate
    self.channels = channels
    self.encoding = encoding
    self.blocker = blocker
    loudness = Loudness(rate: rate, channels: channels)
    truePeak = TruePeak(rate: rate, channels: channels)
    levels = Stretches(for: LevelMeter(rate: rate))
    signals = SignalDetector(rate: rate).map(Stretches.init)
    band = PhoneBandEnergy(rate: rate)
    full = [Int](repeating: 0, count: channels)
  }

  /// Takes the next frames, the channels of each side by side.
  mutating func add(_ sound: Span<Float>) {
    loudness?.add(sound)
    let top = truePeak.add(sound)
    peak = max(peak, top)
    // Where nothing is full, nothing is clipped.
    if top >= Float(encoding.fullScale) || isFull { findClippings(sound) }
    frames += sound.count / channels
    if channels == 1, blocker == nil {
      addMixed(sound)
    } else {
      mix(sound)
      let mixed = mixed
      addMixed(mixed.span)
    }
  }

  /// Takes the next samples of one channel.
  private mutating func addMixed(_ sound: Span<Float>) {
    levels.add(sound)
    signals?.add(sound)
    band.add(sound)
  }

  /// What was found of the sound of which `facts` are known.
  mutating func finish(_ facts: AudioFacts) -> SoundMeasure {
    levels.takeRest()
    var measure = SoundMeasure(facts)
    measure.encoding = encoding.name
    measure.bits = encoding.bits > 0 ? encoding.bits : nil
    levels.listener.finish(into: &measure)
    measure.peak = Decibel.level(amplitude: Double(peak))
    measure.truePeak = Decibel.level(amplitude: Double(truePeak.largest))
    measure.loudness = loudness?.integrated
    measure.offset = Decibel.level(amplitude: abs(mean))
    let energy = levels.listener.energy
    measure.outsideBand = energy > 0 ? Int((max(0, 1 - band.finish() / energy) * 1000).rounded()) : nil
    measure.clippings = clippings
    measure.clippedAtMs = firstClipping.map { (frame) in frame * 1000 / rate }
    measure.signals = signals?.listener.finish() ?? []
    return measure
  }

  /// The mean of all samples, all having been taken.
  var mean: Double { levels.listener.sum / Double(max(1, frames)) }

  /// Leaves the mean of the channels of the frames of `sound`, without a constant part, in `mixed`.
  private mutating func mix(_ sound: Span<Float>) {
    mixed.removeAll(keepingCapacity: true)
    for frame in 0..<(sound.count / channels) {
      var sum: Float = 0
      for channel in 0..<channels { sum += sound[frame * channels + channel] }
      mixed.append(sum / Float(channels))
    }
    blocker?.pass(&mixed)
  }

  /// Whether full samples stand in a row at present.
  private var isFull: Bool { full.contains { (row) in row > 0 } }

  /// Counts the clippings in `sound`.
  private mutating func findClippings(_ sound: Span<Float>) {
    let limit = Float(encoding.fullScale)
    for frame in 0..<(sound.count / channels) {
      for channel in 0..<channels {
        guard abs(sound[frame * channels + channel]) >= limit else {
          full[channel] = 0
          continue
        }
        full[channel] += 1
        if full[channel] == Self.clippingCount {
          clippings += 1
          if firstClipping == nil { firstClipping = frames + frame }
        }
      }
    }
  }

}

extension SoundFile {

  /// Decodes the file to its end and returns all that can be measured of it, of a damaged one up to where it breaks off;
  /// throws as `next` does where there is nothing before.
  ///
  /// A sound that lies beside zero is measured again without its constant part: else no silence would be found in it, and
  /// its end would seem loud.
  public func measure() throws(AudioFault) -> SoundMeasure {
    let (first, mean) = try measure(nil)
    guard SoundMeter.means.contains(abs(mean)), first.damagedAtMs == nil, rewind(),
      var second = try? measure(OffsetBlocker(rate: rate, beginningAt: Float(mean))).0
    else { return first }
    second.offset = first.offset
    return second
  }

  /// Decodes the file to its end and returns what is measured behind `blocker`, and the mean of the samples there.
  private func measure(_ blocker: OffsetBlocker?) throws(AudioFault) -> (SoundMeasure, mean: Double) {
    var meter = SoundMeter(rate: rate, channels: channels, encoding: encoding, blocker)
    var damagedAtMs: Int?
    do throws(AudioFault) {
      while try next({ (samples) in meter.add(samples) }) {}
    } catch {
      guard case .damaged(let afterMs) = error, frames > 0 else { throw error }
      damagedAtMs = afterMs
    }
    var measure = meter.finish(AudioFacts(frames: frames, rate: rate, channels: channels, format: format))
    measure.damagedAtMs = damagedAtMs
    measure.claimedMs = claimedFrames.map { (frames) in
      min(AudioFacts.lengthMs(frames: frames, rate: rate), SoundPlan.longestMs)
    }
    return (measure, meter.mean)
  }

}
