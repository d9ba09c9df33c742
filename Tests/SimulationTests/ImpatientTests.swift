import Support
import Testing

/// The offer to impatient callers (2.6 of the semantics).
@Suite("impatient callers")
struct ImpatientTests {

  private func account(
    _ group: String = "wait: 60s", impatient: String = "prompt: sorry, offer: {1: callback, 2: stay, 3: voicemail b}"
  ) -> String {
    """
    audio: {sorry: {length: 4s}}
    employees:
      anna: {name: Anna, devices: [desk]}
    groups:
      g: {name: G, members: [anna], \(group), impatient: {\(impatient)}, no-answer: continue}
    voicemail: {b: {}}
    \(SmallAccount.line("- forward: g"))
    """
  }

  private func call(_ acts: String, _ expect: String) -> String {
    """
    calls:
      - at: 2026-06-09 10:00
        from: +79160000001
        to: +74950000001
        acts: [\(acts)]
        expect:
    \(expect.split(separator: "\n").map { (line) in "      \(line)" }.joined(separator: "\n"))
    """
  }

  @Test("After 20 s an offer is made, while the telephones ring on; who presses nothing stays (D-22)")
  func nothingPressed() throws {
    try play(
      on: account(),
      call(
        "",
        """
        outcome: no-answer
        timeline:
          +0s: row always; group g; anna.desk rings
          +20s: offer sorry
          +60s: group g wait over; released
        """))
  }

  @Test("An answer cuts the prompt short (D-22)")
  func answerDuringPrompt() throws {
    try play(
      on: account(),
      call(
        "'anna.desk answers after 22s, talks 1s'",
        """
        outcome: answered by anna on desk
        timeline:
          +0s: row always; group g; anna.desk rings
          +20s: offer sorry
          +22s: anna.desk answers
          +23s: conversation over
        """))
  }

  @Test("The third key leads to the box at once (D-22)")
  func voicemail() throws {
    try play(
      on: account(),
      call(
        "caller presses 3 at +24s, caller speaks 10s",
        """
        outcome: voicemail
        wait: 24s
        timeline:
          +0s: row always; group g; anna.desk rings
          +20s: offer sorry
          +24s: caller presses 3, voicemail; voicemail b, greeting standard
          +29s: message starts
          +39s: message of 10s saved
        """))
  }

  @Test("Who chose to stay stays: later keys count no more (P-11)")
  func stay() throws {
    try play(
      on: account("wait: 30s"),
      call(
        "caller presses 2 at +21s, caller presses 1 at +25s",
        """
        outcome: no-answer
        timeline:
          +0s: row always; group g; anna.desk rings
          +20s: offer sorry
          +21s: caller presses 2, stay
          +30s: group g wait over; released
        """))
  }

  @Test("Keys before the offer and keys that are not offered are ignored; a key counts long after the prompt (P-11)")
  func ignoredKeys() throws {
    try play(
      on: account("wait: 60s", impatient: "prompt: sorry, offer: {5: callback, 7: stay}"),
      call(
        "caller presses 5 at +19.999s, caller presses 1 at +21s, caller presses 5 at +59.999s",
        """
        outcome: callback-requested
        wait: 59.999s
        timeline-includes:
          +20s: offer sorry
          +59.999s: caller presses 5, callback
        """))
  }

  @Test(
    "A key in the very instant of the offer counts, one in the instant at which the wait ends does not (D-01, P-11)")
  func keyAtTheBoundaries() throws {
    try play(
      on: account("wait: 30s"), call("caller presses 1 at +20s", "outcome: callback-requested"))
    try play(
      on: account("wait: 30s"), call("caller presses 1 at +30s", "outcome: no-answer"), findings: ["CW504 5:12-5:36"])
  }

  @Test("An offer that is due when the wait is over, or later, is never made (P-11)")
  func neverOffered() throws {
    try play(
      on: account("wait: 20s"),
      call(
        "",
        """
        timeline:
          +0s: row always; group g; anna.desk rings
          +20s: group g wait over; released
        """))
  }

  @Test("The offer is made to a caller in the queue too, and makes no phase of its own (D-22, P-10)")
  func offerInTheQueue() throws {
    try play(
      on: account(),
      "statuses: [{at: 2026-06-09 09:59, who: anna, event: busy 10m}]\n"
        + call(
          "caller hangs up at +21s",
          """
          outcome: abandoned (queue)
          timeline:
            +0s: row always; group g; group g queue
            +20s: offer sorry
            +21s: caller hangs up
          """))
    try play(on: account(), call("caller hangs up at +21s", "outcome: abandoned (ringing)"))
  }

  @Test("The offer stands while the call goes from ringing to the queue and back (P-11)")
  func offerStands() throws {
    try play(
      on: """
        audio: {sorry: {length: 4s}}
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
        groups:
          g:
            name: G
            members: [anna, bella]
            impatient: {after: 5s, prompt: sorry, offer: {2: stay, 3: voicemail b}}
            no-answer: continue
        voicemail: {b: {}}
        \(SmallAccount.line("- forward: g"))
        """,
      "statuses: [{at: 2026-06-09 09:59, who: bella, event: busy 80s}]\n"
        + call(
          "anna.desk rejects after 10s, caller presses 3 at +25s",
          """
          timeline-includes:
            +0s: group g; anna.desk rings
            +5s: offer sorry
            +10s: anna.desk rejects; group g queue
            +20s: bella.desk rings
            +25s: caller presses 3, voicemail
          """))
  }

  @Test("A caller who visits two groups gets an offer in each (D-22)")
  func oncePerVisit() throws {
    try play(
      on: """
        audio: {sorry: {length: 4s}}
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, members: [anna], wait: 10s, impatient: {after: 4s, prompt: sorry, offer: {2: stay}}, no-answer: forward h}
          h: {name: H, members: [anna], wait: 10s, impatient: {after: 6s, prompt: sorry, offer: {2: stay}}, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      call(
        "caller presses 2 at +5s, caller presses 2 at +17s",
        """
        timeline:
          +0s: row always; group g; anna.desk rings
          +4s: offer sorry
          +5s: caller presses 2, stay
          +10s: group g wait over; group h; anna.desk rings
          +16s: offer sorry
          +17s: caller presses 2, stay
          +20s: group h wait over; released
        """))
  }

}
