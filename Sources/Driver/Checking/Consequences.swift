internal import Diagnostics
internal import Syntax

/// Which of the mistakes in a text and of the faults that made it unreadable have one cause, and so are told as one.
extension Sequence<Diagnostic> {

  /// These mistakes and `faults` of the text of `tree`, each cause once.
  func joined(with faults: [Diagnostic], of tree: YAMLTree) -> [Diagnostic] {
    guard !faults.isEmpty else { return Array(self) }
    let kept = without(consequencesOf: faults, inCompleteTree: tree.isComplete)
    return faults.filter { (fault) in
      fault.rule != .yamlSyntax || !kept.contains { (mistake) in mistake.explains(fault, in: tree) }
    } + kept
  }

  /// These, but for what is said only because `faults` kept a part of a text from being read; its tree then is not
  /// complete.
  ///
  /// What is missing may stand where nothing could be read; and what stands within a fault, or behind the one at which
  /// reading ended, is not what its author wrote.
  func without(consequencesOf faults: [Diagnostic], inCompleteTree isComplete: Bool) -> [Diagnostic] {
    guard !isComplete else { return Array(self) }
    let end = faults.last { (fault) in fault.rule == .yamlSyntax }?.range.start ?? .max
    return filter { (mistake) in
      if [.missingKey, .missingNoAnswer, .emptyGroup].contains(mistake.rule) || mistake.range.start >= end {
        return false
      }
      return !faults.contains { (fault) in
        fault.range.start <= mistake.range.end && mistake.range.start < fault.range.end
          || fault.range.start == mistake.range.start
      }
    }
  }

}

extension Diagnostic {

  /// Whether `fault`, at which reading ended, came of this mistake: entries with and without dashes are mixed, and this
  /// says which of them are right.
  fileprivate func explains(_ fault: Diagnostic, in tree: YAMLTree) -> Bool {
    guard rule == .wrongShape, fault.rule == .yamlSyntax, !tree.isComplete, range.start < fault.range.start else {
      return false
    }
    if fault.notes.contains(where: { (note) in note.range?.start == range.start }) { return true }
    // Nothing but white space is between the two, and a dash at the fault that should have been here, too.
    let bytes = tree.file.bytes
    let (end, start) = (Int(range.end), Int(fault.range.start))
    return end <= start && start < bytes.count && bytes[start] == UInt8(ascii: "-")
      && bytes[end..<start].allSatisfy { (byte) in [0x20, 0x0A, 0x0D].contains(byte) }
  }

}
