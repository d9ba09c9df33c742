internal import Diagnostics

/// Shapes that are not what their place asks for: what is plain all the same is read on after one complaint, so that
/// nothing else is told of the same slip.
extension Reader {

  /// Returns whether `node` has the shape `kind`, after a complaint if it has not.
  mutating func expect(_ kind: YAMLTree.Kind, _ node: NodeID, _ construct: Phrase) -> Bool {
    if tree.kind(of: node) == kind, kind != .scalar || !tree.isEmpty(node) { return true }
    if kind == .scalar, tree.isEmpty(node), isBeforeComment(node) {
      complain(.commentForValue(construct, at: tree.range(of: node)))
    } else {
      complain(
        .wrongShape(
          construct, wanted: kind, found: tree.isEmpty(node) ? nil : tree.kind(of: node), at: tree.range(of: node)))
    }
    return false
  }

  /// Whether a comment stands right where the text of the empty `node` could stand.
  private func isBeforeComment(_ node: NodeID) -> Bool {
    let bytes = tree.file.bytes
    var place = Int(tree.range(of: node).start)
    while place < bytes.count, Text.isBlank(bytes[place]) { place += 1 }
    return place + 1 < bytes.count && bytes[place] == UInt8(ascii: "#") && !Text.isBlank(bytes[place + 1])
  }

  // MARK: One value

  /// Returns the one text at `node`, after a complaint if there is none; one that stands in brackets or behind a dash
  /// is taken out of them.
  @inline(__always) mutating func single(_ node: NodeID, _ construct: Phrase) -> NodeID? {
    if tree.kind(of: node) == .scalar, !tree.isEmpty(node) { return node }
    return unwrapped(node, construct) ?? (expect(.scalar, node, construct) ? node : nil)
  }

  /// Returns what stands alone in the list or the braces `node` and could stand there without them, after a complaint:
  /// a text, or where that can stand there a block of keys.
  mutating func unwrapped(_ node: NodeID, _ construct: Phrase, orBlock: Bool = false) -> NodeID? {
    var children = tree.children(of: node)
    guard tree.count(of: node) == 1, let inner = children.next(), !tree.isEmpty(inner) else { return nil }
    let isBlock = tree.kind(of: inner) == .mapping
    switch tree.kind(of: node) {
    case .sequence: guard tree.kind(of: inner) == .scalar || isBlock && orBlock else { return nil }
    case .mapping: guard isInBrackets(node), let value = children.next(), tree.isEmpty(value) else { return nil }
    case .scalar: return nil
    }
    var text = tree.file.text(of: tree.range(of: inner))
    if isBlock, isInBrackets(node), !isInBrackets(inner) { text = "{\(text)}" }
    complain(
      .needlessWrapping(
        construct, isList: tree.kind(of: node) == .sequence, isInBrackets: isInBrackets(node),
        at: tree.range(of: node),
        // What runs over several lines would stand in the wrong column.
        text.contains("\n") || text.count > 60 ? nil : text))
    return inner
  }

