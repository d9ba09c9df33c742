internal import Hours
internal import Machine

/// What an exchange stands on and looks up at every event: it never changes. The figures of the machine are laid out flat,
/// so that each is found by a number.
///
/// It is a class so that it is lent and never copied.
final class LookUps: Sendable {

  /// The machine that every call follows.
  let machine: Machine

  /// The hours that the machine asks about.
  let clocks: Clocks

  /// What the parties do.
  let script: Script

  /// The figures of each state.
  let states: [StateFigures]

  /// The exits, state by state, and those of a state in the order of their events' numbers.
  let exits: [ExitFigures]

  /// Whether each row holds always.
  let isAlways: [Bool]

  /// The figures of each line.
  let lines: [LineFigures]

  /// The figures of each group, and the members, group by group in list order.
  let groups: [GroupFigures]
  let members: [ID<Employee>]

  /// The figures of each employee, and the memberships, employee by employee.
  let employees: [EmployeeFigures]
  let memberships: [Membership]

  /// The figures of each device.
  let devices: [DeviceFigures]

  /// What each status means to a caller.
  let statuses: [StatusMeaning]

  /// Who is on the blacklist.
  let blacklist: BlacklistIndex

  /// What there is to look up in `machine`, the hours of which are `clocks`, when `script` is played. With
  /// `keepsCoverage`, every exit is to be taken.
  init(_ machine: Machine, clocks: Clocks, script: Script, keepsCoverage: Bool) {
    self.machine = machine
    self.clocks = clocks
    self.script = script
    exits = LookUps.exits(of: machine)
    states = machine.states.map(LookUps.figures)
    isAlways = machine.rows.map { (row) in row.condition == .always }
    lines = LookUps.lines(of: machine, mayPass: machine.blacklist.isEmpty && !keepsCoverage)
    (groups, members) = LookUps.groups(of: machine)
    (employees, memberships) = LookUps.employees(of: machine)
    devices = machine.devices.map { (device) in
      DeviceFigures(
        owner: device.owner, delay: device.delay, isOnlyOne: machine.employees[device.owner].devices.count == 1)
    }
    statuses = machine.statuses.map { (status) in
      status == .online ? .online : status == .offline ? .offline : .onBreak
    }
    blacklist = BlacklistIndex(machine.blacklist)
  }

  /// A state at a glance.
  struct StateFigures: Sendable {

    /// Where its exits lie.
    let firstExit: Int32
    let endOfExits: Int32

    /// The group that a call visits there; -1 for none.
    let group: Int32

    /// How far the visit is.
    let phase: VisitPhase

  }

  /// How far the visit of a group is.
  enum VisitPhase: Sendable {

    /// There is none.
    case none

    /// The group is being entered.
    case entry

    /// Members ring, or are about to.
    case distributing

    /// The call waits for somebody to be free.
    case waiting

  }

  /// An exit at a glance.
  struct ExitFigures: Sendable {

    /// The number of the event that opens it.
    let event: UInt64

    /// Where it leads.
    let target: ID<State>

    /// The position among the machine's exits.
    let position: Int32

  }

  /// A line at a glance.
  struct LineFigures: Sendable {

    /// Where its calls begin.
    let entry: ID<State>

    /// Whether its rows look at the hours of the company.
    let hours: Line.Hours

  }

  /// A group at a glance.
  struct GroupFigures: Sendable {

    /// How it decides whom to ring next.
    let algorithm: Group.Algorithm

    /// Whether a call waits while everybody is engaged.
    let queues: Bool

    /// Whether its members take calls for as long as their statuses say so: none has hours or absences.
    let isSteady: Bool

    /// Where its members lie.
    let firstMember: Int32
    let endOfMembers: Int32

    /// How long a turn is, how long a call may stay, and when the offer is due; an offer that is not made is never due.
    let turn: Milliseconds
    let wait: Milliseconds
    let offer: Milliseconds?

    /// Where its members lie.
    var members: Range<Int> { Int(firstMember)..<Int(endOfMembers) }

  }

  /// An employee at a glance.
  struct EmployeeFigures: Sendable {

    /// Whether he may be rung at all.
    let isActive: Bool

    /// Whether he is ever absent.
    let hasAbsences: Bool

    /// Whether his status counts.
    let respectsStatus: Bool

    /// Whether he takes calls for as long as his status says so: he is active and has neither hours nor absences.
    let isSteady: Bool

    /// His hours; none means around the clock.
    let hours: ID<NamedSchedule>?

    /// Where his devices lie among the machine's.
    let firstDevice: Int32
    let endOfDevices: Int32

    /// Where his memberships lie.
    let firstMembership: Int32
    let endOfMemberships: Int32

    /// Where his devices lie among the machine's.
    var devices: Range<Int> { Int(firstDevice)..<Int(endOfDevices) }

    /// Where his memberships lie.
    var memberships: Range<Int> { Int(firstMembership)..<Int(endOfMemberships) }

  }

  /// That an employee is in a group.
  struct Membership: Sendable {

    /// The position of the group.
    let group: Int32

    /// His place in the group's list, from 0.
    let place: Int32

  }

  /// A device at a glance.
  struct DeviceFigures: Sendable {

    /// Whose it is.
    let owner: ID<Employee>

    /// How long after the others it starts.
    let delay: Milliseconds

    /// Whether he has no other.
    let isOnlyOne: Bool

  }

  /// What a status means.
  enum StatusMeaning: Sendable {

    /// Takes calls.
    case online

    /// Has logged out.
    case offline

    /// Takes no calls for a while.
    case onBreak

  }

  /// The exit that the event with `number` opens from the state at `position`; nothing if it leads nowhere.
  @inline(__always)
  func exit(_ number: UInt64, from position: Int) -> ExitFigures? {
    var low = Int(states[position].firstExit)
    let end = Int(states[position].endOfExits)
    // Few are looked through; a long blacklist makes many.
    if end - low > 12 { low = firstExit(number, from: low, to: end) }
    while low < end {
      if exits[low].event == number { return exits[low] }
      low += 1
    }
    return nil
  }

  /// The position of the first exit between `low` and `end` that is not before the event with `number`.
  private func firstExit(_ number: UInt64, from low: Int, to end: Int) -> Int {
    var (low, high) = (low, end)
    while low < high {
      let middle = (low + high) / 2
      if exits[middle].event < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether `employee` is in the group at `position`.
  func isMember(_ employee: ID<Employee>, ofGroup position: Int) -> Bool {
    for membership in employees[employee.position].memberships where Int(memberships[membership].group) == position {
      return true
    }
    return false
  }

  /// Why `employee` takes no calls at `instant`; nothing if he does, be he engaged or not (P-13). By his `status`, he is
  /// away or not.
  func unavailability(of employee: ID<Employee>, _ status: ID<Status>, isAway: Bool, at instant: Instant)
    -> Unavailability?
  {
    let figures = employees[employee.position]
    if !figures.isActive { return .blocked }
    if figures.hasAbsences {
      let today = clocks.zone.civil(at: instant).date
      let absence = machine.employees[employee].absences.firstIndex { (absence) in absence.contains(today) }
      if let absence { return .absence(absence) }
    }
    if let hours = figures.hours, !clocks.isOpen(hours, at: instant) { return .offHours }
    guard isAway else { return nil }
    return switch statuses[status.position] {
    case .online: nil
    case .offline: .offline
    case .onBreak: .onBreak
    }
  }

}
