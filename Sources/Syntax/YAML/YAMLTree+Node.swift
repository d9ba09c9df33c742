extension YAMLTree {

  /// One node in 16 bytes.
  ///
  /// Nodes stand in the order of the text, a container before all that is in it; so nothing but the place behind a
  /// container has to be known to go from child to child.
  struct Node: Hashable, Sendable {

    /// Offset in the source of the first byte.
    var start: UInt32

    /// Offset in the source behind the last byte.
    var end: UInt32

    /// Scalar: offset of the text, in the source if verbatim and else in the arena. Container: the node behind it.
    var content: UInt32

    /// The kind in the two lowest bits, then whether the node is quoted and verbatim, then the count.
    private var packed: UInt32

    /// A container of `kind` that begins at offset `start`; where it ends comes later.
    init(_ kind: Kind, from start: Int, to end: Int = 0, next: Int = 0, count: Int = 0) {
      self.start = UInt32(clamping: start)
      self.end = UInt32(clamping: end)
      content = UInt32(clamping: next)
      packed = UInt32(kind.rawValue) | UInt32(clamping: count) << 4
    }

    /// A scalar between two offsets whose text of `count` bytes is at `content`, in the source if it `isVerbatim`.
    init(from start: Int, to end: Int, content: Int, count: Int, isQuoted: Bool, isVerbatim: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      self.end = UInt32(truncatingIfNeeded: end)
      self.content = UInt32(truncatingIfNeeded: content)
      packed = UInt32(truncatingIfNeeded: count) << 4 | (isQuoted ? 4 : 0) | (isVerbatim ? 8 : 0)
    }

    /// What the node is.
    var kind: Kind { Kind(rawValue: UInt8(packed & 3)) ?? .scalar }

    /// Whether the node is a scalar.
    var isScalar: Bool { packed & 3 == 0 }

    /// Whether a scalar was written in quotes or as a block.
    var isQuoted: Bool { packed & 4 != 0 }

    /// Whether the text of a scalar stands in the source to the letter, at `content`.
    var isVerbatim: Bool { packed & 8 != 0 }

    /// Scalar: length of the text in bytes. Container: number of children.
    var count: UInt32 { packed >> 4 }

  }

}
