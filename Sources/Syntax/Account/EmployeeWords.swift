internal import Diagnostics

/// The rights that an employee can have beyond his role, or be denied (2.13 of the semantics).
enum Right: String, CaseIterable {

  case listen
  case exportHistory = "export-history"
  case editAutoSecretary = "edit-auto-secretary"
  case accessContacts = "access-contacts"
  case deleteObjects = "delete-objects"

}

extension Reader {

  /// Returns the rights at `node`: a list, or one; what is none is left out after a complaint.
  mutating func rights(_ node: NodeID) -> [Written<String>] {
    let construct = Phrase(en: "right", ru: "право")
    return names(node, construct).filter { (name) in
      if Right(rawValue: name.value) != nil { return true }
      complain(
        .badWord(ScalarText(name.value, at: name.range), construct, known: Right.allCases.map(\.rawValue)))
      return false
    }
  }

  /// Returns the login at `node`, after a complaint if it has other characters than a login may have.
  mutating func login(_ node: NodeID) -> Written<String>? {
    guard let login = shownName(node, Phrase(en: "login", ru: "логин")) else { return nil }
    let isSpelled = login.value.unicodeScalars.allSatisfy { (scalar) in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || ".-_".unicodeScalars.contains(scalar)
    }
    // Spaces around it have a complaint of their own.
    if !isSpelled, !login.value.hasPrefix(" "), !login.value.hasSuffix(" ") { complain(.badLogin(login)) }
    return login
  }

  /// Returns the country at `node`: its two letters (ISO 3166), after a complaint if it is written otherwise.
  mutating func country(_ node: NodeID) -> Written<String>? {
    guard let country = string(node, Phrase(en: "country", ru: "страна")) else { return nil }
    let isCode =
      country.value.utf8.count == 2
      && country.value.utf8.allSatisfy { (byte) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
    if isCode { return country }
    complain(.badCountry(country))
    return nil
  }

}

extension Diagnostic {

  fileprivate static func badLogin(_ login: Written<String>) -> Diagnostic {
    .init(
      .badValue, Phrase(en: "'\(login.value)' is no login", ru: "«\(login.value)» не может быть логином"),
      at: login.range,
      help: Phrase(
        en: "a login is made of letters, digits, '.', '-' and '_'",
        ru: "логин состоит из букв, цифр, «.», «-» и «_»"))
  }

  fileprivate static func badCountry(_ country: Written<String>) -> Diagnostic {
    let meant = country.value.utf8.count == 2 ? country.value.uppercased() : nil
    return .init(
      .badValue,
      Phrase(
        en: "'\(country.value)' is no country code", ru: "«\(country.value)» не является кодом страны"),
      at: country.range,
      help: Phrase(
        en: "write the two capital letters of the country, such as RU, or leave it out",
        ru: "укажите две заглавные латинские буквы, например RU, или удалите ключ"),
      fix: meant.flatMap { (code) in
        code.utf8.allSatisfy { (byte) in (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
          ? Fix(Phrase(en: "write '\(code)'", ru: "написать «\(code)»"), [Edit(country.range, code)]) : nil
      })
  }

}
