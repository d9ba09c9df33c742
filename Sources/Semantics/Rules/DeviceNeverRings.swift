internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each device whose delay is not shorter than the time for which its owner rings, however
  /// callers come to him (P-02).
  ///
  /// Where no caller comes to him, the calls of colleagues count.
  func devicesThatNeverRing(_ devices: RingingDevices) -> [Diagnostic] {
    guard !devices.late.isEmpty else { return [] }
    var longest: [Milliseconds?] = Array(repeating: nil, count: employees.count)
    forEachWay { (way) in longest[way.employee] = max(longest[way.employee] ?? .zero, way.rings) }
    let silent = devices.late.filter { (late) in
      late.delay.value >= longest[late.employee] ?? ringing(ofEmployee: late.employee)
        && isActive(late.employee)
    }
    guard !silent.isEmpty else { return [] }
    let ways = self.ways(to: Set(silent.map(\.employee)))
    return silent.map { (late) in
      .deviceNeverRings(
        written.employees[late.employee].devices[late.device], late.delay,
        of: written.employees[late.employee].name.value,
        ways: (ways[late.employee] ?? []).map { (way) in note(on: way) },
        byColleagues: ways[late.employee] != nil && late.delay.value < ringing(ofEmployee: late.employee)
          ? employees[late.employee].number : nil)
    }
  }

  /// The first few ways to each of `wanted`.
  private func ways(to wanted: Set<Int>) -> [Int: [WayToEmployee]] {
    var ways: [Int: [WayToEmployee]] = [:]
    forEachWay { (way) in
      if wanted.contains(way.employee), ways[way.employee]?.count ?? 0 < 4 {
        ways[way.employee, default: []].append(way)
      }
    }
    return ways
  }

  private func note(on way: WayToEmployee) -> Diagnostic.Note {
    let name = written.employees[way.employee].name.value
    if case .member(let group) = way.kind {
      return .rings(name, in: written.groups[group].name.value, way.rings, at: way.range)
    }
    return .rings(name, in: nil, way.rings, at: way.range)
  }

}

extension Diagnostic.Note {

  fileprivate static func rings(
    _ name: String, in group: String?, _ time: Milliseconds, at range: SourceRange
  ) -> Diagnostic.Note {
    let who =
      group.map { (group) in Phrase(en: "as a member of '\(group)', '\(name)'", ru: "в группе «\(group)» у «\(name)»") }
      ?? Phrase(en: "called from here, '\(name)'", ru: "при вызове отсюда у «\(name)»")
    return .init(
      time == .zero
        ? Phrase(en: "\(who.en) does not ring at all", ru: "\(who.ru) телефоны не звонят")
        : Phrase(en: "\(who.en) rings for \(time)", ru: "\(who.ru) телефоны звонят \(time)"), at: range)
  }

}

extension Diagnostic {

  fileprivate static func deviceNeverRings(
    _ device: WrittenDeviceEntry, _ delay: Written<Milliseconds>, of name: String, ways: [Note],
    byColleagues number: String?
  ) -> Diagnostic {
    let kind = device.kind.value.rawValue
    var notes = ways
    if ways.isEmpty {
      notes.append(
        Note(
          Phrase(
            en: "only colleagues can call '\(name)', and then the telephones ring for less than that",
            ru: "«\(name)» могут вызвать только коллеги, а тогда телефоны звонят меньше этого времени")))
    }
    if let number {
      notes.append(
        Note(
          Phrase(
            en: "it rings only for a colleague who dials \(number)",
            ru: "оно зазвонит, только если коллега наберёт \(number)")))
    }
    return .init(
      .deviceNeverRings,
      Phrase(
        en: "the \(kind) of '\(name)' never rings for a caller: it begins only after \(delay.value)",
        ru:
          "у «\(name)» устройство «\(kind)» при звонке клиента не зазвонит: оно включается только через \(delay.value)"),
      at: delay.range,
      help: Phrase(
        en: "shorten the delay, or let '\(name)' ring for longer", ru: "уменьшите задержку или увеличьте время вызова"),
      notes: notes)
  }

}
