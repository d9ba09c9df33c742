internal import Hours
internal import Machine

/// What rings: devices of employees, outside numbers, customers who are called back.
extension Exchange {

  // MARK: Direct targets

  /// Makes `employee` the direct target of the call in `slot`: the first line that holds decides (D-08).
  mutating func enterDirect(_ slot: Int, _ employee: ID<Employee>) -> ID<State>? {
    guard slots[slot].mayEnter(employee.rawValue) else {
      note(.notAgain(employee), slot)
      return exit(slot, .notAgain)
    }
    beginRingback(slot)
    if let reason = unavailability(employee) {
      note(.away(employee, reason), slot)
      return exit(slot, event(for: reason, of: employee))
    }
    if people[employee.position].engagement != .free {
      note(.busy(employee), slot)
      return exit(slot, .engaged)
    }
    return exit(slot, .free)
  }

  /// The event by which the state of a direct target is left because of `reason`.
  private func event(for reason: Unavailability, of employee: ID<Employee>) -> Event {
    switch reason {
    case .blocked: .blocked
    case .absence(let position): .absent(position)
    case .offHours: .offHours
    case .offline, .onBreak: .status(people[employee.position].status)
    case .caller: .engaged
    }
  }

  /// Rings the devices of a direct target for `length`; returns the next state where he has none.
  mutating func offerDirectly(_ slot: Int, _ employee: ID<Employee>, for length: Milliseconds) -> ID<State>? {
    guard startOffer(slot, employee) else {
      note(.unreachable(employee), slot)
      return exit(slot, .failed)
    }
    queue.add(.ringingOver, at: later(length), subject: slot, stamp: slots[slot].stamp)
    return nil
  }

  // MARK: Offers to employees

  /// Offers the call in `slot` to `employee`: his devices ring, each after its delay.
  ///
  /// Returns false where he has no device: the offer has failed before it began, and a group does not try him again.
  @discardableResult
  mutating func startOffer(_ slot: Int, _ employee: ID<Employee>) -> Bool {
    let person = employee.position
    let devices = lookUps.employees[person].devices
    guard !devices.isEmpty else {
      slots[slot].excluded.add(employee)
      return false
    }
    let previous = slots[slot].lastRinging
    people[person].ring(slot, legs: devices.count, after: previous)
    countFree(person, -1)
    if previous >= 0 { people[previous].nextRinging = person } else { countOpenVisit(slot, -1) }
    slots[slot].rings(person, after: previous)
    for position in devices {
      latestStart &+= 1
      deviceStarts[position].serial = latestStart
      let delay = lookUps.devices[position].delay
      if delay > .zero {
        queue.add(
          .deviceStart, at: later(delay), subject: position, stamp: latestStart)
      } else {
        startDevice(slot, ID(position))
      }
    }
    return true
  }

  /// Starts `device`, which belongs to an offer of the call in `slot`, and puts its response on the queue.
  @inline(__always)
  mutating func startDevice(_ slot: Int, _ device: ID<Device>) {
    let (after, word): (Milliseconds, DeviceWord)
    let (response, act) = response(of: device, slot)
    switch response {
    case .rings:
      return note(.rings(device), slot)
    case .answers(let time, let talks):
      deviceStarts[device.position].talk = talks.rawValue
      (after, word) = (time, .answers)
    case .rejects(let time):
      (after, word) = (time, .rejects)
    case .busy:
      (after, word) = (.zero, .busy)
    case .unreachable:
      (after, word) = (.zero, .unreachable)
    }
    // A device that is busy or cannot be reached does not ring.
    if word == .answers || word == .rejects { note(.rings(device), slot) }
    queue.add(
      .deviceResponse, at: later(after), subject: device.position, stamp: deviceStarts[device.position].serial,
      word: word.rawValue, order: act)
  }

  /// What a device says.
  enum DeviceWord: UInt8 { case answers, rejects, busy, unreachable }

  /// What `device` does at this start of it (P-09), and the position of the act that says so, which decides between
  /// responses of the same instant (P-01); -1 where no act speaks of it.
  @inline(__always)
  private mutating func response(of device: ID<Device>, _ slot: Int) -> (Response, act: Int) {
    let count = slots[slot].starts.add(device)
    if slots[slot].isCallback { return response(of: device, slot, toStart: count) }
    var latest = 0
    var chosen = -1
    var found = Response.rings
    for position in slots[slot].deviceActs {
      guard case .device(device, let start, let response) = script.acts[position], start <= count, start > latest else {
        continue
      }
      (latest, chosen, found) = (start, position, response)
    }
    if chosen >= 0 { actsApplied[chosen] = true }
    return (found, chosen)
  }

