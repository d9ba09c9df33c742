/// Hours that hold instead of the weekly ones: for what begins on certain days (D-04).
public struct ScheduleException: Hashable, Sendable {

  /// The days.
  public let span: DateSpan

  /// The hours that begin on these days; a weekday that the pattern leaves out is closed.
  public let pattern: WeeklyPattern

  /// The hours `pattern` on the days of `span`.
  public init(on span: DateSpan, _ pattern: WeeklyPattern) {
    self.span = span
    self.pattern = pattern
  }

}

extension ScheduleException: CustomStringConvertible {

  /// Days and hours: `2026-06-12: closed`.
  public var description: String { "\(span): \(pattern)" }

}
