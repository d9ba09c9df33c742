/// The order of states: a machine is read from the first number of the account to the ends of its calls.
extension Machine {

  /// Numbers the states anew, in the order in which a call can meet them, exits from the first to the last.
  public mutating func orderStates() {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: states.count)
    var ahead: [Int] = []
    let entries = lines.map(\.entry) + extensions.map(\.entry) + callbackStates.compactMap { $0 } + [unallocated]
    for entry in entries where states.indices.contains(entry.position) {
      ahead.append(entry.position)
      while let position = ahead.popLast() {
        guard !isSeen[position] else { continue }
        isSeen[position] = true
        order.append(position)
        ahead += exits[states[position].exits].reversed().map(\.target.position)
      }
    }
    order += states.indices.filter { (position) in !isSeen[position] }
    renumber(order)
  }

  /// Puts the states into `order`, and lets everything that speaks of them follow.
  private mutating func renumber(_ order: [Int]) {
    var places = [ID<State>](repeating: ID(0), count: states.count)
    for (place, position) in order.enumerated() { places[position] = ID(place) }
    var ordered: [Exit] = []
    states = order.map { (position) in
      var state = states[position]
      let start = ordered.count
      ordered += exits[state.exits].map { (exit) in Exit(exit.event, to: places[exit.target.position]) }
      state.exits = start..<ordered.count
      return state
    }
    exits = ordered
    guard !states.isEmpty else { return }
    for position in lines.indices { lines[position].entry = places[lines[position].entry.position] }
    for position in extensions.indices { extensions[position].entry = places[extensions[position].entry.position] }
    for position in rows.indices { rows[position].first = places[rows[position].first.position] }
    callbackStates = callbackStates.map { (state) in state.map { (state) in places[state.position] } }
    unallocated = places[unallocated.position]
  }

}
