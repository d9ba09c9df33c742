import Diagnostics
import Hours
import Syntax
import Testing

@Suite struct CallsFileTests {

  /// A calls file in which every key stands.
  static let whole = """
    account: clinic.yaml
    statuses:
      - {at: 2026-06-09 09:00, who: anna, event: login online}
      - at: 2026-06-09 09:05
        who: vera
        event: busy 10m
    history: past-calls.csv
    calls:
      - name: the second receptionist answers
        at: 2026-06-09 10:15:00 +03:00
        from: +7 916 123-45-01
        to: 8 (495) 120-30-10
        acts:
          - bella.desk answers after 4s, talks 95s
          - callback 1: bella.desk answers after 5s
          - callback 1: customer does not answer
          - callback 2:
              - anna.desk answers after 2s
              - customer answers after 7s, talks 40s
          - "callback 3: customer is busy"
        expect:
          outcome: answered by bella on desk
          wait: 10s
          talk: 95s
          end: 2026-06-09 10:16:45
          missed: no
          rung: [anna, bella, vera]
          message: none
          recording: 95s
          callback: called-back
          outbox: [{at: +76s, on: voicemail, email: reception@zhemchug.example}, {at: +76s, on: missed, sms: 89150000203}]
          seen-by: [anna, dora]
          timeline:
            +0s: row company, greeting welcome
            +6.02s: group reception; anna.desk, bella.desk, vera.desk ring
            +10s: bella.desk answers
            +105s: conversation over
          timeline-includes:
            +10s: bella.desk answers
      - at: 2026-06-09 10:15
        from: anna
        acts: caller dials 300
      - {at: 2026-06-09 10:15, from: anonymous, to: +74951203010, acts: [], expect: {rung: [], outbox: []}}

    """

