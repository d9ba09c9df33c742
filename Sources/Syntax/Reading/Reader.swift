internal import Diagnostics

/// The keys of one construct of the language, and with them its reader's table.
///
/// A key's raw value is the word as written. The manual's tables are held against `allCases`.
protocol KeyWords: RawRepresentable, CaseIterable, Sendable where RawValue == String {

  /// What an author calls the construct: "employee", "step".
  static var construct: Phrase { get }

  /// The keys, to be found by the bytes of their words.
  static var table: KeyTable<Self> { get }

}

/// Reads a tree, field by field, and never gives up: what is missing stays absent, what is wrong is complained of.
///
/// The reader knows shapes (mapping, list, text) and words; each construct's own file knows its keys and what they
/// mean. A construct that cannot be read at all is left out after a complaint.
struct Reader {

  /// What is read.
  let tree: YAMLTree

  /// What was found to be wrong so far.
  var diagnostics: [Diagnostic] = []

  /// Whether a section was met within another, behind which nothing is where it belongs, or one too long to be read.
  var isDisplaced = false

  /// The key that a dash made one of the keys of what it names.
  var overlooked: NodeID?

  /// A reader at the beginning of `tree`.
  init(_ tree: YAMLTree) {
    self.tree = tree
  }

  /// Takes note of `diagnostic`, as far as so many are told of one file.
  mutating func complain(_ diagnostic: Diagnostic) {
    if !isFull { diagnostics.append(diagnostic) }
  }

  /// Whether more was found to be wrong than is told.
  private var isFull: Bool { diagnostics.count > ReadingLimits.mostMistakes }

  // MARK: Shapes

  /// Reads the keys of the mapping `node` by handing each known one to `read`; complains of all else.
  ///
  /// Each key counts once: of duplicates the first is read. `isKnown` lets a construct take further keys for itself,
  /// by returning true for a key that the table does not have.
  mutating func fields<Keys: KeyWords>(
    of node: NodeID, as keys: Keys.Type,
    otherwise isKnown: (inout Reader, NodeID, NodeID) -> Bool = { _, _, _ in false },
    _ read: (inout Reader, Keys, NodeID) -> Void
  ) {
    var nothing: Void = ()
    fields(of: node, as: keys, into: &nothing, otherwise: isKnown) { (reader, _, key, value) in
      read(&reader, key, value)
    }
  }

