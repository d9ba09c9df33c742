import Support
import Testing

/// Times to the millisecond, and who is first among equals (P-01).
@Suite("milliseconds and ties")
struct CreationTests {

  @Test("Audio lasts to the millisecond, and times that are no whole seconds show as many decimals as they need (P-01)")
  func milliseconds() throws {
    try play(
      on: """
        audio: {hello: {length: 6.02s}, bye: {length: 0.125s}}
        employees:
          anna: {name: Anna, devices: [desk]}
        \(SmallAccount.line("- greeting: hello\n- greeting: bye\n- forward: anna"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 0.005s, talks 1s
          expect:
            wait: 6.15s
            timeline:
              +0s: row always, greeting hello
              +6.02s: greeting bye
              +6.145s: anna.desk rings
              +6.15s: anna.desk answers
              +7.15s: conversation over
      """)
  }

  @Test("Of two calls of the same instant the one that stands first in the file is first (P-01)")
  func fileOrder() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, members: [anna], queue: off, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000002
          to: +74950000001
          acts:
            - anna.desk answers after 1s
          expect:
            outcome: answered by anna on desk
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: []
          expect:
            outcome: no-answer
            timeline:
              +0s: row always; group g; group g all busy; released
      """)
  }

  @Test("Two telephones that answer at one instant: the one whose act stands first in the file has the call (P-01)")
  func actOrder() throws {
    let played = try PlayedCalls(
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000002
          to: +74950000001
          acts:
            - bella.desk answers after 5s
            - anna.desk answers after 5s
      """,
      on: SmallAccount.text(
        """
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
        groups:
          g: {name: G, members: [anna, bella], no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """))
    #expect(played.outcome(0) == "answered by bella on desk")
  }

}
