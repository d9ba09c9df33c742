internal import Diagnostics
internal import Hours
internal import Syntax

/// What of an account's employees rings: gathered once, for several rules ask about it.
struct RingingDevices {

  /// A device that is called by a number: a telephone outside the exchange.
  struct Telephone {

    /// The number that is called, and where it is written: with the device, or as the mobile of its owner.
    var number: Written<PhoneNumber>

    /// Where the device is named.
    var device: SourceRange

    /// Whether the number is written with the device.
    var hasOwnNumber: Bool

  }

  /// A device that begins to ring later than the offer.
  struct Late {

    /// Whose it is.
    var employee: Int

    /// Which of his devices.
    var device: Int

    /// How much later.
    var delay: Written<Milliseconds>

  }

  /// All telephones, employee by employee in the order of the account.
  private(set) var telephones: [Telephone] = []

  /// Where those of each employee begin among all; behind the last employee, their count.
  private var starts: [Int] = [0]

  /// All devices that ring late, likewise.
  private(set) var late: [Late] = []

  /// Of each employee, whether some device rings at once.
  private(set) var ringsAtOnce: [Bool] = []

  /// The devices of `account`.
  init(_ account: borrowing ResolvedAccount) {
    starts.reserveCapacity(account.written.employees.count + 1)
    ringsAtOnce.reserveCapacity(account.written.employees.count)
    for position in account.written.employees.indices {
      let devices = account.written.employees[position].devices
      var isAtOnce = false
      for device in devices.indices {
        if let number = devices[device].number {
          telephones.append(Telephone(number: number, device: devices[device].kind.range, hasOwnNumber: true))
        } else if devices[device].kind.value == .mobile, let number = account.written.employees[position].mobile {
          // A mobile without a number rings that of its owner.
          telephones.append(Telephone(number: number, device: devices[device].kind.range, hasOwnNumber: false))
        }
        if let delay = devices[device].delay, delay.value > .zero {
          late.append(Late(employee: position, device: device, delay: delay))
        } else {
          isAtOnce = true
        }
      }
      starts.append(telephones.count)
      ringsAtOnce.append(isAtOnce)
    }
  }

  /// The telephones of the employee at `position`.
  func telephones(of position: Int) -> ArraySlice<Telephone> { telephones[starts[position]..<starts[position + 1]] }

}
