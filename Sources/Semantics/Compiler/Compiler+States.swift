internal import Diagnostics
internal import Hours
internal import Machine
internal import Syntax

/// The places in which a call can stand, from its number to its end.
extension Compiler {

  // MARK: Where calls begin

  /// Makes the lines: inbound numbers, then the direct numbers of employees (P-23).
  mutating func compileLines() {
    declareLines()
    compileBlacklist()
    var schemes: [Int: ID<State>] = [:]
    for (position, number) in account.numbers.enumerated() {
      let written = account.written.numbers[position]
      let inside: ID<State>
      switch number.entry {
      case .scheme(let scheme):
        if let known = schemes[scheme] {
          inside = known
        } else {
          inside = self.scheme(account.written.schemes[scheme].name.value, account.schemes[scheme].rows)
          schemes[scheme] = inside
        }
      case .forward(let target):
        inside = shortForm(target, of: written)
      }
      machine.lines[position].entry = entry(to: inside, site: written.number.range)
    }
    var position = account.numbers.count
    for (owner, card) in account.written.employees.enumerated() {
      for direct in card.directNumbers {
        let target = target(.employee(owner), wait: nil, back: end(.noAnswer), site: direct.number.range)
        machine.lines[position].entry = entry(to: target, site: direct.number.range)
        position += 1
      }
    }
  }

  /// Declares the lines, so that the blacklist can speak of them before their states are made.
  private mutating func declareLines() {
    for (position, number) in account.numbers.enumerated() {
      let written = account.written.numbers[position]
      let hours = written.hours.flatMap { (hours) in Line.Hours(rawValue: hours.value.rawValue) }
      machine.lines.append(
        Line(
          number: written.number.value.canonical, kind: written.number.value.kind == .sip ? .sip : .did,
          hours: Setting(hours, default: .company), ringback: number.ringback.map { (audio) in ID(audio) },
          entry: ID(0)))
    }
    for card in account.written.employees {
      for direct in card.directNumbers {
        machine.lines.append(
          Line(
            number: direct.number.value.canonical, kind: direct.isSIM ? .sim : .direct,
            hours: Setting(nil, default: .company), ringback: nil, entry: ID(0)))
      }
    }
  }

  private mutating func compileBlacklist() {
    for (position, entry) in account.blacklist.enumerated() {
      let caller: BlacklistEntry.Caller =
        switch account.written.blacklist[position].caller.value {
        case .number(let number): .exactly(number.canonical)
        case .prefix(let beginning): .prefix(beginning)
        case .anonymous: .anonymous
        }
      machine.blacklist.append(
        BlacklistEntry(
          caller: caller, announcement: entry.announcement.map { (audio) in ID(audio) }, lines: lines(entry.numbers)))
    }
  }

  /// The state in which the blacklist is asked before a call goes on `inside` (D-30).
  mutating func entry(to inside: ID<State>, site: SourceRange?) -> ID<State> {
    let state = add(.screening, site: site)
    for id in machine.blacklist.ids {
      guard let announcement = machine.blacklist[id].announcement else {
        connect(state, .blacklisted(id), to: end(.blocked))
        continue
      }
      let played = add(.announcement(announcement), site: account.written.blacklist[id.position].caller.range)
      connect(played, .mediaEnd, to: end(.blocked))
      connect(played, .hangup, to: end(.blocked))
      connect(state, .blacklisted(id), to: played)
    }
    connect(state, .admitted, to: inside)
    return state
  }

  /// The extensions: an internal call meets personal rules, and the exchange where there is no more to do.
  mutating func compileExtensions() {
    for (position, employee) in account.employees.enumerated() {
      let site = account.written.employees[position].name.range
      let state = target(.employee(position), wait: nil, back: end(.noAnswer), site: site)
      machine.extensions.append(Extension(number: employee.number, entry: state))
    }
    for (position, group) in account.groups.enumerated() {
      let site = account.written.groups[position].name.range
      let state = target(.group(position), wait: nil, back: end(.noAnswer), site: site)
      machine.extensions.append(Extension(number: group.number, entry: state))
    }
  }

  // MARK: Schemes

