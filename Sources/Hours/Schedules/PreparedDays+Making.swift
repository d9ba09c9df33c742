extension PreparedDays {

  /// The hours of each weekday of `patterns`, joined where they touch or overlap.
  static func slots(of patterns: [WeeklyPattern]) -> (hours: [Range<Int32>], slots: [Int32], tails: [Int32]) {
    var hours: [Range<Int32>] = []
    var slots: [Int32] = [0]
    var tails: [Int32] = []
    for pattern in patterns {
      for day in Weekday.allCases {
        let first = hours.count
        for interval in pattern[day] {
          let minutes = Int32(interval.minutesOfStartDay.lowerBound)..<Int32(interval.minutesOfStartDay.upperBound)
          if hours.count > first, let last = hours.last, minutes.lowerBound <= last.upperBound {
            hours[hours.count - 1] = last.lowerBound..<max(last.upperBound, minutes.upperBound)
          } else {
            hours.append(minutes)
          }
        }
        slots.append(Int32(hours.count))
        tails.append(Int32(pattern[day].map(\.minutesOfNextDay).max() ?? 0))
      }
    }
    return (hours, slots, tails)
  }

  /// Which of the dated spans holds from when on: the shortest, the earlier of equals (P-24).
  static func dated(_ spans: [DateSpan]) -> (starts: [Int], patterns: [Int32]) {
    var ranges: [(number: Int, days: Range<Int>)] = []
    for (number, span) in spans.enumerated() {
      guard case .dates(let dates) = span else { continue }
      ranges.append((number, dates.lowerBound.dayNumber..<(dates.upperBound.dayNumber + 1)))
    }
    let starts = Set([.min] + ranges.flatMap { (range) in [range.days.lowerBound, range.days.upperBound] }).sorted()
    var positions: [Int: Int] = [:]
    for (position, start) in starts.enumerated() { positions[start] = position }

    // Short spans take their days first; `free` leads from a day that is taken to one that may not be.
    var patterns = [Int32](repeating: 0, count: starts.count)
    var free = Array(0...starts.count)
    ranges.sort { (a, b) in (a.days.count, a.number) < (b.days.count, b.number) }
    for (number, days) in ranges {
      guard let first = positions[days.lowerBound], let end = positions[days.upperBound] else { continue }
      var position = first
      while position < end {
        if free[position] == position {
          patterns[position] = Int32(number + 1)
          free[position] = position + 1
        }
        let next = free[position]
        free[position] = free[next]
        position = next
      }
    }
    return (starts, patterns)
  }

  /// Which of the yearly spans holds on each day of a leap year: the shortest, the earlier of equals (P-24).
  static func yearly(_ spans: [DateSpan]) -> [Int32] {
    var ranges: [(number: Int, first: Int, length: Int)] = []
    for (number, span) in spans.enumerated() {
      guard case .yearly(let first, _) = span else { continue }
      ranges.append((number, first.dayOfLeapYear, span.length))
    }
    if ranges.isEmpty { return [] }
    ranges.sort { (a, b) in (a.length, a.number) < (b.length, b.number) }
    var patterns = [Int32](repeating: 0, count: 366)
    var open = 366
    for (number, first, length) in ranges where open > 0 {
      for day in first..<(first + length) where patterns[day % 366] == 0 {
        patterns[day % 366] = Int32(number + 1)
        open -= 1
      }
    }
    return patterns
  }

}
