extension TreeBuilder {

  /// A list or a block of keys that is being read.
  struct Frame {

    /// Whether it is a block of keys; the document itself holds one node, like a list.
    var isMapping = false

    /// Whether it stands in brackets of its own.
    var isBracketed = false

    /// Whether it is left out of the tree, with all that is in it.
    var isSkipped = false

    /// Whether it is what a key should be.
    var isKey = false

    /// Whether it is a placeholder of a template, `{{ name }}`.
    var isTemplate = false

    /// Whether the next child is the value of a key.
    var expectsValue = false

    /// Whether that value is left out because its key was refused.
    var dropsValue = false

    /// Its node, or -1 for the document and what is left out.
    var node: Int32 = -1

    /// The number of children.
    var count: Int32 = 0

    /// Where the nodes of the last item, or of the last key and its value, begin.
    var lastEntry: Int32 = 0

    /// The first of the keys without a colon that came last, or -1; see `TreeBuilder+CutKeys.swift`.
    var cutKey: Int32 = -1

    /// Offset of the first byte.
    var start: UInt32 = 0

    /// Offset behind what was read last in it.
    var reach: UInt32 = 0

    /// What it is.
    var kind: YAMLTree.Kind { isMapping ? .mapping : .sequence }

  }

}
