import Diagnostics
import Syntax
import Testing

@Suite struct TreeTests {

  @Test(
    "a text becomes the tree that its author sees",
    arguments: [
      ("a: 1\nb: [x, 'y']\n", "{‹a› ‹1› ‹b› [‹x› \"y\"]}"),
      ("a:\nb:\n  - c: d\n    e:\n  - \n", "{‹a› ‹› ‹b› [{‹c› ‹d› ‹e› ‹›} ‹›]}"),
      ("a: {b: c, d: [e, {f: g}]}", "{‹a› {‹b› ‹c› ‹d› [‹e› {‹f› ‹g›}]}}"),
      ("a: \"x\\ty\"\nb: one\n  two\n", "{‹a› \"x\ty\" ‹b› ‹one two›}"),
      ("at: 09:00-18:00; 0101 no ~\n", "{‹at› ‹09:00-18:00; 0101 no ~›}"),
      ("a: |\n  one\n  two\n\nb: >-\n  three\n  four\n", "{‹a› \"one⏎two⏎\" ‹b› \"three four\"}"),
      ("имя: Анна 🙂 # да\nключ: 'с''кавычкой'\n", "{‹имя› ‹Анна 🙂› ‹ключ› \"с'кавычкой\"}"),
    ])
  func outline(_ text: String, _ outline: String) {
    let (tree, diagnostics) = YAMLTree.read(file(text))
    #expect(tree.outline == outline)
    #expect(diagnostics == [])
    #expect(tree.isComplete)
  }

}
