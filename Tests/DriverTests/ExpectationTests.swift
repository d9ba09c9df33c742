import Diagnostics
import Driver
import Support
import Testing

/// What is said of a call that came otherwise than expected: the first difference, and what stands around it.
@Suite("differences of calls")
struct ExpectationTests {

  private static let account = SmallAccount.text(
    """
    audio: {hello: {length: 4s}}
    employees:
      anna: {name: Anna, extension: 201, devices: [desk], email: anna@test.example}
      bella: {name: Bella, extension: 202, devices: [desk]}
    groups: {g: {name: G, members: [anna, bella], wait: 20s, no-answer: continue}}
    recording: {calls: all}
    notifications: [{on: missed, email: anna}, {on: recording-ready, sms: +79150000001}]
    \(SmallAccount.line("- greeting: hello\n- forward: g"))
    """)

  /// The first difference of a call that Anna answers, or of one that nobody answers.
  private func difference(_ expect: String, isAnswered: Bool = true) throws -> Difference? {
    let act = isAnswered ? "'anna.desk answers after 3s, talks 10s'" : ""
    let played = try PlayedCalls(
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: [\(act)]
          expect:
      \(expect.split(separator: "\n").map { (line) in "      \(line)" }.joined(separator: "\n"))
      """, on: Self.account)
    let difference = played.expectations.difference(ofCall: 0)
    if let difference { #expect(played.play.file.text(of: difference.range).isEmpty == false) }
    return difference
  }

  @Test(
    "of each key is told what was expected and what came",
    arguments: [
      ("outcome: no-answer", "outcome", "no-answer", "answered by anna on desk"),
      ("outcome: answered by bella on desk", "outcome", "answered by bella on desk", "answered by anna on desk"),
      ("outcome: answered by anna on mobile", "outcome", "answered by anna on mobile", "answered by anna on desk"),
      ("wait: 8s", "wait", "8s", "7s"), ("talk: 9.999s", "talk", "9.999s", "10s"),
      ("end: 2026-06-09 10:00:16", "end", "2026-06-09 10:00:16", "2026-06-09 10:00:17"),
      ("missed: yes", "missed", "yes", "no"),
      ("rung: [bella, anna]", "rung", "[bella, anna]", "[anna, bella]"), ("rung: []", "rung", "[]", "[anna, bella]"),
      ("message: 5s", "message", "5s", "none"), ("recording: none", "recording", "none", "10s"),
      ("recording: 9s", "recording", "9s", "10s"), ("callback: failed", "callback", "failed", "none"),
      ("outbox: []", "outbox", "[]", "[{at: +17s, on: recording-ready, sms: +79150000001}]"),
      (
        "outbox: [{at: +16s, on: recording-ready, sms: +79150000001}]", "outbox",
        "[{at: +16s, on: recording-ready, sms: +79150000001}]", "[{at: +17s, on: recording-ready, sms: +79150000001}]"
      ),
      (
        "timeline-includes:\n  +4s: bella.desk answers", "timeline-includes", "+4s: bella.desk answers",
        "+4s: group g; anna.desk, bella.desk ring"
      ),
      ("timeline-includes:\n  +5s: released", "timeline-includes", "+5s: released", "nothing at +5s"),
    ])
  func keys(_ expect: String, _ key: String, _ expected: String, _ found: String) throws {
    let difference = try #require(try difference(expect))
    #expect(difference.key == key)
    #expect(difference.expected == expected)
    #expect(difference.found == found)
  }

  @Test(
    "a call that came as expected has no difference, whatever the order of the outbox and the way names are written")
  func asExpected() throws {
    #expect(
      try difference(
        """
        outcome: answered by anna on desk
        wait: 7s
        talk: 10s
        end: 2026-06-09 07:00:17 +00:00
        missed: no
        rung: [201, bella]
        message: none
        recording: 10s
        callback: none
        outbox: [{at: +17s, on: recording-ready, sms: 8 915 000-00-01}]
        timeline-includes:
          +0s: row always
          +7s: anna.desk answers
        timeline:
          +0s: row always, greeting hello
          +4s: group g; anna.desk, bella.desk ring
          +7s: anna.desk answers
          +17s: conversation over
        """) == nil)
    #expect(
      try difference("missed: yes\nrecording: none\ntalk: 0s", isAnswered: false)?.key == "talk")
    #expect(
      try difference("outbox: [{at: +24s, on: missed, email: anna@test.example}]", isAnswered: false) == nil)
  }

  @Test("of a timeline the first line that differs is told, with the lines before it")
  func timeline() throws {
    let difference = try #require(
      try difference(
        """
        timeline:
          +0s: row always, greeting hello
          +4s: group g; anna.desk, bella.desk ring
          +8s: anna.desk answers
          +17s: conversation over
        """))
    #expect(difference.expected == "+8s: anna.desk answers")
    #expect(difference.found == "+7s: anna.desk answers")
    #expect(difference.context == ["+0s: row always, greeting hello", "+4s: group g; anna.desk, bella.desk ring"])
  }

  @Test("a timeline that ends too early or too late differs where it ends")
  func lengths() throws {
    let short = try #require(
      try difference(
        "timeline:\n  +0s: row always, greeting hello\n  +4s: group g; anna.desk, bella.desk ring\n  +7s: anna.desk answers"
      ))
    #expect(short.expected == "nothing more")
    #expect(short.found == "+17s: conversation over")
    let long = try #require(
      try difference(
        "timeline:\n  +0s: row always, greeting hello\n  +4s: group g; anna.desk, bella.desk ring\n  +7s: anna.desk answers\n  +17s: conversation over\n  +18s: released"
      ))
    #expect(long.expected == "+18s: released")
    #expect(long.found == "nothing more")
  }

  @Test("a selection must come in its order")
  func order() throws {
    #expect(try difference("timeline-includes:\n  +0s: greeting hello\n  +4s: group g; bella.desk rings") == nil)
    let reversed = try #require(try difference("timeline-includes:\n  +4s: bella.desk rings; group g"))
    #expect(reversed.expected == "+4s: group g")
  }

}
