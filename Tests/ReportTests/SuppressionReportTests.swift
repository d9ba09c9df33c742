import Diagnostics
import Foundation
import Support
import Testing

@testable import Driver

/// Findings that are accepted, in the formats of others.
@Suite("accepted findings in reports")
struct SuppressionReportTests {

  private static let sections =
    "employees:\n  anna: {name: A, extension: 1121}\n  # callwright: ignore[CW108] until 2030-12-31 «old», \"q\" \\ ]]>\n"
    + "  bella: {name: B, extension: 1122}\n  dora: {name: D, extension: 1123}\n"

  /// An account with one finding told, one accepted by a comment and one by a baseline at the returned path.
  private func run() throws -> (run: CheckRun, baseline: String) {
    var run = try Findings.run([("account.yaml", SmallAccount.text(Self.sections))])
    var known = run
    known.results[0].findings.removeAll { (finding) in !finding.diagnostic.message.en.contains("1123") }
    let path = "/nonexistent/known.json"
    Baseline(of: known, at: path).apply(to: &run)
    return (run, path)
  }

  @Test("SARIF has what is accepted, in order of place, with where and why; every result says whether it is")
  func sarif() throws {
    let (run, path) = try run()
    #expect(run.findings.count == 1 && run.accepted.count == 2)
    let read = try Reader.read(run.report(.sarif, Findings.words()), as: "sarif")
    #expect(read.map { (finding) in finding.text("code") } == ["CW108", "CW108", "CW108"])
    let suppressions = read.map { (finding) in "\(finding["suppressions"] ?? "none")" }
    let line = SmallAccount.text(Self.sections).split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { (line) in line.contains("ignore[") }.map { (index) in index + 1 }
    #expect(
      suppressions == [
        "[]", "\([["inSource", "«old», \"q\" \\ ]]>", try #require(line)] as [Any]])",
        "\([["external", "it stands in the baseline \(path)", NSNull()] as [Any]])",
      ])
    let russian = try Reader.read(run.report(.sarif, Findings.words(.ru)), as: "sarif")
    #expect("\(russian[2]["suppressions"] ?? "")".contains("inSource") == false)
    #expect(run.report(.sarif, Findings.words(.ru)).contains("есть в списке известных замечаний \(path)"))
  }

  @Test("accepting a finding changes no fingerprint")
  func fingerprints() throws {
    func fingerprints(_ sections: String) throws -> [String?] {
      let run = try Findings.run([("account.yaml", SmallAccount.text(sections))])
      return try Reader.read(run.report(.sarif, Findings.words()), as: "sarif").map { $0.text("fingerprint") }
    }
    let open = Self.sections.split(separator: "\n").filter { (line) in !line.contains("ignore[") }
    #expect(try fingerprints(Self.sections) == fingerprints(open.joined(separator: "\n") + "\n"))
  }

  @Test(
    "no other format tells what is accepted",
    arguments: CheckFormat.allCases.filter { (format) in format != .sarif })
  func others(_ format: CheckFormat) throws {
    let report = try run().run.report(format, Findings.words())
    #expect(report.contains("1121") && !report.contains("1122") && !report.contains("1123"), "\(report)")
  }

}
