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
    let settled = max(start, (days.lastDatedDay + 2).times(86_400_000), zone.spans.starts[zone.spans.starts.count - 1])
    let last = min(last, settled.plus(401 * 366 * 86_400_000))
    var instant = start
    while instant <= last {
      let stretch = zone.spans.stretch(at: instant)
      let end = min(stretch.end, last == .max ? .max : last + 1)
      let local = days.first(isOpen: isOpen, from: instant.plus(stretch.offset), before: end.plus(stretch.offset))
      if let local { return Instant(local.minus(stretch.offset)) }
      if stretch.end == .max { return nil }
      instant = stretch.end
    }
    return nil
  }

}

extension PreparedDays {

  /// The last day on which a dated exception holds.
  fileprivate var lastDatedDay: Int64 { Int64(datedStarts.count > 1 ? datedStarts[datedStarts.count - 1] : 0) }

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
    let startMinute = start.floorDivided(by: 60_000).quotient
    guard start < end else { return nil }
    if self.isOpen(minute: startMinute) == isOpen { return start }
    var (day, minuteOfDay) = startMinute.floorDivided(by: 1440)
    var uniformDay = day
    var segment = datedPosition(Int(day))
    while day.times(86_400_000) < end {
      if let minute = first(isOpen: isOpen, on: Int(day), from: Int32(minuteOfDay)) {
        let found = (day * 1440 + Int64(minute)) * 60_000
        return found < end ? found : nil
      }
      day += 1
      minuteOfDay = 0
      if segment + 1 < datedStarts.count, day >= datedStarts[segment + 1] {
        segment += 1
        uniformDay = day
      }
      // After a whole week of one pattern, and its first day's night, nothing new comes before another pattern.
      if yearly.isEmpty, day > uniformDay + 8 {
        guard segment + 1 < datedStarts.count else { return nil }
        day = Int64(datedStarts[segment + 1])
        segment += 1
        uniformDay = day
      }
    }
    return nil
  }

  /// The first minute of the day number `day`, not before `start`, that is open or closed as `isOpen` says.
  private func first(isOpen: Bool, on day: Int, from start: Int32) -> Int32? {
    let weekday = (day + 3).floorDivided(by: 7).remainder
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
