/// The hours of a week: for each weekday those that begin on it, in order of time.
public struct WeeklyPattern: Hashable, Sendable {

  /// The hours of each weekday, Monday's first.
  private let days: [[DayInterval]]

  /// The hours that `intervals` returns for each weekday.
  public init(_ intervals: (Weekday) -> [DayInterval]) {
    days = Weekday.allCases.map { (day) in intervals(day).sorted() }
  }

  /// The hours `intervals` on each of `days`, none on the others.
  public init(on days: WeekdaySet = .everyDay, _ intervals: [DayInterval]) {
    self.init { (day) in days.contains(day) ? intervals : [] }
  }

  /// No hours on any day.
  public static let closed = WeeklyPattern { _ in [] }

  /// Every minute of every day.
  public static let always = WeeklyPattern { _ in [.wholeDay] }

  /// Whether there are no hours on any day.
  public var isClosed: Bool { days.allSatisfy(\.isEmpty) }

  /// The hours that begin on `day`, in order of time.
  public subscript(day: Weekday) -> [DayInterval] { days[day.rawValue] }

}

extension WeeklyPattern: CustomStringConvertible {

  /// The hours as the language writes them, days of equal hours together: `Mon-Fri 09:00-18:00; Sat 10:00-14:00`.
  ///
  /// Hours that are the same on every day stand alone (`09:00-18:00`), and no hours at all are `closed`.
  public var description: String {
    var parts: [(days: WeekdaySet, intervals: [DayInterval])] = []
    for day in Weekday.allCases where !self[day].isEmpty {
      if let known = parts.firstIndex(where: { (part) in part.intervals == self[day] }) {
        parts[known].days.insert(day)
      } else {
        parts.append((WeekdaySet([day]), self[day]))
      }
    }
    if parts.isEmpty { return "closed" }
    return parts.map { (days, intervals) in
      let hours = intervals.map(\.description).joined(separator: ", ")
      return days == .everyDay ? hours : "\(days) \(hours)"
    }.joined(separator: "; ")
  }

}
