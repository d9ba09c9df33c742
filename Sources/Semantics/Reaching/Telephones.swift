internal import Diagnostics
internal import Syntax

/// The devices of an account's employees that are called by a number: their telephones outside the exchange.
struct Telephones {

  /// One of them.
  struct Telephone {

    /// The number that is called, and where it is written: with the device, or as the mobile of its owner.
    var number: Written<PhoneNumber>

    /// Where the device is named.
    var device: SourceRange

    /// Whether the number is written with the device.
    var hasOwnNumber: Bool

  }

  /// All of them, employee by employee in the order of the account.
  private(set) var all: [Telephone] = []

  /// Where those of each employee begin among all; behind the last employee, their count.
  private var starts: [Int] = [0]

  /// The telephones of `account`.
  init(_ account: borrowing ResolvedAccount) {
    starts.reserveCapacity(account.written.employees.count + 1)
    for position in account.written.employees.indices {
      let devices = account.written.employees[position].devices
      for device in devices.indices {
        if let number = devices[device].number {
          all.append(Telephone(number: number, device: devices[device].kind.range, hasOwnNumber: true))
        } else if devices[device].kind.value == .mobile, let number = account.written.employees[position].mobile {
          // A mobile without a number rings that of its owner.
          all.append(Telephone(number: number, device: devices[device].kind.range, hasOwnNumber: false))
        }
      }
      starts.append(all.count)
    }
  }

  /// The telephones of the employee at `position`.
  func of(_ position: Int) -> ArraySlice<Telephone> { all[starts[position]..<starts[position + 1]] }

}
