import Support
import Testing

/// Which row a call takes, and what its steps do.
@Suite("rows and steps")
struct RowTests {

  private static let hours = """
    audio: {hello: {length: 10s}, closed: {length: 4s}}
    employees:
      anna: {name: Anna, devices: [desk]}

    """

  private static let office =
    hours + """
      schedules:
        company:
          weekly: {Mon-Fri: 09:00-18:00}
      schemes:
        s:
          - when: company
            steps:
              - greeting: hello
              - forward: anna
          - when: otherwise
            steps:
              - greeting: closed
      numbers:
        +7 495 000-00-01: {scheme: s}
        +7 495 000-00-02: {scheme: s, hours: always}
        +7 495 000-00-03: {forward: anna}
        +7 495 000-00-04: {forward: anna, hours: always}
      """

  @Test("The office is open in the second of opening and closed in the second of closing (D-01)")
  func openingAndClosing() throws {
    try play(
      on: Self.office,
      """
      calls:
        - {at: 2026-06-09 08:59:59.999, from: +79160000001, to: +74950000001, expect: {outcome: closed, end: 2026-06-09 09:00:03.999}}
        - {at: 2026-06-09 09:00:00, from: +79160000001, to: +74950000001, expect: {outcome: no-answer}}
        - {at: 2026-06-09 17:59:59.999, from: +79160000001, to: +74950000001, expect: {outcome: no-answer}}
        - {at: 2026-06-09 18:00:00, from: +79160000001, to: +74950000001, expect: {outcome: closed}}
      """)
  }

  @Test("A call that came before closing goes on after it as it began (D-02)")
  func rowIsChosenOnce() throws {
    try play(
      on: Self.office,
      """
      calls:
        - at: 2026-06-09 17:59:55
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 5s, talks 10s
          expect:
            outcome: answered by anna on desk
            timeline:
              +0s: row company, greeting hello
              +10s: anna.desk rings
              +15s: anna.desk answers
              +25s: conversation over
      """)
  }

  @Test("A number that is always open finds the row of the company at night, its neighbour does not (D-03)")
  func alwaysOpen() throws {
    try play(
      on: Self.office,
      """
      calls:
        - at: 2026-06-09 23:00
          from: +79160000001
          to: +74950000002
          acts: []
          expect:
            outcome: no-answer
            timeline:
              +0s: row company, greeting hello
              +10s: anna.desk rings
              +40s: anna no answer; released
        - {at: 2026-06-09 23:01, from: +79160000001, to: +74950000001, expect: {outcome: closed}}
      """)
  }

  @Test("A number that is always open opens the company's hours for rows, not for people who keep them (P-22)")
  func alwaysOpenIsForRowsOnly() throws {
    try play(
      on: """
        schedules: {company: Mon-Fri 09:00-18:00, late: Mon-Fri 10:00-11:00}
        employees:
          anna: {name: Anna, devices: [desk], hours: company}
        schemes:
          s:
            - when: late
              steps: [hangup]
            - when: company
              steps: [{forward: anna}]
        numbers:
          +7 495 000-00-02: {scheme: s, hours: always}
        """,
      """
      calls:
        - at: 2026-06-09 23:00
          from: +79160000001
          to: +74950000002
          expect:
            outcome: no-answer
            timeline:
              +0s: row company; anna off-hours; released
      """)
  }