  /// Reads the keys of the mapping `node` into `thing`, likewise.
  mutating func fields<Keys: KeyWords, Thing>(
    of node: NodeID, as keys: Keys.Type, into thing: inout Thing,
    otherwise isKnown: (inout Reader, NodeID, NodeID) -> Bool = { _, _, _ in false },
    _ read: (inout Reader, inout Thing, Keys, NodeID) -> Void
  ) {
    guard tree.kind(of: node) == .mapping else {
      if isListForBlock(node, Keys.construct) {
        for item in tree.children(of: node) { fields(of: item, as: keys, into: &thing, otherwise: isKnown, read) }
      } else {
        _ = expect(.mapping, node, Keys.construct)
      }
      return
    }
    let table = Keys.table
    // A bit for each key that was read, and for each that some slip of the pen meant.
    var seen: UInt64 = 0
    var meantBySlips: UInt64 = 0
    var isSecondCopy = false
    lazy var firsts = firstKeys(of: node, table)
    var strange: [String: NodeID] = [:]
    var misspelled: [(meant: Int, value: NodeID)] = []
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      if let known = tree.withBytes(of: key, { (word) in table.position(of: word) }) {
        if seen & 1 << UInt64(known) == 0 {
          seen |= 1 << UInt64(known)
          read(&self, &thing, table[known], value)
        } else if let first = firsts[known], !isSecondCopy {
          // Who begins an account a second time repeats the rest of it, too.
          isSecondCopy = Keys.self == AccountKeys.self && known == 0
          if isSecondCopy {
            complain(.secondCopy(at: tree.range(of: key), first: tree.range(of: first)))
          } else {
            complain(ofSecond: key, like: first, .duplicateKey)
          }
        }
        continue
      }
      if isFull || key == overlooked { continue }
      let word = tree.text(of: key)
      if let first = strange[word] {
        complain(ofSecond: key, like: first, .duplicateKey)
        continue
      }
      strange[word] = key
      if isKnown(&self, key, value) || password(key) { continue }
      let words = Keys.allCases.map(\.rawValue)
      let position = UsualWords.meant(by: word, among: words).flatMap { (meant) in words.firstIndex(of: meant.word) }
      let isFree =
        position.map { (position) in
          meantBySlips & 1 << UInt64(position) == 0 && firsts[position] == nil
        } ?? true
      complain(.unknownKey(word, at: tree.range(of: key), in: Keys.construct, known: words, isFree: isFree))
      guard let position else { continue }
      meantBySlips |= 1 << UInt64(position)
      misspelled.append((position, value))
    }
    // What is almost a key is read as that key, so that a slip of the pen is reported once and not at each reference.
    for (meant, value) in misspelled where seen & 1 << UInt64(meant) == 0 {
      seen |= 1 << UInt64(meant)
      read(&self, &thing, table[meant], value)
    }
  }

  /// Where each key of `table` that the mapping `node` has stands for the first time, by its position in the table.
  private func firstKeys<Keys: KeyWords>(of node: NodeID, _ table: KeyTable<Keys>) -> [Int: NodeID] {
    var firsts: [Int: NodeID] = [:]
    var children = tree.children(of: node)
    while let key = children.next(), children.next() != nil {
      guard let position = tree.withBytes(of: key, { (word) in table.position(of: word) }) else { continue }
      if firsts[position] == nil { firsts[position] = key }
    }
    return firsts
  }

  /// Complains of `key` because of the key `first` of the same mapping, which is the same.
  private mutating func complain(ofSecond key: NodeID, like first: NodeID, _ rule: Rule) {
    var fix: Diagnostic.Fix?
    // Nothing is lost where both say the same.
    if let value = tree.value(of: key), let other = tree.value(of: first), tree.saySame(value, other) {
      fix = .removing(tree.range(of: key))
    }
    complain(.duplicate(rule, tree.text(of: key), at: tree.range(of: key), first: tree.range(of: first), fix))
  }

  /// Reads the free keys of the mapping `node`: names that the author chose.
  ///
  /// A key that stands twice is a mistake against `rule`, and its first occurrence counts.
  mutating func entries(
    of node: NodeID, _ construct: Phrase, duplicates rule: Rule = .duplicateId,
    _ read: (inout Reader, ScalarText, NodeID) -> Void
  ) {
    if isListForBlock(node, construct) {
      for item in tree.children(of: node) {
        if let key = misplacedKey(of: item) {
          overlooked = key
          read(&self, tree.scalar(key), item)
          overlooked = nil
        } else {
          entries(of: item, construct, duplicates: rule, read)
        }
      }
      return
    }
    guard expect(.mapping, node, construct) else { return }
    var seen = mayRepeatKeys(node) ? WordPositions(count: tree.count(of: node)) : nil
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      let word = tree.scalar(key)
      if let first = seen?.add(word.string, at: Int(key.rawValue)) {
        complain(ofSecond: key, like: NodeID(rawValue: Int32(clamping: first)), rule)
      } else {
        read(&self, word, value)
      }
    }
  }

  /// Whether two keys of the mapping `node` may be the same.
  private func mayRepeatKeys(_ node: NodeID) -> Bool {
    var repetition = Repetition(count: tree.count(of: node))
    var children = tree.children(of: node)
    while let key = children.next(), children.next() != nil {
      tree.withBytes(of: key) { (word) in repetition.add(word) }
    }
    return repetition.isPossible
  }

  /// Reads the items of the list `node`; a single value counts as a list of one where `orOne` says so.
  mutating func items(of node: NodeID, _ construct: Phrase, orOne: Bool = false, _ read: (inout Reader, NodeID) -> Void)
  {
    if tree.kind(of: node) == .sequence {
      for item in tree.children(of: node) { read(&self, item) }
    } else if orOne, !tree.isEmpty(node) {
      read(&self, node)
    } else if areKeysForItems(node, construct) {
      var children = tree.children(of: node)
      while let key = children.next(), children.next() != nil { read(&self, key) }
    } else {
      _ = expect(.sequence, node, construct)
    }
  }

  /// Returns the text of `node`, after a complaint if it is none or empty.
  mutating func text(_ node: NodeID, _ construct: Phrase) -> ScalarText? {
    single(node, construct).map { (node) in tree.scalar(node) }
  }

  /// Returns the word at `node`, one of the raw values of `Words`.
  mutating func word<Words: KeyWords>(_ node: NodeID, as words: Words.Type) -> Written<Words>? {
    guard let node = single(node, Words.construct) else { return nil }
    let table = Words.table
    guard let word = tree.withBytes(of: node, { (word) in table.position(of: word) }) else {
      complain(.badWord(tree.scalar(node), Words.construct, known: Words.allCases.map(\.rawValue)))
      return nil
    }
    return Written(table[word], at: tree.range(of: node))
  }

  /// Returns the plain text at `node` with its place.
  mutating func string(_ node: NodeID, _ construct: Phrase) -> Written<String>? {
    single(node, construct).map { (node) in Written(tree.text(of: node), at: tree.range(of: node)) }
  }

  /// Returns `yes` or `no`, also written `on`, `off`, `true`, `false`, `да`, `нет`.
  mutating func flag(_ node: NodeID, _ construct: Phrase) -> Written<Bool>? {
    guard let scalar = text(node, construct) else { return nil }
    let isSmall = scalar.string.utf8.allSatisfy { (byte) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    switch isSmall ? scalar.string : scalar.string.lowercased() {
    case "yes", "on", "true", "да": return Written(true, at: scalar.range)
    case "no", "off", "false", "нет": return Written(false, at: scalar.range)
    case "y", "1", "+", "enabled", "вкл", "включено":
      complain(.badFlag(scalar, construct, meant: "yes"))
      return Written(true, at: scalar.range)
    case "n", "0", "-", "disabled", "выкл", "выключено":
      complain(.badFlag(scalar, construct, meant: "no"))
      return Written(false, at: scalar.range)
    default:
      complain(.badWord(scalar, construct, known: ["yes", "no"]))
      return nil
    }
  }

}

