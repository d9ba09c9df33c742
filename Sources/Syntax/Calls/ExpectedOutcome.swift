/// How a call is expected to end.
public enum ExpectedOutcome: Hashable, Sendable {

  /// The employee answered on this device.
  case answered(DeviceName)

  /// The outside number answered.
  case answeredByExternal

  /// The caller hung up in this phase.
  case abandoned(Phase)

  /// A message was kept.
  case voicemail

  /// A message was too short to be kept.
  case voicemailEmpty

  /// A fax was received.
  case faxReceived

  /// No fax came of it.
  case faxFailed

  /// The caller asked for a callback.
  case callbackRequested

  /// Nothing was open, or the row has no forward.
  case closed

  /// Nobody answered.
  case noAnswer

  /// An action ended the call.
  case dropped

  /// The caller is on the blacklist.
  case blocked

  /// The number is not one of the account's.
  case unallocated

  /// What a caller who hung up was hearing or waiting for (P-10).
  public enum Phase: String, CaseIterable, Hashable, Sendable {

    /// Audio other than the box's.
    case greeting

    /// A device or outside number was ringing.
    case ringing

    /// Nobody was ringing.
    case queue

    /// The greeting of the box.
    case voicemailGreeting = "voicemail greeting"

    /// Listening for the tone of a fax.
    case fax

    /// The announcement of an absence.
    case announcement

  }

}

/// The forms of an outcome. The words of an outcome stand here and nowhere else.
enum OutcomeForm: String, LineForm {

  case answeredByExternal = "answered by external"
  case answered = "answered by EMPLOYEE on DEVICE"
  case abandoned = "abandoned (REASON)"
  case voicemail = "voicemail"
  case voicemailEmpty = "voicemail-empty"
  case faxReceived = "fax-received"
  case faxFailed = "fax-failed"
  case callbackRequested = "callback-requested"
  case closed = "closed"
  case noAnswer = "no-answer"
  case dropped = "dropped"
  case blocked = "blocked"
  case unallocated = "unallocated"

  static let patterns = LinePatterns<Self>()

}
