/// Which instant is meant by what a clock on the wall shows (D-05).
public enum LocalTime: Hashable, Sendable {

  /// The clock shows it once.
  case once(Instant)

  /// The clock is put back and shows it twice; the first is meant.
  case twice(first: Instant, second: Instant)

  /// The clock is put forward and never shows it; what is meant is later by the gap.
  case skipped(movedForward: Instant)

  /// The instant that is meant.
  public var instant: Instant {
    switch self {
    case .once(let instant), .twice(first: let instant, second: _), .skipped(movedForward: let instant): instant
    }
  }

}
