public import Diagnostics
internal import Hours
internal import Machine
public import Simulation
public import Syntax

/// A call that went otherwise than expected: the first difference, with what stands around it.
public struct Difference: Sendable {

  /// The key of the expectation that is not met.
  public let key: String

  /// What was expected, and what came, as the language writes them.
  public let expected: String

  /// What came, as the language writes it.
  public let found: String

  /// Where the expectation is written.
  public let range: SourceRange

  /// The timeline up to the difference, as far as it was as expected; for differences of timelines.
  public let context: [String]

}

/// Holds what was expected of calls against what came.
public struct Expectations: Sendable {

  private let exchange: Exchange
  private let narrator: Narrator
  private let timelines: [Int: [Narrator.Line]]
  private let calls: BoundCalls

  /// The records of the script's calls, by their positions in the script.
  private let records: [Int: Int]

  /// Expectations of `calls`, which `exchange` has played.
  public init(of calls: BoundCalls, in exchange: Exchange) {
    self.exchange = exchange
    self.calls = calls
    narrator = Narrator(exchange)
    timelines = narrator.timelines(of: exchange)
    var records: [Int: Int] = [:]
    for (number, record) in exchange.records.enumerated() where record.direction != .callback {
      records[record.arrivalNumber] = number
    }
    self.records = records
  }

  /// The number of the record of the call at `position` of the script.
  public func record(of position: Int) -> Int? { records[position] }

  /// Returns the first difference of the call at `position` of the script; nothing if it came as expected.
  public func difference(ofCall position: Int) -> Difference? {
    guard let expected = calls.calls[position].expectation, let number = records[position] else { return nil }
    let record = exchange.records[number]
    let zone = exchange.zone
    func differ(_ key: String, _ expected: String, _ found: String, _ range: SourceRange) -> Difference? {
      expected == found ? nil : Difference(key: key, expected: expected, found: found, range: range, context: [])
    }
    if let wanted = expected.outcome,
      let found = differ("outcome", wanted.value.description, outcome(record).description, wanted.range)
    {
      return found
    }
    if let timeline = expected.timeline, let found = difference(timeline, number) { return found }
    if let timeline = expected.timelineIncludes, let found = missing(timeline, number) { return found }
    if let wanted = expected.wait,
      let found = differ("wait", wanted.value.description, record.wait.description, wanted.range)
    {
      return found
    }
    if let wanted = expected.talk,
      let found = differ("talk", wanted.value.description, record.talk?.description ?? "none", wanted.range)
    {
      return found
    }
    if let wanted = expected.end,
      let found = differ(
        "end", "\(zone.civil(at: wanted.value.resolved(in: zone).instant))", "\(zone.civil(at: record.end))",
        wanted.range)
    {
      return found
    }
    if let wanted = expected.missed,
      let found = differ("missed", wanted.value ? "yes" : "no", record.isMissed ? "yes" : "no", wanted.range)
    {
      return found
    }
    return rest(expected, number, differ)
  }

  /// The differences of lists and lengths.
  private func rest(
    _ expected: WrittenExpectation, _ number: Int, _ differ: (String, String, String, SourceRange) -> Difference?
  ) -> Difference? {
    let record = exchange.records[number]
    if let wanted = expected.rung {
      let names = wanted.value.map { (name) in employee(name.value) }
      let found = narrator.names(record.rung)
      if let found = differ("rung", list(names), list(found), wanted.range) { return found }
    }
    if let wanted = expected.message,
      let found = differ("message", length(wanted.value), record.message?.description ?? "none", wanted.range)
    {
      return found
    }
    if let wanted = expected.recording,
      let found = differ("recording", length(wanted.value), record.recording?.description ?? "none", wanted.range)
    {
      return found
    }
    if let wanted = expected.callback {
      let result = record.callback.flatMap { (result) in result == .cancelled ? nil : result.rawValue } ?? "none"
      if let found = differ("callback", wanted.value.rawValue, result, wanted.range) { return found }
    }
    if let wanted = expected.seenBy {
      let names = wanted.value.map { (name) in employee(name.value) }.sorted()
      let found = Visibility(of: exchange).viewers(ofRecord: number).map { (id) in exchange.machine.employees[id].name }
      if let found = differ("seen-by", list(names), list(found.sorted()), wanted.range) { return found }
    }
    if let wanted = expected.outbox {
      let entries = wanted.value.map { (entry) in self.entry(entry) }.sorted()
      let found = exchange.outbox.filter { (entry) in entry.call == number }.map { (entry) in
        "{at: +\(entry.at - record.arrival), on: \(entry.occasion.rawValue), \(entry.channel.rawValue): \(entry.recipient)}"
      }.sorted()
      if let found = differ("outbox", list(entries), list(found), wanted.range) { return found }
    }
    return nil
  }

