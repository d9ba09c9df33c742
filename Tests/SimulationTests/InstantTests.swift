import Support
import Testing

/// What happens first when several things are due at one instant.
@Suite("one instant")
struct InstantTests {

  private static let pair = """
    employees:
      anna: {name: Anna, devices: [desk]}
      bella: {name: Bella, devices: [desk]}
    groups:
      g: {name: G, ring: sequential, members: [anna, bella], turn: 10s, wait: 30s, no-answer: continue}
    \(SmallAccount.line("- forward: g"))
    """

  @Test("A telephone that may ring for 10 s is answered after 9.999 s, and no more after 10 s (D-01)")
  func halfOpen() throws {
    try play(
      on: Self.pair,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 9.999s, talks 1s
          expect:
            outcome: answered by anna on desk
            timeline:
              +0s: row always; group g; anna.desk rings
              +9.999s: anna.desk answers
              +10.999s: conversation over
        - at: 2026-06-09 11:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 10s
            - bella.desk answers after 3s, talks 1s
          expect:
            outcome: answered by bella on desk
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: anna stops ringing; bella.desk rings
              +13s: bella.desk answers
              +14s: conversation over
      """)
  }

  @Test("A caller who hangs up as somebody answers has hung up: releases come first (D-01, class 1)")
  func releaseBeforeAnswer() throws {
    try play(
      on: Self.pair,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 4s
            - caller hangs up at +4s
          expect:
            outcome: abandoned (ringing)
            timeline:
              +0s: row always; group g; anna.desk rings
              +4s: caller hangs up
      """)
  }

  @Test("A caller who hangs up as a group's wait ends has hung up while it rang (D-01, class 1 before 2)")
  func releaseBeforeWait() throws {
    try play(
      on: Self.pair,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - caller hangs up at +30s
          expect:
            outcome: abandoned (ringing)
      """)
  }

  @Test("The end of a group's wait beats an answer of the same instant, and the end of a turn (D-16)")
  func waitBeforeAnswer() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, ring: sequential, members: [anna], turn: 10s, wait: 20s, no-answer: voicemail b}
        voicemail:
          b: {}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk lets it ring, then answers after 10s
          expect:
            outcome: voicemail-empty
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: anna stops ringing; anna.desk rings
              +20s: group g wait over; voicemail b, greeting standard
              +25s: message starts
              +35s: message of 0s discarded
      """)
  }

  @Test("An answer comes before a key pressed at the same instant (D-01, class 3 before 4)")
  func answerBeforeKey() throws {
    let played = try PlayedCalls(
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 25s
            - caller presses 1 at +25s
      """,
      on: SmallAccount.text(
        """
        audio: {sorry: {length: 3s}}
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g:
            name: G
            members: [anna]
            impatient: {prompt: sorry, offer: {1: callback}}
            no-answer: continue
        \(SmallAccount.line("- forward: g"))
        """))
    #expect(played.outcome(0) == "answered by anna on desk")
  }

  @Test("Who logs in at the instant at which a caller's turn comes is rung only from the next look on (D-01, class 5)")
  func statusAfterTimers() throws {
    try play(
      on: Self.pair,
      """
      statuses:
        - {at: 2026-06-09 09:00:00, who: bella, event: set break}
        - {at: 2026-06-09 10:00:10, who: bella, event: set online}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: []
          expect:
            outcome: no-answer
            timeline:
              +0s: row always; group g; bella skipped (break); anna.desk rings
              +10s: anna stops ringing; anna.desk rings
              +20s: anna stops ringing; bella.desk rings
              +30s: group g wait over; released
      """)
  }

  @Test("A call that arrives as a conversation ends finds the employee free (D-01, class 1 before 7)")
  func releaseBeforeArrival() throws {
    try play(
      on: Self.pair,
      """
      calls:
        - at: 2026-06-09 10:00:10
          from: +79160000002
          to: +74950000001
          acts:
            - anna.desk answers after 2s, talks 1s
          expect:
            outcome: answered by anna on desk
        - at: 2026-06-09 10:00:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 4s, talks 6s
          expect:
            outcome: answered by anna on desk
      """)
  }

  @Test("Somebody free again at the instant of an arrival goes to the caller who has waited (D-01, class 6 before 7)")
  func reevaluationBeforeArrival() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, ring: sequential, members: [anna], turn: 10s, wait: 60s, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 2s, talks 18s
        - at: 2026-06-09 10:00:20
          from: +79160000003
          to: +74950000001
          acts: []
          expect:
            timeline-includes:
              +0s: row always; group g; group g queue
        - at: 2026-06-09 10:00:05
          from: +79160000002
          to: +74950000001
          acts:
            - anna.desk answers after 1s, talks 90s
          expect:
            outcome: answered by anna on desk
            timeline:
              +0s: row always; group g; group g queue
              +15s: anna.desk rings
              +16s: anna.desk answers
              +106s: conversation over
      """)
  }

  @Test("A telephone whose delay equals the turn of its owner never rings (P-02)")
  func delayEqualsTurn() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk, {mobile: +79150000001, delay: 10s}]}
          bella: {name: Bella, devices: [desk]}
        groups:
          g: {name: G, ring: sequential, members: [anna, bella], turn: 10s, wait: 20s, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: []
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: anna stops ringing; bella.desk rings
              +20s: group g wait over; released
      """)
  }

  @Test("The offer to an impatient caller comes before the end of a turn of the same instant (P-02)")
  func offerBeforeTurn() throws {
    try play(
      on: """
        audio: {sorry: {length: 3s}}
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
        groups:
          g:
            name: G
            ring: sequential
            members: [anna, bella]
            turn: 10s
            wait: 15s
            impatient: {after: 10s, prompt: sorry, offer: {1: callback, 2: stay}}
            no-answer: continue
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: []
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: offer sorry; anna stops ringing; bella.desk rings
              +15s: group g wait over; released
      """)
  }

}
