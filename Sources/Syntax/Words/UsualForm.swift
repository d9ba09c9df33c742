internal import Hours

/// What most authors write nearly always: days, hours and dates of the usual form, read straight from their bytes.
///
/// A text that is not of the form to the letter gives nothing; the reader proper then takes it to pieces and says what is
/// wrong with it, if anything is.
enum UsualForm {

  /// Length of a date, `2026-06-12`, and of a yearly day, `06-12`.
  private static let dateLength = 10
  private static let yearlyLength = 5

  /// Length of the hours of a day, `09:00-18:00`.
  static let hoursLength = 11

  /// The number that the `count` figures from `start` on write.
  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    guard start + count <= bytes.count else { return nil }
    var number = 0
    for offset in start..<start + count {
      guard Text.isDigit(bytes[offset]) else { return nil }
      number = number * 10 + Int(bytes[offset]) - 48
    }
    return number
  }

  /// Whether `mark` stands at `offset`.
  private static func stands(_ mark: UInt8, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == mark
  }

  /// The date that is all of `bytes`, `2026-06-12`.
  static func date(_ bytes: Span<UInt8>) -> CivilDate? {
    bytes.count == dateLength ? date(bytes, 0) : nil
  }

  /// The date that stands from `start` on.
  private static func date(_ bytes: Span<UInt8>, _ start: Int) -> CivilDate? {
    guard let year = number(bytes, start, 4), stands(UInt8(ascii: "-"), bytes, start + 4),
      let month = number(bytes, start + 5, 2), stands(UInt8(ascii: "-"), bytes, start + 7),
      let day = number(bytes, start + 8, 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The yearly day that stands from `start` on, `06-12`.
  private static func yearly(_ bytes: Span<UInt8>, _ start: Int) -> MonthDay? {
    guard let month = number(bytes, start, 2), stands(UInt8(ascii: "-"), bytes, start + 2),
      let day = number(bytes, start + 3, 2)
    else { return nil }
    return MonthDay(month: month, day: day)
  }

  /// Whether the two dots of a span stand at `offset`.
  private static func standDots(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
    stands(UInt8(ascii: "."), bytes, offset) && stands(UInt8(ascii: "."), bytes, offset + 1)
  }

  /// The days that `bytes` say: `2026-06-12`, `06-12`, or two of a sort with two dots between, in order.
  static func days(_ bytes: Span<UInt8>) -> DateSpan? {
    switch bytes.count {
    case dateLength:
      return date(bytes, 0).map(DateSpan.day)
    case 2 * dateLength + 2:
      guard standDots(bytes, dateLength), let first = date(bytes, 0), let last = date(bytes, dateLength + 2),
        first <= last
      else { return nil }
      return .dates(first...last)
    case yearlyLength:
      return yearly(bytes, 0).map { (day) in .yearly(first: day, last: day) }
    case 2 * yearlyLength + 2:
      guard standDots(bytes, yearlyLength), let first = yearly(bytes, 0), let last = yearly(bytes, yearlyLength + 2)
      else { return nil }
      return .yearly(first: first, last: last)
    default:
      return nil
    }
  }

  /// The hours that stand from `start` on, `09:00-18:00`.
  static func hours(_ bytes: Span<UInt8>, _ start: Int) -> DayInterval? {
    guard let first = time(bytes, start), stands(UInt8(ascii: "-"), bytes, start + 5),
      let last = time(bytes, start + 6)
    else { return nil }
    return DayInterval(startMinute: first, endMinute: last)
  }

  /// The minutes after midnight of the time that stands from `start` on, `09:00`.
  private static func time(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard let hour = number(bytes, start, 2), stands(UInt8(ascii: ":"), bytes, start + 2),
      let minute = number(bytes, start + 3, 2), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }

  /// The week that `bytes` say, the same hours on some days or on all: `Mon-Fri 09:00-18:00`, `09:00-18:00`.
  static func week(_ bytes: Span<UInt8>) -> WeeklyPattern? {
    let start = bytes.count - hoursLength
    guard start >= 0, let hours = hours(bytes, start) else { return nil }
    if start == 0 { return WeeklyPattern(on: .everyDay, hours) }
    guard stands(UInt8(ascii: " "), bytes, start - 1), let days = weekdays(bytes, upTo: start - 1) else { return nil }
    return WeeklyPattern(on: days, hours)
  }

  /// The weekdays that are all of `bytes`: `Sat`, `Mon-Fri`.
  static func weekdays(_ bytes: Span<UInt8>) -> WeekdaySet? { weekdays(bytes, upTo: bytes.count) }

  /// The weekdays that stand at the beginning of `bytes`, up to `end`.
  private static func weekdays(_ bytes: Span<UInt8>, upTo end: Int) -> WeekdaySet? {
    guard end == 3 || end == 7, let first = weekday(bytes, 0) else { return nil }
    if end == 3 { return WeekdaySet(CollectionOfOne(first)) }
    guard stands(UInt8(ascii: "-"), bytes, 3), let last = weekday(bytes, 4) else { return nil }
    var days = WeekdaySet()
    days.insert(from: first, through: last)
    return days
  }

  /// The weekday whose short name stands from `start` on, `Mon`.
  private static func weekday(_ bytes: Span<UInt8>, _ start: Int) -> Weekday? {
    guard start + 3 <= bytes.count else { return nil }
    switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
    case (UInt8(ascii: "M"), UInt8(ascii: "o"), UInt8(ascii: "n")): return .monday
    case (UInt8(ascii: "T"), UInt8(ascii: "u"), UInt8(ascii: "e")): return .tuesday
    case (UInt8(ascii: "W"), UInt8(ascii: "e"), UInt8(ascii: "d")): return .wednesday
    case (UInt8(ascii: "T"), UInt8(ascii: "h"), UInt8(ascii: "u")): return .thursday
    case (UInt8(ascii: "F"), UInt8(ascii: "r"), UInt8(ascii: "i")): return .friday
    case (UInt8(ascii: "S"), UInt8(ascii: "a"), UInt8(ascii: "t")): return .saturday
    case (UInt8(ascii: "S"), UInt8(ascii: "u"), UInt8(ascii: "n")): return .sunday
    default: return nil
    }
  }

}
