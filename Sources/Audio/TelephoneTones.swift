/// A tone of an exchange: which frequencies sound when.
public struct Cadence: Hashable, Sendable {

  /// A stretch of a cadence.
  public struct Part: Hashable, Sendable {

    /// The frequencies that sound together, in hertz; none is a pause.
    public let frequencies: [Int]

    /// How long, in milliseconds.
    public let lengthMs: Int

    /// The sound of `frequencies` for `lengthMs` milliseconds.
    static func on(_ frequencies: Int..., for lengthMs: Int) -> Self {
      .init(frequencies: frequencies, lengthMs: lengthMs)
    }

    /// Silence for `lengthMs` milliseconds.
    static func off(_ lengthMs: Int) -> Self {
      .init(frequencies: [], lengthMs: lengthMs)
    }

  }

  /// The stretches in order.
  public let parts: [Part]

  /// Whether the tone begins again after its last part; one that does not is silent from there on.
  public let repeats: Bool

  /// The tone of `parts`.
  init(_ parts: Part..., repeats: Bool = true) {
    self.parts = parts
    self.repeats = repeats
  }

  /// How long one round takes, in milliseconds.
  public var roundMs: Int { parts.reduce(0) { (sum, part) in sum + part.lengthMs } }

}

/// The tones by which an exchange of one country tells a caller how things stand.
///
/// The figures are those that the administrations reported to the ITU: E.180, Supplement 2, listed in the annex to
/// Operational Bulletin 781 ("Various tones used in national networks"), the first where a country named several.
/// Russia's congestion is the fast tone of that list, where many exchanges repeat the busy one; in Hungary both are one.
public struct TelephoneTones: Hashable, Sendable {

  /// A phone rings at the other end.
  public let ringback: Cadence

  /// The line is engaged.
  public let busy: Cadence

  /// The call does not get through.
  public let congestion: Cadence

  /// The tones of `country`, named by two letters in either case; an unknown country has those of Russia.
  public init(of country: String) {
    self = Self.known[country.uppercased()] ?? .russia
  }

  /// The tones `ringback`, `busy` and `congestion`.
  private init(ringback: Cadence, busy: Cadence, congestion: Cadence) {
    self.ringback = ringback
    self.busy = busy
    self.congestion = congestion
  }

  /// The cadence of `tone`.
  public subscript(tone: SoundPlan.Tone) -> Cadence {
    switch tone {
    case .ringback: ringback
    case .busy: busy
    case .congestion: congestion
    case .faxAnswer: Self.faxAnswer
    }
  }

  /// The called tone of a fax machine: 2,100 Hz, 2.6 to 4 s long (T.30, 4.3.3.2).
  private static let faxAnswer = Cadence(.on(2100, for: 3000), repeats: false)

  /// The tone of a box, the same everywhere: 1,000 Hz for as long as P-16 says.
  static let box = Cadence(.on(1000, for: SoundPlan.boxToneMs), repeats: false)

  /// The tones of Russia.
  private static let russia = TelephoneTones(
    ringback: Cadence(.on(425, for: 800), .off(3200)),
    busy: Cadence(.on(425, for: 350), .off(350)),
    congestion: Cadence(.on(425, for: 175), .off(175)))

  /// The countries whose tones are known, by their two letters.
  private static let known: [String: TelephoneTones] = [
    "RU": russia,
    "HU": .init(
      ringback: Cadence(.on(425, for: 1250), .off(3750)),
      busy: Cadence(.on(425, for: 300), .off(300)),
      congestion: Cadence(.on(425, for: 300), .off(300))),
    "DE": .init(
      ringback: Cadence(.on(425, for: 1000), .off(4000)),
      busy: Cadence(.on(425, for: 480), .off(480)),
      congestion: Cadence(.on(425, for: 240), .off(240))),
    "GB": .init(
      ringback: Cadence(.on(400, 450, for: 400), .off(200), .on(400, 450, for: 400), .off(2000)),
      busy: Cadence(.on(400, for: 375), .off(375)),
      congestion: Cadence(.on(400, for: 400), .off(350), .on(400, for: 225), .off(525))),
    "US": .init(
      ringback: Cadence(.on(440, 480, for: 2000), .off(4000)),
      busy: Cadence(.on(480, 620, for: 500), .off(500)),
      congestion: Cadence(.on(480, 620, for: 250), .off(250))),
  ]

}
