import Diagnostics
import Testing

/// Identities, roles, limits, blacklists, and rules that never apply.
@Suite struct ReferencesOfPeopleTests {

  @Test("findings stand where they are marked", arguments: cases)
  func findings(_ example: RuleCase) {
    #expect(example.findings() == example.marks)
  }

  @Test("a copied employee is told with all that was left of the other one")
  func copy() throws {
    let example = RuleCase(
      "",
      """
      employees:
        anna: {name: A, extension: 201, email: a@x.example, mobile: +7 915 000-00-01}
        vera: {name: A, extension: 201, email: A@x.example, mobile: 8 915 000-00-01}
      """)
    let (all, file) = example.diagnostics()
    let found = try #require(all.first { (finding) in finding.rule == .duplicateExtension })
    #expect(
      found.help?.en
        == "'vera' seems to be a copy of 'anna': give it values of its own here, too: e-mail address, mobile, name")
    #expect(
      found.notes.dropFirst().compactMap(\.range).map { (range) in file.text(of: range) } == [
        "A@x.example", "8 915 000-00-01", "A",
      ])
    let loneNumber = RuleCase("", "employees:\n  a: {name: A, extension: 201}\n  b: {name: A, extension: 201}")
    #expect(
      loneNumber.diagnostics().all.first?.help?.en == "give one of the two another number", "a name is nobody's own")
  }

  private static let cases = [
    RuleCase(
      "logins in other capitals are the same",
      """
      employees:
        anna: {name: A, login: Belova, devices: []}
        vera: {name: V, login: belova, devices: []}  # CW104
      """),
    RuleCase(
      "one login and one address may be alike",
      """
      employees:
        anna: {name: A, login: belova, devices: []}
        vera: {name: V, email: belova@x.example, devices: []}
      """),
    RuleCase(
      "an address three times is two findings",
      """
      employees:
        a: {name: A, email: x@x.example}
        b: {name: B, email: X@x.example}  # CW116
        c: {name: C, email: x@x.example}  # CW116
      """),
    RuleCase(
      "a copied employee is one finding, whatever was left as it was",
      """
      employees:
        anna:
          name: A
          extension: 201
          email: a@x.example
          mobile: +7 915 000-00-01
          sip-accounts: [one]
          numbers: [{did: +7 495 000-00-01}]
          devices: [desk]
        vera:
          name: V
          extension: 201  # CW103
          email: a@x.example
          mobile: +7 915 000-00-01
          sip-accounts: [one]
          numbers: [{did: +7 495 000-00-01}]
          devices: [desk]
        gala:
          name: G
          extension: 202
          login: gala
          email: a@x.example
          mobile: +7 915 000-00-01  # CW104
          sip-accounts: [two]
      """),
    RuleCase(
      "what two have of different people is two findings",
      """
      employees:
        a: {name: A, email: a@x.example}
        b: {name: B, mobile: +7 915 000-00-01}
        c: {name: C, mobile: +7 915 000-00-01, email: a@x.example}  # CW104 # CW116
      """),
    RuleCase(
      "a landline is no login, a Hungarian or Kazakh number is",
      """
      employees:
        a: {name: A, mobile: +7 495 000-00-01}  # CW109
        b: {name: B, mobile: +36 1 555-10-10}
        c: {name: C, mobile: +7 701 000-00-01}
      """),
    RuleCase(
      "a SIP address is no mobile",
      """
      employees:
        a: {name: A, mobile: "sip:a@x.example"}  # CW109
      """),
    RuleCase(
      "a role of another set",
      """
      roles: vats3
      employees:
        a: {name: A, role: department-head}  # CW114
        b: {name: B, role: restricted}
      """),
    RuleCase(
      "crm4 has no default",
      """
      roles: crm4
      employees:
        a: {name: A}  # CW114
        b: {name: B, role: manager}
      """),
    RuleCase(
      "an unknown set is one report",
      """
      roles: crm5  # CW024
      employees:
        a: {name: A, role: manager}
      """),
    RuleCase(
      "the limit is reached",
      """
      plan: {max-users: 2}
      employees:
        a: {name: A}
        b: {name: B, active: no}
      """),
    RuleCase(
      "the limit is passed, blocked ones count",
      """
      plan: {max-users: 1}
      employees:
        a: {name: A}
        b: {name: B, active: no}  # CW115
      """),
    RuleCase(
      "own numbers on the blacklist",
      """
      employees:
        a: {name: A, devices: [{landline: +7 343 200-44-55}]}
      voicemail: {box: {}}  # CW122
      groups:
        g: {name: G, members: [a], no-answer: {external: +7 922 000-11-22, voicemail: box}}
      numbers:
        +7 495 120-30-10: {forward: g}
      blacklist:
        - +7 343 200-44-55  # CW117
        - +7922*  # CW117
        - +7495120*  # CW117
        - +7 495 120-30-11  # CW126
        - anonymous
        - +749512031*  # CW126
      """),
    RuleCase(
      "an auto-secretary without status",
      """
      employees:
        a:
          name: A
          respect-status: no
          auto-secretary: {offline: drop, break: drop}  # CW216
      """),
    RuleCase(
      "an auto-secretary for those who are there",
      """
      employees:
        a:
          name: A
          auto-secretary:
            online: drop  # CW216
            break: drop
      """),
    RuleCase(
      "off-hours without hours",
      """
      employees:
        a:
          name: A
          off-hours: drop  # CW216
      """),
    RuleCase(
      "off-hours of somebody who is always there",
      """
      employees:
        a:
          name: A
          hours: 00:00-24:00
          off-hours: drop  # CW216
      """),
    RuleCase(
      "hours that cannot be read are one report",
      """
      employees:
        a:
          name: A
          hours: Mon-Fri 09:00-25:00  # CW026
          off-hours: drop
      """),
    RuleCase(
      "who has no device and is rung",
      """
      employees:
        a: {name: A}  # CW215
        b: {name: B}
        c: {name: C, devices: []}  # CW215
      groups:
        g:
          name: g
          members: [a]
          no-answer: continue
      schemes:
        main:
          - when: always
            steps:
              - forward: c
      """),
    RuleCase(
      "a device that cannot be read is one report",
      """
      employees:
        a: {name: A, devices: [dsk]}  # CW024
      groups:
        g:
          name: g
          members: [a]
          no-answer: continue
      """),
    RuleCase(
      "who is blocked needs none",
      """
      employees:
        a: {name: A, active: no}
        b: {name: B, devices: [desk]}
      groups:
        g:
          name: g
          members: [a, b]
          no-answer: continue
      """),
    RuleCase(
      "an offer that comes too late",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      audio: {sorry: {length: 1s}}
      groups:
        g:
          name: G
          members: [anna]
          wait: 20s
          impatient:  
            prompt: sorry  # CW211
            offer: {1: callback}
          no-answer: continue
      """),
    RuleCase(
      "an offer in time",
      """
      employees:
        anna: {name: Anna, extension: 201, devices: [desk]}
        vera: {name: Vera, extension: 202, devices: [desk]}
        dora: {name: Dora, extension: 203, devices: [desk]}
      voicemail: {box: {}}
      audio: {sorry: {length: 1s}}
      groups:
        g:
          name: G
          members: [anna]
          wait: 20s
          impatient: {after: 19s, prompt: sorry, offer: {1: callback}}
          no-answer: continue
      """),
    RuleCase(
      "a group without anything",
      """
      groups:
        g: {name: G}  # CW205 # CW214
      """),
    RuleCase(
      "a group whose members are unknown is one report",
      """
      groups:
        g: {name: G, members: [nobody], no-answer: continue}  # CW101
      """),
    RuleCase(
      "a group whose members cannot be read is one report",
      """
      groups:
        g: {name: G, members: {a: b}, no-answer: continue}  # CW022
      """),
    RuleCase(
      "a fallback that cannot be read is one report",
      """
      employees:
        a: {name: A, devices: [desk]}
      groups:
        g: {name: G, members: [a], no-answer: ring on}  # CW024
      """),
  ]

}
