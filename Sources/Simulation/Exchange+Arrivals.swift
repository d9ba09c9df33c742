internal import Hours
internal import Machine

extension Exchange {

  /// Lets in the call at `position` of the script.
  mutating func arrive(_ position: Int) {
    let slot = openSlot(records.count)
    records.append(CallRecord(script.arrivals[position], at: position))
    let acts = script.arrivals[position].acts
    slots[slot].meet(position, acts, script.arrivals[position].dialled)
    takeActs(acts, slot)
    if case .employee(let caller) = script.arrivals[position].caller { engageCaller(caller, slot) }
    switch script.arrivals[position].dialled {
    case .line(let line): go(slot, to: lookUps.lines[line.position].entry)
    case .extension(let number): go(slot, to: machine.extensions[number].entry)
    case .nothing: go(slot, to: machine.unallocated)
    }
  }

  /// Returns a slot for the call, or the attempt, of the record `record`.
  @inline(__always)
  mutating func openSlot(_ record: Int) -> Int {
    let slot = freeSlot >= 0 ? freeSlot : slots.count
    if slot == slots.count { slots.append(Slot()) } else { freeSlot = slots[slot].nextFree }
    slots[slot].begin(record, at: now)
    return slot
  }

  /// Engages `caller` in the call in `slot`, which he has placed (P-19).
  private mutating func engageCaller(_ caller: ID<Employee>, _ slot: Int) {
    slots[slot].skippedMember = caller
    if people[caller.position].engagement != .free || !machine.employees[caller].isActive {
      troubles.append(.callerEngaged(arrival: slots[slot].arrivalNumber))
    } else {
      engage(caller, as: .placing)
      people[caller.position].slot = slot
      slots[slot].placedBy = caller
    }
  }

  /// Puts those of `acts` on the queue that the caller does at a time that is known from the start, and notes where those
  /// lie that will be looked for.
  @inline(__always)
  private mutating func takeActs(_ acts: Range<Int>, _ slot: Int) {
    let stamp = callStamp(slot)
    var deviceActs = acts.lowerBound..<acts.lowerBound
    var speakActs = deviceActs
    for position in acts {
      switch script.acts[position] {
      case .hangUp(let after):
        queue.add(
          .plannedHangUp, at: later(after), subject: slot, stamp: stamp, order: position)
      case .press(_, let after):
        queue.add(.key, at: later(after), subject: slot, stamp: stamp, order: position)
      case .device:
        deviceActs = (deviceActs.isEmpty ? position : deviceActs.lowerBound)..<position + 1
      case .speak:
        speakActs = (speakActs.isEmpty ? position : speakActs.lowerBound)..<position + 1
      case .external, .fax, .record, .callbackDevice, .callbackCustomer:
        break
      }
    }
    slots[slot].deviceActs = deviceActs
    slots[slot].speakActs = speakActs
  }

  /// What marks the acts of the call in `slot`, so that they are void once the slot is used for another call.
  @inline(__always)
  func callStamp(_ slot: Int) -> UInt32 {
    UInt32(bitPattern: slots[slot].record)
  }

  /// The time `duration` from now.
  @inline(__always)
  func later(_ duration: Milliseconds) -> Int64 {
    now.addingReportingOverflow(max(0, duration.rawValue)).partialValue
  }

  /// The first entry of the blacklist that is against the caller in `slot` (D-30).
  func blacklistEntry(against slot: Int) -> ID<BlacklistEntry>? {
    lookUps.blacklist.entry(
      against: script.arrivals[slots[slot].arrivalNumber].caller, line: slots[slot].line)
  }

}
