/// A day of the week; weeks begin on Monday, which is number 0.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {

  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of the day `dayNumber` days after 1970-01-01, which was a Thursday.
  init(ofDay dayNumber: Int) {
    switch (dayNumber % 7 + 10) % 7 {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }

  /// The day after this one.
  public var next: Weekday { Weekday(rawValue: rawValue + 1) ?? .monday }

  /// Orders weekdays from Monday to Sunday.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

}

extension Weekday: CustomStringConvertible {

  /// The short English name, which is also how the language writes it: `Mon`.
  public var description: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }

}
