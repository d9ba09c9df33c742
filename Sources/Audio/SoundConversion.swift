/// How a sound file is brought to what a phone line carries: 8 kHz, mono.
public struct SoundConversion: Hashable, Sendable {

  /// How samples are written.
  public enum Format: String, CaseIterable, Sendable {

    /// A WAV file of 16 bits.
    case wav

    /// A-law of G.711 without a header.
    case alaw

    /// µ-law of G.711 without a header.
    case ulaw

    /// The law by which samples are written; nil for 16 bits.
    public var law: G711? { G711(rawValue: rawValue) }

  }

  /// How samples are written.
  public var format: Format

  /// Whether the loudness is brought to `loudness`.
  public var normalizes: Bool

  /// Whether silence at both ends is cut off, but for what lets speech breathe.
  public var trims: Bool

  /// A conversion to `format`.
  public init(_ format: Format = .wav, normalizes: Bool = true, trims: Bool = true) {
    self.format = format
    self.normalizes = normalizes
    self.trims = trims
  }

  /// The loudness that is aimed at, in hundredths of LUFS (EBU R 128).
  public static let loudness = -2300

  /// What the true peak does not exceed, in hundredths of dBTP (EBU R 128).
  public static let highestPeak = -100

  /// Silence that stays before and after the sound, in milliseconds.
  public static let (keptLeadMs, keptTailMs) = (100, 200)

  /// The conversion as the words of a command line.
  public var words: [String] {
    [format.rawValue, normalizes ? "normalize" : "as-it-is", trims ? "trim" : "whole"]
  }

  /// The conversion that `words` say; nil for what `words` never says.
  public init?(words: [String]) {
    guard words.count == 3, let format = Format(rawValue: words[0]) else { return nil }
    self.init(format, normalizes: words[1] == "normalize", trims: words[2] == "trim")
    guard self.words == words else { return nil }
  }

}
