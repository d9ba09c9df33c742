public import Diagnostics
internal import Syntax

/// One run of `check` over many files: accounts, and calls files against the accounts that they name.
public struct CheckRun: Sendable {

  /// A file that is to be checked.
  public struct Request: Sendable {

    /// Where it is; `-` is standard input.
    public let path: String

    /// The name under which it is reported.
    public let name: String

    /// Whether it is only noted if it is neither account nor calls file.
    public let skipsOthers: Bool

    /// The file at `path`, reported as `name`.
    public init(_ path: String, shownAs name: String, skipsOthers: Bool) {
      self.path = path
      self.name = name
      self.skipsOthers = skipsOthers
    }

  }

  /// What was found in one file that was checked.
  public struct FileResult: Sendable {

    /// The name under which the file is reported.
    public let path: String

    /// What was found, in order of place, with the files that the ranges speak of.
    public internal(set) var findings: [(diagnostic: Diagnostic, files: [SourceFile])]

    /// What was found and is accepted: by comments in the texts, then by a baseline.
    public internal(set) var accepted: [AcceptedFinding] = []

    /// The paths of all texts in which something could be found: the account or calls file itself, and parts.
    var sources: [String] = []

    /// The paths of all files on which the findings depend.
    var dependencies: [String] = []

  }

  /// What was found in each file that was checked, in the order in which they were named.
  public internal(set) var results: [FileResult] = []

  /// How many fixes were made before.
  public var fixed = 0

  /// What stood in a baseline, if there is one.
  public internal(set) var baseline: BaselineUse?

  /// Files that could not be read.
  public var failures: [FileSystem.ReadFailure] = []

  /// YAML files that are nothing of ours.
  public private(set) var skipped: [String] = []

  /// The options of every check.
  private let options: CheckOptions

  /// The files whose findings count; nothing if all do.
  private let changes: ChangedFiles?

  /// An empty run; with `changes`, only what they touch is told.
  public init(_ options: CheckOptions = CheckOptions(), only changes: ChangedFiles? = nil) {
    self.options = options
    self.changes = changes
  }

  /// What was found, file by file, with the files that the ranges speak of.
  public var findings: [(diagnostic: Diagnostic, files: [SourceFile])] { results.flatMap(\.findings) }

  /// What was found and is accepted, file by file.
  public var accepted: [AcceptedFinding] { results.flatMap(\.accepted) }

  /// The paths of all files on which the findings depend.
  public var dependencies: [String] { results.flatMap(\.dependencies) }

  /// Takes those findings as accepted by `acceptance` for which `isKnown` holds.
  mutating func accept(by acceptance: Acceptance, where isKnown: (Diagnostic, [SourceFile]) -> Bool) {
    for position in results.indices {
      var known: [AcceptedFinding] = []
      results[position].findings.removeAll { (finding) in
        guard isKnown(finding.diagnostic, finding.files) else { return false }
        known.append(AcceptedFinding(diagnostic: finding.diagnostic, files: finding.files, acceptance: acceptance))
        return true
      }
      results[position].accepted += known
    }
  }

  /// The number of files that were checked.
  public var fileCount: Int { results.count }

  /// Checks the file at `path`; with `skipsOthers`, one that is neither account nor calls file is only noted.
  public mutating func add(
    _ path: String, shownAs name: String, skipsOthers: Bool
  ) throws(FileSystem.ReadFailure) {
    note(try Self.check(Request(path, shownAs: name, skipsOthers: skipsOthers), options))
  }

  /// Checks `requests`, `jobs` of them at a time; what comes of it does not depend on `jobs`.
  public mutating func add(_ requests: [Request], jobs: Int) {
    var options = options
    options.audioJobs = Self.audioJobs(for: requests.count, jobs: jobs)
    options.judged = Set(requests.map { (request) in FileSystem.identity(of: request.path) })
    let outcomes = Jobs.map(requests.count, jobs: jobs) { [options] (position) in
      Result { () throws(FileSystem.ReadFailure) in try Self.check(requests[position], options) }
    }
    for outcome in outcomes {
      switch outcome {
      case .success(let outcome): note(outcome)
      case .failure(let failure): failures.append(failure)
      }
    }
  }

