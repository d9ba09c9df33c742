internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each schedule that is never open, and each pattern of hours that is closed on all days.
  func hoursThatNeverCome() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for schedule in written.schedules where schedule.isWhole && schedule.weekly.isClosed {
      if schedule.exceptions.allSatisfy(\.value.pattern.isClosed) { findings.append(.scheduleNeverOpen(schedule.name)) }
    }
    func check(_ hours: WrittenHours?) {
      if case .pattern(let pattern)? = hours, pattern.value.isClosed {
        findings.append(.hoursNeverCome(at: pattern.range))
      }
    }
    for position in written.employees.indices { check(written.employees[position].hours) }
    for position in written.notifications.indices { check(written.notifications[position].hours) }
    return findings
  }

  /// The most exceptions of one schedule that are looked at one by one.
  private static let mostExceptions = 50

  /// Returns a diagnostic for each exception that gives its days the hours which they have anyway.
  func exceptionsWithoutEffect() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for schedule in written.schedules where schedule.isWhole {
      let same = schedule.exceptions.filter { (exception) in
        exception.value.span.hasOnlyWeekdays { (day) in exception.value.pattern[day] == schedule.weekly[day] }
      }
      for exception in same.prefix(Self.mostExceptions) {
        // Within other days that differ, it is they that are excepted from.
        let isInside = schedule.exceptions.contains { (other) in
          let relation = exception.value.span.relation(to: other.value.span)
          return relation == .inside || relation == .overlapping
        }
        if !isInside { findings.append(.exceptionWithoutEffect(exception)) }
      }
    }
    return findings
  }

}

extension DateSpan {

  /// Whether all days of the week that occur among these days are as `isWanted` says.
  fileprivate func hasOnlyWeekdays(_ isWanted: (Weekday) -> Bool) -> Bool {
    guard case .dates(let dates) = self, length < 7 else { return Weekday.allCases.allSatisfy(isWanted) }
    return (0..<length).allSatisfy { (day) in isWanted((dates.lowerBound + day).weekday) }
  }

}

extension Diagnostic {

  fileprivate static func scheduleNeverOpen(_ name: Written<String>) -> Diagnostic {
    .init(
      .neverOpen, Phrase(en: "'\(name.value)' is never open", ru: "«\(name.value)» не открывается никогда"),
      at: name.range,
      help: Phrase(
        en: "give it hours, such as 'Mon-Fri: 09:00-18:00', or remove it",
        ru: "укажите часы, например «Пн-Пт: 09:00-18:00», или удалите расписание"))
  }

  fileprivate static func hoursNeverCome(at range: SourceRange) -> Diagnostic {
    .init(
      .neverOpen, Phrase(en: "these hours never come", ru: "эти часы никогда не наступают"), at: range,
      help: Phrase(
        en: "write some, such as 'Mon-Fri 09:00-18:00'; who takes no calls at all has 'active: no' or 'devices: []'",
        ru:
          "укажите часы, например «Пн-Пт 09:00-18:00»; кто не принимает звонков, у того «active: no» или «devices: []»")
    )
  }

  fileprivate static func exceptionWithoutEffect(_ exception: Written<ScheduleException>) -> Diagnostic {
    .init(
      .exceptionWithoutEffect,
      Phrase(
        en: "the exception \(exception.value.span) changes nothing: the hours are the ordinary ones",
        ru: "исключение \(exception.value.span) ничего не меняет: часы такие же, как обычно"), at: exception.range,
      help: Phrase(
        en: "check the date and the year, or remove the exception", ru: "проверьте дату и год или удалите исключение"))
  }

}