  /// What `device` does when it is started for the `count`-th time in an attempt to call back: a callback has acts of its
  /// own, and each of its attempts counts its own starts.
  private mutating func response(of device: ID<Device>, _ slot: Int, toStart count: Int) -> (Response, act: Int) {
    let attempt = pendingCallbacks[slots[slot].pendingCallback].attempts
    var latest = 0
    var chosen = -1
    var found = Response.rings
    for position in slots[slot].acts {
      guard case .callbackDevice(attempt, device, let start, let response) = script.acts[position], start <= count,
        start > latest
      else { continue }
      (latest, chosen, found) = (start, position, response)
    }
    if chosen >= 0 { actsApplied[chosen] = true }
    return (found, chosen)
  }

  /// Ends the offer to `employee`: his devices stop, he is free unless he answered.
  mutating func endOffer(_ slot: Int, _ employee: ID<Employee>, answered: Bool = false) {
    let (previous, next) = stopRinging(employee, as: answered ? .talking : .free)
    if previous >= 0 { people[previous].nextRinging = next }
    if next >= 0 { people[next].previousRinging = previous }
    if slots[slot].ringsNoMore(previous, next) { countOpenVisit(slot, 1) }
    if !answered { requestReevaluation() }
  }

  /// Ends all offers of the call in `slot`, in the order in which they began.
  mutating func endOffers(_ slot: Int) {
    var person = slots[slot].firstRinging
    guard slots[slot].stopsRinging() else { return }
    while person >= 0 { (_, person) = stopRinging(ID(person), as: .free) }
    countOpenVisit(slot, 1)
    requestReevaluation()
  }

  /// Stops the devices of `employee`, who is engaged in something else from now on, or free; returns his neighbours
  /// among those whom the call rings.
  @inline(__always)
  private mutating func stopRinging(_ employee: ID<Employee>, as engagement: Presence.Engagement)
    -> (previous: Int, next: Int)
  {
    let person = employee.position
    for device in lookUps.employees[person].devices { deviceStarts[device].serial = 0 }
    if engagement == .free { countFree(person, 1) }
    return people[person].stopRinging(as: engagement)
  }

  /// Makes `employee` free for other calls, and has waiting calls looked at again.
  mutating func free(_ employee: ID<Employee>) {
    engage(employee, as: .free)
    people[employee.position].slot = -1
    requestReevaluation()
  }

  // MARK: Outside parties

  /// Rings the outside number `number` for at most `length` (R003-26).
  mutating func ringExternal(_ slot: Int, _ number: ID<OutsideNumber>, for length: Milliseconds) {
    slots[slot].rings = .external
    var found: Response?
    for position in slots[slot].acts {
      guard case .external(let response) = script.acts[position] else { continue }
      actsApplied[position] = true
      found = response
    }
    // Like a device, a number that is busy or cannot be reached does not ring.
    if found != .busy, found != .unreachable { note(.externalRings(number), slot) }
    ring(slot, found ?? .rings, for: length)
  }

  /// Rings the customer of a callback (D-23).
  mutating func ringCustomer(_ slot: Int, _ group: ID<Group>) {
    slots[slot].rings = .customer
    let pending = slots[slot].pendingCallback
    pendingCallbacks[pending].isTried = true
    let attempt = pendingCallbacks[pending].attempts
    var found: Response?
    for position in slots[slot].acts {
      guard case .callbackCustomer(attempt, let response) = script.acts[position] else { continue }
      actsApplied[position] = true
      found = response
    }
    // Like a device, a customer who is busy or cannot be reached does not ring.
    if found != .busy, found != .unreachable { note(.customerRings, slot) }
    ring(slot, found ?? .rings, for: machine.groups[group].callback.ring.value)
  }

  /// Puts the response of an outside party on the queue, and the end of its ringing.
  private mutating func ring(_ slot: Int, _ response: Response, for length: Milliseconds) {
    let stamp = slots[slot].stamp
    var (after, word) = (Milliseconds.zero, DeviceWord.answers)
    switch response {
    case .rings: after = length
    case .answers(let time, let talks):
      after = time
      slots[slot].talkLength = talks.rawValue
    case .rejects(let time): (after, word) = (time, .rejects)
    case .busy: word = .busy
    case .unreachable: word = .unreachable
    }
    queue.add(.ringingOver, at: later(length), subject: slot, stamp: stamp)
    if response != .rings {
      queue.add(
        .remoteResponse, at: later(after), subject: slot, stamp: stamp, word: word.rawValue)
    }
  }

}
