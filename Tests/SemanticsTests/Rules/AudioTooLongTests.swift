import Testing

/// Audio that is too long for its place (CW423).
@Suite struct AudioTooLongTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "greetings of boxes may last for a minute",
      """
      audio:
        minute: {length: 60s}
        longer: {length: 61s}
      voicemail:
        short: {greeting: minute, email: box@example.org}
        long:
          greeting: longer  # CW423
          email: box@example.org
      """),
    RuleCase(
      "an announcement before somebody else rings may last for 20 s, one before the end for longer",
      """
      audio:
        fits: {length: 20s}
        long: {length: 21s}
      employees:
        a: {name: A, devices: [desk]}
        b:
          name: B
          devices: [desk]
          absences:
            - {from: 2026-07-01, to: 2026-07-02, announcement: fits, then: forward a}
            - {from: 2026-07-03, to: 2026-07-04, announcement: long, then: forward a}  # CW423
            - {from: 2026-07-05, to: 2026-07-06, announcement: long, then: drop}
      """),
    RuleCase(
      "a fax is listened for before its machine gives up",
      """
      audio:
        short: {length: 20s}
        half: {length: 30s}
      fax: {email: fax@example.org}
      schemes:
        good:
          - when: always
            steps:
              - greeting: half
              - fax: receive
        together:
          - when: always
            steps:
              - greeting: short
              - greeting: half  # CW423
              - fax: detect
        elsewhere:
          - when: always
            steps:
              - fax: detect
              - greeting: half
              - greeting: short
              - hangup
      """),
  ]

}
