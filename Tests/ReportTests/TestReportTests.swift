@testable import Driver
import Foundation
import Support
import Testing

/// What became of tests in the formats of others.
@Suite("results of tests in the formats of others")
struct TestReportTests {

  private static let account = SmallAccount.text(
    SmallAccount.employees("anna") + SmallAccount.line("- forward: anna") + "  +7 495 000-00-02: {scheme: s}")

  /// Names of calls that mean something to one format or another, as YAML writes them.
  private static let names = ["кафе 🙂", "a, b: c", "100%0A", #"\"q\" ]]>"#, "<b> &amp;", "#skip # TODO", #"one\ntwo"#]

  /// The run of a file with a call for each name that comes otherwise than expected, and one that comes as expected.
  private func run(jobs: Int = 1, keepsCoverage: Bool = false) throws -> TestRun {
    let folder = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func call(_ name: String, _ hour: Int, _ outcome: String) -> String {
      """
        - name: "\(name)"
          at: 2026-06-09 \(hour):00:00
          from: +79161234501
          to: +74950000001
          acts:
            - anna.desk answers after 4s, talks 5s
          expect:
            outcome: \(outcome)

      """
    }
    let failing = Self.names.enumerated().map { (number, name) in call(name, 10 + number, "no-answer") }
    let calls = "calls:\n" + failing.joined() + call("fine", 20, "answered by anna on desk")
    try Data(Self.account.utf8).write(to: folder.appending(path: "account.yaml"))
    for name in ["calls.yaml", "more.yaml"] { try Data(calls.utf8).write(to: folder.appending(path: name)) }
    try Data("calls:\n  - nonsense: 1\n".utf8).write(to: folder.appending(path: "wrong.yaml"))
    var run = TestRun(keepsCoverage: keepsCoverage)
    let paths = ["calls.yaml", "more.yaml", "wrong.yaml", "missing.yaml"].map { (name) in
      folder.appending(path: name).path
    }
    run.add(paths.map { (path) in (path, true) }, jobs: jobs)
    return run
  }

  private let expectedNames = names.map { (name) in
    name.replacingOccurrences(of: #"\""#, with: "\"").replacingOccurrences(of: #"\n"#, with: "\n")
  }

  @Test("JUnit has a suite for each calls file, a case for each call, and the first difference as its failure")
  func junit() throws {
    let run = try run()
    let read = try Reader.read(run.report(.junit, threshold: nil, Findings.words()), as: "junit")
    let cases = read.prefix(expectedNames.count + 1)
    #expect(cases.map { (read) in read.text("name") } == expectedNames + ["fine"])
    #expect(cases.map { (read) in read.text("kind") } == expectedNames.map { (_) in "failure" } + [nil])
    #expect(cases.first?.text("type") == "outcome")
    #expect(cases.first?.text("text") == "outcome: expected no-answer, found answered by anna on desk")
    #expect(cases.first?.text("content")?.contains("- no-answer\n+ answered by anna on desk\n") == true)
    // One could not be played, one could not be read.
    #expect(read.suffix(2).map { (read) in read.text("kind") } == ["error", "error"])
    #expect(read.suffix(2).map { (read) in read.text("type") } == ["not-played", "unreadable"])
  }

  @Test("TAP has a case for each call, with what was expected and what came")
  func tap() throws {
    let read = try Reader.read(try run().report(.tap, threshold: nil, Findings.words()), as: "tap")
    #expect(read.count == 2 * (expectedNames.count + 1) + 2)
    let block = try #require(read.first?["block"] as? [String: Any])
    #expect(block.text("expected") == "no-answer" && block.text("found") == "answered by anna on desk")
    #expect(read.dropFirst(expectedNames.count).first?["ok"] as? Bool == true)
    #expect(read.count { (read) in read["ok"] as? Bool == true } == 2)
  }

  @Test("GitHub has an annotation where the expectation is written, titled with the call's name")
  func github() throws {
    let read = try Reader.read(try run().report(.github, threshold: nil, Findings.words()), as: "github")
    #expect(read.count == 11 && read.last?.text("level") == "notice")
    let titles = read.dropFirst().prefix(expectedNames.count).map { (read) in read.text("title") }
    #expect(titles == expectedNames.map { (name) in Display.shown(name) })
    #expect(read.dropFirst().first?.text("line") == "9")
  }

  @Test("JSON has every call with its difference")
  func json() throws {
    let text = try run().report(.json, threshold: nil, Findings.words())
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json.number("format_version") == 1)
    #expect(json.number("failed") == 2 * expectedNames.count && json.number("passed") == 2)
    #expect(json.number("not_played") == 1)
    let files = try #require(json["files"] as? [[String: Any]])
    let calls = try #require(files.first?["calls"] as? [[String: Any]])
    #expect(calls.map { (call) in call.text("name") } == expectedNames + ["fine"])
    #expect((calls.first?["difference"] as? [String: Any])?.text("expected") == "no-answer")
    #expect(calls.last?["difference"] is NSNull)
  }

  @Test("coverage below the threshold is a case of its own that fails")
  func coverage() throws {
    let run = try run(keepsCoverage: true)
    #expect(run.coverages.count == 1)
    for (threshold, kind) in [(100, "failure"), (0, nil)] {
      let read = try Reader.read(run.report(.junit, threshold: threshold, Findings.words()), as: "junit")
      let coverage = read.filter { (read) in read.text("name")?.hasPrefix("coverage of ") == true }
      #expect(coverage.map { (read) in read.text("kind") } == [kind])
    }
  }

  @Test("results do not depend on the number of jobs", arguments: [2, 3, 16])
  func jobs(_ jobs: Int) throws {
    let (one, many) = (try run(keepsCoverage: true), try run(jobs: jobs, keepsCoverage: true))
    // The folder has another name each time.
    func report(_ run: TestRun) -> String {
      TestFormat.allCases.map { (format) in
        run.report(format, threshold: 100, Findings.words())
          .replacing(/callwright-[0-9A-F-]{36}/, with: "folder")
      }.joined()
    }
    #expect(report(one) == report(many))
  }

}
