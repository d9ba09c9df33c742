/// A day of the calendar (Gregorian, also before there was one), wherever that may be.
public struct CivilDate: Hashable, Comparable, Sendable {

  /// The number of days since 1970-01-01.
  public let dayNumber: Int

  /// The day `dayNumber` days after 1970-01-01; beyond a hundred thousand million days all are one.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, -200_000_000_000), 200_000_000_000)
  }

  /// The day `year`-`month`-`day`, if the calendar has it and its year is one of 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// Year, month (from 1) and day of the month (from 1).
  public var components: (year: Int, month: Int, day: Int) {
    // Days are counted from 0000-03-01, in eras of 400 years: so a leap day is the last of its year.
    let (era, dayOfEra) = (dayNumber + 719_468).floorDivided(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { components.year }

  /// The month, from 1.
  public var month: Int { components.month }

  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(ofDay: dayNumber) }

  /// The day as it comes every year.
  public var monthDay: MonthDay {
    let (_, month, day) = components
    return MonthDay(uncheckedMonth: month, day: day)
  }

  /// The day `days` later.
  public static func + (date: Self, days: Int) -> Self { .init(dayNumber: date.dayNumber.plus(days)) }

  /// The day `days` earlier.
  public static func - (date: Self, days: Int) -> Self { .init(dayNumber: date.dayNumber.minus(days)) }

  /// The number of days from `b` to `a`.
  public static func - (a: Self, b: Self) -> Int { a.dayNumber - b.dayNumber }

  /// Orders days as they come.
  public static func < (a: Self, b: Self) -> Bool { a.dayNumber < b.dayNumber }

  /// Whether `year` has a 29th of February.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of days of `month` (from 1) in `year`.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number of days from 1970-01-01 to the day `year`-`month`-`day`, of any year up to a few hundred million.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let (era, yearOfEra) = (month <= 2 ? year - 1 : year).floorDivided(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

}

extension CivilDate: CustomStringConvertible {

  /// The day as ISO 8601 writes it: `2026-06-12`.
  public var description: String {
    let (year, month, day) = components
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

}
