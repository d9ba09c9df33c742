internal import Machine

extension Event {

  /// A number that no other event has: what it is, and what it speaks of.
  @inline(__always)
  var number: UInt64 {
    switch self {
    case .blacklisted(let entry): 1 << 32 | UInt64(UInt32(bitPattern: entry.rawValue))
    case .admitted: 2 << 32
    case .row(let row): 3 << 32 | UInt64(UInt32(bitPattern: row.rawValue))
    case .noRow: 4 << 32
    case .mediaEnd: 5 << 32
    case .faxTone: 6 << 32
    case .windowOver: 7 << 32
    case .noTone: 8 << 32
    case .faxEnd: 9 << 32
    case .messageKept: 10 << 32
    case .messageTooShort: 11 << 32
    case .notAgain: 12 << 32
    case .blocked: 13 << 32
    case .absent(let absence): 14 << 32 | UInt64(UInt32(clamping: absence))
    case .offHours: 15 << 32
    case .status(let status): 16 << 32 | UInt64(UInt32(bitPattern: status.rawValue))
    case .engaged: 17 << 32
    case .free: 18 << 32
    case .eligible: 19 << 32
    case .allEngaged: 20 << 32
    case .nobodyPresent: 21 << 32
    case .answer: 22 << 32
    case .turnOver: 23 << 32
    case .timeOver: 24 << 32
    case .rejected: 25 << 32
    case .failed: 26 << 32
    case .busy: 27 << 32
    case .unreachable: 28 << 32
    case .nobodyLeft: 29 << 32
    case .employeeFree: 30 << 32
    case .waitOver: 31 << 32
    case .offerDue: 32 << 32
    case .key(let digit): 33 << 32 | UInt64(digit)
    case .attemptDue: 34 << 32
    case .attemptsOver: 35 << 32
    case .cancelled: 36 << 32
    case .conversationOver: 37 << 32
    case .hangup: 38 << 32
    }
  }

}
