internal import Diagnostics
internal import Hours
public import Machine
internal import Syntax

/// Turns a resolved account into the machine that a call meets: short forms, defaults and fallbacks are worked out.
///
/// The stage is total: for a resolved account without errors there is a machine. States are numbered in the order in
/// which a call can meet them, from the first number of the account on, so the same account has the same machine.
struct Compiler {

  let account: ResolvedAccount
  var machine: Machine

  /// States that are shared: the same target with the same way back is one place.
  var targets: [TargetKey: ID<State>] = [:]
  var boxes: [Int: ID<State>] = [:]

  /// Targets whose entry exists and whose states are still to be made: a chain of deputies, however long, is a list.
  var unfinished: [(entry: ID<State>, key: TargetKey, site: SourceRange)] = []
  var ends: [Outcome: ID<State>] = [:]
  var conversation: ID<State>?

  /// Exits of each state while states are still being made.
  var exits: [[Exit]] = []

  /// Positions of what the account does not declare by itself.
  var standardGreeting: ID<Sound>?
  var outsideNumbers: [String: ID<OutsideNumber>] = [:]

  /// A target and the state to which `continue` leads from it.
  struct TargetKey: Hashable {
    var target: Target
    var wait: Milliseconds?
    var back: ID<State>
  }

  init(_ account: ResolvedAccount) {
    self.account = account
    let written = account.written
    machine = Machine(
      account: written.pbx?.value ?? "", companyName: written.name?.value ?? written.pbx?.value ?? "",
      zone: account.zone.name, country: written.country?.value ?? Country.of(zone: account.zone.name))
  }

  /// Returns the machine.
  mutating func compile() -> Machine {
    machine.roles = account.written.roles?.value.rawValue ?? RolePreset.vats4.rawValue
    compileSchedules()
    compileSounds()
    compileStatuses()
    compileEmployees()
    compileBoxes()
    compileGroups()
    machine.faxAddress = account.written.faxAddress?.value
    compileLines()
    compileExtensions()
    compileCallbacks()
    machine.unallocated = entry(to: end(.unallocated), site: nil)
    compileAftermath()
    finishTargets()
    for position in exits.indices {
      let start = machine.exits.count
      machine.exits += exits[position]
      machine.states[position].exits = start..<machine.exits.count
    }
    machine.orderStates()
    return machine
  }

  // MARK: States

  /// Adds a state.
  mutating func add(_ kind: State.Kind, site: SourceRange?) -> ID<State> {
    machine.states.append(State(kind, site: site))
    exits.append([])
    return ID(machine.states.count - 1)
  }

  /// Adds the exit from `state` to `target` that `event` opens.
  mutating func connect(_ state: ID<State>, _ event: Event, to target: ID<State>) {
    exits[state.position].append(Exit(event, to: target))
  }

  /// The state in which a call has ended with `outcome`.
  mutating func end(_ outcome: Outcome) -> ID<State> {
    if let known = ends[outcome] { return known }
    let state = add(.released(outcome), site: nil)
    ends[outcome] = state
    return state
  }

  /// The state of a conversation.
  mutating func talking() -> ID<State> {
    if let known = conversation { return known }
    let state = add(.talking, site: nil)
    conversation = state
    connect(state, .conversationOver, to: end(.answered))
    connect(state, .hangup, to: end(.answered))
    return state
  }

}

extension ResolvedAccount {

  /// The machine of this account, in which no error was found.
  public func machine() -> Machine {
    var compiler = Compiler(self)
    return compiler.compile()
  }

}
