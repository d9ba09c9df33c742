public import Diagnostics

/// Where in a tree a stretch of its text stands: the way back from a place to the node, its container and its path.
public struct TreePlaces: Sendable {

  /// The tree.
  public let tree: YAMLTree

  /// The container of each node; -1 for the top.
  private var containers: [Int32]

  /// The position of each node among the children of its container.
  private var positions: [Int32]

  /// The places of `tree`.
  public init(_ tree: YAMLTree) {
    self.tree = tree
    containers = []
    positions = []
    containers.reserveCapacity(tree.nodes.count)
    positions.reserveCapacity(tree.nodes.count)
    var open: [(node: Int, end: Int, count: Int32)] = []
    for (node, content) in tree.nodes.enumerated() {
      while let last = open.last, last.end <= node { open.removeLast() }
      containers.append(Int32(truncatingIfNeeded: open.last?.node ?? -1))
      positions.append(open.last?.count ?? 0)
      if !open.isEmpty { open[open.count - 1].count += 1 }
      if !content.isScalar { open.append((node, Int(content.content), 0)) }
    }
  }

  /// The places of `file`, which was read before: its tree is not kept for the few who ask, but made again, however
  /// large the file is.
  public init(again file: SourceFile) {
    var limits = ReadingLimits()
    limits.fileBytes = max(limits.fileBytes, file.bytes.count)
    self.init(YAMLTree.read(file, limits: limits).tree)
  }

  // MARK: Nodes

  /// The container of `id`; the top has none.
  public func container(of id: NodeID) -> NodeID? {
    let container = containers[Int(id.rawValue)]
    return container >= 0 ? NodeID(rawValue: container) : nil
  }

  /// Whether `id` is a key.
  public func isKey(_ id: NodeID) -> Bool {
    container(of: id).map { (container) in tree.kind(of: container) == .mapping } == true
      && positions[Int(id.rawValue)] % 2 == 0
  }

  /// Whether `id` stands within brackets, or is written in them.
  public func isBracketed(_ id: NodeID) -> Bool {
    var node: NodeID? = id
    while let present = node {
      if tree.kind(of: present) != .scalar {
        let start = Int(tree.range(of: present).start)
        if [UInt8(ascii: "["), UInt8(ascii: "{")].contains(tree.file.bytes[start]) { return true }
      }
      node = container(of: present)
    }
    return false
  }

  /// The smallest node in which all of `range` stands; of several alike the outermost.
  public func node(around range: SourceRange) -> NodeID? {
    var node = firstNode(from: range.start + 1) - 1
    while node >= 0, tree.nodes[node].end < range.end { node = Int(containers[node]) }
    guard node >= 0 else { return nil }
    var found = NodeID(rawValue: Int32(truncatingIfNeeded: node))
    while let outer = container(of: found), tree.range(of: outer) == tree.range(of: found) { found = outer }
    return found
  }

  /// The scalar in which the byte at `offset` stands, if there is one.
  public func scalar(at offset: UInt32) -> NodeID? {
    let node = firstNode(from: offset + 1) - 1
    guard node >= 0, tree.nodes[node].isScalar, offset < tree.nodes[node].end else { return nil }
    return NodeID(rawValue: Int32(truncatingIfNeeded: node))
  }

  /// The position of the first node that starts at `offset` or behind it.
  private func firstNode(from offset: UInt32) -> Int {
    var low = 0
    var high = tree.nodes.count
    while low < high {
      let middle = (low + high) / 2
      if tree.nodes[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Entries

  /// The range of the entry that begins at `offset`: a key with its value, or an item, whose dash may stand there.
  public func entry(startingAt offset: UInt32) -> SourceRange? {
    var node = firstNode(from: offset)
    guard node < tree.nodes.count else { return nil }
    if tree.nodes[node].start == offset {
      // The key of a block of keys starts where the block does, and a list where its first dash is.
      while node + 1 < tree.nodes.count, tree.nodes[node + 1].start == offset, !tree.nodes[node].isScalar { node += 1 }
      let id = NodeID(rawValue: Int32(truncatingIfNeeded: node))
      if tree.kind(of: id) != .sequence || tree.file.bytes[Int(offset)] != UInt8(ascii: "-") {
        return entry(of: id)
      }
      node += 1
    }
    guard node < tree.nodes.count, tree.file.bytes[Int(offset)] == UInt8(ascii: "-") else { return nil }
    while containers[node] >= 0, tree.nodes[Int(containers[node])].start > offset { node = Int(containers[node]) }
    let item = tree.range(of: NodeID(rawValue: Int32(truncatingIfNeeded: node)))
    return SourceRange(item.file, Int(offset), Int(item.end))
  }

  /// The range of the entry that `id` is, or whose key or value it is.
  public func entry(of id: NodeID) -> SourceRange {
    let range = tree.range(of: id)
    guard let container = container(of: id), tree.kind(of: container) == .mapping else { return range }
    if isKey(id) {
      let value = Int(id.rawValue) + 1
      guard value < tree.nodes.count else { return range }
      return range.union(tree.range(of: NodeID(rawValue: Int32(truncatingIfNeeded: value))))
    }
    return tree.range(of: tree.key(of: id)).union(range)
  }

  /// The ranges of the entries of the container `id`, in order.
  public func entries(of id: NodeID) -> [SourceRange] {
    var entries: [SourceRange] = []
    let isMapping = tree.kind(of: id) == .mapping
    var children = tree.children(of: id)
    while let child = children.next() {
      guard isMapping else {
        entries.append(tree.range(of: child))
        continue
      }
      guard let value = children.next() else { break }
      entries.append(tree.range(of: child).union(tree.range(of: value)))
    }
    return entries
  }

  // MARK: Paths

  /// The way from the top to what `range` speaks of, such as `employees.vera.devices[1]`; empty for the file as a whole.
  ///
  /// A key of other characters than letters, digits, `-` and `_` stands in brackets and quotes:
  /// `numbers["+7 495 120-30-10"].scheme`.
  public func path(of range: SourceRange) -> String {
    guard range.end > 0, var node = node(around: range) else { return "" }
    // A key together with its value, or with a piece of it, means that entry.
    if tree.kind(of: node) == .mapping, tree.range(of: node) != range, let key = key(at: range.start, in: node),
      entry(of: key).contains(range)
    {
      node = key
    }
    // What starts with its first key means that key where nothing more is spoken of.
    while tree.kind(of: node) == .mapping, range.start == range.end, let first = firstChild(of: node),
      tree.range(of: first).start == range.start
    { node = first }
    var parts: [String] = []
    while let container = container(of: node) {
      if tree.kind(of: container) == .sequence {
        parts.append("[\(positions[Int(node.rawValue)])]")
      } else {
        let key = tree.text(of: isKey(node) ? node : tree.key(of: node))
        let isWord = !key.isEmpty && key.utf8.allSatisfy(Text.isWord)
        parts.append(isWord ? ".\(key)" : "[\(Self.quoted(key))]")
      }
      node = container
    }
    let path = parts.reversed().joined()
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  /// The key of `container` at `offset`, if there is one.
  private func key(at offset: UInt32, in container: NodeID) -> NodeID? {
    guard let scalar = scalar(at: offset), isKey(scalar), self.container(of: scalar) == container else { return nil }
    return scalar
  }

  /// The first child of the container `id`.
  private func firstChild(of id: NodeID) -> NodeID? {
    var children = tree.children(of: id)
    return children.next()
  }

  /// `text` in quotes.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

}
