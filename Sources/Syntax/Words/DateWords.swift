internal import Diagnostics
internal import Hours

/// A day as an author writes it: `2026-06-12`, or `06-12` where it comes every year.
enum DateWords {

  /// A day and where it stands.
  struct Reading {

    /// The day; absent if it cannot be made out.
    let day: Day?

    /// Where it stands: UTF-8 offsets in the scalar's text.
    let bytes: Range<Int>

  }

  /// A day with or without a year.
  enum Day: Hashable {

    /// A day of one year.
    case once(CivilDate)

    /// A day of every year.
    case yearly(MonthDay)

  }

  /// Reads a date if the next piece is a figure; what is written otherwise than `2026-06-12` or `06-12` is complained
  /// of, and taken for what it means where that is sure.
  static func date(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Reading? {
    let start = tokens.position
    guard let first = tokens.take(.digits) else { return nil }
    var figures = [first]
    var separators: [TimeTokens.Kind] = []
    while figures.count < 3, let separator = tokens.peek(), [.dash, .dot, .slash].contains(separator.kind),
      !separator.isSpaced, let next = tokens.peek(1), next.kind == .digits, !next.isSpaced
    {
      // The dash of 01.01-08.01 stands between two days.
      if separators == [.dot], separator.kind == .dash, tokens.peek(2)?.kind == .dot { break }
      tokens.take()
      tokens.take()
      separators.append(separator.kind)
      figures.append(next)
    }
    let bytes = tokens.bytes(from: start)
    let numbers = figures.compactMap { (token) in tokens.number(token) }
    guard numbers.count == figures.count,
      let order = order(figures.map { (token) in token.bytes.count }, separators, numbers)
    else {
      complain(.badDate(bytes, tokens))
      return Reading(day: nil, bytes: bytes)
    }

    let parts = order.parts
    guard let day = day(parts) else {
      complain(.noSuchDay(bytes, tokens, parts))
      return Reading(day: nil, bytes: bytes)
    }
    if !order.isSure {
      complain(.ambiguousDate(bytes, tokens))
      return Reading(day: nil, bytes: bytes)
    }
    let isUsual =
      bytes.count == (parts.year == nil ? 5 : 10) && separators.allSatisfy { (separator) in separator == .dash }
      && figures.last?.bytes.count == 2 && (figures.count == 2 || figures[0].bytes.count == 4)
    if !isUsual, tokens.spelling(bytes) != print(day) { complain(.misspelledDate(bytes, tokens, print(day))) }
    return Reading(day: day, bytes: bytes)
  }

  /// `day` as the language writes it.
  static func print(_ day: Day) -> String {
    switch day {
    case .once(let date): "\(date)"
    case .yearly(let day): "\(day)"
    }
  }

  /// The numbers of a date, each known for what it is.
  typealias Parts = (year: Int?, month: Int, day: Int)

  /// The day that `parts` are, if the calendar has it.
  private static func day(_ parts: Parts) -> Day? {
    guard let year = parts.year else { return MonthDay(month: parts.month, day: parts.day).map(Day.yearly) }
    return CivilDate(year: year, month: parts.month, day: parts.day).map(Day.once)
  }

  /// Which of `numbers`, of `lengths` figures and with `separators` between, is what, and whether that is sure.
  private static func order(
    _ lengths: [Int], _ separators: [TimeTokens.Kind], _ numbers: [Int]
  ) -> (parts: Parts, isSure: Bool)? {
    switch (numbers.count, lengths[0]) {
    case (3, 4) where lengths[1] <= 2 && lengths[2] <= 2:
      return ((numbers[0], numbers[1], numbers[2]), true)
    case (3, 1...2) where lengths[1] <= 2 && lengths[2] == 4:
      // With dots the day comes first; otherwise it may as well be the month, unless that cannot be.
      let isSure = separators == [.dot, .dot] || numbers[0] > 12 || numbers[0] == numbers[1]
      if !isSure, numbers[1] > 12 { return ((numbers[2], numbers[0], numbers[1]), true) }
      return ((numbers[2], numbers[1], numbers[0]), isSure)
    case (3, 1...2) where lengths[1] <= 2 && lengths[2] == 2 && separators == [.dot, .dot]:
      return ((2000 + numbers[2], numbers[1], numbers[0]), true)
    case (2, 1...2) where lengths[1] <= 2:
      return separators == [.dot] ? ((nil, numbers[1], numbers[0]), true) : ((nil, numbers[0], numbers[1]), true)
    case (1, 8):
      return ((numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100), true)
    default:
      return nil
    }
  }

}

extension Diagnostic {

