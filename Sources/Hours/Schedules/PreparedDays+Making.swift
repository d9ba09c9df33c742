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

  /// A bit for each minute of a week of the first seven slots.
  static func week(_ hours: [Range<Int32>], _ slots: [Int32], _ tails: [Int32]) -> [UInt64] {
    var week = [UInt64](repeating: 0, count: 10_080 / 64 + 1)

    func open(_ minutes: Range<Int32>, _ day: Int) {
      var minute = day * 1440 + Int(minutes.lowerBound)
      let end = day * 1440 + Int(minutes.upperBound)
      while minute < end {
        // As many of the word's bits as lie before the end.
        let count = min(64 - minute & 63, end - minute)
        week[minute >> 6] |= (.max >> UInt64(64 - count)) << UInt64(minute & 63)
        minute += count
      }
    }

    for day in 0..<7 {
      open(0..<tails[(day + 6) % 7], day)
      for range in hours[Int(slots[day])..<Int(slots[day + 1])] { open(range, day) }
    }
    return week
  }

  /// Which of the dated spans holds from when on: the shortest, the earlier of equals (P-24).
  static func dated(_ spans: [DateSpan]) -> (starts: Steps, patterns: [Int32]) {
    var ranges: [(number: Int, days: Range<Int64>)] = []
    for (number, span) in spans.enumerated() {
      guard case .dates(let dates) = span else { continue }
      let first = Int64(dates.lowerBound.dayNumber) + origin
      ranges.append((number, first..<(first + Int64(span.length))))
    }
    if ranges.isEmpty { return (Steps([.min], from: 0, to: 0, shift: 0), [0]) }
    let ends = ranges.flatMap { (range) in [range.days.lowerBound, range.days.upperBound] }.sorted()
    var starts: [Int64] = [.min]
    for end in ends where starts[starts.count - 1] < end { starts.append(end) }
    let low = starts[1] - 1
    let high = ends[ends.count - 1] + 2
    let shift = (0..<40 as Range<Int64>).first { (shift) in (high - low) >> shift <= 512 } ?? 40
    let steps = Steps(starts, from: low, to: high, shift: shift)

    // Short spans take their days first; `free` leads from a day that is taken to one that may not be.
    var patterns = [Int32](repeating: 0, count: starts.count)
    var free = Array(0...starts.count)
    ranges.sort { (a, b) in (a.days.count, a.number) < (b.days.count, b.number) }
    for (number, days) in ranges {
      var position = steps.position(days.lowerBound)
      while starts[position] < days.upperBound {
        if free[position] == position {
          patterns[position] = Int32(number + 1)
          free[position] = position + 1
        }
        let next = free[position]
        free[position] = free[next]
        position = next
      }
    }
    return (steps, patterns)
  }

  /// Which of the yearly spans holds on each day of a leap year that begins in March: the shortest, the earlier of
  /// equals (P-24).
  static func yearly(_ spans: [DateSpan]) -> [Int32] {
    var ranges: [(number: Int, first: Int, length: Int)] = []
    for (number, span) in spans.enumerated() {
      guard case .yearly(let first, _) = span else { continue }
      // From the 1st of January to the 1st of March there are 60 days in a leap year.
      ranges.append((number, (first.dayOfLeapYear + 306) % 366, span.length))
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
