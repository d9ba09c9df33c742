internal import Diagnostics
internal import Hours
internal import Syntax

/// The stage itself: section by section, in the order of the file.
extension Resolver {

  /// Returns the account with its names bound.
  mutating func account() -> ResolvedAccount? {
    let zone = self.zone(written.timezone)
    var scheduleZones: [Zone] = []
    for schedule in written.schedules {
      checkExceptions(schedule)
      scheduleZones.append(schedule.timezone.flatMap { (name) in self.zone(name) } ?? zone ?? .utc)
    }
    numbers = extensions()
    let employees = written.employees.indices.map { (position) in employee(at: position, number: numbers[position]) }
    let groups = written.groups.indices.map { (position) in
      group(at: position, number: numbers[written.employees.count + position])
    }
    let boxes = written.boxes.map { (box) in
      checkTimer(box.max)
      checkTimer(box.min)
      return ResolvedBox(greeting: audioItem(box.greeting), owner: employee(box.owner))
    }
    let schemes = written.schemes.map { (scheme) in ResolvedScheme(rows: scheme.rows.compactMap { row($0) }) }
    let lines = inboundNumbers()
    let blacklist = written.blacklist.indices.map { (position) in blacklistEntry(at: position) }
    let recording = written.recording.map { (recording) in self.recording(recording) }
    let notifications = written.notifications.indices.map { (position) in notification(at: position) }
    for campaign in written.campaigns {
      for name in campaign.operators { _ = employee(name) }
    }
    for call in written.plannedCalls { _ = employee(call.employee) }
    guard let zone else { return nil }
    return ResolvedAccount(
      written: written, zone: zone, scheduleZones: scheduleZones, employees: employees, groups: groups, boxes: boxes,
      schemes: schemes, numbers: lines, blacklist: blacklist, recording: recording, notifications: notifications,
      audioLengths: written.audio.map { (item) in length(of: item) })
  }

  /// The length of `item`: measured, or as its author said (P-28).
  private func length(of item: WrittenAudio) -> Milliseconds? {
    if let file = item.file, let measured = surroundings.audioLengths[file.value] { return measured }
    return item.length?.value
  }

  /// Returns the zone called `name`, after a complaint if the system has none or it is no region/city.
  private mutating func zone(_ name: Written<String>?) -> Zone? {
    guard let name else { return nil }
    if let zone = surroundings.zones[name.value], Zone.isRegionCity(name.value) { return zone }
    complain(.badTimezone(name, known: surroundings.zoneNames))
    return nil
  }

  /// Complains of exceptions whose dates overlap without one being within the other (P-24).
  private mutating func checkExceptions(_ schedule: WrittenSchedule) {
    guard schedule.exceptions.count > 1 else { return }
    for conflict in DateSpan.conflicts(among: schedule.exceptions.map(\.value.span)) {
      let (later, earlier) = (schedule.exceptions[conflict.later], schedule.exceptions[conflict.earlier])
      complain(
        conflict.isEqual ? .duplicateException(later, first: earlier) : .overlappingException(later, first: earlier))
    }
  }

  /// Complains of a timer that is not positive or longer than an hour.
  mutating func checkTimer(_ timer: Written<Milliseconds>?, allowsZero: Bool = false) {
    guard let timer else { return }
    let least = allowsZero ? Milliseconds.zero : Milliseconds(1)
    if timer.value < least || timer.value > .seconds(3600) { complain(.timerRange(timer, allowsZero: allowsZero)) }
  }

  // MARK: Employees and groups

  private mutating func employee(at position: Int, number: String) -> ResolvedEmployee {
    checkTimer(written.employees[position].noAnswer?.after)
    for device in written.employees[position].devices { checkTimer(device.delay, allowsZero: true) }
    return ResolvedEmployee(
      number: number, hours: hours(written.employees[position].hours),
      rules: ResolvedRules(
        noAnswer: action(written.employees[position].noAnswer), busy: action(written.employees[position].busy),
        offHours: action(written.employees[position].offHours),
        autoSecretary: written.employees[position].autoSecretary.compactMap { (rule) in
          action(rule.action).map { (action) in (rule.status.value.lowercased(), action) }
        },
        absences: written.employees[position].absences.compactMap { (absence) in self.absence(absence) }))
  }

  /// Binds the names of `absence`.
  private mutating func absence(_ absence: WrittenAbsence) -> ResolvedAbsence? {
    guard let from = absence.from else { return nil }
    if let to = absence.to, to.value < from.value { complain(.absenceOrder(to, from: from)) }
    return ResolvedAbsence(
      from: from.value, to: absence.to?.value, reason: absence.reason?.value ?? "vacation",
      announcement: audioItem(absence.announcement), then: action(absence.then))
  }