  /// The state in which a row of `rows` is chosen (D-02).
  private mutating func scheme(_ name: String, _ rows: [ResolvedRow]) -> ID<State> {
    let first = machine.rows.count
    let choice = add(.rowChoice(rows: first..<first + rows.count), site: rows.first?.range)
    for row in rows {
      let condition: Row.Condition =
        switch row.condition {
        case .schedule(let position): .schedule(ID(position))
        case .always: .always
        case .otherwise: .otherwise
        }
      machine.rows.append(Row(scheme: name, condition: condition, first: ID(0)))
    }
    for (position, row) in rows.enumerated() {
      let start = steps(row.steps, site: row.range)
      machine.rows[first + position].first = start
      connect(choice, .row(ID(first + position)), to: start)
    }
    connect(choice, .noRow, to: end(.closed))
    return choice
  }

  /// The scheme of one row that a number's short form stands for (P-23).
  private mutating func shortForm(_ target: Target, of number: WrittenNumber) -> ID<State> {
    let company = account.written.schedules.firstIndex { (schedule) in schedule.name.value == "company" }
    let isAlways = number.hours?.value == .always || company == nil
    let step = ResolvedStep(kind: .forward(target, wait: nil), range: number.number.range)
    let row = ResolvedRow(
      condition: isAlways ? .always : .schedule(company ?? 0), steps: [step], range: number.number.range,
      when: number.number.range)
    return scheme(number.number.value.canonical, [row])
  }

  /// The state of the first of `steps`; behind the last one the call is released (P-10).
  ///
  /// A step leads to the next one, so the last is made first.
  private mutating func steps(_ steps: [ResolvedStep], site: SourceRange) -> ID<State> {
    let firstForward =
      steps.firstIndex { (step) in if case .forward = step.kind { true } else { false } } ?? steps.count
    var next = end(firstForward < steps.count ? .noAnswer : .closed)
    for (position, step) in steps.enumerated().reversed() {
      next = self.step(step, next: next, hasForwarded: firstForward < position)
    }
    return next
  }

  /// The state of `step`, which leads to `next`; `hasForwarded` tells that a forward was tried before (P-10).
  private mutating func step(_ step: ResolvedStep, next: ID<State>, hasForwarded: Bool) -> ID<State> {
    switch step.kind {
    case .greeting(let audio):
      let state = add(.greeting(ID(audio)), site: step.range)
      connect(state, .mediaEnd, to: next)
      connect(state, .hangup, to: end(.abandoned(.greeting)))
      return state
    case .forward(let target, let wait):
      return self.target(target, wait: wait, back: next, site: step.range)
    case .voicemail(let box):
      return self.box(box)
    case .faxDetect(let window):
      let state = add(.faxDetection(window: Setting(window, default: Defaults.faxWindow)), site: step.range)
      connect(state, .faxTone, to: faxReception(site: step.range))
      connect(state, .windowOver, to: next)
      connect(state, .hangup, to: end(.abandoned(.fax)))
      return state
    case .faxReceive:
      let state = add(.faxTone, site: step.range)
      connect(state, .faxTone, to: faxReception(site: step.range))
      connect(state, .noTone, to: end(.faxFailed))
      connect(state, .hangup, to: end(.faxFailed))
      return state
    case .hangup:
      return end(hasForwarded ? .noAnswer : .closed)
    }
  }

  private mutating func faxReception(site: SourceRange) -> ID<State> {
    let state = add(.faxReception, site: site)
    connect(state, .faxEnd, to: end(.faxReceived))
    connect(state, .hangup, to: end(.faxFailed))
    return state
  }

  /// The state in which the greeting of the box at `position` begins.
  mutating func box(_ position: Int) -> ID<State> {
    if let known = boxes[position] { return known }
    let site = account.written.boxes[position].name.range
    let greeting = add(.boxGreeting(ID(position)), site: site)
    boxes[position] = greeting
    let recording = add(.boxRecording(ID(position)), site: site)
    connect(greeting, .mediaEnd, to: recording)
    connect(greeting, .hangup, to: end(.abandoned(.voicemailGreeting)))
    connect(recording, .messageKept, to: end(.voicemail))
    connect(recording, .messageTooShort, to: end(.voicemailEmpty))
    return greeting
  }

