public import Hours
public import Machine

/// What the parties of a simulation do: who calls when, what happens to phones, who says what of himself.
///
/// A script is flat, so that a hundred thousand calls cost a few arrays; calls and acts keep the order of their file,
/// which decides ties (P-01).
public struct Script: Hashable, Sendable {

  /// The calls, in file order.
  public var arrivals: [Arrival] = []

  /// The acts of all calls; each call has a stretch of it.
  public var acts: [Act] = []

  /// What employees say of themselves, in file order.
  public var statusChanges: [StatusChange] = []

  /// A script in which nothing happens.
  public init() {}

}

/// A call as it reaches the exchange.
public struct Arrival: Hashable, Sendable {

  /// When.
  public var at: Instant

  /// Who calls.
  public var caller: Caller

  /// What was dialled.
  public var dialled: Dialled

  /// The acts of this call: a stretch of the script's array.
  public var acts: Range<Int>

  /// A call of `caller` to `dialled`.
  public init(at: Instant, caller: Caller, dialled: Dialled, acts: Range<Int>) {
    self.at = at
    self.caller = caller
    self.dialled = dialled
    self.acts = acts
  }

}

/// Who calls.
public enum Caller: Hashable, Sendable {

  /// A number in E.164 or a SIP URI.
  case outside(String)

  /// Somebody who hides his number (P-18).
  case anonymous

  /// An employee: an internal call (P-19).
  case employee(ID<Employee>)

}

/// What was dialled.
public enum Dialled: Hashable, Sendable {

  /// An inbound number.
  case line(ID<Line>)

  /// An extension.
  case `extension`(ID<Extension>)

  /// Something that the account does not have.
  case nothing

}

/// What a party does, or does not do, in one call.
public enum Act: Hashable, Sendable {

  /// What a device does at its `start`-th start in the call, counted from 1; the last such act also holds for all
  /// later starts (P-09).
  case device(ID<Device>, start: Int, Response)

  /// What the outside number does.
  case external(Response)

  /// The caller hangs up, so long after arrival.
  case hangUp(after: Milliseconds)

  /// The caller presses a key, so long after arrival.
  case press(UInt8, after: Milliseconds)

  /// The caller speaks after the tone for so long; then he hangs up, or stays.
  case speak(Milliseconds, stays: Bool)

  /// The caller's machine sends its tone so long after the start of a fax step, and then a fax for so long.
  case fax(after: Milliseconds, sends: Milliseconds)

  /// The employee presses the record key, so long after the answer.
  case record(after: Milliseconds)

  /// What a device does at its `start`-th start in the `attempt`-th attempt to call back, likewise.
  case callbackDevice(attempt: Int, ID<Device>, start: Int, Response)

  /// What the customer does in the `attempt`-th attempt to call back.
  case callbackCustomer(attempt: Int, Response)

}

/// What a phone that is rung does; times count from its start.
public enum Response: Hashable, Sendable {

  /// Somebody answers, and then talks.
  case answers(after: Milliseconds, talks: Milliseconds)

  /// Somebody rejects the call by hand.
  case rejects(after: Milliseconds)

  /// The line is busy.
  case busy

  /// The phone cannot be reached.
  case unreachable

  /// Nobody takes notice.
  case rings

}

/// What an employee says of himself, or does on his own.
public struct StatusChange: Hashable, Sendable {

  /// What can be said.
  public enum Kind: Hashable, Sendable {

    /// Logs in with a status.
    case login(ID<Status>)

    /// Logs in with the status held before (R001-15).
    case loginKeep

    /// Takes another status.
    case set(ID<Status>)

    /// Logs out.
    case logout

    /// Is engaged for so long by a call of his own.
    case ownCall(Milliseconds)

  }

  /// When.
  public var at: Instant

  /// Who.
  public var employee: ID<Employee>

  /// What.
  public var kind: Kind

  /// `employee` does `kind`.
  public init(at: Instant, employee: ID<Employee>, kind: Kind) {
    self.at = at
    self.employee = employee
    self.kind = kind
  }

}

extension Milliseconds {

  /// How long a conversation lasts of which nothing is said (P-09).
  public static let usualTalk = Milliseconds.seconds(60)

}
