public import Audio

/// Measures a sound in one pass, in an amount of memory that does not depend on its length.
struct SoundMeter {

  /// How many full samples in a row are a clipping: one alone can be chance.
  private static let clippingCount = 3

  private let rate: Int
  private let channels: Int
  private let encoding: SampleEncoding
  private let loudness: Loudness?
  private var truePeak: TruePeak
  private var silence: SilenceMeter
  private var speech: SpeechLevel
  private var signals: SignalDetector?
  private var band: PhoneBandEnergy

  /// How many samples a part has: about a millisecond.
  private let partLength: Int

  /// The part that is not whole.
  private var part = SoundPart()

  /// Room for the mean of the channels.
  private var mixed: [Float] = []

  /// Frames so far.
  private var frames = 0

  /// The sum of all samples, and of their squares.
  private var sum = 0.0
  private var energy = 0.0

  /// The largest sample of any channel.
  private var peak: Float = 0

  /// How many full samples stand in a row at present, by channel.
  private var full: [Int]

  /// Clippings so far, and the frame of the first.
  private var clippings = 0
  private var firstClipping: Int?

  /// What equal sounds have in common (FNV-1a over their samples).
  private var content: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A meter of sound with `rate` frames a second of `channels` channels, written as `encoding`.
  init(rate: Int, channels: Int, encoding: SampleEncoding) {
    self.rate = rate
    self.channels = channels
    self.encoding = encoding
    partLength = max(1, rate / 1000)
    loudness = Loudness(rate: rate, channels: channels)
    truePeak = TruePeak(rate: rate, channels: channels)
    silence = SilenceMeter(rate: rate, partLength: partLength)
    speech = SpeechLevel(rate: rate, partLength: partLength)
    signals = SignalDetector(rate: rate)
    band = PhoneBandEnergy(rate: rate)
    full = [Int](repeating: 0, count: channels)
  }

  /// Takes the next `count` frames from the beginning of `sound`, the channels of each side by side.
  mutating func add(_ sound: [Float], count: Int) {
    loudness?.add(sound, count: count)
    let top = truePeak.add(sound, count: count)
    peak = max(peak, top)
    // Where nothing is full, nothing is clipped.
    if top >= Float(encoding.fullScale) || isFull { findClippings(sound, count: count) }
    frames += count
    if channels == 1 {
      addMixed(sound, count: count)
    } else {
      mix(sound, count: count)
      addMixed(mixed, count: count)
    }
  }

  /// Takes the next `count` samples of one channel.
  private mutating func addMixed(_ samples: [Float], count: Int) {
    let sound = samples.span
    var place = 0
    while place < count {
      let end = min(count, place + partLength - part.count)
      part.add(sound, from: place, to: end)
      place = end
      if part.count == partLength { closePart() }
    }
    signals?.add(sound.extracting(first: count))
    band.add(sound.extracting(first: count))
    for position in 0..<count {
      content = (content ^ UInt64(sound[position].bitPattern)) &* 0x100_0000_01B3
    }
  }

  /// Hands the part on that is whole, or the last one.
  private mutating func closePart() {
    silence.take(part)
    speech.take(part)
    sum += Double(part.sum)
    energy += Double(part.energy)
    part = SoundPart()
  }

  /// What was found of the sound of which `facts` are known.
  mutating func finish(_ facts: AudioFacts) -> SoundMeasure {
    if part.count > 0 { closePart() }
    var measure = SoundMeasure(facts)
    measure.encoding = encoding.name
    measure.bits = encoding.bits > 0 ? encoding.bits : nil
    silence.finish(into: &measure)
    measure.peak = Decibel.level(amplitude: Double(peak))
    measure.truePeak = Decibel.level(amplitude: Double(truePeak.largest))
    measure.loudness = loudness?.integrated
    measure.speechLevel = speech.level
    measure.offset = Decibel.level(amplitude: abs(sum) / Double(max(1, frames)))
    measure.outsideBand = energy > 0 ? Int((max(0, 1 - band.energy / energy) * 1000).rounded()) : nil
    measure.clippings = clippings
    measure.clippedAtMs = firstClipping.map { (frame) in frame * 1000 / rate }
    measure.signals = signals?.finish() ?? []
    measure.content = content
    return measure
  }

  /// Leaves the mean of the channels of the first `count` frames of `sound` in `mixed`.
  private mutating func mix(_ sound: [Float], count: Int) {
    if mixed.count < count { mixed = [Float](repeating: 0, count: count) }
    for frame in 0..<count {
      var sum: Float = 0
      for channel in 0..<channels { sum += sound[frame * channels + channel] }
      mixed[frame] = sum / Float(channels)
    }
  }

  /// Whether full samples stand in a row at present.
  private var isFull: Bool { full.contains { (row) in row > 0 } }

  /// Counts the clippings in the first `count` frames of `sound`.
  private mutating func findClippings(_ sound: [Float], count: Int) {
    let limit = Float(encoding.fullScale)
    for frame in 0..<count {
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
  public func measure() throws(AudioFault) -> SoundMeasure {
    var meter = SoundMeter(rate: rate, channels: channels, encoding: encoding)
    var damagedAtMs: Int?
    do throws(AudioFault) {
      while try next({ (samples, count) in meter.add(samples, count: count) }) {}
    } catch {
      guard case .damaged(let afterMs) = error, frames > 0 else { throw error }
      damagedAtMs = afterMs
    }
    var measure = meter.finish(AudioFacts(frames: frames, rate: rate, channels: channels, format: format))
    measure.damagedAtMs = damagedAtMs
    measure.claimedMs = claimedFrames.map { (frames) in
      min(AudioFacts.lengthMs(frames: frames, rate: rate), SoundPlan.longestMs)
    }
    return measure
  }

}
