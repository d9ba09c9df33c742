public import Diagnostics
internal import Hours
internal import Machine
internal import Semantics
internal import Simulation
internal import Syntax

/// Calls that were found to meet what is missing, as a calls file that can be saved as it is.
///
/// The calls are laid out so that none is in the way of another, and the file is read and played before it is shown:
/// a call that does not come as it says, or meets nothing of what it promises, is left out.
public struct ReadyTests: Sendable {

  /// The calls file; empty where nothing was found.
  public private(set) var text = ""

  /// The number of calls in it.
  public private(set) var count = 0

  /// The number of calls that were found besides and are left for another time.
  public private(set) var furtherCount = 0

  /// What is missing and was met by no call that was found.
  public private(set) var unmet: [CoverageItem]

  /// The largest number of calls.
  private static let limit = 100

  /// Tests that meet what `coverage` lacks, named in `language`.
  public init(_ coverage: Coverage, _ language: Language) {
    unmet = coverage.missing
    guard let search = CoverageSearch(coverage), let layout = Layout(coverage) else { return }
    var layer = layout
    var further = search.found[...]
    while layer.count < Self.limit, let found = further.popFirst() { layer.place(found) }
    guard layer.count > 0 else { return }
    layer.sort()
    let text = layer.text(language)
    guard let kept = layer.verified(text) else { return }
    if kept.contains(false) {
      layer.keep(kept)
      self.text = layer.text(language)
      guard layer.count > 0, let again = layer.verified(self.text), !again.contains(false) else {
        self.text = ""
        return
      }
    } else {
      self.text = text
    }
    count = layer.count
    furtherCount = further.count
    let met = layer.met.union(further.flatMap(\.items))
    unmet = coverage.items.indices.filter { (position) in
      !coverage.items[position].isMet(by: coverage.taken) && !met.contains(position)
    }.map { (position) in coverage.items[position] }
  }

}

/// Calls laid out in time so that none is in the way of another.
private struct Layout {

  private let coverage: Coverage
  private let machine: Machine
  private let clocks: Clocks

  /// The calls that have found their place, each with its items and its own statuses.
  private var placed: [CoverageSearch.Found] = []

  init?(_ coverage: Coverage) {
    guard let clocks = Clocks(coverage.machine, zones: coverage.check.surroundings.zones) else { return nil }
    self.coverage = coverage
    machine = coverage.machine
    self.clocks = clocks
  }

  var count: Int { placed.count }

  /// The positions of the items that the calls meet.
  var met: Set<Int> { Set(placed.flatMap(\.items)) }

  /// Puts the calls in order of time.
  mutating func sort() {
    placed.sort { (a, b) in a.script.arrivals[0].at < b.script.arrivals[0].at }
  }

  /// Keeps the calls of which `kept` says so.
  mutating func keep(_ kept: [Bool]) {
    placed = zip(placed, kept).filter { (_, isKept) in isKept }.map { (found, _) in found }
  }

  // MARK: Places

  /// How long a call may be in the way of others.
  private static let room = Milliseconds.minutes(30)

  /// Finds a time for `found` at which it meets the same and nothing else goes on; without one it is left out.
  mutating func place(_ found: CoverageSearch.Found) {
    for day in 0..<15 {
      for slot in 0..<8 {
        let shift = Milliseconds.days(Int64(day)) + Self.room * Int64(slot)
        var moved = found
        moved.script.arrivals[0].at += shift
        for position in moved.script.statusChanges.indices { moved.script.statusChanges[position].at += shift }
        let at = moved.script.arrivals[0].at
        let isFree = placed.allSatisfy { (other) in
          let distance = (at - other.script.arrivals[0].at).rawValue
          return distance >= Self.room.rawValue || distance <= -Self.room.rawValue
        }
        guard isFree else { continue }
        if let end = end(of: moved), end - at < Self.room {
          moved.script.statusChanges += restoring(moved.script.statusChanges, at: at + .minutes(20))
          placed.append(moved)
          return
        }
        // At another hour it meets something else; perhaps it does not on another day.
        break
      }
    }
  }

  /// When everything of `found` is over, if it meets its items.
  private func end(of found: CoverageSearch.Found) -> Instant? {
    var exchange = Exchange(machine, clocks: clocks, script: found.script, keepsCoverage: true)
    var count = 0
    while count < 5000, exchange.step() { count += 1 }
    guard found.items.allSatisfy({ (item) in coverage.items[item].isMet(by: exchange.exitsTaken) }) else { return nil }
    return exchange.records.map(\.end).max()
  }

