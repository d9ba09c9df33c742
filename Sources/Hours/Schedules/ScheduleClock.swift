/// A schedule on the clocks of a zone, made ready to be asked often.
///
/// It answers for instants what `Schedule.isOpen(at:)` defines for clocks on the wall (D-05), exactly to the
/// millisecond, without a search through exceptions and without reserving memory.
public struct ScheduleClock: Hashable, Sendable {

  /// What is asked about.
  public let schedule: Schedule

  /// Where.
  public let zone: Zone

  /// The hours of every day.
  let days: PreparedDays

  /// `schedule` on the clocks of `zone`.
  public init(_ schedule: Schedule, in zone: Zone) {
    self.schedule = schedule
    self.zone = zone
    days = PreparedDays(schedule)
  }

  /// Whether it is open at `instant`.
  public func isOpen(at instant: Instant) -> Bool {
    days.isOpen(zone.spans.local(instant.rawValue))
  }

}