  @Test("every key of a calls file is read to the letter")
  func whole() throws {
    let (file, diagnostics) = read(CallsFileTests.whole)
    #expect(diagnostics == [])
    #expect(file.account?.value == "clinic.yaml")
    #expect(file.history?.value == "past-calls.csv")
    #expect(file.statuses.map { (event) in event.who?.value } == ["anna", "vera"])
    #expect(file.statuses.map { (event) in event.event?.value } == [.login("online"), .busy(.minutes(10))])
    #expect(file.statuses.first?.at?.value.description == "2026-06-09 09:00:00")
    #expect(file.calls.count == 3)
    let call = try #require(file.calls.first)
    #expect(call.name?.value == "the second receptionist answers")
    #expect(call.at?.value.description == "2026-06-09 10:15:00 +03:00")
    #expect(call.from?.value.description == "+79161234501")
    #expect(call.to?.value.description == "+74951203010")
    #expect(
      call.acts.map(\.value.description) == [
        "bella.desk answers after 4s, talks 95s", "callback 1: bella.desk answers after 5s",
        "callback 1: customer does not answer",
        "callback 2: anna.desk answers after 2s", "callback 2: customer answers after 7s, talks 40s",
        "callback 3: customer is busy",
      ])
    let expectation = try #require(call.expectation)
    #expect(expectation.outcome?.value == .answered(DeviceName("bella", .desk)))
    #expect(expectation.wait?.value == .seconds(10))
    #expect(expectation.talk?.value == .seconds(95))
    #expect(expectation.end?.value.description == "2026-06-09 10:16:45")
    #expect(expectation.missed?.value == false)
    #expect(expectation.rung?.value.map(\.value) == ["anna", "bella", "vera"])
    #expect(expectation.message?.value == ExpectedLength.none)
    #expect(expectation.recording?.value == .length(.seconds(95)))
    #expect(expectation.callback?.value == .calledBack)
    #expect(expectation.outbox?.value.map { (entry) in entry.at?.value } == [.seconds(76), .seconds(76)])
    #expect(expectation.outbox?.value.map { (entry) in entry.on?.value } == [.voicemail, .missed])
    #expect(expectation.outbox?.value.map { (entry) in entry.recipient?.channel } == [.email, .sms])
    #expect(
      expectation.outbox?.value.map { (entry) in entry.recipient?.to.value } == [
        "reception@zhemchug.example", "+79150000203",
      ])
    #expect(expectation.seenBy?.value.map(\.value) == ["anna", "dora"])
    let timeline = try #require(expectation.timeline)
    #expect(timeline.lines.map(\.at.value) == [.zero, Milliseconds(6020), .seconds(10), .seconds(105)])
    #expect(
      timeline.lines[1].entries.map(\.value.description) == [
        "group reception", "anna.desk rings", "bella.desk rings", "vera.desk rings",
      ])
    #expect(expectation.timelineIncludes?.lines.map(\.entries.count) == [1])
    #expect(file.calls[1].to == nil)
    #expect(file.calls[1].acts.count == 1)
    #expect(file.calls[2].from?.value == .anonymous)
    #expect(file.calls[2].expectation?.rung?.value == [])
    #expect(file.calls[2].expectation?.outbox?.value.isEmpty == true)
  }

  @Test("every value keeps its place")
  func places() throws {
    let text = CallsFileTests.whole
    let call = try #require(read(text).file.calls.first)
    let expectation = try #require(call.expectation)
    #expect(call.from.map { (party) in cut(party.range, of: text) } == "+7 916 123-45-01")
    #expect(call.acts.map { (act) in cut(act.range, of: text) }[1] == "callback 1: bella.desk answers after 5s")
    #expect(call.acts.map { (act) in cut(act.range, of: text) }[5] == "\"callback 3: customer is busy\"")
    guard case .callback(1, .device(let device, _)) = call.acts[1].value else {
      Issue.record("no device")
      return
    }
    #expect(cut(device.employee.range, of: text) == "bella")
    #expect(expectation.rung?.value.map { (name) in cut(name.range, of: text) } == ["anna", "bella", "vera"])
    #expect(
      expectation.timeline?.lines.map { (line) in cut(line.at.range, of: text) } == ["+0s", "+6.02s", "+10s", "+105s"])
    #expect(
      expectation.timeline?.lines[1].entries.map { (entry) in cut(entry.range, of: text) } == [
        "group reception", "anna.desk", "bella.desk", "vera.desk",
      ])
  }

  /// The beginning of a call in which only what is tested is wrong.
  static let call = "calls:\n  - at: 2026-06-09 10:15\n    from: anna\n    to: 300\n"

  @Test(
    "each mistake is reported once, at its place",
    arguments: [
      ("calls:\n  - at: 2026-06-09 10:15\n", ["CW021 ", "CW021 "]),
      ("calls:\n  - {}\n", ["CW021 ", "CW021 ", "CW021 "]),
      ("calls:\n  - just text\n", ["CW022 just text"]), ("calls: none\n", ["CW022 none"]), ("statuses:\n", ["CW022 "]),
      ("statuses: [{at: 2026-06-09 10:15}]\n", ["CW021 ", "CW021 "]), ("call: []\n", ["CW020 call"]),
      (call + "    expect:\n", ["CW503 "]), (call + "    expect: {}\n", ["CW503 {}"]),
      (call + "    expect: voicemail\n", ["CW022 voicemail"]),
      (call + "    expect: {outcom: closed}\n", ["CW020 outcom"]),
      (call + "    expect: {outcome: open}\n", ["CW024 open"]),
      (call + "    expect: {wait: 10}\n", ["CW025 10"]), (call + "    expect: {message: nothing}\n", ["CW025 nothing"]),
      (call + "    expect: {recording: yes}\n", ["CW025 yes"]),
      (call + "    expect: {missed: maybe}\n", ["CW024 maybe"]),
      (call + "    expect: {callback: done}\n", ["CW024 done"]),
      (call + "    expect: {rung: {a: b}}\n", ["CW022 {a: b}"]), (call + "    expect: {end: today}\n", ["CW027 today"]),
      (call + "    expect: {outbox: [{at: 76s, on: voicemail, email: a@b}]}\n", ["CW025 76s"]),
      (call + "    expect: {outbox: [{at: +76s, on: mail, email: a@b}]}\n", ["CW024 mail"]),
      (call + "    expect: {outbox: [{at: +76s, on: voicemail}]}\n", ["CW021 {at: +76s, on: voicemail}"]),
      (
        call + "    expect: {outbox: [{at: +76s, on: voicemail, email: a@b, sms: +79150000203}]}\n",
        ["CW023 +79150000203"]
      ),
      (call + "    expect: {timeline: {}}\n", ["CW502 {}"]),
      (call + "    expect: {timeline: nothing}\n", ["CW022 nothing"]),
      (call + "    expect:\n      timeline:\n        +6s: blocked\n        +6.0s: released\n", ["CW502 +6.0s"]),
      (call + "    expect:\n      timeline:\n        +6s: blocked\n        +2s: released\n", ["CW502 +2s"]),
      (call + "    expect:\n      timeline:\n        +6s: blocked\n        +6s: released\n", ["CW502 +6s"]),
      (call + "    expect:\n      timeline:\n        6s: blocked\n", ["CW025 6s"]),
      (call + "    expect:\n      timeline:\n        +6: blocked\n", ["CW025 6"]),
      (call + "    expect:\n      timeline:\n        +6s:\n", ["CW022 "]),
      (call + "    expect: {timeline: {+0s: row company, greeting welcome}}\n", ["CW502 greeting welcome"]),
      (call + "    acts: [bella.desk answers after 4s, talks 95s]\n", ["CW501 talks 95s"]),
      (call + "    acts:\n", ["CW022 "]),
      (call + "    acts: [[a.desk is busy]]\n", ["CW022 [a.desk is busy]"]),
      (call + "    acts: [{caller: hangs up at +7s}]\n", ["CW501 caller"]),
      (call + "    acts: [{callback one: customer is busy}]\n", ["CW501 one"]),
      (call + "    acts: [{callback: customer is busy}]\n", ["CW501 callback"]),
      (call + "    acts:\n      - callback 1: caler\n", ["CW501 caler"]),
      (call + "    acts: [\"a.deks is \\x62usy\"]\n", ["CW501 \"a.deks is \\x62usy\""]),
      (call + "    from: bella\n", ["CW013 from"]),
    ])
  func mistakes(_ text: String, _ complaints: [String]) {
    let (_, diagnostics) = read(text)
    #expect(
      diagnostics.map { (diagnostic) in "\(diagnostic.rule.code) \(cut(diagnostic.range, of: text))" } == complaints)
    for diagnostic in diagnostics { #expect(diagnostic.help != nil) }
  }

  @Test(
    "an event that is only begun is shown whole, and an unknown word is not guessed at",
    arguments: [
      ("busy", "for example 'busy 10m'"), ("login", "for example 'login online'"),
      ("set", "for example 'set break'"), ("break", "did you mean 'login break'?"),
      ("logut", "did you mean 'logout'?"),
      ("sleeps", "events are written so: login keep · login STATUS · set STATUS · logout · busy LENGTH"),
    ])
  func events(_ event: String, _ help: String) throws {
    let read = SmallReading(event, WrittenStatusEvent.Kind.read)
    #expect(read.codes == ["CW024"])
    #expect(read.diagnostics.first?.help?.en == help)
  }

  @Test("whoever says yes where a length is expected is told of none")
  func lengthOrNone() throws {
    let (_, diagnostics) = read(Self.call + "    expect: {message: no}\n")
    #expect(diagnostics.first?.help?.en.contains("none") == true)
  }

  @Test("a fix inside an escaped text is not offered, as its place is not known")
  func escaped() {
    let (_, diagnostics) = read(CallsFileTests.call + "    acts: [\"a.deks is \\x62usy\"]\n")
    #expect(diagnostics.map { (diagnostic) in diagnostic.fix == nil } == [true])
  }

  @Test("a fix inside a quoted text leaves the quotes")
  func quoted() throws {
    let text = CallsFileTests.call + "    acts: ['a.deks is busy']\n"
    let fix = try #require(read(text).diagnostics.first?.fix)
    #expect(mended(text, by: fix) == CallsFileTests.call + "    acts: ['a.desk is busy']\n")
  }

  @Test("reading goes on behind a mistake, call after call")
  func goesOn() {
    let text = "calls:\n  - {at: never, from: anna, to: 300}\n  - nonsense\n" + CallsFileTests.call.dropFirst(7)
    let (file, diagnostics) = read(text)
    #expect(file.calls.count == 2)
    #expect(diagnostics.map(\.rule.code) == ["CW027", "CW022"])
  }

  @Test("of a file that could only be read in part, nothing is missed")
  func incomplete() {
    let text = "calls:\n  - {at: &x 2026-06-09 10:15, from: *x}\n"
    let (_, diagnostics) = read(text)
    #expect(diagnostics == [])
  }

  @Test("a file in which a thousand things are wrong is given up, and says so")
  func overwhelmed() throws {
    let acts = String(repeating: "    - nonsense\n", count: 1200)
    let (file, diagnostics) = read(CallsFileTests.call + "    acts:\n" + acts + CallsFileTests.call.dropFirst(7))
    #expect(file.calls.count == 1)
    #expect(diagnostics.count == 1000)
    #expect(diagnostics.map(\.notes.count).suffix(2) == [0, 1])
  }

  @Test("an empty file is an empty calls file")
  func empty() {
    let (file, diagnostics) = read("")
    #expect(file.calls.isEmpty && file.statuses.isEmpty && diagnostics == [])
  }

  @Test(
    "a file is known by the keys at its top",
    arguments: [
      ("callwright: 1\npbx: a\n", .account), ("calls: []\n", .calls), ("statuses: []\naccount: a.yaml\n", .calls),
      ("calls: []\ncallwright: 1\n", .account), ("account: a.yaml\n", .neither), ("- calls\n", .neither),
      ("calls\n", .neither),
      ("", .neither), ("employees: {}\n", .neither), ("x: {calls: []}\n", .neither),
    ] as [(String, FileKind)])
  func kind(_ text: String, _ kind: FileKind) {
    #expect(FileKind.of(YAMLTree.read(file(text)).tree) == kind)
  }

  @Test("a calls file with any character damaged is read to its end")
  func damaged() {
    var dice = Dice(seed: 5)
    let whole = Array(CallsFileTests.whole.utf8)
    for _ in 0..<1500 {
      var bytes = whole
      let place = Int.random(in: bytes.indices, using: &dice)
      switch Int.random(in: 0..<3, using: &dice) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(dice.one(of: Array(",:;()[]{}'\"#-> .\n\u{7F}".utf8)), at: place)
      default: bytes[place] = UInt8.random(in: 0...255, using: &dice)
      }
      let (tree, _) = YAMLTree.read(file(bytes))
      for diagnostic in WrittenCallsFile.read(tree).1 { #expect(diagnostic.range.end <= bytes.count) }
    }
  }

  /// What the calls file `text` tells, and what is wrong with it beyond its YAML.
  private func read(_ text: String) -> (file: WrittenCallsFile, diagnostics: [Diagnostic]) {
    let (tree, _) = YAMLTree.read(file(text))
    return WrittenCallsFile.read(tree)
  }

}