  /// Whether the list or block of keys `node` is written in brackets or braces.
  func isInBrackets(_ node: NodeID) -> Bool {
    let (bytes, start) = (tree.file.bytes, Int(tree.range(of: node).start))
    return start < bytes.count && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[start])
  }

  /// How many items or keys one fix changes.
  private static let mostMended = 1000

  // MARK: Dashes too many

  /// Whether `node` is a list where a block of keys belongs, though each of its items is such a block, after a complaint.
  mutating func isListForBlock(_ node: NodeID, _ construct: Phrase) -> Bool {
    guard tree.kind(of: node) == .sequence, tree.count(of: node) > 0 else { return false }
    for item in tree.children(of: node) where tree.kind(of: item) != .mapping || tree.count(of: item) == 0 {
      return false
    }
    complain(
      .listForBlock(
        construct, at: tree.range(of: node), isInBrackets: isInBrackets(node), isOne: tree.count(of: node) == 1,
        fix: undashed(node)))
    return true
  }

  /// Whether `node` is a block of keys, or a list of such blocks in the place of one.
  func isBlockLike(_ node: NodeID) -> Bool {
    if tree.kind(of: node) == .mapping { return true }
    var children = tree.children(of: node)
    return children.next().map { (first) in tree.kind(of: first) == .mapping } ?? false
  }

  /// The change that makes a block of keys of the list of blocks `node`.
  private func undashed(_ node: NodeID) -> Diagnostic.Fix? {
    guard tree.count(of: node) <= Self.mostMended else { return nil }
    let (bytes, file) = (tree.file.bytes, tree.file.id)
    let message = Phrase(en: "remove the dashes", ru: "убрать дефисы")
    if isInBrackets(node) {
      let range = tree.range(of: node)
      let (first, last) = (Int(range.start), Int(range.end) - 1)
      // Pairs without braces of their own: [a: 1, b: 2].
      for item in tree.children(of: node) where isInBrackets(item) { return nil }
      guard last > first, bytes[last] == UInt8(ascii: "]") else { return nil }
      return Diagnostic.Fix(
        Phrase(en: "write braces", ru: "написать фигурные скобки"),
        [
          Diagnostic.Edit(SourceRange(file, first, first + 1), "{"),
          Diagnostic.Edit(SourceRange(file, last, last + 1), "}"),
        ])
    }
    var edits: [Diagnostic.Edit] = []
    var names: Set<String> = []
    // Where a name stands in one column with what belongs to it, both cannot stay where they are.
    var wantsName: Bool?
    for item in tree.children(of: node) {
      let isName = misplacedKey(of: item) != nil
      if tree.count(of: item) > 1 || isName {
        guard wantsName ?? isName == isName else { return nil }
        wantsName = isName
      }
      var children = tree.children(of: item)
      while let key = children.next(), children.next() != nil {
        guard names.insert(tree.text(of: key)).inserted else { return nil }
        if isName { break }
      }
      guard let edit = dash(of: item), !isInBrackets(item) else { return nil }
      edits.append(edit)
    }
    guard wantsName ?? false else { return Diagnostic.Fix(message, edits) }
    // At the left margin the names would become keys of the account.
    guard edits.allSatisfy({ (edit) in edit.range.start > 0 && Text.isBlank(bytes[Int(edit.range.start) - 1]) }) else {
      return nil
    }
    return Diagnostic.Fix(message, edits.map { (edit) in Diagnostic.Edit(edit.range, "") })
  }

  /// The change that writes spaces for the dash before `item`; nil where none stands right before it.
  func dash(of item: NodeID) -> Diagnostic.Edit? {
    let bytes = tree.file.bytes
    let start = Int(tree.range(of: item).start)
    var dash = start - 1
    while dash >= 0, Text.isBlank(bytes[dash]) { dash -= 1 }
    guard dash >= 0, bytes[dash] == UInt8(ascii: "-") else { return nil }
    return Diagnostic.Edit(SourceRange(tree.file.id, dash, start), String(repeating: " ", count: start - dash))
  }

  /// The key at the beginning of the block `item` that is the name of all the rest of it: it has no value, and behind a
  /// dash the rest stands in the same column.
  func misplacedKey(of item: NodeID) -> NodeID? {
    var children = tree.children(of: item)
    guard tree.kind(of: item) == .mapping, tree.count(of: item) > 1, !isInBrackets(item), let key = children.next(),
      let value = children.next(), tree.isEmpty(value)
    else { return nil }
    return key
  }

  // MARK: Dashes that are missing

  /// Whether the items of a list are written as keys without values in its place at `node`, after a complaint.
  mutating func areKeysForItems(_ node: NodeID, _ construct: Phrase) -> Bool {
    guard tree.kind(of: node) == .mapping, tree.count(of: node) > 0 else { return false }
    var children = tree.children(of: node)
    while children.next() != nil, let value = children.next() {
      guard tree.isEmpty(value) else { return false }
    }
    complain(.keysForItems(construct, at: tree.range(of: node), isInBrackets: isInBrackets(node), fix: dashed(node)))
    return true
  }

  /// The change that makes items of the keys of `node`, none of which has a value.
  private func dashed(_ node: NodeID) -> Diagnostic.Fix? {
    guard tree.count(of: node) <= Self.mostMended else { return nil }
    let (bytes, range) = (tree.file.bytes, tree.range(of: node))
    var edits: [Diagnostic.Edit] = []
    var children = tree.children(of: node)
    while let key = children.next(), children.next() != nil {
      let place = tree.range(of: key)
      var colon = Int(place.end)
      while colon < bytes.count, Text.isBlank(bytes[colon]) { colon += 1 }
      let hasColon = colon < bytes.count && bytes[colon] == UInt8(ascii: ":")
      if !isInBrackets(node) {
        guard hasColon else { return nil }
        edits.append(Diagnostic.Edit(place.atStart, "- "))
      }
      if hasColon { edits.append(Diagnostic.Edit(SourceRange(range.file, Int(place.end), colon + 1), "")) }
    }
    guard isInBrackets(node) else { return Diagnostic.Fix(Phrase(en: "write dashes", ru: "поставить дефисы"), edits) }
    let last = Int(range.end) - 1
    guard last > Int(range.start), bytes[last] == UInt8(ascii: "}") else { return nil }
    edits.insert(Diagnostic.Edit(SourceRange(range.file, Int(range.start), Int(range.start) + 1), "["), at: 0)
    edits.append(Diagnostic.Edit(SourceRange(range.file, last, last + 1), "]"))
    return Diagnostic.Fix(Phrase(en: "write square brackets", ru: "написать квадратные скобки"), edits)
  }

}

extension Diagnostic {