  /// What puts everybody back to Online after `changes`.
  private func restoring(_ changes: [StatusChange], at instant: Instant) -> [StatusChange] {
    changes.compactMap { (change) in
      switch change.kind {
      case .ownCall: nil
      case .logout: StatusChange(at: instant, employee: change.employee, kind: .login(ID(0)))
      case .login, .loginKeep, .set: StatusChange(at: instant, employee: change.employee, kind: .set(ID(0)))
      }
    }
  }

  // MARK: Text

  /// All calls as one script, and the exchange that has played it.
  private func played() -> Exchange {
    var script = Script()
    for found in placed {
      let start = script.acts.count
      script.acts += found.script.acts
      script.statusChanges += found.script.statusChanges
      for var arrival in found.script.arrivals {
        arrival.acts = start..<script.acts.count
        script.arrivals.append(arrival)
      }
    }
    var exchange = Exchange(machine, clocks: clocks, script: script)
    exchange.run()
    return exchange
  }

  /// The calls as a calls file, with what is to be expected of each.
  func text(_ language: Language) -> String {
    let exchange = played()
    let narrator = Narrator(exchange)
    let printer = ScriptText(machine, exchange.zone)
    var text = "account: \(coverage.check.path.split(separator: "/").last ?? "account.yaml")\n"
    if !exchange.script.statusChanges.isEmpty {
      text += "statuses:\n" + exchange.script.statusChanges.map(printer.status).joined()
    }
    text += "calls:\n"
    for (position, found) in placed.enumerated() {
      let labels = found.items.map { (item) in coverage.items[item].label[language] }
      text += labels.dropFirst().map { (label) in "  # \(label)\n" }.joined()
      let record = exchange.records.first { (record) in
        record.arrivalNumber == position && record.direction != .callback
      }
      text += printer.call(
        position, of: exchange.script, name: labels.first,
        expect: record.map { (record) in narrator.expectations(of: record) } ?? [])
    }
    return text
  }

  /// Reads and plays `text`, and says of each call whether it came as expected; nothing where it cannot be played.
  func verified(_ text: String) -> [Bool]? {
    let file = SourceFile(id: FileID(0), path: "tests", bytes: Array(text.utf8))
    let reading = CallsReading(file)
    guard reading.diagnostics.isEmpty,
      let play = Play(file, reading.written, on: machine, in: coverage.check.surroundings, keepsCoverage: true),
      play.diagnostics.isEmpty, play.calls.calls.count == placed.count
    else { return nil }
    let expectations = Expectations(of: play.calls, in: play.exchange)
    return placed.indices.map { (position) in
      expectations.difference(ofCall: position) == nil
        && placed[position].items.allSatisfy { (item) in
          coverage.items[item].isMet(by: play.exchange.exitsTaken)
        }
    }
  }

}

extension Narrator {

  /// What is to be expected of a call that goes like `record`, as calls files write it.
  func expectations(of record: CallRecord) -> [(key: String, value: String)] {
    var lines = [("outcome", outcome(record).description), ("wait", record.wait.description)]
    if let talk = record.talk { lines.append(("talk", talk.description)) }
    lines.append(("missed", record.isMissed ? "yes" : "no"))
    lines.append(("rung", "[\(names(record.rung).joined(separator: ", "))]"))
    if let message = record.message { lines.append(("message", message.description)) }
    if let callback = record.callback, callback != .cancelled { lines.append(("callback", callback.rawValue)) }
    return lines.map { (key, value) in (key: key, value: value) }
  }

  /// How the call of `record` ended, as calls files write it.
  func outcome(_ record: CallRecord) -> ExpectedOutcome {
    switch record.outcome {
    case .answered:
      switch record.answeredBy {
      case .device(let device): .answered(name(device))
      case .external, nil: .answeredByExternal
      }
    case .abandoned(let phase): .abandoned(ExpectedOutcome.Phase(rawValue: phase.rawValue) ?? .greeting)
    case .voicemail: .voicemail
    case .voicemailEmpty: .voicemailEmpty
    case .faxReceived: .faxReceived
    case .faxFailed: .faxFailed
    case .callbackRequested: .callbackRequested
    case .closed: .closed
    case .noAnswer, nil: .noAnswer
    case .dropped: .dropped
    case .blocked: .blocked
    case .unallocated: .unallocated
    }
  }

}
