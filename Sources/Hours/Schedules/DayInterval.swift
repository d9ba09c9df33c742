/// Hours that begin on one day: from a minute on, up to but without another (D-01).
///
/// Where the end is not later than the start, the hours run into the next day; they belong to the day on which they
/// begin (D-04). `00:00-24:00` is the whole day.
public struct DayInterval: Hashable, Comparable, Sendable {

  /// The first minute of the hours, counted from midnight: 0 to 1439.
  public let startMinute: Int

  /// The minute behind the last, counted from midnight of the day on which it lies: 1 to 1440.
  public let endMinute: Int

  /// The hours from `startMinute` (0 to 1439) up to `endMinute` (0 to 1440, where 0 is the midnight at which the day
  /// ends), unless they are equal, which says nothing.
  public init?(startMinute: Int, endMinute: Int) {
    guard (0..<1440).contains(startMinute), (0...1440).contains(endMinute), startMinute != endMinute else {
      return nil
    }
    self.startMinute = startMinute
    self.endMinute = endMinute == 0 ? 1440 : endMinute
  }

  /// `00:00-24:00`.
  public static let wholeDay = DayInterval(from: 0, to: 1440)

  /// The hours from `startMinute` up to `endMinute`, which are in range.
  private init(from startMinute: Int, to endMinute: Int) {
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// Whether the hours run into the next day.
  public var isOvernight: Bool { endMinute <= startMinute }

  /// The number of minutes.
  public var length: Int { isOvernight ? endMinute + 1440 - startMinute : endMinute - startMinute }

  /// The minutes of the day on which the hours begin.
  var minutesOfStartDay: Range<Int> { startMinute..<(isOvernight ? 1440 : endMinute) }

  /// The number of minutes for which the hours go on after midnight.
  var minutesOfNextDay: Int { isOvernight ? endMinute : 0 }

  /// Orders hours by their beginning, then by their length.
  public static func < (a: Self, b: Self) -> Bool { (a.startMinute, a.length) < (b.startMinute, b.length) }

}

extension DayInterval: CustomStringConvertible {

  /// Start and end: `09:00-20:00`.
  public var description: String { "\(clock(startMinute))-\(clock(endMinute))" }

  /// The time `minute` minutes after midnight, up to `24:00`.
  private func clock(_ minute: Int) -> String { "\(digits(minute / 60, 2)):\(digits(minute % 60, 2))" }

}
