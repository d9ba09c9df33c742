/// What holds of states and their exits: each has those that what happens in it asks for, and no others.
extension Audit {

  // MARK: Where calls begin

  /// A call to a line begins with the blacklist, one to an extension with whose extension it is.
  func checkEntries() {
    for line in machine.lines {
      let isScreening = if case .screening = machine.states[line.entry].kind { true } else { false }
      expect(isScreening, "a call to \(line.number) does not begin with the blacklist")
    }
    let isScreening = if case .screening = machine.states[machine.unallocated].kind { true } else { false }
    expect(
      isScreening
        && machine.target(of: .admitted, from: machine.unallocated).map { (state) in machine.states[state].kind }
          == .released(.unallocated),
      "a call to a number that does not exist ends otherwise than unallocated")
    expect(
      machine.extensions.count == machine.employees.count + machine.groups.count,
      "not every employee and group has an extension")
    for (position, number) in machine.extensions.enumerated() {
      let group = position - machine.employees.count
      let isRight =
        switch machine.states[number.entry].kind {
        case .directEntry(let employee): employee.position == position
        case .groupEntry(let entered): entered.position == group
        default: false
        }
      expect(isRight, "extension \(number.number) leads to somebody else")
    }
    for id in machine.groups.ids {
      let group = machine.groups[id]
      let offersCallback = group.impatient?.keys.contains { (key) in key.choice == .callback } ?? false
      let state = machine.callbackStates[id.position]
      expect(
        (state != nil) == offersCallback,
        "group \(group.name) offers callbacks and has no state for them, or has one for none")
      if let state {
        expect(machine.states[state].kind == .callbackDue(id), "callbacks of group \(group.name) wait in another state")
      }
    }
  }

  // MARK: Exits

  /// Every state has the exits that it must have, none that it cannot have, and none twice.
  func checkExits() {
    let callbacks = reachable(from: machine.callbackStates.compactMap { $0 })
    for id in machine.states.ids {
      let state = machine.states[id]
      let isInCallback = callbacks[id.position]
      let events = machine.exits[state.exits].map(\.event)
      var seen: Set<Event> = []
      for event in events where !seen.insert(event).inserted {
        expect(false, "\(machine.name(id)) has two exits for '\(machine.describe(event))'")
      }
      let required = required(of: state.kind, isInCallback: isInCallback)
      for event in required where !seen.contains(event) {
        expect(
          false, "\(machine.name(id)) (\(machine.describe(state.kind))) has no exit for '\(machine.describe(event))'")
      }
      let possible = Set(required + possible(of: state.kind, isInCallback: isInCallback))
      for event in events where !possible.contains(event) {
        expect(
          false, "\(machine.name(id)) (\(machine.describe(state.kind))) has an exit for '\(machine.describe(event))'")
      }
      if case .rowChoice(let rows) = state.kind { checkRows(rows, id) }
    }
  }

  /// The rows of a choice are those of one scheme, and their exits lead where they begin.
  private func checkRows(_ rows: Range<Int>, _ id: ID<State>) {
    for position in rows {
      let row = machine.rows[position]
      expect(
        row.scheme == machine.rows[rows.lowerBound].scheme, "\(machine.name(id)) chooses among the rows of two schemes")
      expect(
        machine.target(of: .row(ID(position)), from: id) == row.first,
        "row \(position) of \(machine.name(id)) begins elsewhere")
    }
  }

