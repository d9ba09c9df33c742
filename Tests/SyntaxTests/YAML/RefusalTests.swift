import Diagnostics
import Syntax
import Testing

@Suite struct RefusalTests {

  /// A rule, a text in which its places are marked, and the tree that is left.
  typealias Case = (code: String, text: String, outline: String)

  @Test(
    "what the safe subset does not have is refused where it stands, and reading goes on",
    arguments: [
      ("CW009", "a: ⟦&x⟧ 1\nb: 2\n", "{‹a› ‹1› ‹b› ‹2›}"),
      ("CW009", "a: 1\nb: ⟦*x⟧\nc: 3\n", "{‹a› ‹1› ‹c› ‹3›}"),
      ("CW009", "a: [1, ⟦*x⟧, 3]\n", "{‹a› [‹1› ‹3›]}"),
      ("CW009", "a:\n  ⟦<<⟧: *x\n  b: 2\n", "{‹a› {‹b› ‹2›}}"),
      ("CW009", "a:\n  ⟦<<⟧: [*x, {c: *y}]\n  b: 2\n", "{‹a› {‹b› ‹2›}}"),
      ("CW009", "⟦*x⟧ : 1\nb: 2\n", "{‹b› ‹2›}"),
      ("CW009", "a: ⟦&x⟧\n  b: 2\nc: ⟦&y⟧ [3]\nd: ⟦&z⟧\n", "{‹a› {‹b› ‹2›} ‹c› [‹3›] ‹d› ‹›}"),
      ("CW010", "a: ⟦!!str⟧ 1\nb: ⟦!include⟧ x.yaml\n", "{‹a› ‹1› ‹b› ‹x.yaml›}"),
      ("CW010", "a: ⟦!<tag:x>⟧ 1\nb: ⟦!⟧ 'x'\nc: ⟦!!null⟧\n", "{‹a› ‹1› ‹b› \"x\" ‹c› ‹›}"),
      ("CW010", "a: ⟦!!set⟧ {b: 1}\n", "{‹a› {‹b› ‹1›}}"),
      ("CW010", "a: 1\nb: ⟦!e!x⟧ 2\nc: 3\n", "{‹a› ‹1›}"),
      ("CW011", "⟦%YAML 1.1⟧\n---\na: 1\n", "{‹a› ‹1›}"),
      ("CW011", "⟦%TAG ! tag:x,2026:⟧\n---\na: 1\n", "{‹a› ‹1›}"),
      ("CW011", "⟦%YAML 3.0⟧\n---\na: 1\n", ""),
      ("CW011", "⟦%YAML 1.1⟧\na: 1\n", ""),
      ("CW012", "a: 1\n⟦---⟧\nb: 2\n", "{‹a› ‹1›}"),
      ("CW012", "a: 1\n...\n⟦b: 2⟧\n", "{‹a› ‹1›}"),
      ("CW012", "---\na: 1\n⟦--- # more⟧\n", "{‹a› ‹1›}"),
      ("CW014", "a: 1\n⟦[b, c]⟧: 2\nd: 3\n", "{‹a› ‹1› ‹d› ‹3›}"),
      ("CW014", "a: 1\n⟦{b: c}⟧: 2\nd: 3\n", "{‹a› ‹1› ‹d› ‹3›}"),
      ("CW014", "⟦?⟧ a\n: 1\n", "{‹a› ‹1›}"),
      ("CW014", "a: {⟦?⟧ b : 1}\n", "{‹a› {‹b› ‹1›}}"),
      ("CW014", "a: {⟦?⟧b: 1}\nc: [⟦?⟧d]\n", "{‹a› {‹b› ‹1›} ‹c› [{‹d› ‹›}]}"),
      ("CW016", "a: >⟦#⟧x\n  b\n", "{‹a› \"b⏎\"}"),
      ("CW003", "a: [⟦-⟧, b]\n", "{‹a› [‹-› ‹b›]}"),
      ("CW014", "name: ⟦{{ company }}⟧\nb: 2\n", "{‹b› ‹2›}"),
      ("CW014", "a: [⟦{{x}}⟧, y]\n", "{‹a› [‹y›]}"),
      ("CW014", "b: 1\na: ⟦{%⟧ if x %}\n", "{‹b› ‹1›}"),
      ("CW014", "w: {⟦Sat,Sun⟧: closed, Mon: 09:00-18:00}\n", "{‹w› {‹Sat,Sun› ‹closed› ‹Mon› ‹09:00-18:00›}}"),
      ("CW014", "w: {Mon: closed, ⟦Пт, Сб,Вс⟧: [x]}\n", "{‹w› {‹Mon› ‹closed› ‹Пт, Сб,Вс› [‹x›]}}"),
      (
        "CW014", "w: {Mon: 09:00-13:00, ⟦14:00-18:00⟧, Sat: closed}\n",
        "{‹w› {‹Mon› ‹09:00-13:00, 14:00-18:00› ‹Sat› ‹closed›}}"
      ),
      (
        "CW014", "w: {Mon: 09:00-13:00, ⟦14:00-18:00, 19:00-20:00⟧}\n",
        "{‹w› {‹Mon› ‹09:00-13:00, 14:00-18:00, 19:00-20:00›}}"
      ),
      ("CW016", "a: {forward: vera, wait⟦:⟧40s}\n", "{‹a› {‹forward› ‹vera› ‹wait› ‹40s›}}"),
      ("CW016", "d: {bb⟦:⟧'c'}\n", "{‹d› {‹bb› \"c\"}}"),
      ("CW016", "a:\n  - forward⟦:⟧vera\n  - x\n", "{‹a› [{‹forward› ‹vera›} ‹x›]}"),
      ("CW016", "a: [Mon-Fri⟦:⟧09:00-18:00]\n", "{‹a› [{‹Mon-Fri› ‹09:00-18:00›}]}"),
      ("CW016", "a: 'b'⟦#⟧c\nd: [e]⟦#⟧ f\ng: [⟦#⟧h\n  i]\n", "{‹a› \"b\" ‹d› [‹e›] ‹g› [‹i›]}"),
    ])
  func refused(_ code: String, _ text: String, _ outline: String) {
    let marked = MarkedFile(text)
    let (tree, diagnostics) = YAMLTree.read(file(marked.text))
    let places = marked.places
    #expect(found(diagnostics) == expected(code, at: places))
    #expect(tree.outline == outline)
  }

}

