internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each telephone, and each outside number of a group, that is a number of the company, so
  /// that calls come in again from the outside.
  ///
  /// A SIM card of an employee's own is his telephone and no loop.
  func ownNumberLoops() -> [Diagnostic] {
    guard hasNumbers else { return [] }
    var called: [Written<PhoneNumber>] = []
    for position in written.employees.indices {
      for device in written.employees[position].devices {
        if let number = device.number ?? (device.kind.value == .mobile ? written.employees[position].mobile : nil) {
          called.append(number)
        }
      }
    }
    for position in written.groups.indices {
      if let number = written.groups[position].noAnswer?.external { called.append(number) }
    }
    guard !called.isEmpty else { return [] }
    var own = [String: SourceRange](minimumCapacity: written.numbers.count)
    for line in written.numbers { own[line.number.value.canonical] = line.number.range }
    for position in written.employees.indices {
      for direct in written.employees[position].directNumbers where !direct.isSIM {
        own[direct.number.value.canonical] = direct.number.range
      }
    }
    return called.compactMap { (number) in
      own[number.value.canonical].map { (line) in .ownNumberLoop(number, line) }
    }
  }

  /// Returns a diagnostic for each outside number of a group that is the telephone of one of its members.
  func outsideNumbersOfMembers() -> [Diagnostic] {
    groups.enumerated().compactMap { (position, group) in
      guard let number = written.groups[position].noAnswer?.external else { return nil }
      for member in group.members {
        guard written.employees[member].isActive?.value ?? true else { continue }
        for (device, itsNumber) in ringingNumbers(of: member) where itsNumber == number.value {
          return .externalOwnDevice(number, of: written.employees[member].name.value, device: device.kind.range)
        }
      }
      return nil
    }
  }

  /// Returns a diagnostic for each telephone that rings twice at once: for one employee, or for two members of a group
  /// of which all ring.
  func devicesRungTwice() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in written.employees.indices where written.employees[position].devices.count > 1 {
      let numbers = ringingNumbers(of: position)
      guard numbers.count > 1 else { continue }
      var first: [PhoneNumber: SourceRange] = [:]
      for (device, number) in numbers {
        if let place = first[number] {
          findings.append(.deviceTwice(number, at: device.number?.range ?? device.kind.range, first: place))
        } else {
          first[number] = device.kind.range
        }
      }
    }
    for (position, group) in groups.enumerated() where (written.groups[position].ring?.value ?? .all) == .all {
      let ringing = group.members.filter { (member) in
        written.employees[member].isActive?.value ?? true && hasRingingNumber(member)
      }
      guard ringing.count > 1 else { continue }
      var first: [PhoneNumber: Int] = [:]
      for member in ringing {
        for (device, number) in ringingNumbers(of: member) {
          guard let other = first[number] else {
            first[number] = member
            continue
          }
          if other == member { continue }
          findings.append(
            .deviceTwice(
              number, at: device.number?.range ?? device.kind.range, first: written.employees[other].name.range))
        }
      }
    }
    return findings
  }

  /// The devices of the employee at `position` that have a number, with it: a mobile without one rings his own.
  private func ringingNumbers(of position: Int) -> [(device: WrittenDeviceEntry, number: PhoneNumber)] {
    guard hasRingingNumber(position) else { return [] }
    return written.employees[position].devices.compactMap { (device) in
      let number = device.number ?? (device.kind.value == .mobile ? written.employees[position].mobile : nil)
      return number.map { (number) in (device, number.value) }
    }
  }

  /// Whether a device of the employee at `position` has a number.
  private func hasRingingNumber(_ position: Int) -> Bool {
    for device in written.employees[position].devices {
      if device.number != nil { return true }
      if device.kind.value == .mobile, written.employees[position].mobile != nil { return true }
    }
    return false
  }

}

extension WrittenAction {

  /// The outside number that is rung, if one is.
  fileprivate var external: Written<PhoneNumber>? {
    if case .external(let number, _) = kind { number } else { nil }
  }

}

extension Diagnostic {

  fileprivate static func ownNumberLoop(_ number: Written<PhoneNumber>, _ line: SourceRange) -> Diagnostic {
    .init(
      .ownNumberLoop,
      Phrase(
        en: "\(number.value.readable) is a number of the company: calls sent there come in again as new ones",
        ru: "\(number.value.readable) — номер самой компании: звонок туда вернётся как новый"), at: number.range,
      help: Phrase(
        en: "give the number of a telephone, or forward to the employee or group that answers there",
        ru: "укажите номер телефона или переадресуйте на сотрудника или группу, которые там отвечают"),
      notes: [Note(Phrase(en: "the company's number is here", ru: "номер компании здесь"), at: line)])
  }

  fileprivate static func externalOwnDevice(_ number: Written<PhoneNumber>, of name: String, device: SourceRange)
    -> Diagnostic
  {
    .init(
      .externalOwnDevice,
      Phrase(
        en: "\(number.value.readable) has rung already: it is a telephone of '\(name)', a member of the group",
        ru: "\(number.value.readable) уже звонил: это телефон «\(name)» из этой же группы"), at: number.range,
      help: Phrase(
        en: "name a number that nobody in the group has, or go to the box at once",
        ru: "укажите номер не из этой группы или сразу переходите в ящик"),
      notes: [Note(Phrase(en: "the telephone is here", ru: "телефон указан здесь"), at: device)])
  }

  fileprivate static func deviceTwice(_ number: PhoneNumber, at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .deviceTwice,
      Phrase(
        en: "the telephone \(number.readable) is rung twice at once, so that it is busy for itself",
        ru: "на телефон \(number.readable) звонок идёт дважды сразу, и он сам себе занят"), at: range,
      help: Phrase(en: "name it once", ru: "укажите его один раз"),
      notes: [Note(Phrase(en: "it rings for this one too", ru: "он же звонит и здесь"), at: first)])
  }

}
