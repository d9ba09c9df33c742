import Diagnostics
import Syntax

/// A file as a test writes it.
func file(_ text: String) -> SourceFile {
  SourceFile(id: FileID(0), path: "account.yaml", bytes: Array(text.utf8))
}

/// A file as a test writes it, byte for byte.
func file(_ bytes: [UInt8]) -> SourceFile {
  SourceFile(id: FileID(0), path: "account.yaml", bytes: bytes)
}

extension YAMLTree {

  /// The nodes in brackets, texts in angle quotes, quoted ones in straight quotes.
  var outline: String {
    root.map { (root) in outline(of: root) } ?? ""
  }

  /// The node `id` in brackets, with all below it.
  private func outline(of id: NodeID) -> String {
    switch kind(of: id) {
    case .scalar:
      let text = text(of: id).replacingNewlines
      return isQuoted(id) ? "\"\(text)\"" : "‹\(text)›"
    case .sequence: return "[" + children(of: id).map { (child) in outline(of: child) }.joined(separator: " ") + "]"
    case .mapping: return "{" + children(of: id).map { (child) in outline(of: child) }.joined(separator: " ") + "}"
    }
  }

  /// Every node in the order of the text.
  var allNodes: [NodeID] {
    var found: [NodeID] = []
    var open = root.map { (root) in [root] } ?? []
    while let id = open.popLast() {
      found.append(id)
      open.append(contentsOf: Array(children(of: id)).reversed())
    }
    return found
  }

}

extension String {

  /// The text with its line ends made visible.
  fileprivate var replacingNewlines: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

}
