internal import Glibc

/// The level of speech while there is speech, by method B of ITU-T P.56.
///
/// An envelope of the sound is held against fifteen thresholds, 6 dB apart. Active is what reaches a threshold or did so
/// 200 ms ago at most; the threshold that counts is the one that lies 15.9 dB below the level of what it makes active.
struct SpeechLevel {

  /// How far the threshold lies below the level, in decibels.
  private static let margin = 15.9

  /// The thresholds: 2⁻¹⁵ to 2⁻¹ of full scale.
  private static let thresholds = (0..<15).map { (step) in exp2(Double(step) - 15) }

  /// How much of the envelope is left after one sample: its time constant is 30 ms.
  private let decay: Double

  /// For how many samples speech goes on after its envelope has fallen: 200 ms.
  private let hangover: Int

  /// The two stages of the envelope.
  private var stage = 0.0
  private var envelope = 0.0

  /// Samples that were active, by threshold.
  private var active = [Int](repeating: 0, count: 15)

  /// When each threshold was last reached.
  private var reached = [Int](repeating: Int.min / 2, count: 15)

  /// Samples so far, and the sum of their squares.
  private var count = 0
  private var energy = 0.0

  /// A level of sound that has `rate` samples a second.
  init(rate: Int) {
    decay = exp(-1 / (Double(rate) * 0.03))
    hangover = rate / 5
  }

  /// Takes the next samples.
  ///
  /// Thresholds are looked at once a millisecond or so: the envelope is too slow for more.
  mutating func add(_ samples: [Float], step: Int) {
    var (stage, envelope, energy) = (stage, envelope, energy)
    var pending = 0
    for sample in samples {
      let size = Double(abs(sample))
      energy += size * size
      stage = decay * stage + (1 - decay) * size
      envelope = decay * envelope + (1 - decay) * stage
      pending += 1
      if pending == step {
        count += pending
        note(envelope, pending)
        pending = 0
      }
    }
    count += pending
    if pending > 0 { note(envelope, pending) }
    (self.stage, self.envelope, self.energy) = (stage, envelope, energy)
  }

  /// Takes note of the `envelope` over the last `samples` samples.
  private mutating func note(_ envelope: Double, _ samples: Int) {
    for (number, threshold) in Self.thresholds.enumerated() {
      if envelope >= threshold { reached[number] = count }
      if count - reached[number] <= hangover { active[number] += samples }
    }
  }

  /// The level in hundredths of a decibel; nil where there is no speech.
  var level: Int? {
    var last: (level: Double, excess: Double)?
    for (number, threshold) in Self.thresholds.enumerated() {
      guard active[number] > 0, energy > 0 else { return nil }
      let level = 10 * log10(energy / Double(active[number]))
      let excess = level - 20 * log10(threshold) - Self.margin
      if excess <= 0 {
        guard let last else { return Decibel.hundredths(level) }
        let part = last.excess / (last.excess - excess)
        return Decibel.hundredths(last.level + (level - last.level) * part)
      }
      last = (level, excess)
    }
    return last.flatMap { (last) in Decibel.hundredths(last.level) }
  }

}
