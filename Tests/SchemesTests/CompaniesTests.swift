import Diagnostics
import Driver
import Support
import Syntax
import Testing

@Suite("whole companies")
struct CompaniesTests {

  /// The warnings that are meant: a company shows them on purpose.
  private static let meant: [String: Set<String>] = [
    // Two lawyers deputise for each other while both are away.
    "dubov": ["deputy-cycle"],
    // The whole booking group is away on the same days; a call meets nobody of whom its acts speak.
    "yantar": ["all-absent", "act-never-applied"],
  ]

  @Test(
    "a company's account has no errors, and no warnings but those it shows on purpose", arguments: Repository.companies)
  func check(_ company: String) throws {
    var run = CheckRun()
    for name in ["account.yaml", "calls.yaml"] {
      try run.add(
        Repository.path("schemes/\(company)/\(name)"), shownAs: Repository.path("schemes/\(company)/\(name)"),
        skipsOthers: false)
    }
    let report = run.findings.map { (finding) in ConciseReport(.en).text(finding.diagnostic, finding.files) }.joined()
    let names = Set(run.findings.map { (finding) in finding.diagnostic.rule.name })
    #expect(run.fileCount == 2)
    #expect(!run.findings.contains { (finding) in finding.diagnostic.rule.severity == .error }, "\(report)")
    #expect(names.isSubset(of: Self.meant[company] ?? []), "\(report)")
  }

  @Test("every call of a company comes as its file says", arguments: Repository.companies)
  func calls(_ company: String) throws {
    #expect(try expectAsWritten(callsOf: Repository.path("schemes/\(company)/calls.yaml")) >= 5)
  }

  @Test(
    "every call of a company says how it ends and what happens in it, to the second", arguments: Repository.companies)
  func expectations(_ company: String) throws {
    let calls = try PlayedCalls(
      Repository.text("schemes/\(company)/calls.yaml"),
      on: .of(
        Repository.text("schemes/\(company)/account.yaml"), path: Repository.path("schemes/\(company)/account.yaml"),
        opensAudio: true))
    for call in calls.play.calls.calls {
      #expect(call.name != nil)
      #expect(call.expectation?.outcome != nil && call.expectation?.timeline != nil, "\(call.name?.value ?? "")")
    }
  }

}
