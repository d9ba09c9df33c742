internal import Hours
internal import Machine

/// The work of a group: who is there, whose turn it is, who waits (2.4 of the semantics).
extension Exchange {

  /// Lets the call in `slot` enter `group`; returns the next state where the visit is over at once.
  mutating func enterGroup(_ slot: Int, _ group: ID<Group>) -> ID<State>? {
    let isAttempt = slots[slot].isCallback
    if !isAttempt, !mayEnter(slot, target: ~group.rawValue) {
      note(.groupNotAgain(group), slot)
      return exit(slot, .notAgain)
    }
    beginRingback(slot)
    note(.group(group), slot)
    slots[slot].path.append(group)
    slots[slot].beginVisit()
    let isAnybodyPresent = noteAbsentMembers(slot, group)
    guard isAnybodyPresent else {
      note(.nobodyPresent(group), slot)
      return exit(slot, .nobodyPresent)
    }
    joinVisits(slot, group)
    return settle(slot, group, isReevaluation: false)
  }

  /// Notes the members who are absent, once, in list order (P-13); returns whether anybody is present.
  private mutating func noteAbsentMembers(_ slot: Int, _ group: ID<Group>) -> Bool {
    if isEverybodyPresent(in: group), slots[slot].skippedMember == nil { return !machine.groups[group].members.isEmpty }
    var isAnybodyPresent = false
    for member in machine.groups[group].members {
      if slots[slot].skippedMember == member {
        note(.skipped(member, .caller), slot)
      } else if let reason = unavailability(member) {
        note(.skipped(member, reason), slot)
      } else {
        isAnybodyPresent = true
      }
    }
    return isAnybodyPresent
  }

