public import Hours
public import Machine

/// What can be asked of an exchange from outside, without touching it.
extension Exchange {

  /// A callback that was at least attempted once.
  public struct CallbackLink: Hashable, Sendable {

    /// The position of its record.
    public let record: Int

    /// The positions of the records of the calls that asked for it, the first one first.
    public let requests: [Int]

    /// Which group calls.
    public let group: ID<Group>

  }

  /// An exit of the machine that a call took on its way along a row.
  public struct ExitTaken: Hashable, Sendable {

    /// The row of the call; absent before one is chosen, in internal calls and in callbacks.
    public let row: ID<Row>?

    /// The position among the machine's exits.
    public let exit: Int

    /// The exit at position `exit`, taken along `row`.
    public init(row: ID<Row>?, exit: Int) {
      self.row = row
      self.exit = exit
    }

  }

  /// The callbacks that were attempted, in the order in which they were asked for.
  public var callbackLinks: [CallbackLink] {
    pendingCallbacks.compactMap { (pending) in
      pending.record < 0
        ? nil : CallbackLink(record: pending.record, requests: pending.requests, group: pending.group)
    }
  }

}

// MARK: The present

extension Exchange {

  /// What an employee is engaged in, as far as it is a call of the script.
  public struct Engagement: Hashable, Sendable {

    /// What keeps an employee engaged.
    public enum Kind: Hashable, Sendable {

      /// A device of his rings, or its delay runs.
      case ringing

      /// He talks.
      case talking

      /// He has placed a call.
      case placing

    }

    /// Who.
    public let employee: ID<Employee>

    /// In what.
    public let kind: Kind

    /// The position of the call's record; absent if the call is over, which never should be.
    public let record: Int?

  }

  /// The positions in the script of the calls that go on, callbacks apart.
  public var callsInProgress: [Int] {
    slots.compactMap { (slot) in slot.isLive && !slot.isCallback ? slot.arrivalNumber : nil }
  }

  /// Where the call at `position` of the script stands; nothing if it has not come or is over.
  public func state(ofCall position: Int) -> ID<State>? {
    slot(ofCall: position).map { (slot) in slots[slot].state }
  }

  /// The position of the record of the call at `position` of the script, while it goes on.
  public func record(ofCall position: Int) -> Int? {
    slot(ofCall: position).map { (slot) in Int(slots[slot].record) }
  }

  /// Whether the call at `position` of the script rings an outside number.
  public func ringsOutside(call position: Int) -> Bool {
    slot(ofCall: position).map { (slot) in slots[slot].rings != .nobody } ?? false
  }

  /// Who is engaged in calls of the script.
  public var engagements: [Engagement] {
    people.indices.compactMap { (person) in
      let kind: Engagement.Kind
      switch people[person].engagement {
      case .free: return nil
      case .ringing: kind = .ringing
      case .talking: kind = .talking
      case .placing: kind = .placing
      }
      guard let slot = people[person].slot >= 0 ? people[person].slot : nil else { return nil }
      return Engagement(
        employee: ID(person), kind: kind, record: slots[slot].isLive ? Int(slots[slot].record) : nil)
    }
  }

  /// The devices that ring, or whose delay runs.
  public var liveDevices: [ID<Device>] {
    deviceStarts.indices.compactMap { (device) in deviceStarts[device].serial != 0 ? ID(device) : nil }
  }

  /// Whether `schedule` is open at `instant`.
  public func isOpen(_ schedule: ID<NamedSchedule>, at instant: Instant) -> Bool {
    clocks.isOpen(schedule, at: instant)
  }

  /// An exchange that is about to play the same script.
  public func fromTheStart() -> Exchange {
    Exchange(machine, clocks: clocks, script: script, keepsTrace: keepsTrace)
  }

  /// Lets the caller of the call at `position` of the script hang up at `instant`, as an act of the script would.
  public mutating func hangUp(call position: Int, at instant: Instant) {
    guard let slot = slot(ofCall: position) else { return }
    becomeOnly()
    queue.add(
      .hangUp, at: max(now, instant.rawValue), subject: slot, stamp: callStamp(slot), order: 0)
  }

  private func slot(ofCall position: Int) -> Int? {
    slots.firstIndex { (slot) in slot.isLive && !slot.isCallback && slot.arrivalNumber == position }
  }

}
