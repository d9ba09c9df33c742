internal import Hours
internal import Machine
internal import Syntax

/// The parts of a machine that are not states: who and what there is.
extension Compiler {

  mutating func compileSchedules() {
    for (position, written) in account.written.schedules.enumerated() {
      let schedule = Schedule(weekly: written.weekly, exceptions: written.exceptions.map(\.value))
      machine.schedules.append(
        NamedSchedule(name: written.name.value, schedule: schedule, zone: account.scheduleZones[position].name))
    }
  }

  mutating func compileSounds() {
    for (position, written) in account.written.audio.enumerated() {
      machine.sounds.append(
        Sound(name: written.name.value, file: written.file?.value, length: account.audioLengths[position] ?? .zero))
    }
  }

  /// Statuses that employees' rules name count as unavailable besides Offline and Break (P-03).
  mutating func compileStatuses() {
    for employee in account.employees {
      for rule in employee.autoSecretary {
        let status = Status(rule.status)
        if !machine.statuses.contains(status) { machine.statuses.append(status) }
      }
    }
  }

  mutating func compileEmployees() {
    for (position, employee) in account.employees.enumerated() {
      let card = account.written.employees[position]
      let first = machine.devices.count
      for device in card.devices {
        machine.devices.append(
          Device(kind: device.kind.value.rawValue, owner: ID(position), delay: device.delay?.value ?? .zero))
      }
      machine.employees.append(
        Employee(
          name: card.name.value, number: employee.number, isActive: card.isActive?.value ?? true,
          devices: first..<machine.devices.count, hours: hours(employee.hours, "hours of \(card.name.value)"),
          absences: employee.absences.map { (absence) in
            Absence(from: absence.from, to: absence.to, reason: absence.reason)
          }, respectsStatus: card.respectsStatus?.value ?? true,
          role: Setting(card.role?.value, default: Defaults.role(in: account.written.roles?.value ?? .vats4)),
          department: card.department?.value))
    }
  }

  /// The schedule of the hours of an employee or a notification; a pattern becomes a schedule of its own, called
  /// `name`. Such hours have no exceptions unless they name a schedule, and `hours: always` of a number does not
  /// concern them (P-22).
  private mutating func hours(_ hours: ResolvedHours?, _ name: String) -> ID<NamedSchedule>? {
    switch hours {
    case nil: return nil
    case .schedule(let position): return ID(position)
    case .pattern(let pattern):
      machine.schedules.append(
        NamedSchedule(name: name, schedule: Schedule(weekly: pattern), zone: machine.zone))
      return ID(machine.schedules.count - 1)
    }
  }

  mutating func compileBoxes() {
    for (position, box) in account.boxes.enumerated() {
      let card = account.written.boxes[position]
      machine.boxes.append(
        Box(
          name: card.name.value, greeting: greeting(box.greeting),
          maximum: Setting(card.max?.value, default: Defaults.longestMessage),
          minimum: Setting(card.min?.value, default: Defaults.shortestMessage), address: card.email?.value,
          owner: box.owner.map { (owner) in ID(owner) }))
    }
  }

  /// The greeting at `position`, or the standard one (R003-25, P-16).
  private mutating func greeting(_ position: Int?) -> ID<Sound> {
    if let position { return ID(position) }
    if let known = standardGreeting { return known }
    machine.sounds.append(.standardBoxGreeting)
    let id = ID<Sound>(machine.sounds.count - 1)
    standardGreeting = id
    return id
  }

  mutating func compileGroups() {
    for (position, group) in account.groups.enumerated() {
      let card = account.written.groups[position]
      let algorithm = card.ring.flatMap { (order) in Group.Algorithm(rawValue: order.value.rawValue) }
      machine.groups.append(
        Group(
          name: card.name.value, number: group.number, algorithm: Setting(algorithm, default: .all),
          members: group.members.map { (member) in ID(member) },
          turn: Setting(card.turn?.value, default: Defaults.turn),
          wait: Setting(card.wait?.value, default: Defaults.wait),
          queues: Setting(card.queue?.value, default: Defaults.queue),
          queueAudio: group.queueAudio.map { (audio) in ID(audio) }, impatient: impatient(card, group),
          callback: callback(card.callback), department: card.department?.value))
      for member in group.members { machine.employees[member].groups.append(ID(position)) }
    }
  }

  private func impatient(_ card: WrittenGroup, _ group: ResolvedGroup) -> Group.Impatient? {
    guard let impatient = card.impatient else { return nil }
    return Group.Impatient(
      after: Setting(impatient.after?.value, default: Defaults.impatientAfter),
      prompt: group.prompt.map { (audio) in ID(audio) },
      keys: group.offer.map { (key, choice) in
        switch choice {
        case .callback: Group.Key(key, .callback)
        case .stay: Group.Key(key, .stay)
        case .voicemail(let box): Group.Key(key, .voicemail(ID(box)))
        }
      })
  }

  private func callback(_ card: WrittenCallback?) -> Group.Callback {
    Group.Callback(
      delay: Setting(card?.delay?.value, default: Defaults.callbackDelay),
      attempts: Setting(card?.attempts?.value, default: Defaults.callbackAttempts),
      pause: Setting(card?.pause?.value, default: Defaults.callbackPause),
      ring: Setting(card?.ring?.value, default: Defaults.callbackRings))
  }

  /// The blacklist, the recording and the notifications.
  mutating func compileAftermath() {
    let written = account.written
    if let recording = written.recording, let bound = account.recording {
      let days = recording.keep.map { (keep) in Int(keep.value.rawValue / 86_400_000) }
      let storage: Recording.Storage =
        if recording.storage?.value == .email, let address = recording.email?.value {
          .email(address)
        } else {
          .cloud(days: Setting(days, default: Defaults.retentionDays))
        }
      machine.recording = Recording(
        mode: recording.calls.flatMap { (calls) in Recording.Mode(rawValue: calls.value.rawValue) } ?? .off,
        lines: lines(bound.numbers), groups: bound.groups.map { (group) in ID(group) },
        employees: bound.employees.map { (employee) in ID(employee) }, storage: storage,
        address: recording.email?.value,
        billing: recording.billing.flatMap { (billing) in Recording.Billing(rawValue: billing.value.rawValue) })
    }
    for (position, notification) in account.notifications.enumerated() {
      guard let event = written.notifications[position].on,
        let occasion = Notification.Occasion(rawValue: event.value.rawValue)
      else { continue }
      let hours = hours(notification.hours, "hours of notification \(position + 1)")
      for (channel, addresses) in notification.recipients {
        guard let channel = Notification.Channel(rawValue: channel.rawValue) else { continue }
        machine.notifications.append(
          Notification(
            occasion: occasion, channel: channel, recipients: addresses, lines: lines(notification.numbers),
            groups: notification.groups.map { (group) in ID(group) },
            hours: hours))
      }
    }
  }

  /// The lines with these canonical numbers.
  func lines(_ numbers: [String]) -> [ID<Line>] {
    numbers.compactMap { (number) in machine.line(number) }
  }

}
