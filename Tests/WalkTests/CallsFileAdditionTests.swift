import Diagnostics
import Hours
import Support
import Syntax
import Testing

@testable import Driver

/// Where a walk comes to stand in a calls file, and that nothing of the file is lost.
struct CallsFileAdditionTests {

  /// The text `text` with a call, and with a status if so said, as an addition makes it; `in brackets` where it cannot.
  private func added(to text: String, isWithStatus: Bool = false) throws -> String {
    var walk = try Walk.on(.office)
    try walk.take(isWithStatus ? "st anna break; h" : "h")
    let file = SourceFile(id: FileID(0), path: "calls.yaml", bytes: Array(text.utf8))
    let (tree, faults) = YAMLTree.read(file)
    #expect(faults.isEmpty)
    do {
      let bytes = try CallsFileAddition(of: WalkedTest(walk, name: "new"), to: tree).bytes
      return String(decoding: bytes, as: UTF8.self)
    } catch {
      return "in brackets: \(error.key)"
    }
  }

  /// The lines of the call from its second to its last are always the same.
  private func shortened(_ text: String) -> String {
    var lines: [String] = []
    var isHidden = false
    var margin = ""
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false).compactMap({ String($0) }) {
      if isHidden, line.hasPrefix(margin + "  ") { continue }
      isHidden = false
      lines.append(line)
      if line.hasSuffix("- name: new") || line.hasSuffix("- name: new\r") {
        isHidden = true
        margin = String(line.prefix { (letter) in letter == " " })
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "the call comes to the end of the list",
    arguments: [
      ("a list", "calls:\n  - {at: x}\n", "calls:\n  - {at: x}\n\n  - name: new\n"),
      ("a list at the margin", "calls:\n- at: x\n  acts: []\n", "calls:\n- at: x\n  acts: []\n\n- name: new\n"),
      ("no end of line", "calls:\n  - at: x", "calls:\n  - at: x\n\n  - name: new\n"),
      ("a comment behind", "calls:\n  - at: x  # why\n# end\n", "calls:\n  - at: x  # why\n\n  - name: new\n# end\n"),
      (
        "a comment that belongs to the call", "calls:\n  - at: x\n    # why\n\n  # more\n# end\n",
        "calls:\n  - at: x\n    # why\n\n  - name: new\n\n  # more\n# end\n"
      ),
      (
        "something behind", "calls:\n  - at: x\nstatuses:\n  - {at: y}\n",
        "calls:\n  - at: x\n\n  - name: new\nstatuses:\n  - {at: y}\n"
      ),
      ("empty brackets", "account: a.yaml\ncalls: []  # none\n", "account: a.yaml\ncalls:  # none\n  - name: new\n"),
      ("nothing yet", "calls:\n# none\n", "calls:\n  - name: new\n# none\n"),
      ("nothing yet, no end of line", "calls:", "calls:\n  - name: new\n"),
      ("no list", "account: a.yaml\n", "account: a.yaml\n\ncalls:\n  - name: new\n"),
      ("no list, no end of line", "account: a.yaml", "account: a.yaml\n\ncalls:\n  - name: new\n"),
      ("an indented file", "  account: a.yaml\n", "  account: a.yaml\n\n  calls:\n    - name: new\n"),
      ("returns", "calls:\r\n  - at: x\r\n", "calls:\r\n  - at: x\r\n\r\n  - name: new\r\n"),
      ("a mark of the byte order", "\u{FEFF}calls:\n- at: x\n", "\u{FEFF}calls:\n- at: x\n\n- name: new\n"),
      (
        "a literal text", "calls:\n  - name: |\n      x\n      y\n",
        "calls:\n  - name: |\n      x\n      y\n\n  - name: new\n"
      ),
      ("an account before", "calls:\n  - at: x\n\naccount: b\n", "calls:\n  - at: x\n\n  - name: new\n\naccount: b\n"),
      ("full brackets", "calls: [{at: x}]\n", "in brackets: calls"),
      ("all in brackets", "{calls: []}\n", "in brackets: calls"),
    ])
  func places(_ name: String, _ text: String, _ wanted: String) throws {
    let found = shortened(try added(to: text))
    #expect(found == wanted, "\(name): \(found)")
  }

  @Test(
    "statuses come to their list, or before the calls",
    arguments: [
      (
        "statuses: []\ncalls:\n  - {at: x}\n",
        "statuses:\n  - STATUS\ncalls:\n  - {at: x}\n\n  - name: new\n"
      ),
      (
        "statuses:\n  - {at: y}  # early\ncalls: []\n",
        "statuses:\n  - {at: y}  # early\n  - STATUS\ncalls:\n  - name: new\n"
      ),
      ("calls:\n  - at: x", "calls:\n  - at: x\n\n  - name: new\n\nstatuses:\n  - STATUS\n"),
      ("statuses:\n- at: y", "statuses:\n- at: y\n- STATUS\n\ncalls:\n  - name: new\n"),
      ("account: a\n", "account: a\n\nstatuses:\n  - STATUS\n\ncalls:\n  - name: new\n"),
      ("statuses: [{at: y}]\ncalls: []\n", "in brackets: statuses"),
    ])
  func statuses(_ text: String, _ wanted: String) throws {
    let status = "{at: 2026-06-09 10:15:00, who: anna, event: set break}"
    let found = shortened(try added(to: text, isWithStatus: true))
    #expect(found == wanted.split(separator: "STATUS", omittingEmptySubsequences: false).joined(separator: status))
  }

  @Test("what a text needs quotes for gets them, and reads as it was", arguments: [false, true])
  func quotes(_ isInBrackets: Bool) throws {
    let texts = [
      "a", "a: b", "a:b", "a #b", "a#b", "- a", "-a", "'a'", "it's", "\"a\"", "[a]", "a, b", "{a}", "a}", "#a", "?a",
      "*a",
      "&a", "!a", "%a", "@a", "`a", "a:", ":a", "yes", "1", "x\u{7}y", "тест: «да»", "a\u{2028}b", "", " a ", "|", ">",
      "~",
    ]
    for text in texts {
      let scalar = YAMLText.scalar(text, isInBrackets: isInBrackets)
      let file = isInBrackets ? "{k: \(scalar), l: m}\n" : "k: \(scalar)\nl: m\n"
      let (tree, faults) = YAMLTree.read(SourceFile(id: FileID(0), path: "x", bytes: Array(file.utf8)))
      #expect(faults.isEmpty, "\(text)")
      let root = try #require(tree.root)
      let children = Array(tree.children(of: root))
      let visible = String(
        text.unicodeScalars.map { (scalar) in scalar.value < 32 || scalar == "\u{2028}" ? " " : Character(scalar) })
      #expect(children.count == 4 && tree.text(of: children[1]) == visible, "\(text): \(scalar)")
    }
  }

}
