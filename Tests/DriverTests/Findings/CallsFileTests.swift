import Diagnostics
import Driver
import Support
import Testing

/// What `check` says of a calls file and its account.
@Suite("checking calls files")
struct CallsFileTests {

  /// The account that is called.
  private static let account =
    SmallAccount.head + SmallAccount.employees("anna", "bella")
    + "groups:\n  shop: {name: Shop, members: [anna, bella], no-answer: continue}\n"
    + SmallAccount.line("- forward: shop") + "\n"

  /// What is found in one call with these lines, as codes and what they point at.
  private func findings(_ lines: String...) throws -> [(code: String, words: String, help: String)] {
    let folder = try TemporaryFolder()
    let text = "calls:\n  - " + lines.joined(separator: "\n    ") + "\n"
    try folder.write(Self.account, to: "account.yaml")
    try folder.write(text, to: "calls.yaml")
    return folder.check(["calls.yaml"]).findings.map { (finding) in
      let range = finding.diagnostic.range
      let words = Array(text.utf8)[Int(range.start)..<Int(range.end)]
      return (finding.diagnostic.rule.code, String(decoding: words, as: UTF8.self), finding.diagnostic.help?.en ?? "")
    }
  }

  @Test(
    "who is dialled by a name that nobody bears is asked for; digits may lead nowhere",
    arguments: [
      ("anna", nil), ("shop", nil), ("201", nil), ("999", nil), ("+74959999999", nil), ("sip:nobody@home.example", nil),
      ("Shop", "write the id of Shop: 'shop'"),
      ("bela", "did you mean 'bella'?"), ("shopp", "did you mean 'shop'?"),
      ("reception", "there are: anna, bella, shop"), ("anonymous", "there are: anna, bella, shop"),
    ] as [(String, String?)])
  func dialled(_ name: String, _ help: String?) throws {
    let found = try findings("at: 2026-06-09 10:00", "from: +79160000001", "to: \(name)")
    #expect(found.map(\.code) == (help == nil ? [] : ["CW101"]))
    #expect(found.first?.words == (help == nil ? nil : name))
    #expect(found.first?.help == help)
  }

  @Test(
    "a call that cannot be read is reported once, and not for what then cannot happen in it",
    arguments: [
      (["at: 2026-02-30 10:00", "from: +79160000001", "to: +74950000001"], "CW027 2026-02-30"),
      (["at: 2026-06-09 10:00", "from: nobody", "to: +74950000001"], "CW101 nobody"),
      (["at: 2026-06-09 10:00", "from: +79160000001", "to: nobody"], "CW101 nobody"),
    ])
  func oneCause(_ lines: [String], _ finding: String) throws {
    let acts = "acts: [anna.desk answers after 4s, record pressed after 1s]"
    let found = try findings(lines[0], lines[1], lines[2], acts)
    #expect(found.map { (finding) in "\(finding.code) \(finding.words)" } == [finding])
  }

  @Test("many wrong names against many employees cost no proposals without end")
  func manyWrongNames() throws {
    let folder = try TemporaryFolder()
    let count = 2000
    let names = (0..<count).map { (number) in "anna\(number)" }
    try folder.write(
      SmallAccount.head + "employees:\n" + names.map { (name) in "  \(name): {name: N, devices: [desk]}\n" }.joined(),
      to: "account.yaml")
    try folder.write(
      "statuses:\n"
        + names.map { (name) in "  - {at: 2026-06-09 10:00, who: \(name)x, event: logout}\n" }.joined(),
      to: "calls.yaml")
    let found = folder.check(["calls.yaml"]).findings.filter { (finding) in finding.diagnostic.rule.code == "CW101" }
    #expect(found.count == count)
    let proposals = found.count { (finding) in finding.diagnostic.fix != nil }
    #expect(0 < proposals && proposals < count)
  }

  @Test("what never happens because an act was misspelt is not reported beside it")
  func misspelt() throws {
    let found = try findings(
      "at: 2026-06-09 10:00", "from: +79160000001", "to: +74950000001",
      "acts: [anna.desk anwsers after 4s, record pressed after 1s]")
    #expect(found.map(\.code) == ["CW501"])
  }

  @Test("of two acts of one device the second is reported, with the way to say both")
  func twoActs() throws {
    let found = try findings(
      "at: 2026-06-09 10:00", "from: +79160000001", "to: +74950000001",
      "acts: [anna.desk answers after 4s, anna.desk rejects after 5s]")
    #expect(found.map(\.code) == ["CW504"])
    #expect(found.first?.words == "anna.desk rejects after 5s")
    #expect(found.first?.help.contains("', then'") == true)
  }

}
