import Driver
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

  @Test("`continue` of a group goes on with the next step of the scheme, and a group has to say what it does (D-42)")
  func continues() throws {
    let account = """
      employees: {anna: {name: Anna, devices: [desk]}}
      groups:
        g: {name: G, members: [anna], wait: 10s, no-answer: continue}
      voicemail: {b: {}}
      \(SmallAccount.line("- forward: g\n- voicemail: b"))
      """
    try play(
      on: account,
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline-includes:
              +0s: row always; group g; anna.desk rings
              +10s: group g wait over; voicemail b, greeting standard
      """)
    let silent = AccountCheck.of(SmallAccount.text(account.replacing(", no-answer: continue", with: "")))
    #expect(silent.machine == nil)
    #expect(silent.report.contains("CW205 missing-no-answer"), "\(silent.report)")
  }

  @Test("a step hands on to people and groups of the company, not to an outside number (D-43)")
  func noOutsideNumberInStep() {
    for step in ["- forward: +7 916 000-00-02", "- forward: {external: +7 916 000-00-02, voicemail: b}"] {
      let check = AccountCheck.of(SmallAccount.text("voicemail: {b: {}}\n" + SmallAccount.line(step)))
      #expect(check.machine == nil, "\(step)")
      #expect(check.report.contains("CW202 step-kind"), "\(check.report)")
    }
  }

}
