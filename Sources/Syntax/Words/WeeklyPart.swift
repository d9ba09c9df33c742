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
    complainOfOverlaps(parts, complain)
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
    return WeeklyPattern { (day) in
      parts.filter { (part) in part.days.value.contains(day) }.flatMap { (part) in part.intervals.map(\.value) }
    }
  }

  /// Hours of one day, on the minutes of a week that has no end.
  private struct Occurrence {
    let minutes: Range<Int>
    let day: Weekday
    let interval: Written<DayInterval>
  }

  /// Complains once of each interval that overlaps one that began before it.
  private static func complainOfOverlaps(_ parts: [WeeklyPart], _ complain: (Diagnostic) -> Void) {
    var occurrences: [Occurrence] = []
    for part in parts {
      for day in part.days.value.days {
        for interval in part.intervals {
          let start = day.rawValue * 1440 + interval.value.startMinute
          let end = start + interval.value.length
          occurrences.append(Occurrence(minutes: start..<end, day: day, interval: interval))
          // Sunday's night goes on at the beginning of the week.
          if end > 10_080 {
            occurrences.append(Occurrence(minutes: (start - 10_080)..<(end - 10_080), day: day, interval: interval))
          }
        }
      }
    }
    occurrences.sort { (a, b) in
      (a.minutes.lowerBound, a.interval.range) < (b.minutes.lowerBound, b.interval.range)
    }
    var reported: Set<SourceRange> = []
    var longest: Occurrence?
    for occurrence in occurrences {
      if let earlier = longest, occurrence.minutes.lowerBound < earlier.minutes.upperBound {
        let (first, second) =
          earlier.interval.range < occurrence.interval.range ? (earlier, occurrence) : (occurrence, earlier)
        if reported.insert(second.interval.range).inserted {
          complain(
            .overlap(
              first.interval, second.interval, of: earlier.day, earlier.interval, and: occurrence.day,
              occurrence.interval))
        }
      }
      if occurrence.minutes.upperBound > longest?.minutes.upperBound ?? .min { longest = occurrence }
    }
  }

}

extension Diagnostic {

  /// The diagnostic of `second`, which overlaps `first`; in time `earlier` comes before `later`.
  fileprivate static func overlap(
    _ first: Written<DayInterval>, _ second: Written<DayInterval>, of earlierDay: Weekday,
    _ earlier: Written<DayInterval>, and laterDay: Weekday, _ later: Written<DayInterval>
  ) -> Diagnostic {
    let (a, b) = (earlier.value, later.value)
    let (aDay, bDay) = (earlierDay.phrase, laterDay.phrase)
    let message =
      earlierDay == laterDay
      ? Phrase(
        en: "the hours \(a) and \(b) overlap on \(aDay.en)", ru: "часы \(a) и \(b) пересекаются (\(aDay.ru))")
      : Phrase(
        en: "the hours \(a) of \(aDay.en) run into \(b) of \(bDay.en)",
        ru: "часы \(a) (\(aDay.ru)) заходят на \(b) (\(bDay.ru))")
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
      Phrase(en: "a day is both closed and has hours", ru: "день указан и закрытым, и с часами работы"), at: closed,
      help: Phrase(en: "keep one of the two", ru: "оставьте что-то одно"),
      notes: [Note(Phrase(en: "hours are given here", ru: "часы указаны здесь"), at: open)])
  }

}
