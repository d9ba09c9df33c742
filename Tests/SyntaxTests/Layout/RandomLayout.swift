/// Files of keys, lists and texts, laid out as nobody should: any depth, spaces, empty lines and comments anywhere.
struct RandomLayout {

  /// The text.
  private(set) var text = ""

  /// How many comments there are; they are `#1#`, `#2#` and so on, in order.
  private(set) var commentCount = 0

  private var dice: SeededGenerator

  /// The layout that belongs to `seed`.
  init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
    filler(deepest: 4)
    mapping(indent: 0, depth: 0, isOnLine: false)
    if roll(4) == 0, text.hasSuffix("\n"), !text.hasSuffix("\n\n"), !text.contains("|+") { text.removeLast() }
  }

  private mutating func roll(_ count: Int) -> Int { Int(dice.next() % UInt64(count)) }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

  private mutating func spaces(_ least: Int, _ most: Int) -> String {
    String(repeating: " ", count: least + roll(most - least + 1))
  }

  /// Adds a comment.
  private mutating func comment() {
    commentCount += 1
    text += "#\(commentCount)#" + pick(["", " ", " слово", " # и ещё", ": x", " - y"])
  }

  /// Ends the line, with spaces or a comment perhaps.
  private mutating func endLine() {
    switch roll(6) {
    case 0:
      text += spaces(1, 9)
      comment()
    case 1: text += spaces(0, 3)
    default: break
    }
    text += "\n"
  }

  /// Adds empty lines and lines of comments at most `deepest` deep.
  private mutating func filler(deepest: Int) {
    while roll(4) == 0 {
      switch roll(3) {
      case 0: text += spaces(0, 2) + "\n"
      case 1: text += "\n"
      default:
        text += spaces(0, deepest)
        comment()
        text += "\n"
      }
    }
  }

  /// Adds a block of keys whose first key `isOnLine` already, or begins a line.
  private mutating func mapping(indent: Int, depth: Int, isOnLine: Bool) {
    let count = 1 + roll(depth == 0 ? 6 : 3)
    for number in 0..<count {
      if number > 0 || !isOnLine { text += String(repeating: " ", count: indent) }
      text += pick(["ключ\(number)", "key-\(number)", "'k \(number)'", "\"k\\t\(number)\"", "+7 \(number)"])
      text += pick(["", "", " "]) + ":"
      content(indent: indent, depth: depth, isItem: false)
      filler(deepest: indent + 4)
    }
  }

  /// Adds a list at the column `indent`.
  private mutating func sequence(indent: Int, depth: Int, isOnLine: Bool) {
    for number in 0..<1 + roll(3) {
      if number > 0 || !isOnLine { text += String(repeating: " ", count: indent) }
      text += "-"
      content(indent: indent, depth: depth, isItem: true)
      filler(deepest: indent + 4)
    }
  }

  /// Adds what stands behind a key or a dash at the column `indent`.
  private mutating func content(indent: Int, depth: Int, isItem: Bool) {
    let inner = indent + 1 + roll(4)
    switch roll(depth > 4 ? 7 : 10) {
    case 0: endLine()
    case 1, 2:
      text += pick([spaces(1, 4), "\n" + String(repeating: " ", count: inner)])
      text += pick(["plain", "Анна Белова", "'it''s'", "\"a \\\"b\\\" # c\"", "09:00-18:00", "''", "x#y", "a:b"])
      endLine()
    case 3:
      let quote = pick(["", "'", "\""])
      text += " " + quote + "one"
      for word in ["two", "three"] where roll(2) == 0 {
        text += spaces(0, 2) + pick(["\n", "\n", "\n\n", "\n   \n"]) + spaces(indent + 1, indent + 5) + word
      }
      if quote == "\"", roll(3) == 0 { text += " \\\n" + spaces(indent + 1, indent + 5) + "four" }
      text += quote
      endLine()
    case 4: block(indent: indent)
    case 5, 6:
      text += spaces(1, 3)
      brackets(depth: 0, indent: indent)
      endLine()
    case 7, 8:
      endLine()
      filler(deepest: inner)
      if roll(2) == 0 {
        mapping(indent: inner, depth: depth + 1, isOnLine: false)
      } else {
        sequence(indent: !isItem && roll(3) == 0 ? indent : inner, depth: depth + 1, isOnLine: false)
      }
    default:
      guard isItem else {
        text += " x"
        return endLine()
      }
      let gap = 1 + roll(3)
      text += String(repeating: " ", count: gap)
      if roll(3) == 0 {
        sequence(indent: indent + 1 + gap, depth: depth + 1, isOnLine: true)
      } else {
        mapping(indent: indent + 1 + gap, depth: depth + 1, isOnLine: true)
      }
    }
  }

  /// Adds a text behind `|` or `>`.
  private mutating func block(indent: Int) {
    let isMarked = roll(4) == 0
    let depth = 1 + roll(4)
    text += spaces(1, 3) + pick(["|", ">"]) + (isMarked ? "\(depth)" : "") + pick(["", "-", "+"])
    if roll(5) == 0 {
      text += "  "
      comment()
    }
    text += spaces(0, 2) + "\n"
    let start = String(repeating: " ", count: indent + depth)
    text += start + (isMarked ? pick(["  ", ""]) : "") + "first # no comment\n"
    for _ in 0..<roll(4) {
      text += pick([start + "line  \n", start + "   deeper: - x\n", "\n", start + "  \n"])
    }
    text += start + "last\n" + pick(["", "", "\n", "\n\n"])
  }

  /// Adds a list or keys in brackets.
  private mutating func brackets(depth: Int, indent: Int) {
    let isList = roll(2) == 0
    text += isList ? "[" : "{"
    let count = roll(4)
    for number in 0..<count {
      gap(indent)
      if !isList {
        text += pick(["a\(number)", "'b \(number)'", "\"c\(number)\""]) + pick(["", " "]) + ": "
      }
      if depth < 3, roll(4) == 0 {
        brackets(depth: depth + 1, indent: indent)
      } else {
        text += pick(["plain", "'q, r'", "\"s\"", "с пробелом", "-x", "12"])
      }
      gap(indent)
      if number < count - 1 || roll(5) == 0 { text += "," + pick(["", " ", "  "]) }
      if text.hasSuffix(","), roll(2) == 0 { text += " " }
    }
    text += isList ? "]" : "}"
  }

  /// Adds what may stand between pieces in brackets.
  private mutating func gap(_ indent: Int) {
    switch roll(9) {
    case 0: text += spaces(1, 3)
    case 1: text += "\n" + spaces(indent + 1, indent + 6)
    case 2:
      text += "  "
      comment()
      text += "\n" + spaces(indent + 1, indent + 6)
    default: break
    }
  }

}
