import Audio
import Testing

@Suite("a plan as text")
struct SoundPlanTextTests {

  /// A plan with every kind of sound and names that want to break the line.
  private var everything: SoundPlan {
    var plan = SoundPlan(country: "HU")
    plan.append(.file(path: "audio/с пробелом и \\ \n\r\u{0}\u{301}.wav", fromMs: 0, loops: false), untilMs: 6000)
    plan.append(.ringback, untilMs: 20_000)
    plan.append(.file(path: "\u{301}", fromMs: 1500, loops: true), untilMs: 20_001)
    plan.append(.busy, untilMs: 30_000)
    plan.append(.tone(.congestion, fromMs: 175), untilMs: 31_000)
    plan.append(.faxAnswer, untilMs: 35_000)
    plan.append(.standardBoxGreeting(fromMs: 0), untilMs: 40_000)
    plan.append(.silence, untilMs: 65_000)
    plan.addBoxTone(atMs: 40_000)
    plan.addBoxTone(atMs: 10)
    return plan
  }

  @Test("it says what the plan says")
  func wording() {
    var plan = SoundPlan()
    plan.append(.file(path: "audio/a b.wav", fromMs: 0, loops: false), untilMs: 6000)
    plan.append(.ringback, untilMs: 20_000)
    plan.append(.silence, untilMs: 45_000)
    plan.addBoxTone(atMs: 20_000)
    #expect(
      plan.text == """
        callwright-sound 1
        country RU
        file 6000 0 once audio/a b.wav
        ringback 20000 0
        silence 45000
        box-tone 20000
        end

        """)
  }

  @Test("it is read back as it was")
  func roundTrip() throws {
    let read = try #require(SoundPlan(parsing: everything.text))
    #expect(read == everything)
    #expect(read.text.utf8.elementsEqual(everything.text.utf8))
    #expect(SoundPlan(parsing: SoundPlan().text) == SoundPlan())
  }

  @Test("a cut text is no plan")
  func cut() {
    let text = Array(everything.text.unicodeScalars)
    for length in text.indices {
      var start = String.UnicodeScalarView()
      start.append(contentsOf: text[..<length])
      #expect(SoundPlan(parsing: String(start)) == nil)
    }
  }

  @Test(
    "what is never written is no plan",
    arguments: [
      "silence", "silence ", "silence -1", "silence +1", "silence 0", "silence 1 ", "silence 1 0", "silence 259200001",
      "silence 99999999999999999999", "ringback 1", "ringback 1 x", "ringback 1 0 0", "hum 1 0", "file 1 0 once",
      "file 1 0 twice a", "file 1 0 once a\\q", "file 1 0 once a\\", "box-tone 1 1", "box-tone 1\nsilence 5",
      "box-tone 5\nbox-tone 4", "silence 5\nsilence 5", "silence 5\nsilence 4", "", "end",
    ])
  func refused(_ line: String) {
    #expect(SoundPlan(parsing: "callwright-sound 1\ncountry RU\n\(line)\nend\n") == nil)
  }

  @Test("segments follow each other, and a sound without time is left out")
  func consecutive() {
    var plan = SoundPlan()
    plan.append(.busy, untilMs: 0)
    plan.append(.busy, untilMs: -5)
    plan.append(.busy, untilMs: 10)
    plan.append(.ringback, untilMs: 10)
    plan.append(.silence, untilMs: 12)
    #expect(plan.segments.map(\.startMs) == [0, 10])
    #expect(plan.segments.map(\.endMs) == [10, 12])
    #expect(plan.lengthMs == 12)
    #expect(SoundPlan().lengthMs == 0)
  }

  @Test("every file is named once, in the order of hearing")
  func paths() {
    var plan = SoundPlan()
    for (path, end) in [("b", 1), ("a", 2), ("b", 3)] {
      plan.append(.file(path: path, fromMs: 0, loops: false), untilMs: end)
    }
    #expect(plan.paths == ["b", "a"])
  }

}
