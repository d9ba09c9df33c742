/// What one pass over a sound file has shown of it, as a caller would hear it.
///
/// Every number is whole, so that the words between the two programs hold it exactly: times are milliseconds, levels
/// hundredths of a decibel below full scale (dBFS; for speech dBov, as ITU-T G.100.1 calls it). A level that does not
/// exist, as that of silence, is nil.
public struct SoundMeasure: Hashable, Sendable {

  /// Length, rate, channels and format.
  public let facts: AudioFacts

  /// How a sample is written: `pcm`, `g711-alaw`, `vorbis`.
  public var encoding = "other"

  /// Bits a sample; nil where a compressed file has no such number.
  public var bits: Int?

  /// The length that the header claims.
  public var claimedMs: Int?

  /// Quiet before the first sound: 10 ms are quiet in which no sample reaches -50 dBFS.
  public var leadingSilenceMs: Int?

  /// Quiet after the last sound.
  public var trailingSilenceMs: Int?

  /// All quiet together.
  public var silenceMs: Int?

  /// Where the longest quiet between two sounds begins.
  public var innerSilenceAtMs: Int?

  /// How long that quiet is.
  public var innerSilenceMs: Int?

  /// The largest sample.
  public var peak: Int?

  /// The largest value between samples (ITU-R BS.1770-4, annex 2).
  public var truePeak: Int?

  /// Loudness of the whole in hundredths of LUFS (EBU R 128).
  public var loudness: Int?

  /// Level of the speech while there is speech (ITU-T P.56, method B).
  public var speechLevel: Int?

  /// Level of the quiet parts: a tenth of all stretches of 50 ms is quieter.
  public var noiseFloor: Int?

  /// How far the middle of the sound lies from zero: a level, whatever the sign.
  public var offset: Int?

  /// How much of the energy lies outside of 300 to 3,400 Hz, the band of a phone line, in thousandths.
  public var outsideBand: Int?

  /// How many times three or more samples in a row are as large as can be written.
  public var clippings: Int?

  /// When that happens first.
  public var clippedAtMs: Int?

  /// Level of the last 10 ms.
  public var endLevel: Int?

  /// Where a damaged file breaks off; all that is measured lies before. Nil for a file that is whole.
  public var damagedAtMs: Int?

  /// Tones that a telephone takes for signals, in order, the first ones if there are many.
  public var signals: [Signal] = []

  /// A number that equal sounds have in common, in whatever format they are.
  public var content: UInt64 = 0

  /// The largest sample of each of some equal stretches, 255 being full scale: the outline of the sound.
  public var outline: [UInt8] = []

  /// A tone of a telephone inside of a sound.
  public struct Signal: Hashable, Sendable {

    /// What it says.
    public let kind: Kind

    /// When it begins, in milliseconds.
    public let startMs: Int

    /// How long it lasts, in milliseconds.
    public let lengthMs: Int

    /// The tone `kind` from `startMs` on, for `lengthMs`.
    public init(_ kind: Kind, startMs: Int, lengthMs: Int) {
      self.kind = kind
      self.startMs = startMs
      self.lengthMs = lengthMs
    }

  }

  /// What a telephone takes a tone for.
  public enum Kind: String, CaseIterable, Sendable {

    /// The keys of a phone (ITU-T Q.23).
    case key1 = "1"
    case key2 = "2"
    case key3 = "3"
    case keyA = "A"
    case key4 = "4"
    case key5 = "5"
    case key6 = "6"
    case keyB = "B"
    case key7 = "7"
    case key8 = "8"
    case key9 = "9"
    case keyC = "C"
    case keyStar = "*"
    case key0 = "0"
    case keyHash = "#"
    case keyD = "D"

    /// A fax machine calls: 1,100 Hz (ITU-T T.30).
    case faxCalls = "cng"

    /// A fax machine answers: 2,100 Hz (ITU-T T.30).
    case faxAnswers = "ced"

  }

  /// How many signals are told at most.
  public static let mostSignals = 32

  /// How many stretches an outline has at most.
  public static let mostOutline = 512

  /// The measures of a sound of which only `facts` are known.
  public init(_ facts: AudioFacts) {
    self.facts = facts
  }

  /// Whether no sample is louder than quiet.
  public var isSilent: Bool { silenceMs.map { (silence) in silence >= facts.lengthMs } ?? false }

  /// How long the sound lasts, if the file is whole.
  public var wholeLength: Result<Int, AudioFault> {
    damagedAtMs.map { (time) in .failure(.damaged(afterMs: time)) } ?? .success(facts.lengthMs)
  }

  /// A number by its name.
  public typealias Number = (name: String, value: any WritableKeyPath<SoundMeasure, Int?> & Sendable)

  /// The numbers in the order in which they are told, by the names by which they are told.
  public static let numbers: [Number] = [
    ("bits", \.bits), ("claimed_ms", \.claimedMs), ("leading_silence_ms", \.leadingSilenceMs),
    ("trailing_silence_ms", \.trailingSilenceMs), ("silence_ms", \.silenceMs),
    ("inner_silence_at_ms", \.innerSilenceAtMs), ("inner_silence_ms", \.innerSilenceMs), ("peak", \.peak),
    ("true_peak", \.truePeak), ("loudness", \.loudness), ("speech_level", \.speechLevel),
    ("noise_floor", \.noiseFloor), ("offset", \.offset), ("outside_band", \.outsideBand), ("clippings", \.clippings),
    ("clipped_at_ms", \.clippedAtMs), ("end_level", \.endLevel), ("damaged_at_ms", \.damagedAtMs),
  ]

}
