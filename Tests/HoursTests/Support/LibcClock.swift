import Glibc
import Synchronization

/// The clocks of the C library, which knows one zone at a time.
struct LibcClock: ~Copyable {

  /// What the C library says of an instant.
  struct Reading {
    let offset: Int
    let isDaylight: Bool
    let abbreviation: String
    let year: Int
    let month: Int
    let day: Int
    let hour: Int
    let minute: Int
    /// Sunday is 0.
    let weekday: Int
  }

  private static let turn = Mutex(())

  /// Calls `body` while the C library is in the zone `zone`: a file of the system, or a rule in the notation of POSIX.
  static func within<Result>(_ zone: String, isRule: Bool = false, _ body: (borrowing LibcClock) throws -> Result)
    rethrows -> Result
  {
    try turn.withLock { _ in
      unsafe setenv("TZ", isRule ? zone : ":\(SystemZones.folder)/\(zone)", 1)
      tzset()
      return try body(LibcClock())
    }
  }

  /// What clocks show `second` seconds after 1970-01-01 00:00 UTC.
  func reading(at second: Int) -> Reading {
    var time = time_t(second)
    var parts = unsafe tm()
    unsafe localtime_r(&time, &parts)
    return unsafe Reading(
      offset: parts.tm_gmtoff, isDaylight: parts.tm_isdst > 0, abbreviation: String(cString: parts.tm_zone),
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday), hour: Int(parts.tm_hour),
      minute: Int(parts.tm_min), weekday: Int(parts.tm_wday))
  }

  /// How far clocks are ahead of UTC `second` seconds after 1970-01-01 00:00 UTC.
  func offset(at second: Int) -> Int {
    var time = time_t(second)
    var parts = unsafe tm()
    unsafe localtime_r(&time, &parts)
    return unsafe parts.tm_gmtoff
  }

}

/// A day of the C library's calendar.
struct LibcDay: Hashable {

  let year: Int
  let month: Int
  let day: Int

  /// Sunday is 0.
  let weekday: Int

  /// The day `day` of `month` of `year`; the 0th is the last of the month before.
  init(_ year: Int, _ month: Int, _ day: Int) {
    var parts = unsafe tm()
    unsafe parts.tm_year = Int32(year - 1900)
    unsafe parts.tm_mon = Int32(month - 1)
    unsafe parts.tm_mday = Int32(day)
    unsafe parts.tm_hour = 12
    unsafe timegm(&parts)
    self.year = unsafe Int(parts.tm_year) + 1900
    self.month = unsafe Int(parts.tm_mon) + 1
    self.day = unsafe Int(parts.tm_mday)
    weekday = unsafe Int(parts.tm_wday)
  }

  /// The day `days` later.
  func plus(_ days: Int) -> LibcDay { LibcDay(year, month, day + days) }

  /// A number that grows with time.
  var key: Int { (year * 100 + month) * 100 + day }

  /// A number that grows within the year.
  var yearlyKey: Int { month * 100 + day }

}
