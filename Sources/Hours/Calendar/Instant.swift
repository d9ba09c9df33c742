/// A point of time, the same all over the world: milliseconds since 1970-01-01 00:00 UTC, leap seconds not counted.
///
/// Arithmetic never traps: behind the last instant there is is the last one.
public struct Instant: Hashable, Comparable, Sendable {

  /// The number of milliseconds since 1970-01-01 00:00 UTC.
  public let rawValue: Int64

  /// The instant `rawValue` milliseconds after 1970-01-01 00:00 UTC.
  public init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// The instant `count` seconds after 1970-01-01 00:00 UTC.
  public static func seconds(_ count: Int64) -> Instant { .init(count.times(1000)) }

  /// The instant `length` after `instant`.
  public static func + (instant: Self, length: Milliseconds) -> Self { .init(instant.rawValue.plus(length.rawValue)) }

  /// The instant `length` before `instant`.
  public static func - (instant: Self, length: Milliseconds) -> Self { .init(instant.rawValue.minus(length.rawValue)) }

  /// The time that passes from `b` to `a`.
  public static func - (a: Self, b: Self) -> Milliseconds { .init(a.rawValue.minus(b.rawValue)) }

  /// Moves `instant` on by `length`.
  public static func += (instant: inout Self, length: Milliseconds) { instant = instant + length }

  /// Orders instants as they come.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

}

extension Instant: CustomStringConvertible {

  /// The instant in UTC: `2026-06-09 07:15:00Z`.
  public var description: String { "\(CivilDateTime(millisecondsSince1970: rawValue))Z" }

}
