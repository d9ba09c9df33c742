public import Diagnostics
public import Hours
public import Machine
public import Semantics
public import Simulation
public import Syntax

/// A calls file whose names are bound to a machine: a script, and what is expected of each call.
public struct BoundCalls: Sendable {

  /// What the parties do.
  public var script = Script()

  /// The calls as written, by their positions in the script.
  public var calls: [WrittenCall] = []

  /// Where each act of the script is written.
  public var actRanges: [SourceRange] = []

  /// Where each status change of the script is written.
  public var statusRanges: [SourceRange] = []

  /// What could not be bound.
  public var diagnostics: [Diagnostic] = []

  /// Binds the calls of `written` to `machine`, reading local times in `zone`; `account` says what people call those who
  /// are named in it.
  public init(_ written: WrittenCallsFile, to machine: Machine, in zone: Zone, account: ResolvedAccount? = nil) {
    var binder = CallsBinder(machine: machine, zone: zone, account: account)
    for event in written.statuses {
      guard let change = binder.statusChange(event) else { continue }
      script.statusChanges.append(change)
      statusRanges.append(event.range)
    }
    for call in written.calls {
      guard let arrival = binder.arrival(call, into: &script.acts, &actRanges) else { continue }
      script.arrivals.append(arrival)
      calls.append(call)
    }
    diagnostics = binder.diagnostics
  }

}

/// Binds the names of a calls file, item by item.
struct CallsBinder {

  let machine: Machine
  let zone: Zone
  var diagnostics: [Diagnostic] = []

  /// What is proposed for names that the account does not have.
  private var proposals = Proposals()

  /// The names of employees, and those of groups, too, in order, made when one is asked for in vain.
  private lazy var employeeNames = machine.employees.map(\.name).sorted()
  private lazy var partyNames = (machine.employees.map(\.name) + machine.groups.map(\.name)).sorted()

  /// Positions by name.
  private let employees: [String: Int]
  private let groups: [String: Int]
  private let extensions: [String: Int]

  /// What employees and groups are called besides their ids, made when one is asked for in vain.
  private lazy var otherNames = account.map { (account) in OtherNames(of: account) }
  private let account: ResolvedAccount?

  init(machine: Machine, zone: Zone, account: ResolvedAccount? = nil) {
    self.account = account
    self.machine = machine
    self.zone = zone
    employees = Self.positions(of: machine.employees.map(\.name))
    groups = Self.positions(of: machine.groups.map(\.name))
    extensions = Self.positions(of: machine.extensions.map(\.number))
  }

  /// Where each of `names` stands first.
  private static func positions(of names: [String]) -> [String: Int] {
    .init(zip(names, names.indices), uniquingKeysWith: { (first, _) in first })
  }

  // MARK: Calls

  /// The arrival of `call`, whose acts are added to `acts`; nothing where the call lacks something.
  mutating func arrival(_ call: WrittenCall, into acts: inout [Act], _ ranges: inout [SourceRange]) -> Arrival? {
    let start = acts.count
    var dials: Written<String>?
    for act in call.acts {
      if case .callerDials(let digits) = act.value {
        dials = digits
        continue
      }
      for bound in self.acts(act) {
        acts.append(bound)
        ranges.append(act.range)
      }
    }
    let caller = call.from.flatMap { (from) in self.caller(from) }
    let target = dials.map { (dials) in Written(.name(dials.value), at: dials.range) } ?? call.to
    let dialled = target.flatMap { (target) in self.dialled(target) }
    guard let at = call.at, let caller, let dialled else {
      acts.removeSubrange(start...)
      ranges.removeSubrange(start...)
      return nil
    }
    return Arrival(at: instant(at), caller: caller, dialled: dialled, acts: start..<acts.count)
  }

  /// The instant that `moment` means; a time that the clocks skip is moved forward, with a warning, and of a time
  /// that they show twice the first counts, with a warning too (D-05, P-25).
  mutating func instant(_ moment: Written<Moment>) -> Instant {
    if let finding = Diagnostic.localTime(moment, in: zone) { diagnostics.append(finding) }
    return moment.value.resolved(in: zone).instant
  }

  /// Who calls.
  private mutating func caller(_ party: Written<WrittenParty>) -> Caller? {
    switch party.value {
    case .number(let number): return .outside(number.canonical)
    case .anonymous: return .anonymous
    case .name(let name):
      if let position = employees[name] { return .employee(ID(position)) }
      if let position = extensions[name], position < machine.employees.count { return .employee(ID(position)) }
      complain(ofParty: Written(name, at: party.range), among: .employee)
      return nil
    }
  }

