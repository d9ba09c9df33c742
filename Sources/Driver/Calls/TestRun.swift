public import Diagnostics
internal import Syntax

/// One run of `test`: calls files played against their accounts.
public struct TestRun: Sendable {

  /// What became of one calls file.
  public struct FileResult: Sendable {

    /// The path of the calls file.
    public let path: String

    /// The files that the findings and differences speak of.
    public let files: [SourceFile]

    /// What was wrong with the calls file or its account.
    public let findings: [Diagnostic]

    /// The files that the findings of the account speak of.
    public let accountFiles: [SourceFile]

    /// What was wrong with the account.
    public let accountFindings: [Diagnostic]

    /// The calls in file order: their names, and the first difference of each that came otherwise than expected.
    public let calls: [(name: String, difference: Difference?)]

    /// Whether the file was played at all.
    public let isPlayed: Bool

    /// The same calls with the caller hanging up at every event; absent where that was not asked for.
    public var hangUps: HangUpMatrix?

    /// Whether anything went wrong.
    public var isFailed: Bool {
      !isPlayed || calls.contains { (call) in call.difference != nil } || hangUps?.violations.isEmpty == false
    }

  }

  /// The results in the order of the files.
  public private(set) var results: [FileResult] = []

  /// Files that the user named and that hold no calls.
  public private(set) var strangers: [String] = []

  /// Files found in folders that are nothing of ours.
  public private(set) var skipped: [String] = []

  /// Whether a file could not be read.
  public var hasUnreadable = false

  /// Whether the answer is no.
  public var hasFailures: Bool { results.contains(where: \.isFailed) }

  private let options: CheckOptions

  /// Whether each call is played with the caller hanging up at every event, too.
  private let triesHangUps: Bool

  /// Whether it is noted what the calls have met of their accounts.
  private let keepsCoverage: Bool

  /// What was met of each account, in the order in which calls files named them; empty where that was not asked for.
  public private(set) var coverages: [Coverage] = []

  /// An empty run.
  public init(_ options: CheckOptions = CheckOptions(), triesHangUps: Bool = false, keepsCoverage: Bool = false) {
    self.options = options
    self.triesHangUps = triesHangUps
    self.keepsCoverage = keepsCoverage
  }

  /// Plays the calls file at `path`; one that was only found in a folder may be something else.
  public mutating func add(_ path: String, isNamed: Bool) throws(FileSystem.ReadFailure) {
    let bytes = try FileSystem.read(path, limit: options.limits.fileBytes)
    let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    let (tree, faults) = YAMLTree.read(file, limits: options.limits)
    switch FileKind.of(tree) {
    case .calls: break
    case .account where !isNamed: return
    case .neither where !isNamed: return skipped.append(path)
    case .account, .neither: return strangers.append(path)
    }
    let (written, mistakes) = WrittenCallsFile.read(tree)
    var findings = faults + mistakes
    let name = written.account?.value ?? "account.yaml"
    let accountPath = FileSystem.join(FileSystem.folder(of: path), name)
    guard let accountBytes = try? FileSystem.read(accountPath, limit: options.limits.fileBytes) else {
      findings.append(.accountMissing(name, at: written.account?.range ?? SourceRange(file.id, 0, 0)))
      return fail(file, findings)
    }
    let check = AccountCheck(SourceFile(id: FileID(0), path: accountPath, bytes: accountBytes), options)
    let isFaulty = findings.contains { (diagnostic) in diagnostic.rule.severity == .error }
    guard !isFaulty, let machine = check.machine,
      let play = Play(file, written, on: machine, in: check.surroundings, keepsCoverage: keepsCoverage),
      !play.hasErrors
    else {
      let bindings = check.machine.flatMap { (machine) in Play(file, written, on: machine, in: check.surroundings) }
      return fail(file, findings + (isFaulty ? [] : bindings?.diagnostics ?? []), check)
    }
    findings += play.diagnostics
    if keepsCoverage { cover(check, play) }
    let expectations = Expectations(of: play.calls, in: play.exchange)
    let calls = play.calls.calls.indices.map { (position) in
      let name = play.calls.calls[position].name?.value ?? "call \(position + 1)"
      return (name, expectations.difference(ofCall: position))
    }
    results.append(
      FileResult(
        path: path, files: [file], findings: findings.inOrder(), accountFiles: check.files, accountFindings: [],
        calls: calls, isPlayed: true, hangUps: triesHangUps ? HangUpMatrix(play.exchange) : nil))
  }

  /// Notes what `play` has met of the account of `check`.
  private mutating func cover(_ check: AccountCheck, _ play: Play) {
    if let known = coverages.firstIndex(where: { (coverage) in coverage.check.path == check.path }) {
      coverages[known].add(play.exchange)
    } else if var coverage = Coverage(check) {
      coverage.add(play.exchange)
      coverages.append(coverage)
    }
  }

  /// Notes a calls file that could not be played.
  private mutating func fail(_ file: SourceFile, _ findings: [Diagnostic], _ check: AccountCheck? = nil) {
    results.append(
      FileResult(
        path: file.path, files: [file], findings: findings.inOrder(), accountFiles: check?.files ?? [],
        accountFindings: check?.diagnostics.filter { (diagnostic) in diagnostic.rule.severity == .error } ?? [],
        calls: [], isPlayed: false, hangUps: nil))
  }

}
