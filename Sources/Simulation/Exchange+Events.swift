internal import Hours
internal import Machine

/// What happens next: each event of the queue, if it still concerns anybody.
extension Exchange {

  /// Lets `event` happen.
  @inline(__always)
  mutating func happen(_ event: Upcoming) {
    let slot = event.subject
    switch event.happening {
    case .plannedHangUp:
      guard slots[slot].isLive, callStamp(slot) == event.stamp else { return }
      actsApplied[event.planned] = true
      hangUp(slot)
    case .hangUp:
      if slots[slot].isLive, callStamp(slot) == event.stamp { hangUp(slot) }
    case .key:
      guard slots[slot].isLive, callStamp(slot) == event.stamp else { return }
      actsApplied[event.planned] = true
      if case .press(let digit, _) = script.acts[event.planned] { press(slot, digit) }
    case .waitOver:
      if let group = visitedGroup(slot, event) { endWait(slot, group) }
    case .offerDue:
      if let group = visitedGroup(slot, event) { offer(slot, group) }
    case .tick:
      if let group = visitedGroup(slot, event) { tick(slot, group) }
    case .turnOver:
      guard slots[slot].isVisiting, slots[slot].turnStamp == event.stamp, let group = visitedGroup(slot) else { return }
      endTurn(slot, group)
    case .conversationOver:
      if stands(slot, event) { endTalk(slot) }
    case .ringingOver:
      if stands(slot, event) { endRinging(slot) }
    case .mediaEnd:
      if stands(slot, event) { endMedia(slot) }
    case .remoteResponse:
      if stands(slot, event) { hearOutside(slot, DeviceWord(rawValue: event.word) ?? .unreachable) }
    case .faxTone:
      guard stands(slot, event) else { return }
      actsApplied[event.planned] = true
      leave(slot, by: .faxTone)
    case .faxEnd:
      if stands(slot, event) { endFax(slot) }
    case .deviceStart:
      if let (device, slot) = startedDevice(event) { startDevice(slot, device) }
    case .deviceResponse:
      if let (device, slot) = startedDevice(event) {
        hear(slot, device, DeviceWord(rawValue: event.word) ?? .unreachable)
      }
    case .ownCallOver:
      endTalk(of: ID(slot))
      free(ID(slot))
    case .statusChange:
      changeStatus(ID(slot), event.planned)
    case .attemptDue:
      attemptCallback(event.subject)
    case nil:
      break
    }
  }

  /// Whether the call in `slot` still stands where it stood when `event` was put on the queue.
  @inline(__always)
  private func stands(_ slot: Int, _ event: Upcoming) -> Bool {
    slots[slot].isLive && slots[slot].stamp == event.stamp
  }

  /// The group that the call in `slot` visits, if it is the visit for which `event` was put on the queue.
  @inline(__always)
  private func visitedGroup(_ slot: Int, _ event: Upcoming) -> ID<Group>? {
    slots[slot].isVisiting && slots[slot].stamp == event.stamp ? visitedGroup(slot) : nil
  }

  /// The device of which `event` speaks and the slot of the call for which it was started, if that start still counts.
  @inline(__always)
  private func startedDevice(_ event: Upcoming) -> (device: ID<Device>, slot: Int)? {
    guard deviceStarts[event.subject].serial == event.stamp else { return nil }
    return (ID(event.subject), people[lookUps.devices[event.subject].owner.position].slot)
  }

  // MARK: States

  /// Ends the conversation in `slot`, for which both sides had no more to say.
  private mutating func endTalk(_ slot: Int) {
    note(slots[slot].isCallback ? .callbackOver : .conversationOver, slot)
    endConversation(slot)
    leave(slot, by: .conversationOver)
  }

  /// Ends the fax in `slot`: it has come in.
  private mutating func endFax(_ slot: Int) {
    records[Int(slots[slot].record)].keep(fax: Milliseconds(now - slots[slot].entered))
    note(.faxReceived, slot)
    tell(.fax, slot, also: machine.faxAddress)
    leave(slot, by: .faxEnd)
  }

  // MARK: Timers of a visit

  /// Ends the visit in `slot`: the call has waited as long as it may (D-16).
  private mutating func endWait(_ slot: Int, _ group: ID<Group>) {
    note(.waitOver(group), slot)
    leaveVisits(slot, group)
    endOffers(slot)
    leave(slot, by: .waitOver)
  }

