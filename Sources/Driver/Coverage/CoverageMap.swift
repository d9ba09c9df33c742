internal import Diagnostics
internal import Hours
internal import Machine
internal import Semantics
internal import Syntax

/// Finds for each thing that an author has written the exits of the machine that a call takes when it meets it.
struct CoverageMap {

  private let machine: Machine
  private let account: ResolvedAccount

  /// Which exits a call can take at all.
  private let isPossible: [Bool]

  /// Which states a call from outside can come to, and which any call or callback can.
  private let outside: [Bool]
  private let everywhere: [Bool]

  /// Everything that can be met, kind by kind in the order of the account.
  private(set) var items: [CoverageItem] = []

  /// The map from `account` to `machine`, which was made from it.
  init(_ machine: Machine, _ account: ResolvedAccount) {
    self.machine = machine
    self.account = account
    let lines = machine.lines.map(\.entry)
    let callbacks = machine.callbackStates.compactMap { (state) in state }
    isPossible = machine.possibleExits
    outside = machine.reachable(from: lines + callbacks, by: isPossible)
    everywhere = machine.reachable(from: lines + callbacks + machine.extensions.map(\.entry), by: isPossible)
    for row in machine.rows.ids { addRow(row) }
    for row in machine.rows.ids { addSteps(of: row) }
    for group in machine.groups.ids { addFallbacks(of: group) }
    addOutsideNumbers()
    for employee in machine.employees.ids { addRules(of: employee) }
    for entry in machine.blacklist.ids { addBlacklistEntry(entry) }
    addOutcomes()
    addHangUps()
  }

  private mutating func add(
    _ kind: CoverageItem.Kind, _ label: Phrase, at range: SourceRange?, _ exits: some Sequence<Int>,
    row: ID<Row>? = nil
  ) {
    let exits = Set(exits)
    if !exits.isEmpty { items.append(CoverageItem(kind: kind, label: label, range: range, exits: exits, row: row)) }
  }

  /// The exits of states that any call can come to, where `isMeant` says so of state and exit.
  private func exits(of states: [Bool], where isMeant: (State, Exit) -> Bool) -> [Int] {
    machine.states.indices.flatMap { (position) -> [Int] in
      guard states[position] else { return [] }
      let state = machine.states[position]
      return state.exits.filter { (exit) in
        isPossible[exit] && isMeant(state, machine.exits[exit])
      }
    }
  }

  // MARK: Rows and steps

  /// The condition of `row` as it is written, and what its author wrote.
  private func written(_ row: ID<Row>) -> (condition: String, steps: [ResolvedStep], range: SourceRange)? {
    let compiled = machine.rows[row]
    let condition =
      switch compiled.condition {
      case .always: "always"
      case .otherwise: "otherwise"
      case .schedule(let schedule): machine.schedules[schedule].name
      }
    if let scheme = account.written.schemes.firstIndex(where: { (scheme) in scheme.name.value == compiled.scheme }) {
      var number = 0
      while number < row.position, machine.rows[row.position - number - 1].scheme == compiled.scheme { number += 1 }
      guard account.schemes[scheme].rows.indices.contains(number) else { return nil }
      let resolved = account.schemes[scheme].rows[number]
      return (condition, resolved.steps, account.written.schemes[scheme].rows[number].when?.range ?? resolved.range)
    }
    guard
      let number = account.written.numbers.first(where: { (number) in number.number.value.canonical == compiled.scheme }
      )
    else { return nil }
    return (condition, [], number.number.range)
  }

  private mutating func addRow(_ row: ID<Row>) {
    guard let (condition, _, range) = written(row) else { return }
    let scheme = machine.rows[row].scheme
    let exits = exits(of: outside) { (_, exit) in exit.event == .row(row) }
    add(
      .row, Phrase(en: "row \(condition) of \(scheme)", ru: "строка \(condition) схемы \(scheme)"), at: range, exits,
      row: row)
  }

  /// Follows the steps of `row`: each one leads to the next where it lets the call go on.
  private mutating func addSteps(of row: ID<Row>) {
    guard let (condition, steps, _) = written(row) else { return }
    let scheme = machine.rows[row].scheme
    var state = machine.rows[row].first
    var exits = exits(of: outside) { (_, exit) in exit.event == .row(row) }
    for step in steps {
      let name = self.name(step)
      add(
        .step,
        Phrase(en: "\(name) in row \(condition) of \(scheme)", ru: "\(name) в строке \(condition) схемы \(scheme)"),
        at: step.range, exits, row: row)
      guard let next = next(after: step, state) else { return }
      exits = machine.region(from: state, upTo: next, by: isPossible).flatMap { (inside) in
        machine.states[inside].exits.filter { (exit) in isPossible[exit] && machine.exits[exit].target == next }
      }
      state = next
    }
  }

