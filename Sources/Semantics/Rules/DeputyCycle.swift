internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each stretch of days on which employees who are all away deputise for one another in a
  /// circle, so that nobody takes the calls.
  func deputyCycles() -> [Diagnostic] {
    let deputised = employees.indices.filter { (position) in
      employees[position].absences.contains { (absence) in absence.deputy != nil }
    }
    guard !deputised.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    for employee in deputised {
      for day in turningDays(of: employee) {
        // The circle of several who leave on the same day is told by the first of them.
        guard let cycle = deputies(from: employee, on: day), deputies(from: employee, on: day - 1) != cycle,
          !cycle.contains(where: { (other) in other < employee && turningDays(of: other).contains(day) })
        else { continue }
        findings.append(finding(cycle, from: day))
      }
    }
    return findings
  }

  /// The most absences of one employee that are looked at.
  private static let mostAbsences = 200

  /// The days on which something changes about the absences of the employee at `position`, in order, each once.
  private func turningDays(of position: Int) -> [CivilDate] {
    var days: Set<CivilDate> = []
    for absence in employees[position].absences.prefix(Self.mostAbsences) {
      days.insert(absence.from)
      if let to = absence.to { days.insert(to + 1) }
    }
    return days.sorted()
  }

  /// The circle of deputies in which the employee at `position` is on `day`, he first; nil where somebody is there.
  private func deputies(from position: Int, on day: CivilDate) -> [Int]? {
    var circle = [position]
    while let last = circle.last, let next = absence(of: last, on: day)?.deputy {
      if next == position { return circle }
      // A call enters ten targets at most, so a longer circle is none.
      guard circle.count < TargetGraph.mostTargets else { return nil }
      circle.append(next)
    }
    return nil
  }

  /// The absence that counts for the employee at `position` on `day`: the first that covers it.
  private func absence(of position: Int, on day: CivilDate) -> ResolvedAbsence? {
    employees[position].absences.prefix(Self.mostAbsences).first { (absence) in
      absence.from <= day && absence.to.map { (last) in day <= last } ?? true
    }
  }

  /// The diagnostic of the circle `cycle` that begins on `first`.
  private func finding(_ cycle: [Int], from first: CivilDate) -> Diagnostic {
    let changes = cycle.flatMap { (employee) in turningDays(of: employee) }.filter { (day) in day > first }.sorted()
    let end = changes.first { (day) in deputies(from: cycle[0], on: day) != cycle }
    let start = cycle.min().flatMap { (least) in cycle.firstIndex(of: least) } ?? 0
    let inOrder = Array(cycle[start...] + cycle[..<start])
    return .deputyCycle(
      inOrder.map { (employee) in
        (written.employees[employee].name.value, absence(of: employee, on: first)?.then?.range)
      }, from: first, to: end.map { (day) in day - 1 }, at: written.employees[inOrder[0]].name.range)
  }

}

extension ResolvedAbsence {

  /// The position of the employee to whom calls go during the absence.
  fileprivate var deputy: Int? {
    guard case .forward(.employee(let position))? = then?.kind else { return nil }
    return position
  }

}

extension Diagnostic {

  fileprivate static func deputyCycle(
    _ circle: [(name: String, rule: SourceRange?)], from first: CivilDate, to last: CivilDate?,
    at place: SourceRange
  ) -> Diagnostic {
    let names = (circle + circle.prefix(1)).map(\.name).joined(separator: " → ")
    let (days, daysRu) =
      switch last {
      case nil: ("from \(first) on", "с \(first)")
      case first?: ("on \(first)", "\(first)")
      case let last?: ("on \(first) … \(last)", "\(first) … \(last)")
      }
    return .init(
      .deputyCycle, Phrase(en: "deputy cycle \(names) \(days)", ru: "заместители по кругу: \(names), \(daysRu)"),
      at: circle.first?.rule ?? place,
      help: Phrase(
        en: "all of them are away on these days, so nobody takes the call: let one of them name somebody who is there",
        ru: "в эти дни никого из них нет, звонок никто не примет: укажите у одного из них того, кто на месте"),
      notes: circle.compactMap { (name, rule) in
        rule.map { (rule) in
          Note(
            Phrase(en: "the calls of '\(name)' go on from here", ru: "отсюда уходят звонки «\(name)»"), at: rule)
        }
      })
  }

}
