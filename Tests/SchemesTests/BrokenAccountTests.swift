import Diagnostics
import Driver
import Foundation
import Hours
import Support
import Testing

/// The dental clinic with one mistake each, as hands make them: one finding, of the right name, on the right line.
@Suite("accounts with one mistake")
struct BrokenAccountTests {

  /// What is found in `text`: code and line of each.
  private func findings(_ text: String) -> [(mark: String, diagnostic: Diagnostic)] {
    var options = CheckOptions()
    options.today = CivilDate(year: 2026, month: 6, day: 1)
    options.opensAudio = false
    let check = AccountCheck(
      SourceFile(id: FileID(0), path: Repository.path("schemes/zhemchug/account.yaml"), bytes: Array(text.utf8)),
      options)
    return check.diagnostics.map { (found) in
      ("\(found.rule.code) \(check.files[0].line(at: found.range.start))", found)
    }
  }

  private func account() throws -> String {
    try String(contentsOfFile: Repository.path("schemes/zhemchug/account.yaml"), encoding: .utf8)
  }

  /// Words that say nothing to who runs an office.
  private static let jargon = [
    "token", "parse", "node", "schema", "mapping", "scalar", "sequence", "токен", "парс", "скаляр", "узел", "маппинг",
  ]

  @Test("one mistake is one finding in its place, in words of the office", arguments: mistakes)
  func mistake(_ old: String, _ new: String, _ mark: String) throws {
    let text = try account()
    let place = try #require(text.range(of: old), "\(old)")
    let found = findings(text.replacingCharacters(in: place, with: new))
    #expect(found.map(\.mark) == [mark], "\(found.map(\.diagnostic.message.en))")
    for (_, diagnostic) in found {
      let said = [diagnostic.message, diagnostic.help].compactMap { $0 }.flatMap { (phrase) in [phrase.en, phrase.ru] }
      #expect(diagnostic.help != nil)
      for text in said {
        #expect(!Self.jargon.contains { (word) in text.lowercased().contains(word) }, "\(text)")
        #expect(text.last != "." && !text.contains("\n"))
      }
    }
  }

  @Test(
    "what is unusual and right is right",
    arguments: [
      ("      Sat: 10:00-16:00", "      Сб: 10:00-16:00"), ("    queue: on", "    queue: да"),
      ("    wait: 40s", "    wait: 40 сек"), ("    extension: 202", "    extension : \"202\""),
      ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 9:00–20:00"),
      ("    members: [anna, bella, vera]", "    members: [anna, bella, vera]   # все"),
      ("    members: [anna, bella, vera]", "    members:\n    - anna\n    - bella\n    - vera"),
      ("  +7 495 120-30-10:", "  8 (495) 120 30 10:"),
      ("name: Стоматология «Жемчуг»", "name: 'Стоматология «Жемчуг»: центр'"),
      ("callwright: 1", "\u{FEFF}callwright: 1"), ("      2026-06-12: closed", "      2026-06-12: закрыто"),
      ("storage: cloud, keep: 90 days", "storage: cloud, keep: 90 дней"),
    ])
  func unusual(_ old: String, _ new: String) throws {
    let text = try account()
    let place = try #require(text.range(of: old), "\(old)")
    let changed = text.replacingCharacters(in: place, with: new)
    let clean = changed.firstIndex(of: "\u{FEFF}").map { (mark) in String(changed[mark...]) } ?? changed
    #expect(findings(clean).map(\.mark) == [])
    #expect(findings(clean.replacingOccurrences(of: "\n", with: "\r\n")).map(\.mark) == [])
  }

