internal import Diagnostics

extension Reader {

  /// The sections of which no person, group or schedule bears the name by chance.
  private static let sections: Set<AccountKeys> = [
    .schedules, .audio, .employees, .groups, .voicemail, .schemes, .numbers, .blacklist, .recording, .notifications,
  ]

  /// Whether the entry `key` of a section is itself a section that stands too far to the right: the account has no
  /// section of that name, and `value` does not say who or what is called so.
  func isDisplacedSection(_ key: ScalarText, _ value: NodeID) -> Bool {
    guard let position = AccountKeys.table.position(of: key.string.utf8Span.span),
      Self.sections.contains(AccountKeys.table[position]), let root = tree.root
    else { return false }
    func has(_ word: String, _ node: NodeID) -> Bool {
      guard tree.kind(of: node) == .mapping else { return false }
      var children = tree.children(of: node)
      while let key = children.next(), children.next() != nil {
        if tree.text(of: key) == word { return true }
      }
      return false
    }
    return !has(key.string, root) && !has("name", value)
      && (tree.isEmpty(value) || tree.kind(of: value) != .scalar)
  }

}

extension Diagnostic {

  /// The diagnostic of the section `key` among the entries of another one.
  static func displacedSection(_ key: ScalarText) -> Diagnostic {
    .init(
      .unknownKey,
      Phrase(
        en: "the section '\(key.string)' stands too far to the right, so that it belongs to the section above",
        ru: "раздел «\(key.string)» сдвинут вправо и поэтому попал внутрь раздела выше"), at: key.range,
      help: Phrase(
        en: "remove the spaces before it; what is wrong behind it is told then",
        ru: "уберите пробелы перед ним; что не так дальше, будет видно после этого"))
  }

}
