import Testing

/// Which devices never ring (CW208), and which members (CW209), however callers come.
@Suite struct DeviceNeverRingsTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "a delay that equals the turn",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 15s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: sequential
          turn: 15s
          wait: 60s
          no-answer: continue
      """),
    RuleCase(
      "a delay just below the turn",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 14.999s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: even
          turn: 15s
          wait: 60s
          no-answer: continue
      """),
    RuleCase(
      "a delay that equals the wait of all",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 40s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          wait: 40s
          no-answer: continue
      """),
    RuleCase(
      "the default wait of all is a minute",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 59s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          no-answer: continue
      """),
    RuleCase(
      "the default turn is twenty seconds",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: even
          no-answer: continue
      """),
    RuleCase(
      "a turn longer than the wait",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 30s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: even
          turn: 50s  # CW232
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "one of two groups is enough",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: sequential
          turn: 15s
          wait: 60s
          no-answer: continue
        back:
          name: back
          members: [vera]
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "a forward to himself is enough",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna]
          ring: sequential
          turn: 15s
          wait: 60s
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: vera
      """),
    RuleCase(
      "the wait of the step counts",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: vera
                wait: 20s
      """),
    RuleCase(
      "the longest of several waits counts",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: vera
                wait: 10s
          - when: otherwise  # CW312
            steps:
              - forward: vera
                wait: 21s
      """),
    RuleCase(
      "his own no-answer time counts",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 25s  # CW208
          no-answer: {after: 25s, then: drop}
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      numbers:
        +7 495 000-00-01: {forward: vera}
      """),
    RuleCase(
      "a number of his own is a way",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 29s
          numbers: [{did: +7 495 000-00-09}]
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      """),
    RuleCase(
      "a rule of a colleague is a way",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 30s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
        olga:
          name: olga
          extension: 204
          devices: [desk]
          busy: forward vera
      """),
    RuleCase(
      "a fallback is a way",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 29s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward vera
      """),
    RuleCase(
      "whom only colleagues call rings for the no-answer time",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 30s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      """),
    RuleCase(
      "and not for less",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 29s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      """),
    RuleCase(
      "who is blocked never rings anyway",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 90s
          active: no
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      """),
    RuleCase(
      "cumulative: who joins late rings for less",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 20s  # CW208
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [anna, dora, vera]
          ring: cumulative
          turn: 10s
          wait: 40s
          no-answer: continue
      """),
    RuleCase(
      "cumulative: but the first rings for all of it",
      """
      employees:
        vera:
          name: vera
          extension: 202
          devices:
            - desk
            - mobile: +7 915 000-02-03
              delay: 39s
        anna:
          name: anna
          extension: 201
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [vera, anna, dora]
          ring: cumulative
          turn: 10s
          wait: 40s
          no-answer: continue
      """),
    RuleCase(
      "sequential: the third turn begins when the wait is over",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]  # CW209
          ring: sequential
          turn: 15s
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "sequential: the third turn begins just before",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]
          ring: sequential
          turn: 15s
          wait: 30.001s
          no-answer: continue
      """),
    RuleCase(
      "cumulative: the same",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]  # CW209
          ring: cumulative
          turn: 20s
          wait: 40s
          no-answer: continue
      """),
    RuleCase(
      "several unreached members are one finding",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]  # CW209
          ring: sequential
          turn: 30s
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "even begins elsewhere each time",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]
          ring: even
          turn: 15s
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "who is blocked has no turn",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
        vera:
          name: vera
          extension: 202
          devices: [desk]
          active: no
        dora:
          name: dora
          extension: 203
          devices: [desk]
      groups:
        shop:
          name: shop
          members: [anna, vera, dora]
          ring: sequential
          turn: 15s
          wait: 30s
          no-answer: continue
      """),
    RuleCase(
      "by default three members fit into a minute, four do not",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
        olga:
          name: olga
          extension: 204
          devices: [desk]
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna, vera, dora, olga]  # CW209
          ring: sequential
          no-answer: continue
      """),
  ]

}