  /// How the call of `record` ended, as calls files write it.
  public func outcome(_ record: CallRecord) -> ExpectedOutcome { narrator.outcome(record) }

  /// An expected entry of the outbox as text.
  private func entry(_ entry: WrittenOutboxEntry) -> String {
    let channel = entry.recipient?.channel.rawValue ?? "email"
    let recipient = entry.recipient?.to.value ?? ""
    let address = channel == "sms" ? PhoneNumber(recipient)?.canonical ?? recipient : recipient
    return "{at: +\(entry.at?.value ?? .zero), on: \(entry.on?.value.rawValue ?? ""), \(channel): \(address)}"
  }

  /// The id of the employee whom a calls file calls `name`: by id or by extension.
  private func employee(_ name: String) -> String {
    exchange.machine.employees.first { (employee) in employee.name == name || employee.number == name }?.name ?? name
  }

  private func length(_ length: ExpectedLength) -> String {
    switch length {
    case .none: "none"
    case .length(let length): length.description
    }
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  // MARK: Timelines

  /// The first difference of a complete timeline.
  private func difference(_ wanted: WrittenTimeline, _ number: Int) -> Difference? {
    let found = timelines[number] ?? []
    var context: [String] = []
    for position in 0..<max(wanted.lines.count, found.count) {
      let line = position < wanted.lines.count ? wanted.lines[position] : nil
      let seen = position < found.count ? found[position] : nil
      if let line, let seen, line.at.value == seen.offset, isSame(line.entries.map(\.value), seen.entries) {
        context.append(text(seen.offset, seen.entries))
        continue
      }
      return Difference(
        key: "timeline",
        expected: line.map { (line) in text(line.at.value, line.entries.map(\.value)) } ?? "nothing more",
        found: seen.map { (seen) in text(seen.offset, seen.entries) } ?? "nothing more",
        range: line?.range ?? wanted.range, context: Array(context.suffix(3)))
    }
    return nil
  }

  /// The first line of a selection that did not come in order.
  private func missing(_ wanted: WrittenTimeline, _ number: Int) -> Difference? {
    let seen = (timelines[number] ?? []).flatMap { (line) in line.entries.map { (entry) in (line.offset, entry) } }
    var position = seen.startIndex
    for line in wanted.lines {
      for entry in line.entries {
        guard
          let next = seen[position...].firstIndex(where: { (offset, other) in
            offset == line.at.value && isSame([entry.value], [other])
          })
        else {
          let there = (timelines[number] ?? []).first { (other) in other.offset == line.at.value }
          return Difference(
            key: "timeline-includes", expected: text(line.at.value, [entry.value]),
            found: there.map { (there) in text(there.offset, there.entries) } ?? "nothing at +\(line.at.value)",
            range: entry.range, context: [])
        }
        position = next + 1
      }
    }
    return nil
  }

  /// Whether two tellings are the same; an offer may be told by its prompt or by its group.
  private func isSame(_ wanted: [TimelineEntry], _ seen: [TimelineEntry]) -> Bool {
    wanted.count == seen.count
      && zip(wanted, seen).allSatisfy { (wanted, seen) in
        if wanted == seen { return true }
        guard case .offer(let name) = wanted, case .offer(let prompt) = seen else { return false }
        return exchange.machine.groups.contains { (group) in
          group.name == name && group.impatient?.prompt.map { exchange.machine.sounds[$0].name } == prompt
        }
      }
  }

  /// A line of a timeline as calls files write it.
  private func text(_ offset: Milliseconds, _ entries: [TimelineEntry]) -> String {
    "+\(offset): \(TimelineEntry.line(entries))"
  }

}
