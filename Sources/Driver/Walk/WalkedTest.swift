internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation
internal import Syntax

/// A walk that is over, as an item of a calls file: the call, what was done, and all that came of it.
struct WalkedTest {

  /// The lines of the item of `calls`, the first one with its dash.
  let call: [String]

  /// The items of `statuses`, a line each.
  let statuses: [String]

  /// The walk `walk` as the call `name`. What was said and never came to pass is left out.
  init(_ walk: Walk, name: String) {
    var exchange = walk.played(walk.present.deeds, until: walk.now)
    exchange.run()
    let record = exchange.records[0]
    let zone = exchange.zone
    let narrator = Narrator(exchange)
    var lines = ["- name: \(YAMLText.scalar(name))"]
    lines.append("  at: \(Self.moment(walk.opening.arrival.at, in: zone))")
    lines.append("  from: \(YAMLText.scalar(walk.opening.from))")
    lines.append("  to: \(YAMLText.scalar(walk.opening.to))")
    let acts = WalkedActs(walk.present.deeds, in: exchange).written
    lines.append(acts.isEmpty ? "  acts: []" : "  acts:")
    lines += acts.map { (act) in "    - \(act)" }
    lines.append("  expect:")

    func expect(_ key: String, _ value: String) { lines.append("    \(key): \(value)") }
    expect("outcome", CallReport(exchange, Appearance()).outcomeText(record))
    expect("wait", "\(record.wait)")
    if let talk = record.talk { expect("talk", "\(talk)") }
    expect("end", Self.moment(record.end, in: zone))
    expect("missed", record.isMissed ? "yes" : "no")
    expect("rung", "[\(narrator.names(record.rung).joined(separator: ", "))]")
    expect("message", record.message.map { (length) in "\(length)" } ?? "none")
    expect("recording", record.recording.map { (length) in "\(length)" } ?? "none")
    switch record.callback {
    case .calledBack, .failed: expect("callback", record.callback?.rawValue ?? "none")
    case .cancelled, nil: expect("callback", "none")
    }
    let outbox = exchange.outbox.filter { (entry) in entry.call == 0 }
    expect("outbox", outbox.isEmpty ? "[]" : "")
    for entry in outbox {
      let recipient = "\(entry.channel.rawValue): \(YAMLText.scalar(entry.recipient, isInBrackets: true))"
      lines.append("      - {at: +\(entry.at - record.arrival), on: \(entry.occasion.rawValue), \(recipient)}")
    }
    expect("timeline", "")
    for line in narrator.timeline(of: 0, in: exchange) {
      lines.append("      +\(line.offset): \(YAMLText.scalar(TimelineEntry.line(line.entries)))")
    }
    call = lines.map(YAMLText.withoutTrailingSpace)

    statuses = walk.present.deeds.compactMap { (deed) in
      guard case .status(let change, let event) = deed.doing else { return nil }
      let who = exchange.machine.employees[change.employee].name
      let at = Self.moment(change.at, in: zone)
      return "- {at: \(at), who: \(who), event: \(YAMLText.scalar("\(event)", isInBrackets: true))}"
    }
  }

  /// `instant` as calls files write it: in the account's zone, with an offset where the clock shows the time twice.
  private static func moment(_ instant: Instant, in zone: Zone) -> String {
    let clock = zone.civil(at: instant)
    let isPlain = Moment(clock).resolved(in: zone) == .once(instant)
    return "\(Moment(clock, offset: isPlain ? nil : zone.offset(at: instant)))"
  }

}

/// The acts of a walk in the words of calls files.
struct WalkedActs {

  /// The acts, a line each.
  let written: [String]

