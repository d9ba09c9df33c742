import Diagnostics
import Hours
import Testing

@testable import Syntax

@Suite struct TimeWordsTests {

  @Test(
    "a time of day is read",
    arguments: [("09:00", 540), ("9:00", 540), ("00:00", 0), ("24:00", 1440), ("23:59", 1439), ("0:05", 5)])
  func reads(_ text: String, _ minute: Int) {
    let reading = Reading(text, TimeWords.read)
    #expect(reading.value == minute)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no time of day is marked, and mended where it is sure",
    arguments: [
      // Damaged by a program that takes 9:30 for a number.
      ("[[CW026 570]]", "09:30"), ("[[CW026 1080]]", "18:00"), ("[[CW026 34200]]", "09:30"),
      ("[[CW026 1260]]", "21:00"),
      ("[[CW026 930]]", "930"), ("[[CW026 0930]]", "09:30"), ("[[CW026 1800]]", "18:00"),
      // Written in another way.
      ("[[CW026 9]]", "09:00"), ("[[CW026 18]]", "18:00"), ("[[CW026 24]]", "24:00"), ("[[CW026 9.30]]", "09:30"),
      ("[[CW026 9am]]", "09:00"), ("[[CW026 6 PM]]", "18:00"), ("[[CW026 12:15 am]]", "00:15"),
      ("[[CW026 12 pm]]", "12:00"), ("[[CW026 9 ч]]", "09:00"), ("[[CW026 09:00:00]]", "09:00"),
      // No time at all.
      ("[[CW026 25:00]]", "25:00"), ("[[CW026 24:01]]", "24:01"), ("[[CW026 09:60]]", "09:60"),
      ("[[CW026 9:5]]", "9:5"),
      ("[[CW026 009:00]]", "009:00"), ("[[CW026 25]]", "25"), ("[[CW026 99999]]", "99999"), ("[[CW026 13pm]]", "13pm"),
      ("[[CW026 0am]]", "0am"), ("[[CW026 09:00:30]]", "09:00:30"), ("[[CW026 noon]]", "noon"),
      ("[[CW026 :]]30", ":30"),
      ("[[CW026 99999999999999999999]]", "99999999999999999999"), ("[[CW026 09:00 x]]", "09:00 x"),
      ("[[CW026 99999999999999999999:00]]", "99999999999999999999:00"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked)
    let reading = Reading(expected.plain, TimeWords.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("a time that has become a number is recognised for what it was")
  func damagedTime() {
    let help = Reading("570", TimeWords.read).diagnostics.first?.help
    #expect(help?.en == "it looks like 9:30 that another program has turned into a number: write 09:30")
    #expect(help?.ru == "похоже, другая программа превратила 9:30 в число: напишите 09:30")
    #expect(Reading("1260", TimeWords.read).diagnostics.first?.help?.en.hasPrefix("write 12:60") == false)
  }

  @Test("every minute of the day is read as it is printed, and recognised as a number")
  func everyMinute() {
    for minute in 0...1440 {
      let text = "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
      #expect(Reading(text, TimeWords.read).value == minute)
      #expect(!Reading("\(minute)", TimeWords.read).diagnostics.isEmpty)
    }
  }

}

@Suite struct IntervalWordsTests {

  @Test(
    "hours of a day are read",
    arguments: [
      ("09:00-18:00", "09:00-18:00"), ("9:00-18:00", "09:00-18:00"), ("09:00–18:00", "09:00-18:00"),
      ("09:00 - 18:00", "09:00-18:00"), ("10:00-14:00, 15:00-18:00", "10:00-14:00, 15:00-18:00"),
      ("10:00-14:00,15:00-18:00", "10:00-14:00, 15:00-18:00"), ("22:00-06:00", "22:00-06:00"),
      ("00:00-24:00", "00:00-24:00"), ("22:00-00:00", "22:00-24:00"), ("22:00-24:00", "22:00-24:00"),
      ("closed", ""), ("Closed", ""), ("закрыто", ""), ("09:00\u{a0}—\u{a0}18:00", "09:00-18:00"),
    ])
  func reads(_ text: String, _ hours: String) {
    let reading = Reading(text, DayInterval.readList)
    #expect(reading.value?.map(\.value.description).joined(separator: ", ") == hours)
    #expect(reading.complaints == [])
  }

  @Test("each interval keeps its place")
  func ranges() {
    let reading = Reading("10:00-14:00, 15:00 – 18:00", DayInterval.readList)
    #expect(
      reading.value?.map { (written) in Int(written.range.start)...Int(written.range.end) } == [
        1000...1011, 1013...1028,
      ])
  }

  @Test(
    "what is no hours is marked, and mended where it is sure",
    arguments: [
      ("[[CW301 22:00-22:00]]", "22:00-22:00"), ("[[CW301 00:00-00:00]]", "00:00-24:00"),
      ("[[CW026 24:00]]-06:00", "24:00-06:00"), ("[[CW026 09:00]]", "09:00"), ("[[CW026 09:00-]]", "09:00-"),
      ("[[CW026 570]]", "09:30"), ("[[CW026 9-18]]", "09:00-18:00"),
      ("[[CW026 9.00-18.30]]", "09:00-18:30"), ("[[CW026 9am-6pm]]", "09:00-18:00"),
      ("09:00 [[CW026 to]] 18:00", "09:00 - 18:00"), ("09:00[[CW026 ..]]18:00", "09:00-18:00"),
      ("09:00 [[CW026 до]] 18:00", "09:00 - 18:00"), ("09:00 [[CW026 18:00]]", "09:00-18:00"),
      ("10:00-[[CW026 25:00]], [[CW026 26:00]]-18:00", "10:00-25:00, 26:00-18:00"),
      ("10:00-14:00 [[CW026 15:00]]-18:00", "10:00-14:00, 15:00-18:00"), ("10:00-14:00[[CW026 ,]]", "10:00-14:00,"),
      ("[[CW026 ,]]10:00-14:00", ",10:00-14:00"),
      ("10:00-14:00[[CW026 -]]15:00, 16:00-17:00", "10:00-14:00-15:00, 16:00-17:00"),
      ("10:00-14:00[[CW026 ;]] 15:00-18:00", "10:00-14:00; 15:00-18:00"),
      ("10:00-14:00 [[CW026 Mon]]", "10:00-14:00 Mon"),
      ("[[CW026 off]]", "closed"), ("[[CW026 NO]]", "closed"), ("[[CW026 false]]", "closed"),
      ("[[CW026 close]]", "closed"),
      ("[[CW026 выходной]]", "closed"), ("[[CW026 24/7]]", "00:00-24:00"), ("[[CW026 круглосуточно]]", "00:00-24:00"),
      ("[[CW026 always]]", "00:00-24:00"), ("[[CW026 morning]]", "morning"), ("closed [[CW026 09]]:00", "closed 09:00"),
      ("[[CW026 09:00]] + 18:00, 19:00-20:00", "09:00 + 18:00, 19:00-20:00"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked)
    let reading = Reading(expected.plain, DayInterval.readList)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("an empty text is marked as a whole", arguments: ["", " "])
  func empty(_ text: String) {
    let reading = Reading(text, DayInterval.readList)
    #expect(reading.value == nil)
    #expect(reading.complaints == ["CW026 -1..<\(text.utf8.count + 1)"])
  }

  @Test("what is left after a mistake is read")
  func recovers() {
    let reading = Reading("10:00-14:00, 15:00-26:00, 18:00-20:00", DayInterval.readList)
    #expect(reading.value?.map(\.value.description) == ["10:00-14:00", "18:00-20:00"])
  }

}
