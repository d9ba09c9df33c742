internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each login and mobile that two employees share, and a warning for each e-mail address:
  /// any of them identifies its employee (R001-05).
  func sharedIdentities() -> [Diagnostic] {
    guard mayShareIdentities else { return [] }
    var findings: [Diagnostic] = []
    var logins: [String: Int] = [:]
    var mobiles: [String: Int] = [:]
    var addresses: [String: Int] = [:]
    for position in written.employees.indices {
      // Of all that a copy has of another employee the first thing is told, and with it the others.
      var original: Int?
      func isNew(_ first: Int?) -> Int? {
        guard let first, first != original, !written.shareExtension(first, position) else { return nil }
        original = first
        return first
      }
      if let login = written.employees[position].login,
        let first = isNew(logins.claim(login.value.folded, position)), let place = written.employees[first].login?.range
      {
        findings.append(.duplicateLogin(login, first: place, copy(position, of: first, login.range)))
      }
      if let mobile = written.employees[position].mobile,
        let first = isNew(mobiles.claim(mobile.value.canonical, position)),
        let place = written.employees[first].mobile?.range
      {
        findings.append(.duplicateMobile(mobile, first: place, copy(position, of: first, mobile.range)))
      }
      if let address = written.employees[position].email,
        let first = isNew(addresses.claim(address.value.folded, position)),
        let place = written.employees[first].email?.range
      {
        findings.append(.sharedEmail(address, first: place))
      }
    }
    return findings
  }

  /// Whether two employees may have an identity in common.
  private var mayShareIdentities: Bool {
    let count = written.employees.count
    guard count > 1 else { return false }
    var addresses = Repetition(count: count)
    var logins = Repetition(count: count)
    var mobiles = Repetition(count: count)
    for position in written.employees.indices {
      if let address = written.employees[position].email { addresses.add(address.value) }
      if let login = written.employees[position].login { logins.add(login.value) }
      if let mobile = written.employees[position].mobile { mobiles.add(mobile.value.canonical) }
    }
    return addresses.isPossible || logins.isPossible || mobiles.isPossible
  }

  /// What the employee at `position` has of that at `original` besides what is told at `range`.
  private func copy(_ position: Int, of original: Int, _ range: SourceRange) -> CopiedEmployee? {
    CopiedEmployee(position, of: original, in: written, told: range)
  }

}

extension [String: Int] {

  /// Notes that `identity` is that of the employee at `position`; returns whose it was before.
  fileprivate mutating func claim(_ identity: String, _ position: Int) -> Int? {
    guard let first = updateValue(position, forKey: identity) else { return nil }
    self[identity] = first
    return first
  }

}

extension String {

  /// The text in small letters; people do not tell logins and addresses apart by capitals.
  fileprivate var folded: String {
    let bytes = utf8Span.span
    let count = bytes.count
    var others: UInt8 = 0
    var offset = 0
    while offset < count {
      others |= bytes[offset] & 0x80 | (bytes[offset] &- 0x41 < 26 ? 1 : 0)
      offset += 1
    }
    return others == 0 ? self : lowercased()
  }

}

extension Diagnostic {

  private static func first(_ range: SourceRange) -> [Note] {
    [Note(Phrase(en: "the first one is here", ru: "впервые указан здесь"), at: range)]
  }

  fileprivate static func duplicateLogin(_ login: Written<String>, first: SourceRange, _ copy: CopiedEmployee?)
    -> Diagnostic
  {
    .init(
      .duplicateIdentity,
      Phrase(en: "two employees have the login '\(login.value)'", ru: "логин «\(login.value)» у двух сотрудников"),
      at: login.range,
      help: copy?.help ?? Phrase(en: "give one of them another login", ru: "дайте одному из них другой логин"),
      notes: Self.first(first) + (copy?.notes ?? []))
  }

  fileprivate static func duplicateMobile(_ mobile: Written<PhoneNumber>, first: SourceRange, _ copy: CopiedEmployee?)
    -> Diagnostic
  {
    .init(
      .duplicateIdentity,
      Phrase(
        en: "two employees have the mobile \(mobile.value.readable)",
        ru: "мобильный \(mobile.value.readable) у двух сотрудников"), at: mobile.range,
      help: copy?.help
        ?? Phrase(
          en:
            "people log in with their 'mobile', so each needs his own; a telephone that two share is a device of both",
          ru: "по «mobile» входят в кабинет, он у каждого свой; общий телефон укажите обоим как устройство"),
      notes: Self.first(first) + (copy?.notes ?? []))
  }

  fileprivate static func sharedEmail(_ address: Written<String>, first: SourceRange) -> Diagnostic {
    .init(
      .sharedEmail,
      Phrase(en: "two employees share the address \(address.value)", ru: "адрес \(address.value) у двух сотрудников"),
      at: address.range,
      help: Phrase(
        en: "neither of them can log in with it, and both read each other's letters: better give each his own",
        ru: "войти с ним не сможет ни один, а письма читают оба: лучше дать каждому свой"), notes: Self.first(first))
  }

}
