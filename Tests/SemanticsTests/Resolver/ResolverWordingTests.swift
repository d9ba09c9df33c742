import Diagnostics
import Driver
import Support
import Testing

/// What the resolver says, what it refers to, and the fixes that it proposes.
@Suite("proposals of the resolver")
struct ResolverWordingTests {

  private func findings(_ sections: String) -> (all: [Diagnostic], file: SourceFile) {
    let check = AccountCheck.of(SmallAccount.text(sections))
    return (check.diagnostics, check.files[0])
  }

  @Test(
    "a name that is nearly right is proposed, and the fix writes it",
    arguments: [
      ("employees: {anna: {name: Anna, devices: [desk], busy: forward ana}}", "ana", "anna"),
      (
        "audio: {welcome: {length: 1s}}\nschemes: {s: [{when: always, steps: [{greeting: welcom}]}]}", "welcom",
        "welcome"
      ),
      ("schedules: {a: {timezone: Europe/Moskow, weekly: {Mon: 09:00-10:00}}}", "Europe/Moskow", "Europe/Moscow"),
      (
        "schedules: {дежурный: Mon 09:00-10:00}\nschemes: {s: [{when: дежурнй, steps: [hangup]}]}", "дежурнй",
        "дежурный"
      ),
    ])
  func proposal(_ sections: String, _ wrong: String, _ right: String) throws {
    let (all, file) = findings(sections)
    let finding = try #require(all.first { (finding) in finding.rule.severity == .error })
    let fix = try #require(finding.fix)
    #expect(file.text(of: finding.range) == wrong)
    #expect(fix.edits == [Diagnostic.Edit(finding.range, right)])
    #expect(finding.help?.en == "did you mean '\(right)'?")
    #expect(finding.help?.ru == "возможно, имелось в виду «\(right)»?")
    // The fix removes the finding and adds none.
    #expect(AccountCheck.of(fix.applied(to: file)).hasErrors == false)
  }

  @Test("a name like no other is answered with those that there are")
  func known() throws {
    let (all, _) = findings(
      "employees: {anna: {name: A, busy: forward zzz}, bella: {name: B}}\nvoicemail: {b: {owner: q}}")
    #expect(all.first { (finding) in finding.rule == .unknownReference }?.help?.en == "declared are: anna, bella")
    let (others, _) = findings("voicemail: {b: {greeting: zzz}}")
    #expect(others.first?.help?.en == "the account declares none: add it, or remove the reference")
  }

  @Test(
    "what is given twice refers to where it stood first",
    arguments: [
      ("employees: {a: {name: A, extension: 300}, b: {name: B, extension: 300}}", "300"),
      ("employees: {a: {name: A}}\ngroups: {g: {name: G, members: [a, a], no-answer: continue}}", "a"),
      ("numbers: {+74950000001: {forward: a}, 84950000001: {forward: a}}\nemployees: {a: {name: A}}", "+74950000001"),
      (
        "schedules: {s: {weekly: {Mon: 09:00-10:00}, exceptions: {2026-06-12: closed, 2026-06-12..2026-06-12: closed}}}",
        "2026-06-12"
      ),
      ("employees: {a: {name: A, absences: [{from: 2026-06-02, to: 2026-06-01}]}}", "2026-06-02"),
    ])
  func notes(_ sections: String, _ first: String) throws {
    let (all, file) = findings(sections)
    let finding = try #require(all.first { (finding) in finding.rule.severity == .error })
    let range = try #require(finding.notes.first?.range)
    #expect(range < finding.range || file.text(of: range) == "2026-06-02")
    #expect(file.text(of: range) == first)
  }

  @Test("every complaint has a message and help in both languages, lower case and without a full stop")
  func wording() {
    let (all, _) = findings(
      """
      schedules: {s: {timezone: X, weekly: {Mon: 09:00-10:00}, exceptions: {2026-06-12: closed, 2026-06-12..2026-06-12: closed}}}
      employees:
        a: {name: A, extension: 7, busy: forward x, absences: [{from: 2026-06-02, to: 2026-06-01}]}
        b: {name: B, extension: 0101, no-answer: {external: +79220001122, voicemail: b}}
        c: {name: C, extension: 112}
        d: {name: D, extension: 1120, no-answer: {after: 2h, then: drop}}
      groups:
        g: {name: G, members: [a, a, g], impatient: {prompt: x, offer: {1: stay, 2: stay, 3: voicemail}}, no-answer: external +79220001122}
        a: {name: A, members: [b], no-answer: forward s}
      schemes: {s: [{when: always, steps: [{forward: g, wait: 5s}]}]}
      numbers: {+74950000001: {forward: a}, 84950000001: {forward: s}}
      recording: {calls: all, of: [+74950000009], storage: email, keep: 1h}
      notifications: [{on: missed, sms: a, groups: [b]}]
      """)
    #expect(all.count > 20)
    for finding in all {
      for phrase in [finding.message, finding.help].compactMap({ $0 }) + finding.notes.map(\.message) {
        for text in [phrase.en, phrase.ru] {
          #expect(!text.isEmpty && !text.hasSuffix("."), "\(text)")
          #expect(
            text.first.map { (letter) in !letter.isUppercase || text.hasPrefix("Сложная схема") } ?? false, "\(text)")
        }
      }
      #expect(finding.help != nil, "\(finding.message.en)")
    }
  }

}
