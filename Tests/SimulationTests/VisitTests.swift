import Support
import Testing

/// The stay of a call in a group: entering, waiting, handing on (2.4 of the semantics).
@Suite("visits of groups")
struct VisitTests {

  private static let two = """
    employees:
      anna: {name: Anna, devices: [desk]}
      bella: {name: Bella, devices: [desk]}

    """

  private func group(_ figures: String) -> String {
    """
    groups:
      g: {name: G, members: [anna, bella], \(figures)}
    voicemail: {b: {}}
    \(SmallAccount.line("- forward: g"))
    """
  }

  @Test("Personal rules play no part when a group rings: neither busy nor no-answer actions (D-08)")
  func noPersonalRules() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 5s, then: drop}, busy: {then: drop}}
          bella: {name: Bella, devices: [desk]}

        """ + group("wait: 20s, no-answer: continue"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: no-answer
            timeline:
              +0s: row always; group g; anna.desk, bella.desk ring
              +20s: group g wait over; released
      """)
  }

  @Test("Absent members are shown once, at entry, in list order, with the first reason that holds (P-13)")
  func absentMembers() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk], absences: [{from: 2026-06-01, to: 2026-06-30}]}
          bella: {name: Bella, devices: [desk], active: no, absences: [{from: 2026-06-01, to: 2026-06-30}]}
          vera: {name: Vera, devices: [desk], hours: 'Mon-Fri 12:00-13:00', absences: [{from: 2026-06-01, to: 2026-06-02}]}
          dora: {name: Dora, devices: [desk]}
          emma: {name: Emma, devices: [desk]}
          faye: {name: Faye, devices: [desk]}
          gina: {name: Gina, devices: [desk]}
        groups:
          g: {name: G, members: [gina, faye, emma, dora, vera, bella, anna], wait: 5s, no-answer: continue}
        \(SmallAccount.line("- forward: g"))
        """,
      """
      statuses:
        - {at: 2026-06-09 09:00, who: dora, event: logout}
        - {at: 2026-06-09 09:00, who: emma, event: set break}
        - {at: 2026-06-09 09:59, who: faye, event: busy 5m}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; emma skipped (break); dora skipped (offline); vera skipped (off-hours); bella skipped (blocked); anna skipped (vacation); gina.desk rings
              +5s: group g wait over; released
      """)
  }

  @Test("A younger call that wants everybody brings the older one whom it must leave to it, in the same instant (P-04)")
  func keptWhileRinging() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
          dora: {name: Dora, devices: [desk], hours: 'Mon-Fri 10:00-18:00'}
        groups:
          g: {name: G, members: [anna, dora], wait: 60s, no-answer: continue}
          h: {name: H, members: [bella, dora], wait: 60s, no-answer: continue}
        schemes:
          s: [{when: always, steps: [{forward: g}]}]
          t: [{when: always, steps: [{forward: h}]}]
        numbers:
          +7 495 000-00-01: {scheme: s}
          +7 495 000-00-02: {scheme: t}
        """,
      """
      statuses: [{at: 2026-06-09 09:59, who: anna, event: busy 5m}]
      calls:
        - at: 2026-06-09 09:59:50
          from: +79160000001
          to: +74950000001
          acts: ['dora.desk answers after 2s, talks 10s']
          expect: {outcome: answered by dora on desk, wait: 12s}
        - at: 2026-06-09 10:00
          from: +79160000002
          to: +74950000002
          acts: [caller hangs up at +5s]
          expect: {rung: [bella]}
      """)
  }

  @Test("With nobody present the caller is handed on at once, queue or not (D-15)")
  func nobodyPresent() throws {
    try play(
      on: Self.two + group("queue: on, wait: 20s, no-answer: voicemail b"),
      """
      statuses:
        - {at: 2026-06-09 09:00, who: anna, event: logout}
        - {at: 2026-06-09 09:00, who: bella, event: logout}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            rung: []
            timeline-includes:
              +0s: group g; anna skipped (offline); bella skipped (offline); group g nobody present; voicemail b, greeting standard
      """)
  }

  @Test(
    "With everybody engaged the caller waits; without a queue he is handed on at once (D-15)",
    arguments: [
      ("on", "+0s: row always; group g; group g queue\n+20s: group g wait over; released"),
      ("off", "+0s: row always; group g; group g all busy; released"),
    ])
  func everybodyEngaged(_ queue: String, _ timeline: String) throws {
    let lines = timeline.split(separator: "\n").map { (line) in "        \(line)\n" }.joined()
    try play(
      on: Self.two + group("queue: \(queue), wait: 20s, no-answer: continue"),
      """
      statuses:
        - {at: 2026-06-09 09:59, who: anna, event: busy 10m}
        - {at: 2026-06-09 09:59, who: bella, event: busy 10m}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
      \(lines)
      """)
  }

  @Test("The wait counts from entering, time in the queue included (D-16)")
  func waitIncludesQueue() throws {
    try play(
      on: Self.two + group("ring: sequential, turn: 10s, wait: 20s, no-answer: voicemail b"),
      """
      statuses:
        - {at: 2026-06-09 09:59, who: anna, event: busy 75s}
        - {at: 2026-06-09 09:59, who: bella, event: busy 10m}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline-includes:
              +0s: group g; group g queue
              +15s: anna.desk rings
              +20s: group g wait over; voicemail b, greeting standard
      """)
  }

  @Test("Who has rejected is not rung again in this visit; when nobody is left the caller is handed on (D-12)")
  func nobodyLeft() throws {
    try play(
      on: Self.two + group("ring: all, wait: 60s, no-answer: continue"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: [anna.desk rejects after 3s, bella.desk is unreachable]
          expect:
            outcome: no-answer
            rung: [anna, bella]
            timeline:
              +0s: row always; group g; anna.desk rings; bella.desk unreachable
              +3s: anna.desk rejects; group g nobody left; released
      """)
  }

  @Test("When one rejects and another is engaged the caller waits for her, or is handed on without a queue (P-06)")
  func waitAfterRejection() throws {
    let calls = """
      statuses:
        - {at: 2026-06-09 09:59, who: bella, event: busy 70s}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: [anna.desk rejects after 3s]
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings

      """
    let (waits, isHandedOn) = ("+10s: bella.desk rings", "+3s: anna.desk rejects; group g all busy; released")
    try play(
      on: Self.two + group("wait: 20s, no-answer: continue"),
      calls
        + ["+3s: anna.desk rejects; group g queue", waits, "+20s: group g wait over; released"].map { (line) in
          "        \(line)\n"
        }.joined())
    try play(
      on: Self.two + group("queue: off, wait: 20s, no-answer: continue"), calls + "        \(isHandedOn)\n")
  }

  @Test("Who comes back from a break is not added to a visit under way, until it looks again (D-14)")
  func endOfAbsence() throws {
    try play(
      on: Self.two + group("wait: 20s, no-answer: continue"),
      """
      statuses:
        - {at: 2026-06-09 09:00, who: anna, event: set break}
        - {at: 2026-06-09 10:00:05, who: anna, event: set online}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; anna skipped (break); bella.desk rings
              +20s: group g wait over; released
      """)
  }

  @Test("Waiting callers are served in the order in which they came, whichever group they wait in (D-21)")
  func firstInFirstOut() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
        groups:
          g: {name: G, members: [anna], wait: 300s, no-answer: continue}
          h: {name: H, members: [anna], ring: sequential, wait: 300s, no-answer: continue}
        numbers:
          +7 495 000-00-01: {forward: g}
          +7 495 000-00-02: {forward: h}
        """,
      """
      calls:
        - at: 2026-06-09 10:00:00
          from: +79160000001
          to: +74950000001
          acts: ["anna.desk answers after 1s, talks 19s"]
        - at: 2026-06-09 10:00:10
          from: +79160000002
          to: +74950000002
          acts: ["anna.desk answers after 1s, talks 9s"]
          expect:
            timeline:
              +0s: row always; group h; group h queue
              +10s: anna.desk rings
              +11s: anna.desk answers
              +20s: conversation over
        - at: 2026-06-09 10:00:05
          from: +79160000003
          to: +74950000002
          acts: ["caller hangs up at +14s"]
          expect: {outcome: abandoned (queue)}
        - at: 2026-06-09 10:00:12
          from: +79160000004
          to: +74950000001
          acts: ["anna.desk answers after 1s"]
          expect:
            wait: 19s
      """)
  }

  @Test("A younger visit leaves a member to an older one that looks again in the same instant (P-04)")
  func youngerVisitWaits() throws {
    // Both are rung by the first caller; when his wait is over he goes on to another group with the same people,
    // where an older caller waits.
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
        groups:
          first: {name: First, members: [anna, bella], wait: 10s, no-answer: forward second}
          second: {name: Second, members: [anna, bella], ring: even, turn: 20s, wait: 60s, no-answer: continue}
        numbers:
          +7 495 000-00-01: {forward: first}
          +7 495 000-00-02: {forward: second}
        """,
      """
      calls:
        - at: 2026-06-09 10:00:00
          from: +79160000001
          to: +74950000001
          acts: ["bella.desk lets it ring, then answers after 3s, talks 1s"]
          expect:
            timeline:
              +0s: row always; group first; anna.desk, bella.desk ring
              +10s: group first wait over; group second; order anna > bella; bella.desk rings
              +13s: bella.desk answers
              +14s: conversation over
        - at: 2026-06-09 10:00:05
          from: +79160000002
          to: +74950000002
          acts: ["anna.desk answers after 1s"]
          expect:
            timeline:
              +0s: row always; group second; group second queue
              +5s: order anna > bella; anna.desk rings
              +6s: anna.desk answers
              +66s: conversation over
      """)
  }

  @Test("Somebody in two groups is rung by one call at a time (D-11)")
  func twoGroups() throws {
    try play(
      on: """
        employees:
          anna: {name: Anna, devices: [desk]}
          bella: {name: Bella, devices: [desk]}
        groups:
          g: {name: G, members: [anna], wait: 30s, no-answer: continue}
          h: {name: H, members: [anna, bella], wait: 30s, no-answer: continue}
        numbers:
          +7 495 000-00-01: {forward: g}
          +7 495 000-00-02: {forward: h}
        """,
      """
      calls:
        - {at: 2026-06-09 10:00:00, from: +79160000001, to: +74950000001, acts: [caller hangs up at +10s]}
        - at: 2026-06-09 10:00:05
          from: +79160000002
          to: +74950000002
          expect:
            timeline:
              +0s: row always; group h; bella.desk rings
              +5s: anna.desk rings
              +30s: group h wait over; released
      """)
  }

}
