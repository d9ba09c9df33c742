public import Hours
public import Machine

/// The hours that a machine asks about: zone rules and files stay out of the machine itself.
///
/// They never change; they are a class so that whoever asks is lent them and copies nothing.
public final class Clocks: Sendable {

  /// The account's zone.
  public let zone: Zone

  /// A clock for each of the machine's schedules.
  private let schedules: [ScheduleClock]

  /// When each of the machine's rows holds.
  private let rows: [RowHours]

  /// When a row holds.
  private struct RowHours: Sendable {

    /// The schedule that has to be open; none if the row always holds.
    let schedule: ID<NamedSchedule>?

    /// Whether that is the schedule of the company.
    let isCompany: Bool

    /// The rows of the same scheme.
    let scheme: Range<Int>

  }

  /// The clocks of `machine`, with the zones that `zones` knows by name; absent if one is missing.
  public init?(_ machine: Machine, zones: [String: Zone]) {
    guard let zone = zones[machine.zone] else { return nil }
    var schedules: [ScheduleClock] = []
    for named in machine.schedules {
      guard let zone = zones[named.zone] else { return nil }
      schedules.append(ScheduleClock(named.schedule, in: zone))
    }
    var schemes: [String: Range<Int>] = [:]
    for (position, row) in machine.rows.enumerated() {
      schemes[row.scheme] = (schemes[row.scheme]?.lowerBound ?? position)..<position + 1
    }
    self.zone = zone
    self.schedules = schedules
    rows = machine.rows.map { (row) in
      var schedule: ID<NamedSchedule>?
      if case .schedule(let named) = row.condition { schedule = named }
      return RowHours(
        schedule: schedule,
        isCompany: schedule.map { (schedule) in machine.schedules[schedule].name == "company" } ?? false,
        scheme: schemes[row.scheme] ?? 0..<0)
    }
  }

  /// Whether `schedule` is open at `instant`.
  public func isOpen(_ schedule: ID<NamedSchedule>, at instant: Instant) -> Bool {
    schedules[schedule.position].isOpen(at: instant)
  }

  /// The first of `rows` whose condition holds at `instant` for a call to a line with `hours` (D-02, D-03, P-22).
  public func row(of rows: Range<Int>, at instant: Instant, hours: Line.Hours) -> ID<Row>? {
    for position in rows {
      guard let schedule = self.rows[position].schedule else { return ID(position) }
      if self.rows[position].isCompany && hours == .always || isOpen(schedule, at: instant) { return ID(position) }
    }
    return nil
  }

  /// The rows of the scheme to which `row` belongs.
  func scheme(of row: ID<Row>) -> Range<Int> {
    rows[row.position].scheme
  }

  /// The earliest change of `schedule` after `instant`, from open to closed or back, within `length`.
  public func nextChange(of schedule: ID<NamedSchedule>, after instant: Instant, within length: Milliseconds)
    -> Instant?
  {
    schedules[schedule.position].nextChange(after: instant, within: length)
  }

  /// The earliest instant from `start` on at which `rows` choose `row`; nothing if there is none in the next ten years.
  public func opening(of row: ID<Row>, among rows: Range<Int>, from start: Instant, hours: Line.Hours) -> Instant? {
    let horizon = Milliseconds.seconds(10 * 366 * 86_400)
    var instant = start
    while instant - start < horizon {
      if self.row(of: rows, at: instant, hours: hours) == row { return instant }
      let changes = rows.lazy.compactMap { (position) in self.rows[position].schedule }.compactMap { (schedule) in
        self.nextChange(of: schedule, after: instant, within: horizon)
      }
      guard let next = changes.min() else { return nil }
      instant = next
    }
    return nil
  }

}
