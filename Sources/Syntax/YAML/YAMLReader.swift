public import Diagnostics

extension YAMLTree {

  /// Reads `file` up to `limits`; what cannot be read is absent from the tree and complained of.
  ///
  /// A file that cannot be read at all gives a tree without a root. See `isComplete` for what a consumer should then
  /// keep to itself.
  public static func read(
    _ file: SourceFile, limits: ReadingLimits = ReadingLimits()
  ) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
    let isASCII = file.bytes.allSatisfy { (byte) in byte < 0x80 }
    var builder = TreeBuilder(file, limits: limits, cursor: PlaceCursor(base: 0, isASCII: isASCII), repairs: [])
    _ = YAMLEvents.read(file.bytes, from: 0) { (events) in
      builder.build(&events, file.bytes.span)
    }
    if let fault = builder.fault {
      let start = builder.cursor.offset(of: fault.mark.index, in: file.bytes.span)
      builder.complaints.add(
        Diagnostic(
          .yamlSyntax, Phrase(en: fault.problem, ru: fault.problem), at: SourceRange(file.id, start, start)))
    }
    let tree = YAMLTree(
      file: file, nodes: builder.nodes, arena: builder.arena, root: builder.root, isComplete: builder.isComplete)
    return (tree, builder.complaints.all)
  }

}
