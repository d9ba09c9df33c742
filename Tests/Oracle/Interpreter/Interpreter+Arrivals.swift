extension Interpreter {

  /// A call comes in: screening, then its way (2.2).
  func arrive(_ call: Call) {
    call.go(to: .screening)
    let to = call.plain.to
    switch call.plain.from {
    case .number(let number): call.customer = number
    case .anonymous: break
    case .employee(let name):
      let caller = account.people.firstIndex { (person) in person.name == name }
      if let caller, isEngaged(caller) || !account.people[caller].isActive {
        faults.append("\(name) places a call while he is engaged or blocked")
      }
      call.caller = caller
    }
    queueActsOfCaller(of: call)
    if call.isInternal {
      if let person = account.people.firstIndex(where: { (person) in person.number == to }) {
        call.hasForwarded = true
        enter(person: person, wait: nil, of: call)
      } else if let group = account.groups.firstIndex(where: { (group) in group.number == to }) {
        call.hasForwarded = true
        enter(group: group, of: call)
      } else {
        unallocated(call)
      }
      return
    }
    call.number = to
    // Reading: of several entries of the blacklist that match, the first in the file counts.
    if let entry = account.blacklist.first(where: { (entry) in matches(entry, call) }) {
      tell(call, "blocked")
      guard let announcement = entry.announcement else { return finish(call, "blocked") }
      tell(call, "announcement \(announcement.name)")
      play(announcement, to: call, at: .blacklistAnnouncement) { [unowned self] in
        self.tell(call, "released")
        self.finish(call, "blocked")
      }
      return
    }
    if let line = account.lines.firstIndex(where: { (line) in line.number == to }) {
      call.line = line
      call.row = row(of: line, at: now)
      guard let row = call.row else {
        tell(call, "no row")
        tell(call, "released")
        return finish(call, "closed")
      }
      tell(call, .row("row \(account.lines[line].rows[row].name)"))
      call.steps = account.lines[line].rows[row].steps
      goOn(call)
    } else if let person = account.people.firstIndex(where: { (person) in person.ownNumbers.contains(to) }) {
      call.hasForwarded = true
      enter(person: person, wait: nil, of: call)
    } else {
      unallocated(call)
    }
  }

  private func unallocated(_ call: Call) {
    tell(call, "unallocated")
    finish(call, "unallocated")
  }

  /// Whether the caller of `call` and the number he calls are meant by `entry` (2.9).
  private func matches(_ entry: PlainBlacklistEntry, _ call: Call) -> Bool {
    if !entry.numbers.isEmpty, !entry.numbers.contains(call.plain.to) { return false }
    guard let caller = call.customer else { return entry.pattern == "anonymous" }
    if entry.pattern.last == "*" { return caller.hasPrefix(entry.pattern.dropLast()) }
    return caller == entry.pattern
  }

  /// The first row of `line` whose condition holds at `instant`.
  func row(of line: Int, at instant: Int64) -> Int? {
    let line = account.lines[line]
    return line.rows.firstIndex { (row) in
      guard let schedule = row.schedule else { return true }
      if line.isAlwaysOpen, account.schedules[schedule].name == "company" { return true }
      return account.schedules[schedule].isOpen(at: instant)
    }
  }

  /// Queues what the caller of `call` does at times counted from arrival.
  ///
  /// Acts are created in the order of the file, before anything that the calls bring about.
  private func queueActsOfCaller(of call: Call) {
    for (position, act) in call.plain.acts.enumerated() {
      switch act {
      case .callerHangsUp(let time):
        at(now + time, Interpreter.releases, created: call.firstAct + position) { [unowned self] in self.hangUp(call) }
      case .callerPresses(let key, let time):
        at(now + time, Interpreter.keys, created: call.firstAct + position) { [unowned self] in
          self.press(key, in: call)
        }
      default: break
      }
    }
  }

  /// The caller of `call` hangs up.
  func hangUp(_ call: Call) {
    switch call.place {
    case .notArrived, .screening, .ended: return
    case .recording: return endMessage(call)
    case .faxReceive, .faxReception:
      tell(call, "fax failed")
      return finish(call, "fax-failed")
    case .talking:
      // Reading: a conversation that the caller ends is told by his hanging up.
      tell(call, "caller hangs up")
      return finish(call, call.outcome)
    default: break
    }
    tell(call, "caller hangs up")
    finish(call, call.place == .blacklistAnnouncement ? "blocked" : "abandoned (\(phase(of: call)))")
  }

  /// What the caller of `call` is hearing or waiting for (P-10).
  private func phase(of call: Call) -> String {
    switch call.place {
    case .greeting: "greeting"
    case .announcement: "announcement"
    case .direct, .external: "ringing"
    case .visit: offers.contains { (offer) in offer.call === call && offer.visit === call.visit } ? "ringing" : "queue"
    case .boxGreeting: "voicemail greeting"
    case .faxDetect: "fax"
    default: "nothing"
    }
  }

}
