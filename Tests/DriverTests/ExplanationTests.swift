import Diagnostics
import Foundation
import Support
import Testing

@testable import Driver

/// What `explain` says of a rule.
@Suite("pages of rules in the terminal")
struct ExplanationTests {

  /// A page with everything that a page can have.
  private static let page = """
    # CW208 · device-never-rings

    A device begins to ring after its delay (see [CW102](CW102.md), e.g. 5s). Shorten `delay`, **or** let it ring:

    - for longer
      than now
    - or at once

    ## По-русски

    **Телефон не успевает зазвонить.** Устройство начинает звонить только после своей задержки. Уменьшите `delay`
    или дайте звонить дольше.

    ## Fails

    <!-- CW208 at 1:1 -->
    ```yaml account audio/welcome.wav=6s
    callwright: 1

      delay: 15s  # CW208
      wait: 5s  # a comment
    ```
    ```yaml calls
    calls: []
    ```

    ## Passes

    ```yaml
    callwright: 1
    ```
    """

  private func shown(_ language: Language, isColoured: Bool = false, width: Int = 60) -> String {
    ExplanationReport(Appearance(language: language, isColoured: isColoured, width: width))
      .text(Explanation(of: .deviceNeverRings, page: Self.page))
  }

  @Test("the program carries every page as it is; './dev pages' puts them in", arguments: Rule.allCases)
  func current(_ rule: Rule) throws {
    #expect(try Repository.text("grammar/diagnostics/\(rule.code).md") == rule.page + "\n")
  }

  @Test("in English")
  func english() {
    #expect(
      shown(.en) == """
        CW208  device-never-rings, warning

        A device begins to ring after its delay (see CW102, e.g.
        5s). Shorten `delay`, or let it ring:
        - for longer than now
        - or at once

        Wrong

          account.yaml; audio/welcome.wav lasts 6s

            callwright: 1

              delay: 15s  # CW208
              wait: 5s  # a comment

          calls.yaml

            calls: []

        Right

            callwright: 1

        """)
  }

  @Test("in Russian")
  func russian() {
    #expect(
      shown(.ru).hasPrefix(
        """
        CW208  device-never-rings, предупреждение
               Телефон не успевает зазвонить.

        Устройство начинает звонить только после своей задержки.
        Уменьшите `delay` или дайте звонить дольше.

        Неправильно

          account.yaml; audio/welcome.wav длится 6s

        """))
  }

  @Test("a page without Russian is shown in English")
  func untranslated() {
    let page = "# CW208 · device-never-rings\n\nIt never rings. At all.\n"
    let report = ExplanationReport(Appearance(language: .ru))
    #expect(
      report.text(Explanation(of: .deviceNeverRings, page: page))
        == "CW208  device-never-rings, предупреждение\n\nIt never rings. At all.\n")
  }

  @Test("colours set code and marks apart, and change nothing else")
  func coloured() {
    let text = shown(.en, isColoured: true)
    #expect(text.contains("Shorten \u{1B}[36mdelay\u{1B}[0m, \u{1B}[1mor\u{1B}[0m let"))
    #expect(text.contains("\u{1B}[36m  delay: 15s  \u{1B}[0m\u{1B}[1;33m# CW208\u{1B}[0m"))
    #expect(text.contains("\u{1B}[2m# a comment\u{1B}[0m"))
    // The words are the same; without its marks, code takes less room.
    func words(_ text: String) -> [Substring] { text.filter { $0 != "`" }.split(whereSeparator: \.isWhitespace) }
    #expect(words(text.withoutStyles) == words(shown(.en)))
  }

  @Test("no line of prose is wider than the terminal", arguments: Language.allCases, [40, 60, 80, 100])
  func width(_ language: Language, _ columns: Int) {
    for rule in Rule.allCases {
      let explanation = Explanation(of: rule)
      let text = ExplanationReport(Appearance(language: language, width: columns)).text(explanation)
      for line in text.split(separator: "\n").dropFirst().prefix(while: { (line) in
        line != "Wrong" && line != "Неправильно"
      }) {
        let isExample = line.hasPrefix("    ") && !line.hasPrefix("       ")
        #expect(isExample || Display.width(line) <= columns || !line.contains(" "), "\(line)")
      }
    }
  }

  @Test("every page says something in both languages, and has both examples", arguments: Rule.allCases)
  func complete(_ rule: Rule) {
    let explanation = Explanation(of: rule)
    for language in Language.allCases {
      #expect(explanation.summary(in: language).count > 10)
      #expect(!explanation.summary(in: language).contains("`"))
    }
    for blocks in [explanation.fails, explanation.passes] {
      #expect(blocks.contains { (block) in if case .example = block { true } else { false } })
    }
  }

  @Test("the summary is the first sentence")
  func summary() {
    let explanation = Explanation(of: .deviceNeverRings, page: Self.page)
    #expect(explanation.summary(in: .en).hasPrefix("A device begins to ring after its delay (see CW102, e.g. 5s)."))
    #expect(explanation.summary(in: .ru) == "Устройство начинает звонить только после своей задержки.")
  }

  @Test("all rules are listed by areas")
  func list() {
    let lines = ExplanationReport(Appearance()).list.split(separator: "\n").map(String.init)
    #expect(
      lines.filter { (line) in line.hasPrefix("CW") }.map { (line) in line.prefix(5) }
        == Rule.allCases.map { $0.code.prefix(5) })
    for area in RuleArea.allCases { #expect(lines.count { (line) in line == area.name.en } == 1) }
  }

  @Test("machines get everything about each rule")
  func json() throws {
    let text = ExplanationReport(Appearance()).json(Rule.allCases)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(document["format_version"] as? Int == 1)
    let rules = try #require(document["rules"] as? [[String: Any]])
    #expect(rules.map { (rule) in rule["code"] as? String } == Rule.allCases.map(\.code))
    for (rule, written) in zip(Rule.allCases, rules) {
      #expect(written["severity"] as? String == rule.severity.rawValue)
      #expect(written["page"] as? String == rule.page + "\n")
      #expect((written["fails"] as? [[String: String]])?.first?["text"]?.hasSuffix("\n") == true)
    }
  }

  @Test(
    "a rule is found by code or name, in capitals or not",
    arguments: ["CW208", "cw208", "device-never-rings", "Device-Never-Rings"])
  func called(_ word: String) {
    #expect(Rule(called: word) == .deviceNeverRings)
  }

  @Test("what is no rule is told from one", arguments: ["", "CW", "CW2080", "208", "device", "по-русски"])
  func strangers(_ word: String) {
    #expect(Rule(called: word) == nil)
  }

  @Test("a slip is understood", arguments: [("CW2O8", "CW208"), ("device-never-ring", "device-never-rings")])
  func slips(_ word: String, _ meant: String) {
    #expect(Rule.nearest(to: word) == meant)
  }

  @Test("a report ends with the way to the page of the first grave finding")
  func hint() {
    let report = ExplanationReport(Appearance())
    #expect(report.hint([]) == "")
    #expect(
      report.hint([.noOtherwise, .badValue, .badHours]) == "for more about a finding: callwright explain CW024\n")
    #expect(
      ExplanationReport(Appearance(language: .ru)).hint([.noOtherwise])
        == "подробнее о замечании: callwright explain CW207\n")
  }

}