  private static let mistakes: [(String, String, String)] = [
    ("\ntimezone", "\ntimezon", "CW020 9"),
    ("\nschedules", "\nshedules", "CW020 11"),
    ("\nemployees", "\nemployes", "CW020 31"),
    ("\ngroups", "\ngroup", "CW020 59"),
    ("\nschemes", "\nscheme", "CW020 73"),
    ("\nblacklist", "\nblack-list", "CW020 87"),
    ("\nrecording", "\nrecord", "CW020 91"),
    ("\nnotifications", "\nnotification", "CW020 93"),
    ("    weekly:", "    weekley:", "CW020 13"),
    ("    exceptions:", "    exeptions:", "CW020 16"),
    ("    extension: 202", "    extention: 202", "CW020 41"),
    ("    email: bella", "    e-mail: bella", "CW020 42"),
    ("    position: старший", "    positon: старший", "CW020 51"),
    ("        delay: 5s", "        delai: 5s", "CW020 57"),
    ("    ring: all", "    rings: all", "CW020 63"),
    ("    members:", "    member:", "CW020 64"),
    ("    wait: 40s", "    waiting: 40s", "CW020 65"),
    ("    no-answer: voicemail", "    noanswer: voicemail", "CW020 67"),
    ("    queue: on", "    que: on", "CW020 66"),
    ("        - greeting: welcome", "        - greating: welcome", "CW202 77"),
    ("        - forward: reception", "        - redirect: reception", "CW202 78"),
    ("    - when: otherwise", "    - whn: otherwise", "CW020 79"),
    ("hours: company}", "hour: company}", "CW020 85"),
    ("storage: cloud", "store: cloud", "CW020 91"),
    ("keep: 90 days", "kepp: 90 days", "CW020 91"),
    ("\ntimezone:", "\nчасовой-пояс:", "CW020 9"),
    ("\nemployees:", "\nсотрудники:", "CW020 31"),
    ("\n    name: Белла", "\n    имя: Белла", "CW020 40"),
    ("    wait: 40s", "    ожидание: 40s", "CW020 65"),
    ("        - forward: reception", "        - переадресация: reception", "CW202 78"),
    ("    email: bella", "   email: bella", "CW003 42"),
    ("    email: bella", "      email: bella", "CW003 42"),
    ("        - forward: reception", "       - forward: reception", "CW003 78"),
    ("    ring: all", "  ring: all", "CW003 64"),
    ("    email: bella", "\temail: bella", "CW004 42"),
    ("        - forward: reception", "\t- forward: reception", "CW004 78"),
    ("    email: bella", "  \temail: bella", "CW004 42"),
    ("\ngroups:", "\n  groups:", "CW020 59"),
    ("    extension: 202", "    extension 202", "CW003 41"),
    ("    extension: 202", "    extension:202", "CW016 41"),
    ("        - forward: reception", "        -forward: reception", "CW016 78"),
    ("    extension: 202", "    extension; 202", "CW003 41"),
    ("    extension: 202", "    extension = 202", "CW003 41"),
    ("    extension: 202", "    extension:: 202", "CW020 41"),
    ("        - forward: reception", "        — forward: reception", "CW003 78"),
    ("        - greeting: closed\n", "        – greeting: closed\n", "CW003 81"),
    ("        - forward: reception", "        * forward: reception", "CW009 78"),
    ("    extension: 202", "    extension： 202", "CW003 41"),
    ("    name: Белла Громова", "    name: \"Белла Громова", "CW003 40"),
    ("    name: Белла Громова", "    name: 'Белла Громова", "CW003 40"),
    ("    name: Белла Громова", "    name: \"Белла \"Белка\" Громова\"", "CW003 40"),
    ("    ring: all", "    ring: “all”", "CW024 63"),
    ("    ring: all", "    ring: «all»", "CW024 63"),
    ("    members: [anna, bella, vera]", "    members: [anna, bella, vera", "CW003 64"),
    ("    members: [anna, bella, vera]", "    members: [anna, bella, vera)", "CW003 64"),
    ("    members: [anna, bella, vera]", "    members: (anna, bella, vera)", "CW022 64"),
    ("    members: [anna, bella, vera]", "    members: [anna bella, vera]", "CW101 64"),
    ("    members: [anna, bella, vera]", "    members: anna, bella, vera", "CW022 64"),
    ("    members: [anna, bella, vera]", "    members: [anna; bella; vera]", "CW101 64"),
    ("{scheme: clinic, hours: company}", "{scheme: clinic, hours: company", "CW003 85"),
    ("{scheme: clinic, hours: company}", "{scheme: clinic, hours: company}}", "CW003 85"),
    ("{scheme: clinic, hours: company}", "{scheme: clinic hours: company}", "CW003 85"),
    ("position: старший администратор", "position: старший: администратор", "CW003 51"),
    ("    name: Белла Громова", "    name: #Белла Громова", "CW022 40"),
    ("    email: bella@zhemchug.example", "    email: @zhemchug.example", "CW003 42"),
    ("position: старший администратор", "position: %старший", "CW003 51"),
    ("        - forward: reception", "        - forward: recepton", "CW101 78"),
    ("[anna, bella, vera]", "[ann, bella, vera]", "CW101 64"),
    ("    - when: company", "    - when: comapny", "CW101 75"),
    ("        - greeting: welcome", "        - greeting: wellcome", "CW101 77"),
    ("no-answer: voicemail clinic", "no-answer: voicemail klinic", "CW101 67"),
    ("{scheme: clinic,", "{scheme: clinik,", "CW101 85"),
    ("        - forward: reception", "        - forward: Регистратура", "CW101 78"),
    ("        - forward: reception", "        - forward: 300", "CW101 78"),
    ("        - forward: reception", "        - forward: +7 915 000-02-03", "CW202 78"),
    ("        - forward: reception", "        - forward: rесeption", "CW101 78"),
    ("    wait: 40s", "    wаit: 40s", "CW020 65"),
    ("        - forward: reception", "        - forward: Reception", "CW101 78"),
    ("    ring: all", "    ring: All", "CW024 63"),
    ("    ring: all", "    Ring: all", "CW020 63"),
    ("        - greeting: closed", "        - greeting: Здравствуйте, мы закрыты", "CW101 81"),
    ("hours: company}", "hours: night}", "CW024 85"),
    ("{greeting: leave-message,", "{greeting: leave_message,", "CW101 71"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09.00-20.00", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 9-20", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 9am-8pm", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: с 9 до 20", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 24:00-09:00", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09:00-25:00", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09:00-20:60", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09:00-09:00", "CW301 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09:00", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 09:00-14:00, 13:00-20:00", "CW302 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: 540-1200", "CW026 14"),
    ("      Mon-Fri: 09:00-20:00", "      Mon-Fri: [09:00, 20:00]", "CW022 14"),
    ("      Sat: 10:00-16:00", "      Sut: 10:00-16:00", "CW026 15"),
    ("      Sat: 10:00-16:00", "      Fri: 10:00-16:00", "CW302 15"),
    ("      Sat: 10:00-16:00", "      Sаt: 10:00-16:00", "CW026 15"),
    ("      Sat: 10:00-16:00", "      Sat 10:00-16:00", "CW003 15"),
    ("      2026-06-12: closed", "      2026-02-31: closed", "CW027 18"),
    ("      2026-06-12: closed", "      12.06.2026: closed", "CW027 18"),
    ("      2026-06-12: closed", "      12/06/2026: closed", "CW027 18"),
    ("      2026-06-12: closed", "      12 июня: closed", "CW027 18"),
    ("      2026-06-12: closed", "      2026-6-12: closed", "CW027 18"),
    ("      2026-06-12: closed", "      2026-13-06: closed", "CW027 18"),
    ("      2026-06-12: closed", "      2026-06-12 - 2026-06-14: closed", "CW027 18"),
    ("      2026-06-12: closed", "      2026-06-14..2026-06-12: closed", "CW027 18"),
    ("      2026-06-12: closed", "      2026-06-11: closed", "CW304 18"),
    ("      2026-06-12: closed", "      2026-06-12: no", "CW026 18"),
    ("      2026-06-12: closed", "      2026-06-12:", "CW022 18"),
    ("      2026-06-12: closed", "      2026-02-29: closed", "CW027 18"),
    ("    wait: 40s", "    wait: 40", "CW025 65"),
    ("    wait: 40s", "    wait: 0:40", "CW025 65"),
    ("    wait: 40s", "    wait: 0,5m", "CW025 65"),
    ("    wait: 40s", "    wait: 0s", "CW306 65"),
    ("    wait: 40s", "    wait: 2h", "CW306 65"),
    ("    wait: 40s", "    wait: -40s", "CW025 65"),
    ("keep: 90 days", "keep: 90", "CW025 91"),
    ("  +7 495 120-30-10: {", "  495 120-30-10: {", "CW028 85"),
    ("  +7 495 120-30-10: {", "  +7 495 120-30-1O: {", "CW028 85"),
    ("  +7 495 120-30-10: {", "  +7 495 120-30: {", "CW028 85"),
    ("  +7 495 120-30-10: {", "  +7 495 120-30-100: {", "CW028 85"),
    ("  +7 495 120-30-10: {", "  +7 495 120-30-10, +7 495 120-30-11: {", "CW028 85"),
    ("  +7 495 120-30-10: {", "  офис: {", "CW028 85"),
    ("    extension: 202", "    extension: 202.0", "CW105 41"),
    ("    extension: 202", "    extension: 0202", "CW106 41"),
    ("    extension: 202", "    extension: 112", "CW107 41"),
    ("    extension: 202", "    extension: 201", "CW103 41"),
    ("    extension: 202", "    extension: 2020202", "CW105 41"),
    ("    extension: 202", "    extension: \"#202\"", "CW105 41"),
    ("    extension: 202", "    extension:", "CW022 41"),
    ("sms: +7 915 000-02-03", "sms: 915 000-02-03", "CW101 94"),
    ("email: bella@zhemchug.example", "email: bella.zhemchug.example", "CW024 42"),
    ("email: bella@zhemchug.example", "email: anna@zhemchug.example", "CW116 42"),
    ("    members: [anna, bella, vera]", "    members: {anna: 1, bella: 2}", "CW022 64"),
    ("        - forward: reception", "        - reception", "CW202 78"),
    ("        - forward: reception", "        - forward reception", "CW202 78"),
    ("    members: [anna, bella, vera]", "    members: []", "CW214 64"),
    ("    no-answer: voicemail clinic\n", "", "CW205 60"),
    ("    name: Белла Громова\n", "", "CW021 39"),
    ("    members: [anna, bella, vera]\n", "", "CW214 60"),
    ("    queue: on", "    queue: maybe", "CW024 66"),
    ("    role: administrator", "    role: admin", "CW114 53"),
    ("    role: administrator", "    role: администратор", "CW114 53"),
    ("callwright: 1", "callwright: 2", "CW030 6"),
    ("callwright: 1", "callwright: v1", "CW030 6"),
    ("callwright: 1\n", "", "CW021 6"),
    ("timezone: Europe/Moscow", "timezone: Moscow", "CW303 9"),
    ("timezone: Europe/Moscow", "timezone: MSK", "CW303 9"),
    ("timezone: Europe/Moscow", "timezone: UTC+3", "CW303 9"),
    ("timezone: Europe/Moscow", "timezone: europe/moscow", "CW303 9"),
    ("timezone: Europe/Moscow", "timezone: Москва", "CW303 9"),
    ("{on: missed,", "{on: missing,", "CW024 94"),
    ("{on: voicemail, email: reception@zhemchug.example}", "{on: voicemail}", "CW021 95"),
    ("    file: audio/welcome.wav\n", "", "CW021 21"),
    ("  - +7 495 111-00-00", "  - спамер", "CW028 88"),
    ("{calls: inbound,", "{calls: incoming,", "CW024 91"),
    ("storage: cloud", "storage: disk", "CW024 91"),
    ("        - forward: reception", "        - menu: {1: reception}", "CW201 78"),
    ("        - forward: reception", "        - goto: clinic", "CW201 78"),
    ("        - forward: reception", "        - if: vip", "CW201 78"),
    ("    members: [anna, bella, vera]", "    members: &all [anna, bella, vera]", "CW009 64"),
    ("    members: [anna, bella, vera]", "    members: *all", "CW009 64"),
    ("    name: Белла Громова", "    name: !!str Белла Громова", "CW010 40"),
    ("    wait: 40s", "    wait: 40s#сорок", "CW025 65"),
    ("    wait: 40s", "    wait: 40s // сорок", "CW025 65"),
    ("    no-answer: voicemail clinic", "    no-answer: forward reception", "CW204 67"),
  ]

}
