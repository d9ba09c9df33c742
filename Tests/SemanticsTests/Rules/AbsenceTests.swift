import Testing

/// What is said of absences: groups of whom all are away, overlaps, deputies and planned calls (CW235, CW313, CW314,
/// CW316).
@Suite struct AbsenceTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "all are away, but on days on which the company is closed",
      """
      schedules:
        company:
          weekly: Mon-Fri 09:00-18:00
          exceptions: {2026-08-10..2026-08-14: closed}
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10, to: 2026-08-16}]}
        b: {name: B, devices: [desk], absences: [{from: 2026-08-08, to: 2026-08-20}]}
      groups:
        g: {name: G, members: [a, b], no-answer: continue}
      numbers:
        +7 495 000-00-01: {forward: g}
      """),
    RuleCase(
      "all are away, and the number works around the clock",
      """
      schedules:
        company:
          weekly: Mon-Fri 09:00-18:00
          exceptions: {2026-08-10..2026-08-14: closed}
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10, to: 2026-08-16}]}
        b: {name: B, devices: [desk], absences: [{from: 2026-08-08, to: 2026-08-20}]}
      groups:
        g: {name: G, members: [a, b], no-answer: continue}  # CW313
      numbers:
        +7 495 000-00-01: {forward: g, hours: always}
      """),
    RuleCase(
      "callers come to the group by way of another one",
      """
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10}]}
        b: {name: B, devices: [desk], absences: [{from: 2026-08-08, to: 2026-08-09}, {from: 2026-08-10}]}
        c: {name: C, devices: [desk]}
        d: {name: D, devices: [desk], active: no}
      groups:
        first: {name: First, members: [c], no-answer: forward second}
        second: {name: Second, members: [a, b, d], no-answer: continue}  # CW313
        third: {name: Third, extension: 300, members: [a, b], no-answer: continue}
      schemes:
        main:
          - when: always
            steps:
              - forward: first
      numbers:
        +7 495 000-00-01: {scheme: main}
      """),
    RuleCase(
      "somebody stays, or is alone",
      """
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10, to: 2026-08-12}]}
        b: {name: B, devices: [desk], absences: [{from: 2026-08-13, to: 2026-08-14}]}
        c: {name: C, devices: [desk]}
      groups:
        g: {name: G, members: [a, b], no-answer: continue}
        h: {name: H, members: [a, c], no-answer: continue}
        one: {name: One, members: [a], no-answer: continue}
      numbers:
        +7 495 000-00-01: {forward: g}
        +7 495 000-00-02: {forward: h}
        +7 495 000-00-03: {forward: one}
      """),
    RuleCase(
      "overlaps",
      """
      employees:
        a:
          name: A
          devices: [desk]
          absences:
            - {from: 2026-08-03, to: 2026-08-05, then: drop}
            - {from: 2026-08-01, to: 2026-08-31}
            - {from: 2026-08-20, to: 2026-08-25}  # CW314
            - {from: 2026-09-01, to: 2026-09-10}
            - {from: 2026-09-10}  # CW314
            - {from: 2026-07-10, to: 2026-07-01}  # CW307
      """),
    RuleCase(
      "a deputy who is away has said what then",
      """
      voicemail: {box: {email: box@example.org}}
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10, to: 2026-08-16, then: forward b}]}
        b: {name: B, devices: [desk], absences: [{from: 2026-08-08, to: 2026-08-20, then: voicemail box}]}
        c:
          name: C
          devices: [desk]
          absences: [{from: 2026-08-20, then: forward d}]  # CW235
        d: {name: D, devices: [desk], absences: [{from: 2026-08-01, to: 2026-08-20, then: continue}]}
      """),
    RuleCase(
      "a planned call in another zone's day",
      """
      employees:
        a: {name: A, devices: [desk], absences: [{from: 2026-08-10, to: 2026-08-10}]}
      planned-calls:
        - {at: 2026-08-09 23:30 +00:00, employee: a, to: +79161234501}  # CW316
        - {at: 2026-08-10 23:30 +00:00, employee: a, to: +79161234501}
      """),
  ]

}
