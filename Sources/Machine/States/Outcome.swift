/// How a call ended (2.12 of the semantics).
public enum Outcome: Hashable, Sendable {

  /// Somebody spoke with the caller, be it for no time at all (D-32).
  case answered

  /// The caller hung up during `Phase`.
  case abandoned(Phase)

  /// A message was saved.
  case voicemail

  /// The caller reached a box and left nothing that was long enough (D-25).
  case voicemailEmpty

  /// A fax was received.
  case faxReceived

  /// A person, or a broken machine, was on a fax line.
  case faxFailed

  /// The caller asked to be called back.
  case callbackRequested

  /// Nobody was there to be tried (P-10).
  case closed

  /// Everybody who was tried did not answer (P-10).
  case noAnswer

  /// A rule let the caller drop.
  case dropped

  /// The caller is on the blacklist (D-30).
  case blocked

  /// The number or extension does not exist.
  case unallocated

  /// Where a caller stood who hung up (P-10).
  public enum Phase: String, CaseIterable, Hashable, Sendable {

    /// A blocking audio other than a box's.
    case greeting

    /// A device rang, or its delay ran.
    case ringing

    /// In a group, while nothing rang.
    case queue

    /// The greeting of a box.
    case voicemailGreeting = "voicemail greeting"

    /// A fax step that listens.
    case fax

    /// The announcement of an absence.
    case announcement

  }

  /// Whether the call should have reached a person and did not (D-31).
  public var isMissed: Bool {
    switch self {
    case .abandoned, .voicemail, .voicemailEmpty, .callbackRequested, .closed, .noAnswer, .dropped: true
    case .answered, .faxReceived, .faxFailed, .blocked, .unallocated: false
    }
  }

  /// The word of the language for the outcome, its phase in brackets.
  public var word: String {
    if case .abandoned(let phase) = self { "abandoned (\(phase.rawValue))" } else { name }
  }

  /// The word of the language for the outcome, without the phase of one that was abandoned.
  public var name: String {
    switch self {
    case .answered: "answered"
    case .abandoned: "abandoned"
    case .voicemail: "voicemail"
    case .voicemailEmpty: "voicemail-empty"
    case .faxReceived: "fax-received"
    case .faxFailed: "fax-failed"
    case .callbackRequested: "callback-requested"
    case .closed: "closed"
    case .noAnswer: "no-answer"
    case .dropped: "dropped"
    case .blocked: "blocked"
    case .unallocated: "unallocated"
    }
  }

}
