internal import Diagnostics
internal import Hours
internal import Machine
internal import Semantics
internal import Simulation
internal import Syntax

/// Looks for calls that meet what the tests of an account have not met.
///
/// Calls are tried breadth first: each one is played, and what is seen in it proposes what a party could do next — answer,
/// reject, press a key, speak, hang up. A call that shows nothing new proposes nothing more, and the number of calls is
/// bounded, so the search ends. What is found was played, never guessed.
struct CoverageSearch {

  /// A call that was found, with what it meets.
  struct Found {

    /// The call, the first arrival of a script of its own.
    var script: Script

    /// Positions of the items that it meets.
    var items: [Int]

  }

  private let machine: Machine
  private let clocks: Clocks
  private let items: [CoverageItem]

  /// The positions of the items that are not met yet, and of those that an exit meets.
  private var missing: Set<Int>
  private var itemsOfExit: [Int: [Int]] = [:]

  /// What the calls of this search have met.
  private var seen: Set<Exchange.ExitTaken> = []

  /// Calls to be played, and how many things the parties do in each.
  private var ahead: [(script: Script, depth: Int)] = []
  private var tried: Set<Script> = []

  /// The largest number of calls that are played, and of things done in one.
  private static let budget = 6000
  private static let depth = 5

  /// The calls that were found, in the order in which they were.
  private(set) var found: [Found] = []

  /// Searches for calls that meet the items that `coverage` lacks; nothing where its zones are unknown.
  init?(_ coverage: Coverage) {
    guard let clocks = Clocks(coverage.machine, zones: coverage.check.surroundings.zones) else { return nil }
    machine = coverage.machine
    self.clocks = clocks
    items = coverage.items
    missing = Set(items.indices.filter { (position) in !coverage.items[position].isMet(by: coverage.taken) })
    for position in missing {
      for exit in items[position].exits { itemsOfExit[exit, default: []].append(position) }
    }
    guard let start = coverage.first?.at, !missing.isEmpty else { return }
    for script in CoverageSeeds(machine, clocks, from: start).scripts { propose(script, 0) }
    var next = 0
    while next < min(ahead.count, Self.budget), !missing.isEmpty {
      let (script, depth) = ahead[next]
      next += 1
      attempt(script, depth)
    }
  }

  /// Puts `script` among the calls to be played, once.
  private mutating func propose(_ script: Script, _ depth: Int) {
    guard ahead.count < Self.budget, depth <= Self.depth, tried.insert(script).inserted else { return }
    ahead.append((script, depth))
  }

  /// Plays `script`, keeps it if it meets something that is missing, and proposes others if it showed anything new.
  private mutating func attempt(_ script: Script, _ depth: Int) {
    var exchange = Exchange(machine, clocks: clocks, script: script, keepsCoverage: true)
    var count = 0
    while count < 5000, exchange.step() { count += 1 }
    guard exchange.troubles.isEmpty, exchange.nextTime == nil else { return }
    let met = Set(
      exchange.exitsTaken.flatMap { (taken) in
        (itemsOfExit[taken.exit] ?? []).filter { (position) in
          missing.contains(position) && (items[position].row.map { (row) in row == taken.row } ?? true)
        }
      })
    if !met.isEmpty, exchange.actsApplied.allSatisfy({ (isApplied) in isApplied }) {
      found.append(Found(script: script, items: met.sorted()))
      missing.subtract(met)
    }
    let before = seen.count
    seen.formUnion(exchange.exitsTaken)
    guard seen.count > before, depth < Self.depth else { return }
    for act in CoverageProposals(exchange).acts {
      var next = script
      next.acts.append(contentsOf: act)
      next.arrivals[0].acts = next.acts.indices
      propose(next, depth + 1)
    }
    for changes in CoverageProposals(exchange).statusChanges {
      var next = script
      next.statusChanges.append(contentsOf: changes)
      propose(next, depth + 1)
    }
  }

}
