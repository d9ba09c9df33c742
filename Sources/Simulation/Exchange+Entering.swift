internal import Hours
internal import Machine

extension Exchange {

  /// Moves the call in `slot` to `state` and on, until it stands somewhere.
  mutating func go(_ slot: Int, to state: ID<State>?) {
    var upcoming = state
    while let next = upcoming {
      slots[slot].enter(next, at: now)
      upcoming = enter(slot, machine.states[next].kind)
    }
  }

  /// Takes the exit that `event` opens.
  @inline(__always)
  mutating func leave(_ slot: Int, by event: Event) {
    leave(slot, byNumber: event.number)
  }

  /// Takes the exit that the event with `number` opens.
  private mutating func leave(_ slot: Int, byNumber number: UInt64) {
    go(slot, to: exit(slot, number: number))
  }

  /// Where `event` leads from the state in which the call in `slot` stands.
  @inline(__always)
  mutating func exit(_ slot: Int, _ event: Event) -> ID<State>? {
    exit(slot, number: event.number)
  }

  /// Where the event with `number` leads from the state in which the call in `slot` stands.
  @inline(__always)
  private mutating func exit(_ slot: Int, number: UInt64) -> ID<State>? {
    guard let exit = lookUps.exit(number, from: slots[slot].state.position) else { return nil }
    if keepsCoverage { keep(Int(exit.position), slot) }
    return exit.target
  }

  /// Keeps that the call in `slot` takes the exit at `position`.
  private mutating func keep(_ position: Int, _ slot: Int) {
    var row = records[Int(slots[slot].record)].row
    if case .row(let chosen) = machine.exits[position].event { row = chosen }
    exitsTaken.insert(ExitTaken(row: row, exit: position))
  }

  /// Keeps that a visit goes on where it is because of `event`: a turn is over, an offer was rejected or failed.
  mutating func stay(_ slot: Int, after event: Event) {
    if keepsCoverage { _ = exit(slot, event) }
  }

  /// Begins what happens in a state of `kind`; returns the next state where the call does not stay.
  @inline(__always)
  private mutating func enter(_ slot: Int, _ kind: State.Kind) -> ID<State>? {
    switch kind {
    case .screening:
      return screen(slot)
    case .rowChoice(let rows):
      return chooseRow(slot, rows)
    case .greeting(let sound):
      note(.greeting(sound), slot)
      media(slot, for: machine.sounds[sound].length, countsAsAnswered: true)
    case .announcement(let sound):
      note(.announcement(sound), slot)
      media(slot, for: machine.sounds[sound].length, countsAsAnswered: true)
    case .faxDetection(let window):
      note(.faxDetect, slot)
      media(slot, for: window.value, countsAsAnswered: true)
      awaitFaxTone(slot)
    case .faxTone:
      note(.faxReceive, slot)
      media(slot, for: .faxPatience, countsAsAnswered: true)
      awaitFaxTone(slot)
    case .faxReception:
      note(.faxTone, slot)
      endWait(slot)
      if case .fax(_, let length)? = faxAct(slot)?.act {
        queue.add(.faxEnd, at: later(length), subject: slot, stamp: slots[slot].stamp)
      }
    case .groupEntry(let group):
      return enterGroup(slot, group)
    case .distributing, .waiting:
      return nil
    case .directEntry(let employee):
      return enterDirect(slot, employee)
    case .directOffer(let employee, let rings):
      return offerDirectly(slot, employee, for: rings.value)
    case .externalOffer(let number, let rings):
      ringExternal(slot, number, for: rings)
    case .boxGreeting(let box):
      note(.box(box), slot)
      endWait(slot)
      media(slot, for: machine.sounds[machine.boxes[box].greeting].length, countsAsAnswered: true)
    case .boxRecording(let box):
      note(.messageStarts, slot)
      beginMessage(slot, machine.boxes[box].maximum.value)
    case .talking:
      return nil
    case .released(let outcome):
      release(slot, outcome)
    case .callbackDue:
      failAttempt(slot)
    case .callbackCustomer(let group):
      ringCustomer(slot, group)
    case .callbackOver(let result):
      endCallback(slot, result)
    }
    return nil
  }

  /// Asks the blacklist.
  @inline(__always)
  private mutating func screen(_ slot: Int) -> ID<State>? {
    guard !lookUps.blacklist.isEmpty, let entry = blacklistEntry(against: slot) else { return exit(slot, .admitted) }
    note(.blocked, slot)
    return exit(slot, .blacklisted(entry))
  }

