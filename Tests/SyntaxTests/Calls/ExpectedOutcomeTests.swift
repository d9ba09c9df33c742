import Diagnostics
import Hours
import Syntax
import Testing

@Suite struct ExpectedOutcomeTests {

  @Test(
    "an outcome is read, and printed as the language has it",
    arguments: [
      ("answered by bella on desk", .answered(DeviceName("bella", .desk))),
      ("answered by Анна-2 on external-softphone", .answered(DeviceName("Анна-2", .externalSoftphone))),
      ("answered by external", .answeredByExternal), ("abandoned (greeting)", .abandoned(.greeting)),
      ("abandoned (ringing)", .abandoned(.ringing)), ("abandoned (queue)", .abandoned(.queue)),
      ("abandoned (voicemail greeting)", .abandoned(.voicemailGreeting)), ("abandoned (fax)", .abandoned(.fax)),
      ("abandoned (announcement)", .abandoned(.announcement)), ("voicemail", .voicemail),
      ("voicemail-empty", .voicemailEmpty), ("fax-received", .faxReceived), ("fax-failed", .faxFailed),
      ("callback-requested", .callbackRequested), ("closed", .closed), ("no-answer", .noAnswer), ("dropped", .dropped),
      ("blocked", .blocked), ("unallocated", .unallocated),
    ] as [(String, ExpectedOutcome)])
  func read(_ written: String, _ outcome: ExpectedOutcome) {
    let read = SmallReading(written, ExpectedOutcome.read)
    #expect(read.value == outcome)
    #expect(read.codes == [])
    #expect(outcome.description == written)
  }

  @Test(
    "what is no outcome is refused at its place, with a fix where one is sure",
    arguments: [
      ("voicemail_empty", "voicemail_empty", "voicemail-empty"), ("closd", "closd", "closed"),
      ("answered", "answered", nil),
      ("answered by bella", "answered by bella", nil), ("answered by bella on phone", "phone", nil),
      ("answered by bella on deks", "deks", "answered by bella on desk"), ("abandoned", "abandoned", nil),
      ("abandoned (queu)", "queu", "abandoned (queue)"), ("abandoned ringing", "abandoned ringing", nil),
      ("abandoned (lunch)", "lunch", nil), ("missed call", "missed call", nil),
      ("answered by be.lla on desk", "answered by be.lla on desk", nil),
    ] as [(String, String, String?)])
  func refused(_ written: String, _ place: String, _ fixed: String?) throws {
    let read = SmallReading(written, ExpectedOutcome.read)
    #expect(read.value == nil)
    #expect(read.codes == ["CW024"])
    let diagnostic = try #require(read.diagnostics.first)
    #expect(cut(diagnostic.range, of: written) == place)
    #expect(diagnostic.help != nil)
    #expect(diagnostic.fix.map { (fix) in mended(written, by: fix) } == fixed)
    if let fixed { #expect(SmallReading(fixed, ExpectedOutcome.read).codes == []) }
  }

  @Test("a full name in an outcome is told to be no id, and no part of it is proposed")
  func fullName() {
    let read = SmallReading("answered by Анна Белова on desk", ExpectedOutcome.read)
    #expect(read.codes == ["CW024"])
    #expect(
      read.diagnostics.first?.help?.en == "name the employee by his id, one word: answered by EMPLOYEE on DEVICE")
    #expect(read.diagnostics.first?.fix == nil)
  }

  @Test("any text is an outcome or a complaint within it")
  func total() {
    var dice = Dice(seed: 24)
    for _ in 0..<4000 {
      let text = dice.rubble([
        "answered", "by", "on", "desk", "external", "abandoned", "(", ")", "(queue)", "(voicemail", "greeting)",
        "closed", ",", "a.b",
      ])
      let read = SmallReading(text, ExpectedOutcome.read)
      #expect((read.value == nil) == (read.diagnostics.count == 1))
      #expect(read.diagnostics.allSatisfy { (diagnostic) in diagnostic.range.end <= text.utf8.count })
      if let outcome = read.value { #expect(SmallReading(outcome.description, ExpectedOutcome.read).value == outcome) }
    }
  }

}

@Suite struct WrittenPartyTests {

  @Test(
    "a party is a number, an employee or nobody",
    arguments: [
      ("+79161234501", "+79161234501", []), ("8 916 123-45-01", "+79161234501", []),
      ("sip:Button@H", "sip:Button@h", []),
      ("anonymous", "anonymous", []), ("anna", "anna", []), ("Анна_2", "Анна_2", []), ("602", "602", []),
      ("201-2", "201-2", []),
      ("9161234501", nil, ["CW028"]), ("8-916-123-45", nil, ["CW028"]), ("+7 916", nil, ["CW028"]),
      ("sip:", nil, ["CW028"]),
      ("sips:a b", nil, ["CW028"]), ("Анна Белова", nil, ["CW024"]), ("anna, bella", nil, ["CW024"]),
      ("anna@h", nil, ["CW024"]), ("", nil, ["CW028"]),
    ] as [(String, String?, [String])])
  func read(_ written: String, _ printed: String?, _ codes: [String]) {
    let read = SmallReading(written, WrittenParty.read)
    #expect(read.value?.description == printed)
    #expect(read.codes == codes)
  }

}

@Suite struct StatusEventTests {

  @Test(
    "a status event is read, and printed as the language has it",
    arguments: [
      ("login online", .login("online")), ("login keep", .loginKeep), ("login в отпуске", .login("в отпуске")),
      ("set break", .set("break")), ("logout", .logout), ("busy 10m", .busy(.minutes(10))),
    ] as [(String, WrittenStatusEvent.Kind)])
  func read(_ written: String, _ event: WrittenStatusEvent.Kind) {
    let read = SmallReading(written, WrittenStatusEvent.Kind.read)
    #expect(read.value == event)
    #expect(read.codes == [])
    #expect(SmallReading(event.description, WrittenStatusEvent.Kind.read).value == event)
  }

  @Test(
    "what is no status event is refused, with a fix where one is sure",
    arguments: [
      ("logn online", "CW024", "login online"), ("log out", "CW024", nil), ("login", "CW024", nil),
      ("busy", "CW024", nil),
      ("busy 10", "CW025", "busy 10s"), ("online", "CW024", nil), ("logout now", "CW024", nil),
    ] as [(String, String, String?)])
  func refused(_ written: String, _ code: String, _ fixed: String?) throws {
    let read = SmallReading(written, WrittenStatusEvent.Kind.read)
    #expect(read.value == nil)
    #expect(read.codes == [code])
    #expect(read.diagnostics.first?.help != nil)
    #expect(read.diagnostics.first?.fix.map { (fix) in mended(written, by: fix) } == fixed)
  }

}
