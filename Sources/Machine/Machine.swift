/// An account as a call meets it: the intermediate representation that everything else reads.
///
/// A machine is data: flat arrays, typed ids, every state with all of its exits. It holds audio lengths and zone names
/// as values, but no file, no clock and no zone rules. Same source, same machine, to the byte; `Machine+Text.swift`
/// prints it and `Machine+Invariants.swift` says what holds of it.
public struct Machine: Hashable, Sendable {

  /// The version of the printed format.
  public static let formatVersion = 1

  /// The id of the account.
  public var account: String

  /// The name of the company.
  public var companyName: String

  /// The name of the account's time zone.
  public var zone: String

  /// The country whose tones are heard, by its ISO 3166 code.
  public var country: String

  /// The preset of role names: `vats4`, `vats3` or `crm4`.
  public var roles = "vats4"

  /// Schedules, personal hours among them.
  public var schedules: [NamedSchedule] = []

  /// Audio items; the standard box greeting among them if a box uses it.
  public var sounds: [Sound] = []

  /// Employees in the order of the account.
  public var employees: [Employee] = []

  /// Devices, employee by employee.
  public var devices: [Device] = []

  /// Groups in the order of the account.
  public var groups: [Group] = []

  /// Voicemail boxes in the order of the account.
  public var boxes: [Box] = []

  /// Outside numbers to which groups fall back.
  public var outsideNumbers: [OutsideNumber] = []

  /// Inbound numbers, then direct numbers of employees.
  public var lines: [Line] = []

  /// Extensions, employees' before groups'.
  public var extensions: [Extension] = []

  /// Rows, scheme by scheme.
  public var rows: [Row] = []

  /// The blacklist, in order.
  public var blacklist: [BlacklistEntry] = []

  /// The recording of conversations; absent means off.
  public var recording: Recording?

  /// Who is told of what, in order.
  public var notifications: [Notification] = []

  /// Where faxes are sent.
  public var faxAddress: String?

  /// Statuses that employees may have: Online, Offline, Break, then those of a vendor.
  public var statuses: [Status] = [.online, .offline, .onBreak]

  /// Where a call begins to a number that the account does not have.
  public var unallocated = ID<State>(0)

  /// The state in which a callback of each group waits for its attempts; absent where a group offers none.
  public var callbackStates: [ID<State>?] = []

  /// States in the order in which a call can meet them.
  public var states: [State] = []

  /// Exits, state by state.
  public var exits: [Exit] = []

  /// The machine of `account` that has nothing in it yet.
  public init(account: String, companyName: String, zone: String, country: String) {
    self.account = account
    self.companyName = companyName
    self.zone = zone
    self.country = country
  }

  /// The state to which `event` leads from `state`, if it leads anywhere.
  public func target(of event: Event, from state: ID<State>) -> ID<State>? {
    for position in states[state.position].exits where exits[position].event == event {
      return exits[position].target
    }
    return nil
  }

  /// The line called `number`, in E.164 or as a SIP URI.
  public func line(_ number: String) -> ID<Line>? {
    lines.firstIndex { (line) in line.number == number }.map { (position) in ID(position) }
  }

}
