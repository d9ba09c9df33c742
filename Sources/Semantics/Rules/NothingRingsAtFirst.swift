internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each group of which all ring, and each employee in no group, whose devices all begin to
  /// ring late: until then callers wait for nothing.
  func silencesBeforeRinging(_ devices: RingingDevices) -> [Diagnostic] {
    guard !devices.late.isEmpty, hasNumbers else { return [] }
    var findings: [Diagnostic] = []
    var isMember = Array(repeating: false, count: employees.count)
    for position in groups.indices {
      let members = groups[position].members
      for member in members { isMember[member] = true }
      guard (written.groups[position].ring?.value ?? .all) == .all,
        members.count == written.groups[position].members.count,
        !members.contains(where: { (member) in devices.ringsAtOnce[member] && isActive(member) })
      else { continue }
      let delays = members.compactMap { (member) in isActive(member) ? firstRing(of: member) : nil }
      if let least = delays.min(by: { (a, b) in a.delay < b.delay }) {
        let name = written.groups[position].name
        findings.append(.nothingRings(name, least.delay, at: name.range, first: least.range))
      }
    }
    for position in written.employees.indices where !devices.ringsAtOnce[position] && !isMember[position] {
      guard isActive(position), let first = firstRing(of: position) else { continue }
      findings.append(.nothingRings(written.employees[position].name, first.delay, at: first.range, first: nil))
    }
    return findings
  }

  /// How long it takes until the first device of the employee at `position` rings, and where that is written.
  private func firstRing(of position: Int) -> (delay: Milliseconds, range: SourceRange)? {
    let devices = written.employees[position].devices
    var first: (delay: Milliseconds, range: SourceRange)?
    for device in devices.indices {
      let delay = devices[device].delay?.value ?? .zero
      if let first, first.delay <= delay { continue }
      first = (delay, devices[device].delay?.range ?? devices[device].kind.range)
    }
    return first
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
