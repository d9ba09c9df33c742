internal import Hours
internal import Machine

/// Conversations, messages, ends, and what they leave behind.
extension Exchange {

  // MARK: Conversations

  /// Begins the conversation of the caller in `slot`.
  mutating func beginConversation(_ slot: Int, with answerer: CallRecord.Answerer, for length: Int64) {
    let record = Int(slots[slot].record)
    records[record].answer(by: answerer, at: Instant(now))
    slots[slot].talkBegan = now
    leave(slot, by: .answer)
    queue.add(
      .conversationOver, at: later(Milliseconds(length)), subject: slot, stamp: slots[slot].stamp)
    if !openCallbacks.isEmpty, records[record].direction == .inbound { cancelCallbacks(of: records[record].caller) }
  }

  /// Ends the conversation in `slot`: both sides are free, the even order takes note, a recording is complete.
  mutating func endConversation(_ slot: Int) {
    let record = Int(slots[slot].record)
    let length = now - slots[slot].talkBegan
    if let recorded = recordedLength(slot, of: length) {
      records[record].keep(recording: Milliseconds(recorded))
      tell(.recordingReady, slot, also: mailedRecordingAddress)
    }
    if let agent = slots[slot].agent {
      endTalk(of: agent)
      slots[slot].agent = nil
      free(agent)
    }
    if let caller = slots[slot].placedBy { endTalk(of: caller) }
  }

  /// How much of a conversation of `length` in `slot` is recorded; nothing if it is not (2.10, D-36).
  private mutating func recordedLength(_ slot: Int, of length: Int64) -> Int64? {
    guard let recording = machine.recording else { return nil }
    let direction = records[Int(slots[slot].record)].direction
    let isMeant =
      switch recording.mode {
      case .off: false
      case .all, .onDemand: true
      case .inbound: direction == .inbound
      case .outbound: direction == .callback
      }
    guard isMeant, recording.isForEverything || isRecorded(slot, by: recording) else { return nil }
    guard recording.mode == .onDemand else { return length }
    // Acts speak of the original call; a callback has only those that name it (P-09).
    guard !slots[slot].isCallback else { return nil }
    for position in slots[slot].acts {
      guard case .record(let after) = script.acts[position], after.rawValue < length else { continue }
      actsApplied[position] = true
      return length - after.rawValue
    }
    return nil
  }

  /// Whether line, group or employee of the conversation in `slot` are among those that are recorded.
  private func isRecorded(_ slot: Int, by recording: Recording) -> Bool {
    if let line = slots[slot].line, recording.lines.contains(line) { return true }
    if let group = slots[slot].answeringGroup, recording.groups.contains(group) { return true }
    if let agent = slots[slot].agent, recording.employees.contains(agent) { return true }
    return false
  }

  /// Where recordings are mailed.
  private var mailedRecordingAddress: String? {
    switch machine.recording?.storage {
    case .email(let address): address
    case .cloud: machine.recording?.address
    case nil: nil
    }
  }

  // MARK: Messages

  /// Ends the message in `slot`: it is kept if it is long enough (D-25, P-16).
  mutating func endMessage(_ slot: Int, _ box: ID<Box>) {
    let length = Milliseconds(min(now - slots[slot].entered, slots[slot].speaks))
    guard length >= machine.boxes[box].minimum.value else {
      note(.messageDiscarded(length), slot)
      return leave(slot, by: .messageTooShort)
    }
    records[Int(slots[slot].record)].keep(message: length)
    note(.messageSaved(length), slot)
    tell(.voicemail, slot, also: machine.boxes[box].address)
    leave(slot, by: .messageKept)
  }

  // MARK: Ends

  /// Ends the call in `slot` with `outcome`.
  mutating func release(_ slot: Int, _ outcome: Outcome) {
    if keepsTrace { noteEnd(slot, outcome) }
    let record = Int(slots[slot].record)
    let rung = listRung(slot)
    let path = listPath(slot)
    records[record].close(outcome, at: Instant(now), rung: rung, path: path)
    if outcome.isMissed, records[record].direction == .inbound { tell(.missed, slot) }
    if let caller = slots[slot].placedBy {
      slots[slot].placedBy = nil
      free(caller)
    }
    close(slot)
  }

