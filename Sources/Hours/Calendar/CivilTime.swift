/// A time of day as a clock on the wall shows it, from 00:00 up to, but not, 24:00.
public struct CivilTime: Hashable, Comparable, Sendable {

  /// The number of milliseconds since midnight.
  public let millisecondOfDay: Int

  /// The time `millisecondOfDay` milliseconds after midnight, if that is before the next midnight.
  public init?(millisecondOfDay: Int) {
    guard (0..<86_400_000).contains(millisecondOfDay) else { return nil }
    self.init(unchecked: millisecondOfDay)
  }

  /// The time `hour`:`minute`:`second`.`millisecond`, if a clock shows it.
  public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1000).contains(millisecond)
    else { return nil }
    self.init(unchecked: ((hour * 60 + minute) * 60 + second) * 1000 + millisecond)
  }

  /// The time `millisecondOfDay` milliseconds after midnight, which is before the next.
  init(unchecked millisecondOfDay: Int) {
    self.millisecondOfDay = millisecondOfDay
  }

  /// 00:00.
  public static let midnight = CivilTime(unchecked: 0)

  /// The hour, 0 to 23.
  public var hour: Int { millisecondOfDay / 3_600_000 }

  /// The minute of the hour.
  public var minute: Int { minuteOfDay % 60 }

  /// The second of the minute.
  public var second: Int { millisecondOfDay / 1000 % 60 }

  /// The millisecond of the second.
  public var millisecond: Int { millisecondOfDay % 1000 }

  /// The number of whole minutes since midnight: 0 to 1439.
  public var minuteOfDay: Int { millisecondOfDay / 60_000 }

  /// Orders times as they come within a day.
  public static func < (a: Self, b: Self) -> Bool { a.millisecondOfDay < b.millisecondOfDay }

}

extension CivilTime: CustomStringConvertible {

  /// The time with seconds, and with milliseconds where there are any: `09:00:00`, `09:00:00.250`.
  public var description: String {
    let clock = "\(digits(hour, 2)):\(digits(minute, 2)):\(digits(second, 2))"
    return millisecond == 0 ? clock : "\(clock).\(digits(millisecond, 3))"
  }

}