  /// Binds the name of a schedule in `hours`; a pattern is what it is.
  mutating func hours(_ hours: WrittenHours?) -> ResolvedHours? {
    switch hours {
    case .pattern(let pattern): .pattern(pattern.value)
    case .schedule(let name): schedule(name).map { (position) in .schedule(position) }
    case nil: nil
    }
  }

  private mutating func group(at position: Int, number: String) -> ResolvedGroup {
    var group = ResolvedGroup(number: number)
    group.members.reserveCapacity(written.groups[position].members.count)
    for name in written.groups[position].members {
      guard let member = employee(name) else { continue }
      if groupOfMember[member] == position {
        let first = written.groups[position].members.first { (other) in other.value == name.value } ?? name
        complain(.duplicateMember(name, first: first.range))
      } else {
        groupOfMember[member] = position
        group.members.append(member)
      }
    }
    checkTimer(written.groups[position].turn)
    checkTimer(written.groups[position].wait)
    checkTimer(written.groups[position].impatient?.after)
    if let callback = written.groups[position].callback {
      for timer in [callback.delay, callback.pause, callback.ring] { checkTimer(timer) }
    }
    group.queueAudio = audioItem(written.groups[position].queueAudio)
    if let impatient = written.groups[position].impatient {
      group.prompt = audioItem(impatient.prompt)
      group.offer = offer(impatient)
    }
    group.noAnswer = action(written.groups[position].noAnswer, ofGroup: true)
    return group
  }

  /// Binds the offer of `impatient`: each option once, a message needs a box (P-11).
  private mutating func offer(_ impatient: WrittenImpatient) -> [(key: UInt8, choice: ResolvedChoice)] {
    var offer: [(key: UInt8, choice: ResolvedChoice)] = []
    var options: [String: SourceRange] = [:]
    for (key, choice) in impatient.offer {
      let (word, bound): (String, ResolvedChoice?) =
        switch choice.value {
        case .callback: ("callback", .callback)
        case .stay: ("stay", .stay)
        case .voicemail(let box?): ("voicemail", bind(box, in: boxes).map { (box) in .voicemail(box) })
        case .voicemail(nil): ("voicemail", nil)
        }
      if case .voicemail(nil) = choice.value { complain(.optionWithoutBox(at: choice.range)) }
      if let first = options[word] {
        complain(.duplicateOption(word, at: choice.range, first: first))
        continue
      }
      options[word] = choice.range
      if let bound { offer.append((key.value, bound)) }
    }
    return offer
  }

  // MARK: Schemes

  private mutating func row(_ row: WrittenRow) -> ResolvedRow? {
    guard let when = row.when else { return nil }
    let condition: ResolvedRow.Condition?
    switch when.value {
    case "always": condition = .always
    case "otherwise": condition = .otherwise
    default: condition = schedule(when, isRow: true).map { (position) in .schedule(position) }
    }
    let steps = row.steps.compactMap { (step) in self.step(step) }
    return condition.map { (condition) in
      ResolvedRow(condition: condition, steps: steps, range: row.range, when: when.range)
    }
  }

  private mutating func step(_ step: WrittenStep) -> ResolvedStep? {
    let kind: ResolvedStep.Kind?
    switch step.kind {
    case .greeting(let name): kind = audioItem(name).map { (audio) in .greeting(audio) }
    case .voicemail(let name): kind = bind(name, in: boxes).map { (box) in .voicemail(box) }
    case .forward(let name, let wait):
      let target = target(name)
      checkTimer(wait)
      if let wait, case .group? = target { complain(.waitOnGroup(wait)) }
      kind = target.map { (target) in .forward(target, wait: wait?.value) }
    case .fax(let mode, let window):
      checkTimer(window)
      kind = mode.value == .detect ? .faxDetect(window: window?.value) : .faxReceive
    case .hangup: kind = .hangup
    }
    return kind.map { (kind) in ResolvedStep(kind: kind, range: step.range) }
  }

}

extension Diagnostic {

