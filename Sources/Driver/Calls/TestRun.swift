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

  /// Files that could not be read.
  public var failures: [FileSystem.ReadFailure] = []

  /// Whether the answer is no.
  public var hasFailures: Bool { results.contains(where: \.isFailed) }

  private var options: CheckOptions

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
    note(try play(path, isNamed: isNamed), path)
  }

  /// Plays the calls files of `files`, `jobs` of them at a time; what comes of it does not depend on `jobs`.
  public mutating func add(_ files: [(path: String, isNamed: Bool)], jobs: Int) {
    var run = self
    run.options.audioJobs = CheckRun.audioJobs(for: files.count, jobs: jobs)
    let outcomes = Jobs.map(files.count, jobs: jobs) { [run] (position) in
      Result { () throws(FileSystem.ReadFailure) in
        try run.play(files[position].path, isNamed: files[position].isNamed)
      }
    }
    for (file, outcome) in zip(files, outcomes) {
      switch outcome {
      case .success(let outcome): note(outcome, file.path)
      case .failure(let failure): failures.append(failure)
      }
    }
  }

  /// What became of a file.
  private enum Outcome: Sendable {

    /// It was played, or could not be; with what is needed to tell what it has met.
    case result(FileResult, met: (check: AccountCheck, play: Play)?)

    /// It is no calls file, though the user named it.
    case stranger

    /// It is nothing of ours.
    case skipped

    /// It is an account, whose calls files say enough.
    case account

  }

  private mutating func note(_ outcome: Outcome, _ path: String) {
    switch outcome {
    case .result(let result, let met):
      results.append(result)
      if let (check, play) = met { cover(check, play) }
    case .stranger: strangers.append(path)
    case .skipped: skipped.append(path)
    case .account: break
    }
  }

  /// Plays one file.
  private func play(_ path: String, isNamed: Bool) throws(FileSystem.ReadFailure) -> Outcome {
    let bytes = try FileSystem.read(path, limit: options.limits.fileBytes)
    let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    let (tree, faults) = YAMLTree.read(file, limits: options.limits)
    switch FileKind.of(tree) {
    case .calls: break
    case .account where !isNamed: return .account
    case .neither where !isNamed: return .skipped
    case .account, .neither: return .stranger
    }
    let reading = CallsReading(tree, faults)
    let written = reading.written
    var findings = reading.diagnostics
    let name = written.account?.value ?? "account.yaml"
    let accountPath = FileSystem.join(FileSystem.folder(of: path), name)
    guard let accountBytes = try? FileSystem.read(accountPath, limit: options.limits.fileBytes) else {
      findings.append(.accountMissing(name, at: written.account?.range ?? SourceRange(file.id, 0, 0)))
      return Self.notPlayed(file, findings)
    }
    let check = AccountCheck(SourceFile(id: FileID(0), path: accountPath, bytes: accountBytes), options)
    let isFaulty = reading.error != nil
    guard !isFaulty, let machine = check.machine,
      let play = Play(
        file, written, on: machine, in: check.surroundings, account: check.account, keepsCoverage: keepsCoverage),
      !play.hasErrors
    else {
      let bindings = check.machine.flatMap { (machine) in
        Play(file, written, on: machine, in: check.surroundings, account: check.account)
      }
      return Self.notPlayed(file, findings + (isFaulty ? [] : bindings?.diagnostics ?? []), check)
    }
    findings += play.diagnostics
    let expectations = Expectations(of: play.calls, in: play.exchange)
    let calls = play.calls.calls.indices.map { (position) in
      let name = play.calls.calls[position].name?.value ?? "call \(position + 1)"
      return (name, expectations.difference(ofCall: position))
    }
    let result = FileResult(
      path: path, files: [file], findings: findings.inOrder(), accountFiles: check.files, accountFindings: [],
      calls: calls, isPlayed: true, hangUps: triesHangUps ? HangUpMatrix(play.exchange) : nil)
    return .result(result, met: keepsCoverage ? (check, play) : nil)
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

  /// What became of a calls file that could not be played.
  private static func notPlayed(
    _ file: SourceFile, _ findings: [Diagnostic], _ check: AccountCheck? = nil
  ) -> Outcome {
    let result = FileResult(
      path: file.path, files: [file], findings: findings.inOrder(), accountFiles: check?.files ?? [],
      accountFindings: check?.diagnostics.filter { (diagnostic) in diagnostic.rule.severity == .error } ?? [],
      calls: [], isPlayed: false, hangUps: nil)
    return .result(result, met: nil)
  }

}
