internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each employee who is to be rung but has nothing that rings.
  func employeesWithoutDevice() -> [Diagnostic] {
    let isSilent = { (card: WrittenEmployee) in card.hasNoDevices && card.isActive?.value ?? true }
    guard written.employees.contains(where: isSilent) else { return [] }
    var uses: [WayToEmployee?] = Array(repeating: nil, count: employees.count)
    forEachWay { (way) in
      if uses[way.employee] == nil { uses[way.employee] = way }
    }
    return written.employees.indices.compactMap { (position) in
      let card = written.employees[position]
      guard isSilent(card), let use = uses[position] else { return nil }
      var group: String?
      if case .member(let position) = use.kind { group = written.groups[position].name.value }
      return .noDevice(card.name, memberOf: group, usedAt: use.range)
    }
  }

}

extension Diagnostic {

  fileprivate static func noDevice(_ name: Written<String>, memberOf group: String?, usedAt use: SourceRange)
    -> Diagnostic
  {
    .init(
      .noDevice,
      Phrase(
        en: "'\(name.value)' cannot be rung: there is no device",
        ru: "«\(name.value)» не примет ни одного звонка: нет устройств"),
      at: name.range,
      help: Phrase(
        en: "add 'devices: [desk]' or the like, or do not send calls there",
        ru: "добавьте, например, «devices: [desk]» или не направляйте туда звонки"),
      notes: [
        Note(
          group.map { (group) in
            Phrase(en: "'\(name.value)' is a member of '\(group)'", ru: "«\(name.value)» состоит в группе «\(group)»")
          } ?? Phrase(en: "calls are sent there from here", ru: "звонки направляются туда отсюда"), at: use)
      ])
  }

}
