import Diagnostics
import Driver
import Foundation
import Support
import Testing

/// Lists where blocks belong, blocks where lists belong, and dashes too many or too few, in the dental clinic.
@Suite("accounts with one thing in a wrong shape")
struct ShapeMistakeTests {

  @Test("one wrong shape is one finding that says what to do", arguments: mended + told)
  func mistake(_ old: String, _ new: String, _ mark: String) throws {
    let found = Clinic.findings(try Clinic.account((old, new)))
    #expect(found.map(\.mark) == [mark], "\(found.map(\.diagnostic.message.en))")
    Clinic.expectWordsOfTheOffice(found.map(\.diagnostic))
  }

  @Test("where one shape alone can be meant, the fix writes it", arguments: mended)
  func fix(_ old: String, _ new: String, _ mark: String) throws {
    let check = Clinic.check(try Clinic.account((old, new)))
    let fix = try #require(check.diagnostics.first?.fix)
    #expect(fix.safety == .sure)
    let text = fix.applied(to: check.files[0])
    #expect(Clinic.findings(text).map(\.mark) == [], "\(text)")
  }

  private static let mended: [(String, String, String)] = [
    ("    no-answer: voicemail clinic", "    no-answer: voicemail: clinic", "CW003 67"),
    ("      2026-06-12: closed", "      12.06-13.06: closed", "CW027 18"),
    // A dash too many.
    ("  anna:\n", "  - anna:\n", "CW022 32"), ("  reception:\n", "  - reception:\n", "CW022 60"),
    ("  company:\n", "  - company:\n", "CW022 12"), ("  welcome:\n", "  - welcome:\n", "CW022 21"),
    ("  clinic: {greeting", "  - clinic: {greeting", "CW022 71"),
    ("  clinic:\n    - when", "  - clinic:\n    - when", "CW022 74"),
    ("  +7 495 120-30-10: {", "  - +7 495 120-30-10: {", "CW022 85"),
    ("      Mon-Fri: 09:00-20:00\n      Sat:", "      - Mon-Fri: 09:00-20:00\n      - Sat:", "CW022 14"),
    ("        - forward: reception", "        - - forward: reception", "CW022 78"),
    ("    - when: company\n      steps:", "    - when: company\n    - steps:", "CW022 76"),
    ("  - {on: missed, sms: +7 915 000-02-03}", "  - on: missed\n  - sms: +7 915 000-02-03", "CW022 95"),
    ("{scheme: clinic, hours: company}", "\n    - scheme: clinic\n    - hours: company", "CW022 86"),
    ("{scheme: clinic, hours: company}", "[scheme: clinic, hours: company]", "CW022 85"),
    // One value in a list or in braces.
    ("    wait: 40s", "    wait:\n      - 40s", "CW022 66"), ("    extension: 202", "    extension: [202]", "CW022 41"),
    ("    ring: all", "    ring: {all}", "CW022 63"), ("    - when: company", "    - when: [company]", "CW022 75"),
    ("timezone: Europe/Moscow", "timezone:\n  - Europe/Moscow", "CW022 10"),
    ("    no-answer: voicemail clinic", "    no-answer:\n      - voicemail clinic", "CW022 68"),
    ("    no-answer: voicemail clinic", "    no-answer:\n      - voicemail: clinic", "CW022 68"),
    ("    no-answer: voicemail clinic", "    no-answer: [voicemail: clinic]", "CW022 67"),
    ("        - greeting: welcome", "        - greeting:\n            - welcome", "CW022 78"),
    ("{on: missed,", "{on: [missed],", "CW022 94"),
    // A list without its dashes or brackets.
    ("    members: [anna, bella, vera]", "    members: {anna, bella, vera}", "CW022 64"),
    ("    members: [anna, bella, vera]", "    members:\n      anna:\n      bella:\n      vera:", "CW022 65"),
    ("    members: [anna, bella, vera]", "    members:\n      - [anna, bella, vera]", "CW022 65"),
    ("  - +7 495 111-00-00\n  - +7800555*", "  +7 495 111-00-00:\n  +7800555*:", "CW022 88"),
  ]