extension Diagnostic {

  /// The diagnostic of a second `word` where the first stands at `first`.
  static func duplicate(
    _ rule: Rule, _ word: String, at range: SourceRange, first: SourceRange, _ fix: Fix? = nil
  ) -> Diagnostic {
    .init(
      rule, Phrase(en: "'\(word)' is given twice", ru: "«\(word)» указано дважды"), at: range,
      help: Phrase(en: "keep one of the two", ru: "оставьте что-то одно"),
      notes: [Note(Phrase(en: "first given here", ru: "впервые указано здесь"), at: first)], fix: fix)
  }

  /// The diagnostic of an account that begins again in the same file.
  fileprivate static func secondCopy(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .duplicateKey,
      Phrase(en: "a second account begins here in the same file", ru: "здесь в том же файле начинается второй аккаунт"),
      at: range,
      help: Phrase(
        en: "if it was pasted twice, delete it from here on; another account goes in a file of its own",
        ru: "если текст вставлен дважды, удалите его отсюда до конца; другой аккаунт запишите в отдельный файл"),
      notes: [Note(Phrase(en: "the first one begins here", ru: "первый начинается здесь"), at: first)])
  }

  /// The diagnostic of a key that `construct` does not have; `isFree` says that the key meant is not there already.
  static func unknownKey(
    _ word: String, at range: SourceRange, in construct: Phrase, known: [String], isFree: Bool = true
  ) -> Diagnostic {
    let message = Phrase(
      en: "\(construct.en) has no key '\(word)'", ru: "«\(word)»: такого ключа нет («\(construct.ru)»)")
    guard let meant = UsualWords.meant(by: word, among: known) else {
      let list = known.joined(separator: ", ")
      return .init(
        .unknownKey, message, at: range, help: Phrase(en: "known keys: \(list)", ru: "допустимые ключи: \(list)"))
    }
    return .init(
      .unknownKey, message, at: range,
      help: Spelling.didYouMean(meant.word, for: word),
      fix: isFree ? .writing(meant, at: range) : nil)
  }

  /// The diagnostic of another word for yes or no, which is `meant`.
  fileprivate static func badFlag(_ scalar: ScalarText, _ construct: Phrase, meant: String) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(scalar.string)' is no value for \(construct.en)",
        ru: "«\(scalar.string)»: недопустимое значение («\(construct.ru)»)"), at: scalar.range,
      help: Phrase(en: "write '\(meant)'", ru: "напишите «\(meant)»"), fix: .writing(meant, at: scalar.range))
  }

  /// The diagnostic of a word that is none of `known`.
  static func badWord(_ scalar: ScalarText, _ construct: Phrase, known: [String]) -> Diagnostic {
    let message = Phrase(
      en: "'\(scalar.string)' is no value for \(construct.en)",
      ru: "«\(scalar.string)»: недопустимое значение («\(construct.ru)»)")
    let list = known.joined(separator: ", ")
    guard let meant = UsualWords.meant(by: scalar.string, among: known) else {
      return .init(
        .badValue, message, at: scalar.range, help: Phrase(en: "it is one of: \(list)", ru: "допустимо: \(list)"))
    }
    return .init(
      .badValue, message, at: scalar.range,
      help: Phrase(
        en: "did you mean '\(meant.word)'? (one of: \(list))",
        ru: "возможно, имелось в виду «\(meant.word)»? (допустимо: \(list))"),
      // A form with a gap to be filled is no text to write.
      fix: meant.word.contains(" ") ? nil : .writing(meant, at: scalar.range))
  }

}
