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
    offsets[index(at: instant.minus(cycle.shift(at: instant)))]
  }

  /// The stretch around `instant`.
  func stretch(at instant: Int64) -> Stretch {
    let shift = cycle.shift(at: instant)
    let index = index(at: instant.minus(shift))
    // Where years repeat, the last stretch ends with them and goes on in the next as another.
    let end = index + 1 < starts.count ? starts[index + 1] : cycle.end
    let isFirstOfCycle = shift != 0 && starts[index] < cycle.start
    return Stretch(
      start: (isFirstOfCycle ? cycle.start : starts[index]).plus(shift), end: end == .max ? .max : end.plus(shift),
      offset: offsets[index], clock: Int(clockNumbers[index]))
  }

  /// The position of the stretch around `instant`, which is one of those written out.
  private func index(at instant: Int64) -> Int {
    guard instant >= ZoneSpans.bucketBase else { return search(0, starts.count, instant) }
    let bucket = Int((instant - ZoneSpans.bucketBase) >> ZoneSpans.bucketShift)
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