  /// Chooses the row, once, at the instant of arrival (D-02).
  @inline(__always)
  private mutating func chooseRow(_ slot: Int, _ rows: Range<Int>) -> ID<State>? {
    guard let row = firstRow(of: rows, slot) else {
      note(.noRow, slot)
      return exit(slot, .noRow)
    }
    note(.row(row), slot)
    records[Int(slots[slot].record)].row = row
    return exit(slot, .row(row))
  }

  /// The first of `rows` whose condition holds now for the call in `slot`.
  @inline(__always)
  private func firstRow(of rows: Range<Int>, _ slot: Int) -> ID<Row>? {
    if let first = rows.first, lookUps.isAlways[first] { return ID(first) }
    let hours = slots[slot].line.map { (line) in lookUps.lines[line.position].hours } ?? .company
    return clocks.row(of: rows, at: Instant(now), hours: hours)
  }

  /// Plays for `length` something whose end is an event.
  @inline(__always)
  private mutating func media(_ slot: Int, for length: Milliseconds, countsAsAnswered: Bool) {
    if countsAsAnswered { answerTechnically(slot) }
    queue.add(.mediaEnd, at: later(length), subject: slot, stamp: slots[slot].stamp)
  }

  /// Notes that the caller's line counts as answered from now on (P-21), and ends the ringback greeting (P-14).
  @inline(__always)
  mutating func answerTechnically(_ slot: Int) {
    if slots[slot].isLineAnswered { return }
    slots[slot].isLineAnswered = true
    let record = Int(slots[slot].record)
    if records[record].mediaFrom == nil { records[record].mediaFrom = Instant(now) }
  }

  /// Notes that the caller waits no longer (P-21).
  @inline(__always)
  mutating func endWait(_ slot: Int) {
    let record = Int(slots[slot].record)
    if records[record].waitEnd == nil { records[record].waitEnd = Instant(now) }
  }

  /// Begins the ringback greeting of the line at the first forward of the call (P-14).
  mutating func beginRingback(_ slot: Int) {
    guard keepsTrace, !slots[slot].ringbackBegan, !slots[slot].isCallback else { return }
    slots[slot].ringbackBegan = true
    guard let line = slots[slot].line, let ringback = machine.lines[line].ringback else { return }
    note(.ringback(ringback), slot)
  }

  // MARK: Fax

  /// The act by which the caller's machine sends a fax, if the call has one.
  func faxAct(_ slot: Int) -> (position: Int, act: Act)? {
    for position in slots[slot].acts {
      if case .fax = script.acts[position] { return (position, script.acts[position]) }
    }
    return nil
  }

  /// Puts the tone of the caller's machine on the queue, counted from the start of the fax step (P-17).
  private mutating func awaitFaxTone(_ slot: Int) {
    guard let (position, act) = faxAct(slot), case .fax(let after, _) = act else { return }
    queue.add(
      .faxTone, at: later(after), subject: slot, stamp: slots[slot].stamp, order: position)
  }

  // MARK: Messages

  /// Begins a message of at most `maximum`; when it ends depends on what the caller does (P-16).
  @inline(__always)
  private mutating func beginMessage(_ slot: Int, _ maximum: Milliseconds) {
    var speaks = Milliseconds.zero
    var stays = true
    for position in slots[slot].speakActs {
      guard case .speak(let length, let remains) = script.acts[position] else { continue }
      actsApplied[position] = true
      (speaks, stays) = (length, remains)
    }
    slots[slot].speaks = speaks.rawValue
    let stamp = slots[slot].stamp
    let end = later(maximum)
    // Whoever hangs up in time leaves nothing to be ended.
    if !stays {
      queue.add(.hangUp, at: later(speaks), subject: slot, stamp: callStamp(slot))
      if later(speaks) <= end { return }
    }
    let silence = later(speaks + .messageSilence)
    queue.add(.mediaEnd, at: stays ? min(end, silence) : end, subject: slot, stamp: stamp)
  }

}

extension Milliseconds {

  /// How long a fax line waits for a machine: T1 of ITU-T T.30 (P-17).
  static var faxPatience: Milliseconds { .seconds(35) }

  /// How long a silence ends a message (P-16).
  static var messageSilence: Milliseconds { .seconds(10) }

}
