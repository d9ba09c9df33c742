import Diagnostics
import Driver
import Support
import Testing

/// An account in which what the resolver shall find is marked where it shall be found.
struct ResolverCase: CustomTestStringConvertible, Sendable {

  let testDescription: String
  let sections: String

  /// The account of `sections`, called `name`.
  init(_ name: String, _ sections: String) {
    testDescription = name
    self.sections = sections
  }

}

/// Every complaint of the resolver at its exact place, and no other.
@Suite("names and figures of an account")
struct ResolverTests {

  @Test("is found where it stands, and nothing else", arguments: references + extensions + numbers + figures + flow)
  func findings(_ example: ResolverCase) {
    let marked = MarkedText(SmallAccount.text(example.sections))
    let check = AccountCheck.of(marked.text)
    // Rules that look at the whole of an account are warnings, and tested elsewhere.
    let found = check.diagnostics.filter { (finding) in finding.rule.severity == .error || finding.rule.code == "CW108"
    }
    #expect(found.map { (finding) in finding.place(in: check.files) } == marked.findings, "\(check.report)")
  }

  private static let references = [
    ResolverCase(
      "an unknown employee or group, in every place that names one",
      """
      employees:
        anna: {name: Anna, devices: [desk], no-answer: {forward: [[CW101 x]]}, busy: forward [[CW101 x]], off-hours: forward [[CW101 x]]}
        bella:
          name: Bella
          auto-secretary: {offline: forward [[CW101 x]]}
          absences: [{from: 2026-06-01, then: forward [[CW101 x]]}]
      groups:
        g: {name: G, members: [anna, [[CW101 x]]], no-answer: forward [[CW101 x]]}
      voicemail: {b: {owner: [[CW101 x]]}}
      schemes:
        s: [{when: always, steps: [{forward: [[CW101 x]]}]}]
      numbers:
        +7 495 000-00-01: {forward: [[CW101 x]]}
      recording: {calls: all, of: [[[CW101 x]]]}
      notifications:
        - {on: missed, email: [[CW101 x]]}
        - {on: missed, email: a@b.example, groups: [[[CW101 x]]]}
      campaigns: [{name: c, from: 2026-01-01, to: 2026-01-02, operators: [[[CW101 x]]]}]
      planned-calls: [{at: 2026-10-05 12:00, employee: [[CW101 x]], to: +79161234567}]
      """),
    ResolverCase(
      "an unknown box, audio item, schedule or scheme, in every place that names one",
      """
      employees:
        anna:
          {name: Anna, devices: [desk], hours: [[CW101 x]], busy: voicemail [[CW101 x]],
            absences: [{from: 2026-06-01, announcement: [[CW101 x]]}]}
      groups:
        g:
          name: G
          members: [anna]
          queue-audio: [[CW101 x]]
          impatient: {prompt: [[CW101 x]], offer: {3: voicemail [[CW101 x]]}}
          no-answer: {external: +79220001122, voicemail: [[CW101 x]]}
      voicemail: {b: {greeting: [[CW101 x]]}}
      schemes:
        s:
          - when: [[CW101 x]]
            steps: [{greeting: [[CW101 x]]}, {voicemail: [[CW101 x]]}]
      numbers:
        +7 495 000-00-01: {scheme: [[CW101 x]], ringback: [[CW101 x]]}
      blacklist: [{caller: anonymous, announce: [[CW101 x]]}]
      recording: {calls: all, announcement: [[CW101 x]]}
      notifications: [{on: missed, email: a@b.example, hours: [[CW101 x]]}]
      """),
    ResolverCase(
      "a group where an employee belongs, and an employee where a group belongs",
      """
      employees: {anna: {name: Anna, devices: [desk]}}
      groups:
        g: {name: G, members: [anna], no-answer: continue}
        h: {name: H, members: [[[CW101 g]], anna], no-answer: continue}
      voicemail: {b: {owner: [[CW101 g]]}}
      notifications: [{on: missed, email: a@b.example, groups: [[[CW101 anna]]]}]
      """),
    ResolverCase(
      "a scheme where a target belongs makes the scheme complex",
      """
      schemes:
        s: [{when: always, steps: [{forward: [[CW201 t]]}]}]
        t: [{when: always, steps: [hangup]}]
      numbers: {+7 495 000-00-01: {forward: [[CW201 t]]}}
      """),
    ResolverCase(
      "a number that is not the account's, where its own are named",
      """
      employees: {anna: {name: Anna, devices: [desk], numbers: [{sim: +79260000001}]}}
      numbers: {+7 495 000-00-01: {forward: anna}}
      blacklist: [{caller: anonymous, numbers: [+74950000001, [[CW101 +74950000002]], +7 926 000-00-01]}]
      recording: {calls: all, of: [+74950000001, [[CW101 +74950000002]]]}
      notifications: [{on: missed, email: a@b.example, numbers: [[[CW101 +74950000002]]]}]
      """),
    ResolverCase(
      "a name given twice in a name space; employees and groups share one, others do not",
      """
      schedules: {anna: Mon 09:00-10:00}
      audio: {anna: {length: 1s}}
      employees: {anna: {name: Anna, devices: [desk]}}
      groups: {[[CW102 anna]]: {name: G, members: [anna], no-answer: continue}}
      voicemail: {anna: {}}
      schemes: {anna: [{when: always, steps: [hangup]}]}
      """),
    ResolverCase(
      "a member named twice",
      """
      employees: {anna: {name: Anna, devices: [desk]}, bella: {name: Bella, devices: [desk]}}
      groups: {g: {name: G, members: [anna, bella, [[CW102 anna]]], no-answer: continue}}
      """),
    ResolverCase(
      "a recipient without the address that is needed, also a member of a group, but not a blocked one",
      """
      employees:
        anna: {name: Anna, email: a@b.example}
        bella: {name: Bella, mobile: +79150000001}
        vera: {name: Vera, active: no}
      groups: {g: {name: G, members: [anna, vera], no-answer: continue}}
      notifications:
        - {on: missed, email: anna}
        - {on: missed, sms: [[CW113 anna]]}
        - {on: missed, email: [[CW113 bella]]}
        - {on: missed, email: g, push: g}
        - {on: missed, sms: [[CW113 g]]}
      """),
  ]

