extension ZoneSpans {

  /// A stretch of time without a change.
  struct Stretch {

    /// The first millisecond.
    let start: Int64

    /// The millisecond behind the last; the end of time where there is none.
    let end: Int64

    /// The offset from UTC in milliseconds.
    let offset: Int64

    /// The number of the clock.
    let clock: Int

  }

  /// What clocks show at `instant`: milliseconds after they showed 1970-01-01 00:00.
  @inline(__always)
  func local(_ instant: Int64) -> Int64 {
    if let position = steps.tabled(instant) { return instant + offsets[position] }
    return remoteLocal(instant)
  }

  /// What clocks show at `instant`, which is none of the table's.
  private func remoteLocal(_ instant: Int64) -> Int64 {
    let instant = ZoneSpans.clamped(instant)
    return instant + offsets[steps.position(instant - cycle.shift(at: instant))]
  }

  /// The instant nearest to `instant` at which clocks do not stand still.
  private static func clamped(_ instant: Int64) -> Int64 {
    min(max(instant, -ZoneSpans.horizon), ZoneSpans.horizon)
  }

  /// The stretch around `instant`.
  func stretch(at instant: Int64) -> Stretch {
    let instant = ZoneSpans.clamped(instant)
    let shift = cycle.shift(at: instant)
    let position = steps.position(instant - shift)
    // Where years repeat, the last stretch ends with them and goes on in the next as another, and the first of the
    // next begins with them.
    let end = position + 1 < steps.starts.count ? steps.starts[position + 1] : cycle.end
    let start = shift == 0 ? steps.starts[position] : max(steps.starts[position], cycle.start)
    return Stretch(
      start: start == .min ? .min : start + shift, end: end.plus(shift) > ZoneSpans.horizon ? .max : end + shift,
      offset: offsets[position], clock: Int(clockNumbers[position]))
  }

}