  @Test("The short form of a number is a row of the company's hours, or of all hours (P-23)")
  func shortForm() throws {
    try play(
      on: Self.office,
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000003
          expect:
            outcome: no-answer
            timeline:
              +0s: row company; anna.desk rings
              +30s: anna no answer; released
        - at: 2026-06-09 20:00
          from: +79160000001
          to: +74950000003
          expect:
            outcome: closed
            timeline:
              +0s: no row; released
        - at: 2026-06-09 21:00
          from: +79160000001
          to: +74950000004
          expect:
            outcome: no-answer
            timeline-includes:
              +0s: row always; anna.desk rings
      """)
  }

  @Test("A direct number and a corporate SIM know no hours (P-23)")
  func directNumbers() throws {
    try play(
      on: """
        schedules: {company: Mon-Fri 09:00-18:00}
        employees:
          anna:
            name: Anna
            devices: [desk]
            numbers: [{did: +74950000011}, {sim: +79260000011}]
        """,
      """
      calls:
        - at: 2026-06-07 03:00
          from: +79160000001
          to: +74950000011
          acts:
            - anna.desk answers after 1s, talks 1s
          expect:
            outcome: answered by anna on desk
            timeline:
              +0s: anna.desk rings
              +1s: anna.desk answers
              +2s: conversation over
        - at: 2026-06-07 04:00
          from: +79160000001
          to: +79260000011
          expect:
            outcome: no-answer
            timeline:
              +0s: anna.desk rings
              +30s: anna no answer; released
      """)
  }

  @Test("Where no row holds the caller is released at once as closed (D-06)")
  func noRow() throws {
    try play(
      on: """
        schedules: {company: Mon-Fri 09:00-18:00}
        employees:
          anna: {name: Anna, devices: [desk]}
        schemes:
          s:
            - when: company
              steps: [{forward: anna}]
        numbers:
          +7 495 000-00-01: {scheme: s}
        """,
      """
      calls:
        - at: 2026-06-07 12:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: closed
            wait: 0s
            missed: yes
            end: 2026-06-07 12:00
            rung: []
            timeline:
              +0s: no row; released
      """)
  }

  @Test("A row that ends without a forward is closed, one that tried a forward is not answered (P-10)")
  func endOfARow() throws {
    try play(
      on: """
        audio: {hello: {length: 2s}}
        employees:
          anna: {name: Anna, devices: [desk], active: no}
        schemes:
          silent:
            - when: always
              steps: [{greeting: hello}]
          polite:
            - when: always
              steps: [{greeting: hello}, hangup]
          tried:
            - when: always
              steps: [{forward: anna}, {greeting: hello}, hangup]
        numbers:
          +7 495 000-00-01: {scheme: silent}
          +7 495 000-00-02: {scheme: polite}
          +7 495 000-00-03: {scheme: tried}
        """,
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          expect:
            outcome: closed
            timeline:
              +0s: row always, greeting hello
              +2s: released
        - {at: 2026-06-09 12:01, from: +79160000001, to: +74950000002, expect: {outcome: closed}}
        - at: 2026-06-09 12:02
          from: +79160000001
          to: +74950000003
          expect:
            outcome: no-answer
            timeline:
              +0s: row always; anna away (blocked); greeting hello
              +2s: released
      """)
  }

  @Test("A greeting holds up the next step, and several follow one another (D-07)")
  func greetingsBlock() throws {
    try play(
      on: """
        audio: {one: {length: 2s}, two: {length: 3s}}
        employees:
          anna: {name: Anna, devices: [desk]}
        \(SmallAccount.line("- greeting: one\n- greeting: two\n- forward: anna"))
        """,
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          acts:
            - anna.desk answers after 4s, talks 1s
          expect:
            wait: 9s
            timeline:
              +0s: row always, greeting one
              +2s: greeting two
              +5s: anna.desk rings
              +9s: anna.desk answers
              +10s: conversation over
      """)
  }

  @Test(
    "The ringback greeting of a number starts with the first forward, delays nothing and is not repeated (D-07, P-14)")
  func ringback() throws {
    try play(
      on: """
        audio: {song: {length: 60s}, hello: {length: 2s}}
        employees:
          anna: {name: Anna, devices: [desk], no-answer: {after: 5s, forward: bella}}
          bella: {name: Bella, devices: [desk], no-answer: {after: 5s, then: continue}}
        schemes:
          s:
            - when: always
              steps: [{greeting: hello}, {forward: anna}, {greeting: hello}, {forward: g}]
        groups:
          g: {name: G, members: [anna], wait: 5s, no-answer: continue}
        numbers:
          +7 495 000-00-01: {scheme: s, ringback: song}
        """,
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          expect:
            timeline:
              +0s: row always, greeting hello
              +2s: ringback song; anna.desk rings
              +7s: anna no answer; bella.desk rings
              +12s: bella no answer; greeting hello
              +14s: group g; anna.desk rings
              +19s: group g wait over; released
      """)
  }

  @Test("A row without a forward never plays the ringback greeting (P-14)")
  func noRingback() throws {
    try play(
      on: """
        audio: {song: {length: 60s}}
        voicemail: {b: {}}
        schemes:
          s:
            - when: always
              steps: [{voicemail: b}]
        numbers:
          +7 495 000-00-01: {scheme: s, ringback: song}
        """,
      """
      calls:
        - at: 2026-06-09 12:00
          from: +79160000001
          to: +74950000001
          acts:
            - caller speaks 3s
          expect:
            outcome: voicemail
            timeline:
              +0s: row always; voicemail b, greeting standard
              +5s: message starts
              +8s: message of 3s saved
      """)
  }

}
