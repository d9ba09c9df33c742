internal import Hours
internal import Machine
internal import Simulation

/// The calls with which a search begins: every number at every kind of hour, with nobody doing anything.
struct CoverageSeeds {

  private let machine: Machine
  private let clocks: Clocks
  private let start: Instant

  /// The largest number of points of time, and of calls.
  private static let instantLimit = 60
  private static let limit = 3000

  /// The seeds of a search that begins on the day of `start`.
  init(_ machine: Machine, _ clocks: Clocks, from start: Instant) {
    self.machine = machine
    self.clocks = clocks
    self.start = start
  }

  /// The calls, each the only arrival of its script.
  var scripts: [Script] {
    var scripts: [Script] = []
    func add(_ at: Instant, _ caller: Caller, _ dialled: Dialled) {
      guard scripts.count < Self.limit else { return }
      var script = Script()
      script.arrivals = [Arrival(at: at, caller: caller, dialled: dialled, acts: 0..<0)]
      scripts.append(script)
    }
    let instants = self.instants
    for entry in machine.blacklist {
      for line in entry.lines.isEmpty ? Array(machine.lines.ids.prefix(1)) : Array(entry.lines.prefix(1)) {
        add(start, caller(against: entry), .line(line))
      }
    }
    for line in machine.lines.ids {
      for instant in instants { add(instant, .outside(Self.caller), .line(line)) }
    }
    for number in machine.extensions.ids {
      // The extensions are those of the employees, then those of the groups.
      let caller = machine.employees.ids.first { (employee) in
        machine.employees[employee].isActive && employee.position != number.position
          && !(groupMembers(of: number).contains(employee) && groupMembers(of: number).count == 1)
      }
      guard let caller else { continue }
      for instant in instants { add(instant, .employee(caller), .extension(number)) }
    }
    return scripts
  }

  /// A number that nobody has.
  private static let caller = "+79160000000"

  private func groupMembers(of number: ID<Extension>) -> [ID<Employee>] {
    let group = number.position - machine.employees.count
    return machine.groups.indices.contains(group) ? machine.groups[group].members : []
  }

  /// Somebody whom `entry` turns away.
  private func caller(against entry: BlacklistEntry) -> Caller {
    switch entry.caller {
    case .anonymous: .anonymous
    case .exactly(let number): .outside(number)
    case .prefix(let beginning): .outside(beginning + String(repeating: "0", count: max(0, 12 - beginning.utf8.count)))
    }
  }

  // MARK: Points of time

  /// The start, and where from there rows, personal hours and absences begin and end.
  private var instants: [Instant] {
    var instants = [start]
    func add(_ instant: Instant?) {
      guard let instant, !instants.contains(instant), instants.count < Self.instantLimit else { return }
      instants.append(instant)
    }
    let days =
      [start]
      + machine.employees.flatMap(\.absences).map { (absence) in
        clocks.zone.instant(of: CivilDateTime(max(absence.from, clocks.zone.civil(at: start).date), .midnight)).instant
      }
    for day in days {
      for line in machine.lines {
        for rows in rows(of: line) {
          for row in rows where instants.count < Self.instantLimit {
            let opening = clocks.opening(of: ID(row), among: rows, from: day, hours: line.hours.value)
            add(opening)
            // An hour later the members of a group may be there, too.
            add(opening.map { (opening) in opening + .hours(1) })
          }
        }
      }
    }
    for day in days {
      for hours in Set(machine.employees.compactMap(\.hours)).sorted() {
        var instant = day
        for _ in 0..<4 where instants.count < Self.instantLimit {
          guard let change = clocks.nextChange(of: hours, after: instant, within: .days(400)) else { break }
          add(change)
          instant = change
        }
      }
      add(day + .hours(12))
    }
    return instants
  }

  /// The rows among which a call to `line` is chosen.
  private func rows(of line: Line) -> [Range<Int>] {
    var ahead = [line.entry]
    var found: [Range<Int>] = []
    var isSeen: Set<ID<State>> = []
    while let state = ahead.popLast() {
      guard isSeen.insert(state).inserted else { continue }
      switch machine.states[state].kind {
      case .screening: ahead += machine.exits[machine.states[state].exits].map(\.target)
      case .rowChoice(let rows): found.append(rows)
      default: break
      }
    }
    return found
  }

}
