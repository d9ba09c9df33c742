import Hours
import Testing

@Suite struct ScheduleTests {

  /// The hours `start` to `end`, given as 930 for 09:30.
  private static func hours(_ start: Int, _ end: Int) -> [DayInterval] {
    [DayInterval(startMinute: start / 100 * 60 + start % 100, endMinute: end / 100 * 60 + end % 100)].compactMap(\.self)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: .min)
  }

  private static func yearly(_ month: Int, _ day: Int, _ lastMonth: Int, _ lastDay: Int) throws -> DateSpan {
    .yearly(
      first: try #require(MonthDay(month: month, day: day)),
      last: try #require(MonthDay(month: lastMonth, day: lastDay)))
  }

  private static let workdays = WeekdaySet([.monday, .tuesday, .wednesday, .thursday, .friday])

  /// A clinic in Moscow: a short day before a holiday, and the holiday.
  private static let clinic = Schedule(
    weekly: WeeklyPattern { (day) in
      switch day {
      case .sunday: []
      case .saturday: hours(1000, 1600)
      default: hours(900, 2000)
      }
    },
    exceptions: [
      ScheduleException(on: .day(date(2026, 6, 11)), WeeklyPattern(hours(900, 1900))),
      ScheduleException(on: .day(date(2026, 6, 12)), .closed),
    ])

  /// The night shift of a shop in Novosibirsk, with a holiday on a Wednesday.
  private static let night = Schedule(
    weekly: WeeklyPattern(on: workdays, hours(2200, 600)),
    exceptions: [ScheduleException(on: .day(date(2026, 11, 4)), .closed)])

  @Test(
    "the clinic is open in its hours, from the first millisecond up to the last",
    arguments: [
      ("2026-06-09", 9, 0, 0, true), ("2026-06-09", 8, 59, 59_999, false), ("2026-06-09", 19, 59, 59_999, true),
      ("2026-06-09", 20, 0, 0, false), ("2026-06-13", 10, 0, 0, true), ("2026-06-13", 16, 0, 0, false),
      ("2026-06-14", 12, 0, 0, false),
      ("2026-06-11", 18, 59, 59_999, true), ("2026-06-11", 19, 0, 0, false), ("2026-06-12", 12, 0, 0, false),
      ("2026-06-15", 12, 0, 0, true),
    ])
  func clinic(_ day: String, _ hour: Int, _ minute: Int, _ millisecond: Int, _ isOpen: Bool) throws {
    let zone = try #require(try SystemZones.zone("Europe/Moscow"))
    let date = Self.date(2026, 6, Int(day.suffix(2)) ?? 0)
    let time = try #require(
      CivilTime(hour: hour, minute: minute, second: millisecond / 1000, millisecond: millisecond % 1000))
    let clock = CivilDateTime(date, time)
    #expect(Self.clinic.isOpen(at: clock) == isOpen)
    #expect(ScheduleClock(Self.clinic, in: zone).isOpen(at: zone.instant(of: clock).instant) == isOpen)
  }

  @Test(
    "the night belongs to the day on which it begins",
    arguments: [
      (2, 21, false), (2, 22, true), (3, 5, true), (3, 6, false), (3, 23, true),
      // The night before the holiday is worked to its end; the night of the holiday is off, and its tail with it.
      (4, 2, true), (4, 5, true), (4, 6, false), (4, 22, false), (4, 23, false), (5, 2, false), (5, 22, true),
      // Saturday has no night of its own, but Friday's tail.
      (7, 3, true), (7, 22, false), (8, 3, false), (9, 3, false),
    ])
  func night(_ day: Int, _ hour: Int, _ isOpen: Bool) throws {
    let zone = try #require(try SystemZones.zone("Asia/Novosibirsk"))
    let clock = CivilDateTime(Self.date(2026, 11, day), try #require(CivilTime(hour: hour, minute: 0)))
    #expect(Self.night.isOpen(at: clock) == isOpen)
    #expect(ScheduleClock(Self.night, in: zone).isOpen(at: zone.instant(of: clock).instant) == isOpen)
  }

  @Test("clocks that are put forward skip hours, and clocks that are put back repeat them")
  func clockChanges() throws {
    let berlin = try #require(try SystemZones.zone("Europe/Berlin"))
    let clock = ScheduleClock(Schedule(weekly: WeeklyPattern(Self.hours(230, 245))), in: berlin)
    // 2026-03-29: 02:00 becomes 03:00, so half past two comes on the day before and after only.
    let saturday = Instant(1_774_747_800_000)  // 2026-03-29 01:30 UTC, which shows 03:30
    #expect(!clock.isOpen(at: saturday))
    #expect(clock.nextOpening(atOrAfter: Instant(1_774_666_800_000)) == Instant(1_774_830_600_000))
    // 2026-10-25: 03:00 becomes 02:00, so half past two comes twice.
    let first = Instant(1_792_888_200_000)
    let second = first + .hours(1)
    for (opening, next) in [(first, second), (second, second + .hours(24))] {
      #expect(clock.isOpen(at: opening) && !clock.isOpen(at: opening - Milliseconds(1)))
      #expect(clock.nextOpening(atOrAfter: opening) == opening)
      #expect(clock.nextChange(after: opening, within: .hours(30)) == opening + .minutes(15))
      #expect(clock.nextOpening(atOrAfter: opening + .minutes(15)) == next)
    }
    #expect(berlin.instant(of: berlin.civil(at: second)) == .twice(first: first, second: second))
  }

  @Test("a schedule that never opens, or never closes, has no next")
  func never() throws {
    let now = Instant(1_780_996_500_000)
    let berlin = try #require(try SystemZones.zone("Europe/Berlin"))
    let closed = ScheduleClock(Schedule(weekly: .closed), in: berlin)
    #expect(closed.nextOpening(atOrAfter: now) == nil)
    #expect(closed.nextChange(after: now, within: .max) == nil)
    let always = ScheduleClock(Schedule(weekly: .always), in: berlin)
    #expect(always.nextOpening(atOrAfter: now) == now)
    #expect(always.nextChange(after: now, within: .max) == nil)
    let past = Schedule(weekly: .closed, exceptions: [ScheduleException(on: .day(Self.date(2020, 1, 1)), .always)])
    #expect(ScheduleClock(past, in: berlin).nextOpening(atOrAfter: now) == nil)
    #expect(ScheduleClock(past, in: .utc).nextOpening(atOrAfter: Instant(0)) == Instant(1_577_836_800_000))
    let skipped = Schedule(
      weekly: .closed,
      exceptions: [ScheduleException(on: .day(Self.date(2026, 3, 29)), WeeklyPattern(Self.hours(215, 245)))])
    #expect(ScheduleClock(skipped, in: berlin).nextOpening(atOrAfter: Instant(0)) == nil)
    #expect(ScheduleClock(skipped, in: .utc).nextOpening(atOrAfter: Instant(0)) == Instant(1_774_750_500_000))
  }

  @Test("the next opening is found however far it is")
  func farOpenings() throws {
    let now = Instant(1_780_996_500_000)
    let leapDay = try ScheduleException(
      on: Self.yearly(2, 29, 2, 29), WeeklyPattern(on: WeekdaySet([.monday]), Self.hours(1000, 1100)))
    let rare = ScheduleClock(Schedule(weekly: .closed, exceptions: [leapDay]), in: .utc)
    #expect(rare.nextOpening(atOrAfter: now)?.description == "2044-02-29 10:00:00Z")
    let works = Schedule(
      weekly: .always,
      exceptions: [ScheduleException(on: .dates(Self.date(2026, 1, 1)...Self.date(9999, 12, 30)), .closed)])
    #expect(ScheduleClock(works, in: .utc).nextOpening(atOrAfter: now)?.description == "9999-12-31 00:00:00Z")
    #expect(
      ScheduleClock(works, in: .utc).nextChange(after: Instant(0), within: .max)?.description == "2026-01-01 00:00:00Z")
    #expect(ScheduleClock(works, in: .utc).nextOpening(atOrAfter: Instant(.max)) == Instant(.max))
    #expect(ScheduleClock(works, in: .utc).nextOpening(atOrAfter: Instant(.min)) == Instant(.min))
  }

  @Test("the narrowest exception holds, and a dated one against a yearly one of the same days")
  func narrowest() throws {
    let summer = ScheduleException(
      on: .dates(Self.date(2026, 7, 1)...Self.date(2026, 8, 31)), WeeklyPattern(Self.hours(1000, 1400)))
    let party = ScheduleException(on: .day(Self.date(2026, 7, 15)), .closed)
    let founding = try ScheduleException(on: Self.yearly(8, 1, 8, 1), .closed)
    let winter = try ScheduleException(on: Self.yearly(12, 20, 1, 10), .closed)
    let newYear = ScheduleException(
      on: .dates(Self.date(2026, 12, 31)...Self.date(2027, 1, 1)), WeeklyPattern(Self.hours(0, 100)))
    let thisWinter = ScheduleException(on: .dates(Self.date(2026, 12, 20)...Self.date(2027, 1, 10)), .always)
    let schedule = Schedule(weekly: .always, exceptions: [summer, party, founding, winter, newYear, thisWinter])
    for (date, exception) in [
      (Self.date(2026, 6, 30), nil), (Self.date(2026, 7, 1), summer), (Self.date(2026, 7, 15), party),
      (Self.date(2026, 8, 1), founding),
      (Self.date(2027, 8, 1), founding), (Self.date(2026, 8, 31), summer), (Self.date(2026, 9, 1), nil),
      (Self.date(2025, 12, 20), winter),
      (Self.date(2025, 12, 19), nil), (Self.date(2026, 1, 10), winter), (Self.date(2026, 1, 11), nil),
      (Self.date(2026, 12, 20), thisWinter),
      (Self.date(2027, 1, 1), newYear), (Self.date(2027, 1, 2), thisWinter), (Self.date(2027, 12, 31), winter),
    ] {
      #expect(schedule.exception(on: date) == exception, "\(date)")
      let noon = Instant(Int64(date.dayNumber) * 86_400_000 + 43_200_000)
      #expect(
        ScheduleClock(schedule, in: .utc).isOpen(at: noon) == schedule.isOpen(at: Zone.utc.civil(at: noon)), "\(date)")
    }
  }

  @Test(
    "how days lie to each other",
    arguments: [
      ("06-12", "2026-06-12", DateSpan.Relation.around), ("01-01..12-31", "2026-06-12..2028-06-12", .around),
      ("01-01..12-31", "03-01..02-28", .around), ("12-25..01-08", "01-01..01-08", .around),
      ("12-25..01-08", "01-01..01-10", .overlapping),
      ("12-25..01-08", "02-01..02-02", .disjoint), ("03-01..02-28", "02-20..03-10", .overlapping),
      ("02-29", "2025-02-28..2025-03-01", .disjoint),
      ("02-29", "2024-02-28..2024-03-01", .inside), ("02-29", "2026-01-01..2096-01-01", .inside),
      ("02-29", "1897-01-01..1903-12-31", .disjoint),
      ("02-25..02-29", "2025-02-25..2025-02-28", .around), ("02-29..03-02", "2025-03-01..2025-03-02", .around),
      ("01-01..01-08", "2026-12-31..2027-01-08", .inside), ("01-01..01-08", "2026-01-05..2027-01-08", .overlapping),
      ("01-01..01-08", "2000-01-01..2100-01-05", .overlapping),
      ("2026-01-01..2026-01-31", "2026-01-31..2026-02-01", .overlapping),
      ("2026-01-01..2026-01-31", "2026-02-01", .disjoint), ("2026-01-01..2026-01-31", "2026-01-01", .around),
      ("06-12", "06-12", .equal),
    ])
  func relations(_ mine: String, _ theirs: String, _ relation: DateSpan.Relation) throws {
    func span(_ text: String) throws -> DateSpan {
      let ends = text.split(separator: ".").map { (end) in end.split(separator: "-").compactMap { Int($0) } }
      let (first, last) = (ends[0], ends[ends.count - 1])
      return first.count == 2
        ? try Self.yearly(first[0], first[1], last[0], last[1])
        : .dates(Self.date(first[0], first[1], first[2])...Self.date(last[0], last[1], last[2]))
    }
    #expect(try span(mine).relation(to: span(theirs)) == relation)
    #expect(try span(theirs).relation(to: span(mine)) == relation.reversed)
    #expect(try span(mine).description == mine)
    #expect(try span(theirs).description == theirs)
  }

  @Test("spans know their length and the days around a date")
  func spans() throws {
    #expect(DateSpan.day(Self.date(2026, 6, 12)).length == 1)
    #expect(try Self.yearly(12, 31, 1, 8).length == 9)
    #expect(try Self.yearly(1, 1, 12, 31).length == 366)
    #expect(try Self.yearly(2, 28, 3, 1).length == 3)
    let winter = try Self.yearly(12, 20, 2, 29)
    #expect(winter.stretch(around: Self.date(2026, 1, 5)) == Self.date(2025, 12, 20)...Self.date(2026, 2, 28))
    #expect(winter.stretch(around: Self.date(2027, 12, 31)) == Self.date(2027, 12, 20)...Self.date(2028, 2, 29))
    #expect(winter.stretch(around: Self.date(2026, 6, 1)) == nil)
    #expect(
      try Self.yearly(6, 1, 6, 3).stretch(around: Self.date(2026, 6, 2)) == Self.date(
        2026, 6, 1)...Self.date(2026, 6, 3))
    #expect(DateSpan.day(Self.date(2026, 6, 1)).stretch(around: Self.date(2026, 6, 2)) == nil)
  }

  @Test("hours say nothing if they end when they begin, or leave the day")
  func intervals() {
    for (start, end) in [(0, 0), (600, 600), (-1, 5), (1440, 5), (0, 1441), (5, -1)] {
      #expect(DayInterval(startMinute: start, endMinute: end) == nil)
    }
    #expect(DayInterval(startMinute: 0, endMinute: 1440) == .wholeDay)
    #expect(DayInterval(startMinute: 1320, endMinute: 0) == DayInterval(startMinute: 1320, endMinute: 1440))
    let night = DayInterval(startMinute: 1320, endMinute: 360)
    #expect(night?.isOvernight == true && night?.length == 480 && night?.description == "22:00-06:00")
    let day = DayInterval(startMinute: 545, endMinute: 1200)
    #expect(day?.isOvernight == false && day?.length == 655 && day?.description == "09:05-20:00")
    #expect(DayInterval.wholeDay.description == "00:00-24:00" && !DayInterval.wholeDay.isOvernight)
  }

  @Test("weeks print days of equal hours together")
  func printing() {
    #expect(WeeklyPattern.closed.description == "closed")
    #expect(WeeklyPattern.always.description == "00:00-24:00")
    #expect(WeeklyPattern.closed.isClosed && !WeeklyPattern.always.isClosed)
    #expect(
      WeeklyPattern(on: Self.workdays, Self.hours(1500, 1800) + Self.hours(1000, 1400)).description
        == "Mon-Fri 10:00-14:00, 15:00-18:00")
    #expect(
      Self.clinic.description
        == "Mon-Fri 09:00-20:00; Sat 10:00-16:00, except 2026-06-11: 09:00-19:00, except 2026-06-12: closed")
    #expect(Schedule(weekly: .closed, zoneName: "Asia/Omsk").description == "closed (Asia/Omsk)")
  }

  @Test("hours that overlap are joined, and a night that is longer than another decides")
  func joined() {
    let messy = Schedule(
      weekly: WeeklyPattern(
        Self.hours(900, 1200) + Self.hours(1100, 1300) + Self.hours(1000, 1030) + Self.hours(2000, 100)
          + Self.hours(2100, 300)),
      exceptions: [
        ScheduleException(
          on: .day(Self.date(2026, 6, 12)), WeeklyPattern(Self.hours(900, 1200) + Self.hours(1100, 1300)))
      ])
    let clock = ScheduleClock(messy, in: .utc)
    for quarter in 0..<(5 * 96) {
      let instant = Instant(Int64(Self.date(2026, 6, 10).dayNumber) * 86_400_000 + Int64(quarter) * 900_000)
      #expect(clock.isOpen(at: instant) == messy.isOpen(at: Zone.utc.civil(at: instant)))
    }
    let start = Instant(Int64(Self.date(2026, 6, 12).dayNumber) * 86_400_000)
    #expect(clock.nextChange(after: start, within: .days(1)) == start + .hours(3))
    #expect(clock.nextChange(after: start + .hours(9), within: .days(1)) == start + .hours(13))
    #expect(clock.nextChange(after: start + .hours(13), within: .days(1)) == start + .hours(33))
  }

  @Test("exceptions that are equal or overlap are found, few or many, and nested ones are not")
  func conflicts() throws {
    let january = DateSpan.dates(Self.date(2026, 1, 1)...Self.date(2026, 1, 31))
    let spans = try [
      january, .day(Self.date(2026, 1, 5)), .dates(Self.date(2026, 1, 20)...Self.date(2026, 2, 5)), january,
      Self.yearly(12, 25, 1, 8), Self.yearly(1, 5, 1, 10), Self.yearly(1, 1, 12, 31), Self.yearly(3, 1, 3, 1),
    ]
    // Yearly days are not compared with dated ones where there are very many.
    #expect(
      DateSpan.conflicts(among: spans).map { (conflict) in [conflict.later, conflict.earlier, conflict.isEqual ? 1 : 0]
      }
        == [[2, 0, 0], [3, 0, 1], [4, 0, 0], [5, 4, 0]])
    let many = spans + (0..<400).map { (day) in .day(Self.date(2030, 1, 1) + day) }
    #expect(
      DateSpan.conflicts(among: many).map { (conflict) in [conflict.later, conflict.earlier, conflict.isEqual ? 1 : 0] }
        == [[2, 0, 0], [3, 0, 1], [5, 4, 0]])
    var generator = SeededGenerator(seed: 20_000)
    let nested = (0..<20_000).map { (day) in
      DateSpan.dates((Self.date(2030, 1, 1) + day)...(Self.date(2200, 1, 1) - day))
    }
    #expect(DateSpan.conflicts(among: nested.shuffled(using: &generator)).isEmpty)
    let chain = (0..<20_000).map { (day) in
      DateSpan.dates((Self.date(2030, 1, 1) + day)...(Self.date(2030, 1, 2) + day))
    }
    #expect(DateSpan.conflicts(among: chain).count >= 10_000)
  }

}
