internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each login and mobile that two employees share, and a warning for each e-mail address:
  /// any of them identifies its employee (R001-05).
  func sharedIdentities() -> [Diagnostic] {
    guard written.employees.count > 1 else { return [] }
    var findings: [Diagnostic] = []
    var logins: [String: SourceRange] = [:]
    var mobiles: [String: SourceRange] = [:]
    var addresses = [String: SourceRange](minimumCapacity: written.employees.count)
    for position in written.employees.indices {
      if let login = written.employees[position].login, let first = logins.claim(login.value.folded, login.range) {
        findings.append(.duplicateLogin(login, first: first))
      }
      if let mobile = written.employees[position].mobile,
        let first = mobiles.claim(mobile.value.canonical, mobile.range)
      {
        findings.append(.duplicateMobile(mobile, first: first))
      }
      if let address = written.employees[position].email,
        let first = addresses.claim(address.value.folded, address.range)
      {
        findings.append(.sharedEmail(address, first: first))
      }
    }
    return findings
  }

}

extension [String: SourceRange] {

  /// Notes that `identity` stands at `range`; returns where it stood before.
  fileprivate mutating func claim(_ identity: String, _ range: SourceRange) -> SourceRange? {
    guard let first = updateValue(range, forKey: identity) else { return nil }
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

  fileprivate static func duplicateLogin(_ login: Written<String>, first: SourceRange) -> Diagnostic {
    .init(
      .duplicateIdentity,
      Phrase(en: "two employees have the login '\(login.value)'", ru: "логин «\(login.value)» у двух сотрудников"),
      at: login.range,
      help: Phrase(en: "give one of them another login", ru: "дайте одному из них другой логин"),
      notes: Self.first(first))
  }

  fileprivate static func duplicateMobile(_ mobile: Written<PhoneNumber>, first: SourceRange) -> Diagnostic {
    .init(
      .duplicateIdentity,
      Phrase(
        en: "two employees have the mobile \(mobile.value.readable)",
        ru: "мобильный \(mobile.value.readable) у двух сотрудников"), at: mobile.range,
      help: Phrase(
        en: "people log in with their 'mobile', so each needs his own; a telephone that two share is a device of both",
        ru: "по «mobile» входят в кабинет, он у каждого свой; общий телефон укажите обоим как устройство"),
      notes: Self.first(first))
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
