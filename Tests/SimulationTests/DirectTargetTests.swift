import Support
import Testing

/// Calls that come to one employee in person (2.5 of the semantics).
@Suite("direct targets")
struct DirectTargetTests {

  /// An account with `people` and a line that forwards to Anna, then leads into a box.
  private func account(_ people: String, forward: String = "- forward: anna") -> String {
    """
    \(people)
    voicemail: {b: {}}
    \(SmallAccount.line("\(forward)\n- voicemail: b"))
    """
  }

  /// A call without acts at `at`, of which `timeline` is expected up to the box of the scheme.
  private func call(_ at: String, _ timeline: String) -> String {
    let lines = timeline.split(separator: "\n").map { (line) in "        \(line)\n" }.joined()
    return """
      calls:
        - at: \(at)
          from: +79160000001
          to: +74950000001
          acts: []
          expect:
            timeline-includes:
      \(lines)
      """
  }

  @Test("Whoever has no rule rings for 30 s, and then the scheme goes on (D-09)")
  func noRule() throws {
    try play(
      on: account("employees: {anna: {name: Anna, devices: [desk]}}"),
      call("2026-06-09 10:00", "+0s: row always; anna.desk rings\n+30s: anna no answer; voicemail b, greeting standard")
    )
  }

  @Test(
    "Of several reasons why an employee is not rung the first in the fixed order decides (D-08)",
    arguments: [
      ("active: no, ", "+0s: row always; anna away (blocked); voicemail b, greeting standard"),
      ("", "+0s: row always; anna away (illness); voicemail absent, greeting standard"),
    ])
  func order(_ active: String, _ timeline: String) throws {
    try play(
      on: account(
        """
        employees:
          anna:
            {name: Anna, devices: [desk], \(active)hours: 'Mon-Fri 12:00-13:00', off-hours: voicemail off,
              absences: [{from: 2026-06-09, to: 2026-06-09, reason: illness, then: voicemail absent}],
              auto-secretary: {offline: voicemail away}, busy: voicemail busy}
        """
      ).replacing("{b: {}}", with: "{b: {}, off: {}, absent: {}, away: {}, busy: {}}"),
      "statuses: [{at: 2026-06-09 09:00, who: anna, event: logout}]\n" + call("2026-06-09 10:00", timeline))
  }

  @Test(
    "Off-hours come before the status, the status before being engaged (D-08)",
    arguments: [
      ("2026-06-09 09:59:59", "+0s: row always; anna off-hours; voicemail off, greeting standard"),
      ("2026-06-09 10:00:00", "+0s: row always; anna offline; voicemail away, greeting standard"),
      ("2026-06-09 11:00:00", "+0s: row always; anna busy; voicemail busy, greeting standard"),
      ("2026-06-09 11:10:00", "+0s: row always; anna.desk rings"),
    ])
  func order(at: String, _ timeline: String) throws {
    try play(
      on: account(
        """
        employees:
          anna:
            {name: Anna, devices: [desk], hours: 'Mon-Fri 10:00-13:00', off-hours: voicemail off,
              auto-secretary: {offline: voicemail away}, busy: voicemail busy}
        """
      ).replacing("{b: {}}", with: "{b: {}, off: {}, away: {}, busy: {}}"),
      """
      statuses:
        - {at: 2026-06-09 09:00, who: anna, event: logout}
        - {at: 2026-06-09 10:30, who: anna, event: login online}
        - {at: 2026-06-09 11:00, who: anna, event: busy 10m}

      """ + call(at, timeline))
  }

  @Test("A wait of the scheme replaces her time of ringing, but not her rule, and not her deputy's time (D-10, P-15)")
  func waitOfTheScheme() throws {
    try play(
      on: account(
        """
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 25s, forward: bella}}
          bella: {name: Bella, devices: [desk], no-answer: {after: 20s, then: continue}}
        """, forward: "- {forward: anna, wait: 7s}"),
      call(
        "2026-06-09 10:00",
        "+0s: row always; anna.desk rings\n+7s: anna no answer; bella.desk rings\n+27s: bella no answer"))
  }

  @Test("An employee takes one call at a time; who is engaged is handed on by her no-answer rule at once (D-11)")
  func engaged() throws {
    try play(
      on: account(
        """
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 25s, forward: bella}}
          bella: {name: Bella, devices: [desk]}
        """),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 20s, talks 20s
        - at: 2026-06-09 10:00:10
          from: +79160000002
          to: +74950000001
          acts:
            - bella.desk answers after 1s, talks 1s
          expect:
            outcome: answered by bella on desk
            timeline:
              +0s: row always; anna busy; bella.desk rings
              +1s: bella.desk answers
              +2s: conversation over
        - at: 2026-06-09 10:00:39.999
          from: +79160000003
          to: +74950000001
          acts: [bella.desk is busy]
          expect: {outcome: voicemail-empty, rung: [bella]}
        - at: 2026-06-09 10:00:40
          from: +79160000004
          to: +74950000001
          acts: [anna.desk answers after 1s]
          expect: {outcome: answered by anna on desk}
      """)
  }

  @Test("Rejecting on one device ends ringing on all, and her no-answer rule follows (D-12)")
  func rejection() throws {
    try play(
      on: account(
        """
        employees:
          anna: {name: Anna, devices: [desk, softphone], no-answer: {after: 25s, forward: bella}}
          bella: {name: Bella, devices: [desk]}
        """),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.softphone rejects after 3s
            - bella.desk rejects after 2s
          expect:
            outcome: voicemail-empty
            rung: [anna, bella]
            timeline-includes:
              +0s: row always; anna.desk, anna.softphone ring
              +3s: anna.softphone rejects; anna rejected; bella.desk rings
              +5s: bella.desk rejects; bella rejected; voicemail b, greeting standard
      """)
  }

