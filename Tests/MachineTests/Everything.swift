import Driver
import Machine
import Support
import Testing

extension Everything {

  /// The machine of the account.
  static func machine() throws -> Machine {
    let check = AccountCheck.of(text)
    let (machine, report) = (check.machine, check.report)
    return try #require(machine, "\(report)")
  }

}
