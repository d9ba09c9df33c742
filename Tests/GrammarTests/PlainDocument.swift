import Diagnostics
import Foundation
import Support
import Syntax

/// A YAML document as a tree of texts, to be damaged, and to be told as JSON the way an editor sees it.
indirect enum PlainDocument {

  case text(String, isQuoted: Bool)
  case list([PlainDocument])
  case map([(key: String, value: PlainDocument)])

  /// What an editor takes texts without quotes for.
  enum Typing: CaseIterable {

    /// Texts; nothing at all is null.
    case texts

    /// Whole and broken numbers, true and false, as in YAML 1.2.
    case core

    /// Yes and no, times as numbers and octal numbers too, as in YAML 1.1.
    case old

  }

  /// The node `id` of `tree`.
  init(_ tree: YAMLTree, _ id: NodeID) {
    switch tree.kind(of: id) {
    case .scalar: self = .text(tree.text(of: id), isQuoted: tree.isQuoted(id))
    case .sequence: self = .list(tree.children(of: id).map { (child) in PlainDocument(tree, child) })
    case .mapping:
      var members: [(key: String, value: PlainDocument)] = []
      var children = tree.children(of: id)
      while let key = children.next(), let value = children.next() {
        members.append((tree.text(of: key), PlainDocument(tree, value)))
      }
      self = .map(members)
    }
  }

  /// The document in `text`, if there is any.
  init?(_ text: some Sequence<UInt8>) {
    let tree = YAMLTree.read(SourceFile(id: FileID(0), path: "document", bytes: Array(text))).tree
    guard tree.isComplete, let root = tree.root else { return nil }
    self.init(tree, root)
  }

  /// The document as values for `JSONSerialization`.
  func json(_ typing: Typing) -> Any {
    switch self {
    case .list(let items): items.map { (item) in item.json(typing) }
    case .map(let members):
      Dictionary(members.map { (key, value) in (key, value.json(typing)) }) { (first, _) in first }
    case .text(let text, let isQuoted): isQuoted ? text : Self.value(of: text, typing)
    }
  }

  /// What an editor takes `text` for.
  private static func value(of text: String, _ typing: Typing) -> Any {
    if text.isEmpty { return NSNull() }
    if typing == .texts { return text }
    if text == "~" || text.lowercased() == "null" { return NSNull() }
    if !text.matches(of: "^[-+]?[0-9]+$").isEmpty,
      let number = Int(text, radix: typing == .old && text.first == "0" ? 8 : 10)
    {
      return number
    }
    if !text.matches(of: "^[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$").isEmpty, let number = Double(text) {
      return number
    }
    switch (typing, text.lowercased()) {
    case (_, "true"), (.old, "yes"), (.old, "on"): return true
    case (_, "false"), (.old, "no"), (.old, "off"): return false
    default: break
    }
    let parts = text.split(separator: ":").compactMap { (part) in Int(part) }
    guard typing == .old, parts.count > 1, !text.matches(of: "^[0-9]+(:[0-5]?[0-9])+$").isEmpty else { return text }
    return parts.reduce(0) { (sum, part) in sum * 60 + part }
  }

  /// The document as YAML on one line.
  var yaml: String {
    switch self {
    case .list(let items): "[" + items.map(\.yaml).joined(separator: ", ") + "]"
    case .map(let members):
      "{" + members.map { (key, value) in "\(Self.quoted(key)): \(value.yaml)" }.joined(separator: ", ") + "}"
    case .text(let text, _): Self.quoted(text)
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  /// The number of nodes.
  var count: Int {
    switch self {
    case .text: 1
    case .list(let items): 1 + items.reduce(0) { (sum, item) in sum + item.count }
    case .map(let members): 1 + members.reduce(0) { (sum, member) in sum + member.value.count }
    }
  }

  /// The node at `position`, counted in the order of the text.
  func node(at position: Int) -> PlainDocument {
    var found = self
    _ = changed(at: position) { (node) in
      found = node
      return node
    }
    return found
  }

  /// The document with what `change` makes of the node at `position`.
  func changed(at position: Int, _ change: (PlainDocument) -> PlainDocument) -> PlainDocument {
    if position == 0 { return change(self) }
    var rest = position - 1
    switch self {
    case .text: return self
    case .list(var items):
      for index in items.indices {
        let count = items[index].count
        if (0..<count).contains(rest) { items[index] = items[index].changed(at: rest, change) }
        rest -= count
      }
      return .list(items)
    case .map(var members):
      for index in members.indices {
        let count = members[index].value.count
        if (0..<count).contains(rest) { members[index].value = members[index].value.changed(at: rest, change) }
        rest -= count
      }
      return .map(members)
    }
  }

}
