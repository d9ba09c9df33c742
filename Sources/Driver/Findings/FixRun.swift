public import Diagnostics

/// Repeated rounds of checking and mending, in memory: nothing is written before all is done.
///
/// A round takes as many fixes as do not overlap and checks again. Should one of their findings still be there, they are
/// tried one by one, and those that mend nothing are dropped; none makes a file unreadable. What could not be found before
/// may be found then: who rings cannot be told before their names are right.
public struct FixRun {

  /// What is found in the end.
  public private(set) var run: CheckRun

  /// What was mended, in order.
  public private(set) var done: [Done] = []

  /// The texts that have changed, by their identities.
  public private(set) var changes: [String: Change] = [:]

  /// A fix that was made.
  public struct Done: Sendable {

    /// The mistake.
    public let rule: Rule

    /// What was changed.
    public let message: Phrase

    /// The path of the file.
    public let path: String

    /// Where the mistake stood in the text of its round.
    public let place: SourceFile.Position

    /// The identity of the file.
    let identity: String

  }

  /// A text and what has become of it.
  public struct Change: Sendable {

    /// The path of the file.
    public let path: String

    /// The path of the account or calls file for which it was changed.
    let owner: String

    /// The text as it was.
    public let before: [UInt8]

    /// The text as it is now.
    public internal(set) var after: [UInt8]

  }

  /// Whether fixes that are guesses are made too.
  private let allowsUnsafe: Bool

  /// The name under which standard input is reported.
  private let standardInput: String

  /// Files that must stay as they are.
  private let locked: (_ path: String, _ owner: String) -> Bool

  /// Checks everything.
  private let check: (CheckOptions) -> CheckRun

  /// Fixes that have proved to mend nothing.
  private var dropped: Set<Diagnostic.Fix> = []

  /// How often all is checked at most, and how many fixes are tried one by one.
  private static let (mostRounds, mostTrials) = (20, 50)

  /// The findings of `check` mended as far as they can be, from `options` on, except in files that are `locked`.
  public init(
    _ options: CheckOptions, allowsUnsafe: Bool, standardInput: String,
    locked: @escaping (_ path: String, _ owner: String) -> Bool = { _, _ in false },
    check: @escaping (CheckOptions) -> CheckRun
  ) {
    self.allowsUnsafe = allowsUnsafe
    self.standardInput = standardInput
    self.locked = locked
    self.check = check
    var options = options
    run = check(options)
    var trials = 0
    for _ in 0..<Self.mostRounds {
      let fixes = choice(from: run.findings)
      if fixes.isEmpty { break }
      if round(fixes, &options) { continue }
      if fixes.count == 1 { dropped.insert(fixes[0].fix) }
      for fix in fixes where fixes.count > 1 && trials < Self.mostTrials {
        // Places have moved since: the fix is looked for again.
        guard let again = choice(from: run.findings, only: fix).first else { continue }
        trials += 1
        if !round([again], &options) { dropped.insert(again.fix) }
      }
      if trials >= Self.mostTrials { break }
    }
  }

  // MARK: Rounds

  /// A fix with what it needs to be made.
  private struct Chosen {

    /// The finding.
    let diagnostic: Diagnostic

    /// Its fix.
    let fix: Diagnostic.Fix

    /// The files of which its ranges speak.
    let files: [SourceFile]

  }

  /// The fixes of `findings` that can be made together, or only the one that does the same as `wanted`.
  private func choice(
    from findings: [(diagnostic: Diagnostic, files: [SourceFile])], only wanted: Chosen? = nil
  ) -> [Chosen] {
    var chosen: [Chosen] = []
    var taken: [String: TakenRanges] = [:]
    for (diagnostic, files) in findings {
      guard let fix = diagnostic.fix, allowsUnsafe || fix.safety == .sure, !dropped.contains(fix) else { continue }
      if let wanted {
        guard diagnostic.rule == wanted.diagnostic.rule, diagnostic.message == wanted.diagnostic.message,
          fix.edits.map(\.replacement) == wanted.fix.edits.map(\.replacement)
        else { continue }
      }
      let paths = Set(fix.edits.map { (edit) in files[Int(edit.range.file.rawValue)].path })
      guard let path = paths.first, paths.count == 1, !locked(path, files[0].path) else { continue }
      let identity = identity(of: path)
      guard taken[identity, default: TakenRanges()].take(fix.edits.map(\.range)) else { continue }
      chosen.append(Chosen(diagnostic: diagnostic, fix: fix, files: files))
      if wanted != nil { break }
    }
    return chosen
  }

