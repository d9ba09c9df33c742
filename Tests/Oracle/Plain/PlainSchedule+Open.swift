extension PlainSchedule {

  /// Whether it is open at `instant`: the clock on the wall is held against the hours (D-05).
  func isOpen(at instant: Int64) -> Bool {
    let (day, minute) = zone.clock(at: instant)
    for hours in hours(startingOn: day) {
      let runsIntoNextDay = hours.end <= hours.start
      if hours.start <= minute, runsIntoNextDay || minute < hours.end { return true }
    }
    // The tail of an overnight interval belongs to the day before (D-04).
    for hours in hours(startingOn: day - 1) where hours.end <= hours.start {
      if minute < hours.end { return true }
    }
    return false
  }

  /// The hours that begin on `day`: those of the narrowest exception, or the week's.
  private func hours(startingOn day: Int) -> [PlainHours] {
    var best: (length: Int, hours: [PlainHours])?
    for exception in exceptions where exception.contains(day) {
      // Reading: of a dated and a yearly exception of the same length the dated one counts.
      let length = exception.length(around: day) * 2 + (exception.isYearly ? 1 : 0)
      if best == nil || length < best?.length ?? 0 { best = (length, exception.hours) }
    }
    let weekday = PlainDate(day).weekday
    return (best?.hours ?? hours).filter { (hours) in hours.weekday == weekday }
  }

}

extension PlainException {

  /// Whether `day` is one of the days.
  func contains(_ day: Int) -> Bool {
    if !isYearly { return first <= day && day <= last }
    let date = PlainDate(day)
    let code = date.month * 100 + date.day
    return first <= last ? first <= code && code <= last : first <= code || code <= last
  }

  /// The number of days in a row around `day` that belong to it.
  func length(around day: Int) -> Int {
    if !isYearly { return last - first + 1 }
    var length = 1
    while length < 400, contains(day - length) { length += 1 }
    var after = 1
    while after < 400, contains(day + after) { after += 1 }
    return length + after - 1
  }

}
