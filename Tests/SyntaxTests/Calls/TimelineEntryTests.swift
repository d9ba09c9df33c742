import Diagnostics
import Hours
import Testing

@testable import Syntax

@Suite struct TimelineEntryTests {

  @Test(
    "a line of a timeline tells one thing after the other",
    arguments: [
      ("row company, greeting welcome", [.row("company"), .greeting("welcome")]),
      (
        "row always, ringback music; group booking; 901.desk rings",
        [.row("always"), .ringback("music"), .group("booking"), .deviceRings(DeviceName("901", .desk))]
      ),
      (
        "group reception; anna.desk, bella.external-softphone ring",
        [
          .group("reception"), .deviceRings(DeviceName("anna", .desk)),
          .deviceRings(DeviceName("bella", .externalSoftphone)),
        ]
      ),
      ("no row", [.noRow]), ("row otherwise", [.row("otherwise")]), ("blocked", [.blocked]),
      ("unallocated", [.unallocated]),
      ("fax detect; fax tone; fax received", [.faxDetect, .faxTone, .faxReceived]), ("fax receive", [.faxReceive]),
      ("fax failed", [.faxFailed]), ("announcement away", [.announcement("away")]),
      ("order 802 > 803 > 801", [.order(["802", "803", "801"])]), ("order a>b", [.order(["a", "b"])]),
      ("order анна", [.order(["анна"])]),
      ("vera skipped (vacation)", [.skipped("vera", reason: "vacation")]),
      (
        "vera skipped (sick leave; until further notice)",
        [.skipped("vera", reason: "sick leave; until further notice")]
      ),
      ("anna.desk answers", [.deviceAnswers(DeviceName("anna", .desk))]),
      ("anna.desk rejects", [.deviceRejects(DeviceName("anna", .desk))]),
      ("anna.mobile busy; anna busy", [.deviceBusy(DeviceName("anna", .mobile)), .employeeBusy("anna")]),
      (
        "anna.landline unreachable; anna unreachable",
        [.deviceUnreachable(DeviceName("anna", .landline)), .employeeUnreachable("anna")]
      ),
      (
        "anna stops ringing; bella no answer; vera rejected",
        [.employeeStopsRinging("anna"), .employeeNoAnswer("bella"), .employeeRejected("vera")]
      ),
      (
        "602 away (vacation); 603 off-hours; 604 offline; 602 not again",
        [
          .employeeAway("602", reason: "vacation"), .employeeOffHours("603"), .employeeOffline("604"),
          .employeeNotAgain("602"),
        ]
      ),
      (
        "group g wait over; group g all busy; group g nobody present; group g nobody left; group g queue",
        [.groupWaitOver("g"), .groupAllBusy("g"), .groupNobodyPresent("g"), .groupNobodyLeft("g"), .groupQueue("g")]
      ),
      ("offer sorry; caller presses 1, callback", [.offer("sorry"), .callbackChosen(key: 1)]),
      ("caller presses 2, stay; caller presses 3,voicemail", [.stayChosen(key: 2), .voicemailChosen(key: 3)]),
      (
        "callback 1; callback group dispatch; callback group dispatch queue",
        [.callbackAttempt(1), .inCallback(.group("dispatch")), .inCallback(.groupQueue("dispatch"))]
      ),
      (
        "callback order 803 > 801; callback 802.desk rings",
        [.inCallback(.order(["803", "801"])), .inCallback(.deviceRings(DeviceName("802", .desk)))]
      ),
      (
        "callback a.desk, b.desk ring; callback a.desk answers; callback customer rings",
        [
          .inCallback(.deviceRings(DeviceName("a", .desk))), .inCallback(.deviceRings(DeviceName("b", .desk))),
          .inCallback(.deviceAnswers(DeviceName("a", .desk))), .callbackCustomerRings,
        ]
      ),
      (
        "callback customer answers; callback over; callback 3 failed",
        [.callbackCustomerAnswers, .callbackOver, .callbackFailed(3)]
      ),
      (
        "callback 801 stops ringing; callback 801 skipped (off-hours)",
        [.inCallback(.employeeStopsRinging("801")), .inCallback(.skipped("801", reason: "off-hours"))]
      ),
      ("external +7 (922) 000-11-22 rings; external answers", [.externalRings("+79220001122"), .externalAnswers]),
      ("external sip:Night@H.example rings; external busy", [.externalRings("sip:Night@h.example"), .externalBusy]),
      ("external no answer; external unreachable", [.externalNoAnswer, .externalUnreachable]),
      (
        "voicemail clinic, greeting standard; message starts",
        [.voicemail("clinic", greeting: "standard"), .messageStarts]
      ),
      (
        "message of 25s saved; message of 2.5s discarded; message of 3 s saved",
        [.messageSaved(.seconds(25)), .messageDiscarded(Milliseconds(2500)), .messageSaved(.seconds(3))]
      ),
      (
        "conversation over; caller hangs up; dropped; released",
        [.conversationOver, .callerHangsUp, .dropped, .released]
      ),
    ] as [(String, [TimelineEntry])])
  func read(_ line: String, _ entries: [TimelineEntry]) {
    let read = SmallReading(line) { (text, complain) in TimelineEntry.read(line: text, complain) }
    #expect(read.value.map(\.value) == entries)
    #expect(read.codes == [])
  }

