public import Hours

/// What somebody does in a call, as its author wrote it.
public enum WrittenAct: Hashable, Sendable {

  /// What becomes of the device when it is rung: one response per ringing, of which the last is repeated (P-09).
  case device(WrittenDevice, [Response])

  /// What becomes of the outside number when it is rung, in the same way.
  case external([Response])

  /// The caller hangs up at this time since arrival.
  case callerHangsUp(at: Milliseconds)

  /// The caller presses a key, 0 to 9, at this time since arrival.
  case callerPresses(key: Int, at: Milliseconds)

  /// The caller speaks this long after the tone of a box, and then hangs up or stays on the line.
  case callerSpeaks(length: Milliseconds, stays: Bool)

  /// The caller's fax sounds its tone this long after the start of a fax step, and sends for so long (nil: unsaid).
  case callerFaxes(after: Milliseconds, length: Milliseconds?)

  /// An employee who calls dials this extension.
  case callerDials(Written<String>)

  /// Somebody presses the record key this long after the answer.
  case recordPressed(after: Milliseconds)

  /// What happens at the attempt of this number, counted from 1, to call the customer back.
  case callback(attempt: Int, CallbackAct)

  /// What a device or an outside number does when it is rung.
  public enum Response: Hashable, Sendable {

    /// It is answered this long after it began to ring; the conversation lasts so long (nil: unsaid, 60 s by P-09).
    case answers(after: Milliseconds, talk: Milliseconds?)

    /// It is rejected by hand this long after it began to ring.
    case rejects(after: Milliseconds)

    /// It is busy.
    case isBusy

    /// It cannot be reached.
    case isUnreachable

    /// It rings, and nobody does anything.
    case letsItRing

  }

  /// What somebody does at a callback.
  public enum CallbackAct: Hashable, Sendable {

    /// What becomes of the device of an employee when it is rung.
    case device(WrittenDevice, [Response])

    /// What becomes of the customer's number when it is rung; `letsItRing`: the customer does not answer.
    case customer(Response)

  }

}
