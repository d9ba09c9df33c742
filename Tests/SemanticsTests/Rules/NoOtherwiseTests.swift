import Testing

/// Which schemes have no row for some times (CW207).
@Suite struct NoOtherwiseTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "office hours alone",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:  # CW207
          - when: company
            steps: [hangup]
      """),
    RuleCase(
      "with a row for all other times",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: company
            steps: [hangup]
          - when: otherwise
            steps: [hangup]
      """),
    RuleCase(
      "with a row that always holds",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: company
            steps: [hangup]
          - when: always
            steps: [hangup]
      """),
    RuleCase(
      "hours that never end",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: whole
            steps: [hangup]
      """),
    RuleCase(
      "day and night",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: day
            steps: [hangup]
          - when: dark
            steps: [hangup]
      """),
    RuleCase(
      "weekdays, their nights and the weekend",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: company
            steps: [hangup]
          - when: night
            steps: [hangup]
          - when: weekend
            steps: [hangup]
      """),
    RuleCase(
      "weekdays and their nights without the weekend",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:  # CW207
          - when: company
            steps: [hangup]
          - when: night
            steps: [hangup]
      """),
    RuleCase(
      "a holiday leaves a gap",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:  # CW207
          - when: feast
            steps: [hangup]
          - when: dark
            steps: [hangup]
      """),
    RuleCase(
      "a long evening leaves none",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: long
            steps: [hangup]
          - when: dark
            steps: [hangup]
      """),
    RuleCase(
      "a holiday of every year leaves a gap",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:  # CW207
          - when: yearly
            steps: [hangup]
          - when: dark
            steps: [hangup]
      """),
    RuleCase(
      "a holiday is covered by a schedule without it",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: feast
            steps: [hangup]
          - when: day
            steps: [hangup]
          - when: dark
            steps: [hangup]
      """),
    RuleCase(
      "clocks of two zones do not add up",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:  # CW207
          - when: day
            steps: [hangup]
          - when: omsk
            steps: [hangup]
      """),
    RuleCase(
      "a number around the clock needs no other row",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
      schemes:
        main:  # CW237
          - when: company
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: always}
      """),
    RuleCase(
      "unless another number follows the office hours",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
      schemes:
        main:  # CW207  # CW237
          - when: company
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: always}
        +7 495 000-00-02: {scheme: main}
      """),
    RuleCase(
      "around the clock says nothing about other schedules",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
      schemes:
        main:  # CW207  # CW237
          - when: night
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main, hours: always}  # CW236
      """),
    RuleCase(
      "a row whose schedule is unknown is one report",
      """
      schedules:
        company: Mon-Fri 09:00-18:00
        night: Mon-Fri 18:00-09:00
        weekend: Sat 09:00-24:00; Sun 00:00-24:00; Mon 00:00-09:00
        day: 10:00-22:00
        dark: 22:00-10:00
        whole: 00:00-24:00
        feast:
          weekly: 10:00-22:00
          exceptions: {2026-11-04: closed}
        long:
          weekly: 10:00-22:00
          exceptions: {2026-12-31: 10:00-24:00}
        yearly:
          weekly: 10:00-22:00
          exceptions: {01-01..01-08: closed}
        omsk: {timezone: Asia/Omsk, weekly: 22:00-10:00}
      schemes:
        main:
          - when: company
            steps: [hangup]
          - when: nihgt  # CW101
            steps: [hangup]
      """),
  ]

}
