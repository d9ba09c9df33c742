import Support
import Testing

/// Messages (2.7 of the semantics).
@Suite("voicemail")
struct BoxTests {

  private func account(_ box: String = "{}") -> String {
    """
    audio: {leave: {length: 3s}}
    voicemail: {b: \(box)}
    notifications:
      - {on: voicemail, email: someone@test.example}
    \(SmallAccount.line("- voicemail: b"))
    """
  }

  private func call(_ act: String, _ expect: String) -> String {
    """
    calls:
      - at: 2026-06-09 10:00
        from: +79160000001
        to: +74950000001
        acts: ['\(act)']
        expect:
    \(expect.split(separator: "\n").map { (line) in "      \(line)" }.joined(separator: "\n"))
    """
  }

  @Test("The standard greeting lasts 5 s, the tone takes no time, and hanging up saves the message (D-25, P-16)")
  func saved() throws {
    try play(
      on: account(),
      call(
        "caller speaks 25s",
        """
        outcome: voicemail
        wait: 0s
        missed: yes
        message: 25s
        timeline:
          +0s: row always; voicemail b, greeting standard
          +5s: message starts
          +30s: message of 25s saved
        """))
  }

  @Test("A greeting of its own is played instead (R003-25)")
  func ownGreeting() throws {
    try play(
      on: account("{greeting: leave}"),
      call(
        "caller speaks 4s",
        "timeline:\n  +0s: row always; voicemail b, greeting leave\n  +3s: message starts\n  +7s: message of 4s saved"
      ))
  }

  @Test("A message of exactly 3 s is kept, one a millisecond shorter is not (D-25, P-16)")
  func shortest() throws {
    try play(on: account(), call("caller speaks 3s", "outcome: voicemail\nmessage: 3s"))
    try play(
      on: account(),
      call(
        "caller speaks 2.999s",
        "outcome: voicemail-empty\nmessage: none\noutbox: []\ntimeline-includes:\n  +7.999s: message of 2.999s discarded"
      ))
  }

  @Test("At the maximum the message is saved and the caller released (D-25, P-16)")
  func longest() throws {
    try play(
      on: account(),
      call("caller speaks 300s", "outcome: voicemail\nmessage: 180s\nend: 2026-06-09 10:03:05"))
    try play(
      on: account("{max: 20s}"), call("caller speaks 20s", "message: 20s\nend: 2026-06-09 10:00:25"))
  }

  @Test("Ten seconds of silence end a message and do not belong to it (P-16)")
  func silence() throws {
    try play(
      on: account(),
      call(
        "caller speaks 7s, stays", "outcome: voicemail\nmessage: 7s\ntimeline-includes:\n  +22s: message of 7s saved"))
  }

  @Test("A caller of whom nothing is said stays silently on the line (P-16)")
  func silentCaller() throws {
    try play(
      on: account(),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: voicemail-empty
            timeline:
              +0s: row always; voicemail b, greeting standard
              +5s: message starts
              +15s: message of 0s discarded
      """)
  }

  @Test("Hanging up during the greeting abandons the call, during the message ends the message (D-25)")
  func hangUp() throws {
    try play(on: account(), call("caller hangs up at +4.999s", "outcome: abandoned (voicemail greeting)"))
    try play(
      on: account(),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: ["caller speaks 60s", "caller hangs up at +15s"]
          expect:
            outcome: voicemail
            message: 10s
            end: 2026-06-09 10:00:15
      """)
  }

  @Test("A box delivers its message by itself; a notification to the same address is the same letter (P-21)")
  func delivery() throws {
    try play(
      on: account("{email: someone@test.example}"),
      call("caller speaks 5s", "outbox: [{at: +10s, on: voicemail, email: someone@test.example}]"))
    try play(
      on: account("{email: box@test.example}"),
      call(
        "caller speaks 5s",
        "outbox: [{at: +10s, on: voicemail, email: box@test.example}, {at: +10s, on: voicemail, email: someone@test.example}]"
      ))
  }

}
