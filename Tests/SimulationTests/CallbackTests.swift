import Driver
import Hours
import Machine
import Simulation
import Support
import Testing

/// Calling back who asked for it (D-23, P-12).
@Suite("callbacks")
struct CallbackTests {

  private func account(_ figures: String = "", callback: String = "", head: String = "") -> String {
    """
    \(head)
    audio: {sorry: {length: 4s}}
    employees:
      anna: {name: Anna, devices: [desk], email: anna@test.example}
      bella: {name: Bella, devices: [desk]}
    groups:
      g:
        {name: G, members: [anna], wait: 30s, impatient: {after: 5s, prompt: sorry, offer: {1: callback}},
          callback: {\(callback)}, no-answer: continue\(figures)}
    notifications:
      - {on: missed, email: missed@test.example}
      - {on: callback-requested, email: asked@test.example}
      - {on: callback-failed, email: failed@test.example}

    """
  }

  private let line = SmallAccount.line("- forward: g")

  private func call(_ acts: [String], _ expect: String, at: String = "10:00:00", from: Int = 1) -> String {
    """
      - at: 2026-06-09 \(at)
        from: +7916000000\(from)
        to: +74950000001
        acts:
          - caller presses 1 at +6s
    \(acts.map { (act) in "      - \(act)\n" }.joined())
        expect:
    \(expect.split(separator: "\n").map { (line) in "      \(line)" }.joined(separator: "\n"))

    """
  }

  @Test("The agent is called 10 s after the release, then the customer; they talk, and that was it (D-23)")
  func calledBack() throws {
    try play(
      on: account() + line,
      "calls:\n"
        + call(
          ["callback 1: anna.desk answers after 4s", "'callback 1: customer answers after 7s, talks 40s'"],
          """
          outcome: callback-requested
          callback: called-back
          end: 2026-06-09 10:00:06
          wait: 6s
          missed: yes
          rung: [anna]
          outbox:
            - {at: +6s, on: callback-requested, email: asked@test.example}
            - {at: +6s, on: missed, email: missed@test.example}
          timeline:
            +0s: row always; group g; anna.desk rings
            +5s: offer sorry
            +6s: caller presses 1, callback
            +16s: callback 1; callback group g; callback anna.desk rings
            +20s: callback anna.desk answers; callback customer rings
            +27s: callback customer answers
            +67s: callback over
          """))
  }

  @Test(
    "Three attempts, 300 s after each failure; after the last the callback has failed, and that is told (D-23, D-37)")
  func threeAttempts() throws {
    let played = try play(
      on: account() + line,
      "calls:\n"
        + call(
          ["callback 1: anna.desk is busy", "callback 2: anna.desk answers after 1s", "callback 2: customer is busy"],
          """
          callback: failed
          outbox:
            - {at: +6s, on: callback-requested, email: asked@test.example}
            - {at: +6s, on: missed, email: missed@test.example}
            - {at: +647s, on: callback-failed, email: failed@test.example}
          timeline:
            +0s: row always; group g; anna.desk rings
            +5s: offer sorry
            +6s: caller presses 1, callback
            +16s: callback 1; callback group g; callback anna.desk busy; callback group g nobody left; callback 1 failed
            +316s: callback 2; callback group g; callback anna.desk rings
            +317s: callback anna.desk answers; callback 2 failed
            +617s: callback 3; callback group g; callback anna.desk rings
            +647s: callback group g wait over; callback 3 failed
          """))
    let callback = try #require(played.play.exchange.records.first { (record) in record.direction == .callback })
    #expect(callback.attempts == 3)
    #expect(callback.isTried)
    #expect(callback.callback == .failed)
    #expect(played.play.exchange.records.count == 2)
  }

