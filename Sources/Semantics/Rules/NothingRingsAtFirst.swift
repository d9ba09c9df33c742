internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each group of which all ring, and each employee in no group, whose devices all begin to
  /// ring late: until then callers wait for nothing.
  func silencesBeforeRinging() -> [Diagnostic] {
    guard hasNumbers, isAnyDeviceDelayed else { return [] }
    var findings: [Diagnostic] = []
    var isMember = Array(repeating: false, count: employees.count)
    for (position, group) in groups.enumerated() {
      for member in group.members { isMember[member] = true }
      let card = written.groups[position]
      guard GroupTimes(card).order == .all, group.members.count == card.members.count else { continue }
      let delays = group.members.compactMap { (member) in
        written.employees[member].isActive?.value ?? true ? firstRing(of: member) : nil
      }
      if let least = delays.min(by: { (a, b) in a.delay < b.delay }), least.delay > .zero {
        findings.append(.nothingRings(card.name, least.delay, at: card.name.range, first: least.range))
      }
    }
    for position in written.employees.indices where !isMember[position] {
      guard written.employees[position].isActive?.value ?? true, let first = firstRing(of: position),
        first.delay > .zero
      else { continue }
      findings.append(.nothingRings(written.employees[position].name, first.delay, at: first.range, first: nil))
    }
    return findings
  }

  /// How long it takes until the first device of the employee at `position` rings, and where that is written.
  private func firstRing(of position: Int) -> (delay: Milliseconds, range: SourceRange)? {
    written.employees[position].devices.map { (device) in
      (device.delay?.value ?? .zero, device.delay?.range ?? device.kind.range)
    }.min { (a, b) in a.0 < b.0 }
  }

}

extension Diagnostic {

  fileprivate static func nothingRings(
    _ name: Written<String>, _ delay: Milliseconds, at range: SourceRange, first: SourceRange?
  ) -> Diagnostic {
    .init(
      .nothingRingsAtFirst,
      Phrase(
        en: "no telephone rings for the first \(delay) at '\(name.value)'",
        ru: "первые \(delay) у «\(name.value)» не звонит ни один телефон"), at: range,
      help: Phrase(
        en: "callers wait for nothing: let one of the devices ring at once",
        ru: "звонящий ждёт зря: пусть хотя бы одно устройство звонит сразу"),
      notes: first.map { (first) in
        [Note(Phrase(en: "this one is the first to ring", ru: "это устройство зазвонит первым"), at: first)]
      } ?? [])
  }

}