  // MARK: Targets

  /// The state in which `target` is entered, when `continue` leads `back`: always to the next step (P-07).
  mutating func target(
    _ target: Target, wait: Milliseconds?, back: ID<State>, site: SourceRange
  ) -> ID<State> {
    let key = TargetKey(target: target, wait: wait, back: back)
    if let known = targets[key] { return known }
    let entry: ID<State> =
      switch target {
      case .employee(let position): add(.directEntry(ID(position)), site: site)
      case .group(let position): add(.groupEntry(ID(position)), site: site)
      }
    targets[key] = entry
    unfinished.append((entry, key, site))
    return entry
  }

  /// Makes the states of all targets that were named, and of those that they name.
  mutating func finishTargets() {
    var position = 0
    while position < unfinished.count {
      let (entry, key, site) = unfinished[position]
      switch key.target {
      case .employee(let employee): self.employee(employee, entry, key, site: site)
      case .group(let group): self.group(group, entry, key)
      }
      position += 1
    }
    unfinished = []
  }

  /// The states of a direct target (D-08).
  private mutating func employee(_ position: Int, _ state: ID<State>, _ key: TargetKey, site: SourceRange) {
    let id = ID<Employee>(position)
    let employee = account.employees[position]
    let back = key.back
    let noAnswer = action(employee.noAnswer, back: back)
    connect(state, .notAgain, to: back)
    connect(state, .blocked, to: back)
    for (number, absence) in employee.absences.enumerated() {
      var next = action(absence.then, back: back)
      if let audio = absence.announcement {
        let played = add(.announcement(ID(audio)), site: absence.then?.range ?? site)
        connect(played, .mediaEnd, to: next)
        connect(played, .hangup, to: end(.abandoned(.announcement)))
        next = played
      }
      connect(state, .absent(number), to: next)
    }
    connect(state, .offHours, to: action(employee.offHours, back: back))
    for status in machine.statuses.ids where machine.statuses[status] != .online {
      // A vendor's status without a rule of its own counts as a break (P-03).
      let word = machine.statuses[status].word
      let rule =
        employee.autoSecretary.first { (rule) in rule.status == word }
        ?? (word == "offline" ? nil : employee.autoSecretary.first { (rule) in rule.status == "break" })
      connect(state, .status(status), to: action(rule?.action, back: back))
    }
    connect(state, .engaged, to: employee.busy.map { (busy) in action(busy, back: back) } ?? noAnswer)
    let rings = key.wait ?? employee.noAnswer?.after
    let offer = add(.directOffer(id, rings: Setting(rings, default: Defaults.noAnswerAfter)), site: site)
    connect(state, .free, to: offer)
    connect(offer, .answer, to: talking())
    connect(offer, .timeOver, to: noAnswer)
    connect(offer, .rejected, to: noAnswer)
    connect(offer, .failed, to: noAnswer)
    connect(offer, .hangup, to: end(.abandoned(.ringing)))
  }

  /// The state to which `action` leads; none means `continue` (D-09).
  mutating func action(_ action: ResolvedAction?, back: ID<State>) -> ID<State> {
    guard let action else { return back }
    switch action.kind {
    case .forward(let target): return self.target(target, wait: nil, back: back, site: action.range)
    case .voicemail(let box): return self.box(box)
    case .external(let number, let box): return external(number, box: box, site: action.range)
    case .drop: return end(.dropped)
    case .continue: return back
    }
  }

  /// The state in which an outside number rings; silence and refusal lead to the box (R003-26, D-24).
  private mutating func external(_ number: String, box: Int, site: SourceRange) -> ID<State> {
    if outsideNumbers[number] == nil {
      machine.outsideNumbers.append(OutsideNumber(number: number))
      outsideNumbers[number] = ID(machine.outsideNumbers.count - 1)
    }
    let id = outsideNumbers[number] ?? ID(0)
    let state = add(.externalOffer(id, rings: Defaults.externalRings), site: site)
    let message = self.box(box)
    connect(state, .answer, to: talking())
    for event in [Event.timeOver, .busy, .unreachable] { connect(state, event, to: message) }
    connect(state, .hangup, to: end(.abandoned(.ringing)))
    return state
  }

}
