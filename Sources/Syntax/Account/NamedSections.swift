internal import Diagnostics

/// A section of an account whose entries have names of their own.
public enum NamedSection: Sendable {
  case schedules, audio, employees, groups, boxes, schemes, numbers

  /// What people call the section.
  fileprivate var title: Phrase {
    switch self {
    case .schedules: Phrase(en: "schedules", ru: "расписания")
    case .audio: Phrase(en: "audio", ru: "звуки")
    case .employees: Phrase(en: "employees", ru: "сотрудники")
    case .groups: Phrase(en: "groups", ru: "группы")
    case .boxes: Phrase(en: "voicemail", ru: "голосовая почта")
    case .schemes: Phrase(en: "schemes", ru: "схемы")
    case .numbers: Phrase(en: "numbers", ru: "номера")
    }
  }

  /// The name that an entry of the section may have, in an example.
  fileprivate var example: String {
    switch self {
    case .schedules: "company"
    case .audio: "welcome"
    case .employees: "anna"
    case .groups: "shop"
    case .boxes: "orders"
    case .schemes: "main"
    case .numbers: "+7 495 120-30-40"
    }
  }

  /// Whether an entry may be one text.
  fileprivate var allowsText: Bool { self == .schedules || self == .audio }

}

extension Reader {

  /// Returns the things that the mapping `node` names, each read by `read`; `Keys` are those of one of them.
  ///
  /// Where a name could not be read, `account` takes note that the section may have more names.
  mutating func named<Thing, Keys: KeyWords>(
    _ node: NodeID, _ section: NamedSection, _ keys: Keys.Type, _ account: inout WrittenAccount,
    _ read: (inout Reader, Written<String>, NodeID) -> Thing?
  ) -> [Thing] {
    var things: [Thing] = []
    if tree.isEmpty(node) { return things }
    if complainsOfTooMany(node) || complainsOfNameless(node, section, keys) {
      account.unreadNames.insert(section)
      return things
    }
    things.reserveCapacity(tree.count(of: node))
    var isRead = false
    entries(of: node, section.title) { (reader, key, value) in
      isRead = true
      if reader.isDisplaced { return }
      if reader.isDisplacedSection(key, value) {
        reader.isDisplaced = true
        return reader.complain(.displacedSection(key))
      }
      let name = reader.id(key, section.title)
      if let thing = read(&reader, name, value) { things.append(thing) }
    }
    if !isRead, tree.kind(of: node) != .mapping { account.unreadNames.insert(section) }
    return things
  }

  /// Whether the section `node` has more entries than any account, after a complaint: then nothing more is read.
  mutating func complainsOfTooMany(_ node: NodeID) -> Bool {
    guard tree.count(of: node) > ReadingLimits.mostEntries else { return false }
    isDisplaced = true
    complain(.tooManyEntries(tree.count(of: node), at: tree.range(of: node).atStart))
    return true
  }

  /// Whether in the section `node` the keys of one thing stand in the place of things with names, after a complaint.
  mutating func complainsOfNameless<Keys: KeyWords>(_ node: NodeID, _ section: NamedSection, _ keys: Keys.Type) -> Bool
  {
    let isNameless =
      switch tree.kind(of: node) {
      case .scalar: false
      case .mapping: isOneThing(node, section, keys)
      case .sequence:
        tree.children(of: node).contains { (item) in
          tree.kind(of: item) == .mapping && misplacedKey(of: item) == nil && isOneThing(item, section, keys)
        }
      }
    if isNameless { complain(.nameless(section, at: tree.range(of: node), isList: tree.kind(of: node) == .sequence)) }
    return isNameless
  }

  /// Whether the keys of `node` are mostly those of one thing, and one of their values can be no thing of the section.
  private func isOneThing<Keys: KeyWords>(_ node: NodeID, _ section: NamedSection, _ keys: Keys.Type) -> Bool {
    let count = tree.count(of: node)
    // A section of many is looked at no further than a thing can have keys.
    guard (1...Keys.allCases.count + 8).contains(count) else { return false }
    var known = 0
    var isClear = false
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      guard isKey(key, of: keys) else { continue }
      known += 1
      switch tree.kind(of: value) {
      case .scalar: isClear = isClear || !tree.isEmpty(value) && (!section.allowsText || count > 1)
      case .sequence: isClear = isClear || section != .schemes
      case .mapping:
        var inner = tree.children(of: value)
        var hasKey = tree.count(of: value) == 0
        while let key = inner.next(), inner.next() != nil { hasKey = hasKey || isKey(key, of: keys) }
        isClear = isClear || !hasKey
      }
    }
    return isClear && known * 2 >= count
  }

  /// Whether `key` is one of `keys`.
  private func isKey<Keys: KeyWords>(_ key: NodeID, of keys: Keys.Type) -> Bool {
    let table = Keys.table
    return tree.withBytes(of: key) { (word) in table.position(of: word) } != nil
  }

}

extension Diagnostic {

  /// The diagnostic of a section with `count` entries.
  fileprivate static func tooManyEntries(_ count: Int, at range: SourceRange) -> Diagnostic {
    .moreThanAnyAccount(
      Phrase(
        en: "this section has \(count) entries, and at most \(ReadingLimits.mostEntries) are read",
        ru: "записей в этом разделе: \(count), а читается не больше \(ReadingLimits.mostEntries)"), at: range)
  }

  /// The diagnostic of a section in which what one thing says stands without the thing's name.
  fileprivate static func nameless(_ section: NamedSection, at range: SourceRange, isList: Bool) -> Diagnostic {
    let (name, nameRu, example) =
      section == .numbers ? ("the number", "номер", section.example) : ("an id", "имя", section.example)
    return .init(
      .wrongShape,
      section == .numbers
        ? Phrase(
          en: "what stands here in 'numbers' belongs to no number",
          ru: "то, что здесь записано, не относится ни к какому номеру («numbers»)")
        : Phrase(
          en: "what stands here in '\(section.title.en)' has no id",
          ru: "у того, что здесь записано, нет имени (id) («\(section.title.ru)»)"),
      at: range,
      help: isList
        ? Phrase(
          en: "in the place of each '- ' write \(name) on a line of its own, such as '\(example):', and indent the"
            + " lines below it",
          ru:
            "вместо каждого «- » напишите отдельной строкой \(nameRu), например «\(example):», а остальное — под ним с"
            + " отступом")
        : Phrase(
          en: "write \(name) on a line of its own above, such as '\(example):', and indent these lines below it",
          ru: "напишите выше отдельной строкой \(nameRu), например «\(example):», а эти строки — под ним с отступом"))
  }

}
