internal import Hours

/// The real clock, as the default of `--at`.
enum Clock {

  /// The present as calls files write it, in UTC.
  static var present: String {
    let seconds = Output.now / 1000 * 1000
    return "\(CivilDateTime(millisecondsSince1970: seconds)) +00:00"
  }

  /// The present as the clocks of `zone` show it, with an offset where they show it twice.
  static func present(in zone: Zone) -> String {
    let now = Instant(Output.now / 1000 * 1000)
    let clock = zone.civil(at: now)
    return zone.instant(of: clock) == .once(now) ? "\(clock)" : present
  }

}
