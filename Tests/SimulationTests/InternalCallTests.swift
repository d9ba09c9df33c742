import Support
import Testing

/// Calls between colleagues (P-19).
@Suite("internal calls")
struct InternalCallTests {

  private let account = """
    employees:
      anna: {name: Anna, extension: 201, devices: [desk], email: anna@test.example}
      bella: {name: Bella, extension: 202, devices: [desk], no-answer: {after: 10s, voicemail: b}}
      vera: {name: Vera, extension: 203, devices: [desk], active: no}
    groups:
      g: {name: G, extension: 300, members: [anna, bella], wait: 10s, no-answer: continue}
    voicemail: {b: {email: box@test.example}}
    notifications:
      - {on: missed, email: anna}
      - {on: voicemail, email: anna}
    numbers:
      +7 495 000-00-01: {forward: g, hours: always}
    """

  @Test("The caller is engaged from the start of the call to its end, and free again then (P-19)")
  func engaged() throws {
    try play(
      on: account,
      """
      calls:
        - at: 2026-06-09 10:00:00
          from: anna
          to: 202
          acts: ["bella.desk answers after 5s, talks 10s"]
          expect: {outcome: answered by bella on desk, missed: no}
        - at: 2026-06-09 10:00:06
          from: +79160000001
          to: +74950000001
          acts: ["anna.desk answers after 0.5s, talks 1s"]
          expect:
            timeline:
              +0s: row always; group g; group g queue
              +9s: anna.desk, bella.desk ring
              +9.5s: anna.desk answers
              +10.5s: conversation over
        - at: 2026-06-09 10:00:00.001
          from: +79160000002
          to: +74950000001
          acts: [caller hangs up at +4s]
          expect: {outcome: abandoned (queue), rung: []}
      """)
  }

  @Test("As a member of the group that he calls the caller is skipped (P-19)")
  func ownGroup() throws {
    try play(
      on: account,
      """
      calls:
        - at: 2026-06-09 10:00
          from: anna
          to: 300
          expect:
            outcome: no-answer
            missed: no
            outbox: []
            timeline:
              +0s: group g; anna skipped (caller); bella.desk rings
              +10s: group g wait over; released
      """)
  }

  @Test("Who calls himself is busy (P-19)")
  func oneself() throws {
    try play(
      on: account,
      """
      calls:
        - at: 2026-06-09 10:00
          from: anna
          to: 201
          expect:
            timeline:
              +0s: anna busy; released
        - at: 2026-06-09 10:01
          from: bella
          to: 202
          expect:
            timeline-includes:
              +0s: bella busy; voicemail b, greeting standard
      """)
  }

  @Test("An extension that does not exist is unallocated, and nobody missed anything (P-19)")
  func unknownExtension() throws {
    try play(
      on: account,
      "calls: [{at: 2026-06-09 10:00, from: anna, to: 299, expect: {outcome: unallocated, missed: no, timeline: {+0s: unallocated}}}]"
    )
  }

  @Test("`caller dials` says what is dialled instead (P-19)")
  func dials() throws {
    try play(
      on: account,
      "calls: [{at: 2026-06-09 10:00, from: anna, to: 201, acts: [caller dials 202], expect: {rung: [bella]}}]")
  }

  @Test("A message for a colleague is delivered to the box and causes no notification; the call is never missed (P-19)")
  func message() throws {
    try play(
      on: account,
      """
      calls:
        - at: 2026-06-09 10:00
          from: anna
          to: 202
          acts: [caller speaks 5s]
          expect:
            outcome: voicemail
            missed: no
            outbox: [{at: +20s, on: voicemail, email: box@test.example}]
      """)
  }

  @Test(
    "Placing a call while engaged, or with a blocked account, is an error of the calls file",
    arguments: [
      "  - {at: 2026-06-09 10:00:05, from: anna, to: 202}", "  - {at: 2026-06-09 10:00:05, from: vera, to: 202}",
      "  - {at: 2026-06-09 10:00:02, from: bella, to: 202}",
    ])
  func callerEngaged(_ call: String) {
    let error = #expect(throws: PlayedCalls.Failure.self) {
      _ = try PlayedCalls(
        """
        calls:
          - at: 2026-06-09 10:00:00
            from: anna
            to: 202
            acts: [bella.desk answers after 8s]
        \(call)
        """, on: SmallAccount.text(account))
    }
    #expect(error?.description.contains("calls.yaml:6:") ?? false)
    #expect(error?.description.contains("CW505") ?? false)
  }

}
