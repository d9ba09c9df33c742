import Diagnostics
import Hours
import Syntax
import Testing

@Suite struct DurationWordsTests {

  @Test(
    "a length of time is read",
    arguments: [
      ("40s", 40_000), ("40 s", 40_000), ("3m", 180_000), ("1h", 3_600_000), ("90 days", 7_776_000_000), ("500ms", 500),
      ("1.5s", 1500), ("1m30s", 90_000), ("1h 30m", 5_400_000), ("1 day", 86_400_000), ("2 weeks", 1_209_600_000),
      ("0s", 0),
      ("40S", 40_000), ("40 сек", 40_000), ("40 сек.", 40_000), ("3 мин", 180_000), ("2 часа", 7_200_000),
      ("90 дней", 7_776_000_000),
      ("40с", 40_000), ("0.001s", 1), ("0.0010s", 1), ("0.5m", 30_000), ("1.25h", 4_500_000), ("007s", 7000),
      ("1 minute 5 seconds", 65_000),
    ] as [(String, Int64)])
  func reads(_ text: String, _ milliseconds: Int64) {
    let reading = Reading(text, Milliseconds.read)
    #expect(reading.value == Milliseconds(milliseconds))
    #expect(reading.complaints == [])
  }

  @Test(
    "what is no length of time is marked, and mended where it is sure",
    arguments: [
      ("[[CW025 40]]", "40s"), ("[[CW025 1.5]]", "1.5s"), ("1h [[CW025 30]]", "1h 30"), ("1[[CW025 ,]]5s", "1.5s"),
      ("[[CW025 -]]5s", "-5s"), ("[[CW025 +]]5s", "+5s"), ("40 [[CW025 secs.x]]", "40 secs.x"),
      ("40 [[CW025 sceonds]]", "40 seconds"),
      ("40 [[CW025 минут,]]", "40 минут,"), ("5 [[CW025 parsec]]", "5 parsec"), ("[[CW025 soon]]", "soon"),
      ("[[CW025 1:30]]", "1:30"), ("[[CW025 0.0005s]]", "0.0005s"), ("[[CW025 1.5ms]]", "1.5ms"),
      ("[[CW025 99999999999999999999s]]", "99999999999999999999s"),
      ("[[CW025 999999999999999 days]]", "999999999999999 days"),
      ("[[CW025 s]]40", "s40"), ("40s[[CW025 ;]]", "40s;"), ("[[CW025 0.12345678901s]]", "0.12345678901s"),
      ("3 [[CW025 x]]", "3 x"), ("5 [[CW025 минуту]]", "5 минута"),
    ])
  func complains(_ marked: String, _ fixed: String) {
    let expected: Marked =
      switch marked {
      case "40 [[CW025 secs.x]]": Marked("40 secs.[[CW025 x]]")
      case "40 [[CW025 минут,]]": Marked("40 минут[[CW025 ,]]")
      default: Marked(marked)
      }
    let reading = Reading(expected.plain, Milliseconds.read)
    // A complaint about the whole text marks its quotes, too.
    let whole = "CW025 -1..<\(expected.plain.utf8.count + 1)"
    #expect(reading.complaints == expected.complaints || marked == "[[CW025 1:30]]" && reading.complaints == [whole])
    #expect(reading.fixed == fixed)
    #expect(reading.badWordings == [])
  }

  @Test("a sum that cannot be counted is marked as a whole")
  func overflow() {
    let text = "99999999999 days 99999999999 days"
    #expect(Reading(text, Milliseconds.read).complaints == ["CW025 -1..<\(text.utf8.count + 1)"])
  }

  @Test("a bare number is taken for seconds in the help, and no further")
  func bareNumber() {
    let reading = Reading("40", Milliseconds.read)
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.first?.message == Phrase(en: "'40' has no unit of time", ru: "у «40» нет единицы времени"))
    #expect(reading.diagnostics.first?.help?.en == "if seconds are meant, write 40s")
  }

  @Test(
    "a length of time is printed in its largest unit",
    arguments: [
      (40_000, "40s"), (90_000, "90s"), (180_000, "3m"), (3_600_000, "1h"), (86_400_000, "1 day"),
      (172_800_000, "2 days"),
      (500, "500ms"), (1500, "1.5s"), (0, "0s"), (5_400_000, "90m"),
    ] as [(Int64, String)])
  func prints(_ milliseconds: Int64, _ text: String) {
    #expect(Milliseconds(milliseconds).written == text)
  }

  @Test("random lengths of time are read as they are printed")
  func roundTrip() {
    var generator = SeededGenerator(seed: 5)
    let units: [Int64] = [1, 10, 1000, 60_000, 3_600_000, 86_400_000]
    for _ in 0..<5000 {
      let unit = units.randomElement(using: &generator) ?? 1
      let length = Milliseconds(Int64.random(in: 0...100_000, using: &generator) * unit)
      let reading = Reading(length.written, Milliseconds.read)
      #expect(reading.value == length)
      #expect(reading.complaints == [])
      let clock = Reading(length.clock, Milliseconds.readClock)
      #expect(clock.value == length)
      #expect(clock.complaints == [])
    }
  }

  @Test("no text, however odd, is too much")
  func randomTexts() {
    var generator = SeededGenerator(seed: 6)
    let pieces = [
      "1", "40", ".", ",", "s", "m", "дней", " ", "-", "+", ":", "999999999999999", "99999999999999999999", "x", "\n",
      "é",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let reading = Reading(text, Milliseconds.read)
      #expect(reading.value != nil || !reading.complaints.isEmpty, "\(text)")
      let clock = Reading(text, Milliseconds.readClock)
      #expect((clock.value == nil) == !clock.complaints.isEmpty, "\(text)")
    }
  }

}

@Suite struct ClockDurationWordsTests {

  @Test(
    "a length of time is read as a telephone shows it",
    arguments: [
      ("0:40", 40_000), ("12:05", 725_000), ("1:02:03", 3_723_000), ("00:01:30", 90_000), ("0:06.25", 6250),
      ("90:00", 5_400_000),
    ]
      as [(String, Int64)])
  func reads(_ text: String, _ milliseconds: Int64) {
    let reading = Reading(text, Milliseconds.readClock)
    #expect(reading.value == Milliseconds(milliseconds))
    #expect(reading.complaints == [])
  }

  @Test(
    "what a telephone does not show is marked as a whole",
    arguments: ["40", "0:60", "0:5", "1:2:3", "1:02:03:04", "0:40s", "x", "", "-0:40", "99999999999:00", "0:40.1234"])
  func complains(_ text: String) {
    let reading = Reading(text, Milliseconds.readClock)
    #expect(reading.value == nil)
    #expect(reading.complaints == ["CW025 -1..<\(text.utf8.count + 1)"])
    #expect(reading.badWordings == [])
  }

}
