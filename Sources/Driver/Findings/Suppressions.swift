internal import Diagnostics
internal import Hours
internal import Syntax

/// The comments of an account or a calls file in which somebody accepts findings.
struct Suppressions {

  /// The comments of all files, in order.
  private var written: [WrittenSuppression] = []

  /// What is wrong with some of them.
  private var mistakes: [Diagnostic] = []

  /// The texts with the comments, by the numbers of their files.
  private var files: [FileID: SourceFile] = [:]

  /// The day on which they are read; without one none has expired.
  private let today: CivilDate?

  /// No comments yet; they are read on the day `today`.
  init(on today: CivilDate?) { self.today = today }

  /// Adds the comments in the text of `tree`.
  mutating func add(_ tree: YAMLTree) {
    let (found, complaints) = tree.suppressions()
    written += found
    mistakes += complaints
    if !found.isEmpty { files[tree.file.id] = tree.file }
  }

  /// Parts `diagnostics`, which are in order, into those left and those accepted.
  ///
  /// Complaints about the comments join those left: expired ones, bad ones and, where all was looked at that can be found
  /// (`isComplete`) and no error is in the way, those that accept nothing.
  func apply(
    to diagnostics: [Diagnostic], isComplete: Bool
  ) -> (left: [Diagnostic], accepted: [(diagnostic: Diagnostic, by: Acceptance)]) {
    guard !written.isEmpty || !mistakes.isEmpty else { return (diagnostics, []) }
    var left = mistakes
    var accepted: [(diagnostic: Diagnostic, by: Acceptance)] = []
    var used: Set<Use> = []
    var scopes: [Rule: Scopes] = [:]
    for (position, suppression) in written.enumerated() where !isExpired(suppression) {
      for rule in suppression.rules { scopes[rule.value, default: Scopes()].add(suppression.scope, position) }
    }
    for rule in scopes.keys { scopes[rule]?.sort() }
    for diagnostic in diagnostics {
      if diagnostic.rule.canBeAccepted, let position = scopes[diagnostic.rule]?.innermost(around: diagnostic.range) {
        let comment = written[position]
        accepted.append((diagnostic, .comment(reason: comment.reason, at: comment.range)))
        used.insert(Use(position: position, rule: diagnostic.rule))
      } else {
        left.append(diagnostic)
      }
    }
    // An error can hide other findings: what is not found yet may be behind it.
    let isClear =
      !left.contains { (found) in found.rule.severity == .error }
      && !accepted.contains { (found) in
        found.diagnostic.rule.severity == .error && found.diagnostic.rule.code < Rule.complexScheme.code
      }
    for (position, suppression) in written.enumerated() {
      if isExpired(suppression), let until = suppression.until {
        left.append(.expired(suppression, until))
      } else if isComplete, isClear {
        let unused = suppression.rules.filter { (rule) in !used.contains(Use(position: position, rule: rule.value)) }
        left += unused.compactMap { (rule) in
          self.unused(rule, of: suppression, isOnly: unused.count == suppression.rules.count)
        }
      }
    }
    return (left.inOrder(), accepted)
  }

  /// Whether the last day of `suppression` is over.
  private func isExpired(_ suppression: WrittenSuppression) -> Bool {
    guard let today, let until = suppression.until else { return false }
    return until.value < today
  }

  /// The complaint about `rule` in `suppression`, which accepts nothing; `isOnly` says that no other rule of it does.
  private func unused(_ rule: Written<Rule>, of suppression: WrittenSuppression, isOnly: Bool) -> Diagnostic? {
    guard let file = files[suppression.range.file] else { return nil }
    guard isOnly else {
      let others = suppression.rules.filter { (other) in other != rule }
      guard let first = suppression.rules.first, let last = suppression.rules.last else { return nil }
      return .unused(
        rule.value, at: rule.range,
        Diagnostic.Edit(
          first.range.union(last.range), others.map { (other) in file.text(of: other.range) }.joined(separator: ", ")))
    }
    guard rule == suppression.rules.first else { return nil }
    return .unused(rule.value, at: suppression.range, .removing(suppression, from: file))
  }

