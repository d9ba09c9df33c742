/// An inbound number or SIP line and what a call to it meets first.
public struct Line: Hashable, Sendable {

  /// What a number is (2.2 of the semantics).
  public enum Kind: String, Hashable, Sendable {

    /// A number with a scheme.
    case did

    /// A corporate SIM of one employee (R002-22).
    case sim

    /// A direct number of one employee.
    case direct

    /// A SIP line with a scheme.
    case sip

  }

  /// How the schedule called `company` counts for calls to the number (D-03).
  public enum Hours: String, CaseIterable, Hashable, Sendable {

    /// As it is.
    case company

    /// As open at any time.
    case always

  }

  /// The number in E.164, or the SIP URI.
  public var number: String

  /// What the number is.
  public var kind: Kind

  /// How the schedule `company` counts.
  public var hours: Setting<Hours>

  /// What plays instead of the ringback tone (R003-39).
  public var ringback: ID<Sound>?

  /// Where a call begins.
  public var entry: ID<State>

  /// The line `number`, on which a call begins at `entry`.
  public init(number: String, kind: Kind, hours: Setting<Hours>, ringback: ID<Sound>?, entry: ID<State>) {
    self.number = number
    self.kind = kind
    self.hours = hours
    self.ringback = ringback
    self.entry = entry
  }

}

/// An extension that colleagues dial, and what an internal call to it meets first.
public struct Extension: Hashable, Sendable {

  /// The digits.
  public var number: String

  /// Where an internal call begins.
  public var entry: ID<State>

  /// The extension `number`, on which a call begins at `entry`.
  public init(number: String, entry: ID<State>) {
    self.number = number
    self.entry = entry
  }

}

/// An outside number to which a group falls back.
public struct OutsideNumber: Hashable, Sendable {

  /// The number in E.164.
  public var number: String

  /// The outside number `number`.
  public init(number: String) {
    self.number = number
  }

}

/// A row of a scheme: when it is chosen and where it begins.
public struct Row: Hashable, Sendable {

  /// When a row is chosen.
  public enum Condition: Hashable, Sendable {

    /// While a schedule is open.
    case schedule(ID<NamedSchedule>)

    /// At any time.
    case always

    /// When no earlier row is chosen.
    case otherwise

  }

  /// The scheme it belongs to; a number's short form is a scheme named for the number.
  public var scheme: String

  /// When it is chosen.
  public var condition: Condition

  /// The state of its first step.
  public var first: ID<State>

  /// The row of `scheme` that begins at `first` while `condition` holds.
  public init(scheme: String, condition: Condition, first: ID<State>) {
    self.scheme = scheme
    self.condition = condition
    self.first = first
  }

}

/// A caller who is turned away (2.9 of the semantics).
public struct BlacklistEntry: Hashable, Sendable {

  /// Who is meant.
  public enum Caller: Hashable, Sendable {

    /// One number or SIP address.
    case exactly(String)

    /// All numbers that begin so.
    case prefix(String)

    /// Whoever hides his number.
    case anonymous

  }

  /// Who is meant.
  public var caller: Caller

  /// What is played to him before the release; absent means a busy tone at once.
  public var announcement: ID<Sound>?

  /// The lines that it protects; empty means all.
  public var lines: [ID<Line>]

  /// The entry against `caller`.
  public init(caller: Caller, announcement: ID<Sound>?, lines: [ID<Line>]) {
    self.caller = caller
    self.announcement = announcement
    self.lines = lines
  }

}
