public import Diagnostics

extension WrittenAct {

  /// Returns the act that `text` tells, such as `bella.desk answers after 4s, talks 95s`, or nil after a complaint
  /// (CW501; CW025 for a length of time).
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WrittenAct? {
    withoutActuallyEscaping(complain) { (complain) in
      ActReader(line: LineWords(text), complain: complain).act()
    }
  }

  /// Returns what happens at a callback, where YAML has taken `callback 1: …` for a key with a value.
  ///
  /// - Parameters:
  ///   - head: What stands before the colon: `callback 1`.
  ///   - text: What stands behind it.
  static func read(_ head: ScalarText, _ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WrittenAct? {
    withoutActuallyEscaping(complain) { (complain) in
      ActReader(line: LineWords(text), complain: complain).act(after: head)
    }
  }

}
