/// What happens to an account: what employees say of themselves, and calls. Instants are milliseconds since 1970.
public struct PlainWorld: Sendable {

  public var statuses: [PlainStatus]
  public var calls: [PlainCall]

  /// The world of `statuses` and `calls`.
  public init(statuses: [PlainStatus], calls: [PlainCall]) {
    self.statuses = statuses
    self.calls = calls
  }

}

/// What an employee says of himself.
public struct PlainStatus: Sendable {

  /// What can be said.
  public enum Event: Hashable, Sendable {

    case login(String)
    case loginKeep
    case set(String)
    case logout
    case busy(Int64)

  }

  public var at: Int64

  /// The employee's id.
  public var who: String

  public var event: Event

  /// `event` of `who` at `at`.
  public init(at: Int64, who: String, event: Event) {
    self.at = at
    self.who = who
    self.event = event
  }

}

/// A call, and what the parties do.
public struct PlainCall: Sendable {

  /// Who calls.
  public enum Caller: Hashable, Sendable {

    /// Somebody outside, by his canonical number or SIP address.
    case number(String)

    case anonymous

    /// The employee of this id: an internal call.
    case employee(String)

  }

  public var at: Int64
  public var from: Caller

  /// A canonical number, or the extension that an employee dials.
  public var to: String

  public var acts: [PlainAct]

  /// The call of `from` to `to` at `at`.
  public init(at: Int64, from: Caller, to: String, acts: [PlainAct]) {
    self.at = at
    self.from = from
    self.to = to
    self.acts = acts
  }

}

/// What a party does; times are milliseconds since the start of what the party responds to.
public enum PlainAct: Hashable, Sendable {

  /// What becomes of the device `employee.kind`: one response per start, of which the last is repeated (P-09).
  case device(String, String, [PlainResponse])

  case external([PlainResponse])
  case callerHangsUp(at: Int64)
  case callerPresses(Int, at: Int64)
  case callerSpeaks(Int64, stays: Bool)
  case callerFaxes(after: Int64, sends: Int64?)
  case recordPressed(after: Int64)

  // What happens at an attempt to call the customer back.
  case callbackDevice(Int, String, String, [PlainResponse])
  case callbackCustomer(Int, PlainResponse)

}

/// What becomes of something that is rung.
public enum PlainResponse: Hashable, Sendable {

  case answers(after: Int64, talks: Int64?)
  case rejects(after: Int64)
  case isBusy
  case isUnreachable
  case letsItRing

}