  /// Makes the offer to the impatient caller in `slot` (D-22).
  private mutating func offer(_ slot: Int, _ group: ID<Group>) {
    note(.offer(group), slot)
    answerTechnically(slot)
    if let offered = exit(slot, .offerDue) { slots[slot].state = offered }
  }

  /// Rings one more member for the call in `slot`, and sees to the next (D-20).
  private mutating func tick(_ slot: Int, _ group: ID<Group>) {
    let wasRinging = slots[slot].firstRinging >= 0
    if ringOneMore(slot, group, isReevaluation: false) { requestReevaluation() }
    if !wasRinging, slots[slot].firstRinging >= 0, let ringing = exit(slot, .employeeFree) {
      slots[slot].state = ringing
    }
    queue.add(
      .tick, at: later(lookUps.groups[group.position].turn), subject: slot, stamp: slots[slot].stamp)
  }

  /// Ends the turn of whoever rings, and gives the next his (D-18).
  private mutating func endTurn(_ slot: Int, _ group: ID<Group>) {
    stay(slot, after: .turnOver)
    if slots[slot].firstRinging >= 0 { note(.stopsRinging(ID(slots[slot].firstRinging)), slot) }
    endOffers(slot)
    if let next = settle(slot, group, isReevaluation: false) { go(slot, to: next) }
  }

  /// Ends the ringing of a direct target or an outside party that nobody answered.
  private mutating func endRinging(_ slot: Int) {
    switch machine.states[slots[slot].state].kind {
    case .directOffer(let employee, _):
      note(.noAnswer(employee), slot)
      endOffers(slot)
    case .externalOffer:
      note(.externalNoAnswer, slot)
      slots[slot].rings = .nobody
    default:
      slots[slot].rings = .nobody
    }
    leave(slot, by: .timeOver)
  }

  /// Ends what was played, listened for or recorded.
  @inline(__always)
  private mutating func endMedia(_ slot: Int) {
    switch machine.states[slots[slot].state].kind {
    case .faxDetection:
      leave(slot, by: .windowOver)
    case .faxTone:
      note(.faxFailed, slot)
      leave(slot, by: .noTone)
    case .boxRecording(let box):
      endMessage(slot, box)
    case .announcement:
      if let next = exit(slot, .mediaEnd), case .released(.blocked) = machine.states[next].kind {
        note(.released, slot)
      }
      leave(slot, by: .mediaEnd)
    default:
      leave(slot, by: .mediaEnd)
    }
  }

  // MARK: Responses

  /// Takes what `device` says.
  private mutating func hear(_ slot: Int, _ device: ID<Device>, _ word: DeviceWord) {
    let owner = lookUps.devices[device.position].owner
    deviceStarts[device.position].serial = 0
    switch word {
    case .answers:
      note(.answers(device), slot)
      let talk = deviceStarts[device.position].talk
      slots[slot].answeringGroup = visitedGroup(slot)
      if let group = visitedGroup(slot) { leaveVisits(slot, group) }
      endOffer(slot, owner, answered: true)
      endOffers(slot)
      slots[slot].agent = owner
      slots[slot].agentDevice = device
      if slots[slot].isCallback {
        leave(slot, by: .answer)
      } else {
        beginConversation(slot, with: .device(device), for: talk)
      }
    case .rejects:
      note(.rejects(device), slot)
      offerFailed(slot, owner, isRejection: true)
    case .busy, .unreachable:
      note(word == .busy ? .deviceBusy(device) : .deviceUnreachable(device), slot)
      people[owner.position].legs -= 1
      if people[owner.position].legs == 0 { offerFailed(slot, owner, isRejection: false) }
    }
  }

  /// Goes on after an offer was rejected, or the last of its devices dropped out (D-12, D-13).
  private mutating func offerFailed(_ slot: Int, _ employee: ID<Employee>, isRejection: Bool) {
    endOffer(slot, employee)
    if let group = visitedGroup(slot) {
      slots[slot].excluded.add(employee)
      stay(slot, after: isRejection ? .rejected : .failed)
      guard slots[slot].firstRinging < 0 else { return }
      slots[slot].turnStamp &+= 1
      if let next = settle(slot, group, isReevaluation: false) { go(slot, to: next) }
    } else {
      note(isRejection ? .rejected(employee) : .unreachable(employee), slot)
      leave(slot, by: isRejection ? .rejected : .failed)
    }
  }

