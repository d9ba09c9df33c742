internal import Hours

/// What holds of every machine that the compiler makes, and must hold of one that is played, verified or exported.
extension Machine {

  /// Returns the invariants that this machine violates, a sentence each; none for a sound machine.
  ///
  /// Whether ids lie in range is looked at first: where they do not, nothing else can be looked up and only that is
  /// told.
  public func violatedInvariants() -> [String] {
    let audit = Audit(self)
    audit.checkReferences()
    guard audit.violations.isEmpty else { return audit.violations }
    audit.checkNames()
    audit.checkPeople()
    audit.checkFigures()
    audit.checkEntries()
    audit.checkExits()
    audit.checkPaths()
    return audit.violations
  }

}

/// A machine that is looked through, and what was found.
final class Audit {

  /// The machine.
  let machine: Machine

  /// What does not hold, a sentence each.
  private(set) var violations: [String] = []

  /// A look through `machine`.
  init(_ machine: Machine) {
    self.machine = machine
  }

  /// Notes `sentence` unless `isTrue`.
  func expect(_ isTrue: Bool, _ sentence: @autoclosure () -> String) {
    if !isTrue { violations.append(sentence()) }
  }

  // MARK: Ids and ranges

  /// Every id and every range lies within its array.
  func checkReferences() {
    for (position, employee) in machine.employees.enumerated() {
      expect(
        employee.devices.lowerBound >= 0 && employee.devices.upperBound <= machine.devices.count,
        "the devices of employee \(position) lie outside the array of devices")
      expect(employee.hours, in: machine.schedules, "the hours of employee \(position)")
      expect(employee.groups, in: machine.groups, "a group of employee \(position)")
    }
    for (position, device) in machine.devices.enumerated() {
      expect(device.owner, in: machine.employees, "the owner of device \(position)")
    }
    for (position, group) in machine.groups.enumerated() {
      expect(group.members, in: machine.employees, "a member of group \(position)")
      expect(group.queueAudio, in: machine.sounds, "the queue audio of group \(position)")
      expect(group.impatient?.prompt, in: machine.sounds, "the prompt of group \(position)")
      for key in group.impatient?.keys ?? [] {
        if case .voicemail(let box) = key.choice { expect(box, in: machine.boxes, "a key of group \(position)") }
      }
    }
    for (position, box) in machine.boxes.enumerated() {
      expect(box.greeting, in: machine.sounds, "the greeting of box \(position)")
      expect(box.owner, in: machine.employees, "the owner of box \(position)")
    }
    for (position, line) in machine.lines.enumerated() {
      expect(line.ringback, in: machine.sounds, "the ringback of line \(position)")
      expect(line.entry, in: machine.states, "the entry of line \(position)")
    }
    for (position, number) in machine.extensions.enumerated() {
      expect(number.entry, in: machine.states, "the entry of extension \(position)")
    }
    for (position, row) in machine.rows.enumerated() {
      expect(row.first, in: machine.states, "the first state of row \(position)")
      if case .schedule(let schedule) = row.condition {
        expect(schedule, in: machine.schedules, "the condition of row \(position)")
      }
    }
    expect(machine.unallocated, in: machine.states, "the entry of unallocated numbers")
    expect(
      machine.callbackStates.count == machine.groups.count,
      "there are \(machine.callbackStates.count) places for callbacks and \(machine.groups.count) groups")
    for state in machine.callbackStates { expect(state, in: machine.states, "the state of a callback") }
    checkAftermathReferences()
    checkStateReferences()
  }

  /// The ids of blacklist, recording and notifications.
  private func checkAftermathReferences() {
    for (position, entry) in machine.blacklist.enumerated() {
      expect(entry.announcement, in: machine.sounds, "the announcement of blacklist entry \(position)")
      expect(entry.lines, in: machine.lines, "a line of blacklist entry \(position)")
    }
    expect(machine.recording?.lines ?? [], in: machine.lines, "a line of the recording")
    expect(machine.recording?.groups ?? [], in: machine.groups, "a group of the recording")
    expect(machine.recording?.employees ?? [], in: machine.employees, "an employee of the recording")
    for (position, notification) in machine.notifications.enumerated() {
      expect(notification.lines, in: machine.lines, "a line of notification \(position)")
      expect(notification.groups, in: machine.groups, "a group of notification \(position)")
      expect(notification.hours, in: machine.schedules, "the hours of notification \(position)")
    }
  }

