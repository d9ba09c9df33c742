/// A day and a time of day as calendar and clock on the wall show them; which instant that is depends on the zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {

  /// The day.
  public let date: CivilDate

  /// The time of day.
  public let time: CivilTime

  /// `time` on `date`.
  public init(_ date: CivilDate, _ time: CivilTime) {
    self.date = date
    self.time = time
  }

  /// What a clock shows `count` milliseconds after it showed 1970-01-01 00:00, if nobody touches it.
  public init(millisecondsSince1970 count: Int64) {
    let (day, millisecond) = count.floorDivided(by: 86_400_000)
    self.init(CivilDate(dayNumber: Int(day)), CivilTime(unchecked: Int(millisecond)))
  }

  /// The number of milliseconds by which a clock nobody touches comes from 1970-01-01 00:00 to here.
  public var millisecondsSince1970: Int64 {
    Int64(date.dayNumber).times(86_400_000).plus(Int64(time.millisecondOfDay))
  }

  /// Orders times as a clock nobody touches comes to them.
  public static func < (a: Self, b: Self) -> Bool { (a.date, a.time) < (b.date, b.time) }

}

extension CivilDateTime: CustomStringConvertible {

  /// Day and time: `2026-06-09 10:15:00`, with milliseconds where there are any.
  public var description: String { "\(date) \(time)" }

}
