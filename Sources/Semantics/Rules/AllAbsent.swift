internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// The most absences of one member, groups, and days of one common absence that are looked at.
  private static let mostAbsences = 200
  private static let mostGroups = 20
  private static let mostDays = 60

  /// Returns a diagnostic for each group whose members are all away on some day on which calls come to it.
  ///
  /// Groups of one are left out: who goes on vacation knows that he is gone. So are days before `today`.
  func groupsAllAbsent(_ graph: TargetGraph, today: CivilDate?) -> [Diagnostic] {
    var candidates: [(group: Int, days: [ClosedRange<CivilDate>])] = []
    for position in groups.indices where candidates.count < Self.mostGroups {
      let all = groups[position].members
      guard all.count > 1, all.count == written.groups[position].members.count,
        all.allSatisfy({ (member) in !employees[member].absences.isEmpty || !takesTurn(member) })
      else { continue }
      let members = all.filter { (member) in takesTurn(member) }
      guard members.count > 1 else { continue }
      var days = [CivilDate(dayNumber: .min)...CivilDate(dayNumber: .max)]
      for member in members where !days.isEmpty { days = Self.common(days, daysAway(member)) }
      if let today { days.removeAll { (range) in range.upperBound < today } }
      if !days.isEmpty { candidates.append((position, days)) }
    }
    guard !candidates.isEmpty else { return [] }
    let callers = Callers(of: graph)
    return candidates.compactMap { (group, days) in
      let hours = hoursOfCalls(to: callers.leading(to: graph.node(.group(group))), graph)
      guard let found = days.first(where: { (range) in isRung(on: range, hours) }) else { return nil }
      return .allAbsent(written.groups[group].name, on: found, notes: absenceNotes(of: group, on: found))
    }
  }

  /// The days on which the employee at `position` is away, in order and apart from each other.
  private func daysAway(_ position: Int) -> [ClosedRange<CivilDate>] {
    let ranges = employees[position].absences.prefix(Self.mostAbsences).compactMap { (absence) in
      absence.lastDay.map { (last) in absence.from...last }
    }
    var joined: [ClosedRange<CivilDate>] = []
    for range in ranges.sorted(by: { (a, b) in a.lowerBound < b.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The days that are in both lists, each of which is in order.
  private static func common(_ a: [ClosedRange<CivilDate>], _ b: [ClosedRange<CivilDate>]) -> [ClosedRange<CivilDate>] {
    var days: [ClosedRange<CivilDate>] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i].overlaps(b[j]) { days.append(a[i].clamped(to: b[j])) }
      if a[i].upperBound < b[j].upperBound { i += 1 } else { j += 1 }
    }
    return days
  }

  /// The hours in which calls from outside come to one of `nodes`: schedules by position, nil for other times.
  private func hoursOfCalls(to nodes: Set<Int>, _ graph: TargetGraph) -> Set<Int?> {
    var hours: Set<Int?> = []
    let company = companySchedule
    var rowHours: [Int: Set<Int?>] = [:]
    for (position, number) in numbers.enumerated() {
      let isAlways = written.numbers[position].hours?.value == .always
      switch number.entry {
      case .forward(let target):
        if nodes.contains(graph.node(target)) { hours.insert(isAlways ? nil : company) }
      case .scheme(let scheme):
        guard schemes.indices.contains(scheme) else { continue }
        let asked = rowHours[scheme] ?? self.rowHours(of: schemes[scheme], to: nodes, graph)
        rowHours[scheme] = asked
        for schedule in asked { hours.insert(isAlways && schedule == company ? nil : schedule) }
      }
    }
    for position in written.employees.indices where !written.employees[position].directNumbers.isEmpty {
      if nodes.contains(position) { hours.insert(nil) }
    }
    return hours
  }

  /// The hours of those rows of `scheme` from which a call comes to one of `nodes`.
  private func rowHours(of scheme: ResolvedScheme, to nodes: Set<Int>, _ graph: TargetGraph) -> Set<Int?> {
    var hours: Set<Int?> = []
    for row in scheme.rows {
      let leads = row.steps.contains { (step) in
        if case .forward(let target, _) = step.kind { nodes.contains(graph.node(target)) } else { false }
      }
      guard leads else { continue }
      if case .schedule(let schedule) = row.condition { hours.insert(schedule) } else { hours.insert(nil) }
    }
    return hours
  }

  /// Whether one of `hours` begins on one of the first of `days`.
  private func isRung(on days: ClosedRange<CivilDate>, _ hours: Set<Int?>) -> Bool {
    hours.contains { (position) in
      guard let position else { return true }
      let card = written.schedules[position]
      let schedule = Schedule(weekly: card.weekly, exceptions: card.exceptions.map(\.value))
      return (0..<min(Self.mostDays, days.upperBound - days.lowerBound + 1)).contains { (day) in
        !schedule.intervals(startingOn: days.lowerBound + day).isEmpty
      }
    }
  }

  /// Where the absences of the first members of the group at `position` are written that cover `days`.
  private func absenceNotes(of position: Int, on days: ClosedRange<CivilDate>) -> [Diagnostic.Note] {
    groups[position].members.filter { (member) in takesTurn(member) }.prefix(4).compactMap { (member) in
      let card = written.employees[member]
      let absence = card.absences.first { (absence) in
        guard let from = absence.from else { return false }
        return from.value <= days.lowerBound && absence.to.map { $0.value >= days.lowerBound } ?? true
      }
      return absence.map { (absence) in
        Diagnostic.Note(
          Phrase(en: "'\(card.name.value)' is away", ru: "«\(card.name.value)» отсутствует"),
          at: absence.from?.range ?? absence.range)
      }
    }
  }

}

/// Who hands calls on to each node of a target graph.
private struct Callers {

  private var callers: [[Int]]

  init(of graph: TargetGraph) {
    callers = Array(repeating: [], count: graph.exits.count)
    for node in graph.exits.indices {
      for edge in graph.edges(of: node) { callers[edge.to].append(node) }
    }
  }

  /// The nodes from which a call can come to `node`, itself included.
  func leading(to node: Int) -> Set<Int> {
    var found: Set<Int> = [node]
    var open = [node]
    while let next = open.popLast() {
      for caller in callers[next] where found.insert(caller).inserted { open.append(caller) }
    }
    return found
  }

}

extension Diagnostic {

  fileprivate static func allAbsent(_ group: Written<String>, on days: ClosedRange<CivilDate>, notes: [Note])
    -> Diagnostic
  {
    let isOpen = days.upperBound == CivilDate(dayNumber: .max)
    let isOne = days.lowerBound == days.upperBound
    let (en, ru) =
      isOpen
      ? ("from \(days.lowerBound) on", "с \(days.lowerBound)")
      : isOne
        ? ("on \(days.lowerBound)", "\(days.lowerBound)")
        : ("on \(days.lowerBound) … \(days.upperBound)", "\(days.lowerBound) … \(days.upperBound)")
    return .init(
      .allAbsent,
      Phrase(
        en: "everybody in '\(group.value)' is away \(en), while calls come in",
        ru: "в группе «\(group.value)» нет никого: \(ru), а звонки идут"), at: group.range,
      help: Phrase(
        en: "let somebody stay, add another member, or close the line on these days",
        ru: "пусть кто-нибудь останется, добавьте участника или закройте линию на эти дни"), notes: notes)
  }

}
