public import Audio

/// Measures a sound in one pass, in an amount of memory that does not depend on its length.
struct SoundMeter {

  /// How many full samples in a row are a clipping: one alone can be chance.
  private static let clippingCount = 3

  private let rate: Int
  private let channels: Int
  private let encoding: SampleEncoding
  private let loudness: Loudness?
  private var silence: SilenceMeter
  private var speech: SpeechLevel
  private var signals: SignalDetector?
  private var band: PhoneBand

  /// Frames so far.
  private var frames = 0

  /// The largest sample of any channel.
  private var peak: Float = 0

  /// The sum of all samples, of their squares, and of those inside of the band of a phone line.
  private var sum = 0.0
  private var energy = 0.0
  private var bandEnergy = 0.0

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
    loudness = Loudness(rate: rate, channels: channels)
    silence = SilenceMeter(rate: rate)
    speech = SpeechLevel(rate: rate)
    signals = SignalDetector(rate: rate)
    band = PhoneBand(rate: rate)
    full = [Int](repeating: 0, count: channels)
  }

  /// Takes the next frames, the channels of each side by side.
  mutating func add(_ sound: [Float]) {
    loudness?.add(sound)
    findClippings(sound)
    let mixed = mix(sound)
    frames += mixed.count
    silence.add(mixed)
    speech.add(mixed, step: max(1, rate / 1000))
    signals?.add(mixed)
    var content = content
    for sample in mixed {
      sum += Double(sample)
      energy += Double(sample * sample)
      content = (content ^ UInt64(sample.bitPattern)) &* 0x100_0000_01B3
    }
    self.content = content
    bandEnergy += band.pass(mixed).reduce(into: 0.0) { (sum, sample) in sum += Double(sample * sample) }
  }

  /// What was found of the sound of which `facts` are known.
  mutating func finish(_ facts: AudioFacts) -> SoundMeasure {
    var measure = SoundMeasure(facts)
    measure.encoding = encoding.name
    measure.bits = encoding.bits > 0 ? encoding.bits : nil
    silence.finish(into: &measure)
    measure.peak = Decibel.level(amplitude: Double(peak))
    measure.truePeak = loudness?.truePeak
    measure.loudness = loudness?.integrated
    measure.speechLevel = speech.level
    measure.offset = Decibel.level(amplitude: abs(sum) / Double(max(1, frames)))
    measure.outsideBand = energy > 0 ? Int((max(0, 1 - bandEnergy / energy) * 1000).rounded()) : nil
    measure.clippings = clippings
    measure.clippedAtMs = firstClipping.map { (frame) in frame * 1000 / rate }
    measure.signals = signals?.finish() ?? []
    measure.content = content
    return measure
  }

  /// The mean of the channels of `sound`.
  private func mix(_ sound: [Float]) -> [Float] {
    guard channels > 1 else { return sound }
    return stride(from: 0, to: sound.count, by: channels).map { (start) in
      var sum: Float = 0
      for channel in 0..<channels { sum += sound[start + channel] }
      return sum / Float(channels)
    }
  }

  /// Counts the clippings in `sound`, and finds its largest sample.
  private mutating func findClippings(_ sound: [Float]) {
    let limit = Float(encoding.fullScale)
    var channel = 0
    for (place, sample) in sound.enumerated() {
      let size = abs(sample)
      if size > peak { peak = size }
      if size >= limit {
        full[channel] += 1
        if full[channel] == Self.clippingCount {
          clippings += 1
          if firstClipping == nil { firstClipping = frames + place / channels }
        }
      } else if full[channel] > 0 {
        full[channel] = 0
      }
      channel += 1
      if channel == channels { channel = 0 }
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
      while true {
        let sound = try nextFrames()
        if sound.isEmpty { break }
        meter.add(sound)
      }
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
