public import Diagnostics
public import Syntax

/// A calls file as its author wrote it, with everything that was found to be wrong in reading it.
///
/// Whoever checks, plays or changes a calls file reads it so, and so all tell the same of it.
public struct CallsReading: Sendable {

  /// What was read.
  public let written: WrittenCallsFile

  /// What is wrong, each cause once, in no order.
  public let diagnostics: [Diagnostic]

  /// Whether the file was read to its end.
  let isComplete: Bool

  /// Reads the calls file with the text of `file`.
  public init(_ file: SourceFile, _ limits: ReadingLimits = ReadingLimits()) {
    let (tree, faults) = YAMLTree.read(file, limits: limits)
    self.init(tree, faults)
  }

  /// Reads the calls file of `tree`, in whose text `faults` were found.
  init(_ tree: YAMLTree, _ faults: [Diagnostic]) {
    let (written, mistakes) = WrittenCallsFile.read(tree)
    self.written = written
    diagnostics = mistakes.joined(with: faults, of: tree)
    isComplete = tree.isComplete
  }

  /// The first error, if there is one: then no call is played.
  public var error: Diagnostic? { diagnostics.first { (diagnostic) in diagnostic.rule.severity == .error } }

}
