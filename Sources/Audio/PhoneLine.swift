/// The sound of a phone line as all of this room speaks of it: mono, 16 bits, 8 kHz.
public enum PhoneLine {

  /// Samples a second.
  public static let rate = 8000

  /// Samples a millisecond: a whole number, so that every instant of a call is a sample.
  public static let samplesPerMs = rate / 1000

}
