internal import Hours
internal import Machine

/// What an exchange looks up at every event, worked out once from its machine and small enough to stay at hand.
struct LookUps: Sendable {

  /// The number of the event that opens each exit, in the order of the machine's exits.
  let exitEvents: [UInt64]

  /// The group that a call in each state visits; -1 for none.
  let visitedGroups: [Int32]

  /// What may keep calls from each employee.
  let availability: [Availability]

  /// What each status means to a caller.
  let statuses: [StatusMeaning]

  /// The groups of each employee, one employee's after the other's, and where they begin and end.
  private let memberships: [Int32]
  private let membershipStarts: [Int32]

  /// Whether the members of each group take calls for as long as their statuses say so: none has hours or absences.
  let areSteady: [Bool]

  /// What may keep calls from an employee, apart from his being engaged.
  struct Availability: Sendable {

    /// Whether he may be rung at all.
    let isActive: Bool

    /// Whether he is ever absent.
    let hasAbsences: Bool

    /// Whether his status counts.
    let respectsStatus: Bool

    /// His hours; none means around the clock.
    let hours: ID<NamedSchedule>?

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

  /// What there is to look up in `machine`.
  init(_ machine: Machine) {
    exitEvents = machine.exits.map { (exit) in exit.event.number }
    visitedGroups = machine.states.map { (state) in
      switch state.kind {
      case .groupEntry(let group), .distributing(let group, _), .waiting(let group, _): group.rawValue
      default: -1
      }
    }
    availability = machine.employees.map { (employee) in
      Availability(
        isActive: employee.isActive, hasAbsences: !employee.absences.isEmpty, respectsStatus: employee.respectsStatus,
        hours: employee.hours)
    }
    areSteady = machine.groups.map { (group) in
      group.members.allSatisfy { (member) in
        machine.employees[member].hours == nil && machine.employees[member].absences.isEmpty
      }
    }
    memberships = machine.employees.flatMap { (employee) in employee.groups.map(\.rawValue) }
    var starts: [Int32] = [0]
    for employee in machine.employees { starts.append(Int32(clamping: Int(starts.last ?? 0) + employee.groups.count)) }
    membershipStarts = starts
    statuses = machine.statuses.map { (status) in
      status == .online ? .online : status == .offline ? .offline : .onBreak
    }
  }

}

extension LookUps {

  /// The number of groups of the employee at `position`.
  func groupCount(ofEmployee position: Int) -> Int {
    Int(membershipStarts[position + 1] - membershipStarts[position])
  }

  /// The position of the group that is the `number`-th, from 0, of the employee at `position`.
  func group(_ number: Int, ofEmployee position: Int) -> Int {
    Int(memberships[Int(membershipStarts[position]) + number])
  }

}

extension Event {

  /// A number that no other event has: what it is, and what it speaks of.
  var number: UInt64 {
    switch self {
    case .blacklisted(let entry): 1 << 32 | UInt64(UInt32(bitPattern: entry.rawValue))
    case .admitted: 2 << 32
    case .row(let row): 3 << 32 | UInt64(UInt32(bitPattern: row.rawValue))
    case .noRow: 4 << 32
    case .mediaEnd: 5 << 32
    case .faxTone: 6 << 32
    case .windowOver: 7 << 32
    case .noTone: 8 << 32
    case .faxEnd: 9 << 32
    case .messageKept: 10 << 32
    case .messageTooShort: 11 << 32
    case .notAgain: 12 << 32
    case .blocked: 13 << 32
    case .absent(let absence): 14 << 32 | UInt64(UInt32(clamping: absence))
    case .offHours: 15 << 32
    case .status(let status): 16 << 32 | UInt64(UInt32(bitPattern: status.rawValue))
    case .engaged: 17 << 32
    case .free: 18 << 32
    case .eligible: 19 << 32
    case .allEngaged: 20 << 32
    case .nobodyPresent: 21 << 32
    case .answer: 22 << 32
    case .turnOver: 23 << 32
    case .timeOver: 24 << 32
    case .rejected: 25 << 32
    case .failed: 26 << 32
    case .busy: 27 << 32
    case .unreachable: 28 << 32
    case .nobodyLeft: 29 << 32
    case .employeeFree: 30 << 32
    case .waitOver: 31 << 32
    case .offerDue: 32 << 32
    case .key(let digit): 33 << 32 | UInt64(digit)
    case .attemptDue: 34 << 32
    case .attemptsOver: 35 << 32
    case .cancelled: 36 << 32
    case .conversationOver: 37 << 32
    case .hangup: 38 << 32
    }
  }

}