  /// How many programs that open audio one check of `count` may start, so that all together start no more than `jobs`.
  static func audioJobs(for count: Int, jobs: Int) -> Int { max(1, jobs / max(1, min(count, jobs))) }

  /// What became of a file.
  private enum Outcome: Sendable { case checked(FileResult), skipped(String) }

  private mutating func note(_ outcome: Outcome) {
    switch outcome {
    case .checked(var result):
      if let changes, !changes.touch(result.dependencies) {
        (result.findings, result.accepted, result.sources) = ([], [], [])
      }
      results.append(result)
    case .skipped(let name): skipped.append(name)
    }
  }

  /// Checks one file.
  private static func check(
    _ request: Request, _ options: CheckOptions
  ) throws(FileSystem.ReadFailure) -> Outcome {
    let bytes = try options.read(request.path)
    let file = SourceFile(id: FileID(0), path: request.name, bytes: bytes)
    if let foreign = ForeignFormat.recognise(file) {
      if request.skipsOthers { return .skipped(request.name) }
      let finding = Diagnostic.complexForeign(foreign.format, at: foreign.range)
      return .checked(
        FileResult(
          path: request.name, findings: [(finding, [file])], sources: [request.name], dependencies: [request.path]))
    }
    let (tree, faults) = YAMLTree.read(file, limits: options.limits)
    switch FileKind.of(tree) {
    case .calls:
      return .checked(checkCalls(file, request, tree, faults, options))
    case .neither where request.skipsOthers && tree.isComplete:
      return .skipped(request.name)
    case .account, .neither:
      var judging = options
      judging.judgesAudio = true
      let check = AccountCheck(consume tree, faults, judging)
      let paths = check.files.map(\.path)
      return .checked(
        FileResult(
          path: request.name, findings: check.diagnostics.map { (diagnostic) in (diagnostic, check.files) },
          accepted: check.accepted.map { (found) in
            AcceptedFinding(diagnostic: found.diagnostic, files: check.files, acceptance: found.by)
          }, sources: paths,
          dependencies: [request.path] + paths.dropFirst() + check.audioPaths))
    }
  }

  /// Checks a calls file: its own mistakes, and its names against its account.
  private static func checkCalls(
    _ file: SourceFile, _ request: Request, _ tree: YAMLTree, _ faults: [Diagnostic], _ options: CheckOptions
  ) -> FileResult {
    var isComplete = false
    let reading = CallsReading(tree, faults)
    let written = reading.written
    var diagnostics = reading.diagnostics
    let name = written.account?.value ?? "account.yaml"
    let path = FileSystem.join(FileSystem.folder(of: file.path), name)
    var dependencies = [request.path, path]
    if let bytes = try? options.read(path) {
      var judging = options
      // An account that is checked itself has its audio measured anyhow: once is enough.
      judging.judgesAudio = options.judged.contains(FileSystem.identity(of: path))
      let check = AccountCheck(SourceFile(id: FileID(0), path: path, bytes: bytes), judging)
      dependencies += check.files.dropFirst().map(\.path) + check.audioPaths
      if let machine = check.machine,
        let play = Play(file, written, on: machine, in: check.surroundings, account: check.account)
      {
        // What does not happen is no news of calls that were not read to the end.
        let isFaulty = reading.error != nil
        diagnostics += play.diagnostics.filter { (diagnostic) in !isFaulty || diagnostic.rule != .actNeverApplied }
        isComplete = reading.isComplete && !isFaulty
      }
    } else {
      diagnostics.append(.accountMissing(name, at: written.account?.range ?? SourceRange(file.id, 0, 0)))
    }
    let found = FixLayout([file]).fitted(diagnostics.inOrder().atMost(options.limits.mistakes))
    var remarks = Suppressions(on: options.today)
    remarks.add(tree)
    let (left, accepted) = remarks.apply(to: found, isComplete: isComplete)
    return FileResult(
      path: request.name, findings: left.map { (diagnostic) in (diagnostic, [file]) },
      accepted: accepted.map { (found) in
        AcceptedFinding(diagnostic: found.diagnostic, files: [file], acceptance: found.by)
      }, sources: [request.name],
      dependencies: dependencies)
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
