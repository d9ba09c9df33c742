internal import Hours
internal import Machine

extension LookUps {

  /// The exits of `machine`, those of a state in the order of their events' numbers.
  static func exits(of machine: Machine) -> [ExitFigures] {
    var exits = machine.exits.indices.map { (position) in
      ExitFigures(
        event: machine.exits[position].event.number, target: machine.exits[position].target,
        position: Int32(clamping: position))
    }
    for state in machine.states where state.exits.count > 1 {
      exits[state.exits].sort { (a, b) in (a.event, a.position) < (b.event, b.position) }
    }
    return exits
  }

  /// The figures of `state`.
  static func figures(of state: State) -> StateFigures {
    let (group, phase): (Int32, VisitPhase) =
      switch state.kind {
      case .groupEntry(let group): (group.rawValue, .entry)
      case .distributing(let group, _): (group.rawValue, .distributing)
      case .waiting(let group, _): (group.rawValue, .waiting)
      default: (-1, .none)
      }
    return StateFigures(
      firstExit: Int32(clamping: state.exits.lowerBound), endOfExits: Int32(clamping: state.exits.upperBound),
      group: group, phase: phase)
  }

  /// The figures of the lines of `machine`. If they `mayPass`, calls need not stand before a blacklist without entries.
  static func lines(of machine: Machine, mayPass: Bool) -> [LineFigures] {
    machine.lines.map { (line) in
      var entry = line.entry
      if mayPass, case .screening = machine.states[entry].kind {
        let admitted = machine.states[entry].exits.first { (position) in machine.exits[position].event == .admitted }
        if let admitted { entry = machine.exits[admitted].target }
      }
      return LineFigures(entry: entry, hours: line.hours.value)
    }
  }

  /// The figures of the groups of `machine`, and their members.
  static func groups(of machine: Machine) -> ([GroupFigures], [ID<Employee>]) {
    var figures: [GroupFigures] = []
    var members: [ID<Employee>] = []
    for group in machine.groups {
      let first = Int32(clamping: members.count)
      members += group.members
      // An offer that is not due before the wait is over is never made (P-11).
      let offer = group.impatient?.after.value
      figures.append(
        GroupFigures(
          algorithm: group.algorithm.value, queues: group.queues.value,
          isSteady: group.members.allSatisfy { (member) in
            machine.employees[member].hours == nil && machine.employees[member].absences.isEmpty
          },
          firstMember: first, endOfMembers: Int32(clamping: members.count), turn: group.turn.value,
          wait: group.wait.value, offer: offer.flatMap { (after) in after < group.wait.value ? after : nil }))
    }
    return (figures, members)
  }

  /// The figures of the employees of `machine`, and their memberships.
  static func employees(of machine: Machine) -> ([EmployeeFigures], [Membership]) {
    // Counted first, so that every membership can be put where it belongs.
    var starts = [Int](repeating: 0, count: machine.employees.count + 1)
    for group in machine.groups {
      for member in group.members { starts[member.position + 1] += 1 }
    }
    for position in machine.employees.indices { starts[position + 1] += starts[position] }
    var memberships = [Membership](repeating: Membership(group: -1, place: -1), count: starts.last ?? 0)
    var next = starts
    for (position, group) in machine.groups.enumerated() {
      for (place, member) in group.members.enumerated() {
        memberships[next[member.position]] = Membership(
          group: Int32(clamping: position), place: Int32(clamping: place))
        next[member.position] += 1
      }
    }
    let figures = machine.employees.enumerated().map { (position, employee) in
      EmployeeFigures(
        isActive: employee.isActive, hasAbsences: !employee.absences.isEmpty, respectsStatus: employee.respectsStatus,
        isSteady: employee.isActive && employee.absences.isEmpty && employee.hours == nil, hours: employee.hours,
        firstDevice: Int32(clamping: employee.devices.lowerBound),
        endOfDevices: Int32(clamping: employee.devices.upperBound),
        firstMembership: Int32(clamping: starts[position]),
        endOfMemberships: Int32(clamping: starts[position + 1]))
    }
    return (figures, memberships)
  }

}
