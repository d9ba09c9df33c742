internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// The most absences of one employee that are compared with something else.
  private static let mostAbsences = 200

  /// Returns a diagnostic for each absence that begins before another one of the same employee is over.
  ///
  /// Days within a longer absence may be written before it, so that another action holds on them.
  func overlappingAbsences() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in employees.indices where employees[position].absences.count > 1 {
      let employee = employees[position]
      let ranges = written.employees[position].absences.compactMap { (absence) in absence.from?.range }
      guard ranges.count == employee.absences.count else { continue }
      let order = employee.absences.indices.sorted { (a, b) in
        (employee.absences[a].from, a) < (employee.absences[b].from, b)
      }
      var longest: Int?
      for absence in order {
        let this = employee.absences[absence]
        if let last = longest, let end = employee.absences[last].lastDay, this.from <= end {
          let (first, second) = ranges[last] < ranges[absence] ? (last, absence) : (absence, last)
          let (inner, outer) = (employee.absences[first], employee.absences[second])
          if !inner.isShorterPart(of: outer) {
            findings.append(.overlappingAbsences(at: ranges[second], first: ranges[first]))
          }
        }
        if let end = this.lastDay,
          longest.flatMap({ (last) in employee.absences[last].lastDay }).map({ $0 < end }) ?? true
        {
          longest = absence
        }
      }
    }
    return findings
  }

  /// Returns a diagnostic for each absence during which calls go to somebody who is away himself for a while, and has
  /// not said what shall become of them.
  func deputiesWhoAreAway() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in employees.indices {
      for absence in employees[position].absences {
        guard let then = absence.then, case .forward(.employee(let deputy)) = then.kind, deputy != position,
          let end = absence.lastDay
        else { continue }
        let other = employees[deputy].absences.prefix(Self.mostAbsences).first { (other) in
          guard let last = other.lastDay, other.from <= end, last >= absence.from else { return false }
          return other.then == nil || other.then?.kind == .continue
        }
        guard let other else { continue }
        let name = written.employees[deputy].name
        findings.append(
          .deputyAway(name, at: then.range, from: max(absence.from, other.from)))
      }
    }
    return findings
  }

  /// Returns a diagnostic for each planned call on a day on which whoever shall make it is away.
  func plannedCallsWhileAway() -> [Diagnostic] {
    guard !written.plannedCalls.isEmpty else { return [] }
    var positions: [String: Int] = [:]
    for position in written.employees.indices where !written.employees[position].absences.isEmpty {
      positions[written.employees[position].name.value] = position
    }
    guard !positions.isEmpty else { return [] }
    return written.plannedCalls.compactMap { (call) in
      guard let at = call.at, let name = call.employee, let position = positions[name.value] else { return nil }
      let day = zone.civil(at: at.value.resolved(in: zone).instant).date
      let absences = employees[position].absences.prefix(Self.mostAbsences)
      guard absences.contains(where: { (absence) in absence.from <= day && absence.lastDay.map { day <= $0 } ?? false })
      else { return nil }
      return .plannedCallWhileAway(name, at: at.range)
    }
  }

  /// Returns a diagnostic for each campaign that ends before it begins.
  func campaignsEndingBeforeTheyBegin() -> [Diagnostic] {
    written.campaigns.compactMap { (campaign) in
      guard let from = campaign.from, let to = campaign.to, to.value < from.value else { return nil }
      return .campaignOrder(to, from: from)
    }
  }

}

extension ResolvedAbsence {

  /// Whether all of its days, but not all days of `other`, are in both.
  fileprivate func isShorterPart(of other: ResolvedAbsence) -> Bool {
    guard let end = lastDay, let otherEnd = other.lastDay, from >= other.from, end <= otherEnd else { return false }
    return from > other.from || end < otherEnd
  }

  /// The last day, one far away if it is open; absent where it would come before the first.
  var lastDay: CivilDate? {
    guard let to else { return CivilDate(dayNumber: .max) }
    return to < from ? nil : to
  }

}

extension Diagnostic {

  fileprivate static func overlappingAbsences(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .overlappingAbsences,
      Phrase(
        en: "two absences of one employee overlap", ru: "два отсутствия одного сотрудника пересекаются"), at: range,
      help: Phrase(
        en: "on the days of both only the one that is written first counts: separate the dates",
        ru: "в общие дни действует только записанное первым: разведите даты"),
      notes: [Note(Phrase(en: "the other one is here", ru: "второе здесь"), at: first)])
  }

  fileprivate static func deputyAway(_ name: Written<String>, at range: SourceRange, from day: CivilDate) -> Diagnostic
  {
    .init(
      .deputyAway,
      Phrase(
        en: "the deputy '\(name.value)' is away too, from \(day) on",
        ru: "заместитель «\(name.value)» сам отсутствует с \(day)"), at: range,
      help: Phrase(
        en: "name somebody who is there, or say what becomes of the deputy's calls: 'then' of that absence",
        ru: "укажите того, кто на месте, или задайте «then» в отсутствии заместителя"),
      notes: [Note(Phrase(en: "the deputy is here", ru: "заместитель здесь"), at: name.range)])
  }

  fileprivate static func plannedCallWhileAway(_ name: Written<String>, at range: SourceRange) -> Diagnostic {
    .init(
      .plannedCallWhileAway,
      Phrase(
        en: "'\(name.value)' is away on the day of this call", ru: "«\(name.value)» в день этого звонка отсутствует"),
      at: range,
      help: Phrase(en: "choose another day or somebody else", ru: "выберите другой день или другого сотрудника"),
      notes: [Note(Phrase(en: "who shall call", ru: "кто должен позвонить"), at: name.range)])
  }

  fileprivate static func campaignOrder(_ to: Written<CivilDate>, from: Written<CivilDate>) -> Diagnostic {
    .init(
      .campaignOrder,
      Phrase(
        en: "the campaign ends before it begins", ru: "кампания заканчивается раньше, чем начинается"), at: to.range,
      help: Phrase(en: "exchange the two dates", ru: "поменяйте даты местами"),
      notes: [Note(Phrase(en: "it begins here", ru: "начало здесь"), at: from.range)])
  }

}