  /// Notes that the exchange itself ends the call in `slot`, if it does, with `outcome`.
  private mutating func noteEnd(_ slot: Int, _ outcome: Outcome) {
    switch outcome {
    case .closed, .noAnswer: note(.released, slot)
    case .dropped: note(.dropped, slot)
    case .unallocated: note(.unallocated, slot)
    default: break
    }
  }

  /// Gives `slot` back.
  mutating func close(_ slot: Int) {
    slots[slot].end(before: freeSlot)
    freeSlot = slot
  }

  /// Keeps `employees` for an entry or a record that speaks of them.
  mutating func list(_ employees: [ID<Employee>]) -> ListRange {
    let range = ListRange(start: listedEmployees.count, count: employees.count)
    listedEmployees.append(contentsOf: employees)
    return range
  }

  /// Lists the employees whose devices were rung or tried for the call in `slot`, each once, in that order.
  @inline(__always)
  private mutating func listRung(_ slot: Int) -> ListRange {
    let start = listedEmployees.count
    if !slots[slot].isCallback {
      let record = slots[slot].record
      for position in 0..<slots[slot].starts.count {
        let device = slots[slot].starts.entry(position).device
        let owner = lookUps.devices[device.position].owner
        if !lookUps.devices[device.position].isOnlyOne {
          guard people[owner.position].listedIn != record else { continue }
          people[owner.position].listedIn = record
        }
        listedEmployees.append(owner)
      }
    }
    return ListRange(start: start, count: listedEmployees.count - start)
  }

  /// Lists the groups that the call in `slot` visited, in order.
  @inline(__always)
  private mutating func listPath(_ slot: Int) -> ListRange {
    let start = listedGroups.count
    for position in 0..<slots[slot].targetCount {
      if let group = slots[slot].group(position) { listedGroups.append(group) }
    }
    return ListRange(start: start, count: listedGroups.count - start)
  }

  // MARK: The outbox

  /// Tells of `occasion` in the call in `slot` whoever asked for it, and mails it to `address` besides (D-37, P-21).
  mutating func tell(_ occasion: Notification.Occasion, _ slot: Int, also address: String? = nil) {
    let begin = outbox.count
    if let address { post(occasion, .email, address, slot, since: begin) }
    for position in machine.notifications.indices where machine.notifications[position].occasion == occasion {
      // A callback that a colleague asked for is as internal as his call (P-19).
      if case .employee = records[Int(slots[slot].record)].caller { return }
      let notification = machine.notifications[position]
      guard isMeant(notification, slot) else { continue }
      for recipient in notification.recipients { post(occasion, notification.channel, recipient, slot, since: begin) }
    }
  }

  /// Whether `notification` is about calls like the one in `slot`, at this hour.
  private func isMeant(_ notification: Notification, _ slot: Int) -> Bool {
    if !notification.lines.isEmpty {
      guard let line = slots[slot].line, notification.lines.contains(line) else { return false }
    }
    if !notification.groups.isEmpty {
      let isVisited = (0..<slots[slot].targetCount).contains { (position) in
        slots[slot].group(position).map { (group) in notification.groups.contains(group) } ?? false
      }
      guard isVisited else { return false }
    }
    return notification.hours.map { (hours) in clocks.isOpen(hours, at: Instant(now)) } ?? true
  }

  /// Puts an entry into the outbox, unless it is there since position `begin`.
  private mutating func post(
    _ occasion: Notification.Occasion, _ channel: Notification.Channel, _ recipient: String, _ slot: Int,
    since begin: Int
  ) {
    let entry = OutboxEntry(
      at: Instant(now), occasion: occasion, channel: channel, recipient: recipient,
      call: Int(slots[slot].timeline))
    if !outbox[begin...].contains(entry) { outbox.append(entry) }
  }

}
