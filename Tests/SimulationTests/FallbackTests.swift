import Support
import Testing

/// What becomes of a caller whom a group hands on (R003-24).
@Suite("fallbacks of groups")
struct FallbackTests {

  @Test("A group that hands on to an employee makes her a direct target with her own rules (R003-27)")
  func fallbackToAnEmployee() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk], no-answer: {after: 7s, voicemail: b}}
        groups:
          g: {name: G, members: [anna], wait: 10s, no-answer: forward bella}
        voicemail: {b: {}}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            rung: [anna, bella]
            timeline-includes:
              +0s: group g; anna.desk rings
              +10s: group g wait over; bella.desk rings
              +17s: bella no answer; voicemail b, greeting standard
      """)
  }

  @Test("A group is entered once in a call; the second time the scheme goes on (D-26), also through a deputy (P-08)")
  func groupOnce() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 5s, forward: g}}
        groups:
          g: {name: G, members: [anna], wait: 10s, no-answer: forward anna}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: no-answer
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: group g wait over; anna.desk rings
              +15s: anna no answer; g not again; released
      """)
  }

}