  /// The ids of states and exits; the exits of the states follow one another without gaps.
  private func checkStateReferences() {
    var next = 0
    for id in machine.states.ids {
      let state = machine.states[id]
      expect(
        state.exits.lowerBound == next && state.exits.upperBound <= machine.exits.count,
        "the exits of \(machine.name(id)) do not follow those of the state before it")
      next = state.exits.upperBound
      let what = "what happens in \(machine.name(id))"
      switch state.kind {
      case .rowChoice(let rows):
        expect(
          rows.lowerBound >= 0 && rows.upperBound <= machine.rows.count,
          "the rows of \(machine.name(id)) lie outside the array of rows")
      case .greeting(let sound), .announcement(let sound): expect(sound, in: machine.sounds, what)
      case .groupEntry(let group), .distributing(let group, _), .waiting(let group, _), .callbackDue(let group),
        .callbackCustomer(let group):
        expect(group, in: machine.groups, what)
      case .directEntry(let employee), .directOffer(let employee, _): expect(employee, in: machine.employees, what)
      case .externalOffer(let number, _): expect(number, in: machine.outsideNumbers, what)
      case .boxGreeting(let box), .boxRecording(let box): expect(box, in: machine.boxes, what)
      case .screening, .faxDetection, .faxTone, .faxReception, .talking, .released, .callbackOver: break
      }
    }
    expect(next == machine.exits.count, "there are exits that belong to no state")
    for (position, exit) in machine.exits.enumerated() {
      expect(exit.target, in: machine.states, "the target of exit \(position)")
      switch exit.event {
      case .blacklisted(let entry): expect(entry, in: machine.blacklist, "the event of exit \(position)")
      case .row(let row): expect(row, in: machine.rows, "the event of exit \(position)")
      case .status(let status): expect(status, in: machine.statuses, "the event of exit \(position)")
      default: break
      }
    }
  }

  private func expect<Thing>(_ id: ID<Thing>?, in things: [Thing], _ what: String) {
    guard let id else { return }
    expect(things.indices.contains(id.position), "\(what) is number \(id.rawValue) of \(things.count)")
  }

  private func expect<Thing>(_ ids: [ID<Thing>], in things: [Thing], _ what: String) {
    for id in ids { expect(id, in: things, what) }
  }

  // MARK: Names, people, figures

  /// No two things of a kind bear the same name.
  func checkNames() {
    expectUnique(machine.schedules.map(\.name), "schedule")
    expectUnique(machine.sounds.map(\.name), "sound")
    expectUnique(machine.employees.map(\.name) + machine.groups.map(\.name), "employee or group")
    expectUnique(machine.boxes.map(\.name), "box")
    expectUnique(machine.outsideNumbers.map(\.number), "outside number")
    expectUnique(machine.lines.map(\.number), "line")
    expectUnique(machine.extensions.map(\.number), "extension")
    expectUnique(machine.statuses.map(\.word), "status")
  }

  private func expectUnique(_ names: [String], _ what: String) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      expect(false, "there are two of the name '\(name)' (\(what))")
    }
  }

  /// Devices belong to whom the employees say, and members know of their groups.
  func checkPeople() {
    var next = 0
    for id in machine.employees.ids {
      let employee = machine.employees[id]
      expect(
        employee.devices.lowerBound == next, "the devices of \(employee.name) do not follow those of the one before him"
      )
      next = employee.devices.upperBound
      for position in employee.devices {
        expect(
          machine.devices[position].owner == id, "device \(position) of \(employee.name) says that it is another's")
      }
      let groups = machine.groups.ids.filter { (group) in machine.groups[group].members.contains(id) }
      expect(employee.groups == groups, "\(employee.name) does not know of his groups")
    }
    expect(next == machine.devices.count, "there are devices that belong to nobody")
    for group in machine.groups {
      expect(!group.members.isEmpty, "group \(group.name) has no members")
      expect(Set(group.members).count == group.members.count, "group \(group.name) has a member twice")
    }
    expect(
      machine.statuses.prefix(3) == [.online, .offline, .onBreak],
      "the statuses do not begin with online, offline and break")
  }

  /// Times are times: none is negative, and none that something waits for is nothing.
  func checkFigures() {
    for device in machine.devices { expect(device.delay >= .zero, "the delay of a \(device.kind) is negative") }
    for sound in machine.sounds { expect(sound.length >= .zero, "the length of '\(sound.name)' is negative") }
    for box in machine.boxes {
      expect(box.maximum.value > .zero, "box \(box.name) takes messages of no length only")
      expect(box.minimum.value >= .zero, "the shortest message of box \(box.name) is negative")
    }
    for group in machine.groups {
      expect(group.wait.value > .zero, "group \(group.name) has no wait")
      expect(!group.algorithm.value.isStepwise || group.turn.value > .zero, "group \(group.name) has no turn")
      let callback = group.callback
      expect(callback.attempts.value > 0, "group \(group.name) never tries to call back")
      for (time, word) in [(callback.delay, "delay"), (callback.pause, "pause"), (callback.ring, "ringing")] {
        expect(time.value > .zero, "the \(word) of callbacks of group \(group.name) is no time")
      }
      guard let impatient = group.impatient else { continue }
      expect(impatient.after.value > .zero, "the offer of group \(group.name) is due at once")
      expect(impatient.keys.allSatisfy { (key) in key.digit <= 9 }, "a key of group \(group.name) is no digit")
      expectUnique(impatient.keys.map { (key) in "\(key.digit)" }, "key of group \(group.name)")
      expectUnique(impatient.keys.map(\.choice.word), "choice of group \(group.name)")
    }
    for id in machine.states.ids {
      let time: Milliseconds? =
        switch machine.states[id].kind {
        case .faxDetection(let window): window.value
        case .directOffer(_, let rings): rings.value
        case .externalOffer(_, let rings): rings
        default: nil
        }
      if let time { expect(time > .zero, "\(machine.name(id)) waits for no time") }
    }
  }

}

extension Group.Choice {

  /// The word of the choice, whatever the box.
  fileprivate var word: String {
    switch self {
    case .callback: "callback"
    case .stay: "stay"
    case .voicemail: "voicemail"
    }
  }

}
