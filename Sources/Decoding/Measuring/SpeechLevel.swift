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
  private var highest = InlineArray<16, Int>(repeating: 0)

  /// When each threshold was last the highest that the envelope reached.
  private var reached = InlineArray<15, Int>(repeating: Int.min / 2)

  /// The highest threshold that is active, -1 being none.
  private var top = -1

  /// Samples so far.
  private var count = 0

  /// A level of sound that has `rate` samples a second, taken in parts of `partLength`.
  init(rate: Int, partLength: Int) {
    self.partLength = partLength
    share = 1 / Double(partLength)
    decay = exp(-Double(partLength) / (Double(rate) * 0.03))
    hangover = rate / 5
  }

  /// Takes the next part, which has `count` samples whose sizes have the sum `magnitude`, all but the last being whole.
  mutating func take(count partCount: Int, magnitude: Float) {
    count += partCount
    let isWhole = partCount == partLength
    let left = isWhole ? decay : pow(decay, Double(partCount) / Double(partLength))
    let mean = Double(magnitude) * (isWhole ? share : 1 / Double(partCount))
    stage = left * stage + (1 - left) * mean
    envelope = left * envelope + (1 - left) * stage
    if envelope < Self.nothing { (stage, envelope) = (max(stage, Self.nothing), Self.nothing) }
    // The bits of a number begin with its exponent, and 2⁻¹⁵ is the threshold 0.
    let exponent = Int(truncatingIfNeeded: envelope.bitPattern >> 52) - 1023
    let here = min(exponent + Self.thresholdCount, Self.thresholdCount - 1)
    if here >= 0 {
      reached[here] = count
      top = max(top, here)
    }
    while top >= 0, count - reached[top] > hangover { top -= 1 }
    highest[top >= 0 ? top : Self.thresholdCount] += partCount
  }

  /// The level of a sound of which `energy` is the sum of all squares, in hundredths of a decibel; nil where there is no
  /// speech.
  func level(energy: Double) -> Int? {
    var last: (level: Double, excess: Double)?
    for number in 0..<Self.thresholdCount {
      let active = (number..<Self.thresholdCount).reduce(0) { (sum, place) in sum + highest[place] }
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
