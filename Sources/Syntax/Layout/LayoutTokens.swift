internal import Diagnostics

/// A file taken to pieces: its keys and values, the signs between them, its comments.
///
/// The tree says where each text stands; whatever stands between two texts is white space, signs and comments.
struct LayoutTokens {

  /// The file, read.
  let tree: YAMLTree

  /// The pieces in order of the file.
  private(set) var tokens: [LayoutToken] = []

  /// Where the next piece is looked for.
  private var place: Int

  /// The line ends and spaces since the last piece.
  private var breaks = 0
  private var hasSpace = false

  /// Where the line begins in which `place` is.
  private var lineStart: Int

  /// Whether all that was met is known.
  private var isKnown = true

  /// Takes `tree`, which is complete, to pieces; nil if something stands in it that is none of the known pieces.
  init?(_ tree: YAMLTree) {
    self.tree = tree
    place = tree.file.bytes.starts(with: Self.orderMark) ? Self.orderMark.count : 0
    lineStart = place
    if let root = tree.root {
      gap(to: Int(tree.range(of: root).start), column: 0)
      value(root, in: (-2, -2))
    }
    gap(to: tree.file.bytes.count, column: 0)
    guard isKnown else { return nil }
  }

  /// The byte order mark.
  static let orderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  // MARK: Lists and blocks of keys

  /// Takes the node `id`, which belongs to the list or block of keys at the column `outer`.
  private mutating func value(_ id: NodeID, in outer: (old: Int, new: Int)) {
    let range = tree.range(of: id)
    if tree.kind(of: id) == .scalar {
      scalar(id, column: outer.new + 2, in: outer)
    } else if opens(at: Int(range.start)) {
      brackets(id, column: outer.new + 2, in: outer)
    } else {
      block(id, column: outer.new + 2)
    }
  }

  /// Takes the list or block of keys `id`, whose items and keys come to stand at `column`.
  private mutating func block(_ id: NodeID, column: Int) {
    let own = (old: Int(tree.range(of: id).start) - lineStart, new: column)
    if tree.kind(of: id) == .sequence {
      for item in tree.children(of: id) {
        gap(to: Int(tree.range(of: item).start), column: column)
        value(item, in: own)
      }
      return
    }
    var wasBlock = false
    var children = tree.children(of: id)
    while let key = children.next(), let content = children.next() {
      gap(to: Int(tree.range(of: key).start), column: column)
      let isBlock = tree.kind(of: content) != .scalar && !opens(at: Int(tree.range(of: content).start))
      scalar(key, column: column, in: own, isKey: true, beginsSection: id == tree.root && (isBlock || wasBlock))
      wasBlock = isBlock
      gap(to: Int(tree.range(of: content).start), column: column)
      value(content, in: own)
    }
  }

  // MARK: Brackets

  /// Takes the list or the keys `id` in brackets, which come to stand at `column` if they begin a line.
  private mutating func brackets(_ id: NodeID, column: Int, in outer: (old: Int, new: Int), isInner: Bool = false) {
    let range = tree.range(of: id)
    // A single key and value in a list has no brackets of its own.
    let isBracketed = opens(at: Int(range.start))
    if isBracketed {
      add(.open, to: Int(range.start) + 1, column: column, in: outer, isInBrackets: isInner)
    }
    for child in tree.children(of: id) {
      gap(to: Int(tree.range(of: child).start), column: 0, in: outer, isInBrackets: true)
      if tree.kind(of: child) == .scalar {
        scalar(child, column: 0, in: outer, isInBrackets: true)
      } else {
        brackets(child, column: 0, in: outer, isInner: true)
      }
    }
    if isBracketed {
      gap(to: Int(range.end) - 1, column: 0, in: outer, isInBrackets: true)
      add(.close, to: Int(range.end), column: 0, in: outer, isInBrackets: true)
    }
  }

  /// Whether a bracket opens at `offset`.
  private func opens(at offset: Int) -> Bool {
    let bytes = tree.file.bytes
    return offset < bytes.count && (bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{"))
  }

  // MARK: Pieces

  /// Takes the text `id`.
  private mutating func scalar(
    _ id: NodeID, column: Int, in outer: (old: Int, new: Int), isKey: Bool = false, isInBrackets: Bool = false,
    beginsSection: Bool = false
  ) {
    let range = tree.range(of: id)
    guard range.start < range.end else { return }
    let first = tree.file.bytes[Int(range.start)]
    let isBlock = tree.isQuoted(id) && (first == UInt8(ascii: "|") || first == UInt8(ascii: ">"))
    add(
      isBlock ? .block : .scalar, to: Int(range.end), column: column, in: outer, isAnchor: isKey,
      isInBrackets: isInBrackets, beginsSection: beginsSection)
  }

  /// Takes the piece from `place` up to `end`.
  private mutating func add(
    _ kind: LayoutToken.Kind, to end: Int, column: Int, in outer: (old: Int, new: Int), isAnchor: Bool = false,
    isInBrackets: Bool = false, beginsSection: Bool = false
  ) {
    guard end > place else { return }
    tokens.append(
      LayoutToken(
        kind: kind, range: place..<end, breaks: breaks, hasSpace: hasSpace, oldColumn: place - lineStart,
        column: column, isAnchor: isAnchor, isInBrackets: isInBrackets, beginsSection: beginsSection, outer: outer))
    breaks = 0
    hasSpace = false
    if kind == .scalar || kind == .block {
      let bytes = tree.file.bytes
      for offset in place..<end where bytes[offset] == UInt8(ascii: "\n") { lineStart = offset + 1 }
    }
    place = end
  }

  /// Takes the signs and comments up to `end`; signs that begin a line come to stand at `column`.
  private mutating func gap(
    to end: Int, column: Int, in outer: (old: Int, new: Int) = (-2, -2), isInBrackets: Bool = false
  ) {
    let bytes = tree.file.bytes
    while place < end {
      let byte = bytes[place]
      if Text.isBlank(byte) || byte == UInt8(ascii: "\r") {
        hasSpace = true
        place += 1
      } else if byte == UInt8(ascii: "\n") {
        breaks += 1
        hasSpace = false
        place += 1
        lineStart = place
      } else if byte == UInt8(ascii: "#") {
        var stop = place
        while stop < bytes.count, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
        while stop > place, Text.isBlank(bytes[stop - 1]) || bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
        add(.comment, to: stop, column: column, in: outer, isInBrackets: isInBrackets)
      } else if place == lineStart, isMarker(bytes[place...].prefix(3)) {
        add(.marker, to: place + 3, column: 0, in: outer)
      } else if let kind = Self.kind(of: byte) {
        add(
          kind, to: place + 1, column: column, in: outer, isAnchor: kind == .dash && !isInBrackets,
          isInBrackets: isInBrackets)
      } else {
        isKnown = false
        return place = end
      }
    }
  }

  /// Whether `bytes` are those of `---` or `...`.
  private func isMarker(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == 3 && (bytes.allSatisfy { $0 == UInt8(ascii: "-") } || bytes.allSatisfy { $0 == UInt8(ascii: ".") })
  }

  /// What the sign `byte` is.
  private static func kind(of byte: UInt8) -> LayoutToken.Kind? {
    switch byte {
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "["), UInt8(ascii: "{"): .open
    case UInt8(ascii: "]"), UInt8(ascii: "}"): .close
    default: nil
    }
  }

}
