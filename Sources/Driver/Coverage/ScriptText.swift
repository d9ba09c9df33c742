internal import Hours
internal import Machine
internal import Simulation
internal import Syntax

/// Prints calls of a script in the language of calls files.
struct ScriptText {

  private let machine: Machine
  private let zone: Zone

  /// A printer of calls to `machine`, whose account is in `zone`.
  init(_ machine: Machine, _ zone: Zone) {
    self.machine = machine
    self.zone = zone
  }

  /// The call at `position` of `script` as an item of `calls`, with the lines of what is expected.
  func call(_ position: Int, of script: Script, name: String?, expect: [(key: String, value: String)]) -> String {
    let arrival = script.arrivals[position]
    var lines: [String] = []
    if let name { lines.append("name: \(quoted(name))") }
    lines.append("at: \(moment(arrival.at))")
    lines.append("from: \(quoted(text(arrival.caller)))")
    lines.append("to: \(quoted(text(arrival.dialled)))")
    let acts = texts(of: script.acts[arrival.acts])
    lines.append(acts.isEmpty ? "acts: []" : "acts:")
    lines += acts.map { (act) in "  - \(quoted(act))" }
    if !expect.isEmpty { lines.append("expect:") }
    lines += expect.map { (key, value) in "  \(key): \(value)" }
    return lines.enumerated().map { (number, line) in (number == 0 ? "  - " : "    ") + line + "\n" }.joined()
  }

  /// The status change `change` as an item of `statuses`.
  func status(_ change: StatusChange) -> String {
    let kind: WrittenStatusEvent.Kind =
      switch change.kind {
      case .login(let status): .login(machine.statuses[status].word)
      case .loginKeep: .loginKeep
      case .set(let status): .set(machine.statuses[status].word)
      case .logout: .logout
      case .ownCall(let length): .busy(length)
      }
    return "  - {at: \(moment(change.at)), who: \(machine.employees[change.employee].name), event: \(kind)}\n"
  }

  /// A point of time as people of the zone write it; with its offset where the clock shows it twice.
  func moment(_ instant: Instant) -> String {
    let civil = zone.civil(at: instant)
    return zone.instant(of: civil) == .once(instant) ? "\(civil)" : "\(zone.moment(at: instant))"
  }

  // MARK: Parties

  /// Who calls.
  func text(_ caller: Caller) -> String {
    switch caller {
    case .outside(let number): number
    case .anonymous: "anonymous"
    case .employee(let id): machine.employees[id].name
    }
  }

  /// What is dialled; a number that the account does not have is some number.
  func text(_ dialled: Dialled) -> String {
    switch dialled {
    case .line(let id): machine.lines[id].number
    case .extension(let id): machine.extensions[id].number
    case .nothing: "+70000000000"
    }
  }

  // MARK: Acts

  /// What the parties do: the clauses of a device, one for each start of it, are one act.
  private func texts(of acts: ArraySlice<Act>) -> [String] {
    var texts: [String] = []
    var clauses: [Clause: Int] = [:]
    for act in acts {
      if let (clause, start, response) = clause(act) {
        if start > 1, let known = clauses[clause] {
          texts[known] += ", then \(text(response))"
          continue
        }
        clauses[clause] = texts.count
      }
      texts.append(text(act))
    }
    return texts
  }

  /// A device in the call, or in an attempt to call back.
  private struct Clause: Hashable {
    let device: ID<Device>
    let attempt: Int
  }

  /// What `act` says of a device: at which of its starts it responds how.
  private func clause(_ act: Act) -> (Clause, start: Int, Response)? {
    switch act {
    case .device(let device, let start, let response): (Clause(device: device, attempt: 0), start, response)
    case .callbackDevice(let attempt, let device, let start, let response):
      (Clause(device: device, attempt: attempt), start, response)
    default: nil
    }
  }

  private func text(_ act: Act) -> String {
    switch act {
    case .device(let device, _, let response): "\(name(device)) \(text(response))"
    case .external(let response): "external \(text(response))"
    case .hangUp(let after): WrittenAct.callerHangsUp(at: after).description
    case .press(let digit, let after): WrittenAct.callerPresses(key: Int(digit), at: after).description
    case .speak(let length, let stays): WrittenAct.callerSpeaks(length: length, stays: stays).description
    case .fax(let after, let sends): WrittenAct.callerFaxes(after: after, length: sends).description
    case .record(let after): WrittenAct.recordPressed(after: after).description
    case .callbackDevice(let attempt, let device, _, let response):
      "callback \(attempt): \(name(device)) \(text(response))"
    case .callbackCustomer(let attempt, let response):
      WrittenAct.callback(attempt: attempt, .customer(written(response))).description
    }
  }

  private func text(_ response: Response) -> String { written(response).description }

  /// `response` as an author writes it.
  private func written(_ response: Response) -> WrittenAct.Response {
    switch response {
    case .answers(let after, let talks): .answers(after: after, talk: talks)
    case .rejects(let after): .rejects(after: after)
    case .busy: .isBusy
    case .unreachable: .isUnreachable
    case .rings: .letsItRing
    }
  }

  private func name(_ device: ID<Device>) -> String {
    "\(machine.employees[machine.devices[device].owner].name).\(machine.devices[device].kind)"
  }

  /// `text` as YAML takes it for one text.
  private func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (byte) in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: " "), UInt8(ascii: ","):
        true
      default: false
      }
    }
    guard !isPlain || text.isEmpty || text.first == " " || text.last == " " || text.first == "," else { return text }
    return YAMLQuotes.single(text)
  }

}
