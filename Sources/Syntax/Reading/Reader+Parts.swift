internal import Diagnostics

/// Lists in which a dash too many parts one thing in two.
extension Reader {

  /// Reads the items of the list `node`, each together with those behind it that go on with it: they lack the key
  /// `begin`, without which nothing in the list is whole, and say what has not been said yet.
  mutating func things<Keys: KeyWords>(
    in node: NodeID, _ construct: Phrase, beginningWith begin: Keys,
    _ read: (inout Reader, _ first: NodeID, _ rest: [NodeID]) -> Void
  ) {
    var first: NodeID?
    var rest: [NodeID] = []
    items(of: node, construct) { (reader, item) in
      if let begun = first, reader.goesOn(item, from: [begun] + rest, beginningWith: begin) {
        rest.append(item)
        return
      }
      if let begun = first { reader.readThing(begun, rest, read) }
      (first, rest) = (item, [])
    }
    if let first { readThing(first, rest, read) }
  }

  /// Hands one thing to `read`, after a complaint of the dashes in it.
  private mutating func readThing(
    _ first: NodeID, _ rest: [NodeID], _ read: (inout Reader, _ first: NodeID, _ rest: [NodeID]) -> Void
  ) {
    if let second = rest.first {
      let edits = rest.compactMap { (part) in dash(of: part) }
      complain(.partedByDash(at: tree.range(of: second), edits.count == rest.count ? edits : []))
    }
    read(&self, first, rest)
  }

  /// Whether `item` goes on with what `parts` say.
  private func goesOn<Keys: KeyWords>(_ item: NodeID, from parts: [NodeID], beginningWith begin: Keys) -> Bool {
    guard tree.kind(of: item) == .mapping, !isInBrackets(item), parts.allSatisfy({ tree.kind(of: $0) == .mapping })
    else { return false }
    let table = Keys.table
    func words(of node: NodeID) -> Set<String>? {
      guard tree.count(of: node) <= Keys.allCases.count else { return nil }
      var words: Set<String> = []
      var children = tree.children(of: node)
      while let key = children.next(), children.next() != nil {
        guard tree.withBytes(of: key, { (word) in table.position(of: word) }) != nil else { return nil }
        words.insert(tree.text(of: key))
      }
      return words
    }
    // Nearly every item begins as it should.
    var children = tree.children(of: item)
    guard let key = children.next(),
      let position = tree.withBytes(of: key, { (word) in table.position(of: word) }),
      table[position].rawValue != begin.rawValue
    else { return false }
    guard let new = words(of: item), !new.contains(begin.rawValue) else { return false }
    var isBegun = false
    for part in parts {
      guard let known = words(of: part), known.isDisjoint(with: new) else { return false }
      isBegun = isBegun || known.contains(begin.rawValue)
    }
    return isBegun
  }

}

extension Diagnostic {

  /// The diagnostic of the item at `range`, which a dash parts from the rest of what it belongs to.
  fileprivate static func partedByDash(at range: SourceRange, _ edits: [Edit]) -> Diagnostic {
    .init(
      .wrongShape,
      Phrase(
        en: "this seems to belong to the entry above, from which a dash parts it",
        ru: "похоже, это часть пункта выше: лишний дефис отделил её"), at: range,
      help: Phrase(
        en: "write a space in the place of the dash, so that it stands below the first key of the entry",
        ru: "поставьте вместо дефиса пробел, чтобы строка стояла под первым ключом пункта"),
      fix: edits.isEmpty ? nil : Fix(Phrase(en: "remove the dash", ru: "убрать дефис"), edits))
  }

}
