import Hours
import Testing

@Suite struct CalendarTests {

  @Test(
    "a day number and its date are the same day",
    arguments: [
      (0, "1970-01-01", Weekday.thursday), (-1, "1969-12-31", .wednesday), (11_016, "2000-02-29", .tuesday),
      (20_615, "2026-06-11", .thursday), (-719_162, "0001-01-01", .monday), (2_932_896, "9999-12-31", .friday),
      (-719_163, "0000-12-31", .sunday), (2_932_897, "10000-01-01", .saturday),
    ])
  func dayNumbers(_ number: Int, _ text: String, _ weekday: Weekday) {
    let date = CivilDate(dayNumber: number)
    #expect(date.description == text)
    #expect(date.weekday == weekday)
  }

  @Test("every day from 1600 to 2400 follows the one before")
  func everyDay() throws {
    var (year, month, day) = (1600, 1, 1)
    var weekday = Weekday.saturday
    for number in -135_140..<157_060 {
      let date = CivilDate(dayNumber: number)
      if date.components != (year, month, day) || date.weekday != weekday
        || CivilDate(year: year, month: month, day: day) != date
      {
        Issue.record("\(date) should be \(year)-\(month)-\(day), \(weekday)")
        return
      }
      weekday = weekday.next
      day += 1
      let length = [
        31, year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
      ]
      if day > length[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 2400)
  }

  @Test(
    "a date that the calendar does not have is none",
    arguments: [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31), (2026, 11, 31), (2026, 1, 32),
      (2026, 13, 1),
      (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, .max, 1), (2026, 1, .max), (.min, 1, 1),
    ])
  func noDate(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("dates are counted on and back, and never beyond all numbers")
  func dateArithmetic() throws {
    let date = try #require(CivilDate(year: 2026, month: 12, day: 31))
    #expect("\(date + 1)" == "2027-01-01")
    #expect("\(date - 365)" == "2025-12-31")
    #expect((date + 40) - date == 40)
    #expect((date.year, date.month, date.day) == (2026, 12, 31))
    #expect(date + .max == CivilDate(dayNumber: .max))
    #expect(date - .max == CivilDate(dayNumber: .min))
    #expect(date - .min == CivilDate(dayNumber: .max))
    #expect(CivilDate(dayNumber: .min) < date && date < CivilDate(dayNumber: .max))
    #expect(CivilDate(dayNumber: .max).monthDay.day > 0)
  }

  @Test("days of every year are those of a leap year, in order")
  func monthDays() {
    var position = 0
    for month in 1...12 {
      for day in 1...CivilDate.days(inMonth: month, of: 2024) {
        #expect(MonthDay(month: month, day: day)?.dayOfLeapYear == position)
        position += 1
      }
    }
    #expect(position == 366)
    #expect(MonthDay(month: 2, day: 29)?.description == "02-29")
    for (month, day) in [(0, 1), (13, 1), (2, 30), (4, 31), (1, 0), (1, 32)] {
      #expect(MonthDay(month: month, day: day) == nil)
    }
  }

  @Test("a time of day is one that a clock shows")
  func times() {
    #expect(CivilTime(hour: 23, minute: 59, second: 59, millisecond: 999)?.description == "23:59:59.999")
    #expect(CivilTime(hour: 9, minute: 5)?.description == "09:05:00")
    let time = CivilTime(hour: 10, minute: 15, second: 20, millisecond: 7)
    #expect([time?.hour, time?.minute, time?.second, time?.millisecond] == [10, 15, 20, 7])
    #expect(time?.minuteOfDay == 615)
    #expect(time?.millisecondOfDay == 36_920_007)
    #expect(time?.description == "10:15:20.007")
    #expect(CivilTime(millisecondOfDay: 36_920_007) == time)
    #expect(CivilTime(millisecondOfDay: 0) == .midnight)
    #expect(CivilTime(millisecondOfDay: 86_400_000) == nil)
    #expect(CivilTime(millisecondOfDay: -1) == nil)
    #expect(CivilTime(hour: 24, minute: 0) == nil)
    #expect(CivilTime(hour: 0, minute: 60) == nil)
    #expect(CivilTime(hour: 0, minute: 0, second: 60) == nil)
    #expect(CivilTime(hour: 0, minute: 0, second: 0, millisecond: 1000) == nil)
    #expect(CivilTime(hour: -1, minute: 0) == nil)
  }

  @Test(
    "date and time are counted in milliseconds",
    arguments: [
      (0, "1970-01-01 00:00:00"), (-1, "1969-12-31 23:59:59.999"), (1_780_996_500_250, "2026-06-09 09:15:00.250"),
      (86_399_999, "1970-01-01 23:59:59.999"), (86_400_000, "1970-01-02 00:00:00"),
      (-86_400_000, "1969-12-31 00:00:00"),
    ] as [(Int64, String)])
  func dateTimes(_ count: Int64, _ text: String) {
    let clock = CivilDateTime(millisecondsSince1970: count)
    #expect(clock.description == text)
    #expect(clock.millisecondsSince1970 == count)
    #expect(Instant(count).description == text + "Z")
  }

  @Test("sets of weekdays print as they are written")
  func weekdaySets() {
    #expect(WeekdaySet.everyDay.description == "Mon-Sun")
    #expect(WeekdaySet([.monday, .tuesday]).description == "Mon,Tue")
    #expect(WeekdaySet([.sunday, .monday, .wednesday, .thursday, .friday]).description == "Mon,Wed-Fri,Sun")
    #expect(WeekdaySet().isEmpty && !WeekdaySet([.sunday]).isEmpty)
    var days = WeekdaySet()
    days.insert(from: .saturday, through: .monday)
    #expect(days.days == [.monday, .saturday, .sunday])
    #expect(!days.contains(.tuesday))
    days.insert(from: .wednesday, through: .wednesday)
    #expect(days.days == [.monday, .wednesday, .saturday, .sunday])
    #expect(Weekday.sunday.next == .monday && Weekday.monday < .sunday)
  }

}

@Suite struct TimeArithmeticTests {

