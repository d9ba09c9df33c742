internal import Hours
internal import Machine

/// Calling back a customer who asked for it (D-23, P-12): the agent first, then the customer.
extension Exchange {

  /// Takes the request of the caller in `slot` to be called back by `group`.
  mutating func requestCallback(_ slot: Int, _ group: ID<Group>) {
    let request = Int(slots[slot].record)
    let customer = records[request].caller
    tell(.callbackRequested, slot)
    let open = customer == .anonymous ? [] : openCallbacks[customer, default: []]
    if let pending = open.first(where: { (pending) in isPending(pending) && pendingCallbacks[pending].group == group })
    {
      // One pending callback per customer and group; the first one's place is kept.
      pendingCallbacks[pending].requests.append(request)
      return
    }
    guard let due = machine.callbackStates[group.position] else { return }
    pendingCallbacks.append(
      PendingCallback(
        customer: customer, group: group, requests: [request], row: records[request].row, due: due,
        age: slots[slot].age, ageTie: slots[slot].ageTie))
    // Callers without identity (P-18) are nobody's: neither is one of them another, nor does he stand for one.
    if customer != .anonymous { openCallbacks[customer, default: []].append(pendingCallbacks.count - 1) }
    schedule(pendingCallbacks.count - 1, after: machine.groups[group].callback.delay.value)
  }

  /// Whether the callback `pending` is still to come: it is neither over nor connected.
  private func isPending(_ pending: Int) -> Bool {
    if pendingCallbacks[pending].isOver { return false }
    let slot = pendingCallbacks[pending].slot
    if slot >= 0, case .talking = machine.states[slots[slot].state].kind { return false }
    return true
  }

  /// Puts the next attempt of the callback `pending` on the queue, at the next opening if the row is closed then.
  private mutating func schedule(_ pending: Int, after delay: Milliseconds) {
    let earliest = Instant(later(delay))
    guard let instant = opening(of: pendingCallbacks[pending], from: earliest) else {
      return finish(pending, .failed, at: nil)
    }
    queue.add(.attemptDue, at: instant.rawValue, subject: pending)
  }

  /// The earliest instant from `start` on at which the row that accepted the original call would be chosen.
  private func opening(of pending: PendingCallback, from start: Instant) -> Instant? {
    guard let row = pending.row, let first = pending.requests.first, case .line(let line) = records[first].dialled
    else { return start }
    return clocks.opening(
      of: row, among: clocks.scheme(of: row), from: start, hours: machine.lines[line].hours.value)
  }

  /// Makes an attempt of the callback `pending`.
  mutating func attemptCallback(_ pending: Int) {
    guard !pendingCallbacks[pending].isOver, let request = pendingCallbacks[pending].requests.first else { return }
    pendingCallbacks[pending].attempts += 1
    if pendingCallbacks[pending].record < 0 {
      pendingCallbacks[pending].record = records.count
      records.append(CallRecord(callbackFor: records[request], at: Instant(now)))
    }
    let record = pendingCallbacks[pending].record
    let original = records[record].arrivalNumber
    let slot = openSlot(record)
    slots[slot].meet(original, script.arrivals[original].acts, script.arrivals[original].dialled)
    slots[slot].isCallback = true
    if case .employee(let customer) = records[record].caller { slots[slot].skippedMember = customer }
    slots[slot].pendingCallback = pending
    slots[slot].timeline = Int32(clamping: request)
    pendingCallbacks[pending].slot = slot
    note(.callbackAttempt(pendingCallbacks[pending].attempts), slot)
    slots[slot].state = pendingCallbacks[pending].due
    leave(slot, by: .attemptDue)
  }

  /// Ends an attempt that reached nobody: another one follows after the pause, or none.
  mutating func failAttempt(_ slot: Int) {
    let pending = slots[slot].pendingCallback
    let group = pendingCallbacks[pending].group
    note(.attemptFailed(pendingCallbacks[pending].attempts), slot)
    let figures = machine.groups[group].callback
    if pendingCallbacks[pending].attempts < figures.attempts.value {
      endAttempt(slot)
      schedule(pending, after: figures.pause.value)
    } else {
      leave(slot, by: .attemptsOver)
    }
  }

  /// Connects the agent with the customer, who has answered.
  mutating func connectCallback(_ slot: Int) {
    let record = Int(slots[slot].record)
    records[record].answer = Instant(now)
    records[record].answeredBy = slots[slot].agentDevice.map { (device) in .device(device) }
    slots[slot].talkBegan = now
    let length = slots[slot].talkLength
    leave(slot, by: .answer)
    queue.add(
      .conversationOver, at: later(Milliseconds(length)), subject: slot, stamp: slots[slot].stamp)
  }

  /// Ends the callback in `slot` with `result`.
  mutating func endCallback(_ slot: Int, _ result: CallbackResult) {
    let pending = slots[slot].pendingCallback
    if result == .failed { tell(.callbackFailed, slot) }
    finish(pending, result, at: slot)
  }

  /// Closes the books on the callback `pending`.
  private mutating func finish(_ pending: Int, _ result: CallbackResult, at slot: Int?) {
    pendingCallbacks[pending].isOver = true
    let customer = pendingCallbacks[pending].customer
    openCallbacks[customer]?.removeAll { (other) in other == pending }
    if openCallbacks[customer]?.isEmpty ?? false { openCallbacks[customer] = nil }
    for request in pendingCallbacks[pending].requests { records[request].callback = result }
    let record = pendingCallbacks[pending].record
    if record >= 0 {
      records[record].callback = result
      records[record].outcome = result == .calledBack ? .answered : .noAnswer
      records[record].end = Instant(now)
      records[record].attempts = pendingCallbacks[pending].attempts
      records[record].isTried = pendingCallbacks[pending].isTried
    }
    if let slot { endAttempt(slot) }
  }

  /// Ends whatever the attempt in `slot` has begun.
  private mutating func endAttempt(_ slot: Int) {
    if let group = visitedGroup(slot) { leaveVisits(slot, group) }
    endOffers(slot)
    if let agent = slots[slot].agent {
      slots[slot].agent = nil
      free(agent)
    }
    pendingCallbacks[slots[slot].pendingCallback].slot = -1
    close(slot)
  }

  /// Cancels what `customer` waits for: he got through by himself (D-23, P-12).
  mutating func cancelCallbacks(of customer: Caller) {
    for pending in openCallbacks[customer] ?? [] where isPending(pending) {
      let slot = pendingCallbacks[pending].slot
      finish(pending, .cancelled, at: slot >= 0 ? slot : nil)
    }
  }

}
