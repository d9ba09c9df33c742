import Driver
import Machine
import Support
import Testing

/// Extensions that nobody wrote (D-39).
@Suite("generated extensions")
struct ExtensionTests {

  private func extensions(_ sections: String) throws -> [String] {
    let check = AccountCheck.of(SmallAccount.text(sections))
    let (machine, report) = (check.machine, check.report)
    return try #require(machine, "\(report)").extensions.map(\.number)
  }

  @Test("the lowest free number from 201 upwards, employees first, then groups (D-39)")
  func lowestFree() throws {
    #expect(
      try extensions(
        """
        employees:
          a: {name: A}
          b: {name: B, extension: 201}
          c: {name: C}
          d: {name: D, extension: 1001}
        groups:
          g: {name: G, members: [a], no-answer: continue}
          h: {name: H, extension: 203, members: [a], no-answer: continue}
        """) == ["202", "201", "204", "1001", "205", "203"])
  }

  @Test("what is written counts wherever it stands, also behind")
  func writtenLater() throws {
    #expect(
      try extensions("employees: {a: {name: A}, b: {name: B}, c: {name: C, extension: 201}}") == ["202", "203", "201"])
  }

  @Test("a thousand employees have extensions of their own, none of them a service's")
  func many() throws {
    let people = (1...1000).map { (number) in "  e\(number): {name: E\(number)}\n" }.joined()
    let numbers = try extensions("employees:\n" + people)
    #expect(Set(numbers).count == 1000)
    #expect(numbers.first == "201")
    #expect(numbers.last == "1200")
    #expect(!numbers.contains("112"))
  }

}
