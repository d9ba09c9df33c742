internal import Machine

extension Machine {

  /// Which exits a call can take, as far as a single state tells.
  ///
  /// What only happens to a call that goes in circles (D-26) is not asked of tests.
  var possibleExits: [Bool] {
    var isPossible = [Bool](repeating: true, count: exits.count)
    for state in states {
      for position in state.exits {
        switch (state.kind, exits[position].event) {
        case (_, .notAgain):
          isPossible[position] = false
        case (.rowChoice(let rows), .noRow):
          isPossible[position] = !rows.contains { (row) in self.rows[row].condition.isAtAnyTime }
        case (.directEntry(let employee), .blocked):
          isPossible[position] = !employees[employee].isActive
        case (.directEntry(let employee), .offHours):
          isPossible[position] = employees[employee].hours != nil
        case (.directEntry(let employee), .status):
          isPossible[position] = employees[employee].respectsStatus
        default:
          break
        }
      }
    }
    return isPossible
  }

  /// Which states can be reached from `entries` by the exits that are possible.
  func reachable(from entries: [ID<State>], by isPossible: [Bool]) -> [Bool] {
    var isReached = [Bool](repeating: false, count: states.count)
    var ahead = entries
    while let state = ahead.popLast() {
      guard !isReached[state.position] else { continue }
      isReached[state.position] = true
      ahead += states[state].exits.filter { (exit) in isPossible[exit] }.map { (exit) in exits[exit].target }
    }
    return isReached
  }

  /// The states that can be reached from `start` by the exits that are possible, without entering `end`.
  func region(from start: ID<State>, upTo end: ID<State>, by isPossible: [Bool]) -> [ID<State>] {
    var isReached: Set<ID<State>> = [end]
    var region: [ID<State>] = []
    var ahead = [start]
    while let state = ahead.popLast() {
      guard isReached.insert(state).inserted else { continue }
      region.append(state)
      ahead += states[state].exits.filter { (exit) in isPossible[exit] }.map { (exit) in exits[exit].target }
    }
    return region
  }

}

extension Row.Condition {

  /// Whether it holds at any time.
  fileprivate var isAtAnyTime: Bool {
    switch self {
    case .always, .otherwise: true
    case .schedule: false
    }
  }

}

extension State.Kind {

  /// Whether it belongs to a visit of `group`.
  func visits(_ group: ID<Group>) -> Bool {
    switch self {
    case .groupEntry(group), .distributing(group, _), .waiting(group, _): true
    default: false
    }
  }

  /// Whether a callback waits here for its attempts.
  var isCallbackPause: Bool {
    if case .callbackDue = self { true } else { false }
  }

}
