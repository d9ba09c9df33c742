internal import Diagnostics
internal import Hours

/// The hours of some days of the week as written: an entry of a weekly plan, or what stands between two semicolons.
struct WeeklyPart {

  /// The days.
  let days: Written<WeekdaySet>

  /// The hours that begin on each of them; none if the days are named as closed.
  let intervals: [Written<DayInterval>]

}

extension WeeklyPattern {

  /// The week that consists of `parts`, after a complaint of hours that overlap, and of days that are closed in one
  /// part and have hours in another.
  static func join(_ parts: [WeeklyPart], _ complain: (Diagnostic) -> Void) -> WeeklyPattern {
    let pattern = WeeklyPattern(
      parts.map { (part) in (part.days.value, part.intervals.map { (hours) in hours.value }) })
    if pattern.hasOverlaps { complainOfOverlaps(parts, complain) }
    guard parts.contains(where: { (part) in part.intervals.isEmpty }) else { return pattern }
    let open = Weekday.allCases.map { (day) in
      parts.first { (part) in !part.intervals.isEmpty && part.days.value.contains(day) }
    }
    for closed in parts where closed.intervals.isEmpty {
      let contradicted = Weekday.allCases.first { (day) in closed.days.value.contains(day) && open[day.rawValue] != nil
      }
      if let part = contradicted.flatMap({ (day) in open[day.rawValue] }) {
        complain(.closedAndOpen(closed.days.range, part.days.range))
      }
    }
    return pattern
  }

  /// Complains once of each interval that overlaps another one of its day.
  ///
  /// A night that runs into the next day's hours is no mistake: the doors simply stay open.
  private static func complainOfOverlaps(_ parts: [WeeklyPart], _ complain: (Diagnostic) -> Void) {
    var reported: Set<SourceRange> = []
    for day in Weekday.allCases {
      let intervals = parts.filter { (part) in part.days.value.contains(day) }.flatMap(\.intervals).sorted { (a, b) in
        (a.value.startMinute, a.range) < (b.value.startMinute, b.range)
      }
      var longest: Written<DayInterval>?
      for interval in intervals {
        let end = interval.value.startMinute + interval.value.length
        let longestEnd = longest.map { (earlier) in earlier.value.startMinute + earlier.value.length } ?? .min
        if let earlier = longest, interval.value.startMinute < longestEnd {
          let (first, second) = earlier.range < interval.range ? (earlier, interval) : (interval, earlier)
          if reported.insert(second.range).inserted { complain(.overlap(first, second, on: day, earlier, interval)) }
        }
        if end > longestEnd { longest = interval }
      }
    }
  }

}

extension Diagnostic {

  /// The diagnostic of `second`, which overlaps `first` on `day`; in time `earlier` comes before `later`.
  fileprivate static func overlap(
    _ first: Written<DayInterval>, _ second: Written<DayInterval>, on day: Weekday, _ earlier: Written<DayInterval>,
    _ later: Written<DayInterval>
  ) -> Diagnostic {
    let (a, b) = (earlier.value, later.value)
    let message = Phrase(
      en: "the hours \(a) and \(b) overlap on \(day.phrase.en)", ru: "часы \(a) и \(b) пересекаются (\(day.phrase.ru))")
    return .init(
      .overlappingIntervals, message, at: second.range,
      help: Phrase(
        en: "join them, or let one end before the other begins",
        ru: "объедините их или закончите одни часы до начала других"),
      notes: first.range == second.range
        ? [] : [Note(Phrase(en: "the other hours", ru: "другие часы"), at: first.range)])
  }

  /// The diagnostic of days that are closed at `closed` and have hours at `open`.
  fileprivate static func closedAndOpen(_ closed: SourceRange, _ open: SourceRange) -> Diagnostic {
    .init(
      .badHours,
      Phrase(en: "a day is both closed and has hours", ru: "день указан и как закрытый, и с часами работы"), at: closed,
      help: Phrase(en: "keep one of the two", ru: "оставьте что-то одно"),
      notes: [Note(Phrase(en: "hours are given here", ru: "часы указаны здесь"), at: open)])
  }

}
