import Diagnostics
@testable import Driver
import Foundation
import Support
import Testing

/// Findings in the formats of others: what their own readers understand is what was found.
@Suite("findings in the formats of others")
struct CheckReportTests {

  /// The text of a clean account.
  private static let clean = SmallAccount.text(SmallAccount.employees("anna") + SmallAccount.line("- forward: anna"))

  /// A clean file, a file with a finding for each hostile text, and a file whose path is hostile.
  private func run() throws -> CheckRun {
    var run = try Findings.run([("clean.yaml", Self.clean)])
    run.results.append(Findings.hostileResult("account.yaml", Findings.hostile.count))
    run.results.append(Findings.hostileResult(Findings.hostilePath, 1))
    return run
  }

  private var expected: [Expected] { get throws { try run().findings.map(Expected.init) } }

  /// The fields of a finding that are texts of a message, with what a format cannot say replaced.
  private func shown(_ text: String) -> String { Display.shown(text) }

  @Test("SARIF follows its schema, and tells rule, level, path, and the region in code points")
  func sarif() throws {
    let read = try Reader.read(try run().report(.sarif, Findings.words()), as: "sarif")
    let expected = try expected
    #expect(read.count == expected.count)
    for (read, expected) in zip(read, expected) {
      #expect(read.text("code") == expected.code)
      #expect(read.text("level") == "error")
      #expect(read.text("path") == expected.path)
      #expect(read["place"] as? [Int] == expected.region)
      #expect(read.text("text") == "\(expected.message); \(expected.message)")
      #expect(read["related"] as? [String] == [expected.message, expected.message])
      let edit = (read["fixes"] as? [[[Any]]])?.first?.first ?? []
      #expect(edit.dropLast().map { (number) in number as? Int } == expected.region)
      #expect(edit.last as? String == expected.message)
    }
  }

  @Test("SARIF has a fix that gives the mended text, and notes with their places")
  func fixes() throws {
    let text = SmallAccount.text(
      "employees:\n  аня: {name: 🙂 Аня, busy: forward ан, extension: 300}\n  bella: {name: Bella, extension: 300}")
    let run = try Findings.run([("account.yaml", text)])
    let read = try Reader.read(run.report(.sarif, Findings.words()), as: "sarif")
    let fixes = read.compactMap { (finding) in (finding["fixes"] as? [[[Any]]])?.first?.first }
    // Line, column, line, column, replacement.
    #expect(fixes.map { (fix) in "\(fix)" } == ["[5, 36, 5, 38, \"аня\"]"], "\(fixes)")
    #expect(read.contains { (finding) in (finding["related"] as? [String]) == ["the first one is here"] })
  }

  @Test("a byte order mark is no column of SARIF")
  func byteOrderMark() throws {
    let text = "{\"callwright\": 1, nobody: 2}\n"
    func places(_ text: String) throws -> [[Int]?] {
      let report = try Findings.run([("account.yaml", text)]).report(.sarif, Findings.words())
      return try Reader.read(report, as: "sarif").map { (finding) in finding["place"] as? [Int] }
    }
    #expect(try places(text).count > 0)
    #expect(try places(text) == places("\u{FEFF}" + text))
  }

  @Test("a fingerprint stays when lines move, in SARIF and for GitLab", arguments: ["sarif", "gitlab"])
  func fingerprints(_ format: String) throws {
    func fingerprints(_ text: String) throws -> [String?] {
      let run = try Findings.run([("account.yaml", text)])
      let report = run.report(try #require(CheckFormat(rawValue: format)), Findings.words())
      return try Reader.read(report, as: format).map { (finding) in finding.text("fingerprint") }
    }
    let text = SmallAccount.text("employees:\n  anna: {name: Anna, busi: 1}\n  bella:\n    name: Bella\n    bussy: 1")
    let moved = text.replacingOccurrences(of: "employees:", with: "# one\n# two\n\nemployees:")
    #expect(try fingerprints(text).count >= 2)
    #expect(try fingerprints(text) == fingerprints(moved))
    let other = text.replacingOccurrences(of: "bussy", with: "busssy")
    // Two findings are on each of the two lines.
    #expect(
      try zip(fingerprints(text), fingerprints(other)).map { (a, b) in a == b } == [true, true, false, false])
  }

  @Test("two findings that are alike have fingerprints of their own")
  func alike() throws {
    let run = try Findings.run([
      ("account.yaml", SmallAccount.head + "employees:\n  a: {b: 1}\n  c:\n    b: 1\n  d:\n    b: 1\n")
    ])
    #expect(try Reader.read(run.report(.gitlab, Findings.words()), as: "gitlab").count >= 3)
  }

  @Test("GitLab's fields say what, where and how bad")
  func gitlab() throws {
    let read = try Reader.read(try run().report(.gitlab, Findings.words()), as: "gitlab")
    let expected = try expected
    #expect(read.count == expected.count)
    for (read, expected) in zip(read, expected) {
      #expect(read.text("path") == expected.path)
      #expect(read.number("line") == expected.start.line)
      #expect(read.text("name")?.hasPrefix(expected.code + " ") == true)
      #expect(read.text("level") == "major")
      #expect(read.text("text")?.hasPrefix(expected.message) == true)
    }
  }

  @Test("GitHub has ten annotations of a level with their places, and a notice about the others")
  func github() throws {
    let read = try Reader.read(try run().report(.github, Findings.words()), as: "github")
    let expected = try expected
    #expect(read.map { (read) in read.text("level") } == Array(repeating: "error", count: 10) + ["notice"])
    for (read, expected) in zip(read, expected.prefix(10)) {
      #expect(read.text("file") == expected.path)
      #expect(read.text("line") == "\(expected.start.line)" && read.text("col") == "\(expected.start.column)")
      #expect(read.text("title")?.hasPrefix(expected.code + " ") == true)
      #expect(read.text("text")?.hasPrefix(shown(expected.message)) == true, "\(read)")
    }
    #expect(read.last?.text("text")?.contains("\(expected.count - 10) errors;") == true)
  }

