import Foundation

/// A grammar in ISO/IEC 14977, by which texts are made and recognised.
struct EBNF {

  /// What a rule is made of.
  indirect enum Expression {

    /// A word or sign, to the letter.
    case terminal(String)

    /// Another rule.
    case rule(String)

    /// Something that is told in words.
    case special(String)

    /// One after the other.
    case sequence([Expression])

    /// One of several.
    case choice([Expression])

    /// As often as one likes, or not at all.
    case repetition(Expression)

    /// Once or not at all.
    case option(Expression)

  }

  /// The rules by their names, and the names in order.
  private(set) var rules: [String: Expression] = [:]
  private(set) var names: [String] = []

  private var letters: [Character]
  private var place = 0

  /// The grammar in `text`, or nothing where it is none.
  init?(_ text: String) {
    letters = Array(text.replacing(pattern: "\\(\\*[^*]*(?:\\*(?!\\))[^*]*)*\\*\\)", with: " "))
    while skip() {
      let name = word()
      guard !name.isEmpty, take("="), let expression = choice(), take(";"), rules[name] == nil else { return nil }
      names.append(name)
      rules[name] = expression
    }
  }

  /// The names that are spoken of in the rules.
  var mentioned: Set<String> {
    var found: Set<String> = []
    func look(_ expression: Expression) {
      switch expression {
      case .terminal, .special: break
      case .rule(let name): found.insert(name)
      case .sequence(let parts), .choice(let parts): parts.forEach(look)
      case .repetition(let inner), .option(let inner): look(inner)
      }
    }
    rules.values.forEach(look)
    return found
  }

  // MARK: Reading

  /// Goes to the next letter that is no space; returns whether there is one.
  private mutating func skip() -> Bool {
    while place < letters.count, letters[place].isWhitespace { place += 1 }
    return place < letters.count
  }

  private mutating func take(_ letter: Character) -> Bool {
    guard skip(), letters[place] == letter else { return false }
    place += 1
    return true
  }

  /// Takes a name, which may have spaces in it.
  private mutating func word() -> String {
    var name = ""
    while place < letters.count, letters[place].isLetter || letters[place] == " " || letters[place] == "\n" {
      name.append(letters[place].isWhitespace ? " " : letters[place])
      place += 1
    }
    return name.split(separator: " ").joined(separator: " ")
  }