  @Test(
    "a length of time prints in seconds",
    arguments: [
      (6000, "6s"), (6020, "6.02s"), (6001, "6.001s"), (500, "0.5s"), (0, "0s"), (-1500, "-1.5s"), (3_600_000, "3600s"),
    ]
      as [(Int64, String)])
  func prints(_ count: Int64, _ text: String) {
    #expect(Milliseconds(count).description == text)
  }

  @Test("lengths of time add up, and never beyond all numbers")
  func lengths() {
    #expect(Milliseconds.seconds(40) + .minutes(3) == Milliseconds(220_000))
    #expect(Milliseconds.hours(1) - .minutes(90) == Milliseconds(-1_800_000))
    #expect(Milliseconds.days(90) == .hours(2160))
    #expect(Milliseconds.seconds(3) * 4 == .seconds(12))
    #expect(Milliseconds.seconds(-3) * 4 == .seconds(-12))
    #expect(Milliseconds.zero < .seconds(1) && Milliseconds.max > .days(1_000_000))
    #expect(Milliseconds.max + .seconds(1) == .max)
    #expect(Milliseconds(.min) - .seconds(1) == Milliseconds(.min))
    #expect(Milliseconds(.min) + .seconds(-1) == Milliseconds(.min))
    #expect(Milliseconds.max - .seconds(-1) == .max)
    #expect(Milliseconds.days(.max) == .max && Milliseconds.days(.min) == Milliseconds(.min))
    #expect(Milliseconds(.min) * -1 == .max && Milliseconds.max * -2 == Milliseconds(.min))
    #expect("\(Milliseconds(.min))" == "-9223372036854775.808s")
  }

  @Test("instants move by lengths of time, and never beyond all numbers")
  func instants() {
    let instant = Instant.seconds(1_780_996_500)
    #expect(instant + .seconds(2) - instant == .seconds(2))
    #expect(instant - .seconds(2) < instant)
    var moved = instant
    moved += .seconds(5)
    #expect(moved.rawValue == 1_780_996_505_000)
    #expect(Instant(.max) + .seconds(1) == Instant(.max))
    #expect(Instant(.min) - .seconds(1) == Instant(.min))
    #expect(Instant(.max) - Instant(.min) == .max)
    #expect(Instant(.min) - Instant(.max) == Milliseconds(.min))
    #expect(!Instant(.max).description.isEmpty && !Instant(.min).description.isEmpty)
  }

  @Test(
    "an offset prints in hours and minutes",
    arguments: [
      (10_800, "+03:00"), (0, "+00:00"), (-12_600, "-03:30"), (9017, "+02:30:17"), (-1800, "-00:30"),
      (-59, "-00:00:59"),
    ])
  func offsets(_ seconds: Int, _ text: String) {
    #expect(UTCOffset(seconds: seconds).description == text)
    #expect(UTCOffset(seconds: seconds).seconds == seconds)
  }

  @Test("no offset is more than about a day")
  func offsetLimits() {
    #expect(UTCOffset(seconds: .max).seconds == 93_599)
    #expect(UTCOffset(seconds: .min).seconds == -89_999)
    #expect(UTCOffset(seconds: -3600) < .zero)
  }

  @Test("an offset that is given decides, and otherwise the zone")
  func moments() throws {
    let clock = CivilDateTime(millisecondsSince1970: 1_774_749_599_000)  // 2026-03-29 01:59:59
    let zone = Zone(name: "x", fixed: UTCOffset(seconds: 10_800))
    #expect(Moment(clock).resolved(in: zone) == .once(.seconds(1_774_738_799)))
    #expect(Moment(clock, offset: UTCOffset(seconds: 3600)).resolved(in: zone) == .once(.seconds(1_774_745_999)))
    #expect("\(Moment(clock, offset: UTCOffset(seconds: 3600)))" == "2026-03-29 01:59:59 +01:00")
    #expect("\(Moment(clock))" == "2026-03-29 01:59:59")
  }

}
