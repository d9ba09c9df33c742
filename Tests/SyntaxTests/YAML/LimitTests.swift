import Diagnostics
import Syntax
import Testing

@Suite struct LimitTests {

  /// `text` as often as told.
  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "each limit has a rule of its own and a place",
    arguments: [
      ("CW006", 64..<65, times(100_000, "[")), ("CW006", 64..<65, times(65, "[") + times(65, "]")),
      ("CW006", 256..<257, times(70, "{a: ")), ("CW006", 128..<129, times(66, "- ") + "a"),
      ("CW006", 131..<132, "\u{FEFF}" + times(1000, "[\n")),
      ("CW007", 3..<70_003, "a: " + times(70_000, "x") + "\nb: 2\n"),
      ("CW007", 3..<80_005, "a: '" + times(40_000, "я") + "'\nb: 2\n"),
      ("CW008", 0..<1025, times(1025, "k") + ": 1\n"), ("CW008", 4..<2004, "a: [" + times(2000, "k") + ": 1]"),
      ("CW008", 4..<1504, "a: {" + times(1500, "k") + ": 1}"), ("CW008", 0..<1502, "\"" + times(1500, "k") + "\": 1\n"),
    ] as [(String, Range<Int>, String)])
  func limit(_ code: String, _ place: Range<Int>, _ text: String) {
    #expect(found(YAMLTree.read(file(text)).diagnostics) == expected(code, at: [place]))
  }

  @Test(
    "what just keeps within the limits is read",
    arguments: [
      times(64, "[") + times(64, "]"), "a: " + times(65_536, "x"), times(1024, "k") + ": 1\n",
      times(1024, "ж") + ": 1\n",
    ])
  func within(_ text: String) {
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(found(diagnostics) == [])
    #expect(tree.isComplete)
  }

  @Test("a limit can be set")
  func set() {
    let text = "a: [bc, [def]]\n"
    let read = { (limits: ReadingLimits) in found(YAMLTree.read(file(text), limits: limits).diagnostics) }
    #expect(read(ReadingLimits(fileBytes: 15)) == [])
    #expect(read(ReadingLimits(fileBytes: 14)) == ["CW005 0..<0"])
    #expect(read(ReadingLimits(depth: 3)) == [])
    #expect(read(ReadingLimits(depth: 2)) == ["CW006 8..<9"])
    #expect(read(ReadingLimits(scalarBytes: 3)) == [])
    #expect(read(ReadingLimits(scalarBytes: 2)) == ["CW007 9..<12"])
    #expect(read(ReadingLimits(keyCharacters: 0)) == ["CW008 0..<1"])
  }

  @Test("a file above the limit is not looked at")
  func fileSize() {
    let (tree, diagnostics) = YAMLTree.read(file([UInt8](repeating: 0xFF, count: 16 << 20 | 1)))
    #expect(found(diagnostics) == ["CW005 0..<0"])
    #expect(tree.root == nil)
  }

  @Test(
    "a file made to hurt is answered",
    arguments: [
      times(60_000, "["), times(60_000, "{"), times(60_000, "- "), times(60_000, "? "), times(20_000, "[{"),
      times(50_000, "&a *a "), times(30_000, "- &a x\n- *a\n"), "a: &" + times(200_000, "a") + " x\n",
      times(60_000, "'"), times(60_000, "\""), times(60_000, "!"), times(60_000, "%\n"), times(60_000, "#"),
      times(60_000, "?\n"), times(60_000, "---\n"), times(60_000, "\t"), times(60_000, "\u{A0}"), times(60_000, "\0"),
      times(60_000, "\r"), times(60_000, "a"), times(30_000, "a,"), "{" + times(30_000, "Sat,"),
      "{" + times(30_000, "9:0,"), "[" + times(30_000, "a:b,"), "[" + times(30_000, "'a'#\n"),
      "\"" + times(30_000, "\\e") + "\"", times(30_000, "a: 'x\n\n"), "a: |\n" + times(30_000, " \n"),
      times(30_000, "ж "), "- " + times(30_000, "ж,\u{2028}"), times(30_000, "\u{2028}"), "{" + times(30_000, "{{x}},"),
      "<<: [" + times(30_000, "*a, ") + "]", times(2_000, "a:\n  b:\n c:\n"),
    ])
  func hostile(_ text: String) {
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(!diagnostics.isEmpty || tree.isComplete)
    #expect(diagnostics.count <= 1_000)
    #expect(diagnostics.allSatisfy { (diagnostic) in Int(diagnostic.range.end) <= text.utf8.count })
  }

}
