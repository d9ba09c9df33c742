internal import Hours
internal import Machine

extension Exchange {

  /// Lets in the call at `position` of the script.
  mutating func arrive(_ position: Int) {
    let arrival = script.arrivals[position]
    var direction = CallRecord.Direction.inbound
    var caller: ID<Employee>?
    if case .employee(let employee) = arrival.caller {
      direction = .internal
      caller = employee
    }
    let slot = openSlot(
      CallRecord(
        arrivalNumber: position, direction: direction, arrival: arrival.at, caller: arrival.caller,
        dialled: arrival.dialled, end: arrival.at))
    slots[slot].arrivalNumber = position
    scheduleCallerActs(of: arrival, slot)
    slots[slot].skippedMember = caller
    if let caller {
      if people[caller.position].engagement != .free || !machine.employees[caller].isActive {
        troubles.append(.callerEngaged(arrival: position))
      } else {
        engage(caller, as: .placing)
        people[caller.position].slot = slot
        slots[slot].placedBy = caller
      }
    }
    switch arrival.dialled {
    case .line(let line): go(slot, to: machine.lines[line].entry)
    case .extension(let number): go(slot, to: machine.extensions[number].entry)
    case .nothing: go(slot, to: machine.unallocated)
    }
  }

  /// Returns a slot for a new call with `record`.
  mutating func openSlot(_ record: CallRecord) -> Int {
    let slot = freeSlots.popLast() ?? slots.count
    if slot == slots.count { slots.append(Slot()) }
    slots[slot].begin(records.count, at: now)
    records.append(record)
    return slot
  }

  /// Puts on the queue what the caller does at a time that is known from the start.
  private mutating func scheduleCallerActs(of arrival: Arrival, _ slot: Int) {
    let stamp = callStamp(slot)
    for position in arrival.acts {
      switch script.acts[position] {
      case .hangUp(let after):
        queue.add(
          .hangUp, at: later(after), .release, subject: slot, stamp: stamp, argument: position, order: position)
      case .press(_, let after):
        queue.add(.key, at: later(after), .key, subject: slot, stamp: stamp, argument: position, order: position)
      case .device, .external, .speak, .fax, .record, .callbackDevice, .callbackCustomer:
        break
      }
    }
  }

  /// What marks the acts of the call in `slot`, so that they are void once the slot is used for another call.
  func callStamp(_ slot: Int) -> UInt32 {
    UInt32(bitPattern: slots[slot].record)
  }

  /// The time `duration` from now.
  func later(_ duration: Milliseconds) -> Int64 {
    now.addingReportingOverflow(max(0, duration.rawValue)).partialValue
  }

  /// The first entry of the blacklist that is against the caller in `slot` on `line` (D-30).
  func blacklistEntry(against slot: Int, line: ID<Line>?) -> ID<BlacklistEntry>? {
    guard !machine.blacklist.isEmpty else { return nil }
    let caller = script.arrivals[slots[slot].arrivalNumber].caller
    let number: String?
    switch caller {
    case .employee: return nil
    case .anonymous: number = nil
    case .outside(let written): number = written
    }
    for (position, entry) in machine.blacklist.enumerated() {
      let isMeant =
        switch entry.caller {
        case .exactly(let other): number == other
        case .prefix(let beginning): number?.hasPrefix(beginning) ?? false
        case .anonymous: number == nil
        }
      guard isMeant else { continue }
      if entry.lines.isEmpty || line.map({ (line) in entry.lines.contains(line) }) ?? false {
        return ID(position)
      }
    }
    return nil
  }

}
