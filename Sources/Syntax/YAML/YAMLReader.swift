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
      return (YAMLTree(unreadable: file), [.tooLarge(most, at: SourceRange(file.id, 0, 0))])
    }
    let scan = TextScan(file)
    guard scan.isReadable else { return (YAMLTree(unreadable: file), scan.diagnostics) }
    let repaired = scan.repairedText(of: file)
    let isEveryday = repaired == nil && scan.repairs.isEmpty && limits.readsEverydayTextItself
    var builder =
      (isEveryday ? EverydayText.read(file, limits: limits, scan) : nil)
      ?? builder(of: file, repaired, limits: limits, scan)
    if let fault = builder.fault {
      let bytes = file.bytes.span
      let place = builder.cursor.offset(of: fault.index, in: bytes)
      let context = builder.cursor.offset(of: fault.contextIndex, in: bytes)
      let diagnostic = SyntaxFault(
        source: file, problem: fault.problem, context: fault.context, place: place, contextPlace: context,
        longQuote: builder.longQuote, openBracket: builder.openBracket
      ).diagnostic()
      // Behind a replaced character the lines may have moved: then that is the fault, and it is known.
      let isKnown = diagnostic.rule == .yamlSyntax && scan.repairs.first ?? .max <= place
      if !isKnown, diagnostic != builder.complaints.last {
        builder.complaints.add(diagnostic.rule, diagnostic)
      }
    }
    let isEmpty = builder.nodes.count <= 1 && Self.isNothing(builder.nodes)
    if isEmpty, builder.isComplete { builder.complaints.add(.emptyFile, .emptyFile(at: SourceRange(file.id, 0, 0))) }
    let tree = YAMLTree(
      file: file, nodes: builder.nodes, arena: builder.arena, root: isEmpty ? nil : 0, isComplete: builder.isComplete)
    return (tree, scan.diagnostics + builder.complaints.all)
  }

  /// The builder that has read `file`, or the `repaired` text in its place, as libyaml reads it.
  private static func builder(
    of file: SourceFile, _ repaired: [UInt8]?, limits: ReadingLimits, _ scan: TextScan
  ) -> TreeBuilder {
    var builder = TreeBuilder(file, limits: limits, scan)
    _ = YAMLEvents.read(repaired ?? file.bytes, from: repaired == nil ? scan.base : 0) { (events) in
      builder.build(&events, file.bytes.span)
    }
    return builder
  }

  /// Whether there is nothing at all below `root`, such as between `---` and the end.
  private static func isNothing(_ nodes: [Node]) -> Bool {
    nodes.allSatisfy { (node) in node.isScalar && node.start == node.end }
  }

  /// The tree of a file of which nothing can be read.
  private convenience init(unreadable file: SourceFile) {
    self.init(file: file, nodes: [], arena: [], root: nil, isComplete: false)
  }

}

extension Diagnostic {

  /// The diagnostic of a file that says nothing.
  fileprivate static func emptyFile(at range: SourceRange) -> Diagnostic {
    .init(
      .emptyFile, Phrase(en: "there is nothing in this file", ru: "в этом файле ничего нет"), at: range,
      help: Phrase(
        en: "an account begins with 'callwright: 1'; 'callwright init' writes one to start from",
        ru: "аккаунт начинается с «callwright: 1»; заготовку создаёт команда «callwright init»"))
  }

  /// The diagnostic of a file of more than `limit` bytes, of which nobody has counted the rest.
  fileprivate static func tooLarge(_ limit: Int, at range: SourceRange) -> Diagnostic {
    let isRound = limit >= 1 << 20 && limit & (1 << 20 - 1) == 0
    let size =
      isRound
      ? Phrase(en: "\(limit >> 20) MiB", ru: "\(limit >> 20) МиБ") : Phrase(en: "\(limit) bytes", ru: "\(limit) байт")
    return .init(
      .fileTooLarge,
      Phrase(
        en: "the file is larger than \(size.en), and no larger one is read",
        ru: "файл больше \(size.ru), а такие большие не читаются"), at: range,
      help: Phrase(
        en:
          "see whether this is the right file; parts of a large account can stand in files of their own (include), or '--max-size' allows more",
        ru:
          "проверьте, тот ли это файл; части большого аккаунта можно вынести в отдельные файлы (include), а разрешить больше можно с «--max-size»"
      ))
  }

}
