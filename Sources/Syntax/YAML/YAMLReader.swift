public import Diagnostics

extension YAMLTree {

  /// Reads `file` up to `limits`; what cannot be read is absent from the tree and complained of.
  ///
  /// A file that cannot be read at all gives a tree without a root. See `isComplete` for what a consumer should then
  /// keep to itself.
  public static func read(
    _ file: SourceFile, limits: ReadingLimits = ReadingLimits()
  ) -> (tree: YAMLTree, diagnostics: [Diagnostic]) {
    let most = min(limits.fileBytes, 1 << 30)
    guard file.bytes.count <= most else {
      return (YAMLTree(unreadable: file), [.tooLarge(file.bytes.count, most, at: SourceRange(file.id, 0, 0))])
    }
    let scan = TextScan(file)
    guard scan.isReadable else { return (YAMLTree(unreadable: file), scan.diagnostics) }
    let repaired = scan.repairedText(of: file)
    var builder = TreeBuilder(file, limits: limits, scan)
    _ = YAMLEvents.read(repaired ?? file.bytes, from: repaired == nil ? scan.base : 0) { (events) in
      builder.build(&events, file.bytes.span)
    }
    if let fault = builder.fault {
      let start = builder.cursor.offset(of: fault.index, in: file.bytes.span)
      builder.complaints.add(
        Diagnostic(
          .yamlSyntax, Phrase(en: fault.problem, ru: fault.problem), at: SourceRange(file.id, start, start)))
    }
    let tree = YAMLTree(
      file: file, nodes: builder.nodes, arena: builder.arena, root: builder.nodes.isEmpty ? nil : 0,
      isComplete: builder.isComplete)
    return (tree, scan.diagnostics + builder.complaints.all)
  }

  /// The tree of a file of which nothing can be read.
  private convenience init(unreadable file: SourceFile) {
    self.init(file: file, nodes: [], arena: [], root: nil, isComplete: false)
  }

}

extension Diagnostic {

  /// The diagnostic of a file of `size` bytes where `limit` are allowed.
  fileprivate static func tooLarge(_ size: Int, _ limit: Int, at range: SourceRange) -> Diagnostic {
    .init(
      .fileTooLarge,
      Phrase(
        en: "the file has \(size) bytes, and at most \(limit) are read",
        ru: "в файле \(size) байт, а читается не больше \(limit)"), at: range,
      help: Phrase(
        en: "see whether this is the right file; parts of a large account can stand in files of their own (include)",
        ru: "проверьте, тот ли это файл; части большой учётной записи можно вынести в отдельные файлы (include)"))
  }

}
