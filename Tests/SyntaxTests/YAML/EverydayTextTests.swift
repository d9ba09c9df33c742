import Diagnostics
import Testing

@testable import Syntax

/// What is read without libyaml is read as libyaml reads it: the same nodes at the same places, the same complaints.
@Suite struct EverydayTextTests {

  /// Shapes of which accounts are made, and some that only look like them.
  private static let texts = [
    "a: 1\nb: две\n", "a:\n  b: 1\n  c:\n    d: x\ne: y", "a:\n- b\n- c: 1\n  d: 2\n-\n  e: 3\nf: g\n",
    "- a\n- b: 1\n-   c: 2\n    d: 3\n", "a: [b, c d, 'e', \"f\", {g: h, i: [j]}]\nk: {}\nl: []\n",
    "+7 495 100-00-01: {scheme: a, hours: b}  # c\n", "a: b # c\n# d\n  # e\nf:   # g\n  h: i\n",
    "a:\nb:\n  - c:\n  d\n",
    "a: b\n   c\n", "a:\n   b: 1\n  c: 2\n", "a: 1\n b: 2\n", "a: 'b''c'\nd: \"e\\n\"\n", "a: 'b'c\n", "a: [b]c\n",
    "[a]: b\n",
    "a : b\n", "a: b: c\n", "a: b :c d\n", "a #b: c\n", "a: b#c\n", "a: b ?\n? c\n", "a: {b, c: d}\n", "a: {b:1}\n",
    "a: {b: , c: d}\n", "a: [b: c]\n", "a: [b,,c]\n", "a: [b,]\n", "a: [b,\n  c]\n", "a: {{b}}\n", "a: [ b ]  \n",
    "a: [b]#c\n",
    "a: - b\n", "- - a\n", "-a\n", "- -5\n", "a: -\n", "---\na: b\n", "a: b\n...\n", "a: &b c\n", "a: *b\n",
    "a: !b c\n", "a: |\n  b\n",
    "a: >\n  b\n", "a: b\r\nc:\r\n  - d\r\n", "a: b\rc: d\n", "a: b\t# c\n", "a:\tb\n", "\ta: b\n", "\u{FEFF}a: b\n",
    "  a: b\n  c: d\n",
    "a: b\n - c\n", "a:\n - b\nc: d\n", "a:\n - b\n- c\n", "- a\nb: c\n", "a\n", "'a'\n", "'a': b\n\"c\": d\n",
    "a: {'b': c, \"d\": e}\n",
    "a: {\"b\":c}\n", "a: [b]:\n", "a: [wait:40s, -, - ]\n", "- wait:40s\n", "a: {b: c}d\n", "a: 12:30, 14:00\n",
    "a: [9:00-10:00, b:]\n",
    "a: x?y\nb: [x?]\n", "a: 'x # y'\nb: \"z?\"  # w?\n", "# only\n", "", "a: b\n\n\n", "<<: a\n", "a: {<<: b}\n",
    "a: b\n c: d\n", "a:\n  - b\n c: d\n",
  ]

  /// Whether both readers say the same of `bytes`.
  private func areAlike(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Bool {
    var byLibrary = limits
    byLibrary.readsEverydayTextItself = false
    let (mine, myComplaints) = YAMLTree.read(file(bytes), limits: limits)
    let (its, itsComplaints) = YAMLTree.read(file(bytes), limits: byLibrary)
    return mine.nodes == its.nodes && mine.isComplete == its.isComplete && mine.root == its.root
      && mine.allNodes.allSatisfy { (node) in mine.text(of: node) == its.text(of: node) }
      && myComplaints == itsComplaints
  }

  /// Whether `text` is read to its end without libyaml.
  private func isEveryday(_ text: String) -> Bool {
    let source = file(text)
    return EverydayText.read(source, limits: ReadingLimits(), TextScan(source)) != nil
  }

  @Test("both readers say the same", arguments: texts)
  func alike(_ text: String) {
    #expect(areAlike(Array(text.utf8)))
  }

  @Test("what accounts are made of is read without libyaml", arguments: texts.prefix(7))
  func everyday(_ text: String) {
    #expect(isEveryday(text))
  }

  @Test(
    "what is rarer is left to libyaml",
    arguments: [
      "a: b\n  c\n", "a: |\n  b\n", "a: &b c\n", "a: b: c\n", "a: [b,\n  c]\n", "a: 'b''c'\n", "---\na: b\n", "a",
    ])
  func rare(_ text: String) {
    #expect(!isEveryday(text))
  }

  @Test(
    "limits are the same", arguments: ["a: [[b]]", "a:\n  b:\n    c: d", "abcdefgh: i", "a: bcdefghi", "a: [b, c, d]"])
  func limits(_ text: String) {
    for depth in 1...4 {
      #expect(
        areAlike(
          Array(text.utf8), limits: ReadingLimits(depth: depth, scalarBytes: 2 * depth, keyCharacters: 2 * depth)))
    }
  }

  @Test("both readers say the same of texts that were damaged or put together from pieces", arguments: 1...8)
  func mutations(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let signs = Array("\"'[]{}:,#&|>-? \t\r\n: - , .<%".utf8) + [0xD0, 0x96]
    for round in 0..<500 {
      var bytes = Array(Self.texts[dice.roll(Self.texts.count)].utf8)
      if dice.roll(2) == 0 { bytes += Self.texts[dice.roll(Self.texts.count)].utf8 }
      for _ in 0...dice.roll(3) {
        let place = dice.roll(bytes.count + 1)
        if dice.roll(3) == 0, place < bytes.count {
          bytes.remove(at: place)
        } else {
          bytes.insert(signs[dice.roll(signs.count)], at: place)
        }
      }
      #expect(areAlike(bytes), "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

}
