/// The hours of every day of the calendar, prepared from a schedule.
///
/// A *pattern* is a number: 0 for the ordinary week, 1 and up for exceptions in the author's order. A *slot* is a
/// weekday of a pattern. Days are numbered from a 1st of March before all time (`origin`), so that no number is
/// negative, and the leap day, if there is one, is the last of its year.
struct PreparedDays: Hashable {

  /// Whether there are exceptions of each kind.
  let hasDated: Bool
  let hasYearly: Bool

  /// A bit for each minute of the ordinary week.
  let week: [UInt64]

  /// The minutes of the start day on which each slot is open, joined and in order: slot by slot.
  let hours: [Range<Int32>]

  /// Where in `hours` each slot begins, and where the last ends.
  let slots: [Int32]

  /// The number of minutes after midnight for which each slot goes on.
  let tails: [Int32]

  /// The days at which another dated exception begins or ends to hold; the first is that of all time.
  let dated: Steps

  /// The dated exception that holds from each of them on; 0 for none.
  let datedPatterns: [Int32]

  /// The yearly exception that holds on each day of a year that begins in March; 0 for none.
  let yearly: [Int32]

  /// The days of each exception.
  let spans: [DateSpan]

  /// The number of days before 1970-01-01: to 0000-03-01, and from there 139 million years in cycles of 400.
  static var origin: Int64 { 719_468 + 146_097 * 356_490 }

  /// The length of a day and of a week in milliseconds.
  static var day: Int64 { 86_400_000 }
  static var week: Int64 { 7 * day }

  /// The hours of `schedule`.
  init(_ schedule: Schedule) {
    spans = schedule.exceptions.map(\.span)
    (hours, slots, tails) = PreparedDays.slots(of: [schedule.weekly] + schedule.exceptions.map(\.pattern))
    (dated, datedPatterns) = PreparedDays.dated(spans)
    yearly = PreparedDays.yearly(spans)
    hasDated = datedPatterns.count > 1
    hasYearly = !yearly.isEmpty
    week = PreparedDays.week(hours, slots, tails)
  }

  /// Whether it is open at `local`: milliseconds after the clock on the wall showed 1970-01-01 00:00.
  @inline(__always)
  func isOpen(_ local: Int64) -> Bool {
    // The origin was a Wednesday.
    let sinceOrigin = UInt64(local + PreparedDays.origin * PreparedDays.day)
    if !hasDated, !hasYearly {
      let monday = UInt64(PreparedDays.day * 2)
      return isOpenInWeek(Int(UInt32((sinceOrigin + monday) % UInt64(PreparedDays.week)) / 60_000))
    }
    let day = Int64(sinceOrigin / UInt64(PreparedDays.day))
    let minuteOfDay = UInt32(sinceOrigin % UInt64(PreparedDays.day)) / 60_000
    let weekday = UInt32(UInt64(day + 2) % 7)
    let (today, yesterday) = patterns(day)
    if today | yesterday != 0 { return isOpen(Int32(minuteOfDay), Int(weekday), today, yesterday) }
    return isOpenInWeek(Int(weekday * 1440 + minuteOfDay))
  }

  /// Whether it is open in `minute` of an ordinary week.
  @inline(__always)
  private func isOpenInWeek(_ minute: Int) -> Bool {
    week[minute >> 6] >> UInt64(minute & 63) & 1 != 0
  }

  /// Whether it is open in `minute` of `weekday`, the pattern of which is `today`, after a day of `yesterday`.
  private func isOpen(_ minute: Int32, _ weekday: Int, _ today: Int, _ yesterday: Int) -> Bool {
    if minute < tails[yesterday * 7 + (weekday + 6) % 7] { return true }
    let slot = today * 7 + weekday
    for index in Int(slots[slot])..<Int(slots[slot + 1]) where hours[index].contains(minute) { return true }
    return false
  }

  /// The pattern of what begins on `day`, and of what began the day before.
  @inline(__always)
  func patterns(_ day: Int64) -> (today: Int, yesterday: Int) {
    var (today, yesterday) = (0, 0)
    if hasDated {
      let position = dated.position(day)
      today = Int(datedPatterns[position])
      yesterday = dated.starts[position] < day ? today : Int(datedPatterns[position - 1])
    }
    if hasYearly {
      let dayOfYear = PreparedDays.dayOfYear(day)
      today = pattern(on: day, dayOfYear, dated: today)
      yesterday = pattern(
        on: day - 1, dayOfYear > 0 ? dayOfYear - 1 : PreparedDays.dayOfYear(day - 1), dated: yesterday)
    }
    return (today, yesterday)
  }

  /// The pattern of `day`, day `dayOfYear` of its year, on which `dated` is the dated exception that holds.
  @inline(__always)
  private func pattern(on day: Int64, _ dayOfYear: Int, dated: Int) -> Int {
    let repeated = Int(yearly[dayOfYear])
    if repeated == 0 || dated == 0 { return repeated | dated }
    return narrower(on: day, dated, repeated)
  }

  /// The narrower of the dated exception `dated` and the yearly exception `repeated`, which both hold on `day`.
  private func narrower(on day: Int64, _ dated: Int, _ repeated: Int) -> Int {
    let date = CivilDate(dayNumber: Int(day - PreparedDays.origin))
    guard let stretch = spans[repeated - 1].stretch(around: date) else { return dated }
    return spans[dated - 1].length <= stretch.upperBound - stretch.lowerBound + 1 ? dated : repeated
  }

  /// The number of days from the 1st of March before `day` to it.
  @inline(__always)
  private static func dayOfYear(_ day: Int64) -> Int {
    let dayOfCycle = UInt32(UInt64(day) % 146_097)
    let year = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    return Int(dayOfCycle - (365 * year + year / 4 - year / 100))
  }

}
