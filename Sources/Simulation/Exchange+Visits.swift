internal import Hours
internal import Machine

/// The work of a group: who is there, whose turn it is, who waits (2.4 of the semantics).
extension Exchange {

  /// Lets the call in `slot` enter `group`; returns the next state where the visit is over at once.
  mutating func enterGroup(_ slot: Int, _ group: ID<Group>) -> ID<State>? {
    // An attempt to call back enters its group again, and only that.
    guard slots[slot].mayEnter(~group.rawValue) else {
      note(.groupNotAgain(group), slot)
      return exit(slot, .notAgain)
    }
    beginRingback(slot)
    note(.group(group), slot)
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
  @inline(__always)
  private mutating func noteAbsentMembers(_ slot: Int, _ group: ID<Group>) -> Bool {
    let members = lookUps.groups[group.position].members
    if isEverybodyPresent(in: group), slots[slot].skippedMember == nil { return !members.isEmpty }
    var isAnybodyPresent = false
    for member in members {
      let member = lookUps.members[member]
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
    let isEntry = phase(slot) == .entry
    let isKept = ringNext(slot, group, isReevaluation: isReevaluation)
    if slots[slot].firstRinging >= 0 {
      // `all` wants the others, too, whom an older visit could take: class 6 decides (P-04).
      if isKept { requestReevaluation() }
      stand(slot, after: isEntry ? .eligible : .employeeFree)
      if isEntry { scheduleVisit(slot, group) }
      return nil
    }
    if isKept {
      // Somebody is free whom an older visit could take: this one looks again in class 6.
      requestReevaluation()
      stand(slot, after: isEntry ? .eligible : .employeeFree)
      if isEntry { scheduleVisit(slot, group) }
      return nil
    }
    let (isAnybodyPresent, isAnybodyEngaged) = glance(slot, group) ?? lookThrough(slot, group)
    if isAnybodyEngaged {
      if lookUps.groups[group.position].queues {
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
  @inline(__always)
  func isWaiting(_ slot: Int) -> Bool {
    phase(slot) == .waiting
  }

  /// How far the visit of the call in `slot` is.
  @inline(__always)
  private func phase(_ slot: Int) -> LookUps.VisitPhase {
    lookUps.states[slots[slot].state.position].phase
  }

  /// Moves a visit to the state that `event` opens without beginning anything: the visit's timers stay in force.
  @inline(__always)
  private mutating func stand(_ slot: Int, after event: Event) {
    if let target = exit(slot, event) { slots[slot].state = target }
  }

  /// Whether anybody is present and not excluded, and whether one of those is engaged, if that is seen at a glance.
  @inline(__always)
  func glance(_ slot: Int, _ group: ID<Group>) -> (present: Bool, engaged: Bool)? {
    guard isEverybodyPresent(in: group), slots[slot].skippedMember == nil, slots[slot].excluded.isEmpty else {
      return nil
    }
    let count = lookUps.groups[group.position].members.count
    return (count > 0, attendance[group.position].free < count)
  }

  /// The same, found out member by member.
  func lookThrough(_ slot: Int, _ group: ID<Group>) -> (present: Bool, engaged: Bool) {
    var isAnybodyPresent = false
    for position in lookUps.groups[group.position].members {
      let member = lookUps.members[position]
      guard isCandidate(member, slot) else { continue }
      isAnybodyPresent = true
      if people[member.position].engagement != .free { return (true, true) }
    }
    return (isAnybodyPresent, false)
  }

  // MARK: Whose turn it is

  /// Rings whom the group's algorithm would ring next, if anybody; returns whether an older visit kept somebody (P-04).
  @inline(__always)
  mutating func ringNext(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    if attendance[group.position].free == 0 { return false }
    return switch lookUps.groups[group.position].algorithm {
    case .all: ringAll(slot, group, isReevaluation: isReevaluation)
    case .sequential: ringInTurn(slot, group, isReevaluation: isReevaluation)
    case .even: ringEvenly(slot, group, isReevaluation: isReevaluation)
    case .cumulative: ringOneMore(slot, group, isReevaluation: isReevaluation)
    }
  }

  /// Rings every eligible member (R003-20, D-17).
  @inline(__always)
  private mutating func ringAll(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    var isKept = false
    for position in lookUps.groups[group.position].members {
      let member = lookUps.members[position]
      // Most of a group that rings everybody are engaged: so that is asked first, and for itself.
      guard people[member.position].engagement == .free else { continue }
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
    for position in lookUps.groups[group.position].members {
      let member = lookUps.members[position]
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
    let members = lookUps.groups[group.position].members
    var isKept = false
    var position = members.lowerBound + slots[slot].latestTurn
    for _ in members {
      position = position + 1 < members.upperBound ? position + 1 : members.lowerBound
      let member = lookUps.members[position]
      switch eligibility(member, slot, isReevaluation: isReevaluation) {
      case .eligible:
        guard startOffer(slot, member) else { continue }
        slots[slot].latestTurn = position - members.lowerBound
        beginTurn(slot, group)
        return false
      case .kept: isKept = true
      case .not: break
      }
    }
    return isKept
  }

  /// Begins a turn: it ends with a timer unless it ends before.
  mutating func beginTurn(_ slot: Int, _ group: ID<Group>) {
    slots[slot].turnStamp &+= 1
    queue.add(
      .turnOver, at: later(lookUps.groups[group.position].turn), subject: slot, stamp: slots[slot].turnStamp)
  }

  /// Puts the timers of a visit on the queue: its wait, its offer, its ticks.
  @inline(__always)
  private mutating func scheduleVisit(_ slot: Int, _ group: ID<Group>) {
    let stamp = slots[slot].stamp
    let figures = lookUps.groups[group.position]
    queue.add(.waitOver, at: later(figures.wait), subject: slot, stamp: stamp)
    if let after = figures.offer, !slots[slot].isCallback {
      queue.add(.offerDue, at: later(after), subject: slot, stamp: stamp)
    }
    if figures.algorithm == .cumulative {
      queue.add(.tick, at: later(figures.turn), subject: slot, stamp: stamp)
    }
  }

  // MARK: Who may be rung

  /// Whether a member may be offered a call now.
  enum Eligibility { case eligible, kept, not }

  /// Whether `member` may be offered the call in `slot` (2.4 of the semantics, P-04).
  @inline(__always)
  func eligibility(_ member: ID<Employee>, _ slot: Int, isReevaluation: Bool) -> Eligibility {
    guard people[member.position].engagement == .free, isCandidate(member, slot) else { return .not }
    return !isReevaluation && isWantedByOlderVisit(member, than: slot) ? .kept : .eligible
  }

  /// Whether `member` is present and not excluded from the visit in `slot`, be he engaged or not.
  @inline(__always)
  private func isCandidate(_ member: ID<Employee>, _ slot: Int) -> Bool {
    slots[slot].skippedMember != member && !slots[slot].excluded.contains(member) && isPresent(member)
  }

  /// Whether a visit that is older than the one in `slot` could take `member`, who is free and takes calls.
  @inline(__always)
  private func isWantedByOlderVisit(_ member: ID<Employee>, than slot: Int) -> Bool {
    let older = slots[slot].isVisiting ? slots[slot].olderVisit : youngestVisit
    return older >= 0 && isContested(member) && slots.want(member, from: older, besides: slot, lookUps)
  }

  /// Whether there is an open visit to a group of `member`.
  @inline(__always)
  private func isContested(_ member: ID<Employee>) -> Bool {
    for membership in lookUps.employees[member.position].memberships
    where attendance[Int(lookUps.memberships[membership].group)].openVisits > 0 {
      return true
    }
    return false
  }

  /// Whether the visit in `slot` takes part in a re-evaluation (P-04).
  @inline(__always)
  func isOpen(_ slot: Int, _ group: ID<Group>) -> Bool {
    lookUps.groups[group.position].algorithm == .all || slots[slot].firstRinging < 0
  }

  /// The group that the call in `slot` visits.
  @inline(__always)
  func visitedGroup(_ slot: Int) -> ID<Group>? {
    let group = lookUps.states[slots[slot].state.position].group
    return group < 0 ? nil : ID(Int(group))
  }

  /// Whether `employee` takes calls at present, be he engaged or not.
  @inline(__always)
  func isPresent(_ employee: ID<Employee>) -> Bool {
    lookUps.employees[employee.position].isSteady
      ? !people[employee.position].isAway : unavailability(employee) == nil
  }

  /// Why `employee` takes no calls at present; nothing if he does, be he engaged or not (P-13).
  @inline(__always)
  func unavailability(_ employee: ID<Employee>) -> Unavailability? {
    lookUps.unavailability(
      of: employee, people[employee.position].status, isAway: people[employee.position].isAway, at: Instant(now))
  }

}

extension Table<Slot> {

  /// Whether the visit in `slot`, or an older one, could take `member`, who takes calls; the one in `other` does not
  /// count.
  fileprivate func want(_ member: ID<Employee>, from slot: Int, besides other: Int, _ lookUps: LookUps) -> Bool {
    var slot = slot
    while slot >= 0 {
      let group = Int(lookUps.states[self[slot].state.position].group)
      if slot != other, group >= 0, lookUps.groups[group].algorithm == .all || self[slot].firstRinging < 0,
        lookUps.isMember(member, ofGroup: group), self[slot].skippedMember != member,
        !self[slot].excluded.contains(member)
      {
        return true
      }
      slot = self[slot].olderVisit
    }
    return false
  }

}
