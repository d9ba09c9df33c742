import Foundation
import Testing

/// Formats, reports in files, and work in parallel, as the command line has them.
@Suite("reports by the command line")
struct ReportOptionTests {

  private let folder = try? Folder()

  /// A folder with two accounts, one of which has an error.
  private func project() throws -> Folder {
    let folder = try #require(folder)
    let clean = "callwright: 1\npbx: test\ntimezone: Europe/Moscow\nemployees:\n  anna: {name: Anna, devices: [desk]}\n"
    try folder.write(clean, to: "good.yaml")
    try folder.write(clean + "nobody: 1\n", to: "bad.yaml")
    return folder
  }

  @Test("reports are written when there are findings, whatever goes to standard output, and the exit code stays")
  func written() throws {
    let folder = try project()
    let run = try Program.run(
      "check", "--report", "sarif:a.sarif", "--report", "junit:sub.xml", "--report=text:x:y.txt", "--format", "concise",
      in: folder.url)
    #expect(run.code == 1 && run.errors == "")
    #expect(run.output.hasPrefix("./bad.yaml:6:1: error: ") || run.output.hasPrefix("bad.yaml:6:1: error: "))
    #expect(try folder.text("a.sarif").contains("\"uri\": \"bad.yaml\""))
    #expect(try folder.text("sub.xml").hasPrefix("<?xml "))
    #expect(try folder.text("x:y.txt").hasSuffix("1 error, 2 files checked\n"))
    #expect(folder.files == ["a.sarif", "bad.yaml", "good.yaml", "sub.xml", "x:y.txt"])
  }