  @Test("The customer who does not answer is rung for 30 s; who never was dialled was not tried (D-23, P-12)")
  func silentCustomer() throws {
    let played = try play(
      on: account(callback: "attempts: 1, ring: 12s, delay: 3s") + line,
      "calls:\n"
        + call(
          ["callback 1: anna.desk answers after 1s"],
          """
          callback: failed
          timeline-includes:
            +9s: callback 1
            +10s: callback customer rings
            +22s: callback 1 failed
          """)
        + call(
          ["callback 1: anna.desk is busy"],
          """
          callback: failed
          """, at: "11:00:00"))
    let callbacks = played.play.exchange.records.filter { (record) in record.direction == .callback }
    #expect(callbacks.map(\.isTried) == [true, false])
  }

  @Test("With nobody present, or everybody engaged and no queue, an attempt fails at once (P-12)")
  func failsAtOnce() throws {
    try play(
      on: account(callback: "attempts: 1") + line,
      "statuses: [{at: 2026-06-09 10:00:08, who: anna, event: logout}]\ncalls:\n"
        + call(
          [],
          """
          timeline-includes:
            +16s: callback 1; callback group g; callback anna skipped (offline); callback group g nobody present; callback 1 failed
          """))
    try play(
      on: account(", queue: off", callback: "attempts: 1") + line,
      "statuses: [{at: 2026-06-09 10:00:08, who: anna, event: busy 10m}]\ncalls:\n"
        + call(
          [], "timeline-includes:\n  +16s: callback 1; callback group g; callback group g all busy; callback 1 failed"))
  }

  @Test("A callback that waits in the queue keeps the place of the call that asked for it (D-21, D-23)")
  func keepsItsPlace() throws {
    try play(
      on: account() + line,
      """
      statuses: [{at: 2026-06-09 10:00:07, who: anna, event: busy 20s}]
      calls:

      """
        + call(
          ["callback 1: anna.desk answers after 1s", "'callback 1: customer answers after 2s, talks 1s'"],
          """
          timeline-includes:
            +16s: callback 1; callback group g; callback group g queue
            +27s: callback anna.desk rings
            +28s: callback anna.desk answers
          """) + """
            - at: 2026-06-09 10:00:10
              from: +79160000002
              to: +74950000001
              expect:
                timeline:
                  +0s: row always; group g; group g queue
                  +5s: offer sorry
                  +21s: anna.desk rings
                  +30s: group g wait over; released
          """)
  }

  @Test("The agent is engaged from the start of his ringing until the attempt ends (P-12)")
  func agentIsEngaged() throws {
    try play(
      on: account(callback: "attempts: 1, ring: 20s") + line,
      "calls:\n"
        + call(["callback 1: anna.desk answers after 4s"], "callback: failed") + """
            - at: 2026-06-09 10:00:17
              from: +79160000002
              to: +74950000001
              expect:
                timeline-includes:
                  +0s: row always; group g; group g queue
                  +23s: anna.desk rings
          """)
  }

  @Test("Attempts are made only while the same row would be chosen; otherwise they wait for its next opening (P-12)")
  func rowOpen() throws {
    let scheme = """
      schemes:
        s:
          - when: company
            steps: [{forward: g}]
          - when: otherwise
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: s}
      """
    let hours = "schedules: {company: {weekly: {Mon-Fri: 09:00-10:00}, exceptions: {2026-06-10: 11:00-12:00}}}"
    try play(
      on: account(callback: "attempts: 2", head: hours) + scheme,
      "calls:\n"
        + call(
          [],
          """
          callback: failed
          timeline:
            +0s: row company; group g; anna.desk rings
            +5s: offer sorry
            +6s: caller presses 1, callback
            +90010s: callback 1; callback group g; callback anna.desk rings
            +90040s: callback group g wait over; callback 1 failed
            +90340s: callback 2; callback group g; callback anna.desk rings
            +90370s: callback group g wait over; callback 2 failed
          """, at: "09:59:50"))
  }

