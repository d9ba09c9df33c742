public import Diagnostics

/// A finding that somebody accepts, so that it is not told again.
public struct AcceptedFinding: Sendable {

  /// What was found.
  public let diagnostic: Diagnostic

  /// The files that its ranges speak of.
  public let files: [SourceFile]

  /// Where it is accepted.
  public let acceptance: Acceptance

}

/// Where a finding is accepted.
public enum Acceptance: Hashable, Sendable {

  /// In a comment at `range` of the same files, for the reason that its author gives.
  case comment(reason: String, at: SourceRange)

  /// In the baseline at this path.
  case baseline(String)

}