  /// Takes what the outside number, or the customer of a callback, says.
  private mutating func hearOutside(_ slot: Int, _ word: DeviceWord) {
    let isCustomer = slots[slot].rings == .customer
    slots[slot].rings = .nobody
    switch word {
    case .answers:
      note(isCustomer ? .customerAnswers : .externalAnswers, slot)
      if isCustomer {
        connectCallback(slot)
      } else if case .externalOffer(let number, _) = machine.states[slots[slot].state].kind {
        slots[slot].answeringGroup = slots[slot].latestGroup
        beginConversation(slot, with: .external(number), for: slots[slot].talkLength)
      }
    case .rejects, .busy:
      if !isCustomer { note(.externalBusy, slot) }
      leave(slot, by: .busy)
    case .unreachable:
      if !isCustomer { note(.externalUnreachable, slot) }
      leave(slot, by: .unreachable)
    }
  }

  // MARK: The caller

  /// The caller hangs up, wherever he stands.
  private mutating func hangUp(_ slot: Int) {
    switch machine.states[slots[slot].state].kind {
    case .boxRecording(let box):
      return endMessage(slot, box)
    case .faxTone, .faxReception:
      note(.faxFailed, slot)
    case .talking:
      note(.callerHangsUp, slot)
      endConversation(slot)
    case .distributing(let group, _) where slots[slot].firstRinging < 0:
      // Whoever is free is kept for an older visit until class 6 (P-04): nobody rings yet, so he leaves the queue (P-10).
      note(.callerHangsUp, slot)
      leaveVisits(slot, group)
      stay(slot, after: .hangup)
      return release(slot, .abandoned(.queue))
    case .distributing(let group, _), .waiting(let group, _):
      note(.callerHangsUp, slot)
      leaveVisits(slot, group)
      endOffers(slot)
    default:
      note(.callerHangsUp, slot)
      endOffers(slot)
    }
    leave(slot, by: .hangup)
  }

  /// The caller presses `digit`; only the impatient offer listens (P-11).
  private mutating func press(_ slot: Int, _ digit: UInt8) {
    guard slots[slot].isVisiting, let group = visitedGroup(slot), let target = exit(slot, .key(digit)),
      let key = machine.groups[group].impatient?.keys.first(where: { (key) in key.digit == digit })
    else { return }
    switch key.choice {
    case .stay:
      note(.pressesStay(digit), slot)
      slots[slot].state = target
    case .callback:
      note(.pressesCallback(digit), slot)
      requestCallback(slot, group)
      leaveVisits(slot, group)
      endOffers(slot)
      go(slot, to: target)
    case .voicemail:
      note(.pressesVoicemail(digit), slot)
      leaveVisits(slot, group)
      endOffers(slot)
      go(slot, to: target)
    }
  }

  // MARK: Statuses

  /// Takes the status change at `position` of the script (2.5 of the semantics, P-03).
  private mutating func changeStatus(_ employee: ID<Employee>, _ position: Int) {
    let person = employee.position
    let isOffline = machine.statuses[people[person].status] == .offline
    switch script.statusChanges[position].kind {
    case .login(let status), .set(let status):
      if machine.statuses[status] == .offline {
        logOut(employee, position)
      } else {
        setStatus(status, of: employee)
      }
    case .loginKeep:
      if isOffline { setStatus(people[person].statusBeforeLogout, of: employee) }
    case .logout:
      logOut(employee, position)
    case .ownCall(let length):
      guard people[person].engagement == .free, machine.employees[employee].isActive else {
        troubles.append(.ownCallWhileEngaged(change: position))
        return
      }
      engage(employee, as: .placing)
      people[person].slot = -1
      queue.add(.ownCallOver, at: later(length), subject: person)
    }
  }

  /// Logs `employee` out; the status held is remembered for the next `login keep`.
  private mutating func logOut(_ employee: ID<Employee>, _ position: Int) {
    let person = employee.position
    guard let offline = machine.statuses.firstIndex(of: .offline) else { return }
    if people[person].status.position == offline {
      troubles.append(.logoutWhileOffline(change: position))
      return
    }
    people[person].statusBeforeLogout = people[person].status
    setStatus(ID(offline), of: employee)
  }

}