  fileprivate static func badTimezone(_ name: Written<String>, known: [String]) -> Diagnostic {
    let meant = Spelling.meant(by: name.value, among: known.filter { (zone) in zone.contains("/") })
    return .init(
      .badTimezone, Phrase(en: "'\(name.value)' is no time zone", ru: "часового пояса «\(name.value)» не существует"),
      at: name.range,
      help: meant.map { (zone) in
        Spelling.didYouMean(zone.word, for: name.value)
      }
        ?? Phrase(
          en: "write region and city, such as Europe/Moscow", ru: "укажите регион и город, например Europe/Moscow"),
      fix: meant.map { (zone) in .writing(zone, at: name.range) })
  }

  fileprivate static func duplicateException(
    _ exception: Written<ScheduleException>, first: Written<ScheduleException>
  ) -> Diagnostic {
    .init(
      .duplicateException,
      Phrase(en: "two exceptions for \(exception.value.span)", ru: "два исключения на \(exception.value.span)"),
      at: exception.range, help: Phrase(en: "keep one of the two", ru: "оставьте одно из двух"),
      notes: [Note(Phrase(en: "the first one is here", ru: "первое указано здесь"), at: first.range)],
      fix: exception.value == first.value ? .removing(exception.range) : nil)
  }

  fileprivate static func overlappingException(
    _ exception: Written<ScheduleException>, first: Written<ScheduleException>
  ) -> Diagnostic {
    .init(
      .overlappingExceptions,
      Phrase(
        en: "the exceptions \(first.value.span) and \(exception.value.span) overlap",
        ru: "исключения \(first.value.span) и \(exception.value.span) пересекаются"), at: exception.range,
      help: Phrase(
        en: "let one lie wholly within the other (the narrower one counts), or separate their dates",
        ru: "разведите даты или поместите одно целиком внутрь другого: действует более узкое"),
      notes: [Note(Phrase(en: "it overlaps with this one", ru: "пересекается с этим"), at: first.range)])
  }

  fileprivate static func timerRange(_ timer: Written<Milliseconds>, allowsZero: Bool) -> Diagnostic {
    let shown = timer.value.description
    let isLong = timer.value > .seconds(3600)
    return .init(
      .timerRange,
      isLong
        ? Phrase(en: "\(shown) is too long a time for a call", ru: "\(shown) — слишком долго для звонка")
        : Phrase(en: "\(shown) is no time to wait", ru: "\(shown) — это не время ожидания"), at: timer.range,
      help: allowsZero
        ? Phrase(en: "write a time from 0s to 1h", ru: "укажите время от 0s до 1h (час)")
        : Phrase(en: "write a time of more than 0s and at most 1h", ru: "укажите время больше 0s и не больше 1h (часа)")
    )
  }

  fileprivate static func absenceOrder(_ to: Written<CivilDate>, from: Written<CivilDate>) -> Diagnostic {
    .init(
      .absenceOrder,
      Phrase(en: "the absence ends before it begins", ru: "отсутствие заканчивается раньше, чем начинается"),
      at: to.range,
      help: Phrase(en: "exchange the two dates", ru: "поменяйте даты местами"),
      notes: [Note(Phrase(en: "it begins here", ru: "начало здесь"), at: from.range)])
  }

  fileprivate static func duplicateMember(_ name: Written<String>, first: SourceRange) -> Diagnostic {
    .init(
      .duplicateId, Phrase(en: "'\(name.value)' is a member twice", ru: "«\(name.value)» указан в группе дважды"),
      at: name.range, help: Phrase(en: "remove one of the two", ru: "удалите одно из двух"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указан здесь"), at: first)],
      fix: .removing(name.range))
  }

  fileprivate static func optionWithoutBox(at range: SourceRange) -> Diagnostic {
    .init(
      .impatientOptionWithoutBox,
      Phrase(en: "the option 'voicemail' names no box", ru: "у варианта «voicemail» не указан ящик"), at: range,
      help: Phrase(en: "write 'voicemail BOX'", ru: "напишите «voicemail ЯЩИК»"))
  }

  fileprivate static func duplicateOption(_ word: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .impatientKey, Phrase(en: "'\(word)' stands under two keys", ru: "«\(word)» указано под двумя кнопками"),
      at: range,
      help: Phrase(en: "keep one of the two keys", ru: "оставьте одну из кнопок"),
      notes: [Note(Phrase(en: "the first one is here", ru: "первая здесь"), at: first)])
  }

  fileprivate static func waitOnGroup(_ wait: Written<Milliseconds>) -> Diagnostic {
    .init(
      .waitOnGroup,
      Phrase(en: "a forward to a group has no 'wait' of its own", ru: "у переадресации на группу нет своего «wait»"),
      at: wait.range,
      help: Phrase(en: "set 'wait' on the group", ru: "задайте «wait» у самой группы"))
  }

}
