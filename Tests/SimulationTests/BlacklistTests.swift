import Support
import Testing

/// Callers who are turned away (2.9 of the semantics).
@Suite("blacklist")
struct BlacklistTests {

  private let account = """
    audio: {goodbye: {length: 3s}}
    employees:
      anna: {name: Anna, devices: [desk], email: anna@test.example}
    notifications:
      - {on: missed, email: anna}
    numbers:
      +7 495 000-00-01: {forward: anna, hours: always}
      +7 495 000-00-02: {forward: anna, hours: always}
    blacklist:
      - +7 495 111-00-00
      - +7800555*
      - sip:spam@Example.com
      - {caller: anonymous, announce: goodbye, numbers: [+7 495 000-00-01], comment: no id}

    """

  private func call(from: String, to: String = "+74950000001", _ expect: String, acts: String = "") -> String {
    "calls:\n  - {at: 2026-06-09 10:00, from: '\(from)', to: '\(to)', acts: [\(acts)], expect: {\(expect)}}"
  }

  @Test(
    "A number, the beginning of a number and a SIP address are turned away with a busy tone (D-30)",
    arguments: ["+74951110000", "+78005551234", "sip:spam@example.COM"])
  func refused(_ caller: String) throws {
    try play(
      on: account,
      call(from: caller, "outcome: blocked, wait: 0s, missed: no, rung: [], outbox: [], timeline: {+0s: blocked}"))
  }

  @Test(
    "Their neighbours are not turned away (D-30)", arguments: ["+74951110001", "+78005541234", "sip:Spam@example.com"])
  func neighbours(_ caller: String) throws {
    try play(on: account, call(from: caller, "outcome: no-answer"))
  }

  @Test("Who hides his number hears an announcement on the line that says so, and only there (P-18)")
  func announcement() throws {
    try play(
      on: account,
      call(
        from: "anonymous",
        "outcome: blocked, missed: no, outbox: [], timeline: {+0s: 'blocked; announcement goodbye', +3s: released}"))
    try play(
      on: account,
      call(
        from: "anonymous", "outcome: blocked, timeline: {+0s: 'blocked; announcement goodbye', +1s: caller hangs up}",
        acts: "caller hangs up at +1s"))
    try play(on: account, call(from: "anonymous", to: "+74950000002", "outcome: no-answer"))
  }

  @Test("The blacklist is asked before the number is looked up, where an entry is for all numbers (P-18)")
  func beforeTheNumber() throws {
    try play(on: account, call(from: "+74951110000", to: "+74957777777", "outcome: blocked"))
    try play(
      on: account,
      call(from: "+74951119999", to: "+74957777777", "outcome: unallocated, missed: no, timeline: {+0s: unallocated}"))
    try play(on: account, call(from: "anonymous", to: "+74957777777", "outcome: unallocated"))
  }

  @Test("An internal call and a callback are not asked about (P-18, 2.9)")
  func inboundOnly() throws {
    try play(
      on: """
        audio: {sorry: {length: 3s}}
        employees:
          anna: {name: Anna, extension: 201, devices: [desk]}
          bella: {name: Bella, extension: 202, devices: [desk]}
        blacklist: [{caller: anonymous}]
        """,
      "calls:\n  - {at: 2026-06-09 10:00, from: bella, to: 201, acts: [anna.desk answers after 1s], expect: {outcome: answered by anna on desk}}"
    )
  }

}
