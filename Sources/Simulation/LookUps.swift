internal import Hours
internal import Machine

/// What an exchange looks up at every event: figures of the machine laid out flat, so that each is found by a number and
/// nothing that is looked up has to be held.
///
/// It never changes; it is a class so that nobody is tempted to copy it.
final class LookUps: Sendable {

  /// The figures of each state.
  let states: [StateFigures]

  /// The exits, state by state, and those of a state in the order of their events' numbers.
  let exits: [ExitFigures]

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

  /// What there is to look up in `machine`.
  init(_ machine: Machine) {
    exits = LookUps.exits(of: machine)
    states = machine.states.map(LookUps.figures)
    (groups, members) = LookUps.groups(of: machine)
    (employees, memberships) = LookUps.employees(of: machine)
    devices = machine.devices.map { (device) in DeviceFigures(owner: device.owner, delay: device.delay) }
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
    var high = Int(states[position].endOfExits)
    // Few are looked through; a long blacklist makes many.
    while high - low > 12 {
      let middle = (low + high) / 2
      if exits[middle].event < number { low = middle + 1 } else { high = middle + 1 }
    }
    while low < high {
      if exits[low].event == number { return exits[low] }
      low += 1
    }
    return nil
  }

}
