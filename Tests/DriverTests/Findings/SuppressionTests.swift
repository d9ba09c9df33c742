import Diagnostics
import Hours
import Support
import Testing

@testable import Driver

/// Comments that accept findings.
@Suite("accepting findings")
struct SuppressionTests {

  /// What is left of the findings in an account with `sections`, and how many are accepted; the day is 2026-06-09.
  private func check(_ sections: String, opensAudio: Bool = true) -> (left: [String], accepted: Int) {
    var options = CheckOptions()
    options.today = CivilDate(year: 2026, month: 6, day: 9)
    options.opensAudio = opensAudio
    let text = Array((SmallAccount.head + sections).utf8)
    let check = AccountCheck(SourceFile(id: FileID(0), path: "account.yaml", bytes: text), options)
    let left = check.diagnostics.map { (found) in "\(found.rule.code):\(check.files[0].line(at: found.range.start) - 3)"
    }
    return (left, check.suppressed.count)
  }

  @Test(
    "a comment counts for its line, for what stands right below, and for all that is in it",
    arguments: [
      ("employees:\n  anna: {name: A, extension: 1121}  # callwright: ignore[CW108] old\n", [], 1),
      ("employees:\n  anna: {name: A, extension: 1121}  #callwright:ignore[ cw108 ,shared-email]old\n", ["CW040:2"], 1),
      ("employees:\n  # callwright: ignore[ext-prefix] old\n  anna: {name: A, extension: 1121}\n", [], 1),
      ("employees:\n  # callwright: ignore[CW108] old\n  anna:\n    name: A\n    extension: 1121\n", [], 1),
      (
        "# callwright: ignore[CW108] old\nemployees:\n  a: {name: A, extension: 1121}\n  b: {name: B, extension: 1122}\n",
        [], 2
      ),
      ("employees:\n  # callwright: ignore[CW108] old\n  # more\n  anna: {name: A, extension: 1121}\n", [], 1),
      // An empty line parts them, and the entry behind is another.
      (
        "employees:\n  # callwright: ignore[CW108] old\n\n  anna: {name: A, extension: 1121}\n",
        ["CW040:2", "CW108:4"], 0
      ),
      (
        "employees:\n  # callwright: ignore[CW108] old\n  a: {name: A, extension: 1121}\n  b: {name: B, extension: 1122}\n",
        ["CW108:4"], 1
      ),
      (
        "employees:\n  anna:  # callwright: ignore[CW108] old\n    name: A\n    extension: 1121\n",
        ["CW040:2", "CW108:4"], 0
      ),
      // Items of a list, with their dash.
      (
        "schemes:\n  s:\n    # callwright: ignore[CW203] soon\n    - when: always\n      steps:\n        - hangup\n        - hangup\n",
        [], 1
      ),
      (
        "schemes:\n  s:\n    - when: always\n      steps:\n        - hangup\n        # callwright: ignore[CW203] soon\n        - hangup\n",
        [], 1
      ),
    ])
  func scopes(_ sections: String, _ left: [String], _ accepted: Int) {
    let found = check(sections)
    #expect(found.left == left && found.accepted == accepted, "\(found)")
  }

  @Test(
    "what only looks like a comment is none",
    arguments: [
      "employees:\n  anna: {name: \"A # callwright: ignore[CW108] old\", extension: 1121}\n",
      "employees:\n  anna: {name: 'A # callwright: ignore[CW108] old', extension: 1121}\n",
      "employees:\n  anna:\n    name: A#callwright:ignore[CW108]old\n    extension: 1121\n",
      "employees:\n  anna: {name: A, extension: 1121}  # see # callwright: ignore[CW108] old\n",
      "employees:\n  anna:\n    extension: 1121\n    name: >\n      A\n      # callwright: ignore[CW108] old\n      B\n",
      "# callwright: 1\nemployees:\n  anna: {name: A, extension: 1121}\n",
    ])
  func noComment(_ sections: String) {
    let found = check(sections)
    #expect(found.left.map { (line) in line.prefix(5) } == ["CW108"] && found.accepted == 0, "\(found)")
  }

  @Test("a text of several lines can be announced on a line with a comment")
  func blockHeader() {
    let found = check(
      "audio:\n  sorry:\n    length: 5s  # callwright: ignore[CW405] soon\n    say: >  # callwright: ignore[CW405] soon\n      A\n"
    )
    #expect(found.left.contains("CW040:4"))
  }

  @Test(
    "days, reasons, codes",
    arguments: [
      ("[CW108] until 2026-06-09 old", [], 1),
      ("[CW108] until 2026-06-08 old", ["CW041:2", "CW108:2"], 0),
      ("[CW108] old, until 2026-06-09", [], 1),
      ("[CW108] old until 2026-06-08", ["CW041:2", "CW108:2"], 0),
      ("[CW108] until we move", [], 1),
      ("[CW108] until 2026-06-31 old", ["CW108:2", "CW042:2"], 0),
      ("[CW108] until 2027-01-01", ["CW042:2", "CW108:2"], 0),
      ("[CW108]", ["CW042:2", "CW108:2"], 0),
      ("[CW108] !", ["CW042:2", "CW108:2"], 0),
      ("[]", ["CW108:2", "CW042:2"], 0),
      ("[CW999] old", ["CW108:2", "CW042:2"], 0),
      ("[CW108, ext-prefx] old", ["CW042:2"], 1),
      ("[CW003] old", ["CW108:2", "CW042:2"], 0),
      ("[CW040] old", ["CW108:2", "CW042:2"], 0),
      (" CW108 old", ["CW042:2", "CW108:2"], 0),
    ])
  func words(_ words: String, _ left: [String], _ accepted: Int) {
    let found = check("employees:\n  anna: {name: A, extension: 1121}  # callwright: ignore\(words)\n")
    #expect(Set(found.left) == Set(left) && found.accepted == accepted, "\(found)")
  }

  @Test("where something else is wrong nobody is told that a comment accepts nothing")
  func unused() {
    let comment = "employees:\n  # callwright: ignore[CW108] old\n  anna: {name: A}\n"
    #expect(check(comment).left == ["CW040:2"])
    #expect(check(comment, opensAudio: false).left == [])
    #expect(check(comment + "shemes: {}\n").left == ["CW020:4"])
    #expect(check(comment + "schemes: {\n").left.allSatisfy { (line) in line.hasPrefix("CW003") })
  }

  @Test("an error that is accepted is not told, and still makes no machine")
  func errors() {
    let text =
      SmallAccount.head + "employees:\n  # callwright: ignore[CW020] new program\n  anna: {name: A, color: red}\n"
    let check = AccountCheck.of(text)
    #expect(check.diagnostics == [] && check.suppressed.map(\.rule) == [.unknownKey])
    #expect(check.hasErrors && check.machine == nil)
  }

  @Test("very many comments take no longer than they should")
  func many() {
    var text = "employees:\n"
    for number in 0..<3000 {
      text += "  # callwright: ignore[CW108] old\n  e\(number): {name: A, extension: 112\(number)}\n"
    }
    let found = check(text)
    #expect(found.accepted > 500)
  }

}
