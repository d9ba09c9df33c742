/// The rule by which a zone goes on after its last known change: the footer of a TZif file (RFC 9636, 3.3.1).
///
/// It is a POSIX `TZ` string with the extension that times of a change go from -167 to 167 hours.
struct PosixRule {

  /// The clock outside of summer.
  let standard: ZoneClock

  /// The clock of summer and the days on which it begins and ends, if there is a summer.
  let summer: (clock: ZoneClock, start: Change, end: Change)?

  /// The instants of the years `first` to `last` at which a clock begins, in seconds since 1970 and in order.
  func changes(from first: Int, through last: Int) -> [(second: Int64, isDaylight: Bool)] {
    guard let (clock, start, end) = summer else { return [] }
    var changes: [(second: Int64, isDaylight: Bool)] = []
    changes.reserveCapacity((last - first + 1) * 2)
    for year in first...last {
      changes.append((start.second(in: year) - Int64(standard.offset.seconds), true))
      changes.append((end.second(in: year) - Int64(clock.offset.seconds), false))
    }
    // At one instant the end comes before the next start: such a zone has summer all year.
    changes.sort { (a, b) in a.second == b.second ? !a.isDaylight && b.isDaylight : a.second < b.second }
    return changes
  }

  /// A day of every year and a time on it.
  struct Change {

    /// The day.
    let day: Day

    /// The time in seconds after midnight.
    let time: Int

    /// The seconds by which a clock nobody touches comes from 1970 to this change in `year`.
    func second(in year: Int) -> Int64 { Int64(day.dayNumber(in: year) * 86_400 + time) }

  }

  /// The ways of naming a day.
  enum Day {

    /// `Jn`: day 1 to 365, the 29th of February never counted.
    case ofCommonYear(Int)

    /// `n`: day 0 to 365.
    case ofYear(Int)

    /// `Mm.w.d`: the `week`th (5: the last) `weekday` (Sunday is 0) of `month`.
    case ofMonth(month: Int, week: Int, weekday: Int)

    /// The number of days from 1970-01-01 to this day of `year`.
    func dayNumber(in year: Int) -> Int {
      let newYear = CivilDate.dayNumber(year: year, month: 1, day: 1)
      switch self {
      case .ofCommonYear(let day):
        return newYear + day - (CivilDate.isLeap(year) && day >= 60 ? 0 : 1)
      case .ofYear(let day):
        return newYear + day
      case .ofMonth(let month, let week, let weekday):
        let first = CivilDate.dayNumber(year: year, month: month, day: 1)
        let wanted = weekday == 0 ? 6 : weekday - 1
        let day = (wanted - Weekday(ofDay: first).rawValue + 7) % 7 + (week - 1) * 7
        return first + (day < CivilDate.days(inMonth: month, of: year) ? day : day - 7)
      }
    }

  }

}

/// What the clocks of a zone show for a while.
struct ZoneClock: Hashable {

  /// How far they are ahead of UTC.
  let offset: UTCOffset

  /// Whether the zone calls it summer (daylight saving) time.
  let isDaylight: Bool

  /// The letters for it, such as `MSK`.
  let abbreviation: String

}
