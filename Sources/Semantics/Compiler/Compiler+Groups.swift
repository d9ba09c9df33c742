internal import Diagnostics
internal import Hours
internal import Machine
internal import Syntax

/// The places in which a call can stand while a group deals with it, and the callbacks of groups.
extension Compiler {

  /// The states of a visit: entering, then ringing and waiting, each before, during and after the offer (2.4, D-22).
  mutating func group(_ position: Int, _ entry: ID<State>, _ key: TargetKey) {
    let fallback = action(account.groups[position].noAnswer, back: key.back)
    connect(entry, .notAgain, to: key.back)
    let impatient = machine.groups[position].impatient
    visit(
      position, entry: entry, fallback: fallback, answered: talking(), offers: impatient != nil, isCallback: false,
      site: account.written.groups[position].name.range)
  }

  /// Makes the states of a visit behind `entry`.
  private mutating func visit(
    _ position: Int, entry: ID<State>, fallback: ID<State>, answered: ID<State>, offers: Bool, isCallback: Bool,
    site: SourceRange
  ) {
    let group = ID<Group>(position)
    let phases: [State.Offer] = offers ? [.none, .made, .declined] : [.none]
    let isQueueing = machine.groups[position].queues.value
    let hasTurns = machine.groups[position].algorithm.value.isStepwise
    let ringing = phases.map { (phase) in add(.distributing(group, phase), site: site) }
    let waiting = phases.map { (phase) in isQueueing ? add(.waiting(group, phase), site: site) : fallback }
    connect(entry, .nobodyPresent, to: fallback)
    connect(entry, .allEngaged, to: waiting[0])
    connect(entry, .nobodyLeft, to: fallback)
    connect(entry, .eligible, to: ringing[0])
    for (number, phase) in phases.enumerated() {
      connect(ringing[number], .answer, to: answered)
      if hasTurns { connect(ringing[number], .turnOver, to: ringing[number]) }
      connect(ringing[number], .rejected, to: ringing[number])
      connect(ringing[number], .failed, to: ringing[number])
      connect(ringing[number], .allEngaged, to: waiting[number])
      if isQueueing { connect(waiting[number], .employeeFree, to: ringing[number]) }
      for state in isQueueing ? [ringing[number], waiting[number]] : [ringing[number]] {
        connect(state, .nobodyLeft, to: fallback)
        connect(state, .waitOver, to: fallback)
        guard !isCallback else { continue }
        let isRinging = state == ringing[number]
        if phase == .none, offers { connect(state, .offerDue, to: isRinging ? ringing[1] : waiting[1]) }
        if phase == .made { keys(of: position, state, stay: isRinging ? ringing[2] : waiting[2]) }
        connect(state, .hangup, to: end(.abandoned(isRinging ? .ringing : .queue)))
      }
    }
  }

  /// Connects the keys of the offer (P-11).
  private mutating func keys(of position: Int, _ state: ID<State>, stay: ID<State>) {
    for (key, choice) in account.groups[position].offer {
      let target: ID<State> =
        switch choice {
        case .callback: end(.callbackRequested)
        case .stay: stay
        case .voicemail(let box): self.box(box)
        }
      connect(state, .key(key), to: target)
    }
  }

  /// Makes the states of a callback from each group that offers one (D-23).
  mutating func compileCallbacks() {
    machine.callbackStates = .init(repeating: nil, count: machine.groups.count)
    for position in machine.groups.indices {
      let keys = machine.groups[position].impatient?.keys ?? []
      guard keys.contains(where: { (key) in key.choice == .callback }) else { continue }
      let group = ID<Group>(position)
      let site = account.written.groups[position].name.range
      let due = add(.callbackDue(group), site: site)
      machine.callbackStates[position] = due
      let entry = add(.groupEntry(group), site: site)
      let customer = add(.callbackCustomer(group), site: site)
      visit(
        position, entry: entry, fallback: due, answered: customer, offers: false, isCallback: true, site: site)
      connect(due, .attemptDue, to: entry)
      connect(due, .attemptsOver, to: add(.callbackOver(.failed), site: nil))
      connect(due, .cancelled, to: add(.callbackOver(.cancelled), site: nil))
      for event in [Event.timeOver, .busy, .unreachable] { connect(customer, event, to: due) }
      let talking = add(.talking, site: site)
      connect(customer, .answer, to: talking)
      connect(talking, .conversationOver, to: add(.callbackOver(.calledBack), site: nil))
    }
  }

}
