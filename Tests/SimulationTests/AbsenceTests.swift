import Support
import Testing

/// Absences, personal hours and statuses of somebody to whom a call comes.
@Suite("absences and statuses")
struct AbsenceTests {

  private func account(_ card: String) -> String {
    """
    audio: {away: {length: 6s}}
    employees:
      anna: {name: Anna, devices: [desk], \(card)}
      bella: {name: Bella, devices: [desk]}
    voicemail: {b: {}}
    \(SmallAccount.line("- forward: anna"))
    """
  }

  @Test("A vacation holds from the first minute of its first day to the last minute of its last (D-27)")
  func boundaries() throws {
    try play(
      on: account("absences: [{from: 2026-06-09, to: 2026-06-10}]"),
      """
      calls:
        - {at: 2026-06-08 23:59:29, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
        - at: 2026-06-09 00:00
          from: +79160000001
          to: +74950000001
          expect:
            rung: []
            outcome: no-answer
            timeline:
              +0s: row always; anna away (vacation); released
        - {at: 2026-06-10 23:59:59, from: +79160000001, to: +74950000001, expect: {rung: []}}
        - {at: 2026-06-11 00:00:00, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
      """)
  }

  @Test("An absence without a last day goes on (D-27)")
  func openEnd() throws {
    try play(
      on: account("absences: [{from: 2026-06-09, reason: leave}]"),
      """
      calls:
        - at: 2031-06-09 12:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; anna away (leave); released
      """)
  }

  @Test("The announcement of an absence is heard to its end, then its action follows (D-27)")
  func announcement() throws {
    try play(
      on: account("absences: [{from: 2026-06-09, to: 2026-06-09, announcement: away, then: forward bella}]"),
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          acts: [bella.desk answers after 4s]
          expect:
            outcome: answered by bella on desk
            wait: 10s
            timeline:
              +0s: row always; anna away (vacation); announcement away
              +6s: bella.desk rings
              +10s: bella.desk answers
              +70s: conversation over
        - at: 2026-06-09 13:00
          from: +79160000001
          to: +74950000001
          acts: [caller hangs up at +2s]
          expect:
            outcome: abandoned (announcement)
            timeline:
              +0s: row always; anna away (vacation); announcement away
              +2s: caller hangs up
      """)
  }

  @Test("Offline and on a break without a rule of the auto-secretary mean that the scheme goes on (D-28)")
  func noRule() throws {
    try play(
      on: account("auto-secretary: {offline: voicemail b}"),
      """
      statuses:
        - {at: 2026-06-09 11:00, who: anna, event: set break}
        - {at: 2026-06-09 12:30, who: anna, event: logout}
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; anna away (break); released
        - at: 2026-06-09 13:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline-includes:
              +0s: row always; anna offline; voicemail b, greeting standard
      """)
  }

  @Test("A status that does not count keeps nobody away (D-28)")
  func statusIgnored() throws {
    try play(
      on: account("respect-status: no"),
      """
      statuses:
        - {at: 2026-06-09 11:00, who: anna, event: logout}
      calls:
        - {at: 2026-06-09 12:00, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
      """)
  }

  @Test("Everybody is online at first; `login keep` restores what was held at the last logout (P-03)")
  func loginKeep() throws {
    try play(
      on: account("auto-secretary: {offline: voicemail b}"),
      """
      statuses:
        - {at: 2026-06-09 10:00, who: anna, event: login break}
        - {at: 2026-06-09 11:00, who: anna, event: set offline}
        - {at: 2026-06-09 12:00, who: anna, event: login keep}
        - {at: 2026-06-09 13:00, who: anna, event: login online}
        - {at: 2026-06-09 14:00, who: anna, event: logout}
        - {at: 2026-06-09 15:00, who: anna, event: login keep}
      calls:
        - {at: 2026-06-09 09:30, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
        - {at: 2026-06-09 10:30, from: +79160000001, to: +74950000001, expect: {timeline-includes: {+0s: anna away (break)}}}
        - {at: 2026-06-09 11:30, from: +79160000001, to: +74950000001, expect: {timeline-includes: {+0s: anna offline}}}
        - {at: 2026-06-09 12:30, from: +79160000001, to: +74950000001, expect: {timeline-includes: {+0s: anna away (break)}}}
        - {at: 2026-06-09 13:30, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
        - {at: 2026-06-09 15:30, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
      """)
  }

  @Test("A status of a vendor counts as available, unless a rule of the auto-secretary speaks of it (P-03)")
  func vendorStatus() throws {
    try play(
      on: account("auto-secretary: {lunch: forward bella, break: voicemail b}"),
      """
      statuses:
        - {at: 2026-06-09 11:00, who: anna, event: set meeting}
        - {at: 2026-06-09 12:30, who: anna, event: set lunch}
      calls:
        - {at: 2026-06-09 12:00, from: +79160000001, to: +74950000001, expect: {rung: [anna]}}
        - at: 2026-06-09 13:00
          from: +79160000001
          to: +74950000001
          expect:
            rung: [bella]
            timeline-includes:
              +0s: row always; anna away (break); bella.desk rings
      """)
  }

  @Test("Who logs out twice is reported, and stays offline (P-03)")
  func logoutTwice() throws {
    let played = try PlayedCalls(
      """
      statuses:
        - {at: 2026-06-09 11:00, who: anna, event: logout}
        - {at: 2026-06-09 11:01, who: anna, event: logout}
        - {at: 2026-06-09 11:02, who: anna, event: set offline}
      calls:
        - {at: 2026-06-09 12:00, from: +79160000001, to: +74950000001}
      """, on: SmallAccount.text(account("respect-status: yes")))
    #expect(played.timeline(0) == ["+0s: row always; anna offline; released"])
    #expect(played.findings.map { (finding) in finding.prefix(7) } == ["CW506 3", "CW506 4"])
  }

}
