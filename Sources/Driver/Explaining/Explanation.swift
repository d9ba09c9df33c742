public import Diagnostics

/// What there is to know about a rule: its page in `grammar/diagnostics/`, taken apart.
public struct Explanation: Hashable, Sendable {

  /// The rule.
  public let rule: Rule

  /// What people call the mistake: its name, and in Russian what the page calls it.
  public let name: Phrase

  /// What is wrong and what to do about it: English, then Russian.
  private let prose: [Language: [Block]]

  /// An example in which the mistake is found.
  public let fails: [Block]

  /// The same example without the mistake.
  public let passes: [Block]

  /// A part of a page.
  public enum Block: Hashable, Sendable {

    /// A paragraph, with the marks of Markdown inside.
    case paragraph(String)

    /// An item of a list, with the marks of Markdown inside.
    case item(String)

    /// A file as it might be written.
    case example(Example)

  }

  /// A file as it might be written.
  public struct Example: Hashable, Sendable {

    /// Its name in the folder, such as `calls.yaml`; nil where it does not matter.
    public let file: String?

    /// Sounds that lie beside it, such as `audio/welcome.wav`, and what they hold: `6s` of silence, or `text`.
    public let sounds: [Sound]

    /// Its lines.
    public internal(set) var lines: [String]

    /// A sound beside an example.
    public struct Sound: Hashable, Sendable {

      /// Its path.
      public let path: String

      /// How long it is, such as `6s`, or `text` if it is none.
      public let content: String

    }

  }

  /// What the page of `rule` says.
  public init(of rule: Rule) {
    self.init(of: rule, page: rule.page)
  }

  /// What `page` says of `rule`.
  init(of rule: Rule, page: String) {
    self.rule = rule
    var sections: [(heading: String, lines: [Substring])] = [("", [])]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
      if line.hasPrefix("## ") {
        sections.append((String(line.dropFirst(3)), []))
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    func blocks(_ heading: String) -> [Block] {
      sections.first { (section) in section.heading == heading }.map { (section) in Self.blocks(section.lines) } ?? []
    }
    let english = blocks("")
    var russian = blocks("По-русски")
    var russianName = rule.name
    if case .paragraph(let text) = russian.first, text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**")
    {
      russianName = String(text.dropFirst(2)[..<end.lowerBound])
      let rest = text[end.upperBound...].drop { (letter) in letter == " " || letter == "." }
      russian.replaceSubrange(0..<1, with: rest.isEmpty ? [] : [.paragraph(String(rest))])
    }
    name = Phrase(en: rule.name, ru: russianName)
    prose = [.en: english, .ru: russian.isEmpty ? english : russian]
    fails = blocks("Fails")
    passes = blocks("Passes")
  }

  /// What is wrong and what to do about it, in `language`.
  public func prose(in language: Language) -> [Block] { prose[language] ?? [] }

  /// The first sentence of the prose in `language`, without the marks of Markdown.
  public func summary(in language: Language) -> String {
    guard case .paragraph(let text) = prose(in: language).first else { return name[language] }
    let plain = MarkdownSpan.spans(of: text).map(\.text).joined()
    // A full stop ends a sentence where a capital follows, or nothing.
    let letters = Array(plain)
    let end = letters.indices.first { (place) in
      let next = letters[(place + 1)...].prefix(2)
      return ".!?".contains(letters[place]) && (next.isEmpty || next.first == " " && next.last?.isUppercase == true)
    }
    return end.map { (end) in String(letters[...end]) } ?? plain
  }

  /// The parts of a section that consists of `lines`.
  private static func blocks(_ lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var open: Example?
    var isInside = false
    for line in lines {
      if var example = open {
        if line.hasPrefix("```") {
          blocks.append(.example(example))
          open = nil
        } else {
          example.lines.append(String(line))
          open = example
        }
      } else if line.hasPrefix("```") {
        open = Example(fence: line)
        isInside = false
      } else if line.isEmpty || line.hasPrefix("<!--") {
        isInside = false
      } else if line.hasPrefix("- ") {
        blocks.append(.item(String(line.dropFirst(2))))
        isInside = true
      } else {
        let words = line.drop { (letter) in letter == " " }
        switch isInside ? blocks.popLast() : nil {
        case .paragraph(let text): blocks.append(.paragraph("\(text) \(words)"))
        case .item(let text): blocks.append(.item("\(text) \(words)"))
        default: blocks.append(.paragraph(String(words)))
        }
        isInside = true
      }
    }
    return blocks
  }

}

extension Explanation.Example {

  /// An empty example that begins with `fence`, such as "```yaml calls audio/welcome.wav=6s".
  fileprivate init(fence: Substring) {
    var file: String?
    var sounds: [Sound] = []
    for word in fence.split(separator: " ").dropFirst() {
      let sides = word.split(separator: "=", maxSplits: 1)
      if sides.count == 2 {
        sounds.append(Sound(path: String(sides[0]), content: String(sides[1])))
      } else {
        file = word.hasSuffix(".yaml") ? String(word) : "\(word).yaml"
      }
    }
    self.init(file: file, sounds: sounds, lines: [])
  }

}
