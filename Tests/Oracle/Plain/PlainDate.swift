/// A day of the calendar, counted out from 1970.
struct PlainDate {

  var year = 1970
  var month = 1
  var day = 1

  /// The weekday; 0 is Monday.
  var weekday: Int

  /// The day `number` days after 1970-01-01, a Thursday; not before it.
  init(_ number: Int) {
    weekday = (number + 3) % 7
    var left = number
    while left >= PlainDate.length(of: year) {
      left -= PlainDate.length(of: year)
      year += 1
    }
    while left >= PlainDate.length(ofMonth: month, of: year) {
      left -= PlainDate.length(ofMonth: month, of: year)
      month += 1
    }
    day = left + 1
  }

  /// The number of the first day of `year`.
  static func firstDay(of year: Int) -> Int { (1970..<year).reduce(0) { (sum, year) in sum + length(of: year) } }

  private static func isLeap(_ year: Int) -> Bool { year % 400 == 0 || year % 4 == 0 && year % 100 != 0 }

  private static func length(of year: Int) -> Int { isLeap(year) ? 366 : 365 }

  private static func length(ofMonth month: Int, of year: Int) -> Int {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

}