  private static let extensions = [
    ResolverCase(
      "extensions of two to six digits, unlike 0…, services and others",
      """
      employees:
        a: {name: A, extension: [[CW105 7]]}
        b: {name: B, extension: [[CW105 1234567]]}
        c: {name: C, extension: [[CW106 0101]]}
        d: {name: D, extension: [[CW107 112]]}
        e: {name: E, extension: [[CW107 104]]}
        f: {name: F, extension: [[CW108 1040]]}
        g: {name: G, extension: 42}
        h: {name: H, extension: 999999}
      """),
    ResolverCase(
      "an extension given twice, employees' and groups' in one space",
      """
      employees:
        a: {name: A, extension: 300}
        b: {name: B, extension: [[CW103 300]]}
      groups: {g: {name: G, extension: [[CW103 300]], members: [a], no-answer: continue}}
      """),
  ]

  private static let numbers = [
    ResolverCase(
      "a number given twice, however it is written and whosever it is",
      """
      employees:
        anna: {name: Anna, devices: [desk], numbers: [{did: [[CW110 +74950000001]]}, {sim: +79260000001}]}
        bella: {name: Bella, devices: [desk], numbers: [{sim: [[CW110 89260000001]]}]}
      numbers:
        +7 495 000-00-01: {forward: anna}
        [[CW110 8 (495) 000-00-01]]: {forward: anna}
      """),
    ResolverCase(
      "an outside number without a box, and for an employee",
      """
      employees:
        anna: {name: Anna, devices: [desk], no-answer: {external: [[CW024 +79220001122]], voicemail: b}}
      groups: {g: {name: G, members: [anna], no-answer: [[CW206 external +79220001122]]}}
      voicemail: {b: {}}
      """),
    ResolverCase(
      "mailed recordings without an address, and a time for which they cannot be kept",
      """
      recording: {calls: all, storage: [[CW112 email]], keep: [[CW306 36h]]}
      """),
  ]

  private static let figures = [
    ResolverCase(
      "times that are no times to wait, and longer than an hour",
      """
      audio: {sorry: {length: 1s}}
      employees:
        anna:
          {name: Anna, devices: [{desk: , delay: 0s}, {mobile: +79150000001, delay: [[CW306 3601s]]}],
            no-answer: {after: [[CW306 0s]], then: continue}}
      groups:
        g:
          name: G
          ring: even
          members: [anna]
          turn: [[CW306 0s]]
          wait: [[CW306 61m]]
          impatient: {after: [[CW306 0s]], prompt: sorry, offer: {1: callback}}
          callback: {delay: [[CW306 0s]], pause: [[CW306 2h]], ring: [[CW306 0s]]}
          no-answer: continue
      voicemail: {b: {max: [[CW306 0s]], min: [[CW306 0s]]}}
      schemes:
        s: [{when: always, steps: [{fax: detect, window: [[CW306 0s]]}, {forward: anna, wait: [[CW306 0s]]}]}]
      """.replacingFirst("{desk: , delay: 0s}", with: "desk")),
    ResolverCase(
      "an absence that ends before it begins",
      "employees: {anna: {name: Anna, devices: [desk], absences: [{from: 2026-06-02, to: [[CW307 2026-06-01]]}]}}"),
    ResolverCase(
      "exceptions for the same dates, and for dates that overlap in part",
      """
      schedules:
        company:
          weekly: {Mon-Fri: 09:00-18:00}
          exceptions:
            2026-06-12: closed
            2026-06-10..2026-06-14: 10:00-12:00
            [[CW304 2026-06-12..2026-06-12]]: 10:00-11:00
            [[CW305 2026-06-14..2026-06-20]]: closed
      """),
    ResolverCase(
      "a time zone that the system does not have, or that is no region and city",
      "schedules: {a: {timezone: [[CW303 Europe/Moskva]], weekly: {Mon: 09:00-10:00}}, b: {timezone: [[CW303 UTC]], weekly: {Mon: 09:00-10:00}}}"
    ),
  ]

  private static let flow = [
    ResolverCase(
      "a wait beside a forward to a group",
      """
      employees: {anna: {name: Anna, devices: [desk]}}
      groups: {g: {name: G, members: [anna], no-answer: continue}}
      schemes: {s: [{when: always, steps: [{forward: g, wait: [[CW210 10s]]}]}]}
      """),
    ResolverCase(
      "an option under two keys, and a message without a box",
      """
      audio: {sorry: {length: 1s}}
      employees: {anna: {name: Anna, devices: [desk]}}
      groups:
        g:
          name: G
          members: [anna]
          impatient: {prompt: sorry, offer: {1: stay, 2: [[CW213 stay]], 3: [[CW212 voicemail]]}}
          no-answer: continue
      """),
  ]

}

extension String {

  /// This text with the first `part` replaced by `other`.
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

}
