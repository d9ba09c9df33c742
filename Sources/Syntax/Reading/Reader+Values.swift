internal import Diagnostics
internal import Hours

/// The values that many constructs share: durations, numbers, ids, lists of names.
extension Reader {

  /// Returns the duration at `node`, such as `40s`.
  mutating func duration(_ node: NodeID, _ construct: Phrase) -> Written<Milliseconds>? {
    small(node, construct, Milliseconds.read)
  }

  /// Returns the phone number or SIP address at `node`.
  mutating func number(_ node: NodeID, _ construct: Phrase) -> Written<PhoneNumber>? {
    small(node, construct, PhoneNumber.read)
  }

  /// Returns the names at `node`: a list, or one name.
  mutating func names(_ node: NodeID, _ construct: Phrase) -> [Written<String>] {
    var names: [Written<String>] = []
    names.reserveCapacity(tree.count(of: node))
    if tree.kind(of: node) == .scalar, tree.text(of: node).contains(where: { (sign) in ",;(".contains(sign) }) {
      complain(.severalNames(tree.scalar(node), construct))
      return []
    }
    items(of: node, construct, orOne: tree.kind(of: node) == .scalar) { (reader, item) in
      if reader.tree.kind(of: item) == .sequence {
        names += reader.innerNames(item, construct, isAlone: reader.tree.count(of: node) == 1, in: node)
      } else if let name = reader.string(item, construct) {
        names.append(name)
      }
    }
    return names
  }

  /// Returns the names at `node`, a list that is itself an item of the list `outer`, after a complaint.
  private mutating func innerNames(_ node: NodeID, _ construct: Phrase, isAlone: Bool, in outer: NodeID)
    -> [Written<String>]
  {
    let text = tree.file.text(of: tree.range(of: node))
    let isPlain = isAlone && isInBrackets(node) && !text.contains("\n")
    complain(
      .listInList(
        construct, at: tree.range(of: node),
        isPlain ? .writing(text, at: tree.range(of: outer)) : nil))
    return tree.children(of: node).filter { (name) in tree.kind(of: name) == .scalar && !tree.isEmpty(name) }
      .map { (name) in Written(tree.text(of: name), at: tree.range(of: name)) }
  }

  /// Returns the whole number at `node`, which lies in `range`.
  mutating func count(_ node: NodeID, _ construct: Phrase, in range: ClosedRange<Int>) -> Written<Int>? {
    guard let scalar = text(node, construct) else { return nil }
    guard scalar.string.utf8.count <= 9, scalar.string.utf8.allSatisfy({ (byte) in (48...57).contains(byte) }),
      let value = Int(scalar.string), range.contains(value)
    else {
      complain(.badCount(scalar, construct, range))
      return nil
    }
    return Written(value, at: scalar.range)
  }

  /// Returns `scalar` as an id that its author chose, after a complaint if it can be none.
  mutating func id(_ scalar: borrowing ScalarText, _ construct: Phrase) -> Written<String> {
    let word = scalar.string
    let isSpelled = !word.isEmpty && word.utf8.count <= 128 && Words.canBeId(word)
    if !isSpelled {
      complain(.badId(copy scalar, construct, isReserved: false))
    } else if Words.isReserved(word) || WeekdaySet.weekday(word) != nil {
      complain(.badId(copy scalar, construct, isReserved: true))
    }
    return Written(word, at: scalar.range)
  }

}

/// Words that mean something by themselves and so can be nobody's id.
enum Words {

  /// The words of conditions and actions; weekdays are reserved too.
  private static let reserved: Set<String> = ["always", "otherwise", "continue", "drop"]

  /// Whether `word`, in any letters, means something by itself.
  static func isReserved(_ word: String) -> Bool {
    guard (4...9).contains(word.utf8.count), let first = word.utf8.first else { return false }
    return (first >= 0x80 || "aocd".utf8.contains(first | 0x20)) && reserved.contains(word.lowercased())
  }

  /// Whether an id may be written `word`.
  static func canBeId(_ word: String) -> Bool {
    let bytes = word.utf8Span.span
    var isPlain = true
    for offset in bytes.indices where bytes[offset] >= 0x80 || !Text.isWord(bytes[offset]) { isPlain = false }
    return isPlain || word.unicodeScalars.allSatisfy(\.isPartOfId)
  }

}

extension Unicode.Scalar {

  /// Whether an id may contain the character: letters of any script, digits, hyphen and underscore.
  fileprivate var isPartOfId: Bool {
    self == "-" || self == "_" || properties.isAlphabetic || ("0"..."9").contains(self)
      || properties.generalCategory == .nonspacingMark
  }

}

extension Diagnostic {

  /// The diagnostic of several names in one text.
  fileprivate static func severalNames(_ scalar: ScalarText, _ construct: Phrase) -> Diagnostic {
    let names = scalar.string.split { (sign) in ",;() ".contains(sign) }.joined(separator: ", ")
    return .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is a list, and this is one text",
        ru: "здесь ожидается список («\(construct.ru)»), а это один текст"),
      at: scalar.range,
      help: Phrase(en: "write it in square brackets: [\(names)]", ru: "запишите его в квадратных скобках: [\(names)]"),
      fix: Fix(
        Phrase(en: "write [\(names)]", ru: "написать [\(names)]"), [Edit(scalar.range, "[\(names)]")], .unsafe))
  }

  /// The diagnostic of a list within a list of names.
  fileprivate static func listInList(_ construct: Phrase, at range: SourceRange, _ fix: Fix?) -> Diagnostic {
    .init(
      .wrongShape,
      Phrase(
        en: "\(construct.en) is one list, but here is a list within it",
        ru: "здесь ожидается один список («\(construct.ru)»), а внутри него ещё один"), at: range,
      help: Phrase(
        en: "one kind of list is enough: [a, b], or lines that begin with '- '",
        ru: "достаточно одного: [a, b] или строки, начинающиеся с «- »"), fix: fix)
  }

  /// The diagnostic of a text that is no whole number in `range`.
  fileprivate static func badCount(_ scalar: ScalarText, _ construct: Phrase, _ range: ClosedRange<Int>) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(scalar.string)' is no number for \(construct.en)",
        ru: "«\(scalar.string)»: здесь нужно другое число («\(construct.ru)»)"), at: scalar.range,
      help: Phrase(
        en: "write a whole number from \(range.lowerBound) to \(range.upperBound)",
        ru: "напишите целое число от \(range.lowerBound) до \(range.upperBound)"))
  }

  /// The diagnostic of a text that cannot be an id.
  fileprivate static func badId(_ scalar: ScalarText, _ construct: Phrase, isReserved: Bool) -> Diagnostic {
    let message =
      isReserved
      ? Phrase(
        en: "'\(scalar.string)' has a meaning of its own and cannot name \(construct.en)",
        ru: "«\(scalar.string)» — служебное слово и не может быть именем («\(construct.ru)»)")
      : Phrase(
        en: "'\(scalar.string)' cannot name \(construct.en)",
        ru: "«\(scalar.string)» не может быть именем («\(construct.ru)»)")
    return .init(
      .badId, message, at: scalar.range,
      help: Phrase(
        en:
          "an id is made of letters, digits, '-' and '_', and is no weekday and none of: always, otherwise, continue, drop",
        ru:
          "выберите другое имя: из букв, цифр, «-» и «_», но не день недели и не always, otherwise, continue, drop"
      ))
  }

}
