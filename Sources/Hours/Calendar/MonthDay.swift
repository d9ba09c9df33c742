/// A day that comes every year, or every leap year.
public struct MonthDay: Hashable, Comparable, Sendable {

  /// The month, from 1.
  public let month: Int

  /// The day of the month, from 1.
  public let day: Int

  /// The day `day` of `month`, if some year has it.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilDate.days(inMonth: month, of: 2000) else { return nil }
    self.init(uncheckedMonth: month, day: day)
  }

  /// The day `day` of `month`, which exist.
  init(uncheckedMonth month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The number of days before this one in a leap year: 0 to 365.
  public var dayOfLeapYear: Int {
    month <= 2 ? (month - 1) * 31 + day - 1 : (153 * (month - 3) + 2) / 5 + day + 59
  }

  /// Orders days as they come within a year.
  public static func < (a: Self, b: Self) -> Bool { (a.month, a.day) < (b.month, b.day) }

}

extension MonthDay: CustomStringConvertible {

  /// Month and day: `06-12`.
  public var description: String { "\(digits(month, 2))-\(digits(day, 2))" }

}