  /// Makes `fixes` and checks again; where nothing is gained by it, all stays as it was, and the answer is false.
  private mutating func round(_ fixes: [Chosen], _ options: inout CheckOptions) -> Bool {
    var edits: [String: [Diagnostic.Edit]] = [:]
    var files: [String: (file: SourceFile, owner: String)] = [:]
    for fix in fixes {
      for edit in fix.fix.edits {
        let file = fix.files[Int(edit.range.file.rawValue)]
        let identity = identity(of: file.path)
        edits[identity, default: []].append(edit)
        files[identity] = (file, fix.files[0].path)
      }
    }
    var next = options
    var texts: [String: Change] = changes
    for (identity, edits) in edits {
      guard let (file, owner) = files[identity] else { continue }
      let after = file.bytes.applying(edits)
      texts[identity, default: Change(path: file.path, owner: owner, before: file.bytes, after: after)].after = after
      next.texts[identity] = after
    }
    let result = check(next)
    guard hasMended(fixes, result) else { return false }
    done += fixes.map { (fix) in
      let file = fix.files[Int(fix.diagnostic.range.file.rawValue)]
      return Done(
        rule: fix.diagnostic.rule, message: fix.fix.message, path: file.path,
        place: file.position(at: fix.diagnostic.range.start), identity: identity(of: file.path))
    }
    (run, options, changes) = (result, next, texts)
    return true
  }

  /// Whether the findings of `fixes` are gone in `result`, and no file has become unreadable.
  private func hasMended(_ fixes: [Chosen], _ result: CheckRun) -> Bool {
    func unreadable(_ run: CheckRun) -> Int {
      run.findings.count { (finding) in finding.diagnostic.rule.makesUnreadable }
    }
    // Behind a mistake that stops the reading there may be others.
    let readsOn = fixes.contains { (fix) in fix.diagnostic.rule.makesUnreadable }
    guard readsOn || unreadable(result) <= unreadable(run) else { return false }
    var most: [Finding: Int] = [:]
    for (diagnostic, files) in run.findings { most[Finding(diagnostic, files), default: 0] += 1 }
    for fix in fixes { most[Finding(fix.diagnostic, fix.files), default: 0] -= 1 }
    var found: [Finding: Int] = [:]
    for (diagnostic, files) in result.findings { found[Finding(diagnostic, files), default: 0] += 1 }
    return fixes.allSatisfy { (fix) in
      let finding = Finding(fix.diagnostic, fix.files)
      return found[finding, default: 0] <= most[finding, default: 0]
    }
  }

  /// What a finding says, wherever it stands in its file.
  private struct Finding: Hashable {

    private let rule: Rule
    private let message: Phrase
    private let path: String

    init(_ diagnostic: Diagnostic, _ files: [SourceFile]) {
      rule = diagnostic.rule
      message = diagnostic.message
      path = files[min(Int(diagnostic.range.file.rawValue), files.count - 1)].path
    }

  }

  /// What tells the file at `path` from others.
  private func identity(of path: String) -> String {
    path == standardInput ? "-" : FileSystem.identity(of: path)
  }

  // MARK: Standard input

  /// The text of standard input with its fixes; nothing if none was made.
  public var fixedInput: [UInt8]? { changes["-"]?.after }

}

/// The ranges of one text in which something changes.
private struct TakenRanges {

  /// The ranges, in order; none touches another.
  private var ranges: [SourceRange] = []

  /// Takes all of `wanted` if none of them touches a range that was taken before.
  mutating func take(_ wanted: [SourceRange]) -> Bool {
    let wanted = wanted.sorted()
    var places: [Int] = []
    for range in wanted {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].start < range.start { low = middle + 1 } else { high = middle }
      }
      if low > 0, ranges[low - 1].end >= range.start { return false }
      if low < ranges.count, ranges[low].start <= range.end { return false }
      places.append(low)
    }
    for (range, place) in zip(wanted, places).reversed() { ranges.insert(range, at: place) }
    return true
  }

}

extension [UInt8] {

  /// These bytes with `edits`, none of which overlap.
  func applying(_ edits: [Diagnostic.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var start = 0
    for edit in edits.sorted(by: { (a, b) in a.range < b.range }) {
      guard Int(edit.range.start) >= start, Int(edit.range.end) <= count else { continue }
      result += self[start..<Int(edit.range.start)]
      result += Array(edit.replacement.utf8)
      start = Int(edit.range.end)
    }
    return result + self[start...]
  }

}
