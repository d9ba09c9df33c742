internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each employee whose role is none of the account's set of roles.
  func unknownRoles() -> [Diagnostic] {
    guard !written.areRolesUnknown else { return [] }
    let preset = written.roles?.value ?? .vats4
    let roles = preset.roles
    let isDefaultKnown = roles.contains("user")
    return written.employees.compactMap { (card) in
      guard let role = card.role else {
        return isDefaultKnown ? nil : .missingRole(of: card.name, preset, setAt: written.roles?.range)
      }
      return roles.contains(role.value) ? nil : .roleUnknown(role, preset, setAt: written.roles?.range)
    }
  }

}

extension Diagnostic {

  fileprivate static func roleUnknown(_ role: Written<String>, _ preset: RolePreset, setAt place: SourceRange?)
    -> Diagnostic
  {
    let others = [RolePreset.vats4, .vats3, .crm4].filter { (other) in
      other != preset && other.roles.contains(role.value)
    }
    let list = preset.roles.joined(separator: ", ")
    let meant = others.isEmpty ? Spelling.meant(by: role.value, among: preset.roles) : nil
    let help =
      if let meant {
        Spelling.didYouMean(meant.word, for: role.value)
      } else if let other = others.first {
        Phrase(
          en: "it belongs to the set 'roles: \(other.rawValue)'; '\(preset.rawValue)' has: \(list)",
          ru: "она из набора «roles: \(other.rawValue)»; в «\(preset.rawValue)» есть: \(list)")
      } else {
        Phrase(en: "the roles of '\(preset.rawValue)' are: \(list)", ru: "в «\(preset.rawValue)» есть роли: \(list)")
      }
    return .init(
      .roleUnknown, Phrase(en: "there is no role '\(role.value)'", ru: "роли «\(role.value)» нет"), at: role.range,
      help: help, notes: chosen(preset, at: place),
      fix: meant.map { (meant) in .writing(meant, at: role.range) })
  }

  fileprivate static func missingRole(of name: Written<String>, _ preset: RolePreset, setAt place: SourceRange?)
    -> Diagnostic
  {
    let list = preset.roles.joined(separator: ", ")
    return .init(
      .roleUnknown,
      Phrase(
        en: "'\(name.value)' has no role, and the usual one, 'user', does not exist here",
        ru: "у «\(name.value)» не указана роль, а обычной роли «user» здесь нет"), at: name.range,
      help: Phrase(en: "add 'role', one of: \(list)", ru: "добавьте «role», одну из: \(list)"),
      notes: chosen(preset, at: place))
  }

  private static func chosen(_ preset: RolePreset, at place: SourceRange?) -> [Note] {
    place.map { (place) in
      [
        Note(
          Phrase(en: "the set '\(preset.rawValue)' is chosen here", ru: "набор «\(preset.rawValue)» выбран здесь"),
          at: place)
      ]
    } ?? []
  }

}
