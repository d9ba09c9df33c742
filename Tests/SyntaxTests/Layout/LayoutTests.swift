import Diagnostics
import Syntax
import Testing

@Suite("the canonical layout")
struct LayoutTests {

  /// What becomes of `text`.
  private func laidOut(_ text: String) -> String? {
    if case .laidOut(let bytes) = Layout.canonical(file(text)) { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  @Test(
    "changes white space and nothing else",
    arguments: [
      ("two spaces deep", "a:\n      b:\n         c: 1\n", "a:\n  b:\n    c: 1\n"),
      ("items deeper than their key", "a:\n- x\n-   y\n", "a:\n  - x\n  - y\n"),
      ("keys of an item below one another", "a:\n-   b: 1\n    c: 2\n", "a:\n  - b: 1\n    c: 2\n"),
      ("an item below its dash", "a:\n -\n      b: 1\n", "a:\n  -\n    b: 1\n"),
      ("lists in lists", "a:\n -   -  x\n     -  y\n", "a:\n  - - x\n    - y\n"),
      ("one space behind a colon", "a:    1\nb : 2\n", "a: 1\nb: 2\n"),
      ("one space behind a comma", "a: [ x,y  , z ]\nb: { c :  1,d: 2 }\n", "a: [x, y, z]\nb: {c: 1, d: 2}\n"),
      ("empty brackets", "a: [ ]\nb: {  }\n", "a: []\nb: {}\n"),
      ("keys without values in brackets", "a: {b: , c, d: }\n", "a: {b: , c, d: }\n"),
      ("brackets on several lines", "a:\n    b: {c: 1,\n        d: 2}\n", "a:\n  b: {c: 1,\n      d: 2}\n"),
      ("quotes as they are", "a: 'x'\nb: \"y\\u0041\"\n", "a: 'x'\nb: \"y\\u0041\"\n"),
      ("texts of several lines", "a:\n    b: one\n          two\n", "a:\n  b: one\n    two\n"),
      ("a text with a bar", "a:\n    b: |\n       x  \n         y\n", "a:\n  b: |\n    x  \n      y\n"),
      ("a text with a bar and a number", "a:\n    b: |2\n        x\n", "a:\n  b: |2\n      x\n"),
      ("a text with its empty lines", "a: |+\n  x\n\n\nb: 1\n", "a: |+\n  x\n\n\nb: 1\n"),
      ("a text of empty lines", "a: |\n\n   ", "a: |\n"),
      ("a text that the file breaks off", "a: |\n  x", "a: |\n  x"),
      ("no spaces at the end of a line", "a: 1  \nb:   \n  - x \n", "a: 1\n\nb:\n  - x\n"),
      ("one empty line at most", "a: 1\n\n  \n\nb: 2\n", "a: 1\n\nb: 2\n"),
      ("no empty lines around everything", "\n\na: 1\n\n", "a: 1\n"),
      ("a line end at the end", "a: 1", "a: 1\n"),
      ("sections apart", "a: 1\nb:\n  c: 1\nd:\n  e: 1\nf: 1\n", "a: 1\n\nb:\n  c: 1\n\nd:\n  e: 1\n\nf: 1\n"),
      ("sections apart, with their comments", "a:\n  b: 1\n# c\nc:\n  d: 1\n", "a:\n  b: 1\n\n# c\nc:\n  d: 1\n"),
      ("two spaces before a comment", "a: 1 # x\nbcd: 2 # y\n", "a: 1  # x\nbcd: 2  # y\n"),
      ("comments below one another", "a: 1     # x\nbc: 234  # y\n", "a: 1     # x\nbc: 234  # y\n"),
      ("comments below one another in longer lines", "a: 1 # x\nb:   # y\n", "a: 1  # x\nb:    # y\n"),
      ("a comment above its key", "a:\n# x\n    b: 1\n", "a:\n  # x\n  b: 1\n"),
      ("a comment at the end of its block", "a:\n    b: 1\n    # x\nc: 1\n", "a:\n  b: 1\n  # x\n\nc: 1\n"),
      ("a comment at the end of the file", "a:\n    b: 1\n    # x\n# y\n", "a:\n  b: 1\n  # x\n# y\n"),
      ("comments in brackets", "a: [ # x\n   b, # y\n   c]\n", "a: [  # x\n   b,  # y\n   c]\n"),
      ("Cyrillic", "имя :   Анна    # кто\nдом:  1     # где\n", "имя: Анна    # кто\nдом: 1     # где\n"),
      ("a document mark", "---\na:  1\n", "---\na: 1\n"),
      ("the lines of Windows", "a:  1\r\nb:\r\n    - x\r\n", "a: 1\r\n\r\nb:\r\n  - x\r\n"),
      ("a byte order mark", "\u{FEFF}a:  1\n", "\u{FEFF}a: 1\n"),
      (
        "where an editor finds its schema", "# yaml-language-server: $schema=x\na: 1\n",
        "# yaml-language-server: $schema=x\na: 1\n"
      ),
    ])
  func cases(_ name: String, _ text: String, _ expected: String) {
    #expect(laidOut(text) == expected, "\(name)")
    #expect(laidOut(expected) == expected, "\(name), once more")
  }

  @Test(
    "a file that cannot be read is refused, and told why",
    arguments: [
      "a: 'x\n", "a: *b\n", "a: 1\n\tb: 2\n", "a: [1, 2\n", "", "# nothing\n", "a: 1\n---\nb: 2\n", "a: \u{0}\n",
    ])
  func refused(_ text: String) {
    guard case .refused(let findings) = Layout.canonical(file(text)) else {
      Issue.record("laid out: \(text)")
      return
    }
    #expect(!findings.isEmpty)
  }

  @Test("bytes of any kind are answered", arguments: 0..<8)
  func anything(_ batch: UInt64) {
    var dice = SeededGenerator(seed: batch)
    let pieces = [
      "a", ":", " ", "\n", "- ", "[", "]", "{", "}", ",", "#", "'", "\"", "|", ">", "?", "  ", "b: ", "é", "---",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<dice.next() % 24 { text += pieces[Int(dice.next() % UInt64(pieces.count))] }
      switch Layout.canonical(file(text)) {
      case .laidOut(let bytes):
        if case .laidOut(let again) = Layout.canonical(file(bytes)), again == bytes { continue }
        Issue.record("not its own layout: \(text.debugDescription)")
      case .refused(let findings): #expect(!findings.isEmpty, "\(text.debugDescription)")
      case .failed: Issue.record("says something else: \(text.debugDescription)")
      }
    }
  }

}
