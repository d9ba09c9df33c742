internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for what was over more than a year before `today`: exceptions and absences, one for each
  /// schedule and employee that has such, campaigns and planned calls.
  ///
  /// What is over for less than that is left alone: the calls of those days may still be looked at.
  func thingsLongPast(today: CivilDate) -> [Diagnostic] {
    let limit = today - 366
    var findings: [Diagnostic] = []
    func add(_ places: [SourceRange], _ thing: @autoclosure () -> Phrase) {
      if let first = places.first { findings.append(.longPast(thing(), at: first, others: Array(places.dropFirst()))) }
    }
    for schedule in written.schedules {
      let past = schedule.exceptions.filter { (exception) in
        if case .dates(let dates) = exception.value.span { dates.upperBound < limit } else { false }
      }
      add(past.map(\.range), Phrase(en: "this exception", ru: "это исключение"))
    }
    for card in written.employees {
      let past = card.absences.compactMap { (absence) in
        absence.to.flatMap { (to) in to.value < limit ? to.range : nil }
      }
      add(past, Phrase(en: "this absence", ru: "это отсутствие"))
    }
    for campaign in written.campaigns {
      if let to = campaign.to, to.value < limit { add([to.range], Phrase(en: "this campaign", ru: "эта кампания")) }
    }
    for call in written.plannedCalls {
      if let at = call.at, at.value.clock.date < limit { add([at.range], Phrase(en: "this call", ru: "этот звонок")) }
    }
    return findings
  }

}

extension Diagnostic {

  fileprivate static func longPast(_ thing: Phrase, at range: SourceRange, others: [SourceRange]) -> Diagnostic {
    .init(
      .longPast, Phrase(en: "\(thing.en) is long past", ru: "\(thing.ru) в далёком прошлом"), at: range,
      help: Phrase(
        en: "check the year; what has been over for more than a year can go",
        ru: "проверьте год; то, что закончилось больше года назад, можно удалить"),
      notes: others.first.map { (next) in
        [
          Note(
            Phrase(en: "\(others.count) more, the next one here", ru: "есть и ещё (\(others.count)), следующее здесь"),
            at: next)
        ]
      } ?? [])
  }

}