  /// Decides what becomes of a visit in which nobody rings (P-06): somebody rings, or the call waits, or falls back.
  ///
  /// Returns the next state where the visit is over. `isReevaluation` tells that the turn is in class 6, in which
  /// older visits have had theirs (P-04).
  mutating func settle(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> ID<State>? {
    let isEntry = if case .groupEntry = machine.states[slots[slot].state].kind { true } else { false }
    let isKept = ringNext(slot, group, isReevaluation: isReevaluation)
    if slots[slot].firstRinging >= 0 {
      stand(slot, after: isEntry ? .eligible : .employeeFree)
      if isEntry { scheduleVisit(slot, group) }
      return nil
    }
    if isKept {
      // Somebody is free whom an older visit could take: this one looks again in class 6.
      slots[slot].awaitsReevaluation = true
      requestReevaluation()
      stand(slot, after: isEntry ? .eligible : .employeeFree)
      if isEntry { scheduleVisit(slot, group) }
      return nil
    }
    let (isAnybodyPresent, isAnybodyEngaged) = survey(slot, group)
    if isAnybodyEngaged {
      if machine.groups[group].queues.value {
        if !isWaiting(slot) {
          stand(slot, after: .allEngaged)
          if isEntry { scheduleVisit(slot, group) }
          note(.queued(group), slot)
        }
        return nil
      }
      note(.allBusy(group), slot)
      leaveVisits(slot, group)
      return exit(slot, .allEngaged)
    }
    note(isAnybodyPresent || !slots[slot].excluded.isEmpty ? .nobodyLeft(group) : .nobodyPresent(group), slot)
    leaveVisits(slot, group)
    return exit(slot, .nobodyLeft)
  }

  /// Whether the call in `slot` waits in a group.
  func isWaiting(_ slot: Int) -> Bool {
    if case .waiting = machine.states[slots[slot].state].kind { true } else { false }
  }

  /// Moves a visit to the state that `event` opens without beginning anything: the visit's timers stay in force.
  private mutating func stand(_ slot: Int, after event: Event) {
    if let target = exit(slot, event) { slots[slot].state = target }
  }

  /// Whether anybody is present and not excluded, and whether one of those is engaged.
  func survey(_ slot: Int, _ group: ID<Group>) -> (present: Bool, engaged: Bool) {
    var isAnybodyPresent = false
    for member in machine.groups[group].members where isCandidate(member, slot) {
      isAnybodyPresent = true
      if people[member.position].engagement != .free { return (true, true) }
    }
    return (isAnybodyPresent, false)
  }

  // MARK: Whose turn it is

  /// Rings whom the group's algorithm would ring next, if anybody; returns whether an older visit kept somebody (P-04).
  mutating func ringNext(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    if attendance[group.position].free == 0 { return false }
    return switch machine.groups[group].algorithm.value {
    case .all: ringAll(slot, group, isReevaluation: isReevaluation)
    case .sequential: ringInTurn(slot, group, isReevaluation: isReevaluation)
    case .even: ringEvenly(slot, group, isReevaluation: isReevaluation)
    case .cumulative: ringOneMore(slot, group, isReevaluation: isReevaluation)
    }
  }

  /// Rings every eligible member (R003-20, D-17).
  private mutating func ringAll(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    var isKept = false
    for member in machine.groups[group].members {
      switch eligibility(member, slot, isReevaluation: isReevaluation) {
      case .eligible: startOffer(slot, member)
      case .kept: isKept = true
      case .not: break
      }
    }
    return isKept
  }

  /// Rings the first eligible member in list order who does not ring yet (R003-23, D-20, P-05).
  mutating func ringOneMore(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    var isKept = false
    for member in machine.groups[group].members {
      switch eligibility(member, slot, isReevaluation: isReevaluation) {
      case .eligible:
        if startOffer(slot, member) { return false }
      case .kept: isKept = true
      case .not: break
      }
    }
    return isKept
  }

  /// Rings the next eligible member in cyclic list order, for one turn (R003-22, D-18).
  private mutating func ringInTurn(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    let members = machine.groups[group].members
    var isKept = false
    for step in 1...max(1, members.count) where !members.isEmpty {
      let position = (slots[slot].latestTurn + step) % members.count
      switch eligibility(members[position], slot, isReevaluation: isReevaluation) {
      case .eligible:
        guard startOffer(slot, members[position]) else { continue }
        slots[slot].latestTurn = position
        beginTurn(slot, group)
        return false
      case .kept: isKept = true
      case .not: break
      }
    }
    return isKept
  }

  /// Rings the next eligible member of the pass, or of a new pass in a new order (R003-21, D-19).
  private mutating func ringEvenly(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    var isKept = false
    if isWaiting(slot) { slots[slot].passOrder.removeAll(keepingCapacity: true) }
    for isNewPass in [false, true] {
      if isNewPass {
        // A pass begins with somebody who can be rung; till then the last one is not over.
        var isAnybodyEligible = false
        for member in machine.groups[group].members {
          switch eligibility(member, slot, isReevaluation: isReevaluation) {
          case .eligible: isAnybodyEligible = true
          case .kept: isKept = true
          case .not: break
          }
        }
        guard isAnybodyEligible else { return isKept }
        orderPass(slot, group)
      }
      var position = isNewPass ? 0 : slots[slot].latestTurn + 1
      while position < slots[slot].passOrder.count {
        let member = slots[slot].passOrder[position]
        switch eligibility(member, slot, isReevaluation: isReevaluation) {
        case .eligible:
          // The order is told when somebody of it rings, and who has no device never does.
          if !slots[slot].isOrderTold, !machine.employees[member].devices.isEmpty {
            if keepsTrace { note(.order(list(slots[slot].passOrder)), slot) }
            slots[slot].isOrderTold = true
          }
          if startOffer(slot, member) {
            slots[slot].latestTurn = position
            beginTurn(slot, group)
            return false
          }
        case .kept: isKept = true
        case .not: break
        }
        position += 1
      }
    }
    // A pass in which nobody was rung has not begun: the next look makes, and tells, an order of its own.
    slots[slot].passOrder.removeAll(keepingCapacity: true)
    return isKept
  }

  /// Puts the members who are not absent in the order of a new pass: who has been without a conversation longest is
  /// first, ties by list (D-19, P-13).
  private mutating func orderPass(_ slot: Int, _ group: ID<Group>) {
    var order = slots[slot].passOrder
    slots[slot].passOrder = []
    order.removeAll(keepingCapacity: true)
    for member in machine.groups[group].members
    where slots[slot].skippedMember != member && unavailability(member) == nil {
      // Members come in list order and move only before those with a later conversation, so ties stay as listed.
      let key = people[member.position].lastTalk
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if people[order[middle].position].lastTalk <= key { low = middle + 1 } else { high = middle }
      }
      order.insert(member, at: low)
    }
    slots[slot].passOrder = order
    slots[slot].isOrderTold = false
    slots[slot].latestTurn = -1
  }

