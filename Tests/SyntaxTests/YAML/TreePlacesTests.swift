import Diagnostics
import Syntax
import Testing

@Suite("places in a tree")
struct TreePlacesTests {

  private let text = """
    # ё
    employees:
      vera:
        name: Вера
        devices: [desk, {mobile: +7 900, delay: 5s}]
      пётр: {name: "a: b"}
    numbers:
      +7 495 120-30-10: {scheme: "s"}
      "a.b\\"c": 1
    list:
      - when: x
        steps:
          - one
          - - two
    empty:
    last: |
      text
    """

  private var tree: YAMLTree {
    YAMLTree.read(SourceFile(id: FileID(0), path: "", bytes: Array(text.utf8))).tree
  }

  private func range(of part: String) -> SourceRange {
    guard let range = text.range(of: part) else { return SourceRange(FileID(0), 0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return SourceRange(FileID(0), start, start + part.utf8.count)
  }

  @Test(
    "a place has a path",
    arguments: [
      ("vera", "employees.vera"), ("Вера", "employees.vera.name"), ("desk", "employees.vera.devices[0]"),
      ("mobile: +7 900", "employees.vera.devices[1].mobile"), ("5s", "employees.vera.devices[1].delay"),
      ("a: b", "employees.пётр.name"), ("scheme", "numbers[\"+7 495 120-30-10\"].scheme"),
      ("1\nlist", ""), ("when", "list[0].when"), ("one", "list[0].steps[0]"), ("two", "list[0].steps[1][0]"),
      ("empty", "empty"), ("text", "last"), ("c\": 1", "numbers[\"a.b\\\"c\"]"),
    ])
  func paths(_ part: String, _ path: String) {
    #expect(TreePlaces(tree).path(of: range(of: part)) == path)
  }

  @Test("every node has a path of its own, and its range leads back to it")
  func all() throws {
    let places = TreePlaces(tree)
    var open = [try #require(tree.root)]
    var seen: Set<String> = []
    while let node = open.popLast() {
      let path = places.path(of: tree.range(of: node))
      if tree.kind(of: node) == .scalar, !places.isKey(node) { #expect(seen.insert(path).inserted, "\(path)") }
      open += tree.children(of: node)
    }
    #expect(seen.count == 12)
  }

  @Test(
    "an entry begins with its key or its dash",
    arguments: [
      ("vera:", "vera:\n    name: Вера\n    devices: [desk, {mobile: +7 900, delay: 5s}]"),
      ("employees:", "employees:"), ("- when", "- when: x\n    steps:\n      - one\n      - - two"),
      ("- one", "- one"), ("- - two", "- - two"), ("desk", "desk"), ("{mobile", "{mobile: +7 900, delay: 5s}"),
      ("empty:", "empty:"),
    ])
  func entries(_ part: String, _ entry: String) {
    let found = TreePlaces(tree).entry(startingAt: range(of: part).start)
    #expect(found.map { (range) in tree.file.text(of: range) }?.hasPrefix(entry) == true)
    if entry != "employees:" {
      #expect(found.map { (range) in tree.file.text(of: range) }?.utf8.count == entry.utf8.count)
    }
  }

}

extension String {

  /// Where `part` stands first.
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }

}
