internal import Diagnostics

/// Names that people read: of employees, groups, departments.
extension Reader {

  /// Returns the name at `node`, after a complaint if it begins or ends with a space.
  mutating func shownName(_ node: NodeID, _ construct: Phrase) -> Written<String>? {
    guard let node = single(node, construct) else { return nil }
    let name = Written(tree.text(of: node), at: tree.range(of: node))
    let hasSpaceAround = tree.withBytes(of: node) { (bytes) in
      Self.isSpaceAtEdge(bytes[0], byte: 0xC2) || Self.isSpaceAtEdge(bytes[bytes.count - 1], byte: 0xA0)
    }
    if hasSpaceAround, name.value.hasSpaceAround { complain(.spaceAroundName(name)) }
    return name
  }

  /// Whether `edge`, a byte at one end of a name, may be a space: one itself, or the `byte` of U+00A0 that stands there.
  private static func isSpaceAtEdge(_ edge: UInt8, byte: UInt8) -> Bool { Text.isBlank(edge) || edge == byte }

}

extension String {

  /// Whether it begins or ends with a space, one that does not break lines included.
  fileprivate var hasSpaceAround: Bool {
    let spaces: Set<Character> = [" ", "\t", "\u{A0}"]
    return first.map(spaces.contains) ?? false || last.map(spaces.contains) ?? false
  }

}

extension Diagnostic {

  /// The diagnostic of a name with a space around it.
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
