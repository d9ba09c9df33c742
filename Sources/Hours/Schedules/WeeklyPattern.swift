/// The hours of a week: for each weekday those that begin on it, in order of time.
public struct WeeklyPattern: Hashable, Sendable {

  /// The hours of all weekdays, Monday's first.
  private let intervals: [DayInterval]

  /// Where in `intervals` the hours of each weekday end.
  private let ends: SIMD8<Int32>

  /// The hours that `intervals` returns for each weekday.
  public init(_ intervals: (Weekday) -> [DayInterval]) {
    var all: [DayInterval] = []
    var ends = SIMD8<Int32>(repeating: 0)
    for day in Weekday.allCases {
      all += intervals(day).sorted()
      ends[day.rawValue] = Int32(clamping: all.count)
    }
    self.intervals = all
    self.ends = ends
  }

  /// The hours of `parts`, each of which has hours for some days; those of one day are put together.
  public init(_ parts: [(days: WeekdaySet, intervals: [DayInterval])]) {
    var all: [DayInterval] = []
    var ends = SIMD8<Int32>(repeating: 0)
    for day in Weekday.allCases {
      let start = all.count
      for part in parts where part.days.contains(day) {
        for interval in part.intervals { all.append(interval) }
      }
      if all.count - start > 1 { all[start...].sort() }
      ends[day.rawValue] = Int32(clamping: all.count)
    }
    intervals = all
    self.ends = ends
  }

  /// The hours `intervals` on each of `days`, none on the others.
  public init(on days: WeekdaySet = .everyDay, _ intervals: [DayInterval]) {
    self.init([(days, intervals)])
  }

  /// The hours `interval` on each of `days`, none on the others.
  public init(on days: WeekdaySet, _ interval: DayInterval) {
    var ends = SIMD8<Int32>(repeating: 0)
    var count: Int32 = 0
    for day in Weekday.allCases {
      if days.contains(day) { count += 1 }
      ends[day.rawValue] = count
    }
    intervals = Array(repeating: interval, count: Int(count))
    self.ends = ends
  }

  /// No hours on any day.
  public static let closed = WeeklyPattern { _ in [] }

  /// Every minute of every day.
  public static let always = WeeklyPattern { _ in [.wholeDay] }

  /// Whether there are no hours on any day.
  public var isClosed: Bool { intervals.isEmpty }

  /// Whether hours of a day begin before others of the same day have ended.
  public var hasOverlaps: Bool {
    Weekday.allCases.contains { (day) in
      var reach = 0
      return intervals[positions(of: day)].contains { (interval) in
        defer { reach = max(reach, interval.startMinute + interval.length) }
        return interval.startMinute < reach
      }
    }
  }

  /// Where in `intervals` the hours of `day` are.
  private func positions(of day: Weekday) -> Range<Int> {
    (day == .monday ? 0 : Int(ends[day.rawValue - 1]))..<Int(ends[day.rawValue])
  }

  /// The hours that begin on `day`, in order of time.
  public subscript(day: Weekday) -> [DayInterval] { Array(intervals[positions(of: day)]) }

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
