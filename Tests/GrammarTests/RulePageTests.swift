import Diagnostics
import Foundation
import Testing

/// The pages in `grammar/diagnostics/`: each is run.
@Suite struct RulePageTests {

  /// The rules that have a page; the first test names those that have none.
  private static let paged = Rule.allCases.filter { (rule) in
    (try? Project.text("grammar/diagnostics/\(rule.code).md")) != nil
  }

  @Test("every rule has a page, and every page a rule")
  func pagesAndRules() {
    let pages = Project.files(below: ["grammar/diagnostics"], endings: [".md"])
    let names = Rule.allCases.map(\.code) + ["README"]
    #expect(pages == names.map { (name) in "grammar/diagnostics/\(name).md" }.sorted())
  }

  @Test("the list of rules is the register")
  func list() throws {
    let rows = try Project.text("grammar/diagnostics/README.md").lines.filter { (line) in line.hasPrefix("| [CW") }
    #expect(
      rows.map(String.init)
        == Rule.allCases.map { (rule) in
          "| [\(rule.code)](\(rule.code).md) | `\(rule.name)` | \(rule.severity.rawValue) |"
        })
  }

  @Test("a page begins with code and name, explains, and has both examples", arguments: paged)
  func form(of rule: Rule) throws {
    let page = try RulePage(of: rule)
    #expect(page.title == "# \(rule.code) · \(rule.name)")
    #expect(page.headings == ["По-русски", "Fails", "Passes"])
    #expect(Self.cyrillic(Self.prose(page.explanation)) == 0)
    #expect(Self.prose(page.explanation).count > 60)
    #expect(!page.fails.files.isEmpty && !page.passes.files.isEmpty)
    #expect(page.fails.marks.contains { (mark) in mark.hasSuffix(rule.code) })
    #expect(page.passes.marks == [])
  }

  @Test("a page gives its rule a Russian name, and explains it in Russian", arguments: paged)
  func russian(of rule: Rule) throws {
    let russian = try RulePage(of: rule).russian
    let name = try #require(russian.name)
    #expect(name.first?.isUppercase == true && name.last != "." && Self.cyrillic(name) > 5)
    #expect(Self.cyrillic(Self.prose(russian.prose)) >= 60)
  }

  @Test("no two rules have the same Russian name")
  func russianNames() throws {
    let names = try Self.paged.map { (rule) in try RulePage(of: rule).russian.name }
    #expect(Set(names).count == names.count)
  }

  @Test("the prose of a page has nothing in code marks, in fences or in quotes")
  func proseAlone() {
    let text = "The word «Контора» and `в кавычках`:\n\n```text\nрод\n```\n\nslip."
    #expect(Self.prose(text).split(whereSeparator: \.isWhitespace) == ["The", "word", "and", ":", "slip."])
    #expect(Self.cyrillic("Ёлка и slip") == 5)
  }

  @Test("an example that fails has exactly the findings that it marks", arguments: paged)
  func fails(_ rule: Rule) throws {
    let folder = try RulePage(of: rule).fails
    let findings = try Checked(folder).findings
    #expect(findings == folder.marks)
  }

  @Test("an example that passes has no finding", arguments: paged)
  func passes(_ rule: Rule) throws {
    let findings = try Checked(RulePage(of: rule).passes).findings
    #expect(findings == [])
  }

  @Test("findings stay where they are in a changed dress", arguments: paged, Dress.allCases)
  func changed(_ rule: Rule, _ dress: Dress) throws {
    let page = try RulePage(of: rule)
    guard dress.fits(rule) else { return }
    for folder in [page.fails, page.passes] {
      let changed = dress.put(on: folder)
      let findings = try Checked(changed).findings
      #expect(findings == changed.marks)
    }
  }

  @Test("a finding speaks both languages, in lower case and without a full stop", arguments: paged)
  func wording(of rule: Rule) throws {
    for diagnostic in try Checked(try RulePage(of: rule).fails).diagnostics {
      let said = [diagnostic.message] + [diagnostic.help].compactMap { $0 } + diagnostic.notes.map(\.message)
      for phrase in said {
        for text in [phrase.en, phrase.ru] {
          #expect(!text.isEmpty && text.last != "." && text == text.trimmingCharacters(in: .whitespacesAndNewlines))
          // «Сложная схема» is a title.
          #expect(text.first?.isUppercase == false || text.hasPrefix("Сложная схема"), "\(text)")
        }
        #expect(phrase.ru.unicodeScalars.contains { (scalar) in ("а"..."я").contains(scalar) }, "\(phrase.ru)")
      }
      #expect(diagnostic.help != nil, "\(rule) says what is wrong, but not what to do")
    }
  }

  /// `text` without what stands in fences, code marks or «quotes».
  private static func prose(_ text: String) -> String {
    ["(?s)```.*?```", "`[^`]*`", "«[^»]*»"].reduce(text) { (text, part) in text.replacing(pattern: part, with: "") }
  }

  /// How many Cyrillic letters `text` has.
  private static func cyrillic(_ text: String) -> Int { text.matches(of: "\\p{Cyrillic}").count }

}
