internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each `after` of an action that takes place at once: only the `no-answer` of an employee
  /// goes with a time.
  func timesWithoutEffect() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func check(_ action: WrittenAction?, ofGroup: Bool = false) {
      if let after = action?.after { findings.append(.afterWithoutEffect(at: after.range, ofGroup: ofGroup)) }
    }
    for position in written.employees.indices {
      check(written.employees[position].busy)
      check(written.employees[position].offHours)
      for rule in written.employees[position].autoSecretary { check(rule.action) }
      for absence in written.employees[position].absences { check(absence.then) }
    }
    for position in written.groups.indices { check(written.groups[position].noAnswer, ofGroup: true) }
    return findings
  }

}

extension Diagnostic {

  fileprivate static func afterWithoutEffect(at range: SourceRange, ofGroup: Bool) -> Diagnostic {
    .init(
      .afterWithoutEffect,
      ofGroup
        ? Phrase(
          en: "'after' has no effect here: a group hands on when its 'wait' is over",
          ru: "«after» здесь ничего не меняет: группа передаёт звонок, когда истекает её «wait»")
        : Phrase(
          en: "'after' has no effect here: the action takes place at once",
          ru: "«after» здесь ничего не меняет: действие выполняется сразу"), at: range,
      help: ofGroup
        ? Phrase(en: "write the time as 'wait' of the group", ru: "укажите это время как «wait» группы")
        : Phrase(
          en: "remove it; only the 'no-answer' of an employee goes with a time",
          ru: "удалите его; время задаётся только в «no-answer» сотрудника"))
  }

}