  /// The state in which the step behind `step` begins; nothing behind a step that ends the call.
  private func next(after step: ResolvedStep, _ state: ID<State>) -> ID<State>? {
    switch step.kind {
    case .greeting: machine.target(of: .mediaEnd, from: state)
    case .faxDetect: machine.target(of: .windowOver, from: state)
    case .forward: machine.target(of: .notAgain, from: state)
    case .voicemail, .faxReceive, .hangup: nil
    }
  }

  private func name(_ step: ResolvedStep) -> String {
    switch step.kind {
    case .greeting(let audio): "greeting \(machine.sounds[audio].name)"
    case .forward(.employee(let position), _): "forward \(machine.employees[position].name)"
    case .forward(.group(let position), _): "forward \(machine.groups[position].name)"
    case .voicemail(let box): "voicemail \(machine.boxes[box].name)"
    case .faxDetect: "fax detect"
    case .faxReceive: "fax receive"
    case .hangup: "hangup"
    }
  }

  // MARK: Fallbacks

  private mutating func addFallbacks(of group: ID<Group>) {
    let name = machine.groups[group].name
    let written = account.written.groups[group.position]
    let fallbacks = exits(of: everywhere) { (state, exit) in
      guard state.kind.visits(group), !machine.states[exit.target].kind.isCallbackPause else { return false }
      switch exit.event {
      case .nobodyPresent, .nobodyLeft, .waitOver: return true
      case .allEngaged: return !machine.states[exit.target].kind.visits(group)
      default: return false
      }
    }
    add(
      .fallback, Phrase(en: "no-answer of group \(name)", ru: "«no-answer» группы \(name)"),
      at: written.noAnswer?.range ?? written.name.range, fallbacks)
    for (key, choice) in written.impatient?.offer ?? [] {
      let word =
        switch choice.value {
        case .callback: "callback"
        case .stay: "stay"
        case .voicemail: "voicemail"
        }
      let exits = exits(of: everywhere) { (state, exit) in
        state.kind.visits(group) && exit.event == .key(key.value)
      }
      add(
        .fallback,
        Phrase(
          en: "key \(key.value) (\(word)) of group \(name)", ru: "кнопка \(key.value) (\(word)) группы \(name)"),
        at: key.range, exits)
    }
  }

  private mutating func addOutsideNumbers() {
    for number in machine.outsideNumbers.ids {
      let exits = exits(of: everywhere) { (state, exit) in
        guard case .externalOffer(number, _) = state.kind else { return false }
        return [.timeOver, .busy, .unreachable].contains(exit.event)
      }
      let site = machine.states.lazy.compactMap { (state) -> SourceRange? in
        if case .externalOffer(number, _) = state.kind { state.site } else { nil }
      }.first
      let name = machine.outsideNumbers[number].number
      add(
        .fallback, Phrase(en: "\(name) does not answer", ru: "\(name) не отвечает"), at: site, exits)
    }
  }

  // MARK: Rules

  private mutating func addRules(of employee: ID<Employee>) {
    let card = machine.employees[employee]
    let resolved = account.employees[employee.position]
    let written = account.written.employees[employee.position]
    let name = card.name
    func entering(_ events: [Event]) -> [Int] {
      exits(of: everywhere) { (state, exit) in
        state.kind == .directEntry(employee) && events.contains(exit.event)
      }
    }
    guard card.isActive else { return }
    for (number, absence) in written.absences.enumerated() where number < card.absences.count {
      let from = card.absences[number].from
      add(
        .rule, Phrase(en: "absence of \(name) from \(from)", ru: "отсутствие «\(name)» с \(from)"),
        at: absence.range, entering([.absent(number)]))
    }
    if let rule = resolved.offHours, card.hours != nil {
      add(.rule, Phrase(en: "off-hours of \(name)", ru: "off-hours: «\(name)»"), at: rule.range, entering([.offHours]))
    }
    for (number, rule) in resolved.autoSecretary.enumerated() where card.respectsStatus {
      let own = Set(resolved.autoSecretary.map(\.status))
      let statuses = machine.statuses.ids.filter { (status) in
        let word = machine.statuses[status].word
        let countsAsBreak = word != "online" && word != "offline" && !own.contains(word)
        return word == rule.status || rule.status == "break" && countsAsBreak
      }
      add(
        .rule, Phrase(en: "auto-secretary of \(name), \(rule.status)", ru: "автосекретарь «\(name)», \(rule.status)"),
        at: number < written.autoSecretary.count ? written.autoSecretary[number].status.range : rule.action.range,
        entering(statuses.map { (status) in .status(status) }))
    }
    if let rule = resolved.busy {
      add(.rule, Phrase(en: "busy of \(name)", ru: "busy: «\(name)»"), at: rule.range, entering([.engaged]))
    }
    guard let rule = resolved.noAnswer else { return }
    let unanswered = exits(of: everywhere) { (state, exit) in
      guard case .directOffer(employee, _) = state.kind else { return false }
      return [.timeOver, .rejected, .failed].contains(exit.event)
    }
    add(.rule, Phrase(en: "no-answer of \(name)", ru: "no-answer: «\(name)»"), at: rule.range, unanswered)
  }

