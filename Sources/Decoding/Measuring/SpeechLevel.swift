internal import Glibc

/// The level of speech while there is speech, by method B of ITU-T P.56.
///
/// An envelope of the sound is held against fifteen thresholds, 6 dB apart. Active is what reaches a threshold or did so
/// 200 ms ago at most; the threshold that counts is the one that lies 15.9 dB below the level of what it makes active.
/// The envelope has a time constant of 30 ms: it is followed by parts of a millisecond, of which the mean is taken.
struct SpeechLevel {

  /// How far the threshold lies below the level, in decibels.
  private static let margin = 15.9

  /// How many thresholds there are: 2⁻¹⁵ to 2⁻¹ of full scale.
  private static let thresholdCount = 15

  /// The envelope below which there is nothing, so that no number becomes so small that it costs time.
  private static let nothing = 1e-12

  /// How many samples a whole part has, the share of one in it, and how much of the envelope is left after it.
  private let partLength: Int
  private let share: Double
  private let decay: Double

  /// For how many samples speech goes on after its envelope has fallen: 200 ms.
  private let hangover: Int

  /// The two stages of the envelope.
  private var stage = 0.0
  private var envelope = 0.0

  /// Samples in which each threshold was the highest that was active; behind the last, those in which none was.
  private var highest = [Int](repeating: 0, count: thresholdCount + 1)

  /// When each threshold was last the highest that the envelope reached.
  private var reached = [Int](repeating: Int.min / 2, count: thresholdCount)

  /// The highest threshold that is active, -1 being none.
  private var top = -1

  /// Samples so far, and the sum of their squares.
  private var count = 0
  private var energy = 0.0

  /// A level of sound that has `rate` samples a second, taken in parts of `partLength`.
  init(rate: Int, partLength: Int) {
    self.partLength = partLength
    share = 1 / Double(partLength)
    decay = exp(-Double(partLength) / (Double(rate) * 0.03))
    hangover = rate / 5
  }

  /// Takes the next part, all but the last being whole.
  mutating func take(_ part: SoundPart) {
    energy += Double(part.energy)
    count += part.count
    let isWhole = part.count == partLength
    let left = isWhole ? decay : pow(decay, Double(part.count) / Double(partLength))
    let mean = Double(part.magnitude) * (isWhole ? share : 1 / Double(part.count))
    stage = left * stage + (1 - left) * mean
    envelope = left * envelope + (1 - left) * stage
    if envelope < Self.nothing { (stage, envelope) = (max(stage, Self.nothing), Self.nothing) }
    // 2⁻¹⁵ is the threshold 0.
    let here = min(Int(envelope.exponent) + Self.thresholdCount, Self.thresholdCount - 1)
    if here >= 0 {
      reached[here] = count
      top = max(top, here)
    }
    while top >= 0, count - reached[top] > hangover { top -= 1 }
    highest[top >= 0 ? top : Self.thresholdCount] += part.count
  }

  /// The level in hundredths of a decibel; nil where there is no speech.
  var level: Int? {
    var last: (level: Double, excess: Double)?
    for number in 0..<Self.thresholdCount {
      let active = highest[number..<Self.thresholdCount].reduce(0, +)
      guard active > 0, energy > 0 else { return nil }
      let level = 10 * log10(energy / Double(active))
      let excess = level - 20 * log10(exp2(Double(number - Self.thresholdCount))) - Self.margin
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
