internal import Glibc

/// Levels as they are told: hundredths of a decibel against full scale.
enum Decibel {

  /// The level of `amplitude`, 1 being full scale; nil below -120 dB, which is nothing.
  static func level(amplitude: Double) -> Int? {
    guard amplitude.isFinite, amplitude > 1e-6 else { return nil }
    return hundredths(20 * log10(amplitude))
  }

  /// The level of a sound whose squares have the mean `power`.
  static func level(power: Double) -> Int? {
    power > 0 ? level(amplitude: power.squareRoot()) : nil
  }

  /// `decibels` as they are told; nil for what is no number, or less than -120.
  static func hundredths(_ decibels: Double) -> Int? {
    guard decibels.isFinite, decibels > -120, decibels < 120 else { return nil }
    return Int((decibels * 100).rounded())
  }

}
