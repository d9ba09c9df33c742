extension ScheduleClock {

  /// The earliest instant at or after `instant` at which it is open; nil where that never comes.
  public func nextOpening(atOrAfter instant: Instant) -> Instant? {
    first(isOpen: true, from: instant.rawValue, through: .max)
  }

  /// The earliest instant after `instant`, by `length` at most, at which it is not as it is at `instant`: where it
  /// opens or closes.
  public func nextChange(after instant: Instant, within length: Milliseconds) -> Instant? {
    first(isOpen: !isOpen(at: instant), from: instant.rawValue, through: (instant + length).rawValue)
  }

  /// The first instant from `start` to `last` at which it is open, or closed, as `isOpen` says.
  private func first(isOpen: Bool, from start: Int64, through last: Int64) -> Instant? {
    if self.isOpen(at: Instant(start)) == isOpen { return Instant(start) }
    if days.isAlways(!isOpen) { return nil }
    // When all dated exceptions and listed changes of clocks are over, everything repeats after 400 years.
    let changes = zone.spans.steps.starts
    let settled = max(start, days.lastDatedDay.times(PreparedDays.day), changes[changes.count - 1])
    let last = min(last, settled.plus(401 * 366 * PreparedDays.day), ZoneSpans.horizon)
    var instant = max(start, -ZoneSpans.horizon)
    while instant <= last {
      let stretch = zone.spans.stretch(at: instant)
      let end = min(stretch.end, last + 1)
      let local = days.first(isOpen: isOpen, from: instant + stretch.offset, before: end + stretch.offset)
      if let local { return Instant(local - stretch.offset) }
      instant = stretch.end
    }
    return nil
  }

}

extension PreparedDays {

  /// A day after the last on which a dated exception holds, counted from 1970-01-01.
  fileprivate var lastDatedDay: Int64 {
    hasDated ? dated.starts[dated.starts.count - 1] - PreparedDays.origin + 1 : 0
  }

  /// Whether every minute is open, or closed, as `isOpen` says, as far as can be seen at a glance.
  fileprivate func isAlways(_ isOpen: Bool) -> Bool {
    if !isOpen { return hours.isEmpty }
    return slots.indices.dropFirst().allSatisfy { (slot) in
      slots[slot] - slots[slot - 1] == 1 && hours[Int(slots[slot - 1])] == 0..<1440
    }
  }

  /// The first millisecond from `start` up to `end`, on the clock on the wall, at which it is open, or closed, as
  /// `isOpen` says.
  fileprivate func first(isOpen: Bool, from start: Int64, before end: Int64) -> Int64? {
    guard start < end else { return nil }
    if self.isOpen(start) == isOpen { return start }
    var (day, time) = (start + PreparedDays.origin * PreparedDays.day).quotientAndRemainder(
      dividingBy: PreparedDays.day)
    var uniformDay = day
    var segment = dated.position(day)
    while true {
      let midnight = (day - PreparedDays.origin) * PreparedDays.day
      if midnight >= end { return nil }
      if let minute = first(isOpen: isOpen, on: day, from: Int32(time / 60_000)) {
        let found = midnight + Int64(minute) * 60_000
        return found < end ? found : nil
      }
      day += 1
      time = 0
      if segment + 1 < dated.starts.count, day >= dated.starts[segment + 1] {
        segment += 1
        uniformDay = day
      }
      // After a whole week of one pattern, and its first day's night, nothing new comes before another pattern.
      if !hasYearly, day > uniformDay + 8 {
        guard segment + 1 < dated.starts.count else { return nil }
        segment += 1
        day = dated.starts[segment]
        uniformDay = day
      }
    }
  }

  /// The first minute of `day`, not before `start`, that is open or closed as `isOpen` says.
  private func first(isOpen: Bool, on day: Int64, from start: Int32) -> Int32? {
    let weekday = Int((day + 2) % 7)
    let (today, yesterday) = patterns(day)
    let tail = tails[yesterday * 7 + (weekday + 6) % 7]
    let slot = today * 7 + weekday
    let ranges = hours[Int(slots[slot])..<Int(slots[slot + 1])]
    if isOpen {
      if start < tail { return start }
      guard let range = ranges.first(where: { (range) in start < range.upperBound }) else { return nil }
      return max(start, range.lowerBound)
    }
    var minute = max(start, tail)
    for range in ranges where range.contains(minute) { minute = range.upperBound }
    return minute < 1440 ? minute : nil
  }

}
