import Diagnostics
import Driver
import Support
import Testing

/// What is proposed where a name, an extension or a file stands in the place of an id.
@Suite("names in the place of ids")
struct OtherNamesTests {

  /// Two people with one surname, a group, a recording, and `section`.
  private func finding(_ section: String) throws -> (found: Diagnostic, check: AccountCheck) {
    let check = AccountCheck.of(
      SmallAccount.text(
        """
        employees:
          anna: {name: Анна Петрова, extension: 201, devices: [desk]}
          boris: {name: Пётр Петров, extension: 202, devices: [desk], email: b@x.example}
          vera: {name: Вера Петрова, devices: [desk]}
        groups:
          desk: {name: Регистратура, extension: 300, members: [anna, boris, vera], no-answer: continue}
        audio:
          hello: {file: audio/hello.wav, length: 3s}
        \(section)
        """))
    return (try #require(check.diagnostics.first), check)
  }

  @Test(
    "who alone is called so is proposed",
    arguments: [
      ("forward: Анна Петрова", "anna", "write the id of Анна Петрова: 'anna'"),
      ("forward: петрова анна", "anna", "write the id of Анна Петрова: 'anna'"),
      ("forward: Петр Петров", "boris", "write the id of Пётр Петров: 'boris'"),
      ("forward: 201", "anna", "write the id: 'anna' has the extension 201"),
      ("forward: 203", "vera", "write the id: 'vera' has the extension 203"),
      ("forward: 300", "desk", "write the id: 'desk' has the extension 300"),
      ("forward: Регистратура", "desk", "write the id of Регистратура: 'desk'"),
      ("greeting: audio/hello.wav", "hello", "write the id: 'hello' is the file 'audio/hello.wav'"),
      ("greeting: hello.wav", "hello", "write the id: 'hello' is the file 'audio/hello.wav'"),
    ])
  func proposal(_ step: String, _ id: String, _ help: String) throws {
    let (found, check) = try finding("schemes: {s: [{when: always, steps: [{\(step)}]}]}")
    #expect(found.rule == .unknownReference)
    #expect(found.help?.en == help)
    #expect(found.fix?.safety == .sure)
    let fix = try #require(found.fix)
    #expect(fix.edits == [Diagnostic.Edit(found.range, id)])
    #expect(!AccountCheck.of(fix.applied(to: check.files[0])).hasErrors)
  }

  @Test("part of a name is a guess")
  func part() throws {
    let (found, _) = try finding("schemes: {s: [{when: always, steps: [{forward: вера}]}]}")
    #expect(found.help?.en == "did you mean 'vera' (Вера Петрова)?")
    #expect(found.help?.ru == "возможно, имелось в виду «vera» (Вера Петрова)?")
    #expect(found.fix?.safety == .unsafe)
  }

  @Test(
    "what several are called, or who is of another kind, is no proposal",
    arguments: [
      (
        "schemes: {s: [{when: always, steps: [{forward: Петрова}]}]}",
        "several are called so: write the id of one, 'anna', 'vera'"
      ),
      (
        "campaigns: [{name: c, from: 2026-06-01, to: 2026-06-02, operators: [Регистратура]}]",
        "'desk' is called so, a group: name an employee here"
      ),
      (
        "notifications: [{on: missed, email: b, groups: [Анна Петрова]}]",
        "'anna' is called so, an employee: name a group here"
      ),
    ])
  func doubtful(_ section: String, _ help: String) throws {
    let check = try finding(section).check
    let found = check.diagnostics.filter { (finding) in finding.help?.en == help }
    #expect(found.count == 1, "\(check.diagnostics.map { $0.help?.en ?? "" })")
    #expect(found.first?.fix == nil)
  }

  @Test("names in vain are many, and the check is quick")
  func many() {
    let count = 20_000
    let people = (0..<count).map { (number) in "  p\(number): {name: Имя Одно, devices: [desk]}" }
    let members = (0..<count).map { (number) in "Одно Имя\(number % 3 == 0 ? "" : " \(number)")" }
    let text = SmallAccount.text(
      "employees:\n\(people.joined(separator: "\n"))\ngroups:\n  g:\n    name: G\n    no-answer: continue\n    members: [\(members.joined(separator: ", "))]\n"
    )
    let clock = ContinuousClock()
    let time = clock.measure { #expect(AccountCheck.of(text).hasErrors) }
    #expect(time < .seconds(20))
  }

}