  /// The diagnostic of something else where a date belongs.
  static func expectedDate(at range: SourceRange) -> Diagnostic {
    .init(
      .badDate, Phrase(en: "a date is expected here", ru: "здесь ожидается дата"), at: range,
      help: Phrase(en: "write year, month and day: 2026-06-12", ru: "напишите год, месяц и день: 2026-06-12"))
  }

  /// The diagnostic of something behind a date that does not belong to it.
  static func surplusAfterDate(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' does not belong to the date", ru: "«\(word)» не относится к дате"),
      at: tokens.range(bytes), help: Phrase(en: "leave it out", ru: "уберите это"))
  }

  /// The diagnostic of a date that needs a year.
  static func missingYear(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' has no year", ru: "в дате «\(word)» нет года"), at: tokens.range(bytes),
      help: Phrase(en: "write year, month and day: 2026-06-12", ru: "напишите год, месяц и день: 2026-06-12"))
  }

  /// The diagnostic of figures that are no date.
  fileprivate static func badDate(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' is no date", ru: "«\(word)» — не дата"), at: tokens.range(bytes),
      help: Phrase(
        en: "write year, month and day (2026-06-12), or month and day for every year (06-12)",
        ru: "напишите год, месяц и день (2026-06-12) или месяц и день для каждого года (06-12)"))
  }

  /// The diagnostic of a date of which day and month cannot be told apart.
  fileprivate static func ambiguousDate(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate,
      Phrase(
        en: "in '\(word)' day and month cannot be told apart", ru: "в «\(word)» непонятно, где день, а где месяц"),
      at: tokens.range(bytes),
      help: Phrase(en: "write year, month and day: 2026-06-12", ru: "напишите год, месяц и день: 2026-06-12"))
  }

  /// The diagnostic of a date, or of days, that are sure but written otherwise than `date`.
  static func misspelledDate(_ bytes: Range<Int>, _ tokens: TimeTokens, _ date: String) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate,
      Phrase(en: "'\(word)' is not written as dates are here", ru: "дата «\(word)» записана не так, как здесь принято"),
      at: tokens.range(bytes), help: Phrase(en: "write \(date)", ru: "напишите \(date)"), fix: tokens.fix(bytes, date))
  }

  /// The diagnostic of a date that the calendar does not have.
  fileprivate static func noSuchDay(_ bytes: Range<Int>, _ tokens: TimeTokens, _ parts: DateWords.Parts) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    let message = Phrase(en: "there is no '\(word)' in the calendar", ru: "даты «\(word)» нет в календаре")
    let help: Phrase
    if let year = parts.year, !(1...9999).contains(year) {
      help = Phrase(en: "years go from 0001 to 9999", ru: "годы идут с 0001 по 9999")
    } else if !(1...12).contains(parts.month) {
      help = Phrase(
        en: "months go from 01 to 12; the month stands before the day",
        ru: "месяцы идут с 01 по 12; месяц стоит перед днём")
    } else {
      let days = CivilDate.days(inMonth: parts.month, of: parts.year ?? 2000)
      let month = "\(parts.month < 10 ? "0" : "")\(parts.month)"
      let of = parts.year.map { (year) in "\(year)-\(month)" } ?? month
      help = Phrase(
        en: "the last day of this month is \(of)-\(days)", ru: "последний день этого месяца — \(of)-\(days)")
    }
    return .init(.badDate, message, at: tokens.range(bytes), help: help)
  }

}
