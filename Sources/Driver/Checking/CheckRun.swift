public import Diagnostics
internal import Syntax

/// One run of `check` over many files: accounts, and calls files against the accounts that they name.
public struct CheckRun: Sendable {

  /// What was found, with the files that the ranges speak of, file by file.
  public private(set) var findings: [(diagnostic: Diagnostic, files: [SourceFile])] = []

  /// Files that could not be read.
  public var failures: [FileSystem.ReadFailure] = []

  /// YAML files that are nothing of ours.
  public private(set) var skipped: [String] = []

  /// The number of files that were checked.
  public private(set) var fileCount = 0

  /// The options of every check.
  private let options: CheckOptions

  /// An empty run.
  public init(_ options: CheckOptions = CheckOptions()) {
    self.options = options
  }

  /// Checks the file at `path`; with `skipsOthers`, one that is neither account nor calls file is only noted.
  public mutating func add(
    _ path: String, shownAs name: String, skipsOthers: Bool
  ) throws(FileSystem.ReadFailure) {
    let bytes = try FileSystem.read(path, limit: options.limits.fileBytes)
    let file = SourceFile(id: FileID(0), path: name, bytes: bytes)
    if let foreign = ForeignFormat.recognise(file) {
      if skipsOthers { return skipped.append(name) }
      fileCount += 1
      findings.append((.complexForeign(foreign.format, at: foreign.range), [file]))
      return
    }
    let (tree, faults) = YAMLTree.read(file, limits: options.limits)
    switch FileKind.of(tree) {
    case .calls:
      fileCount += 1
      try addCalls(file, tree, faults)
    case .neither where skipsOthers && tree.isComplete:
      skipped.append(name)
    case .account, .neither:
      let check = AccountCheck(tree, faults, options)
      fileCount += 1
      findings += check.diagnostics.map { (diagnostic) in (diagnostic, check.files) }
    }
  }

  /// Checks a calls file: its own mistakes, and its names against its account.
  private mutating func addCalls(
    _ file: SourceFile, _ tree: YAMLTree, _ faults: [Diagnostic]
  ) throws(FileSystem.ReadFailure) {
    let (written, mistakes) = WrittenCallsFile.read(tree)
    var diagnostics = faults + mistakes
    let name = written.account?.value ?? "account.yaml"
    let path = FileSystem.join(FileSystem.folder(of: file.path), name)
    if let bytes = try? FileSystem.read(path, limit: options.limits.fileBytes) {
      let check = AccountCheck(SourceFile(id: FileID(0), path: path, bytes: bytes), options)
      if let machine = check.machine, let play = Play(file, written, on: machine, in: check.surroundings) {
        diagnostics += play.diagnostics
      }
    } else {
      diagnostics.append(.accountMissing(name, at: written.account?.range ?? SourceRange(file.id, 0, 0)))
    }
    findings += diagnostics.inOrder().map { (diagnostic) in (diagnostic, [file]) }
  }

}

extension Diagnostic {

  /// The diagnostic of a calls file whose account cannot be read.
  public static func accountMissing(_ name: String, at range: SourceRange) -> Diagnostic {
    .init(
      .accountMissing,
      Phrase(en: "the account '\(name)' cannot be read", ru: "файл аккаунта «\(name)» не удаётся прочитать"), at: range,
      help: Phrase(
        en: "name it with 'account: FILE', seen from the folder of this file",
        ru: "укажите путь к аккаунту: «account: ФАЙЛ»; он считается от папки этого файла"))
  }

}
