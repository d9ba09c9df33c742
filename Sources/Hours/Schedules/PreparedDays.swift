/// The hours of every day of the calendar, prepared from a schedule.
///
/// Minutes are counted from 1970-01-01 00:00 on the clock on the wall. A *pattern* is a number: 0 for the ordinary
/// week, 1 and up for exceptions in the author's order. A *slot* is a weekday of a pattern.
struct PreparedDays: Hashable {

  /// Whether exceptions have to be looked at.
  let hasExceptions: Bool

  /// A bit for each minute of the ordinary week, each day in words of its own.
  let week: [UInt64]

  /// The number of words of a day in `week`.
  static let wordsPerDay = 23

  /// The minutes of the start day on which each slot is open, joined and in order: slot by slot.
  let hours: [Range<Int32>]

  /// Where in `hours` each slot begins, and where the last ends.
  let slots: [Int32]

  /// The number of minutes after midnight for which each slot goes on.
  let tails: [Int32]

  /// The days at which another dated exception begins or ends to hold, ascending, and the one that holds from then on
  /// (0 for none); the first is that of all time.
  let datedStarts: [Int]
  let datedPatterns: [Int32]

  /// The yearly exception that holds on each day of a leap year (0 for none); empty where there is none.
  let yearly: [Int32]

  /// The days of each exception.
  let spans: [DateSpan]

  /// The hours of `schedule`.
  init(_ schedule: Schedule) {
    spans = schedule.exceptions.map(\.span)
    hasExceptions = !spans.isEmpty
    (hours, slots, tails) = PreparedDays.slots(of: [schedule.weekly] + schedule.exceptions.map(\.pattern))
    (datedStarts, datedPatterns) = PreparedDays.dated(spans)
    yearly = PreparedDays.yearly(spans)

    var week = [UInt64](repeating: 0, count: 7 * PreparedDays.wordsPerDay)
    for day in 0..<7 {
      let tail = 0..<tails[(day + 6) % 7]
      for range in hours[Int(slots[day])..<Int(slots[day + 1])] + [tail] {
        for minute in range { week[day * PreparedDays.wordsPerDay + Int(minute >> 6)] |= 1 << UInt64(minute & 63) }
      }
    }
    self.week = week
  }

  /// Whether it is open in `minute`.
  func isOpen(minute: Int64) -> Bool {
    let (day, minuteOfDay) = minute.floorDivided(by: 1440)
    let weekday = Int((day + 3).floorDivided(by: 7).remainder)
    if !hasExceptions {
      return week[weekday * PreparedDays.wordsPerDay + Int(minuteOfDay >> 6)] >> UInt64(minuteOfDay & 63) & 1 != 0
    }
    let (today, yesterday) = patterns(Int(day))
    if Int32(minuteOfDay) < tails[yesterday * 7 + (weekday + 6) % 7] { return true }
    let slot = today * 7 + weekday
    for index in Int(slots[slot])..<Int(slots[slot + 1]) where hours[index].contains(Int32(minuteOfDay)) {
      return true
    }
    return false
  }

  /// The pattern of what begins on the day number `day`, and of what began the day before.
  func patterns(_ day: Int) -> (today: Int, yesterday: Int) {
    let position = datedPosition(day)
    let today = Int(datedPatterns[position])
    let yesterday = datedStarts[position] < day ? today : Int(datedPatterns[position - 1])
    if yearly.isEmpty { return (today, yesterday) }
    return (pattern(on: day, dated: today), pattern(on: day - 1, dated: yesterday))
  }

  /// The position in `datedStarts` of the last that is not after the day number `day`.
  func datedPosition(_ day: Int) -> Int {
    var (low, high) = (0, datedStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if datedStarts[middle] <= day { low = middle } else { high = middle }
    }
    return low
  }

  /// The pattern of the day number `day`, on which `dated` is the dated exception that holds (0 for none).
  private func pattern(on day: Int, dated: Int) -> Int {
    let date = CivilDate(dayNumber: day)
    let repeated = Int(yearly[date.monthDay.dayOfLeapYear])
    guard dated != 0 else { return repeated }
    guard repeated != 0, let stretch = spans[repeated - 1].stretch(around: date) else { return dated }
    return spans[dated - 1].length <= stretch.upperBound - stretch.lowerBound + 1 ? dated : repeated
  }

}
