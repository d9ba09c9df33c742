import Diagnostics
import Hours
import Testing

@testable import Syntax

@Suite struct PatternWordsTests {

  @Test(
    "the hours of a week are read",
    arguments: [
      ("Mon-Fri 09:00-18:00; Sat 10:00-14:00", "Mon-Fri 09:00-18:00; Sat 10:00-14:00"),
      ("09:00-18:00", "09:00-18:00"), ("Mon-Sun 09:00-18:00", "09:00-18:00"), ("closed", "closed"),
      ("Mon-Fri 20:00-23:00; Sat,Sun 00:00-24:00", "Mon-Fri 20:00-23:00; Sat,Sun 00:00-24:00"),
      ("пн-пт 9:00–18:00; сб 10:00–14:00, 15:00–18:00;", "Mon-Fri 09:00-18:00; Sat 10:00-14:00, 15:00-18:00"),
      ("Mon 09:00-12:00; Mon 13:00-18:00", "Mon 09:00-12:00, 13:00-18:00"),
      ("Mon 13:00-18:00; Mon 09:00-13:00", "Mon 09:00-13:00, 13:00-18:00"),
      ("Mon-Fri: 22:00-06:00", "Mon-Fri 22:00-06:00"), ("Mon-Fri 09:00-18:00; Sat closed", "Mon-Fri 09:00-18:00"),
      ("Sat closed", "closed"), ("Mon-Fri,Sun 09:00-18:00", "Mon-Fri,Sun 09:00-18:00"),
      ("Fri-Mon 09:00-18:00", "Mon,Fri-Sun 09:00-18:00"),
      ("Sun 22:00-06:00; Mon 06:00-10:00", "Mon 06:00-10:00; Sun 22:00-06:00"),
      ("Sun 22:00-06:00; Mon 05:00-10:00", "Mon 05:00-10:00; Sun 22:00-06:00"),
      ("Mon-Fri 22:00-06:00; Sat 05:00-10:00", "Mon-Fri 22:00-06:00; Sat 05:00-10:00"),
    ])
  func reads(_ text: String, _ pattern: String) {
    let reading = Reading(text, WeeklyPattern.read)
    #expect(reading.value?.description == pattern)
    #expect(reading.complaints == [])
  }

