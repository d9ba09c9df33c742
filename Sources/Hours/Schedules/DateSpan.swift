/// The days for which an exception holds.
public enum DateSpan: Hashable, Sendable {

  /// The days of one stretch of the calendar.
  case dates(ClosedRange<CivilDate>)

  /// The days from `first` to `last` of every year, over the end of the year where `last` comes before `first`.
  case yearly(first: MonthDay, last: MonthDay)

  /// The one day `date`.
  public static func day(_ date: CivilDate) -> DateSpan { .dates(date...date) }

  /// Whether `date` is one of the days.
  public func contains(_ date: CivilDate) -> Bool {
    switch self {
    case .dates(let range):
      return range.contains(date)
    case .yearly(let first, let last):
      let day = date.monthDay
      return first <= last ? first <= day && day <= last : first <= day || day <= last
    }
  }

  /// The number of days; of a yearly span those in a leap year.
  public var length: Int {
    switch self {
    case .dates(let range):
      return range.upperBound - range.lowerBound + 1
    case .yearly(let first, let last):
      let days = last.dayOfLeapYear - first.dayOfLeapYear + 1
      return days > 0 ? days : days + 366
    }
  }

  /// The unbroken stretch of these days around `date`, if that is one of them: a yearly span as it falls that year, or
  /// all days there are where it leaves none out.
  public func stretch(around date: CivilDate) -> ClosedRange<CivilDate>? {
    guard contains(date) else { return nil }
    switch self {
    case .dates(let range):
      return range
    case .yearly(let first, let last):
      let year = date.year
      return first <= last || first <= date.monthDay ? stretch(from: year) : stretch(from: year - 1)
    }
  }

  /// The days of a yearly span that begins in `year`; none for a 29th of February that the year does not have.
  func stretch(from year: Int) -> ClosedRange<CivilDate>? {
    guard case .yearly(let first, let last) = self else { return nil }
    if length == 366 { return CivilDate(dayNumber: .min)...CivilDate(dayNumber: .max) }
    // The 29th of February of another year is the 1st of March as a first day and the 28th as a last one.
    let start = CivilDate(dayNumber: CivilDate.dayNumber(year: year, month: first.month, day: first.day))
    let endYear = first <= last ? year : year + 1
    let end = CivilDate(dayNumber: CivilDate.dayNumber(year: endYear, month: last.month, day: last.day))
    let isShort = last == MonthDay(uncheckedMonth: 2, day: 29) && !CivilDate.isLeap(endYear)
    let lastDay = isShort ? end - 1 : end
    return start <= lastDay ? start...lastDay : nil
  }

}

extension DateSpan: CustomStringConvertible {

  /// The days as the language writes them: `2026-06-12`, `2026-12-31..2027-01-08`, `06-12`, `01-01..01-08`.
  public var description: String {
    switch self {
    case .dates(let range):
      return range.lowerBound == range.upperBound ? "\(range.lowerBound)" : "\(range.lowerBound)..\(range.upperBound)"
    case .yearly(let first, let last):
      return first == last ? "\(first)" : "\(first)..\(last)"
    }
  }

}
