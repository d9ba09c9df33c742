internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each name for people that begins or ends with a space.
  func namesWithSpacesAround() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func check(_ name: Written<String>?) {
      if let name, name.value.hasSpaceAround { findings.append(.spaceAroundName(name)) }
    }
    check(written.name)
    for position in written.employees.indices {
      check(written.employees[position].fullName)
      check(written.employees[position].login)
      check(written.employees[position].department)
      check(written.employees[position].position)
    }
    for position in written.groups.indices {
      check(written.groups[position].fullName)
      check(written.groups[position].department)
    }
    for position in written.numbers.indices { check(written.numbers[position].label) }
    for campaign in written.campaigns { check(campaign.name) }
    return findings
  }

}

extension String {

  /// Whether it begins or ends with a space, one that does not break lines included.
  fileprivate var hasSpaceAround: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    if first == 0x20 || last == 0x20 || first == 0x09 || last == 0x09 { return true }
    // U+00A0 ends with the byte A0, as few letters do.
    return (first == 0xC2 || last == 0xA0) && (self.first == "\u{A0}" || self.last == "\u{A0}")
  }

}

extension Diagnostic {

  fileprivate static func spaceAroundName(_ name: Written<String>) -> Diagnostic {
    .init(
      .spaceAroundName,
      Phrase(
        en: "the name '\(name.value)' begins or ends with a space",
        ru: "в начале или в конце имени «\(name.value)» стоит пробел"), at: name.range,
      help: Phrase(
        en: "remove the space: two names that differ by it look the same",
        ru: "удалите пробел: имена, которые отличаются только им, выглядят одинаково"))
  }

}
