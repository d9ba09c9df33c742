import Diagnostics
import Support
import Testing

/// Which rows are never chosen (CW312).
@Suite struct RowNeverChosenTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  @Test("hours of a number that no row asks for say which row was meant for them")
  func hoursInVain() throws {
    let example = RuleCase(
      "",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
      schemes:
        main: [{when: always, steps: [hangup]}, {when: otherwise, steps: [hangup]}]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: company}
      """)
    let (all, file) = example.diagnostics()
    let found = try #require(all.first { (finding) in finding.rule == .rowNeverChosen })
    #expect(found.help?.en.hasPrefix("write 'when: company' in the row above") == true)
    #expect(found.notes.compactMap(\.range).map { (range) in file.text(of: range) } == ["always", "company"])
    #expect(found.fix?.safety == .unsafe)
    #expect(found.fix.map { (fix) in fix.applied(to: file).contains("[{when: company,") } == true)
  }

  private static let cases = [
    RuleCase(
      "all rows behind one that always holds are one finding",
      """
      schedules:
        day: 09:00-18:00
      schemes:
        main:
          - when: always
            steps: [hangup]
          - when: day  # CW312
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "'always' in the place of 'company' is one finding, whatever the number says",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
      schemes:
        main:  # CW237
          - when: always
            steps: [hangup]
          - when: otherwise  # CW312
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: company}
      """),
    RuleCase(
      "the same schedule twice, with exceptions",
      """
      schedules:
        day:
          weekly: Mon-Fri 09:00-18:00
          exceptions: {2026-06-12: closed}
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: day  # CW312
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "two rows together take the times of a third, over midnight and the end of the week",
      """
      schedules:
        early: 00:00-12:00
        late: 12:00-24:00
        night: Sun 22:00-06:00; Wed 22:00-06:00
      schemes:
        main:
          - when: early
            steps: [hangup]
          - when: late
            steps: [hangup]
          - when: night  # CW312
            steps: [hangup]
      """),
    RuleCase(
      "one minute is left",
      """
      schedules:
        early: 00:00-12:00
        late: 12:00-23:59
        night: Sun 22:00-06:00
      schemes:
        main:
          - when: early
            steps: [hangup]
          - when: late
            steps: [hangup]
          - when: night
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "what an exception closes is left to the row below",
      """
      schedules:
        day:
          weekly: Mon-Fri 09:00-18:00
          exceptions: {2026-06-12: closed}
        noon: Mon-Fri 12:00-13:00
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: noon
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "what an exception opens is left to the row below",
      """
      schedules:
        day: Mon-Fri 09:00-18:00
        noon:
          weekly: Mon-Fri 12:00-13:00
          exceptions: {2026-06-13: 12:00-13:00}
        closed:
          weekly: Mon-Fri 12:00-13:00
          exceptions: {2026-06-12: closed, 2026-06-15: Mon-Fri 09:00-10:00}
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: noon
            steps: [hangup]
          - when: closed  # CW312
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "clocks of two zones are not compared",
      """
      schedules:
        day: 09:00-18:00
        omsk: {timezone: Asia/Omsk, weekly: 10:00-12:00}
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: omsk
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "a number around the clock never comes to the row below",
      """
      schedules:
        company: 09:00-18:00
      schemes:
        main:  # CW237
          - when: company
            steps: [hangup]
          - when: otherwise  # CW312
            steps: [hangup]
        both:  # CW237
          - when: company
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: always}
        +7 495 000-00-02: {scheme: both, hours: always}
        +7 495 000-00-03: {scheme: both}
      """),
    RuleCase(
      "a schedule that cannot be read is one report",
      """
      schedules:
        day: 09:00-18:00
        noon: 12:00-13:00, 14:00  # CW026
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: noon
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
  ]

}
