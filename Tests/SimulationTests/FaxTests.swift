import Support
import Testing

/// Fax steps (2.8 of the semantics, P-17).
@Suite("fax")
struct FaxTests {

  private func account(_ step: String) -> String {
    """
    employees:
      anna: {name: Anna, devices: [desk]}
    fax: {email: fax@test.example}
    notifications:
      - {on: fax, sms: +79150000001}
      - {on: missed, sms: +79150000001}
    \(SmallAccount.line("- \(step)" + (step.contains("detect") ? "\n- {forward: anna, wait: 5s}" : "")))
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

  @Test("A machine whose tone comes in the window sends its pages, which are delivered (D-29)")
  func detected() throws {
    try play(
      on: account("fax: detect"),
      call(
        "'caller faxes after 1s, sends 90s'",
        """
        outcome: fax-received
        missed: no
        wait: 1s
        rung: []
        outbox:
          - {at: +91s, on: fax, email: fax@test.example}
          - {at: +91s, on: fax, sms: +79150000001}
        timeline:
          +0s: row always; fax detect
          +1s: fax tone
          +91s: fax received
        """))
  }

  @Test("No tone in the window, and a tone at its very end: the next step (P-17)")
  func notDetected() throws {
    let goesOn = """
      outcome: no-answer
      timeline:
        +0s: row always; fax detect
        +5s: anna.desk rings
        +10s: anna no answer; released
      """
    try play(on: account("fax: detect"), call("", goesOn))
    try play(
      on: account("fax: detect"), call("'caller faxes after 5s, sends 9s'", goesOn), findings: ["CW504 5:12-5:45"])
    try play(
      on: account("{fax: detect, window: 8s}"), call("'caller faxes after 5s, sends 9s'", "outcome: fax-received"))
  }

  @Test("A receiving step sounds like a machine at once and never goes on (D-29)")
  func receive() throws {
    try play(
      on: account("fax: receive"),
      call(
        "'caller faxes after 34.999s, sends 10s'",
        """
        outcome: fax-received
        timeline:
          +0s: row always; fax receive
          +34.999s: fax tone
          +44.999s: fax received
        """))
  }

  @Test(
    "A person on a fax line is let go after 35 s, or hangs up; the fax has failed and nobody missed it (D-31, P-17)")
  func person() throws {
    try play(
      on: account("fax: receive"),
      call(
        "", "outcome: fax-failed\nmissed: no\noutbox: []\ntimeline:\n  +0s: row always; fax receive\n  +35s: fax failed"
      ))
    try play(
      on: account("fax: receive"), call("caller hangs up at +9s", "outcome: fax-failed\nend: 2026-06-09 10:00:09"))
  }

  @Test("Hanging up while the step listens abandons the call, during reception the fax fails (P-17)")
  func hangUp() throws {
    try play(on: account("fax: detect"), call("caller hangs up at +3s", "outcome: abandoned (fax)\nmissed: yes"))
    try play(
      on: account("fax: detect"),
      call("'caller faxes after 1s, sends 90s', caller hangs up at +20s", "outcome: fax-failed\nmissed: no"))
  }

  @Test("The tone counts from the start of the fax step; greetings and forwards do not hear it (P-17)")
  func deafSteps() throws {
    try play(
      on: """
        audio: {hello: {length: 6s}}
        employees:
          anna: {name: Anna, devices: [desk]}
        \(SmallAccount.line("- greeting: hello\n- fax: detect\n- {forward: anna, wait: 5s}"))
        """,
      call(
        "'caller faxes after 2s, sends 3s'",
        "timeline:\n  +0s: row always, greeting hello\n  +6s: fax detect\n  +8s: fax tone\n  +11s: fax received"))
  }

}
