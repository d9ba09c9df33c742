import Diagnostics
import Hours
import Semantics
import Syntax
import Testing

/// An account in which the line of each finding ends in a comment with its code.
struct RuleCase: CustomTestStringConvertible {

  /// What the case shows.
  let testDescription: String

  /// The account, without its head.
  let text: String

  /// The case called `name`.
  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  /// The head of every account, four lines long.
  private static let head = "callwright: 1\npbx: example\nname: Example\ntimezone: Europe/Moscow\n"

  /// What must be found: `CW203 6`.
  var marks: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { (number, line) in
      line.split(separator: "# CW").dropFirst().map { (code) in "CW\(code.prefix(3)) \(number + 5)" }
    }.sorted()
  }

  /// What is found, by reader, resolver and rules.
  func diagnostics() -> (all: [Diagnostic], file: SourceFile) {
    let file = SourceFile(id: FileID(0), path: "account.yaml", bytes: Array((Self.head + text).utf8))
    let (tree, faults) = YAMLTree.read(file)
    let (written, mistakes) = WrittenAccount.read(tree)
    let zones = [
      "Europe/Moscow": Zone(name: "Europe/Moscow", fixed: UTCOffset(seconds: 10_800)),
      "Asia/Omsk": Zone(name: "Asia/Omsk", fixed: UTCOffset(seconds: 21_600)),
    ]
    var unbound: [Diagnostic] = []
    let account = written.resolved(in: Surroundings(zones: zones), &unbound)
    return (
      (faults + mistakes + unbound
        + (account?.findings(isSound: !(faults + mistakes + unbound).contains { $0.rule.severity == .error }) ?? []))
        .inOrder(), file
    )
  }

  /// What is found, as marks.
  func findings() -> [String] {
    let (all, file) = diagnostics()
    return all.map { (diagnostic) in "\(diagnostic.rule.code) \(file.line(at: diagnostic.range.start))" }.sorted()
  }

}
