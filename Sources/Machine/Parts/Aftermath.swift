/// What is recorded, and what becomes of it (2.10 of the semantics).
public struct Recording: Hashable, Sendable {

  /// Which calls are recorded.
  public enum Mode: String, CaseIterable, Hashable, Sendable {

    /// None.
    case off

    /// Every conversation.
    case all

    /// Conversations of inbound calls.
    case inbound

    /// Conversations of outbound calls, callbacks among them.
    case outbound

    /// From the press of the record key on.
    case onDemand = "on-demand"

  }

  /// Where recordings go.
  public enum Storage: Hashable, Sendable {

    /// Kept by the provider for so many days.
    case cloud(days: Setting<Int>)

    /// Mailed to an address.
    case email(String)

  }

  /// How recordings are paid for.
  public enum Billing: String, CaseIterable, Hashable, Sendable {

    /// Every started minute (D-40).
    case perMinute = "per-minute"

    /// At a flat rate.
    case package

  }

  /// Which calls are recorded.
  public var mode: Mode

  /// The lines whose calls are recorded, if any lines, groups or employees are named at all.
  public var lines: [ID<Line>]

  /// The groups whose conversations are recorded.
  public var groups: [ID<Group>]

  /// The employees whose conversations are recorded.
  public var employees: [ID<Employee>]

  /// Where recordings go.
  public var storage: Storage

  /// Where mail about a recording goes, if it is kept by the provider and mailed as well.
  public var address: String?

  /// How recordings are paid for.
  public var billing: Billing?

  /// Whether the scope names nothing, and so means everything.
  public var isForEverything: Bool { lines.isEmpty && groups.isEmpty && employees.isEmpty }

  /// The recording of `mode` calls.
  public init(
    mode: Mode, lines: [ID<Line>], groups: [ID<Group>], employees: [ID<Employee>], storage: Storage, address: String?,
    billing: Billing?
  ) {
    self.mode = mode
    self.lines = lines
    self.groups = groups
    self.employees = employees
    self.storage = storage
    self.address = address
    self.billing = billing
  }

}

/// Who is told of what (2.11 of the semantics).
public struct Notification: Hashable, Sendable {

  /// What can be told.
  public enum Occasion: String, CaseIterable, Hashable, Sendable {

    /// A missed call has ended.
    case missed

    /// A message was saved.
    case voicemail

    /// A fax was received.
    case fax

    /// A caller asked to be called back.
    case callbackRequested = "callback-requested"

    /// The last attempt to call a customer back failed.
    case callbackFailed = "callback-failed"

    /// The recording of a conversation is complete.
    case recordingReady = "recording-ready"

    /// An employee was added to the account.
    case employeeCreated = "employee-created"

  }

  /// By which way something is told.
  public enum Channel: String, CaseIterable, Hashable, Sendable {

    /// A letter.
    case email

    /// A text message.
    case sms

    /// A message to the app of an employee.
    case push

  }

  /// What is told.
  public var occasion: Occasion

  /// By which way.
  public var channel: Channel

  /// To whom: addresses, in order.
  public var recipients: [String]

  /// The lines whose calls are told of; empty means all.
  public var lines: [ID<Line>]

  /// The groups whose calls are told of; empty means all.
  public var groups: [ID<Group>]

  /// The hours in which it is told; absent means at any time.
  public var hours: ID<NamedSchedule>?

  /// The telling of `occasion` to `recipients`.
  public init(
    occasion: Occasion, channel: Channel, recipients: [String], lines: [ID<Line>], groups: [ID<Group>],
    hours: ID<NamedSchedule>?
  ) {
    self.occasion = occasion
    self.channel = channel
    self.recipients = recipients
    self.lines = lines
    self.groups = groups
    self.hours = hours
  }

}
