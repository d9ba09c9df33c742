/// When something is open: hours of the week, and the days on which others hold.
public struct Schedule: Hashable, Sendable {

  /// The hours of an ordinary week.
  public let weekly: WeeklyPattern

  /// What holds instead, in the author's order.
  public let exceptions: [ScheduleException]

  /// The zone in which the hours are meant, where it is not the account's.
  public let zoneName: String?

  /// The hours `weekly`, except for `exceptions`, on the clocks of `zoneName` or of the account.
  public init(weekly: WeeklyPattern, exceptions: [ScheduleException] = [], zoneName: String? = nil) {
    self.weekly = weekly
    self.exceptions = exceptions
    self.zoneName = zoneName
  }

  /// The exception that holds for what begins on `date`: the narrowest (P-24).
  ///
  /// Where exceptions are nested, as they ought to be, that is all. Otherwise the shortest dated one stands against the
  /// shortest yearly one, the earlier written of equals before the later, and a dated one before a yearly one.
  public func exception(on date: CivilDate) -> ScheduleException? {
    var dated: ScheduleException?
    var yearly: ScheduleException?
    for exception in exceptions where exception.span.contains(date) {
      switch exception.span {
      case .dates: if exception.span.length < dated?.span.length ?? .max { dated = exception }
      case .yearly: if exception.span.length < yearly?.span.length ?? .max { yearly = exception }
      }
    }
    guard let dated else { return yearly }
    guard let yearly, let stretch = yearly.span.stretch(around: date) else { return dated }
    return dated.span.length <= stretch.upperBound - stretch.lowerBound + 1 ? dated : yearly
  }

  /// The hours that begin on `date`, in order of time.
  public func intervals(startingOn date: CivilDate) -> [DayInterval] {
    (exception(on: date)?.pattern ?? weekly)[date.weekday]
  }

  /// Whether it is open when the clock on the wall shows `clock` (D-05).
  ///
  /// This is what open means. `ScheduleClock` gives the same answer sooner.
  public func isOpen(at clock: CivilDateTime) -> Bool {
    let minute = clock.time.minuteOfDay
    return intervals(startingOn: clock.date).contains { (hours) in hours.minutesOfStartDay.contains(minute) }
      || intervals(startingOn: clock.date - 1).contains { (hours) in minute < hours.minutesOfNextDay }
  }

}

extension Schedule: CustomStringConvertible {

  /// The hours and their exceptions: `Mon-Fri 09:00-20:00, except 2026-06-12: closed`.
  public var description: String {
    ([weekly.description] + exceptions.map { (exception) in "except \(exception)" }).joined(separator: ", ")
      + (zoneName.map { (name) in " (\(name))" } ?? "")
  }

}