  /// Begins a turn: it ends with a timer unless it ends before.
  private mutating func beginTurn(_ slot: Int, _ group: ID<Group>) {
    slots[slot].turnStamp &+= 1
    queue.add(
      .turnOver, at: later(machine.groups[group].turn.value), .ringEnd, subject: slot, stamp: slots[slot].turnStamp)
  }

  /// Puts the timers of a visit on the queue: its wait, its offer, its ticks.
  private mutating func scheduleVisit(_ slot: Int, _ group: ID<Group>) {
    let stamp = slots[slot].stamp
    let wait = machine.groups[group].wait.value
    queue.add(.waitOver, at: later(wait), .waitOver, subject: slot, stamp: stamp)
    // An offer that is not due before the wait is over is never made (P-11).
    if let after = machine.groups[group].impatient?.after.value, after < wait, !slots[slot].isCallback {
      queue.add(.offerDue, at: later(after), .offerDue, subject: slot, stamp: stamp)
    }
    if machine.groups[group].algorithm.value == .cumulative {
      queue.add(.tick, at: later(machine.groups[group].turn.value), .ringEnd, subject: slot, stamp: stamp)
    }
  }

  // MARK: Who may be rung

  /// Whether a member may be offered a call now.
  enum Eligibility { case eligible, kept, not }

  /// Whether `member` may be offered the call in `slot` (2.4 of the semantics, P-04).
  func eligibility(_ member: ID<Employee>, _ slot: Int, isReevaluation: Bool) -> Eligibility {
    guard people[member.position].engagement == .free, isCandidate(member, slot) else { return .not }
    return !isReevaluation && isWantedByOlderVisit(member, than: slot) ? .kept : .eligible
  }

  /// Whether `member` is present and not excluded from the visit in `slot`, be he engaged or not.
  private func isCandidate(_ member: ID<Employee>, _ slot: Int) -> Bool {
    slots[slot].skippedMember != member && !slots[slot].excluded.contains(member) && unavailability(member) == nil
  }

  /// Whether a visit that is older than the one in `slot` could take `member`, who is free.
  private func isWantedByOlderVisit(_ member: ID<Employee>, than slot: Int) -> Bool {
    let isContested = (0..<lookUps.groupCount(ofEmployee: member.position)).contains { (number) in
      openVisitCounts[lookUps.group(number, ofEmployee: member.position)] > 0
    }
    guard isContested else { return false }
    var other = slots[slot].isVisiting ? slots[slot].olderVisit : youngestVisit
    while other >= 0 {
      if other != slot, let group = visitedGroup(other), machine.employees[member].groups.contains(group),
        isOpen(other, group), isCandidate(member, other)
      {
        return true
      }
      other = slots[other].olderVisit
    }
    return false
  }

  /// Whether the visit in `slot` takes part in a re-evaluation (P-04).
  func isOpen(_ slot: Int, _ group: ID<Group>) -> Bool {
    machine.groups[group].algorithm.value == .all || slots[slot].firstRinging < 0
  }

  /// The group that the call in `slot` visits.
  func visitedGroup(_ slot: Int) -> ID<Group>? {
    let group = lookUps.visitedGroups[slots[slot].state.position]
    return group < 0 ? nil : ID(Int(group))
  }

  /// Why `employee` takes no calls at present; nothing if he does, be he engaged or not (P-13).
  func unavailability(_ employee: ID<Employee>) -> Unavailability? {
    let availability = lookUps.availability[employee.position]
    if !availability.isActive { return .blocked }
    if availability.hasAbsences, let absence = absence(of: employee) { return .absence(absence) }
    if let hours = availability.hours, !clocks.isOpen(hours, at: Instant(now)) { return .offHours }
    guard availability.respectsStatus else { return nil }
    return switch lookUps.statuses[people[employee.position].status.position] {
    case .online: nil
    case .offline: .offline
    case .onBreak: .onBreak
    }
  }

  /// The position of the absence of `employee` that counts today, if he is away.
  private func absence(of employee: ID<Employee>) -> Int? {
    let today = clocks.zone.civil(at: Instant(now)).date
    return machine.employees[employee].absences.firstIndex { (absence) in absence.contains(today) }
  }

  /// Whether the call in `slot` may enter `target` (D-26, P-08): each once, ten in all.
  mutating func mayEnter(_ slot: Int, target: Int32) -> Bool {
    guard slots[slot].targets.count < 10, !slots[slot].targets.contains(target) else { return false }
    slots[slot].targets.append(target)
    return true
  }

}
