import Diagnostics
import Testing

/// Circles of groups (CW204), of employees and groups (CW218), and of deputies who are all away (CW217).
@Suite struct CycleTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  @Test("a circle is told with its stations and its days")
  func messages() {
    let example = RuleCase(
      "",
      """
      employees:
        dubov:
          name: Дубов
          extension: 602
          devices: [desk]
          absences: [{from: 2026-08-03, to: 2026-08-14, then: forward ershova}]
        ershova:
          name: Ершова
          extension: 603
          devices: [desk]
          absences: [{from: 2026-08-10, to: 2026-08-12, then: forward dubov}]
      groups:
        booking: {name: Booking, members: [dubov], no-answer: forward frontdesk}
        frontdesk: {name: Front desk, members: [dubov], no-answer: forward duty}
        duty: {name: Duty, members: [ershova], no-answer: forward booking}
      """)
    let messages = example.diagnostics().all.map(\.message)
    #expect(
      messages.map(\.en) == [
        "deputy cycle dubov → ershova → dubov on 2026-08-10 … 2026-08-12",
        "group cycle booking → frontdesk → duty → booking",
      ])
    #expect(
      messages.map(\.ru) == [
        "заместители по кругу: dubov → ershova → dubov, 2026-08-10 … 2026-08-12",
        "группы по кругу: booking → frontdesk → duty → booking",
      ])
  }

  private static let cases = [
    RuleCase(
      "a group that falls back on itself",
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
          no-answer: forward shop  # CW204
      """),
    RuleCase(
      "three groups, reported once, at the first of the file",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        front:
          name: front
          members: [anna]
          no-answer: forward duty  # CW204
        booking:
          name: booking
          members: [vera]
          no-answer: forward front
        duty:
          name: duty
          members: [dora]
          no-answer: forward booking
      """),
    RuleCase(
      "a group that leads into a circle is none of it",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        door:
          name: door
          members: [anna]
          no-answer: forward front
        front:
          name: front
          members: [anna]
          no-answer: forward duty  # CW204
        duty:
          name: duty
          members: [vera]
          no-answer: forward front
      """),
    RuleCase(
      "two circles",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        a:
          name: a
          members: [anna]
          no-answer: forward b  # CW204
        b:
          name: b
          members: [anna]
          no-answer: forward a
        c:
          name: c
          members: [vera]
          no-answer: forward c  # CW204
      """),
    RuleCase(
      "a chain is no circle",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      groups:
        a:
          name: a
          members: [anna]
          no-answer: forward b
        b:
          name: b
          members: [anna]
          no-answer: forward c
        c:
          name: c
          members: [vera]
          no-answer: continue
      """),
    RuleCase(
      "an employee who hands on to himself",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward anna  # CW218
      """),
    RuleCase(
      "two employees",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          no-answer: forward vera  # CW218
        vera:
          name: vera
          extension: 202
          devices: [desk]
          busy: forward anna
      """),
    RuleCase(
      "group, employee, group",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          off-hours: forward shop  # CW218
          hours: Mon-Fri 09:00-18:00
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward anna
      """),
    RuleCase(
      "an absence that leads back into the group",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, then: forward shop}]  # CW218
      groups:
        shop:
          name: shop
          members: [anna]
          no-answer: forward anna
      """),
    RuleCase(
      "a deputy who hands back when he is away is no circle",
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
          absences: [{from: 2026-08-01, then: forward anna}]
      """),
    RuleCase(
      "deputies who are away one after the other",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-08-10, then: forward vera}]
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-11, to: 2026-08-20, then: forward anna}]
      """),
    RuleCase(
      "deputies who are away on the same day",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-08-10, then: forward vera}]  # CW217
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-10, to: 2026-08-20, then: forward anna}]
      """),
    RuleCase(
      "three deputies, all away",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-08-10, then: forward vera}]  # CW217
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-05, to: 2026-08-20, then: forward dora}]
        dora:
          name: dora
          extension: 203
          devices: [desk]
          absences: [{from: 2026-08-07, then: forward anna}]
      """),
    RuleCase(
      "of three deputies one is there",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-08-10, then: forward vera}]
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-05, to: 2026-08-20, then: forward dora}]
        dora:
          name: dora
          extension: 203
          devices: [desk]
          absences: [{from: 2026-08-11, then: forward anna}]
      """),
    RuleCase(
      "the first absence that covers a day counts",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences:
            - {from: 2026-08-01, to: 2026-08-31, then: drop}
            - {from: 2026-08-01, to: 2026-08-10, then: forward vera}  # CW314
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-10, to: 2026-08-20, then: forward anna}]
      """),
    RuleCase(
      "a circle that begins when another absence ends",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences:
            - {from: 2026-08-01, to: 2026-08-05, then: drop}
            - {from: 2026-08-01, to: 2026-08-10, then: forward vera}  # CW217
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-08-20, then: forward anna}]
      """),
    RuleCase(
      "two stretches of days are two findings",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences:
            - {from: 2026-08-01, to: 2026-08-05, then: forward vera}  # CW217
            - {from: 2026-09-01, to: 2026-09-05, then: forward vera}  # CW217
        vera:
          name: vera
          extension: 202
          devices: [desk]
          absences: [{from: 2026-08-01, to: 2026-09-20, then: forward anna}]
      """),
    RuleCase(
      "somebody who deputises for himself",
      """
      employees:
        anna:
          name: anna
          extension: 201
          devices: [desk]
          absences: [{from: 2026-08-01, then: forward anna}]  # CW217
      """),
  ]

}
