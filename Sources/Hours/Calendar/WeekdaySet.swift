/// Some of the seven weekdays.
public struct WeekdaySet: Hashable, Sendable {

  /// A bit for each weekday, Monday's the lowest.
  private var bits: UInt8 = 0

  /// The weekdays `days`.
  public init(_ days: some Sequence<Weekday> = []) {
    for day in days { insert(day) }
  }

  /// All seven.
  public static let everyDay = WeekdaySet(Weekday.allCases)

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }

  /// Whether `day` is one of them.
  public func contains(_ day: Weekday) -> Bool { bits & 1 << day.rawValue != 0 }

  /// Adds `day`.
  public mutating func insert(_ day: Weekday) { bits |= 1 << day.rawValue }

  /// Adds the days from `first` to `last`, over the end of the week if need be: `Fri-Mon` is four days.
  public mutating func insert(from first: Weekday, through last: Weekday) {
    var day = first
    insert(day)
    while day != last {
      day = day.next
      insert(day)
    }
  }

  /// The weekdays from Monday on.
  public var days: [Weekday] { Weekday.allCases.filter(contains) }

}

extension WeekdaySet: CustomStringConvertible {

  /// The days as the language writes them, three or more in a row as a range: `Mon-Fri`, `Sat,Sun`, `Mon,Wed-Fri`.
  public var description: String {
    var runs: [(first: Weekday, last: Weekday)] = []
    for day in days {
      if let run = runs.last, run.last.rawValue + 1 == day.rawValue {
        runs[runs.count - 1].last = day
      } else {
        runs.append((day, day))
      }
    }
    return runs.map { (first, last) in
      switch last.rawValue - first.rawValue {
      case 0: "\(first)"
      case 1: "\(first),\(last)"
      default: "\(first)-\(last)"
      }
    }.joined(separator: ",")
  }

}