  /// A rule of a comment.
  private struct Use: Hashable {

    /// The position of the comment.
    let position: Int

    /// The rule.
    let rule: Rule

  }

}

/// The stretches of text in which findings of one rule are accepted.
///
/// They are asked in order of place; entries lie within one another or apart, so that those around a place are a stack.
private struct Scopes {

  /// The stretches, the last one first once they are sorted, and the positions of their comments.
  private var upcoming: [(range: SourceRange, position: Int)] = []

  /// Those that have begun, the innermost last.
  private var open: [(range: SourceRange, position: Int)] = []

  /// Adds the stretch `range` of the comment at `position`.
  mutating func add(_ range: SourceRange, _ position: Int) { upcoming.append((range, position)) }

  /// Makes ready for being asked.
  mutating func sort() {
    upcoming.sort { (a, b) in
      let (a, b) = (a.range, b.range)
      return a.file != b.file ? a.file > b.file : a.start != b.start ? a.start > b.start : a.end < b.end
    }
  }

  /// The position of the comment whose stretch is the smallest around the beginning of `range`.
  mutating func innermost(around range: SourceRange) -> Int? {
    while let next = upcoming.last, (next.range.file, next.range.start) <= (range.file, range.start) {
      open.append(next)
      upcoming.removeLast()
    }
    while let last = open.last, last.range.file != range.file || last.range.end < range.start { open.removeLast() }
    return open.last?.position
  }

}

extension Diagnostic.Edit {

  /// The removal of the comment `suppression` from `file`, with its line if it stands alone there.
  fileprivate static func removing(_ suppression: WrittenSuppression, from file: SourceFile) -> Self {
    var start = Int(suppression.range.start)
    let lineStart = file.start(ofLine: file.line(at: suppression.range.start))
    while start > lineStart, [UInt8(ascii: " "), UInt8(ascii: "\t")].contains(file.bytes[start - 1]) { start -= 1 }
    var end = Int(suppression.range.end)
    let newline = UInt8(ascii: "\n")
    if suppression.isAlone {
      while end < file.bytes.count, file.bytes[end] != newline { end += 1 }
      end = min(end + 1, file.bytes.count)
    }
    return .init(SourceRange(file.id, start, end), "")
  }

}

extension Diagnostic {

  /// The diagnostic of a comment until a day that is over.
  fileprivate static func expired(_ suppression: WrittenSuppression, _ until: Written<CivilDate>) -> Diagnostic {
    let codes = suppression.rules.map(\.value.code).joined(separator: ", ")
    return .init(
      .expiredSuppression,
      Phrase(
        en: "this comment accepted \(codes) until \(until.value)", ru: "комментарий принимал \(codes) до \(until.value)"
      ),
      at: suppression.range,
      help: Phrase(
        en: "mend what was accepted and remove the comment, or write a later day",
        ru: "исправьте то, что было принято, и уберите комментарий или укажите более поздний день"))
  }

  /// The diagnostic of a comment that accepts findings of `rule` where there are none.
  fileprivate static func unused(_ rule: Rule, at range: SourceRange, _ edit: Edit) -> Diagnostic {
    .init(
      .unusedSuppression,
      Phrase(
        en: "this comment accepts \(rule.code) \(rule.name), but nothing of the sort is found here",
        ru: "комментарий принимает \(rule.code) \(rule.name), но такого замечания здесь нет"
      ), at: range,
      help: Phrase(
        en: "remove it, so that it hides nothing later; it speaks of its own line or of what stands right below",
        ru: "уберите его, чтобы позже оно ничего не скрыло; оно относится к своей строке или к тому, что сразу под ним"),
      fix: Fix(Phrase(en: "remove it", ru: "убрать"), [edit]))
  }

}
