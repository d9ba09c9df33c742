internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each telephone, and each outside number of a group, that is a number of the company, so
  /// that calls come in again from the outside.
  ///
  /// A SIM card of an employee's own is his telephone and no loop.
  func ownNumberLoops() -> [Diagnostic] {
    guard hasNumbers else { return [] }
    var own: [String: SourceRange] = [:]
    for line in written.numbers { own[line.number.value.canonical] = line.number.range }
    for card in written.employees {
      for direct in card.directNumbers where !direct.isSIM { own[direct.number.value.canonical] = direct.number.range }
    }
    var findings: [Diagnostic] = []
    func check(_ number: Written<PhoneNumber>?) {
      guard let number, let line = own[number.value.canonical] else { return }
      findings.append(.ownNumberLoop(number, line))
    }
    for card in written.employees {
      for device in card.devices { check(device.number ?? (device.kind.value == .mobile ? card.mobile : nil)) }
    }
    for group in written.groups { check(group.noAnswer?.external) }
    return findings
  }

  /// Returns a diagnostic for each outside number of a group that is the telephone of one of its members.
  func outsideNumbersOfMembers() -> [Diagnostic] {
    groups.enumerated().compactMap { (position, group) in
      guard let number = written.groups[position].noAnswer?.external else { return nil }
      for member in group.members {
        let card = written.employees[member]
        guard card.isActive?.value ?? true else { continue }
        for (device, itsNumber) in card.ringingNumbers where itsNumber == number.value {
          return .externalOwnDevice(number, of: card.name.value, device: device.kind.range)
        }
      }
      return nil
    }
  }

  /// Returns a diagnostic for each telephone that rings twice at once: for one employee, or for two members of a group
  /// of which all ring.
  func devicesRungTwice() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for card in written.employees where card.devices.count > 1 {
      var first: [PhoneNumber: SourceRange] = [:]
      for (device, number) in card.ringingNumbers {
        if let place = first[number] {
          findings.append(.deviceTwice(number, at: device.number?.range ?? device.kind.range, first: place))
        } else {
          first[number] = device.kind.range
        }
      }
    }
    for (position, group) in groups.enumerated() where GroupTimes(written.groups[position]).order == .all {
      var first: [PhoneNumber: Int] = [:]
      for member in group.members where written.employees[member].isActive?.value ?? true {
        for (device, number) in written.employees[member].ringingNumbers {
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

}

extension WrittenAction {

  /// The outside number that is rung, if one is.
  fileprivate var external: Written<PhoneNumber>? {
    if case .external(let number, _) = kind { number } else { nil }
  }

}

extension WrittenEmployee {

  /// The devices that have a number, with it: a mobile without one rings the employee's own.
  fileprivate var ringingNumbers: [(device: WrittenDeviceEntry, number: PhoneNumber)] {
    devices.compactMap { (device) in
      let number = device.number ?? (device.kind.value == .mobile ? mobile : nil)
      return number.map { (number) in (device, number.value) }
    }
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
