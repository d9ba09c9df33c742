import Hours

/// A schedule as plain as can be, with a calendar of the C library: what the real one is held against.
struct PlainSchedule {

  /// Minutes from and to; an end that is not later than the start lies on the next day.
  typealias Hours = (start: Int, end: Int)

  /// Hours for each weekday, Sunday's first.
  typealias Week = [[Hours]]

  /// Days with hours of their own.
  enum Days {
    case dated(LibcDay, LibcDay)
    case yearly(LibcDay, LibcDay)

    /// Whether `day` is one of them.
    func contains(_ day: LibcDay) -> Bool {
      switch self {
      case .dated(let first, let last): return first.key <= day.key && day.key <= last.key
      case .yearly(let first, let last):
        let (key, start, end) = (day.yearlyKey, first.yearlyKey, last.yearlyKey)
        return start <= end ? start <= key && key <= end : start <= key || key <= end
      }
    }

    var isDated: Bool {
      switch self {
      case .dated: true
      case .yearly: false
      }
    }
  }

  /// The days from 2022 to 2029: more than is tested, so that nothing is cut off that matters.
  static let calendar: [LibcDay] = (0..<2922).map { (number) in LibcDay(2022, 1, 1).plus(number) }

  /// The hours of the week.
  let weekly: Week

  /// The exceptions, none of which overlaps another without lying inside it.
  private(set) var exceptions: [(days: Days, week: Week)] = []

  /// For each exception, the length of the run of its days around each day of the calendar; 0 elsewhere.
  private(set) var runs: [[Int]] = []

  /// The hours of each day of the calendar by its key.
  private var hours: [Int: [Hours]] = [:]

  /// Random hours with up to four exceptions.
  init(_ generator: inout SeededGenerator) {
    weekly = PlainSchedule.week(&generator)
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let days = PlainSchedule.days(&generator)
      let run = PlainSchedule.runs(of: days)
      let fits = exceptions.indices.allSatisfy { (index) in
        let relation = PlainSchedule.relation(run, runs[index])
        return relation == .disjoint || relation == .inside || relation == .around
          || relation == .equal && exceptions[index].days.isDated != days.isDated
      }
      if fits, exceptions.count < 4 {
        exceptions.append((days, PlainSchedule.week(&generator)))
        runs.append(run)
      }
    }
    for (position, day) in PlainSchedule.calendar.enumerated() {
      var best: Int?
      for index in exceptions.indices where runs[index][position] > 0 {
        guard let other = best else {
          best = index
          continue
        }
        let (mine, others) = (runs[index][position], runs[other][position])
        if mine < others || mine == others && exceptions[index].days.isDated { best = index }
      }
      hours[day.key] = (best.map { (index) in exceptions[index].week } ?? weekly)[day.weekday]
    }
  }

  /// Whether it is open when clocks show `reading`.
  func isOpen(_ reading: LibcClock.Reading) -> Bool {
    let today = LibcDay(reading.year, reading.month, reading.day)
    let minute = reading.hour * 60 + reading.minute
    for (start, end) in hours[today.key] ?? [] {
      if end > start ? start <= minute && minute < end : start <= minute { return true }
    }
    for (start, end) in hours[today.plus(-1).key] ?? [] where end <= start && minute < end { return true }
    return false
  }

  /// The real one.
  var schedule: Schedule {
    Schedule(
      weekly: PlainSchedule.pattern(weekly),
      exceptions: exceptions.map { (days, week) in
        ScheduleException(on: PlainSchedule.span(days), PlainSchedule.pattern(week))
      })
  }

  /// The real days.
  static func span(_ days: Days) -> DateSpan {
    switch days {
    case .dated(let first, let last): .dates(date(first)...date(last))
    case .yearly(let first, let last): .yearly(first: date(first).monthDay, last: date(last).monthDay)
    }
  }

  /// The real week.
  private static func pattern(_ week: Week) -> WeeklyPattern {
    WeeklyPattern { (day) in
      week[(day.rawValue + 1) % 7].compactMap { (hours) in DayInterval(startMinute: hours.start, endMinute: hours.end) }
    }
  }

  private static func date(_ day: LibcDay) -> CivilDate {
    CivilDate(year: day.year, month: day.month, day: day.day) ?? CivilDate(dayNumber: 0)
  }

  /// How the days with runs `mine` lie to those with runs `theirs`, run by run.
  static func relation(_ mine: [Int], _ theirs: [Int]) -> DateSpan.Relation {
    var found: Set<DateSpan.Relation> = []
    for index in mine.indices where mine[index] > 0 && theirs[index] > 0 {
      // Two runs that share a day: one holds the other if the shared days are all of it.
      var (first, last) = (index, index)
      while first > 0, mine[first - 1] > 0, theirs[first - 1] > 0 { first -= 1 }
      while last + 1 < mine.count, mine[last + 1] > 0, theirs[last + 1] > 0 { last += 1 }
      switch (last - first + 1 == mine[index], last - first + 1 == theirs[index]) {
      case (true, true): found.insert(.equal)
      case (true, false): found.insert(.inside)
      case (false, true): found.insert(.around)
      case (false, false): found.insert(.overlapping)
      }
    }
    return found.isEmpty ? .disjoint : found.count == 1 ? found.first ?? .overlapping : .overlapping
  }

  /// The lengths of the runs of `days` around each day of the calendar.
  static func runs(of days: Days) -> [Int] {
    let isMember = calendar.map(days.contains)
    var runs = [Int](repeating: 0, count: calendar.count)
    var start = 0
    for index in isMember.indices {
      if !isMember[index] {
        start = index + 1
      } else {
        for member in start...index { runs[member] = index - start + 1 }
      }
    }
    return runs
  }

  /// Random days from 2024 to 2027, many of them near changes of clocks and ends of years.
  static func days(_ generator: inout SeededGenerator) -> Days {
    let anchors = [
      LibcDay(2025, 3, 30), LibcDay(2025, 10, 26), LibcDay(2026, 3, 29), LibcDay(2026, 10, 25), LibcDay(2025, 12, 31),
      LibcDay(2024, 2, 29), LibcDay(2026, 1, 1), LibcDay(2026, 6, 12), LibcDay(2025, 4, 6), LibcDay(2026, 10, 4),
    ]
    let anchor = anchors.randomElement(using: &generator) ?? anchors[0]
    let first = anchor.plus(-Int.random(in: 0...20, using: &generator))
    let last = first.plus([0, 0, 1, 7, 20, 60].randomElement(using: &generator) ?? 0)
    return Bool.random(using: &generator) ? .dated(first, last) : .yearly(first, last)
  }

  /// Random hours of a week, some of them overnight, at night, or none.
  private static func week(_ generator: inout SeededGenerator) -> Week {
    if Int.random(in: 0..<5, using: &generator) == 0 { return Week(repeating: [], count: 7) }
    return (0..<7).map { _ in
      (0..<Int.random(in: 0...2, using: &generator)).compactMap { _ in
        let start = Int.random(in: 0..<(Bool.random(using: &generator) ? 1440 : 200), using: &generator)
        let end = Int.random(in: 1...1440, using: &generator)
        return start == end ? nil : (start, end)
      }
    }
  }

}
