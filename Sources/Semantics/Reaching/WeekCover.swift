internal import Hours

/// Which minutes of the week schedules leave free, and which of a day with exceptions.
struct WeekCover {

  /// The schedules, all read in one zone.
  let schedules: [Schedule]

  /// A moment of the week.
  struct Moment {

    /// The day.
    var weekday: Weekday

    /// The minute of the day.
    var minute: Int

  }

  /// The first moment of an ordinary week at which none of the schedules is open: where a stretch of opening ends, or
  /// the start of the week where there is none.
  func gap() -> Moment? {
    let length = 7 * 1440
    var isOpen = Array(repeating: false, count: length)
    for schedule in schedules {
      for day in Weekday.allCases {
        for hours in schedule.weekly[day] {
          let start = day.rawValue * 1440 + hours.startMinute
          for minute in start..<start + hours.length { isOpen[minute % length] = true }
        }
      }
    }
    let first =
      isOpen.indices.first { (minute) in !isOpen[minute] && isOpen[(minute + length - 1) % length] }
      ?? isOpen.firstIndex(of: false)
    return first.flatMap { (minute) in
      Weekday(rawValue: minute / 1440).map { (day) in Moment(weekday: day, minute: minute % 1440) }
    }
  }

  /// The most exceptions that are looked at; accounts with more keep their gaps to themselves.
  private static let mostExceptions = 300

  /// A moment within an exception at which none of the schedules is open, if the ordinary week has no gap.
  func gapInExceptions() -> CivilDateTime? {
    guard schedules.reduce(0, { (count, schedule) in count + schedule.exceptions.count }) <= Self.mostExceptions else {
      return nil
    }
    for schedule in schedules {
      for exception in schedule.exceptions {
        for date in days(of: exception.span) {
          if let gap = gap(on: date) { return gap }
        }
      }
    }
    return nil
  }

  /// Days of `span` on which a gap would show: its first week and the day behind it; of a yearly span as it falls in
  /// seven years in a row, so that it meets every weekday.
  private func days(of span: DateSpan) -> [CivilDate] {
    switch span {
    case .dates(let range):
      let last = min(range.upperBound, range.lowerBound + 6)
      return (0...max(0, last - range.lowerBound)).map { (day) in range.lowerBound + day } + [range.upperBound + 1]
    case .yearly(let first, let last):
      return (2025...2031).flatMap { (year) in
        [first, last].compactMap { (day) in CivilDate(year: year, month: day.month, day: day.day) }
          .flatMap { (date) in [date, date + 1] }
      }
    }
  }

  /// The first moment of `date` at which none of the schedules is open.
  private func gap(on date: CivilDate) -> CivilDateTime? {
    var minutes = [0]
    for schedule in schedules {
      minutes += schedule.intervals(startingOn: date).filter { (hours) in !hours.isOvernight }.map(\.endMinute)
      minutes += schedule.intervals(startingOn: date - 1).filter(\.isOvernight).map(\.endMinute)
    }
    for minute in minutes.sorted() where minute < 1440 {
      guard let time = CivilTime(hour: minute / 60, minute: minute % 60) else { continue }
      let moment = CivilDateTime(date, time)
      if !schedules.contains(where: { (schedule) in schedule.isOpen(at: moment) }) { return moment }
    }
    return nil
  }

}
