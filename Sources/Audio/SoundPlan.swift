/// What the caller hears in one call, from arrival to end: sounds one after the other without gaps.
///
/// A plan is made by appending; so its segments follow each other, and its length is the end of the last one.
public struct SoundPlan: Hashable, Sendable {

  /// One sound and its time.
  public struct Segment: Hashable, Sendable {

    /// When the sound begins, in milliseconds from the start of the plan.
    public let startMs: Int

    /// When it ends; a sound that would go on is cut there, one that is over is followed by silence.
    public let endMs: Int

    /// What is heard.
    public let sound: Sound

  }

  /// Something that can be heard.
  public enum Sound: Hashable, Sendable {

    /// Nothing: a conversation, a pause, a greeting that is not recorded yet.
    case silence

    /// A tone of the exchange, from `fromMs` milliseconds into its cadence on.
    case tone(Tone, fromMs: Int)

    /// The sound file at `path`, relative to the account's folder, from `fromMs` milliseconds into it on; one that
    /// `loops` starts again whenever it is over.
    case file(path: String, fromMs: Int, loops: Bool)

    /// The greeting of a box that has none of its own (P-16), from `fromMs` milliseconds into it on.
    case standardBoxGreeting(fromMs: Int)

    /// The tone of a phone that rings at the other end, from the start of its cadence.
    public static var ringback: Self { .tone(.ringback, fromMs: 0) }

    /// The tone of a line that is engaged.
    public static var busy: Self { .tone(.busy, fromMs: 0) }

    /// The tone of a call that does not get through.
    public static var congestion: Self { .tone(.congestion, fromMs: 0) }

    /// The tone with which a fax machine answers: 2,100 Hz for three seconds (T.30), then silence.
    public static var faxAnswer: Self { .tone(.faxAnswer, fromMs: 0) }

  }

  /// The tones of an exchange.
  public enum Tone: String, CaseIterable, Sendable {

    /// A phone rings at the other end.
    case ringback

    /// The line is engaged.
    case busy

    /// The call does not get through.
    case congestion

    /// A fax machine answers.
    case faxAnswer = "fax-answer"

  }

  /// How long the tone of a box is, in milliseconds (P-16).
  public static let boxToneMs = 200

  /// The longest plan that can be rendered, in milliseconds: 72 hours, which a WAV file can just hold.
  public static let longestMs = 72 * 3_600_000

  /// The country whose tones are heard, in two capital letters; an unknown one has those of Russia.
  public var country: String

  /// The sounds in order, each beginning where the one before ends, the first at 0.
  public private(set) var segments: [Segment] = []

  /// When the tone of a box is mixed into what is heard, in milliseconds from the start, in order (P-16).
  public private(set) var boxTonesMs: [Int] = []

  /// A plan of no length, with the tones of `country`.
  public init(country: String = "RU") {
    self.country = country
  }

  /// How long the plan is, in milliseconds.
  public var lengthMs: Int { segments.last?.endMs ?? 0 }

  /// Adds `sound` from the end of the plan up to `endMs`; one that would end before it begins is left out.
  public mutating func append(_ sound: Sound, untilMs endMs: Int) {
    guard endMs > lengthMs else { return }
    segments.append(Segment(startMs: lengthMs, endMs: endMs, sound: sound))
  }

  /// Mixes the tone of a box into what is heard from `startMs` on.
  public mutating func addBoxTone(atMs startMs: Int) {
    guard startMs >= 0 else { return }
    let place = boxTonesMs.firstIndex { (other) in other > startMs } ?? boxTonesMs.endIndex
    boxTonesMs.insert(startMs, at: place)
  }

  /// The sound files of the plan, each once, in the order in which they are first heard.
  public var paths: [String] {
    var known: Set<String> = []
    return segments.compactMap { (segment) in
      if case .file(let path, _, _) = segment.sound, known.insert(path).inserted { path } else { nil }
    }
  }

}