  private mutating func choice() -> Expression? {
    var parts: [Expression] = []
    repeat {
      guard let part = sequence() else { return nil }
      parts.append(part)
    } while take("|")
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> Expression? {
    var parts: [Expression] = []
    repeat {
      guard let part = factor() else { return nil }
      parts.append(part)
    } while take(",")
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func factor() -> Expression? {
    guard skip() else { return nil }
    let letter = letters[place]
    switch letter {
    case "\"", "?":
      place += 1
      guard let end = letters[place...].firstIndex(of: letter) else { return nil }
      let text = String(letters[place..<end])
      place = end + 1
      return letter == "?" ? .special(text.trimmingCharacters(in: .whitespaces)) : .terminal(text)
    case "(", "[", "{":
      place += 1
      guard let inner = choice(), take(letter == "(" ? ")" : letter == "[" ? "]" : "}") else { return nil }
      return letter == "(" ? inner : letter == "[" ? .option(inner) : .repetition(inner)
    default:
      let name = word()
      return name.isEmpty ? nil : .rule(name)
    }
  }

  // MARK: Recognising

  /// Whether `text` is a `name`; gaps may stand between any two pieces but for those of words, and letters may be small
  /// or capital.
  func recognises(_ text: String, as name: String) -> Bool {
    let letters = Array(text.lowercased())
    return ends(.rule(name), [0], letters, isTight: false).contains { (end) in
      letters[end...].allSatisfy(\.isWhitespace)
    }
  }

  /// Rules whose pieces are letters of one word.
  private static let words: Set<String> = ["name", "device", "attempt", "date", "month day", "year"]

  /// The places up to which `expression` can reach from `starts`.
  private func ends(_ expression: Expression, _ starts: Set<Int>, _ letters: [Character], isTight: Bool) -> Set<Int> {
    let starts = isTight ? starts : Set(starts.map { (start) in Self.behindGap(start, letters) })
    switch expression {
    case .terminal(let word):
      let pattern = Array(word.lowercased())
      return Set(
        starts.compactMap { (start) in
          let end = start + pattern.count
          return end <= letters.count && Array(letters[start..<end]) == pattern ? end : nil
        })
    case .rule(let name):
      return rules[name].map { (rule) in
        ends(rule, starts, letters, isTight: isTight || Self.words.contains(name))
      } ?? []
    case .special(let words): return Self.ends(ofSpecial: words, starts, letters)
    case .sequence(let parts):
      return parts.reduce(starts) { (places, part) in ends(part, places, letters, isTight: isTight) }
    case .choice(let parts):
      return parts.reduce(into: []) { (found, part) in found.formUnion(ends(part, starts, letters, isTight: isTight)) }
    case .option(let inner): return starts.union(ends(inner, starts, letters, isTight: isTight))
    case .repetition(let inner):
      var (all, new) = (starts, starts)
      while !new.isEmpty {
        new = ends(inner, new, letters, isTight: isTight).subtracting(all)
        all.formUnion(new)
      }
      return all
    }
  }

  /// The place behind the gap that begins at `place`, if one does.
  private static func behindGap(_ place: Int, _ letters: [Character]) -> Int {
    letters[place...].firstIndex { (letter) in !letter.isWhitespace } ?? letters.count
  }

  /// The places up to which what is told in `words` can reach from `starts`.
  private static func ends(ofSpecial words: String, _ starts: Set<Int>, _ letters: [Character]) -> Set<Int> {
    let fits: (Character) -> Bool
    switch words {
    case "a letter or combining mark of any alphabet": fits = { (letter) in letter.isLetter }
    case "text without closing bracket": fits = { (letter) in letter != ")" }
    case "words": fits = { (_) in true }
    case "typographic spaces and hyphens": fits = { (letter) in "\u{A0}\u{2011}\u{2013}".contains(letter) }
    default: fits = { (letter) in letter.isLetter || letter == "." }
    }
    let isOne = words.hasPrefix("a letter") || words.hasPrefix("typographic")
    var found: Set<Int> = []
    for start in starts {
      for end in letters.indices.dropFirst(start) where !isOne || end == start {
        guard fits(letters[end]) else { break }
        found.insert(end + 1)
      }
    }
    return found
  }

  // MARK: Making

  /// A text that is a `name`, as `dice` fall, with one space where a gap may stand; in rules of `tight` there is none.
  func made(_ name: String, tight: Set<String>, _ dice: inout some RandomNumberGenerator) -> String {
    var pieces = ""
    make(.rule(name), isTight: false, tight, depth: 0, &dice, &pieces)
    let text = pieces.split(separator: " ").joined(separator: " ")
    return text.replacing("( ", with: "(").replacing(" )", with: ")")
  }

  private func make(
    _ expression: Expression, isTight: Bool, _ tight: Set<String>, depth: Int,
    _ dice: inout some RandomNumberGenerator, _ text: inout String
  ) {
    switch expression {
    case .terminal(let word): text += isTight || word == "," || word == ";" ? word : " \(word)"
    case .special(let words):
      let texts =
        switch words {
        case "a letter or combining mark of any alphabet": ["a", "я", "Z"]
        case "text without closing bracket": ["vacation", "off-hours"]
        case "words": ["online", "lunch"]
        case "typographic spaces and hyphens": ["\u{A0}", "\u{2011}"]
        case "their names in English and Russian: sec, minutes, days, мин, дней": ["sec", "мин", "days"]
        case "the full names: Monday, понедельник": ["Monday", "понедельник"]
        default: [""]
        }
      text += (isTight ? "" : " ") + (texts.randomElement(using: &dice) ?? "")
    case .rule("phone number"):
      // What is said of its digits is said in comments.
      text += isTight ? "+74951203010" : " " + (["+7 (495) 120-30-10", "sip:line7"].randomElement(using: &dice) ?? "")
    case .rule(let name):
      guard let rule = rules[name] else { return }
      if !isTight, tight.contains(name) { text += " " }
      make(rule, isTight: isTight || tight.contains(name), tight, depth: depth + 1, &dice, &text)
    case .sequence(let parts):
      for part in parts { make(part, isTight: isTight, tight, depth: depth, &dice, &text) }
    case .choice(let parts):
      guard let part = parts.randomElement(using: &dice) else { return }
      make(part, isTight: isTight, tight, depth: depth, &dice, &text)
    case .option(let inner):
      if Bool.random(using: &dice) { make(inner, isTight: isTight, tight, depth: depth, &dice, &text) }
    case .repetition(let inner):
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        make(inner, isTight: isTight, tight, depth: depth, &dice, &text)
      }
    }
  }

}
