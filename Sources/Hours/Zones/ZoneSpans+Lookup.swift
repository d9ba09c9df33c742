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

  /// The offset from UTC in milliseconds at `instant`.
  func offset(at instant: Int64) -> Int64 {
    let instant = min(max(instant, -ZoneSpans.horizon), ZoneSpans.horizon)
    return offsets[index(at: instant - cycle.shift(at: instant))]
  }

  /// The stretch around `instant`.
  func stretch(at instant: Int64) -> Stretch {
    let instant = min(max(instant, -ZoneSpans.horizon), ZoneSpans.horizon)
    let shift = cycle.shift(at: instant)
    let index = index(at: instant - shift)
    // Where years repeat, the last stretch ends with them and goes on in the next as another, and the first of the
    // next begins with them.
    let end = index + 1 < starts.count ? starts[index + 1] : cycle.end
    let start = shift == 0 ? starts[index] : max(starts[index], cycle.start)
    return Stretch(
      start: start == .min ? .min : start + shift, end: end.plus(shift) > ZoneSpans.horizon ? .max : end + shift,
      offset: offsets[index], clock: Int(clockNumbers[index]))
  }

  /// The position of the stretch around `instant`, which is one of those written out.
  private func index(at instant: Int64) -> Int {
    let bucket = Int((instant >> ZoneSpans.bucketShift) - ZoneSpans.firstBucket)
    guard bucket >= 0 else { return search(0, starts.count, instant) }
    guard bucket + 1 < buckets.count else { return starts.count - 1 }
    let first = Int(buckets[bucket])
    let last = Int(buckets[bucket + 1])
    return first == last ? first : search(first, last + 1, instant)
  }

  /// The position in `low..<high` of the last stretch that begins at or before `instant`.
  private func search(_ low: Int, _ high: Int, _ instant: Int64) -> Int {
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= instant { low = middle } else { high = middle }
    }
    return low
  }

}