extension RefusalTests {

  @Test(
    "what only looks odd is just text",
    arguments: [
      "a: b&c*d!e %f @g\n", "a: '*x'\n", "a: \"&x\"\n", "+7800555*: 1\n", "a: x#y\n", "a: why? because\n", "a: ?x\n",
      "a: [sip:line516, https://x.example, 09:00-18:00]\n", "a: {b: , c: d}\n", "a: {hangup}\n", "---\na: 1\n...\n",
      "a: Mon-Fri 09:00-18:00; Sat,Sun 00:00-24:00\n", "Sat,Sun: closed\n", "a: '{{ x }}'\n", "a: x {{ y }}\n",
      "# why? 'a'#b\n\"c\": 1 # why? #\n", "a: [\"x\", 'y'] # z#z\n", "a: {x: 1, Sat, y: 2}\n", "\"a\": 'b' #c\n",
    ])
  func accepted(_ text: String) {
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(found(diagnostics) == [])
    #expect(tree.isComplete)
  }

  @Test("what is refused a thousand times is reported a hundred times, with the rest counted")
  func counted() {
    let text = (0..<1000).map { (number) in "k\(number): &a\(number) x\n" }.joined()
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(diagnostics.count == 100)
    #expect(diagnostics.last?.notes.map(\.message.en) == ["and in 900 more places"])
    #expect(tree.root.map { (root) in tree.count(of: root) } == 1000)
  }

  @Test(
    "a mistake that has one sure cure carries it",
    arguments: [
      ("w: {Sat,Sun: closed}\n", "w: {\"Sat,Sun\": closed}\n"),
      ("w: {Mon: 09:00-13:00, 14:00-18:00}\n", "w: {Mon: \"09:00-13:00, 14:00-18:00\"}\n"),
      ("s: [{forward: vera, wait:40s}]\n", "s: [{forward: vera, wait: 40s}]\n"),
      ("a: 'b'#c\n", "a: 'b' #c\n"),
      ("name: Pizza: the best\n", "name: \"Pizza: the best\"\n"),
      ("steps:\n  - fax: detect\n  -forward: vera\n", "steps:\n  - fax: detect\n  - forward: vera\n"),
      ("a:\n\tb:\n\t\tc: d\n", "a:\n  b:\n    c: d\n"),
      ("a:\n\u{A0} b: c\u{AD}d\n", "a:\n  b: cd\n"),
    ])
  func cured(_ text: String, _ cured: String) {
    let edits = YAMLTree.read(file(text)).diagnostics.compactMap(\.fix).flatMap(\.edits)
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { (a, b) in b.range < a.range }) {
      bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: Array(edit.replacement.utf8))
    }
    #expect(String(decoding: bytes, as: UTF8.self) == cured)
    #expect(found(YAMLTree.read(file(bytes)).diagnostics) == [])
  }

}