  @Test("a report takes the place of an older one, and what it replaces keeps its permissions")
  func replaced() throws {
    let folder = try project()
    try folder.write(String(repeating: "old", count: 10_000), to: "report.json")
    let file = folder.url.appending(path: "report.json").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    #expect(try Program.run("check", "good.yaml", "--report", "json:report.json", in: folder.url).code == 0)
    #expect(try folder.text("report.json").hasSuffix("}\n"))
    #expect(try !folder.text("report.json").contains("old"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test("a report that cannot be written is exit code 3, and all else is still told")
  func unwritable() throws {
    let folder = try project()
    let run = try Program.run(
      "check", "--report", "json:none/a.json", "--report", "tap:b.tap", in: folder.url)
    #expect(run.code == 3)
    #expect(run.errors == "callwright: cannot write the report 'none/a.json': no such file or directory\n")
    #expect(run.output.contains("1 error, 2 files checked"))
    #expect(try folder.text("b.tap").hasPrefix("TAP version 14\n1..2\n"))
    let russian = try Program.run("check", "--report", "json:none/a.json", language: "ru", in: folder.url)
    #expect(russian.errors.hasPrefix("callwright: не удаётся записать отчёт «none/a.json»: "))
    let test = try Program.run("test", "--report", "junit:none/a.xml", in: folder.url)
    #expect(test.code == 3 && test.errors.hasPrefix("callwright: cannot write the report"))
  }

  /// Orders that cannot be meant, and what is said in both languages.
  static let mistakes = [
    ("xml:a", "'xml:a' is no report: write FORMAT:PATH, the format being one of text, ", "«xml:a» — не отчёт: "),
    ("json", "'json' is no report: ", "«json» — не отчёт: "), (":a", "':a' is no report: ", "«:a» — не отчёт: "),
    ("json:", "the report 'json:' names no file; ", "в отчёте «json:» не указан файл; "),
    ("json:-", "the report 'json:-' names no file; ", "в отчёте «json:-» не указан файл; "),
    ("json:good.yaml", "the report would take the place of 'good.yaml'", "отчёт занял бы место файла «good.yaml»"),
    (
      "json:./good.yaml", "the report would take the place of './good.yaml'", "отчёт занял бы место файла «./good.yaml»"
    ),
  ]

  @Test("a report that cannot be meant is exit code 2, and nothing is written", arguments: mistakes)
  func mistake(_ order: String, _ en: String, _ ru: String) throws {
    let folder = try project()
    let before = try folder.text("good.yaml")
    for (language, said) in [("en", en), ("ru", ru)] {
      let run = try Program.run("check", "--report", order, language: language, in: folder.url)
      #expect(run.code == 2 && run.output == "")
      #expect(run.errors.hasPrefix("callwright: \(said)"), "\(run.errors)")
    }
    #expect(folder.files == ["bad.yaml", "good.yaml"])
    #expect(try folder.text("good.yaml") == before)
  }

  @Test("two reports to one file are a mistake, and 'test' has no SARIF")
  func further() throws {
    let folder = try project()
    let twice = try Program.run("check", "--report", "json:a", "--report", "tap:a", in: folder.url)
    #expect(twice.code == 2 && twice.errors.hasPrefix("callwright: two reports would go to 'a'"))
    let sarif = try Program.run("test", "--report", "sarif:a", in: folder.url)
    #expect(sarif.code == 2 && sarif.errors.contains("one of text, json, junit, tap, github"))
    for jobs in ["0", "-1", "257", "many"] {
      #expect(try Program.run("check", "--jobs=\(jobs)", in: folder.url).code == 2)
    }
  }

  @Test("the last line sums up, also where nothing is wrong and where nothing was checked")
  func summary() throws {
    let folder = try project()
    let good = try Program.run("check", "good.yaml", in: folder.url)
    #expect(good.code == 0 && good.output == "no problems, 1 file checked\n")
    try folder.write("services: {}\n", to: "sub/compose.yaml")
    let none = try Program.run("check", "sub", in: folder.url)
    #expect(none.code == 3 && none.output.hasSuffix("\n0 files checked\n"))
    #expect(none.errors == "callwright: no account or calls file found\n")
  }

  @Test("in a GitHub workflow the summary of the step gets a table, behind what is there")
  func stepSummary() throws {
    let folder = try project()
    try folder.write("before\n", to: "summary.md")
    let file = folder.url.appending(path: "summary.md").path
    let variables = ["GITHUB_STEP_SUMMARY": file]
    let run = try Program.run("check", "--format", "github", variables: variables, in: folder.url)
    #expect(run.code == 1)
    #expect(run.output.hasPrefix("::error file=bad.yaml,line=6,endLine=6,col=1,endColumn=7,title=CW020 unknown-key::"))
    let text = try folder.text("summary.md")
    #expect(text.hasPrefix("before\n### callwright\n\n1 error, 2 files checked\n"))
    #expect(text.contains("\n| bad.yaml:6:1 | error CW020 unknown-key | "))
    // Other formats leave it alone; one that cannot be written is exit code 3.
    #expect(try Program.run("check", "--format", "json", variables: variables, in: folder.url).code == 1)
    #expect(try folder.text("summary.md") == text)
    let nowhere = ["GITHUB_STEP_SUMMARY": folder.url.appending(path: "none/a").path]
    #expect(try Program.run("check", "--format", "github", variables: nowhere, in: folder.url).code == 3)
    // GitHub refuses more than 1 MiB.
    try folder.write(String(repeating: "x", count: (1 << 20) - 300), to: "summary.md")
    #expect(try Program.run("check", "--format", "github", variables: variables, in: folder.url).code == 1)
    #expect(try folder.text("summary.md").utf8.count <= 1 << 20)
  }

  @Test("a thousand accounts are told in the same order by any number of jobs")
  func order() throws {
    let folder = try #require(folder)
    for number in 0..<1000 {
      let text = "callwright: 1\npbx: test\ntimezone: Europe/Moscow\nnobody\(number): 1\n"
      try folder.write(text, to: "\(number % 10)/\(number).yaml")
    }
    try folder.write("- a\n", to: "3/other.yaml")
    let reports = try ["1", "2", "7", "64"].map { (jobs) in
      let run = try Program.run(
        "check", "--format", "json", "--jobs", jobs, "--report", "text:report-\(jobs).txt", in: folder.url)
      #expect(run.code == 1)
      return run.output + (try folder.text("report-\(jobs).txt"))
    }
    #expect(Set(reports).count == 1)
    #expect(reports.first?.hasSuffix(", 1000 files checked\n") == true)
    let places = (reports.first ?? "").matches(of: /"file": "(?:\.\/)?([^"]+)"/).map { (match) in String(match.1) }
    #expect(Set(places).count == 1000 && places == places.sorted())
  }

}
