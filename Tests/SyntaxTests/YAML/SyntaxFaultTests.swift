import Diagnostics
import Syntax
import Testing

@Suite struct SyntaxFaultTests {

  @Test(
    "what cannot be read on has a place and a cause in plain words, and what stood before it is kept",
    arguments: [
      ("colon with a space", "a: 1\nname: Pizza⟦:⟧ the best\n", "{‹a› ‹1›}"),
      ("colon with a space", "a: {b: c⟦:⟧ d}\n", ""),
      ("already", "a: 1\nb: 2\n  ⟦c⟧: 3\n", "{‹a› ‹1›}"),
      ("has no colon", "a: 1\n⟦hangup⟧\nb: 2\n", "{‹a› ‹1›}"),
      ("has no colon", "a: 1\nb:\n  c: 2\n  ⟦two words⟧ # x\nd: 3\n", "{‹a› ‹1› ‹b› {‹c› ‹2›}}"),
      ("has no colon", "a: 1\nb:\n  ⟦c 2⟧\n  d: 3\n", "{‹a› ‹1›}"),
      ("- ' behind a key", "a: 1\nb: ⟦-⟧ c\n", "{‹a› ‹1›}"),
      ("cannot begin with '@'", "a: 1\nb: ⟦@⟧anna\n", "{‹a› ‹1›}"),
      ("cannot begin with '`'", "a: 1\nb: ⟦`⟧anna`\n", "{‹a› ‹1›}"),
      ("cannot begin with '%'", "a: 1\nb: ⟦%⟧5\n", "{‹a› ‹1›}"),
      ("quote is not closed", "a: 1\nb: ⟦\"⟧anna\nc: 2\n", "{‹a› ‹1›}"),
      ("quote is not closed", "a: 1\nb: ⟦'⟧anna\nc: 'd'\ne: 2\n", "{‹a› ‹1›}"),
      ("quote is not closed", "a: 1\nb: [⟦\"⟧anna, c]\nd: \"e\"\n", "{‹a› ‹1›}"),
      ("quote is not closed", "a: 1\n⟦\"⟧b: 2\nc: 3\n", "{‹a› ‹1›}"),
      ("quote is not closed", "a: ⟦'⟧x\n---\n", ""),
      ("backslash", "a: 1\nb: \"C:⟦\\p⟧eople\"\n", "{‹a› ‹1›}"),
      ("backslash", "a: 1\nb: \"⟦\\x⟧4\"\n", "{‹a› ‹1›}"),
      ("'|' or '>'", "a: 1\nb: |⟦text⟧\n", "{‹a› ‹1›}"),
      ("closing quote", "a: 1\nb: \"anna\" ⟦bella⟧\n", "{‹a› ‹1› ‹b› \"anna\"}"),
      ("closing bracket", "a: 1\nb: [anna] ⟦bella⟧ # x\n", "{‹a› ‹1› ‹b› [‹anna›]}"),
      ("is not closed", "a: ⟦[⟧b, c\nd: e\n", ""),
      ("is not closed", "a:\n  b: ⟦{⟧c: d\n  e: f\n", ""),
      ("is not closed", "a: ⟦[⟧b,\n", ""),
      ("is not closed", "a: {b: ⟦[⟧c, d", ""),
      ("']' should stand here", "a: [b, c⟦}⟧\n", ""),
      ("'}' should stand here", "a: {b: c⟦]⟧\n", ""),
      ("comma or ']'", "a: ['b' ⟦'c']⟧\n", ""),
      ("comma or '}'", "a: {b: [c] ⟦d:⟧ e}\n", ""),
      ("bracket does not belong", "a: 1\nb: 'c'⟦]⟧\n", "{‹a› ‹1› ‹b› \"c\"}"),
      ("bracket does not belong", "a: 1\nb: ⟦}⟧\n", "{‹a› ‹1›}"),
      ("missing before ','", "a: [b⟦⟧, ⟦,⟧ c]\n", ""),
      ("missing before ':'", "a: 1\n⟦:⟧ b\n", "{‹a› ‹1›}"),
      ("no dashes", "a: [⟦-⟧ b, - c]\n", ""),
      ("column of its own", "a:\n    b: 1\n  ⟦c: 2⟧\n", "{‹a› {‹b› ‹1›}}"),
      ("column of its own", "a:\n ⟦b:⟧\n    c: 1\n    d: 2\n  e: 3\n", "{‹a› {‹b› {‹c› ‹1› ‹d› ‹2›}}}"),
      ("next '- '", "a:\n  - b\n  ⟦c: d⟧\n", "{‹a› [‹b›]}"),
      ("among keys", "a: 1\nb: 2\n⟦-⟧ c\n", "{‹a› ‹1› ‹b› ‹2›}"),
      ("outside", "  a: 1\n⟦b: 2⟧\n", "{‹a› ‹1›}"),
      ("behind this colon", "a: {b⟦:⟧, c: d}\n", ""),
    ])
  func fault(_ words: String, _ text: String, _ outline: String) {
    let marked = MarkedFile(text)
    let (tree, diagnostics) = YAMLTree.read(file(marked.text))
    #expect(found(diagnostics) == expected("CW003", at: Array(marked.places.suffix(1))))
    #expect(diagnostics.first?.message.en.contains(words) == true)
    #expect(diagnostics.first?.help != nil)
    #expect(!tree.isComplete)
    if !outline.isEmpty { #expect(tree.outline.hasPrefix(outline.dropLast())) }
  }

  @Test(
    "a fault that has a rule of its own is reported by it",
    arguments: [
      ("CW016", "steps:\n  - greeting: a\n  ⟦-⟧forward: vera\n"),
      ("CW016", "a: 1\nwait⟦:⟧40s\nb: 2\n"),
      ("CW016", "steps:\n  - forward⟦:⟧vera\n    wait: 15s\n"),
      ("CW016", "a: {b⟦:⟧{c: d}}\n"),
      ("CW016", "devices⟦:⟧[desk]\nb: 1\n"),
      ("CW009", "a: 1\nb: ⟦*⟧ x\n"), ("CW009", "a: 1\nb: ⟦&⟧ x\n"), ("CW010", "a: ⟦!<x⟧ y\n"),
      ("CW012", "a: 1\n⟦%YAML 1.2⟧\n---\nb: 2\n"), ("CW011", "⟦%YAML 1.1 1.2⟧\n---\na: 1\n"),
      ("CW011", "⟦%FOO⟧\n---\na: 1\n"), ("CW014", "a: ⟦?⟧ b\n"),
    ])
  func ownRule(_ code: String, _ text: String) {
    let marked = MarkedFile(text)
    #expect(found(YAMLTree.read(file(marked.text)).diagnostics) == expected(code, at: marked.places))
  }

}
