internal import Diagnostics

/// The complaints about one text, not too many of a kind.
///
/// A hostile file can hold a hundred thousand anchors; the first hundred make the point, and the last of them says how
/// many more there are.
struct Complaints {

  /// How many complaints of one rule are kept.
  private static let most = 100

  /// The complaints kept.
  private var kept: [Diagnostic] = []

  /// How many there were of each rule.
  private var counts: [Rule: Int] = [:]

  /// Whether nothing was complained of.
  var isEmpty: Bool { kept.isEmpty }

  /// Takes note of `diagnostic`, which is of `rule`, unless there are enough of these.
  mutating func add(_ rule: Rule, _ diagnostic: @autoclosure () -> Diagnostic) {
    let count = counts[rule, default: 0] + 1
    counts[rule] = count
    if count <= Self.most { kept.append(diagnostic()) }
  }

  /// The complaint made last.
  var last: Diagnostic? { kept.last }

  /// The complaints in the order in which they were made, with a word about those left out.
  var all: [Diagnostic] {
    kept.enumerated().map { (position, diagnostic) in
      let left = counts[diagnostic.rule, default: 0] - Self.most
      let isLast = left > 0 && !kept[(position + 1)...].contains { (later) in later.rule == diagnostic.rule }
      return isLast ? diagnostic.adding(.left(left)) : diagnostic
    }
  }

}

extension Diagnostic {

  /// This diagnostic with `note` behind its notes.
  fileprivate func adding(_ note: Note) -> Diagnostic {
    Diagnostic(rule, message, at: range, help: help, notes: notes + [note], fix: fix)
  }

}

extension Diagnostic.Note {

  /// The remark that there are `count` more places like this.
  fileprivate static func left(_ count: Int) -> Diagnostic.Note {
    .init(Phrase(en: "and in \(count) more places", ru: "и ещё таких мест: \(count)"))
  }

}