  /// The deeds of a walk whose script `exchange` has played to its end; acts that found no occasion are left out.
  init(_ deeds: [Deed], in exchange: Exchange) {
    let narrator = Narrator(exchange)
    let nowhere = SourceRange(FileID(0), 0, 0)
    func device(_ id: ID<Device>) -> WrittenDevice {
      let name = narrator.name(id)
      return WrittenDevice(employee: Written(name.employee, at: nowhere), kind: Written(name.kind, at: nowhere))
    }
    // What each device does at its starts, silent tails included where they came to pass; in a callback by attempts.
    var responses: [Bell: [Int: Response]] = [:]
    for (position, act) in exchange.script.acts.enumerated() where exchange.actsApplied[position] {
      guard let (bell, start, response) = Bell.of(act) else { continue }
      responses[bell, default: [:]][start] = response
    }
    var written: [WrittenAct] = []
    for (position, act) in exchange.script.acts.enumerated() where exchange.actsApplied[position] {
      switch act {
      case .device, .callbackDevice:
        // All starts stand on one line, in the place of the first of them.
        guard let (bell, _, _) = Bell.of(act), let starts = responses.removeValue(forKey: bell),
          let last = starts.keys.max()
        else { continue }
        let clauses = (1...Swift.max(1, last)).map { (start) in
          starts[start].map { (response) in Self.response(response, talks: bell.attempt == nil) } ?? .letsItRing
        }
        written.append(
          bell.attempt.map { (attempt) in .callback(attempt: attempt, .device(device(bell.device), clauses)) }
            ?? .device(device(bell.device), clauses))
      case .external(let response): written.append(.external([Self.response(response)]))
      case .hangUp(let after): written.append(.callerHangsUp(at: after))
      case .press(let key, let after): written.append(.callerPresses(key: Int(key), at: after))
      case .speak(let length, let stays): written.append(.callerSpeaks(length: length, stays: stays))
      case .fax(let after, let sends): written.append(.callerFaxes(after: after, length: sends))
      case .record(let after): written.append(.recordPressed(after: after))
      case .callbackCustomer(let attempt, let response):
        written.append(.callback(attempt: attempt, .customer(Self.response(response))))
      }
    }
    self.written = written.map(\.description)
  }

  /// A device that is rung in the call itself, or in an attempt to call back.
  private struct Bell: Hashable {
    let device: ID<Device>
    let attempt: Int?

    /// Whose start `act` speaks of, which start, and what happens then.
    static func of(_ act: Act) -> (Bell, start: Int, Response)? {
      switch act {
      case .device(let device, let start, let response): (Bell(device: device, attempt: nil), start, response)
      case .callbackDevice(let attempt, let device, let start, let response):
        (Bell(device: device, attempt: attempt), start, response)
      default: nil
      }
    }
  }

  /// A response in the words of calls files; how long an agent talks in a callback is said of the customer.
  private static func response(_ response: Response, talks isTalkSaid: Bool = true) -> WrittenAct.Response {
    switch response {
    case .answers(let after, let talks): .answers(after: after, talk: isTalkSaid ? talks : nil)
    case .rejects(let after): .rejects(after: after)
    case .busy: .isBusy
    case .unreachable: .isUnreachable
    case .rings: .letsItRing
    }
  }

}

/// Text as YAML takes it.
enum YAMLText {

  /// `text` as one scalar on one line, in quotes where it needs them.
  static func scalar(_ text: String, isInBrackets: Bool = false) -> String {
    let line = String(text.unicodeScalars.map { (scalar) in isSafe(scalar) ? Character(scalar) : " " })
    var isPlain = !line.isEmpty && line.first != " " && line.last != " " && line.last != ":"
    if let first = line.unicodeScalars.first, "-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) { isPlain = false }
    for (mark, next) in zip(line.unicodeScalars, line.unicodeScalars.dropFirst()) {
      if mark == ":", next == " " || isInBrackets { isPlain = false }
      if mark == " ", next == "#" { isPlain = false }
    }
    if isInBrackets, line.unicodeScalars.contains(where: { (mark) in ",[]{}".unicodeScalars.contains(mark) }) {
      isPlain = false
    }
    if isPlain { return line }
    return "'" + line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Whether `scalar` can stand in a text as it is: no control, no line end, nothing that turns the direction.
  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  /// `line` without the spaces at its end.
  static func withoutTrailingSpace(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

}
