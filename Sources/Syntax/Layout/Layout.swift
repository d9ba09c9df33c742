public import Diagnostics

/// The canonical layout of an account, an included part or a calls file.
///
/// Only white space is touched: every word, quote, comment and line stays, in its order. What a layout is made of is
/// told in `grammar/LAYOUT.md`.
public enum Layout {

  /// What became of a file.
  public enum Result: Sendable {

    /// The text in canonical layout, which may be the text as it was.
    case laidOut([UInt8])

    /// The file cannot be read: what stands in the way.
    case refused([Diagnostic])

    /// The new text would not say the same as the old one, or would lose a comment: a mistake of this program.
    case failed

  }

  /// Returns `file` in canonical layout.
  ///
  /// What was laid out is read again and held against what was there before, so that nothing is ever lost.
  public static func canonical(_ file: SourceFile, limits: ReadingLimits = ReadingLimits()) -> Result {
    let (tree, diagnostics) = YAMLTree.read(file, limits: limits)
    let errors = diagnostics.filter { (diagnostic) in diagnostic.rule.severity == .error }
    guard errors.isEmpty, tree.isComplete else { return .refused(diagnostics) }
    // A text alone is no file of ours, and has nothing that could be laid out.
    if let root = tree.root, tree.kind(of: root) == .scalar { return .laidOut(file.bytes) }
    guard let before = LayoutTokens(tree) else { return .failed }
    let bytes = LayoutLines(before.tokens, of: file).bytes
    if bytes == file.bytes { return .laidOut(bytes) }
    let laidOut = SourceFile(id: file.id, path: file.path, bytes: bytes)
    let (again, mistakes) = YAMLTree.read(laidOut, limits: limits)
    let isSound = mistakes.allSatisfy { (diagnostic) in diagnostic.rule.severity != .error } && again.isComplete
    guard isSound, let after = LayoutTokens(again), before.says(theSameAs: after) else { return .failed }
    return .laidOut(bytes)
  }

}
