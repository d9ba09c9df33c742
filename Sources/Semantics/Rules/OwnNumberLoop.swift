internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each telephone, and each outside number of a group, that is a number of the company, so
  /// that calls come in again from the outside.
  ///
  /// A SIM card of an employee's own is his telephone and no loop.
  func ownNumberLoops(_ devices: RingingDevices) -> [Diagnostic] {
    guard hasNumbers else { return [] }
    let called =
      devices.telephones.map(\.number)
      + written.groups.indices.compactMap { (position) in written.groups[position].noAnswer?.external }
    guard !called.isEmpty else { return [] }
    var own = [String: SourceRange](minimumCapacity: written.numbers.count)
    for position in written.numbers.indices {
      own[written.numbers[position].number.value.canonical] = written.numbers[position].number.range
    }
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
  func outsideNumbersOfMembers(_ devices: RingingDevices) -> [Diagnostic] {
    groups.indices.compactMap { (position) in
      guard let number = written.groups[position].noAnswer?.external else { return nil }
      for member in groups[position].members {
        guard isActive(member) else { continue }
        for telephone in devices.telephones(of: member) where telephone.number.value == number.value {
          return .externalOwnDevice(number, of: written.employees[member].name.value, device: telephone.device)
        }
      }
      return nil
    }
  }

  /// Returns a diagnostic for each telephone that rings twice at once: for one employee, or for two members of a group
  /// of which all ring.
  func devicesRungTwice(_ devices: RingingDevices) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for position in written.employees.indices where devices.telephones(of: position).count > 1 {
      var first: [PhoneNumber: SourceRange] = [:]
      for telephone in devices.telephones(of: position) {
        if let place = first[telephone.number.value] {
          findings.append(.deviceTwice(telephone, first: place))
        } else {
          first[telephone.number.value] = telephone.device
        }
      }
    }
    for position in groups.indices where (written.groups[position].ring?.value ?? .all) == .all {
      let ringing = groups[position].members.filter { (member) in
        !devices.telephones(of: member).isEmpty && isActive(member)
      }
      guard ringing.count > 1 else { continue }
      var first: [PhoneNumber: Int] = [:]
      for member in ringing {
        for telephone in devices.telephones(of: member) {
          guard let other = first[telephone.number.value] else {
            first[telephone.number.value] = member
            continue
          }
          if other == member { continue }
          findings.append(.deviceTwice(telephone, first: written.employees[other].name.range))
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

  fileprivate static func deviceTwice(_ telephone: RingingDevices.Telephone, first: SourceRange) -> Diagnostic {
    let number = telephone.number.value.readable
    return .init(
      .deviceTwice,
      Phrase(
        en: "the telephone \(number) is rung twice at once, so that it is busy for itself",
        ru: "на телефон \(number) звонок идёт дважды сразу, и он сам себе занят"),
      at: telephone.hasOwnNumber ? telephone.number.range : telephone.device,
      help: Phrase(en: "name it once", ru: "укажите его один раз"),
      notes: [Note(Phrase(en: "it rings for this one too", ru: "он же звонит и здесь"), at: first)])
  }

}
