internal import Hours
public import Semantics
internal import Syntax

/// From the resolved account to plain figures; nothing is decided here but what stands in the table of defaults (2.15).
extension PlainAccount {

  /// The plain form of `account`; `zones` returns the zone of a name.
  public init(_ account: ResolvedAccount, zones: (String) -> PlainZone) {
    let written = account.written
    self.init(zone: zones(account.zone.name))
    schedules = zip(written.schedules, account.scheduleZones).map { (schedule, zone) in
      PlainSchedule(
        name: schedule.name.value, zone: zones(zone.name), hours: plain(schedule.weekly),
        exceptions: schedule.exceptions.map { (exception) in plain(exception.value) })
    }
    let sounds = zip(written.audio, account.audioLengths).map { (sound, length) in
      PlainSound(name: sound.name.value, length: length?.rawValue ?? 0)
    }
    people = zip(written.employees, account.employees).map { (card, bound) in
      person(card, bound, sounds: sounds, schedules: schedules, zone: zone)
    }
    groups = zip(written.groups, account.groups).map { (card, bound) in group(card, bound, sounds: sounds) }
    boxes = zip(written.boxes, account.boxes).map { (card, bound) in
      PlainBox(
        name: card.name.value,
        greeting: bound.greeting.map { (sound) in sounds[sound] } ?? PlainSound(name: "standard", length: 5000),
        longest: card.max?.value.rawValue ?? 180_000, shortest: card.min?.value.rawValue ?? 3000,
        address: card.email?.value)
    }
    let schemes = zip(written.schemes, account.schemes).map { (_, scheme) in
      scheme.rows.map { (row) in plain(row, sounds: sounds, schedules: schedules) }
    }
    let company = schedules.firstIndex { (schedule) in schedule.name == "company" }
    lines = zip(written.numbers, account.numbers).map { (card, bound) in
      let isAlwaysOpen = card.hours?.value == .always
      let rows: [PlainRow]
      switch bound.entry {
      case .scheme(let scheme): rows = schemes.indices.contains(scheme) ? schemes[scheme] : []
      case .forward(let target):
        // Reading: the short form of an account without a schedule `company` is open at any time.
        let hasHours = !isAlwaysOpen && company != nil
        rows = [
          PlainRow(
            name: hasHours ? "company" : "always", schedule: hasHours ? company : nil,
            steps: [.forward(plain(target), wait: nil)])
        ]
      }
      return PlainLine(
        number: card.number.value.canonical, isAlwaysOpen: isAlwaysOpen,
        ringback: bound.ringback.map { (sound) in sounds[sound] }, rows: rows)
    }
    blacklist = zip(written.blacklist, account.blacklist).map { (card, bound) in
      PlainBlacklistEntry(
        pattern: card.caller.value.description, announcement: bound.announcement.map { (sound) in sounds[sound] },
        numbers: bound.numbers)
    }
    if let card = written.recording, let bound = account.recording {
      recording = PlainRecording(
        calls: card.calls?.value.rawValue ?? "off", numbers: bound.numbers, groups: bound.groups,
        people: bound.employees,
        address: card.email?.value)
    }
    // A notification whose name could not be bound is missing from one list only; such accounts are not played.
    notices = zip(written.notifications, account.notifications).map { (card, bound) in
      PlainNotice(
        event: card.on?.value.rawValue ?? "",
        recipients: bound.recipients.flatMap { (way) in
          way.addresses.map { (address) in (channel: way.channel.rawValue, address: address) }
        }, numbers: bound.numbers, groups: bound.groups,
        hours: hours(bound.hours, schedules: schedules, zone: zone))
    }
    faxAddress = written.faxAddress?.value
  }

}

private func plain(_ pattern: WeeklyPattern) -> [PlainHours] {
  Weekday.allCases.flatMap { (day) in
    pattern[day].map { (hours) in PlainHours(weekday: day.rawValue, start: hours.startMinute, end: hours.endMinute) }
  }
}

private func plain(_ exception: ScheduleException) -> PlainException {
  switch exception.span {
  case .dates(let days):
    PlainException(
      first: days.lowerBound.dayNumber, last: days.upperBound.dayNumber, isYearly: false,
      hours: plain(exception.pattern))
  case .yearly(let first, let last):
    PlainException(
      first: first.month * 100 + first.day, last: last.month * 100 + last.day, isYearly: true,
      hours: plain(exception.pattern))
  }
}