  @Test(
    "what is wrong with the hours of a week is marked, and mended where it is sure",
    arguments: [
      ("[[CW026 Mno]]-Fri 09:00-18:00; Sat 10:00-[[CW026 25:00]]", "Mon-Fri 09:00-18:00; Sat 10:00-25:00"),
      ("[[CW026 Mon-Fri]]", "Mon-Fri"), ("Mon 09:00-18:00; [[CW026 Sat]]", "Mon 09:00-18:00; Sat"),
      ("Mon-Fri 09:00-18:00[[CW026 ,]] Sat 10:00-14:00", "Mon-Fri 09:00-18:00; Sat 10:00-14:00"),
      ("Mon-Fri 09:00-18:00 [[CW026 Sat]] 10:00-14:00", "Mon-Fri 09:00-18:00; Sat 10:00-14:00"),
      (
        "Mon-Fri 09:00-18:00 [[CW026 lunch]] 13:00-14:00; Sat [[CW026 9]]-10:00",
        "Mon-Fri 09:00-18:00 lunch 13:00-14:00; Sat 09:00-10:00"
      ),
      ("Mon-Fri [[CW301 09:00-09:00]]", "Mon-Fri 09:00-09:00"),
      ("Mon-Fri 09:00-13:00, [[CW302 12:00-18:00]]", "Mon-Fri 09:00-13:00, 12:00-18:00"),
      ("Mon-Fri 12:00-18:00, [[CW302 09:00-13:00]]", "Mon-Fri 12:00-18:00, 09:00-13:00"),
      ("Mon-Fri 09:00-18:00; Fri [[CW302 09:00-16:00]]", "Mon-Fri 09:00-18:00; Fri 09:00-16:00"),
      ("09:00-18:00; Sat [[CW302 10:00-14:00]]", "09:00-18:00; Sat 10:00-14:00"),
      ("Mon-Fri 22:00-06:00, [[CW302 23:00-05:00]]", "Mon-Fri 22:00-06:00, 23:00-05:00"),
      ("Mon 08:00-20:00, [[CW302 09:00-10:00]], [[CW302 11:00-12:00]]", "Mon 08:00-20:00, 09:00-10:00, 11:00-12:00"),
      ("Mon 09:00-10:00; [[CW026 Mon]] closed", "Mon 09:00-10:00; Mon closed"),
      ("[[CW026 weekdays]] 09:00-18:00", "Mon-Fri 09:00-18:00"), ("[[CW026 24/7]]", "00:00-24:00"),
      ("[[CW026 570]]", "09:30"), ("[[CW026 always]]", "00:00-24:00"),
      ("Mon-Fri [[CW026 круглосуточно]]", "Mon-Fri 00:00-24:00"),
      ("closed [[CW026 09]]:00-10:00", "closed 09:00-10:00"), ("[[CW026 (]]09:00-18:00)", "(09:00-18:00)"),
      ("[[CW026 foo]] 09:00-18:00; [[CW026 bar]] 10:00-11:00", "foo 09:00-18:00; bar 10:00-11:00"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected = Marked(marked)
    let reading = Reading(expected.plain, WeeklyPattern.read)
    #expect(reading.complaints == expected.complaints)
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("an overlap names both hours, their days and their places")
  func overlap() throws {
    let reading = Reading("Mon-Fri 22:00-06:00; Fri 05:00-23:00", WeeklyPattern.read)
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.message.en == "the hours 05:00-23:00 and 22:00-06:00 overlap on Friday")
    #expect(diagnostic.message.ru == "часы 05:00-23:00 и 22:00-06:00 пересекаются (пятница)")
    #expect(diagnostic.notes.map(\.range) == [SourceRange(FileID(3), 1008, 1019)])
    #expect(reading.value?.description == "Mon-Thu 22:00-06:00; Fri 05:00-23:00, 22:00-06:00")
  }

  @Test("an empty text is marked as a whole")
  func empty() {
    #expect(Reading("", WeeklyPattern.read).complaints == ["CW026 -1..<1"])
  }

  @Test("a plan of the week is read from its keys and values")
  func weeklyPlan() {
    let file = FileID(0)
    var diagnostics: [Diagnostic] = []
    let parts = [("Mon-Fri", "09:00-20:00", 0), ("Сб", "10:00-14:00, 15:00-18:00", 100), ("Fri", "19:00-21:00", 200)]
      .compactMap { (days, hours, start) in
        WeeklyPattern.part(
          days: ScalarText(days, at: SourceRange(file, start, start + days.utf8.count), verbatimAt: start),
          hours: ScalarText(
            hours, at: SourceRange(file, start + 20, start + 20 + hours.utf8.count), verbatimAt: start + 20)
        ) { (diagnostic) in diagnostics.append(diagnostic) }
      }
    let pattern = WeeklyPattern.join(parts) { (diagnostic) in diagnostics.append(diagnostic) }
    #expect(pattern.description == "Mon-Thu 09:00-20:00; Fri 09:00-20:00, 19:00-21:00; Sat 10:00-14:00, 15:00-18:00")
    #expect(diagnostics.map(\.rule) == [.overlappingIntervals])
    #expect(diagnostics.map(\.range) == [SourceRange(file, 220, 231)])
  }

  @Test(
    "hours are told from the name of a schedule",
    arguments: [
      ("Mon-Fri 09:00-18:00", true), ("closed", true), ("09:00-18:00", true), ("Mon-Fri", true), ("Пн-Пт", true),
      ("закрыто", true), ("Sat,Sun", true), ("company", false), ("night-shift", false), ("смена_2", false),
      ("24x7", false),
      ("", false),
    ])
  func patternOrName(_ text: String, _ isPattern: Bool) {
    #expect(WeeklyPattern.isMeant(by: ScalarText(text, at: SourceRange(FileID(0), 0, 1))) == isPattern)
  }

  @Test("random weeks are read as they are printed")
  func roundTrip() {
    var generator = SeededGenerator(seed: 26)
    for _ in 0..<3000 {
      // Hours of one day lie apart, and only the last of a day may go on into the first free minutes of the next.
      let pattern = WeeklyPattern { _ in
        guard Bool.random(using: &generator) else { return [] }
        let minutes = Set(
          (0..<Int.random(in: 2...6, using: &generator)).map { _ in Int.random(in: 300..<1440, using: &generator) })
        let ordered = minutes.sorted()
        var intervals = stride(from: 0, to: ordered.count - 1, by: 2).compactMap { (index) in
          DayInterval(startMinute: ordered[index], endMinute: ordered[index + 1])
        }
        if let last = ordered.last, Bool.random(using: &generator), ordered.count % 2 == 1 {
          intervals += [DayInterval(startMinute: last, endMinute: Int.random(in: 0...300, using: &generator))]
            .compactMap(\.self)
        }
        return intervals
      }
      let reading = Reading(pattern.description, WeeklyPattern.read)
      #expect(reading.value == pattern)
      #expect(reading.complaints == [], "\(pattern)")
    }
  }

  @Test("no text, however odd, is too much")
  func randomTexts() {
    var generator = SeededGenerator(seed: 27)
    let pieces = [
      "Mon", "Пт", "closed", "09:00", "-", "–", ",", ";", ":", " ", "..", ".", "24:00", "9", "570", "/", "+", "am",
      "always",
      "24/7", "x", "\n", "é", "👩‍👩‍👧", "99999999999999999999", "до", "weekend",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let reading = Reading(text, WeeklyPattern.read)
      #expect(reading.value != nil || !reading.complaints.isEmpty, "\(text)")
      #expect(
        reading.diagnostics.allSatisfy { (diagnostic) in
          diagnostic.range.start >= 999 && diagnostic.range.end <= 1001 + text.utf8.count
        })
    }
  }

}
