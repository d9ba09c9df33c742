internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each place from which calls, or work, go to an employee whose account is blocked.
  ///
  /// Members of groups are left out: a group goes on without them. Where nobody else is left in it, that is told.
  func blockedEmployeesInUse() -> [Diagnostic] {
    let isBlocked = written.employees.indices.map { (position) in !isActive(position) }
    guard isBlocked.contains(true) else { return [] }
    var findings: [Diagnostic] = []
    forEachWay { (way) in
      guard isBlocked[way.employee] else { return }
      if case .member = way.kind { return }
      let card = written.employees[way.employee]
      findings.append(.blockedTarget(card.name.value, at: way.range, blocked: card.isActive?.range))
    }
    var blocked: [String: SourceRange] = [:]
    for card in written.employees {
      if let isActive = card.isActive, !isActive.value { blocked[card.name.value] = isActive.range }
    }
    for name in written.campaigns.flatMap(\.operators) + written.plannedCalls.compactMap(\.employee) {
      if let place = blocked[name.value] { findings.append(.blockedCaller(name, blocked: place)) }
    }
    for (position, group) in groups.enumerated() {
      let card = written.groups[position]
      guard let first = group.members.first, group.members.count == card.members.count else { continue }
      // Who has no device is told of by himself.
      guard group.members.allSatisfy({ (member) in isBlocked[member] || written.employees[member].hasNoDevices }),
        group.members.contains(where: { (member) in isBlocked[member] })
      else { continue }
      findings.append(
        .nobodyRings(card.name, at: card.membersRange ?? card.name.range, written.employees[first].isActive?.range))
    }
    return findings
  }

}

extension Diagnostic {

  fileprivate static func blockedTarget(_ name: String, at range: SourceRange, blocked: SourceRange?) -> Diagnostic {
    .init(
      .blockedEmployee,
      Phrase(
        en: "calls are sent to '\(name)', whose account is blocked",
        ru: "звонки направляются на «\(name)», а учётная запись заблокирована"), at: range,
      help: Phrase(
        en: "send them to somebody else: who is blocked never rings",
        ru: "направьте их на другого: у заблокированного сотрудника телефоны не звонят"), notes: place(blocked))
  }

  fileprivate static func blockedCaller(_ name: Written<String>, blocked: SourceRange) -> Diagnostic {
    .init(
      .blockedEmployee,
      Phrase(
        en: "'\(name.value)' is to make calls, but the account is blocked",
        ru: "«\(name.value)» должен звонить, а учётная запись заблокирована"), at: name.range,
      help: Phrase(en: "let somebody else do it", ru: "поручите это другому сотруднику"), notes: place(blocked))
  }

  fileprivate static func nobodyRings(_ group: Written<String>, at range: SourceRange, _ blocked: SourceRange?)
    -> Diagnostic
  {
    .init(
      .nobodyRings,
      Phrase(
        en: "nobody rings in the group '\(group.value)': the members are blocked or have no device",
        ru: "в группе «\(group.value)» некому звонить: участники заблокированы или без устройств"), at: range,
      help: Phrase(
        en: "add somebody who takes calls, or remove the group",
        ru: "добавьте того, кто принимает звонки, или удалите группу"), notes: place(blocked))
  }

  /// The note on the place where somebody is blocked.
  private static func place(_ blocked: SourceRange?) -> [Note] {
    blocked.map { (range) in [Note(Phrase(en: "blocked here", ru: "заблокирован здесь"), at: range)] } ?? []
  }

}
