/// The greeting of a box that has none of its own: exactly five seconds (P-16), part of the program.
public enum StandardBoxGreeting {

  /// How long it is, in milliseconds (P-16).
  public static let lengthMs = 5000

  /// Its samples: silence for a quarter of a second, the words, and silence up to the end.
  public static let samples: [Int16] = {
    let lead = 250 * PhoneLine.samplesPerMs
    let words = IMAADPCM.decode(Base64.decode(standardBoxGreetingBase64))
    var samples = [Int16](repeating: 0, count: lengthMs * PhoneLine.samplesPerMs)
    for (position, sample) in words.prefix(samples.count - lead).enumerated() { samples[lead + position] = sample }
    return samples
  }()

}
