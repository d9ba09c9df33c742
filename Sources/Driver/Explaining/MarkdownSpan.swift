/// A stretch of a paragraph in Markdown that looks the same throughout; the pages of rules use code, bold type and links.
struct MarkdownSpan: Hashable, Sendable {

  /// How a stretch looks.
  enum Kind: Hashable, Sendable {
    case plain, code, bold
  }

  /// Its text, without marks.
  let text: String

  /// How it looks.
  let kind: Kind

  /// The stretches of `paragraph`; of a link only the text stays. A mark that is not closed is text.
  static func spans(of paragraph: String) -> [MarkdownSpan] {
    var spans: [MarkdownSpan] = []
    var plain = ""
    var rest = paragraph[...]
    func close() {
      if !plain.isEmpty { spans.append(MarkdownSpan(text: plain, kind: .plain)) }
      plain = ""
    }
    while let letter = rest.first {
      if letter == "`", let inside = enclosed(rest, "`", "`") {
        close()
        spans.append(MarkdownSpan(text: String(inside), kind: .code))
        rest = rest[inside.endIndex...].dropFirst()
      } else if rest.hasPrefix("**"), let inside = enclosed(rest, "**", "**") {
        close()
        spans.append(MarkdownSpan(text: String(inside), kind: .bold))
        rest = rest[inside.endIndex...].dropFirst(2)
      } else if letter == "[", let inside = enclosed(rest, "[", "]("),
        let target = enclosed(rest[inside.endIndex...], "](", ")")
      {
        plain += inside
        rest = rest[target.endIndex...].dropFirst()
      } else {
        plain.append(letter)
        rest.removeFirst()
      }
    }
    close()
    return spans
  }

  /// What stands in `text` between `opening`, with which it begins, and the next `closing`.
  private static func enclosed(_ text: Substring, _ opening: String, _ closing: String) -> Substring? {
    let inside = text.dropFirst(opening.count)
    return inside.firstRange(of: closing).map { (end) in inside[..<end.lowerBound] }
  }

  /// The lines, of at most `columns`, into which `spans` are broken at spaces, each made of words with their looks.
  static func wrapped(_ spans: [MarkdownSpan], to columns: Int) -> [[[MarkdownSpan]]] {
    // A word can be made of several stretches: "`wait`," is code and a comma.
    var words: [[MarkdownSpan]] = [[]]
    for span in spans {
      for (number, piece) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { words.append([]) }
        if !piece.isEmpty { words[words.count - 1].append(MarkdownSpan(text: String(piece), kind: span.kind)) }
      }
    }
    var lines: [[[MarkdownSpan]]] = []
    var room = 0
    for word in words where !word.isEmpty {
      let width = word.reduce(0) { (sum, span) in sum + span.width }
      if lines.isEmpty || width + 1 > room {
        lines.append([word])
        room = columns - width
      } else {
        lines[lines.count - 1].append(word)
        room -= width + 1
      }
    }
    return lines
  }

  /// The columns that it takes.
  var width: Int { Display.width(text) }

}
