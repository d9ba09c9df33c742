internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each personal rule that never applies: an auto-secretary where statuses are ignored or
  /// for people who take calls, and an action for off-hours where there are none.
  func rulesThatNeverApply() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in written.employees.indices {
      if let first = written.employees[position].autoSecretary.first {
        if let respects = written.employees[position].respectsStatus, !respects.value {
          findings.append(.statusIgnored(at: first.status.range, respects.range))
        } else {
          for rule in written.employees[position].autoSecretary where rule.status.value.lowercased() == "online" {
            findings.append(.ruleForOnline(at: rule.status.range))
          }
        }
      }
      guard let offHours = written.employees[position].offHours else { continue }
      if written.employees[position].hasNoHours {
        findings.append(.noHours(at: offHours.range))
      } else if let hours = written.employees[position].hours, isAlwaysOpen(employees[position].hours) {
        findings.append(.hoursNeverEnd(at: offHours.range, hours.range))
      }
    }
    return findings
  }

  /// Whether `hours` never end.
  private func isAlwaysOpen(_ hours: ResolvedHours?) -> Bool {
    switch hours {
    case nil: false
    case .pattern(let pattern): pattern == .always
    case .schedule(let position):
      written.schedules[position].exceptions.isEmpty && written.schedules[position].weekly == .always
    }
  }

}

extension WrittenHours {

  /// Where the hours are written.
  fileprivate var range: SourceRange {
    switch self {
    case .pattern(let pattern): pattern.range
    case .schedule(let name): name.range
    }
  }

}

extension Diagnostic {

  fileprivate static func statusIgnored(at range: SourceRange, _ respects: SourceRange) -> Diagnostic {
    .init(
      .ruleNeverApplies,
      Phrase(
        en: "the auto-secretary never steps in: the status is ignored",
        ru: "автосекретарь никогда не сработает: статус не учитывается"), at: range,
      help: Phrase(
        en: "write 'respect-status: yes', or remove 'auto-secretary'",
        ru: "напишите «respect-status: yes» или удалите «auto-secretary»"),
      notes: [
        Note(Phrase(en: "the status is ignored because of this", ru: "статус не учитывается из-за этого"), at: respects)
      ])
  }

  fileprivate static func ruleForOnline(at range: SourceRange) -> Diagnostic {
    .init(
      .ruleNeverApplies,
      Phrase(
        en: "this rule never applies: who is online takes calls himself",
        ru: "это правило никогда не сработает: со статусом online сотрудник отвечает сам"), at: range,
      help: Phrase(
        en: "name 'offline' or 'break', or remove the rule", ru: "укажите «offline» или «break» либо удалите правило"))
  }

  fileprivate static func noHours(at range: SourceRange) -> Diagnostic {
    .init(
      .ruleNeverApplies,
      Phrase(
        en: "'off-hours' never applies: there are no personal hours",
        ru: "«off-hours» никогда не сработает: личный график не задан"), at: range,
      help: Phrase(
        en: "add 'hours', such as 'hours: Mon-Fri 09:00-18:00', or remove 'off-hours'",
        ru: "добавьте «hours», например «hours: Пн-Пт 09:00-18:00», или удалите «off-hours»"))
  }

  fileprivate static func hoursNeverEnd(at range: SourceRange, _ hours: SourceRange) -> Diagnostic {
    .init(
      .ruleNeverApplies,
      Phrase(
        en: "'off-hours' never applies: the personal hours never end",
        ru: "«off-hours» никогда не сработает: личный график круглосуточный"), at: range,
      help: Phrase(en: "shorten the hours, or remove 'off-hours'", ru: "сократите график или удалите «off-hours»"),
      notes: [Note(Phrase(en: "the hours", ru: "график"), at: hours)])
  }

}