  /// The events for which a state of `kind` must have an exit.
  private func required(of kind: State.Kind, isInCallback: Bool) -> [Event] {
    switch kind {
    case .screening: machine.blacklist.ids.map { (entry) in .blacklisted(entry) } + [.admitted]
    case .rowChoice(let rows): rows.map { (position) in .row(ID(position)) } + [.noRow]
    case .greeting, .announcement: [.mediaEnd, .hangup]
    case .faxDetection: [.faxTone, .windowOver, .hangup]
    case .faxTone: [.faxTone, .noTone, .hangup]
    case .faxReception: [.faxEnd, .hangup]
    case .groupEntry: [.eligible, .allEngaged, .nobodyPresent, .nobodyLeft] + (isInCallback ? [] : [.notAgain])
    case .distributing(let group, let offer):
      [.answer, .rejected, .failed, .allEngaged, .nobodyLeft, .waitOver]
        + (machine.groups[group].algorithm.value.isStepwise ? [.turnOver] : [])
        + inVisit(group, offer, isInCallback: isInCallback)
    case .waiting(let group, let offer):
      [.employeeFree, .nobodyLeft, .waitOver] + inVisit(group, offer, isInCallback: isInCallback)
    case .directEntry(let employee):
      [.notAgain, .blocked, .offHours, .engaged, .free]
        + machine.employees[employee].absences.indices.map { (position) in .absent(position) }
        + machine.statuses.ids.filter { (status) in machine.statuses[status] != .online }.map { (status) in
          .status(status)
        }
    case .directOffer: [.answer, .timeOver, .rejected, .failed, .hangup]
    case .externalOffer: [.answer, .timeOver, .busy, .unreachable, .hangup]
    case .boxGreeting: [.mediaEnd, .hangup]
    // Hanging up ends the message, as its maximum and silence do.
    case .boxRecording: [.messageKept, .messageTooShort]
    case .talking: [.conversationOver] + (isInCallback ? [] : [.hangup])
    case .callbackDue: [.attemptDue, .attemptsOver, .cancelled]
    case .callbackCustomer: [.answer, .timeOver, .busy, .unreachable]
    case .released, .callbackOver: []
    }
  }

  /// The events that a visit must mind besides its members.
  private func inVisit(_ group: ID<Group>, _ offer: State.Offer, isInCallback: Bool) -> [Event] {
    guard !isInCallback else { return [] }
    guard let impatient = machine.groups[group].impatient else { return [.hangup] }
    switch offer {
    case .none: return [.offerDue, .hangup]
    case .made: return impatient.keys.map { (key) in .key(key.digit) } + [.hangup]
    case .declined: return [.hangup]
    }
  }

  /// The events for which a state of `kind` may have an exit besides those that it must have.
  private func possible(of kind: State.Kind, isInCallback: Bool) -> [Event] {
    // In a callback a target was never entered before; an offer is not made.
    if case .groupEntry = kind { [.notAgain] } else { [] }
  }

  // MARK: Paths

  /// From every state an end can be reached, every state can be met, and calls and callbacks do not meet.
  func checkPaths() {
    let entries = machine.lines.map(\.entry) + machine.extensions.map(\.entry) + [machine.unallocated]
    let calls = reachable(from: entries)
    let callbacks = reachable(from: machine.callbackStates.compactMap { $0 })
    let ending = statesThatEnd()
    for id in machine.states.ids {
      let (name, kind) = (machine.name(id), machine.states[id].kind)
      expect(ending[id.position], "from \(name) (\(machine.describe(kind))) no end can be reached")
      expect(calls[id.position] || callbacks[id.position], "no call can meet \(name) (\(machine.describe(kind)))")
      expect(
        !calls[id.position] || !callbacks[id.position],
        "calls and callbacks both meet \(name) (\(machine.describe(kind)))")
    }
  }

  /// Which states can be met from `entries`.
  private func reachable(from entries: [ID<State>]) -> [Bool] {
    var isMet = [Bool](repeating: false, count: machine.states.count)
    var ahead = entries
    while let id = ahead.popLast() {
      guard !isMet[id.position] else { continue }
      isMet[id.position] = true
      ahead += machine.exits[machine.states[id].exits].map(\.target)
    }
    return isMet
  }

  /// From which states an end can be reached.
  private func statesThatEnd() -> [Bool] {
    var sources: [[Int]] = .init(repeating: [], count: machine.states.count)
    var ending = [Bool](repeating: false, count: machine.states.count)
    var ahead: [Int] = []
    for (position, state) in machine.states.enumerated() {
      for exit in machine.exits[state.exits] { sources[exit.target.position].append(position) }
      switch state.kind {
      case .released, .callbackOver: ahead.append(position)
      default: break
      }
    }
    while let position = ahead.popLast() {
      guard !ending[position] else { continue }
      ending[position] = true
      ahead += sources[position]
    }
    return ending
  }

}