  /// The diagnostic of a value that is a comment to YAML.
  fileprivate static func commentForValue(_ construct: Phrase, at range: SourceRange) -> Diagnostic {
    .init(
      .wrongShape, Phrase(en: "\(construct.en) has no value", ru: "нет значения («\(construct.ru)»)"), at: range,
      help: Phrase(
        en: "what begins with '#' is a comment: put the text in quotes if it is the value",
        ru: "то, что начинается с «#», — комментарий: если это и есть значение, возьмите его в кавычки"))
  }

  /// The diagnostic of one value that is written as a list or in braces; `text` is what would do.
  fileprivate static func needlessWrapping(
    _ construct: Phrase, isList: Bool, isInBrackets: Bool, at range: SourceRange, _ text: String?
  ) -> Diagnostic {
    let (sign, signRu) = isInBrackets ? ("brackets", "скобок") : ("the dash", "дефиса")
    return .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is one value, but here is \(isList ? "a list" : "a block of keys")",
        ru: "здесь ожидается одно значение («\(construct.ru)»), а написано: \(isList ? "список" : "набор ключей")"),
      at: range,
      help: Phrase(
        en: "write it without \(sign)" + (text.map { (text) in ": '\(text)'" } ?? ""),
        ru: "запишите его без \(signRu)" + (text.map { (text) in ": «\(text)»" } ?? "")),
      fix: text.map { (text) in .writing(text, at: range) })
  }

  /// The diagnostic of a list of blocks of keys where one block belongs.
  fileprivate static func listForBlock(
    _ construct: Phrase, at range: SourceRange, isInBrackets: Bool, isOne: Bool, fix: Fix?
  ) -> Diagnostic {
    let undashing =
      isOne
      ? Phrase(en: "remove the '- ' at the start of the line", ru: "уберите «- » в начале строки")
      : Phrase(en: "remove the '- ' at the start of each of its lines", ru: "уберите «- » в начале каждой такой строки")
    return .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is a block of keys, but here is a list",
        ru: "здесь ожидается набор ключей («\(construct.ru)»), а написано: список"), at: range,
      help: isInBrackets
        ? Phrase(
          en: "write it in braces, '{key: value, …}', or as 'key: value' lines",
          ru: "запишите его в фигурных скобках, «{ключ: значение, …}», или строками «ключ: значение»")
        : undashing,
      fix: fix)
  }

  /// The diagnostic of keys without values where a list belongs.
  fileprivate static func keysForItems(_ construct: Phrase, at range: SourceRange, isInBrackets: Bool, fix: Fix?)
    -> Diagnostic
  {
    .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is a list, but here is a block of keys",
        ru: "здесь ожидается список («\(construct.ru)»), а написано: набор ключей"), at: range,
      help: isInBrackets
        ? Phrase(en: "a list has square brackets: [a, b]", ru: "список пишется в квадратных скобках: [a, b]")
        : Phrase(
          en: "begin each line with '- ' and leave out the colon",
          ru: "начните каждую строку с «- » и уберите двоеточие"),
      fix: fix)
  }

  /// The diagnostic of a node of another shape than its place wants.
  fileprivate static func wrongShape(
    _ construct: Phrase, wanted: YAMLTree.Kind, found: YAMLTree.Kind?, at range: SourceRange
  ) -> Diagnostic {
    let help: Phrase =
      switch (wanted, found) {
      case (.scalar, .sequence):
        Phrase(
          en: "only one value can stand here: keep one of them, without dash or brackets",
          ru: "здесь может стоять только одно значение: оставьте одно, без дефиса и скобок")
      case (.scalar, _): Phrase(en: "write one value behind the colon", ru: "напишите одно значение после двоеточия")
      case (.mapping, _):
        Phrase(en: "write 'key: value' lines, indented below it", ru: "напишите строки «ключ: значение» с отступом")
      case (.sequence, .mapping):
        Phrase(
          en: "begin each entry of the list with '- '", ru: "начните каждый пункт списка с «- »")
      case (.sequence, _):
        Phrase(
          en: "write a list: [a, b] or lines that begin with '- '",
          ru: "напишите список: [a, b] или строки, начинающиеся с «- »")
      }
    guard let found else {
      return .init(
        .wrongShape, Phrase(en: "\(construct.en) has no value", ru: "нет значения («\(construct.ru)»)"), at: range,
        help: help)
    }
    let (wantedEn, wantedRu) = names(of: wanted)
    let (foundEn, foundRu) = names(of: found)
    return .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is \(wantedEn), but here is \(foundEn)",
        ru: "здесь ожидается \(wantedRu) («\(construct.ru)»), а написано: \(foundRu)"), at: range, help: help)
  }

  /// What an author calls a shape.
  private static func names(of kind: YAMLTree.Kind) -> (en: String, ru: String) {
    switch kind {
    case .scalar: ("one value", "одно значение")
    case .mapping: ("a block of keys", "набор ключей")
    case .sequence: ("a list", "список")
    }
  }

}