private func plain(_ target: Target) -> PlainTarget {
  switch target {
  case .employee(let position): .person(position)
  case .group(let position): .group(position)
  }
}

private func plain(_ action: ResolvedAction?) -> PlainAction? {
  switch action?.kind {
  case .forward(let target): .forward(plain(target))
  case .voicemail(let box): .voicemail(box)
  case .external(let number, let box): .external(number, box: box)
  case .drop: .drop
  case .continue: .goOn
  case nil: nil
  }
}

private func hours(_ bound: ResolvedHours?, schedules: [PlainSchedule], zone: PlainZone) -> PlainSchedule? {
  switch bound {
  case .pattern(let pattern): PlainSchedule(name: "", zone: zone, hours: plain(pattern))
  case .schedule(let position): schedules[position]
  case nil: nil
  }
}

private func person(
  _ card: WrittenEmployee, _ bound: ResolvedEmployee, sounds: [PlainSound], schedules: [PlainSchedule], zone: PlainZone
) -> PlainPerson {
  let hours = hours(bound.hours, schedules: schedules, zone: zone)
  return PlainPerson(
    name: card.name.value, number: bound.number, isActive: card.isActive?.value ?? true,
    respectsStatus: card.respectsStatus?.value ?? true, hours: hours, offHours: plain(bound.offHours) ?? .goOn,
    absences: bound.absences.map { (absence) in
      PlainAbsence(
        first: absence.from.dayNumber, last: absence.to?.dayNumber, reason: absence.reason,
        announcement: absence.announcement.map { (sound) in sounds[sound] }, action: plain(absence.then) ?? .goOn)
    }, secretary: bound.autoSecretary.map { (rule) in (rule.status, plain(rule.action) ?? .goOn) },
    patience: bound.noAnswer?.after?.rawValue ?? 30_000, noAnswer: plain(bound.noAnswer) ?? .goOn,
    busy: plain(bound.busy),
    devices: card.devices.map { (device) in (device.kind.value.rawValue, device.delay?.value.rawValue ?? 0) },
    ownNumbers: card.directNumbers.map { (direct) in direct.number.value.canonical })
}

private func group(_ card: WrittenGroup, _ bound: ResolvedGroup, sounds: [PlainSound]) -> PlainGroup {
  let offer = card.impatient.map { (impatient) in
    PlainOffer(
      after: impatient.after?.value.rawValue ?? 20_000,
      word: bound.prompt.map { (sound) in sounds[sound].name } ?? card.name.value,
      keys: bound.offer.map { (key, choice) in
        switch choice {
        case .callback: (Int(key), "callback", nil)
        case .stay: (Int(key), "stay", nil)
        case .voicemail(let box): (Int(key), "voicemail", box)
        }
      })
  }
  let callback = PlainCallback(
    delay: card.callback?.delay?.value.rawValue ?? 10_000, attempts: card.callback?.attempts?.value ?? 3,
    pause: card.callback?.pause?.value.rawValue ?? 300_000, ring: card.callback?.ring?.value.rawValue ?? 30_000)
  return PlainGroup(
    name: card.name.value, number: bound.number, members: bound.members, ring: card.ring?.value.rawValue ?? "all",
    turn: card.turn?.value.rawValue ?? 20_000, wait: card.wait?.value.rawValue ?? 60_000,
    hasQueue: card.queue?.value ?? true, offer: offer, callback: callback, noAnswer: plain(bound.noAnswer) ?? .goOn)
}

private func plain(_ row: ResolvedRow, sounds: [PlainSound], schedules: [PlainSchedule]) -> PlainRow {
  let (name, schedule): (String, Int?) =
    switch row.condition {
    case .schedule(let position): (schedules[position].name, position)
    case .always: ("always", nil)
    case .otherwise: ("otherwise", nil)
    }
  return PlainRow(
    name: name, schedule: schedule,
    steps: row.steps.map { (step) in
      switch step.kind {
      case .greeting(let sound): .greeting(sounds[sound])
      case .forward(let target, let wait): .forward(plain(target), wait: wait?.rawValue)
      case .voicemail(let box): .voicemail(box)
      case .faxDetect(let window): .faxDetect(window: window?.rawValue ?? 5000)
      case .faxReceive: .faxReceive
      case .hangup: .hangup
      }
    })
}
