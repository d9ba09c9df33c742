internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each circle of groups that fall back on one another (R003-27).
  func groupCycles() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // A group falls back on one group at most, so whoever comes back to where he was has gone round a circle.
    var walk = Array(repeating: 0, count: groups.count)
    for start in groups.indices where walk[start] == 0 {
      var group = start
      while walk[group] == 0 {
        walk[group] = start + 1
        guard let next = fallbackGroup(of: group) else { break }
        group = next
      }
      if walk[group] == start + 1, fallbackGroup(of: group) != nil, let cycle = cycle(through: group) {
        findings.append(finding(cycle))
      }
    }
    return findings
  }

  /// The groups of the circle in which `group` lies, from the first of the file on.
  private func cycle(through group: Int) -> [Int]? {
    var cycle = [group]
    while let last = cycle.last, let next = fallbackGroup(of: last), next != group, cycle.count <= groups.count {
      cycle.append(next)
    }
    guard let last = cycle.last, fallbackGroup(of: last) == group, let first = cycle.min(),
      let turn = cycle.firstIndex(of: first)
    else { return nil }
    return Array(cycle[turn...] + cycle[..<turn])
  }

  /// The group on which `group` falls back, if it is a group.
  private func fallbackGroup(of group: Int) -> Int? {
    guard case .forward(.group(let next))? = groups[group].noAnswer?.kind else { return nil }
    return next
  }

  private func finding(_ cycle: [Int]) -> Diagnostic {
    let rules = cycle.compactMap { (group) in groups[group].noAnswer?.range }
    return .groupCycle(cycle.map { (group) in written.groups[group].name.value }, rules)
  }

}

extension Diagnostic {

  fileprivate static func groupCycle(_ names: [String], _ rules: [SourceRange]) -> Diagnostic {
    let first = names.first ?? ""
    let circle = (names.prefix(12) + (names.count > 12 ? ["…"] : []) + [first]).joined(separator: " → ")
    return .init(
      .groupCycle, Phrase(en: "group cycle \(circle)", ru: "группы по кругу: \(circle)"),
      at: rules.first ?? SourceRange(FileID(0), 0, 0),
      help: Phrase(
        en: "let one of them end the circle: 'no-answer: voicemail BOX', an outside number or 'continue'",
        ru: "разорвите круг у одной из них: «no-answer: voicemail ЯЩИК», внешний номер или «continue»"),
      notes: zip(names.dropFirst(), rules.dropFirst()).prefix(11).map { (name, rule) in
        Note(Phrase(en: "'\(name)' hands on here", ru: "«\(name)» передаёт звонок дальше здесь"), at: rule)
      })
  }

}