  private static let told: [(String, String, String)] = [
    // Names that are missing.
    ("schemes:\n  clinic:\n", "schemes:\n", "CW022 74"), ("  reception:\n    name", "    name", "CW022 60"),
    ("schedules:\n  company:\n", "schedules:\n", "CW022 12"),
    (
      "audio:\n  welcome:\n    file: audio/welcome.wav\n    say", "audio:\n  file: audio/welcome.wav\n  say", "CW022 21"
    ),
    ("  +7 495 120-30-10: {scheme: clinic, hours: company}", "  scheme: clinic", "CW022 85"),
    (
      "  +7 495 120-30-10: {scheme: clinic, hours: company}", "  - number: +7 495 120-30-10\n    scheme: clinic",
      "CW022 85"
    ),
    ("voicemail:\n  clinic: {greeting: leave-message, max:", "voicemail: {greeting: leave-message, max:", "CW022 70"),
    ("  +7 495 120-30-10: {scheme: clinic, hours: company}", "  - +7 495 120-30-10", "CW022 85"),
    ("{scheme: clinic, hours: company}", "clinic", "CW022 85"),
    ("sms: +7 915 000-02-03}", "sms: [+7 915 000-02-03, vera]}", "CW022 94"),
    // Dashes that are missing.
    (
      "        - greeting: welcome\n        - forward", "        greeting: welcome\n        - forward", "CW022 77"
    ),
    (
      "        - greeting: welcome\n        - forward", "        greeting: welcome\n        forward", "CW022 77"
    ),
    (
      "        - greeting: welcome\n        - forward", "        - greeting: welcome\n        forward", "CW003 78"
    ),
    ("    - when: company\n", "      when: company\n", "CW022 75"),
    (
      "    members: [anna, bella, vera]", "    members:\n      - anna\n      bella\n      - vera", "CW003 66"
    ),
    (
      "      - desk\n      - mobile: +7 915 000-02-03\n        delay: 5s",
      "      desk:\n      mobile: +7 915 000-02-03\n      delay: 5s", "CW023 56"
    ),
    ("        delay: 5s", "      - delay: 5s", "CW021 57"),
    (
      "  - {on: missed, sms: +7 915 000-02-03}\n  - {on: voicemail,", "  {on: missed, sms: +7 915 000-02-03}\n  # {",
      "CW022 94"
    ),
    // Several names in one.
    ("    members: [anna, bella, vera]", "    members:\n      anna\n      bella\n      vera", "CW101 65"),
    ("    members: [anna, bella, vera]", "    members:\n      - anna, bella, vera", "CW101 65"),
    ("        - forward: reception", "        - forward: [anna, bella]", "CW022 78"),
    ("        - forward: reception", "        - forward: anna, bella", "CW101 78"),
    ("    - when: company", "    - when: [company, company]", "CW022 75"),
    ("    email: bella@zhemchug.example", "    email: [bella@zhemchug.example, b@zhemchug.example]", "CW022 42"),
  ]

  @Test("a section that cannot be read is not told of at each name that is asked for in it")
  func sections() throws {
    for (section, next) in [
      ("schedules:", "\naudio:"), ("employees:", "\ngroups:"), ("groups:", "\nvoicemail:"),
      ("voicemail:", "\nschemes:"),
      ("schemes:", "\nnumbers:"),
    ] {
      let text = try Clinic.account()
      let start = try #require(text.range(of: "\n" + section)?.upperBound)
      let end = try #require(text.range(of: next)?.lowerBound)
      for value in [" later", " [later]"] {
        let found = Clinic.findings(String(text[..<start]) + value + "\n" + String(text[end...]))
        #expect(found.map(\.diagnostic.rule.code) == ["CW022"], "\(section) \(found.map(\.mark))")
      }
    }
  }

  @Test("people in a list need ids, and one report says so")
  func nameless() throws {
    let text = try Clinic.account()
    let start = try #require(text.range(of: "\nemployees:\n")?.upperBound)
    let end = try #require(text.range(of: "\ngroups:")?.lowerBound)
    let people = "  - name: Анна Белова\n    extension: 201\n  - name: Белла Громова\n    extension: 202\n"
    let found = Clinic.findings(String(text[..<start]) + people + String(text[end...]))
    #expect(found.map(\.mark) == ["CW022 32"])
    #expect(found.first?.diagnostic.help?.en.contains("'anna:'") == true)
  }

}
