import Diagnostics
import Hours
import Syntax
import Testing

@Suite struct DateWordsTests {

  @Test("a day is read", arguments: ["2026-06-12", "2028-02-29", "0001-01-01", "9999-12-31"])
  func reads(_ text: String) {
    let reading = Reading(text, CivilDate.read)
    #expect(reading.value?.description == text)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no day is marked, and mended where it is sure",
    arguments: [
      // Written in another way.
      ("[[CW027 12.06.2026]]", "2026-06-12"), ("[[CW027 1.9.2026]]", "2026-09-01"),
      ("[[CW027 12.06.26]]", "2026-06-12"),
      ("[[CW027 2026-6-1]]", "2026-06-01"), ("[[CW027 2026.06.12]]", "2026-06-12"),
      ("[[CW027 2026/06/12]]", "2026-06-12"),
      ("[[CW027 20260612]]", "2026-06-12"), ("[[CW027 31/12/2026]]", "2026-12-31"),
      ("[[CW027 12/31/2026]]", "2026-12-31"),
      ("[[CW027 2026–06–12]]", "2026-06-12"), ("[[CW027 12/06/2026]]", "12/06/2026"),
      ("[[CW027 12-06-2026]]", "12-06-2026"),
      // Not in the calendar.
      ("[[CW027 2026-02-29]]", "2026-02-29"), ("[[CW027 2026-13-01]]", "2026-13-01"),
      ("[[CW027 2026-06-31]]", "2026-06-31"),
      ("[[CW027 2026-00-10]]", "2026-00-10"), ("[[CW027 2026-06-00]]", "2026-06-00"),
      ("[[CW027 0000-01-01]]", "0000-01-01"),
      ("[[CW027 30.02.2026]]", "30.02.2026"),
      // No date at all, or too little of one, or too much.
      ("[[CW027 06-12]]", "06-12"), ("[[CW027 2026]]", "2026"), ("[[CW027 2026-06]]", "2026-06"),
      ("[[CW027 tomorrow]]", "tomorrow"),
      ("2026-06-12 [[CW027 noon]]", "2026-06-12 noon"), ("12 [[CW027 июня]] 2026", "12 июня 2026"),
      ("[[CW027 99999999999999999999-01-01]]", "99999999999999999999-01-01"),
      ("2026-06-12[[CW027 ..]]2026-06-13", "2026-06-12..2026-06-13"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    // Bare figures are no date, whatever follows them.
    let expected = Marked(marked == "12 [[CW027 июня]] 2026" ? "[[CW027 12]] [[CW027 июня]] 2026" : marked)
    let reading = Reading(expected.plain, CivilDate.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test(
    "the help names what the calendar has",
    arguments: [
      ("2026-02-29", "the last day of this month is 2026-02-28"),
      ("2026-06-31", "the last day of this month is 2026-06-30"),
      ("2026-13-01", "months go from 01 to 12; the month stands before the day"),
      ("0000-01-01", "years go from 0001 to 9999"),
    ])
  func help(_ text: String, _ help: String) {
    #expect(Reading(text, CivilDate.read).diagnostics.first?.help?.en == help)
  }

  @Test("random days are read as they are printed")
  func roundTrip() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let date = CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &generator))
      let reading = Reading("\(date)", CivilDate.read)
      #expect(reading.value == date)
      #expect(reading.complaints == [])
    }
  }

}

@Suite struct DateSpanWordsTests {