  @Test("Devices that are busy or cannot be reached drop out; only when the last has, she is not reached (D-13)")
  func failure() throws {
    try play(
      on: account(
        "employees: {anna: {name: Anna, devices: [desk, softphone, {mobile: +79150000001, delay: 5s}]}}"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk is busy
            - anna.softphone is unreachable
            - anna.mobile is unreachable
          expect:
            outcome: voicemail-empty
            timeline-includes:
              +0s: row always; anna.desk busy; anna.softphone unreachable
              +5s: anna.mobile unreachable; anna unreachable; voicemail b, greeting standard
        - at: 2026-06-09 11:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk is busy
            - anna.mobile answers after 1s, talks 1s
          expect:
            outcome: answered by anna on mobile
            timeline:
              +0s: row always; anna.softphone rings; anna.desk busy
              +5s: anna.mobile rings
              +6s: anna.mobile answers
              +7s: conversation over
      """)
  }

  @Test("A phone that rings goes on ringing when her hours end or a break begins (D-14, P-03)")
  func ringingGoesOn() throws {
    try play(
      on: account("employees: {anna: {name: Anna, devices: [desk], hours: 'Mon-Fri 09:00-18:00'}}"),
      """
      statuses:
        - {at: 2026-06-09 12:00:05, who: anna, event: set break}
        - {at: 2026-06-09 12:05:00, who: anna, event: set online}
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          acts: [anna.desk answers after 10s]
          expect: {outcome: answered by anna on desk}
        - at: 2026-06-09 17:59:55
          from: +79160000001
          to: +74950000001
          acts: [anna.desk answers after 10s]
          expect: {outcome: answered by anna on desk}
      """)
  }

  @Test("Two deputies who are both away: the second visit is refused and the scheme goes on (D-26)")
  func mutualDeputies() throws {
    try play(
      on: account(
        """
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 5s, forward: bella}}
          bella: {name: Bella, devices: [desk], no-answer: {after: 5s, forward: anna}}
        """, forward: "- forward: anna\n- forward: bella"),
      call(
        "2026-06-09 10:00",
        """
        +0s: row always; anna.desk rings
        +5s: anna no answer; bella.desk rings
        +10s: bella no answer; anna not again; bella not again; voicemail b, greeting standard
        """))
  }

  @Test("Ten targets are tried in one call, the eleventh is not (P-08)")
  func tenTargets() throws {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
    let people = zip(names, names.dropFirst()).map { (name, next) in
      "  \(name): {name: \(name), devices: [desk], no-answer: {after: 1s, forward: \(next)}}\n"
    }.joined()
    let rings = (1..<10).map { (second) in
      "+\(second)s: \(names[second - 1]) no answer; \(names[second]).desk rings\n"
    }
    try play(
      on: account("employees:\n" + people + "  l: {name: l, devices: [desk]}\n", forward: "- forward: a"),
      call(
        "2026-06-09 10:00",
        "+0s: row always; a.desk rings\n" + rings.joined()
          + "+10s: j no answer; k not again; voicemail b, greeting standard"))
  }

  @Test("`continue` of a deputy leads to the next step of the scheme, not back to whom he stands in for (P-07)")
  func continueOfADeputy() throws {
    try play(
      on: account(
        """
        employees:
          anna: {name: Anna, devices: [desk], busy: forward bella, no-answer: {after: 5s, forward: bella}}
          bella: {name: Bella, active: no, devices: [desk], no-answer: {after: 5s, then: continue}}
        """),
      call(
        "2026-06-09 10:00",
        "+0s: row always; anna.desk rings\n+5s: anna no answer; bella away (blocked); voicemail b, greeting standard"))
  }

  @Test("`drop` lets the caller go (D-09)")
  func drop() throws {
    try play(
      on: account("employees: {anna: {name: Anna, devices: [desk], no-answer: {after: 5s, then: drop}}}"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: dropped
            missed: yes
            timeline:
              +0s: row always; anna.desk rings
              +5s: anna no answer; dropped
      """)
  }

}

extension String {

  /// This text with the first `part` replaced by `other`.
  func replacing(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

}
