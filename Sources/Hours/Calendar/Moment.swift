/// A point of time as somebody writes it: what the clock shows, and perhaps how far that clock is from UTC.
public struct Moment: Hashable, Sendable {

  /// What the clock shows.
  public let clock: CivilDateTime

  /// How far the clock is ahead of UTC; absent where the zone decides.
  public let offset: UTCOffset?

  /// `clock`, in the account's zone or at `offset`.
  public init(_ clock: CivilDateTime, offset: UTCOffset? = nil) {
    self.clock = clock
    self.offset = offset
  }

  /// The instant that is meant, where an offset decides and otherwise `zone` (D-05).
  public func resolved(in zone: Zone) -> LocalTime {
    guard let offset else { return zone.instant(of: clock) }
    return .once(Instant(clock.millisecondsSince1970) - .seconds(Int64(offset.seconds)))
  }

}

extension Moment: CustomStringConvertible {

  /// Day, time and offset if given: `2026-03-29 01:59:59 +01:00`.
  public var description: String { offset.map { (offset) in "\(clock) \(offset)" } ?? "\(clock)" }

}