  @Test(
    "days are read",
    arguments: [
      ("2026-06-12", "2026-06-12"), ("2026-12-31..2027-01-08", "2026-12-31..2027-01-08"), ("06-12", "06-12"),
      ("01-01..01-08", "01-01..01-08"), ("12-31..01-08", "12-31..01-08"), ("02-29", "02-29"),
      ("2026-07-01 .. 2026-08-31", "2026-07-01..2026-08-31"), ("2026-06-12..2026-06-12", "2026-06-12"),
    ])
  func reads(_ text: String, _ days: String) {
    let reading = Reading(text, DateSpan.read)
    #expect(reading.value?.description == days)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no days is marked, and mended where it is sure",
    arguments: [
      ("[[CW027 12.06.2026]]", "2026-06-12"), ("[[CW027 12.06]]", "06-12"),
      ("[[CW027 1-1..1-8]]", "01-01..01-08"), ("[[CW027 01.01-08.01]]", "01-01..01-08"),
      ("[[CW027 01.01 – 08.01]]", "01-01..01-08"), ("[[CW027 1.7-31.8]]", "07-01..08-31"),
      ("[[CW027 31.12.2026..08.01.2027]]", "2026-12-31..2027-01-08"),
      ("2026-12-31 [[CW027 -]] 2027-01-08", "2026-12-31 .. 2027-01-08"),
      ("2026-12-31[[CW027 –]]2027-01-08", "2026-12-31..2027-01-08"),
      ("2026-12-31[[CW027 -]]2027-01-08", "2026-12-31..2027-01-08"), ("01-01 [[CW027 –]] 01-08", "01-01 .. 01-08"),
      ("2026-12-31[[CW027 ...]]2027-01-08", "2026-12-31..2027-01-08"),
      ("2026-12-31[[CW027 …]]2027-01-08", "2026-12-31..2027-01-08"),
      ("2026-12-31 [[CW027 to]] 2027-01-08", "2026-12-31 .. 2027-01-08"),
      ("[[CW027 2027-01-08..2026-12-31]]", "2027-01-08..2026-12-31"),
      ("[[CW027 2026-12-31..01-08]]", "2026-12-31..01-08"),
      ("[[CW027 2026-02-30]]..[[CW027 2026-13-01]]", "2026-02-30..2026-13-01"),
      ("2026-06-12[[CW027 ..]]", "2026-06-12.."), ("2026-06-12..[[CW027 x]]", "2026-06-12..x"),
      ("[[CW027 ..]]2026-06-12", "..2026-06-12"),
      ("2026-06-12 [[CW027 2026]]-06-13", "2026-06-12 2026-06-13"),
      ("2026-06-12..2026-06-13 [[CW027 x]]", "2026-06-12..2026-06-13 x"),
      ("[[CW027 02-30]]", "02-30"), ("2026-06-12[[CW027 ,]] 2026-06-15", "2026-06-12, 2026-06-15"),
      ("[[CW027 Christmas]]", "Christmas"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked)
    let reading = Reading(expected.plain, DateSpan.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("an empty text is marked as a whole")
  func empty() {
    #expect(Reading("", DateSpan.read).complaints == ["CW027 -1..<1"])
    #expect(Reading("", CivilDate.read).complaints == ["CW027 -1..<1"])
    #expect(Reading("", Moment.read).complaints == ["CW027 -1..<1"])
  }

  @Test("random days are read as they are printed")
  func roundTrip() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<3000 {
      let first = CivilDate(dayNumber: Int.random(in: -10_000...60_000, using: &generator))
      let last = first + Int.random(in: 0...2000, using: &generator)
      let span: DateSpan =
        Bool.random(using: &generator) ? .dates(first...last) : .yearly(first: first.monthDay, last: last.monthDay)
      let reading = Reading("\(span)", DateSpan.read)
      #expect(reading.value == span)
      #expect(reading.complaints == [])
    }
  }

}

@Suite struct MomentWordsTests {

  @Test(
    "a point of time is read",
    arguments: [
      ("2026-06-09 10:15:00", "2026-06-09 10:15:00"), ("2026-06-09 10:15", "2026-06-09 10:15:00"),
      ("2026-06-09 9:05", "2026-06-09 09:05:00"), ("2026-06-09T10:15:00", "2026-06-09 10:15:00"),
      ("2026-03-29 01:59:59 +01:00", "2026-03-29 01:59:59 +01:00"),
      ("2026-03-29T01:59:59+0100", "2026-03-29 01:59:59 +01:00"),
      ("2026-03-29 01:59:59 -03", "2026-03-29 01:59:59 -03:00"),
      ("2026-03-29 01:59:59 −03:30", "2026-03-29 01:59:59 -03:30"),
      ("2026-03-29T00:59:59Z", "2026-03-29 00:59:59 +00:00"), ("2026-06-09 10:15:00.25", "2026-06-09 10:15:00.250"),
      ("2026-06-09 10:15:00.007 +3", "2026-06-09 10:15:00.007 +03:00"),
    ])
  func reads(_ text: String, _ moment: String) {
    let reading = Reading(text, Moment.read)
    #expect(reading.value?.description == moment)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no point of time is marked, and mended where it is sure",
    arguments: [
      ("[[CW027 09.06.2026]] 10:15", "2026-06-09 10:15"), ("[[CW027 2026-06-09]]", "2026-06-09"),
      ("2026-06-09 [[CW027 24:00]]", "2026-06-09 24:00"), ("2026-06-09 [[CW027 10:60]]", "2026-06-09 10:60"),
      ("2026-06-09 [[CW027 10:15:60]]", "2026-06-09 10:15:60"),
      ("2026-06-09 [[CW027 10:15:00.1234]]", "2026-06-09 10:15:00.1234"),
      ("2026-06-09 [[CW027 10.15]]", "2026-06-09 10.15"), ("2026-06-09 [[CW027 10]]", "2026-06-09 10"),
      ("2026-06-09 [[CW027 noon]]", "2026-06-09 noon"), ("2026-06-09 10:15 [[CW027 MSK]]", "2026-06-09 10:15 MSK"),
      ("2026-06-09 10:15 [[CW027 +25:00]]", "2026-06-09 10:15 +25:00"),
      ("2026-06-09 10:15 [[CW027 +3:0]]", "2026-06-09 10:15 +3:0"),
      ("2026-06-09 10:15 [[CW027 +01:00 x]]", "2026-06-09 10:15 +01:00 x"), ("[[CW027 06-09]] 10:15", "06-09 10:15"),
      ("[[CW027 2026-02-30]] [[CW027 25:00]] +01:00", "2026-02-30 25:00 +01:00"), ("[[CW027 now]]", "now"),
      ("2026-06-09 10:15 [[CW027 +]]", "2026-06-09 10:15 +"), ("2026-06-09 [[CW027 1:2:3:4]]", "2026-06-09 1:2:3:4"),
      ("[[CW027 10]]:15", "10:15"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked == "[[CW027 10]]:15" ? "[[CW027 10]][[CW027 :15]]" : marked)
    let reading = Reading(expected.plain, Moment.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("random points of time are read as they are printed")
  func roundTrip() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let clock = CivilDateTime(
        millisecondsSince1970: Int64.random(in: -2_000_000_000_000...8_000_000_000_000, using: &generator))
      let minutes = Int.random(in: -1080...1080, using: &generator)
      let moment = Moment(clock, offset: Bool.random(using: &generator) ? nil : UTCOffset(seconds: minutes * 60))
      let reading = Reading("\(moment)", Moment.read)
      #expect(reading.value == moment)
      #expect(reading.complaints == [])
    }
  }

  @Test("no text, however odd, is too much")
  func randomTexts() {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "2026-06-09", "06-12", "..", "-", "–", " ", "T", "10:15", ":", "00", "+", "+03:00", "Z", ".", "12.06.2026", "/",
      "x", "\n", "é",
      "99999999999999999999", "0",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let moment = Reading(text, Moment.read)
      #expect((moment.value == nil) == !moment.complaints.isEmpty || moment.value != nil, "\(text)")
      let span = Reading(text, DateSpan.read)
      #expect(span.value != nil || !span.complaints.isEmpty, "\(text)")
      let date = Reading(text, CivilDate.read)
      #expect(date.value != nil || !date.complaints.isEmpty, "\(text)")
    }
  }

}