  /// What was dialled: a number, an extension, or the name of an employee or a group.
  ///
  /// Digits may lead nowhere; a name that nobody bears is a mistake.
  private mutating func dialled(_ party: Written<WrittenParty>) -> Dialled? {
    switch party.value {
    case .number(let number): return machine.line(number.canonical).map { (line) in .line(line) } ?? .nothing
    case .anonymous, .name:
      let name = party.value.description
      if let position = extensions[name] { return .extension(ID(position)) }
      if let position = employees[name] { return .extension(ID(position)) }
      if let position = groups[name] { return .extension(ID(machine.employees.count + position)) }
      guard name.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return .nothing }
      complain(ofParty: Written(name, at: party.range), among: .any)
      return nil
    }
  }

  // MARK: Acts

  /// The acts that `written` stands for: one for each start of a device.
  mutating func acts(_ written: Written<WrittenAct>) -> [Act] {
    switch written.value {
    case .device(let name, let responses):
      guard let device = self.device(name) else { return [] }
      return responses.enumerated().map { (start, response) in
        .device(device, start: start + 1, self.response(response))
      }
    case .external(let responses):
      // The outside number is rung once in a call: behind it there is the box.
      return responses.prefix(1).map { (response) in .external(self.response(response)) }
    case .callerHangsUp(let after): return [.hangUp(after: after)]
    case .callerPresses(let key, let after): return [.press(UInt8(clamping: key), after: after)]
    case .callerSpeaks(let length, let stays): return [.speak(length, stays: stays)]
    case .callerFaxes(let after, let length): return [.fax(after: after, sends: length ?? .usualTalk)]
    case .recordPressed(let after): return [.record(after: after)]
    case .callback(let attempt, .device(let name, let responses)):
      guard let device = self.device(name) else { return [] }
      return responses.enumerated().map { (start, response) in
        .callbackDevice(attempt: attempt, device, start: start + 1, self.response(response))
      }
    case .callback(let attempt, .customer(let response)):
      return [.callbackCustomer(attempt: attempt, self.response(response))]
    case .callerDials: return []
    }
  }

  /// The device called `name`, after a complaint if there is none.
  private mutating func device(_ name: WrittenDevice) -> ID<Device>? {
    guard let position = employees[name.employee.value] else {
      complain(ofParty: name.employee, among: .employee)
      return nil
    }
    let devices = machine.employees[position].devices
    if let device = devices.first(where: { (device) in machine.devices[device].kind == name.kind.value.rawValue }) {
      return ID(device)
    }
    complain(
      of: Written(name.kind.value.rawValue, at: name.kind.range),
      Phrase(en: "device of \(name.employee.value)", ru: "устройство «\(name.employee.value)»"),
      known: devices.map { (device) in machine.devices[device].kind }.sorted())
    return nil
  }

  private func response(_ written: WrittenAct.Response) -> Response {
    switch written {
    case .answers(let after, let talk): .answers(after: after, talks: talk ?? .usualTalk)
    case .rejects(let after): .rejects(after: after)
    case .isBusy: .busy
    case .isUnreachable: .unreachable
    case .letsItRing: .rings
    }
  }

  // MARK: Statuses

  /// The status change that `event` stands for.
  mutating func statusChange(_ event: WrittenStatusEvent) -> StatusChange? {
    guard let at = event.at, let who = event.who, let written = event.event else { return nil }
    guard
      let position = employees[who.value] ?? extensions[who.value].flatMap({ $0 < machine.employees.count ? $0 : nil })
    else {
      complain(ofParty: who, among: .employee)
      return nil
    }
    let kind: StatusChange.Kind =
      switch written.value {
      case .login(let word): .login(status(word, at: written.range))
      case .loginKeep: .loginKeep
      case .set(let word): .set(status(word, at: written.range))
      case .logout: .logout
      case .busy(let length): .ownCall(length)
      }
    return StatusChange(at: instant(at), employee: ID(position), kind: kind)
  }

  /// The status called `word` in the event at `range`; one that no rule of the account names is a vendor's and counts as
  /// Online (P-03), after a warning if its name is nearly that of another.
  private mutating func status(_ word: String, at range: SourceRange) -> ID<Status> {
    if let position = machine.statuses.firstIndex(of: Status(word)) { return ID(position) }
    if let meant = proposals.meant(by: word, among: machine.statuses.map(\.word)) {
      diagnostics.append(.misspeltStatus(word, meant: meant.word, at: range))
    }
    return ID(0)
  }

  // MARK: Names that the account does not have

  /// Complains of `name`, which is the id of none who can be meant; who is called so otherwise is proposed.
  private mutating func complain(ofParty name: Written<String>, among kind: OtherNames.Kind) {
    let isEmployee = kind == .employee
    complain(
      of: name,
      isEmployee
        ? Phrase(en: "employee", ru: "сотрудник") : Phrase(en: "employee or group", ru: "сотрудник или группа"),
      known: isEmployee ? employeeNames : partyNames, other: otherNames?.meaning(ofParty: name.value, among: kind))
  }

  /// Complains of `name`, which is none of `known`, though a `construct` should be; `other` is what else is called so.
  private mutating func complain(
    of name: Written<String>, _ construct: Phrase, known: [String], other: OtherNames.Meaning? = nil
  ) {
    let meant = other == nil ? proposals.meant(by: name.value, among: known) : other?.meant
    diagnostics.append(.unknown(name, construct, known: known, meant: meant, help: other?.help))
  }

}

extension Diagnostic {

  /// The diagnostic of the status `word`, which nobody knows, in the event at `range`.
  fileprivate static func misspeltStatus(_ word: String, meant: String, at range: SourceRange) -> Diagnostic {
    .init(
      .misspeltStatus,
      Phrase(
        en: "no rule of the account knows the status '\(word)': it counts as online",
        ru: "в аккаунте нет правил для статуса «\(word)»: он считается рабочим (online)"),
      at: range, help: Spelling.didYouMean(meant, for: word))
  }

  /// The diagnostic of a name that the account does not have, where `meant` may be what was meant, and `help` says more
  /// of it.
  fileprivate static func unknown(
    _ name: Written<String>, _ construct: Phrase, known: [String], meant: Spelling.Meant?, help: Phrase?
  ) -> Diagnostic {
    let shown = known.prefix(12).joined(separator: ", ")
    return .init(
      .unknownReference,
      Phrase(
        en: "the account has no \(construct.en) '\(name.value)'",
        ru: "в аккаунте нет «\(name.value)» (\(construct.ru))"),
      at: name.range,
      help: help ?? meant.map { (meant) in Spelling.didYouMean(meant.word, for: name.value) }
        ?? Phrase(en: "there are: \(shown)", ru: "есть: \(shown)"),
      fix: meant.map { (meant) in .writing(meant, at: name.range) })
  }

}
