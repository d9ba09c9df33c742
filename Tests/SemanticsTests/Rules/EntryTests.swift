import Testing

/// What is said of entries that do nothing or stand twice (CW033, CW119 to CW132).
@Suite struct EntryTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "what is used nowhere",
      """
      schedules:
        company: 09:00-18:00
        notice: 09:00-18:00
        own: 10:00-18:00
        spare: 11:00-18:00  # CW119
      audio:
        recorded: {length: 1s}
        spare: {length: 1s}  # CW119
      employees:
        a: {name: A, devices: [desk], hours: own}
      voicemail:
        spare: {email: box@example.org}  # CW119
      groups:
        spare: {name: Spare, members: [a], no-answer: continue}  # CW119
        dialled: {name: Dialled, extension: 300, members: [a], no-answer: continue}
        told: {name: Told, members: [a], no-answer: continue}
      schemes:
        spare:  # CW119
          - when: always
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {forward: a}
      recording: {calls: all, announcement: recorded}
      notifications:
        - {on: missed, push: told, hours: notice}
      """),
    RuleCase(
      "silence while the line listens for a fax, up to the patience of callers; before ringing it is counted as waiting",
      """
      audio:
        hello: {length: 10s}
      employees:
        a: {name: A, devices: [desk]}
      fax: {email: fax@example.org}
      voicemail:
        box: {owner: a, email: box@example.org}
      schemes:
        s:
          - when: always
            steps:
              - greeting: hello
              - fax: detect  # CW223
                window: 21s
              - forward: a
              - fax: detect  # CW238
                window: 20.001s
              - fax: detect
                window: 20s
              - voicemail: box
      numbers:
        +7 495 000-00-01: {scheme: s}
      """),
    RuleCase(
      "an account without numbers is a part",
      """
      schedules:
        spare: 11:00-18:00
      voicemail:
        spare: {max: 20s}
      notifications:
        - {on: fax, email: box@example.org}
      """),
    RuleCase(
      "nothing is called unused where a mistake stands",
      """
      schedules:
        night: 22:00-06:00
      schemes:
        main:
          - when: nihgt  # CW101
            steps: [hangup]
      numbers:
        +7 495 000-00-01: {scheme: main}
      """),
    RuleCase(
      "callers who are refused already",
      """
      audio:
        sorry: {length: 1s}
      blacklist:
        - +7800*
        - {caller: +7 800 555-11-22, announce: sorry}
        - +780055*  # CW126
        - anonymous
        - anonymous  # CW126
        - sip:robot@spam.example
        - +7 495 111-00-01
        - +7 495 111-00-01  # CW126
        - +7 495 111-00-02
      """),
    RuleCase(
      "notifications of some calls and of all",
      """
      employees:
        a: {name: A, email: a@example.org, devices: [desk]}
      groups:
        g: {name: G, extension: 300, members: [a], no-answer: continue}
        h: {name: H, extension: 301, members: [a], no-answer: continue}
      notifications:
        - {on: missed, email: a, groups: [g]}
        - {on: missed, email: a, groups: [h]}
        - {on: missed, email: a, groups: [g], hours: Mon-Fri 09:00-18:00}
        - {on: missed, push: a}
        - {on: missed, push: a, groups: [g]}  # CW125
      """),
    RuleCase(
      "names in two alphabets",
      """
      schedules:
        office: 09:00-18:00
        офис: 10:00-18:00
        vip-клиенты: 11:00-18:00
        vipклиенты: 12:00-18:00
        оffice: 13:00-18:00  # CW033 # CW120
      """),
    RuleCase(
      "addresses to which no letter comes",
      """
      employees:
        a: {name: A, email: a@example}  # CW121
        b: {name: B, email: b@пример.рф}
        c: {name: C, email: c@.org}  # CW121
        d: {name: D, email: d.e+f@mail.example.org}
        e: {name: E, email: e@mail..org}  # CW121
      notifications:
        - {on: missed, email: "a@example.org, b@example.org"}  # CW121
        - {on: employee-created, email: a}
      """),
    RuleCase(
      "who is blocked is sent calls",
      """
      employees:
        a: {name: A, active: no, devices: [desk], numbers: [{did: +7 495 000-00-02}]}  # CW130
        b: {name: B, devices: [desk], no-answer: forward a}  # CW130
        c: {name: C, devices: [desk]}
      groups:
        some: {name: Some, extension: 300, members: [a, b], no-answer: continue}
        none: {name: None, extension: 301, members: [a], no-answer: continue}  # CW226
      planned-calls:
        - {at: 2026-08-09 23:30, employee: a, to: +79161234501}  # CW130
      """),
    RuleCase(
      "a SIM card of his own is no loop",
      """
      employees:
        a:
          name: A
          devices:
            - mobile: +7 916 123-45-01
            - landline: +7 495 000-00-01  # CW219
          numbers: [{sim: +7 916 123-45-01}]
      numbers:
        +7 495 000-00-01: {forward: a}
      """),
    RuleCase(
      "words that do not exist",
      """
      country: Russia  # CW024
      employees:
        a: {name: A, grant: [listen, lissen]}  # CW024
        b: {name: B, deny: everything}  # CW024
        c: {name: C, login: "c d"}  # CW024
        d: {name: D, login: имя.d-1_2, grant: delete-objects}
      """),
    RuleCase(
      "what the manual requires",
      """
      fax: {}  # CW021
      employees:
        a: {name: A, devices: [desk]}
      groups:
        g: {members: [a], no-answer: continue}  # CW021
        h: {name: H, members: [a], no-answer: drop}  # CW024
        i:
          name: I
          members: [a]
          impatient: {after: 10s}  # CW021 # CW021
          no-answer: continue
      campaigns:
        - {name: C, from: 2026-01-01, operators: [a]}  # CW021
      planned-calls:
        - {at: 2026-01-01 10:00, to: +79161234501}  # CW021
      """),
    RuleCase(
      "hours of a notification are a pattern or a schedule",
      """
      schedules:
        night: 22:00-06:00
      notifications:
        - {on: missed, email: a@example.org, hours: Mon-Fri 09:00-18:00}
        - {on: missed, email: b@example.org, hours: night}
        - {on: missed, email: c@example.org, hours: nihgt}  # CW101
        - {on: missed, email: d@example.org, hours: closed}  # CW309
      """),
  ]

}
