import Testing

/// Which steps no call comes to (CW203).
@Suite struct UnreachableStepTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  private static let cases = [
    RuleCase(
      "a step behind a box",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - voicemail: box
              - forward: anna  # CW203
      """),
    RuleCase(
      "a step behind hangup",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - hangup
              - forward: anna  # CW203
      """),
    RuleCase(
      "a step behind fax reception",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - fax: receive
              - voicemail: box  # CW203
      """),
    RuleCase(
      "fax detection goes on",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - fax: detect
              - voicemail: box
      """),
    RuleCase(
      "one report for a row, and one for each row",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - voicemail: box
              - hangup  # CW203
              - hangup
          - when: otherwise  # CW312
            steps:
              - hangup
              - hangup  # CW203
      """),
    RuleCase(
      "a group that ends with a box",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: voicemail box
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup  # CW203
      """),
    RuleCase(
      "a group that ends with an outside number",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: {external: +7 922 000-11-22, voicemail: box}
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup  # CW203
      """),
    RuleCase(
      "a group that comes back",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup
      """),
    RuleCase(
      "a chain of groups that ends with a box",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward back
        back:
          name: back
          members: [vera]
          no-answer: voicemail box
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup  # CW203
      """),
    RuleCase(
      "a group that hands on to an employee, who may be offline",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward vera
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup
      """),
    RuleCase(
      "an employee without rules comes back",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup
      """),
    RuleCase(
      "an employee with a box may still be offline or on a break",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup
      """),
    RuleCase(
      "an employee whose every rule ends elsewhere",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          busy: voicemail box
          auto-secretary: {offline: voicemail box, break: drop}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup  # CW203
      """),
    RuleCase(
      "an employee whose status is ignored and whose only rule ends",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          respect-status: no
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup  # CW203
      """),
    RuleCase(
      "hours without an action come back",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          respect-status: no
          hours: Mon-Fri 09:00-18:00
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup
      """),
    RuleCase(
      "an absence without an action comes back",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          respect-status: no
          absences: [{from: 2026-08-01}]
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup
      """),
    RuleCase(
      "busy with continue comes back",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          respect-status: no
          busy: continue
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - hangup
      """),
    RuleCase(
      "a blocked employee comes back whatever he says",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: voicemail box
          busy: voicemail box
          auto-secretary: {offline: voicemail box, break: drop}
          active: no
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna  # CW130
              - hangup
      """),
    RuleCase(
      "the same employee twice",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - forward: vera
              - forward: anna  # CW203
      """),
    RuleCase(
      "the same group twice",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - forward: anna
              - forward: shop  # CW203
      """),
    RuleCase(
      "a member of a group is no target before he is called himself",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - forward: anna
      """),
    RuleCase(
      "a group that an earlier group always hands on to",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward back
        back:
          name: back
          members: [vera]
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - forward: back  # CW203
      """),
    RuleCase(
      "a deputy who is called only if the first does not answer",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward vera
        vera:
          name: vera
          extension: 202
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - forward: vera
      """),
    RuleCase(
      "a deputy to whom every rule leads",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward vera
          respect-status: no
        vera:
          name: vera
          extension: 202
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - forward: vera  # CW203
      """),
    RuleCase(
      "two deputies, either of whom may have been called",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward vera
          busy: forward dora
          respect-status: no
        vera:
          name: vera
          extension: 202
          devices: [desk]
        dora:
          name: dora
          extension: 203
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - forward: vera
              - forward: dora
      """),
    RuleCase(
      "a deputy beside a rule that ends",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward vera
          busy: voicemail box
          respect-status: no
        vera:
          name: vera
          extension: 202
          devices: [desk]
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - forward: anna
              - forward: vera  # CW203
      """),
    RuleCase(
      "a circle comes back, for the second time is refused",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward shop  # CW218
          respect-status: no
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward anna
      schemes:
        main:
          - when: always
            steps:
              - forward: shop
              - hangup
      """),
    RuleCase(
      "the eleventh target is refused",
      """
      employees:
        e1:
          name: e1
          extension: 201
          devices: [desk]
        e2:
          name: e2
          extension: 202
          devices: [desk]
        e3:
          name: e3
          extension: 203
          devices: [desk]
        e4:
          name: e4
          extension: 204
          devices: [desk]
        e5:
          name: e5
          extension: 205
          devices: [desk]
        e6:
          name: e6
          extension: 206
          devices: [desk]
        e7:
          name: e7
          extension: 207
          devices: [desk]
        e8:
          name: e8
          extension: 208
          devices: [desk]
        e9:
          name: e9
          extension: 209
          devices: [desk]
        e10:
          name: e10
          extension: 210
          devices: [desk]
        e11:
          name: e11
          extension: 211
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: e1
              - forward: e2
              - forward: e3
              - forward: e4
              - forward: e5
              - forward: e6
              - forward: e7
              - forward: e8
              - forward: e9
              - forward: e10
              - forward: e11  # CW203
      """),
    RuleCase(
      "ten targets are not too many",
      """
      employees:
        e1:
          name: e1
          extension: 201
          devices: [desk]
        e2:
          name: e2
          extension: 202
          devices: [desk]
        e3:
          name: e3
          extension: 203
          devices: [desk]
        e4:
          name: e4
          extension: 204
          devices: [desk]
        e5:
          name: e5
          extension: 205
          devices: [desk]
        e6:
          name: e6
          extension: 206
          devices: [desk]
        e7:
          name: e7
          extension: 207
          devices: [desk]
        e8:
          name: e8
          extension: 208
          devices: [desk]
        e9:
          name: e9
          extension: 209
          devices: [desk]
        e10:
          name: e10
          extension: 210
          devices: [desk]
      schemes:
        main:
          - when: always
            steps:
              - forward: e1
              - forward: e2
              - forward: e3
              - forward: e4
              - forward: e5
              - forward: e6
              - forward: e7
              - forward: e8
              - forward: e9
              - forward: e10
              - hangup
      """),
    RuleCase(
      "a chain of groups so long that the guard breaks it",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        g1:
          name: g1
          members: [anna]
          no-answer: forward g2
        g2:
          name: g2
          members: [anna]
          no-answer: forward g3
        g3:
          name: g3
          members: [anna]
          no-answer: forward g4
        g4:
          name: g4
          members: [anna]
          no-answer: forward g5
        g5:
          name: g5
          members: [anna]
          no-answer: forward g6
        g6:
          name: g6
          members: [anna]
          no-answer: forward g7
        g7:
          name: g7
          members: [anna]
          no-answer: forward g8
        g8:
          name: g8
          members: [anna]
          no-answer: forward g9
        g9:
          name: g9
          members: [anna]
          no-answer: forward g10
        g10:
          name: g10
          members: [anna]
          no-answer: forward g11
        g11:
          name: g11
          members: [vera]
          no-answer: voicemail box
      schemes:
        main:
          - when: always
            steps:
              - forward: g1
              - hangup
      """),
    RuleCase(
      "a chain of ten groups ends as it says",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        g1:
          name: g1
          members: [anna]
          no-answer: forward g2
        g2:
          name: g2
          members: [anna]
          no-answer: forward g3
        g3:
          name: g3
          members: [anna]
          no-answer: forward g4
        g4:
          name: g4
          members: [anna]
          no-answer: forward g5
        g5:
          name: g5
          members: [anna]
          no-answer: forward g6
        g6:
          name: g6
          members: [anna]
          no-answer: forward g7
        g7:
          name: g7
          members: [anna]
          no-answer: forward g8
        g8:
          name: g8
          members: [anna]
          no-answer: forward g9
        g9:
          name: g9
          members: [anna]
          no-answer: forward g10
        g10:
          name: g10
          members: [vera]
          no-answer: voicemail box
      schemes:
        main:
          - when: always
            steps:
              - forward: g1
              - hangup  # CW203
      """),
    RuleCase(
      "a step that could not be read ends nothing",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      schemes:
        main:
          - when: always
            steps:
              - voicemail: bix  # CW101
              - hangup
      """),
  ]

}
