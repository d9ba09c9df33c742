public import Hours

/// An employee as a call meets him.
public struct Employee: Hashable, Sendable {

  /// The id in the account.
  public var name: String

  /// The digits that colleagues dial.
  public var number: String

  /// Whether he may be rung at all (R004-09).
  public var isActive: Bool

  /// His devices: a stretch of the machine's array.
  public var devices: Range<Int>

  /// Personal hours; absent means around the clock.
  public var hours: ID<NamedSchedule>?

  /// Absences in the order in which they were written.
  public var absences: [Absence]

  /// Whether his status keeps calls away from him (D-28).
  public var respectsStatus: Bool

  /// What he may see (2.13 of the semantics).
  public var role: Setting<String>

  /// The department to which he belongs.
  public var department: String?

  /// The groups of which he is a member, in order.
  public var groups: [ID<Group>]

  /// The role of the employee `name`, nobody's member yet.
  public init(
    name: String, number: String, isActive: Bool, devices: Range<Int>, hours: ID<NamedSchedule>?, absences: [Absence],
    respectsStatus: Bool, role: Setting<String>, department: String?
  ) {
    self.name = name
    self.number = number
    self.isActive = isActive
    self.devices = devices
    self.hours = hours
    self.absences = absences
    self.respectsStatus = respectsStatus
    self.role = role
    self.department = department
    groups = []
  }

}

/// Days on which an employee takes no calls (D-27): both dates belong to it, in the account's zone.
public struct Absence: Hashable, Sendable {

  /// The first day.
  public var from: CivilDate

  /// The last day; absent means until further notice.
  public var to: CivilDate?

  /// The word for it, such as `vacation`.
  public var reason: String

  /// The days `from` to `to`.
  public init(from: CivilDate, to: CivilDate?, reason: String) {
    self.from = from
    self.to = to
    self.reason = reason
  }

  /// Whether `date` is one of the days.
  public func contains(_ date: CivilDate) -> Bool {
    date >= from && to.map { (last) in date <= last } ?? true
  }

}

/// What of an employee can ring.
public struct Device: Hashable, Sendable {

  /// The kind, as written behind the dot: `desk`, `mobile` …
  public var kind: String

  /// Whose it is.
  public var owner: ID<Employee>

  /// How long after the start of an offer it begins to ring.
  public var delay: Milliseconds

  /// The device of `kind` that begins to ring `delay` after the start of an offer to `owner`.
  public init(kind: String, owner: ID<Employee>, delay: Milliseconds) {
    self.kind = kind
    self.owner = owner
    self.delay = delay
  }

}

/// Whether an employee takes calls, as he himself said (domain term: presence status).
///
/// Further words of a vendor are statuses too; the machine knows which of them count as unavailable.
public struct Status: Hashable, Sendable, CustomStringConvertible {

  /// The word, in lower case.
  public let word: String

  /// The status called `word`.
  public init(_ word: String) {
    self.word = word.lowercased()
  }

  /// Takes calls.
  public static let online = Status("online")

  /// Has logged out.
  public static let offline = Status("offline")

  /// On a break.
  public static let onBreak = Status("break")

  /// The word.
  public var description: String { word }

}
