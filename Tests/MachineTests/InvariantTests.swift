import Driver
import Machine
import Support
import Testing

@Suite("invariants of machines")
struct InvariantTests {

  @Test("the machine of every company is sound", arguments: Repository.companies)
  func companies(_ company: String) throws {
    let path = "schemes/\(company)/account.yaml"
    let check = AccountCheck.of(try Repository.text(path), path: Repository.path(path))
    let machine = try #require(check.machine, "\(check.report)")
    #expect(machine.violatedInvariants() == [])
  }

}
