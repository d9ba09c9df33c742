import Diagnostics
import Syntax

/// Ways to damage an account, each a change of one place.
enum Damage {

  /// The scalars of `text` that stand as keys, with their ranges.
  static func keys(of text: [UInt8]) -> [(word: String, range: Range<Int>)] {
    let (tree, _) = YAMLTree.read(SourceFile(id: FileID(0), path: "", bytes: text))
    guard let root = tree.root else { return [] }
    var keys: [(String, Range<Int>)] = []
    var open = [root]
    while let node = open.popLast() {
      for (number, child) in tree.children(of: node).enumerated() {
        if tree.kind(of: node) == .mapping, number % 2 == 0 {
          let range = tree.range(of: child)
          keys.append((tree.text(of: child), Int(range.start)..<Int(range.end)))
        } else {
          open.append(child)
        }
      }
    }
    return keys.sorted { (a, b) in a.1.lowerBound < b.1.lowerBound }
  }

  /// The scalars of `text` that stand as values or items, with their ranges and the key that they belong to.
  static func values(of text: [UInt8]) -> [(key: String, word: String, range: Range<Int>)] {
    let (tree, _) = YAMLTree.read(SourceFile(id: FileID(0), path: "", bytes: text))
    guard let root = tree.root else { return [] }
    var values: [(String, String, Range<Int>)] = []
    var open = [(node: root, key: "")]
    while let (node, outer) = open.popLast() {
      var key = outer
      for (number, child) in tree.children(of: node).enumerated() {
        if tree.kind(of: node) == .mapping, number % 2 == 0 {
          key = tree.text(of: child)
        } else if tree.kind(of: child) == .scalar {
          let range = tree.range(of: child)
          values.append((key, tree.text(of: child), Int(range.start)..<Int(range.end)))
        } else {
          open.append((child, key))
        }
      }
    }
    return values.sorted { (a, b) in a.2.lowerBound < b.2.lowerBound }
  }

  /// `text` with the bytes at `range` replaced by `replacement`.
  static func replacing(_ range: Range<Int>, of text: [UInt8], by replacement: String) -> [UInt8] {
    text[..<range.lowerBound] + Array(replacement.utf8) + text[range.upperBound...]
  }

}
