import Support
import Testing

/// The outside number to which a group falls back (R003-26, D-24).
@Suite("outside numbers")
struct OutsideNumberTests {

  private let account = """
    employees:
      anna: {name: Anna, devices: [desk]}
    groups:
      g: {name: G, members: [anna], wait: 10s, no-answer: {external: +7 922 000-11-22, voicemail: b}}
    voicemail: {b: {}}
    \(SmallAccount.line("- forward: g"))
    """

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

  @Test("Answered there, the caller talks; it is a conversation like any other (D-24)")
  func answered() throws {
    try play(
      on: account,
      call(
        "external answers after 12s, talks 60s",
        """
        outcome: answered by external
        timeline:
          +0s: row always; group g; anna.desk rings
          +10s: group g wait over; external +79220001122 rings
          +22s: external answers
          +82s: conversation over
        wait: 22s
        talk: 60s
        missed: no
        rung: [anna]
        """))
  }

  @Test("It rings for 30 s; not answered by then, the box follows (R003-26, D-24)")
  func silent() throws {
    try play(
      on: account,
      call(
        "caller speaks 5s",
        """
        outcome: voicemail
        timeline-includes:
          +10s: group g wait over; external +79220001122 rings
          +40s: external no answer; voicemail b, greeting standard
          +45s: message starts
        wait: 40s
        """))
    try play(
      on: account,
      call("external answers after 30s", "outcome: voicemail-empty\ntimeline-includes:\n  +40s: external no answer"))
  }

  @Test(
    "Busy or unreachable, it does not ring, and the box follows at once (D-24)", arguments: ["busy", "unreachable"])
  func failing(_ word: String) throws {
    try play(
      on: account,
      call(
        "external is \(word)",
        "outcome: voicemail-empty\ntimeline-includes:\n  +10s: group g wait over; external \(word); voicemail b, greeting standard"
      ))
  }

  @Test("Who hangs up while it rings has hung up while it rang (P-10)")
  func hangUp() throws {
    try play(on: account, call("caller hangs up at +20s", "outcome: abandoned (ringing)"))
  }

}
