import Support
import Testing

/// Whom a group rings, and when (2.4 of the semantics).
@Suite("algorithms of groups")
struct AlgorithmTests {

  /// An account with three people, and a line to their group which `ring`s for at most 60 s.
  private func account(_ ring: String) -> String {
    """
    employees:
      anna: {name: Anna, extension: 201, devices: [desk]}
      bella: {name: Bella, extension: 202, devices: [desk]}
      vera: {name: Vera, extension: 203, devices: [desk, {mobile: +79150000003, delay: 5s}]}
    groups:
      g: {name: G, extension: 300, members: [anna, bella, vera], \(ring), no-answer: continue}
    \(SmallAccount.line("- forward: g"))
    """
  }

  @Test("All at once: the first answer stops the others, and who becomes free joins in (D-17)")
  func all() throws {
    try play(
      on: account("ring: all"),
      """
      statuses:
        - {at: 2026-06-09 09:59:50, who: bella, event: busy 18s}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts: [vera.mobile answers after 7s]
          expect:
            outcome: answered by vera on mobile
            rung: [anna, vera, bella]
            timeline:
              +0s: row always; group g; anna.desk, vera.desk ring
              +5s: vera.mobile rings
              +8s: bella.desk rings
              +12s: vera.mobile answers
              +72s: conversation over
      """)
  }

  @Test("One after the other: each has a turn, then the list begins again until the wait is over (D-18)")
  func sequential() throws {
    try play(
      on: account("ring: sequential, turn: 10s, wait: 45s"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: no-answer
            rung: [anna, bella, vera]
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: anna stops ringing; bella.desk rings
              +20s: bella stops ringing; vera.desk rings
              +25s: vera.mobile rings
              +30s: vera stops ringing; anna.desk rings
              +40s: anna stops ringing; bella.desk rings
              +45s: group g wait over; released
      """)
  }

  @Test("The only one who is eligible is rung again after her turn, delays included, though others are engaged (P-05)")
  func soleEligible() throws {
    try play(
      on: account("ring: sequential, turn: 10s, wait: 25s"),
      """
      statuses:
        - {at: 2026-06-09 09:59, who: anna, event: busy 10m}
        - {at: 2026-06-09 09:59, who: bella, event: busy 10m}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            rung: [vera]
            timeline:
              +0s: row always; group g; vera.desk rings
              +5s: vera.mobile rings
              +10s: vera stops ringing; vera.desk rings
              +15s: vera.mobile rings
              +20s: vera stops ringing; vera.desk rings
              +25s: group g wait over; released
      """)
  }

  @Test("A rejection brings the next one at once, with a whole turn, in cyclic order (P-05, D-12)")
  func rejectionInTurn() throws {
    try play(
      on: account("ring: sequential, turn: 10s, wait: 35s"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - bella.desk rejects after 3s
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: anna stops ringing; bella.desk rings
              +13s: bella.desk rejects; vera.desk rings
              +18s: vera.mobile rings
              +23s: vera stops ringing; anna.desk rings
              +33s: anna stops ringing; vera.desk rings
              +35s: group g wait over; released
      """)
  }

  @Test("Evenly: first who never talked, then who has not talked for the longest time; a new pass, a new order (D-19)")
  func even() throws {
    try play(
      on: account("ring: even, turn: 5s, wait: 30s"),
      """
      calls:
        - at: 2026-06-09 09:00
          from: +79160000001
          to: +74950000001
          acts: ["anna.desk answers after 1s, talks 0s"]
          expect:
            timeline:
              +0s: row always; group g; order anna > bella > vera; anna.desk rings
              +1s: anna.desk answers; conversation over
        - at: 2026-06-09 09:10
          from: +79160000001
          to: +74950000001
          acts: [bella.desk is busy, vera.desk answers after 1s]
          expect:
            timeline-includes:
              +0s: order bella > vera > anna; bella.desk busy; vera.desk rings
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; order bella > anna > vera; bella.desk rings
              +5s: bella stops ringing; anna.desk rings
              +10s: anna stops ringing; vera.desk rings
              +15s: vera stops ringing; order vera > anna > bella; vera.desk rings
              +20s: vera stops ringing; anna.desk rings
              +25s: anna stops ringing; bella.desk rings
              +30s: group g wait over; released
        - at: 2026-06-09 10:00:12
          from: anna
          to: 202
          acts: ["bella.desk answers after 0s, talks 1s"]
      """)
  }

  @Test("Any conversation counts for the even order: internal on both sides, and a call of one's own (P-20)")
  func everyConversationCounts() throws {
    try play(
      on: account("ring: even, turn: 5s, wait: 5s"),
      """
      statuses:
        - {at: 2026-06-09 09:30, who: anna, event: busy 1m}
      calls:
        - at: 2026-06-09 09:00
          from: vera
          to: 202
          acts: ["bella.desk answers after 1s, talks 10s"]
        - at: 2026-06-09 09:20
          from: +79160000001
          to: +74950000001
          expect:
            timeline-includes:
              +0s: order anna > bella > vera; anna.desk rings
        - at: 2026-06-09 09:40
          from: +79160000001
          to: +74950000001
          expect:
            timeline-includes:
              +0s: order bella > vera > anna; bella.desk rings
      """)
  }

  @Test("Cumulatively: at every multiple of the turn one more joins in, nobody stops (D-20)")
  func cumulative() throws {
    try play(
      on: account("ring: cumulative, turn: 10s, wait: 45s"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings
              +10s: bella.desk rings
              +20s: vera.desk rings
              +25s: vera.mobile rings
              +45s: group g wait over; released
      """)
  }

  @Test("A rejection leaves the grid of ticks alone; with nobody left ringing the next rings at once (D-20, P-05)")
  func cumulativeGrid() throws {
    try play(
      on: account("ring: cumulative, turn: 10s, wait: 30s"),
      """
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk rejects after 4s
          expect:
            timeline:
              +0s: row always; group g; anna.desk rings
              +4s: anna.desk rejects; bella.desk rings
              +10s: vera.desk rings
              +15s: vera.mobile rings
              +30s: group g wait over; released
      """)
  }

  @Test("Ticks run while the caller waits; one without anybody eligible does nothing (D-20, P-05)")
  func ticksWhileWaiting() throws {
    try play(
      on: account("ring: cumulative, turn: 10s, wait: 40s"),
      """
      statuses:
        - {at: 2026-06-09 09:00, who: vera, event: set break}
        - {at: 2026-06-09 09:59, who: anna, event: busy 85s}
        - {at: 2026-06-09 09:59, who: bella, event: busy 10m}
        - {at: 2026-06-09 10:00:15, who: vera, event: set online}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; vera skipped (break); group g queue
              +20s: vera.desk rings
              +25s: vera.mobile rings
              +30s: anna.desk rings
              +40s: group g wait over; released
      """)
  }

  @Test("Cumulatively, the first eligible in list order joins in, also one who became free in the meantime (P-05)")
  func cumulativeListOrder() throws {
    try play(
      on: account("ring: cumulative, turn: 10s, wait: 25s"),
      """
      statuses:
        - {at: 2026-06-09 09:59, who: anna, event: busy 65s}
      calls:
        - at: 2026-06-09 10:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always; group g; bella.desk rings
              +10s: anna.desk rings
              +20s: vera.desk rings
              +25s: group g wait over; released
      """)
  }

}
