/// By how much the clocks of a place are ahead of UTC.
public struct UTCOffset: Hashable, Comparable, Sendable {

  /// The number of seconds; east of Greenwich it is positive.
  public let seconds: Int

  /// An offset of `seconds`; those of zones stay between -25 and +26 hours (RFC 9636, 3.2).
  public init(seconds: Int) {
    self.seconds = min(max(seconds, -89_999), 93_599)
  }

  /// No offset.
  public static let zero = UTCOffset(seconds: 0)

  /// Orders offsets from west to east.
  public static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }

}

extension UTCOffset: CustomStringConvertible {

  /// The offset in hours and minutes, and in seconds where there are any: `+03:00`, `-00:44:30`.
  public var description: String {
    let size = abs(seconds)
    let hours = "\(seconds < 0 ? "-" : "+")\(digits(size / 3600, 2)):\(digits(size / 60 % 60, 2))"
    return size % 60 == 0 ? hours : "\(hours):\(digits(size % 60, 2))"
  }

}