  @Test("Who asks again while a callback is pending keeps the first place, and gets one callback (P-12)")
  func secondRequest() throws {
    let played = try play(
      on: account(callback: "delay: 60s") + line,
      "calls:\n"
        + call(
          ["callback 1: anna.desk answers after 1s", "'callback 1: customer answers after 1s, talks 1s'"],
          "callback: called-back\ntimeline-includes:\n  +66s: callback 1\n  +69s: callback over")
        + call(
          [],
          """
          callback: called-back
          outbox:
            - {at: +6s, on: callback-requested, email: asked@test.example}
            - {at: +6s, on: missed, email: missed@test.example}
          timeline:
            +0s: row always; group g; anna.desk rings
            +5s: offer sorry
            +6s: caller presses 1, callback
          """, at: "10:00:30"))
    #expect(played.play.exchange.records.count { (record) in record.direction == .callback } == 1)
  }

  @Test("A customer who gets through by himself is not called back, also when an attempt is under way (P-12)")
  func cancelled() throws {
    let other = """
      numbers:
        +7 495 000-00-01: {scheme: s}
        +7 495 000-00-02: {forward: bella}
      """
    let account =
      account() + line.replacing("numbers:\n  +7 495 000-00-01: {scheme: s}\n", with: other)
    for (at, lines) in [
      ("10:00:10", ""), ("10:00:20", "\n  +16s: callback 1; callback group g; callback anna.desk rings"),
    ] {
      let played = try play(
        on: account,
        "calls:\n"
          + call(
            [],
            "callback: none\ntimeline:\n  +0s: row always; group g; anna.desk rings\n  +5s: offer sorry\n  +6s: caller presses 1, callback\(lines)"
          ) + """
              - at: 2026-06-09 \(at)
                from: +79160000001
                to: +74950000002
                acts: [bella.desk answers after 2s]
                expect: {outcome: answered by bella on desk}
              - at: 2026-06-09 10:00:23
                from: +79160000003
                to: +74950000001
                acts: [anna.desk answers after 1s]
                expect: {wait: 1s}
            """)
      #expect(played.record(0)?.callback == .cancelled)
    }
  }

  @Test("Only a connected callback counts as a conversation for the even order (D-23, P-20)")
  func evenOrder() throws {
    let even = account(callback: "attempts: 1, ring: 5s").replacing(
      "members: [anna]", with: "members: [anna, bella], ring: even")
    let later = """
        - at: 2026-06-09 11:00:00
          from: +79160000002
          to: +74950000001
          expect:
            timeline-includes:

      """
    try play(
      on: even + line,
      "calls:\n"
        + call(
          ["callback 1: anna.desk answers after 1s", "'callback 1: customer answers after 1s, talks 1s'"],
          "callback: called-back")
        + later + "        +0s: order bella > anna")
    try play(
      on: even + line,
      "calls:\n" + call(["callback 1: anna.desk answers after 1s"], "callback: failed")
        + later + "        +0s: order anna > bella")
  }

  @Test("A callback is recorded as an outbound call; its entry names the device on which the agent answered (P-12)")
  func record() throws {
    let acts = [
      "callback 1: anna.softphone answers after 1s", "'callback 1: customer answers after 2s, talks 20s'",
    ]
    for (calls, length) in [("outbound", 20_000), ("all", 20_000), ("inbound", nil)] as [(String, Int64?)] {
      let played = try play(
        on: account().replacing("devices: [desk]", with: "devices: [desk, softphone]")
          + "recording: {calls: \(calls)}\n"
          + line, "calls:\n" + call(acts, "callback: called-back\nrecording: none"))
      let record = try #require(played.play.exchange.records.first { (record) in record.direction == .callback })
      #expect(record.answeredBy == .device(ID(1)))
      #expect(record.talk == .seconds(20))
      #expect(record.recording?.rawValue == length)
    }
  }

  @Test("The record key of a call does not record its callback (P-09)")
  func onDemand() throws {
    let played = try play(
      on: account() + "recording: {calls: on-demand}\n" + line,
      "calls:\n"
        + call(
          [
            "callback 1: anna.desk answers after 1s", "'callback 1: customer answers after 2s, talks 20s'",
            "record pressed after 5s",
          ], "callback: called-back"), findings: ["CW504 9:9-9:32"])
    #expect(played.play.exchange.records.allSatisfy { (record) in record.recording == nil })
  }

}