  @Test("each entry has its place")
  func places() {
    let line = "row company, greeting welcome;  a.desk, b.desk ring ; message of 3s saved"
    let read = SmallReading(line) { (text, complain) in TimelineEntry.read(line: text, complain) }
    #expect(
      read.value.map { (entry) in cut(entry.range, of: line) }
        == ["row company", "greeting welcome", "a.desk", "b.desk", "message of 3s saved"])
  }

  @Test(
    "what is no entry is refused at its place, with a fix where one is sure",
    arguments: [
      ("bella.desk anwsers", "CW502", "bella.desk anwsers", "bella.desk answers"),
      ("bella.desk is busy", "CW502", "bella.desk is busy", nil),
      ("bella.dekS rings", "CW502", "dekS", "bella.desk rings"), ("bella.fax rings", "CW502", "fax", nil),
      ("bella. rings", "CW502", "", nil),
      ("row company; gretting welcome", "CW502", "gretting welcome", "row company; greeting welcome"),
      ("row company, group reception", "CW502", "group reception", nil),
      ("row company,", "CW502", "row company,", "row company"),
      ("group reception waits over", "CW502", "group reception waits over", "group reception wait over"),
      ("caller hangs", "CW502", "caller hangs", "caller hangs up"), ("caller presses 12, stay", "CW502", "12", nil),
      ("caller presses 1", "CW502", "caller presses 1", nil), ("vera skipped", "CW502", "vera skipped", nil),
      ("vera skipped ( )", "CW502", " ", nil), ("order a b", "CW502", "a b", nil), ("order a >", "CW502", "a >", nil),
      ("callback 0", "CW502", "0", nil), ("callback 123 failed", "CW502", "123", nil),
      ("callback bella.desk anwsers", "CW502", "callback bella.desk anwsers", "callback bella.desk answers"),
      ("callback row company", "CW502", "callback row company", nil),
      ("external 9220001122 rings", "CW028", "9220001122", "external +7 922 000-11-22 rings"),
      ("message of 25 saved", "CW025", "25", "message of 25s saved"),
      ("voicemail clinic", "CW502", "voicemail clinic", nil),
      ("greeting wel/come", "CW502", "wel/come", nil), ("dropped;", "CW502", "dropped;", nil), ("", "CW502", "", nil),
      ("совсем не то", "CW502", "совсем не то", nil), ("row", "CW502", "row", nil),
    ] as [(String, String, String, String?)])
  func refused(_ line: String, _ code: String, _ place: String, _ fixed: String?) throws {
    let read = SmallReading(line) { (text, complain) in TimelineEntry.read(line: text, complain) }
    #expect(read.codes == [code])
    let diagnostic = try #require(read.diagnostics.first)
    #expect(cut(diagnostic.range, of: line) == place)
    #expect(diagnostic.help != nil)
    #expect(diagnostic.fix.map { (fix) in mended(line, by: fix) } == fixed)
    if let fixed { #expect(SmallReading(fixed) { TimelineEntry.read(line: $0, $1) }.codes == []) }
  }

  @Test("what a device cannot do is answered with what it can")
  func deviceForms() throws {
    let read = SmallReading("bella.desk is ringing") { TimelineEntry.read(line: $0, $1) }
    let help = try #require(read.diagnostics.first?.help)
    #expect(help.en.contains("EMPLOYEE.DEVICE rings") && help.ru.contains("EMPLOYEE.DEVICE rings"))
  }

  @Test("a line goes on behind a mistake")
  func goesOn() {
    let read = SmallReading("row company; nonsense of a kind; caller hangs up") { TimelineEntry.read(line: $0, $1) }
    #expect(read.value.map(\.value) == [.row("company"), .callerHangsUp])
    #expect(read.codes == ["CW502"])
  }

  @Test("a line with endless mistakes is given up")
  func givesUp() {
    let read = SmallReading(String(repeating: "x;", count: 30_000)) { TimelineEntry.read(line: $0, $1) }
    #expect(read.diagnostics.count == 8)
  }

  @Test(
    "a line is printed as the language has it",
    arguments: [
      ("row company, greeting welcome", "row company, greeting welcome"),
      ("row company; greeting welcome", "row company, greeting welcome"),
      ("row company; group g; greeting welcome", "row company; group g; greeting welcome"),
      ("row otherwise; voicemail clinic, greeting standard", "row otherwise; voicemail clinic, greeting standard"),
      ("a.desk rings; b.desk rings; c.mobile rings", "a.desk, b.desk, c.mobile ring"), ("a.desk ring", "a.desk rings"),
      ("a.desk rings; callback b.desk rings; callback c.desk rings", "a.desk rings; callback b.desk, c.desk ring"),
      ("order a>b", "order a > b"), ("message of 1500ms saved", "message of 1.5s saved"), ("", ""),
    ])
  func line(_ written: String, _ printed: String) {
    let entries = SmallReading(written) { TimelineEntry.read(line: $0, $1) }.value.map(\.value)
    #expect(TimelineEntry.line(entries) == printed)
  }

  @Test("whatever a timeline can tell is read as it is printed")
  func roundTrip() {
    var dice = Dice(seed: 502)
    var forms: Set<TimelineForm> = []
    for _ in 0..<20_000 {
      let entries = (0..<Int.random(in: 1...4, using: &dice)).map { _ in dice.timelineEntry() }
      forms.formUnion(entries.map(\.filling.form))
      let line = TimelineEntry.line(entries)
      let read = SmallReading(line) { (text, complain) in TimelineEntry.read(line: text, complain) }
      #expect(read.value.map(\.value) == entries, "\(line)")
      #expect(read.codes == [], "\(line)")
    }
    #expect(forms == Set(TimelineForm.allCases))
  }

  @Test("any text is read, with complaints within it, and every fix mends")
  func total() {
    var dice = Dice(seed: 503)
    let words = TimelineForm.allCases.flatMap { (form) in form.rawValue.split(separator: " ").map(String.init) }
    for _ in 0..<4000 {
      let line = dice.rubble(words + [",", ";", ";", ":", "(", ")", ">", "ring", "a.desk", "1", "25s", "+7"])
      let read = SmallReading(line) { (text, complain) in TimelineEntry.read(line: text, complain) }
      #expect(!read.value.isEmpty || !read.diagnostics.isEmpty)
      for diagnostic in read.diagnostics {
        #expect(diagnostic.range.end <= line.utf8.count)
        guard let fix = diagnostic.fix else { continue }
        let after = SmallReading(mended(line, by: fix)) { (text, complain) in TimelineEntry.read(line: text, complain) }
        #expect(after.diagnostics.count < read.diagnostics.count || read.diagnostics.count == 8, "\(line)")
      }
    }
  }

}

