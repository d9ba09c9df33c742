/// A text in the form of a tree: a line, and what stands below it, further in. Such is an account in YAML.
///
/// A tree can be made smaller by leaving out a line with all that stands below it.
public struct Outline: Sendable {

  /// The line; empty at the top.
  public var line: String

  /// What stands below it.
  public var parts: [Outline]

  /// The line `line` with `parts` below it.
  public init(_ line: String, _ parts: [Outline] = []) {
    self.line = line
    self.parts = parts
  }

  /// The text, each level two blanks further in.
  public var text: String { parts.map { (part) in part.text(depth: 0) }.joined() }

  private func text(depth: Int) -> String {
    String(repeating: "  ", count: depth) + line + "\n" + parts.map { (part) in part.text(depth: depth + 1) }.joined()
  }

  /// The number of lines below this one.
  var count: Int { parts.reduce(0) { (sum, part) in sum + 1 + part.count } }

  /// Adds a line with `parts` below it.
  mutating func add(_ line: String, _ parts: [Outline] = []) {
    parts.isEmpty ? add(Outline(line)) : add(Outline(line, parts))
  }

  private mutating func add(_ part: Outline) { parts.append(part) }

  /// Every tree that lacks one line of this one, with what stands below that line; the largest pieces first go first.
  public var smaller: [Outline] {
    var found: [Outline] = []
    for position in parts.indices {
      var without = self
      without.parts.remove(at: position)
      found.append(without)
    }
    for position in parts.indices {
      for part in parts[position].smaller {
        var with = self
        with.parts[position] = part
        found.append(with)
      }
    }
    return found
  }

}