  @Test("a path that is hostile is one property of an annotation")
  func hostilePath() throws {
    var run = CheckRun()
    run.results = [Findings.hostileResult(Findings.hostilePath, 1)]
    let read = try Reader.read(run.report(.github, Findings.words()), as: "github")
    #expect(read.first?.text("file") == shown(String(Findings.hostilePath.dropFirst(2))))
  }

  @Test("the summary of a step is a table with a row for each finding, as long as there is room")
  func summary() throws {
    let run = try run()
    let whole = run.stepSummary(.en, room: 1 << 20)
    let rows = whole.split(separator: "\n").filter { (line) in line.hasPrefix("| ") }.dropFirst(2)
    #expect(rows.count == run.findings.count)
    // Whatever a name says, a row has three cells and no markup.
    for row in rows {
      #expect(row.count { (character) in character == "|" } == 4, "\(row)")
      #expect(!row.unicodeScalars.contains { (scalar) in "<>`*[]\\_".unicodeScalars.contains(scalar) }, "\(row)")
    }
    let short = run.stepSummary(.en, room: 1500)
    #expect(short.utf8.count <= 1500)
    #expect(short.contains(" more, for which there is no room here"))
    #expect(run.stepSummary(.en, room: 0).utf8.count < 400)
  }

  @Test("JUnit has a suite for each file, a failure for each finding, and one case for a clean file")
  func junit() throws {
    let read = try Reader.read(try run().report(.junit, Findings.words()), as: "junit")
    let expected = try expected
    #expect(read.first?.text("suite") == "clean.yaml" && read.first?.text("kind") == nil)
    #expect(read.count == expected.count + 1)
    for (read, expected) in zip(read.dropFirst(), expected) {
      #expect(read.text("kind") == "failure" && read.text("type") == "error")
      #expect(read.text("name")?.hasPrefix(expected.code + " ") == true)
      #expect(read.text("text") == Self.inXML(expected.message))
      #expect(read.text("content")?.contains(":\(expected.start.line):\(expected.start.column): error: ") == true)
    }
    #expect(read.last?.text("suite") == Self.inXML(Findings.hostilePath))
  }

  /// What XML can say of `text`.
  private static func inXML(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { (scalar) in
          let isLegal = scalar.value >= 0x20 && scalar.value < 0xFFFE || scalar.value > 0xFFFF
          return isLegal || "\t\n\r".unicodeScalars.contains(scalar) ? scalar : "\u{FFFD}"
        }))
  }

  @Test("TAP has a case for each finding with a block that says all of it, and one for a clean file")
  func tap() throws {
    let read = try Reader.read(try run().report(.tap, Findings.words()), as: "tap")
    let expected = try expected
    #expect(read.count == expected.count + 1)
    #expect(read.first?["ok"] as? Bool == true)
    for (read, expected) in zip(read.dropFirst(), expected) {
      #expect(read["ok"] as? Bool == false)
      let block = try #require(read["block"] as? [String: Any])
      #expect(block.text("message") == expected.message && block.text("help") == expected.message)
      #expect(block.text("code") == expected.code)
      let place = try #require(block["at"] as? [String: Any])
      #expect(place.number("line") == expected.start.line && place.number("column") == expected.start.column)
      #expect(place.text("file") == expected.path)
    }
  }

  @Test("nothing found is a report, too", arguments: ["sarif", "gitlab", "github", "junit", "tap"])
  func nothing(_ format: String) throws {
    let format = try #require(CheckFormat(rawValue: format))
    #expect(try Reader.read(CheckRun().report(format, Findings.words()), as: format.rawValue).isEmpty)
    let clean = try Findings.run([("account.yaml", Self.clean)])
    let read = try Reader.read(clean.report(format, Findings.words()), as: format.rawValue)
    #expect(read.count == ([.junit, .tap].contains(format) ? 1 : 0))
  }

  @Test("a file that could not be read is told wherever a format has a place for it")
  func unreadable() throws {
    var run = CheckRun()
    run.add([.init("/nonexistent/a.yaml", shownAs: "a.yaml", skipsOthers: false)], jobs: 1)
    #expect(run.failures.count == 1)
    let junit = try Reader.read(run.report(.junit, Findings.words()), as: "junit")
    #expect(junit.map { (read) in read.text("kind") } == ["error"])
    let tap = try Reader.read(run.report(.tap, Findings.words()), as: "tap")
    #expect(tap.map { (read) in read["ok"] as? Bool } == [false])
    let github = try Reader.read(run.report(.github, Findings.words()), as: "github")
    #expect(github.map { (read) in read.text("level") } == ["error"])
    #expect(run.report(.sarif, Findings.words()).contains("\"executionSuccessful\": false"))
  }

  @Test("thirty thousand findings are read in every format")
  func many() throws {
    let count = 30_000
    var run = CheckRun()
    run.results = [Findings.hostileResult("account.yaml", count)]
    for format in [CheckFormat.sarif, .gitlab, .junit, .tap] {
      #expect(try Reader.read(run.report(format, Findings.words()), as: format.rawValue).count == count, "\(format)")
    }
    #expect(try Reader.read(run.report(.github, Findings.words()), as: "github").count == 11)
    #expect(run.stepSummary(.en, room: 1 << 20).utf8.count < 1 << 20)
    #expect(run.report(.concise, Findings.words()).count { (character) in character == "\n" } == count)
  }

}
