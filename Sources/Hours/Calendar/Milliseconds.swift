/// A length of elapsed time in milliseconds (P-01), which clock changes do not touch.
///
/// Arithmetic never traps: what would be too long or too short is the longest or shortest there is.
public struct Milliseconds: Hashable, Comparable, AdditiveArithmetic, Sendable {

  /// The number of milliseconds.
  public let rawValue: Int64

  /// A length of `rawValue` milliseconds.
  public init(_ rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// No time at all.
  public static var zero: Milliseconds { .init(0) }

  /// The longest time there is.
  public static var max: Milliseconds { .init(.max) }

  /// `count` seconds.
  public static func seconds(_ count: Int64) -> Milliseconds { .init(count.times(1000)) }

  /// `count` minutes.
  public static func minutes(_ count: Int64) -> Milliseconds { .init(count.times(60_000)) }

  /// `count` hours.
  public static func hours(_ count: Int64) -> Milliseconds { .init(count.times(3_600_000)) }

  /// `count` times 24 hours.
  public static func days(_ count: Int64) -> Milliseconds { .init(count.times(86_400_000)) }

  /// Adds two lengths.
  public static func + (a: Self, b: Self) -> Self { .init(a.rawValue.plus(b.rawValue)) }

  /// Subtracts `b` from `a`.
  public static func - (a: Self, b: Self) -> Self { .init(a.rawValue.minus(b.rawValue)) }

  /// `length`, `count` times in a row.
  public static func * (length: Self, count: Int64) -> Self { .init(length.rawValue.times(count)) }

  /// Orders lengths from short to long.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

}

extension Milliseconds: CustomStringConvertible {

  /// The length in seconds, without decimals that say nothing: `6s`, `6.02s` (P-01).
  public var description: String {
    let (seconds, rest) = rawValue.magnitude.quotientAndRemainder(dividingBy: 1000)
    var decimals = rest == 0 ? "" : "." + digits(Int(rest), 3)
    while decimals.last == "0" { decimals.removeLast() }
    return (rawValue < 0 ? "-" : "") + "\(seconds)\(decimals)s"
  }

}