  private mutating func addBlacklistEntry(_ entry: ID<BlacklistEntry>) {
    let caller =
      switch machine.blacklist[entry].caller {
      case .exactly(let number): number
      case .prefix(let beginning): "\(beginning)*"
      case .anonymous: "anonymous"
      }
    let exits = exits(of: outside) { (_, exit) in exit.event == .blacklisted(entry) }
    add(
      .rule, Phrase(en: "blacklist entry \(caller)", ru: "чёрный список: \(caller)"),
      at: account.written.blacklist[entry.position].caller.range, exits)
  }

  // MARK: Ends

  private mutating func addOutcomes() {
    for position in machine.states.indices where outside[position] {
      let name: String
      switch machine.states[position].kind {
      case .released(.unallocated): continue
      case .released(let outcome): name = outcome.word
      case .callbackOver(.cancelled): continue
      case .callbackOver(let result): name = "callback \(result.rawValue)"
      default: continue
      }
      let exits = exits(of: outside) { (_, exit) in exit.target.position == position }
      let sites = machine.states.indices.compactMap { (source) -> SourceRange? in
        guard outside[source] else { return nil }
        let state = machine.states[source]
        return state.exits.contains { (exit) in
          isPossible[exit] && machine.exits[exit].target.position == position
        } ? state.site : nil
      }
      add(.outcome, Phrase(en: name, ru: name), at: sites.min(), exits)
    }
  }

  private mutating func addHangUps() {
    struct Place: Hashable {
      let name: Phrase
      let site: SourceRange?
    }
    var order: [Place] = []
    var exits: [Place: Set<Int>] = [:]
    for state in machine.states.ids where outside[state.position] {
      for exit in machine.states[state].exits {
        guard let name = hangUp(machine.states[state].kind, machine.exits[exit].event) else { continue }
        let place = Place(name: name, site: machine.states[state].site)
        if exits[place] == nil { order.append(place) }
        exits[place, default: []].insert(exit)
      }
    }
    for place in order.sorted(by: { (a, b) in isBefore(a.site, b.site) }) {
      add(.hangUp, place.name, at: place.site, exits[place] ?? [])
    }
  }

  private func isBefore(_ a: SourceRange?, _ b: SourceRange?) -> Bool {
    guard let b else { return a != nil }
    return a.map { (a) in a < b } ?? false
  }

  /// What it is called when a caller leaves a state of `kind` by `event`, if that is a hang-up.
  private func hangUp(_ kind: State.Kind, _ event: Event) -> Phrase? {
    if case .boxRecording(let box) = kind {
      let name = machine.boxes[box].name
      return event == .messageTooShort
        ? Phrase(en: "message too short at \(name)", ru: "слишком короткое сообщение: \(name)")
        : Phrase(en: "message kept at \(name)", ru: "сообщение сохранено: \(name)")
    }
    guard event == .hangup else { return nil }
    let place: Phrase
    switch kind {
    case .distributing(let group, _):
      place = Phrase(
        en: "while group \(machine.groups[group].name) rings",
        ru: "во время вызова группы \(machine.groups[group].name)")
    case .waiting(let group, _):
      place = Phrase(
        en: "in the queue of \(machine.groups[group].name)", ru: "в очереди группы \(machine.groups[group].name)")
    case .directOffer(let employee, _):
      place = Phrase(
        en: "while \(machine.employees[employee].name) rings",
        ru: "во время вызова «\(machine.employees[employee].name)»")
    case .talking:
      place = Phrase(en: "in the conversation", ru: "во время разговора")
    default:
      let name = machine.describe(kind)
      place = Phrase(en: "during \(name)", ru: "во время \(name)")
    }
    return Phrase(en: "caller hangs up \(place.en)", ru: "отбой \(place.ru)")
  }

}