extension Dice {

  /// An entry of any form.
  fileprivate mutating func timelineEntry() -> TimelineEntry {
    let form = one(of: TimelineForm.allCases)
    let entry = timelineEntry(of: form)
    return form.isOfVisit && once(in: 3) ? .inCallback(entry) : entry
  }

  /// An entry of `form`.
  private mutating func timelineEntry(of form: TimelineForm) -> TimelineEntry {
    switch form {
    case .blocked: .blocked
    case .unallocated: .unallocated
    case .noRow: .noRow
    case .row: .row(name())
    case .greeting: .greeting(name())
    case .ringback: .ringback(name())
    case .announcement: .announcement(name())
    case .faxDetect: .faxDetect
    case .faxReceive: .faxReceive
    case .faxTone: .faxTone
    case .faxReceived: .faxReceived
    case .faxFailed: .faxFailed
    case .group: .group(name())
    case .groupWaitOver: .groupWaitOver(name())
    case .groupAllBusy: .groupAllBusy(name())
    case .groupNobodyPresent: .groupNobodyPresent(name())
    case .groupNobodyLeft: .groupNobodyLeft(name())
    case .groupQueue: .groupQueue(name())
    case .order: .order((0..<Int.random(in: 1...4, using: &self)).map { _ in name() })
    case .skipped: .skipped(name(), reason: one(of: ["vacation", "off-hours", "sick leave", "больничный"]))
    case .offer: .offer(name())
    case .callbackChosen: .callbackChosen(key: .random(in: 0...9, using: &self))
    case .stayChosen: .stayChosen(key: .random(in: 0...9, using: &self))
    case .voicemailChosen: .voicemailChosen(key: .random(in: 0...9, using: &self))
    case .callbackOver: .callbackOver
    case .callbackCustomerRings: .callbackCustomerRings
    case .callbackCustomerAnswers: .callbackCustomerAnswers
    case .callbackAttempt: .callbackAttempt(.random(in: 1...99, using: &self))
    case .callbackFailed: .callbackFailed(.random(in: 1...99, using: &self))
    case .externalAnswers: .externalAnswers
    case .externalBusy: .externalBusy
    case .externalNoAnswer: .externalNoAnswer
    case .externalUnreachable: .externalUnreachable
    case .externalRings: .externalRings(one(of: ["+79220001122", "sip:night@h.example", "+3612345678"]))
    case .voicemail: .voicemail(name(), greeting: name())
    case .messageStarts: .messageStarts
    case .messageSaved: .messageSaved(length())
    case .messageDiscarded: .messageDiscarded(length())
    case .conversationOver: .conversationOver
    case .callerHangsUp: .callerHangsUp
    case .dropped: .dropped
    case .released: .released
    case .deviceRings: .deviceRings(device())
    case .deviceAnswers: .deviceAnswers(device())
    case .deviceRejects: .deviceRejects(device())
    case .deviceBusy: .deviceBusy(device())
    case .deviceUnreachable: .deviceUnreachable(device())
    case .employeeStopsRinging: .employeeStopsRinging(name())
    case .employeeNoAnswer: .employeeNoAnswer(name())
    case .employeeRejected: .employeeRejected(name())
    case .employeeUnreachable: .employeeUnreachable(name())
    case .employeeBusy: .employeeBusy(name())
    case .employeeAway: .employeeAway(name(), reason: one(of: ["vacation", "break", "blocked"]))
    case .employeeOffHours: .employeeOffHours(name())
    case .employeeOffline: .employeeOffline(name())
    case .employeeNotAgain: .employeeNotAgain(name())
    }
  }

}
