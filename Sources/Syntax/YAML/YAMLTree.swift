public import Diagnostics

/// The number of a node within its tree.
public struct NodeID: Hashable, Sendable {

  /// Position in the tree's array of nodes.
  let rawValue: Int32

}

/// The nodes of one YAML document, as flat as they came, each with its exact range.
///
/// A scalar is text and nothing else: what it means follows from the field in which it stands, so there is no number,
/// boolean or date here. A key without a value has the empty scalar, at the place where the value would begin.
public final class YAMLTree: Sendable {

  /// The kinds of node that the safe subset knows.
  public enum Kind: UInt8, Sendable {

    /// Text.
    case scalar

    /// Keys with values.
    case mapping

    /// Items in order.
    case sequence

  }

  /// All nodes.
  let nodes: [Node]

  /// The file that was read.
  public let file: SourceFile

  /// The top node; absent where the file holds none.
  public let root: NodeID?

  /// Whether the tree holds everything that the file says.
  ///
  /// False where a part was left out after a complaint: behind a syntax error, or a refused piece such as an alias, a
  /// second document or an overlong text. What is in the tree is sound all the same. A consumer should then complain of
  /// what it finds wrong in the tree, and of nothing that it merely misses (absent keys, unknown names, things unused),
  /// as that may stand in the part left out.
  public let isComplete: Bool

  /// The texts that do not stand in the source to the letter: escapes, folded lines.
  private let arena: [UInt8]

  /// The tree of `nodes`, the top one at position `root`; `isComplete` unless a part of the file was left out.
  init(file: SourceFile, nodes: [Node], arena: [UInt8], root: Int?, isComplete: Bool = true) {
    self.file = file
    self.isComplete = isComplete
    self.nodes = nodes
    self.arena = arena
    self.root = root.map { (position) in NodeID(rawValue: Int32(position)) }
  }

  /// What `id` is.
  @inline(__always) public func kind(of id: NodeID) -> Kind {
    nodes[Int(id.rawValue)].kind
  }

  /// The range of `id`, quotes included, without what follows the last child of a block.
  public func range(of id: NodeID) -> SourceRange {
    let node = nodes[Int(id.rawValue)]
    return SourceRange(file.id, Int(node.start), Int(node.end))
  }

  /// Whether `id` is text that was written in quotes or as a block.
  public func isQuoted(_ id: NodeID) -> Bool {
    nodes[Int(id.rawValue)].isQuoted
  }

  /// The text of the scalar `id`; a container has none.
  public func text(of id: NodeID) -> String {
    withBytes(of: id) { (bytes) in
      // Only what is UTF-8 is read.
      guard let text = try? UTF8Span(validating: bytes) else { return "" }
      return String(copying: text)
    }
  }

  /// Returns what `body` makes of the bytes of the scalar `id`; a container has none.
  @inline(__always)
  func withBytes<Result>(of id: NodeID, _ body: (Span<UInt8>) -> Result) -> Result {
    let node = nodes[Int(id.rawValue)]
    let start = node.isScalar ? Int(node.content) : 0
    let end = start + (node.isScalar ? Int(node.count) : 0)
    // Each text in its own branch, so that neither is shared with a variable.
    if node.isVerbatim {
      let text = file.bytes
      return body(text.span.extracting(start..<end))
    }
    let text = arena
    return body(text.span.extracting(start..<end))
  }

  /// Whether `id` is the empty scalar: a key without a value, `""` or `''`.
  public func isEmpty(_ id: NodeID) -> Bool {
    let node = nodes[Int(id.rawValue)]
    return node.isScalar && node.count == 0
  }

  /// The scalar `id` with its place, for the readers of small syntax.
  public func scalar(_ id: NodeID) -> ScalarText {
    let node = nodes[Int(id.rawValue)]
    return ScalarText(
      text(of: id), at: range(of: id), verbatimAt: node.isVerbatim && node.isScalar ? Int(node.content) : nil)
  }

  /// The number of keys of a mapping or items of a sequence.
  public func count(of id: NodeID) -> Int {
    let node = nodes[Int(id.rawValue)]
    return switch node.kind {
    case .scalar: 0
    case .mapping: Int(node.count) / 2
    case .sequence: Int(node.count)
    }
  }

  /// The key of `value`, which is one of the values of a mapping: keys are texts, and stand right before their values.
  func key(of value: NodeID) -> NodeID { NodeID(rawValue: max(0, value.rawValue - 1)) }

  /// The value of `key`, which is one of the keys of a mapping.
  public func value(of key: NodeID) -> NodeID? {
    Int(key.rawValue) + 1 < nodes.count ? NodeID(rawValue: key.rawValue + 1) : nil
  }

  /// Whether the nodes `a` and `b` say the same, keys in the same order.
  public func saySame(_ a: NodeID, _ b: NodeID) -> Bool {
    guard kind(of: a) == kind(of: b) else { return false }
    guard kind(of: a) != .scalar else { return text(of: a) == text(of: b) }
    guard count(of: a) == count(of: b) else { return false }
    return zip(children(of: a), children(of: b)).allSatisfy { (a, b) in saySame(a, b) }
  }

  /// The children of a container in order; a mapping's are keys and values in turn.
  public func children(of id: NodeID) -> Children {
    let node = nodes[Int(id.rawValue)]
    let first = UInt32(bitPattern: id.rawValue) + 1
    return Children(tree: self, upcoming: first, end: node.isScalar ? first : node.content)
  }

  /// The children of one container, in order.
  public struct Children: Sequence, IteratorProtocol {

    fileprivate let tree: YAMLTree

    /// The child that comes next.
    fileprivate var upcoming: UInt32

    /// The node behind the container.
    fileprivate let end: UInt32

    /// Returns the next child, if there is one.
    public mutating func next() -> NodeID? {
      guard upcoming < end else { return nil }
      let id = NodeID(rawValue: Int32(bitPattern: upcoming))
      let node = tree.nodes[Int(upcoming)]
      upcoming = node.isScalar ? upcoming + 1 : node.content
      return id
    }

  }

}
