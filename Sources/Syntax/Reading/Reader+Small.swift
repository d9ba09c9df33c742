internal import Diagnostics
internal import Hours

/// Fields whose text has a small syntax of its own.
extension Reader {

  /// Returns what `read` makes of the text of `node`, with its place; nil after a complaint.
  mutating func small<Value>(
    _ node: NodeID, _ construct: Phrase, _ read: (ScalarText, (Diagnostic) -> Void) -> Value?
  ) -> Written<Value>? {
    guard let scalar = text(node, construct) else { return nil }
    return read(scalar) { (diagnostic) in complain(diagnostic) }.map { (value) in Written(value, at: scalar.range) }
  }

  /// Whether so much is wrong that reading on would not help anybody.
  var isOverwhelmed: Bool { diagnostics.count >= 1000 }

  /// Returns the date and time at `node`, such as `2026-06-09 10:15:00`.
  mutating func moment(_ node: NodeID, _ construct: Phrase) -> Written<Moment>? {
    small(node, construct, Moment.read)
  }

}
