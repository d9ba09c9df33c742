internal import Diagnostics
public import Driver
public import Simulation
internal import Syntax

/// Calls that were written as text, played against an account that was written as text.
public struct PlayedCalls: Sendable {

  /// The account.
  public let account: AccountCheck

  /// The calls and the exchange that played them.
  public let play: Play

  /// What the calls expected against what came.
  public let expectations: Expectations

  /// Why calls could not be played.
  public struct Failure: Error, CustomStringConvertible, Sendable {

    /// What was found to be wrong, a line each.
    public let description: String

  }

  /// Plays `calls`, a calls file, on the account `account`.
  ///
  /// Throws where one of them has errors; warnings of the account are no hindrance.
  public init(_ calls: String, on account: String) throws(Failure) {
    try self.init(calls, on: AccountCheck.of(account))
  }

  /// Plays `calls`, a calls file, on a checked account.
  public init(_ calls: String, on account: AccountCheck) throws(Failure) {
    self.account = account
    guard let machine = account.machine else { throw Failure(description: account.report) }
    let file = SourceFile(id: FileID(0), path: "calls.yaml", bytes: Array(calls.utf8))
    let (tree, faults) = YAMLTree.read(file, limits: ReadingLimits())
    let (written, mistakes) = WrittenCallsFile.read(tree)
    let play = Play(file, written, on: machine, in: account.surroundings)
    let findings = faults + mistakes + (play?.diagnostics ?? [])
    guard let play, !findings.contains(where: { (finding) in finding.rule.severity == .error }) else {
      throw Failure(description: findings.map { (finding) in ConciseReport(.en).text(finding, [file]) }.joined())
    }
    self.play = play
    expectations = Expectations(of: play.calls, in: play.exchange)
  }

  /// The number of calls in the file.
  public var count: Int { play.calls.calls.count }

  /// The number of calls of which something is expected.
  public var expectationCount: Int { play.calls.calls.count { (call) in call.expectation != nil } }

  /// Every call that came otherwise than expected, in words; empty if all came as expected.
  public var differences: [String] {
    play.calls.calls.indices.compactMap { (position) in
      guard let difference = expectations.difference(ofCall: position) else { return nil }
      let all = timeline(position).joined(separator: "\n    ")
      return """
        call \(position + 1), \(difference.key): expected \(difference.expected), found \(difference.found)
            \(all)
        """
    }
  }

  /// What was found to be odd in the calls file, as `CW504 3:5-3:9`.
  public var findings: [String] { play.diagnostics.map { (diagnostic) in diagnostic.place(in: [play.file]) } }

  /// The record of the call at `position` of the file, counted from 0.
  public func record(_ position: Int) -> CallRecord? {
    expectations.record(of: position).map { (number) in play.exchange.records[number] }
  }

  /// How the call at `position` of the file ended, as calls files write it.
  public func outcome(_ position: Int) -> String {
    record(position).map { (record) in expectations.outcome(record).description } ?? "no such call"
  }

  /// The timeline of the call at `position` of the file, as calls files write it: `+6s: group shop; vera.desk rings`.
  public func timeline(_ position: Int) -> [String] {
    guard let number = expectations.record(of: position) else { return [] }
    return Narrator(play.exchange).timeline(of: number, in: play.exchange).map { (line) in
      "+\(line.offset): \(TimelineEntry.line(line.entries))"
    }
  }

}
