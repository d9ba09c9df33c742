import Diagnostics
import Hours
import Testing

@testable import Syntax

@Suite struct WrittenActTests {

  @Test(
    "an act is read, and printed as the language has it",
    arguments: [
      ("bella.desk answers after 4s, talks 95s", nil), ("202.desk answers after 0s", nil),
      ("анна-1.mobile rejects after 3s", nil),
      ("e.landline is busy", nil), ("e.external-softphone is unreachable", nil), ("e.softphone lets it ring", nil),
      ("bella.desk lets it ring, then answers after 5s, talks 30s", nil),
      ("b.desk answers after 1s, talks 0s, then is busy, then rejects after 2.5s, then lets it ring", nil),
      ("external answers after 12s, talks 60s", nil), ("external is busy", nil), ("external is unreachable", nil),
      ("external lets it ring, then answers after 1s", nil), ("caller hangs up at +7s", nil),
      ("caller presses 1 at +24s", nil),
      ("caller speaks 25s", nil), ("caller speaks 25s, stays", nil), ("caller faxes after 1s", nil),
      ("caller faxes after 1s, sends 90s", nil), ("caller dials 300", nil), ("record pressed after 10s", nil),
      ("callback 1: anna.desk answers after 5s", nil),
      ("callback 2: anna.desk lets it ring, then rejects after 1s", nil),
      ("callback 1: customer answers after 7s, talks 40s", nil), ("callback 1: customer is busy", nil),
      ("callback 12: customer is unreachable", nil), ("callback 1: customer does not answer", nil),
      ("  bella.desk   answers after 4s ,talks 1.50s", "bella.desk answers after 4s, talks 1.5s"),
      ("callback 1 : customer is busy", "callback 1: customer is busy"),
    ] as [(String, String?)])
  func read(_ written: String, _ printed: String?) {
    let read = SmallReading(written, WrittenAct.read)
    #expect(read.value?.description == printed ?? written)
    #expect(read.codes == [])
  }

  @Test("an act means what it says")
  func meaning() throws {
    func device(_ text: String) throws -> [WrittenAct.Response] {
      guard case .device(let device, let responses) = try #require(SmallReading(text, WrittenAct.read).value) else {
        return []
      }
      #expect(device.name == DeviceName("bella", .desk))
      #expect(cut(device.employee.range, of: text) == "bella")
      #expect(cut(device.kind.range, of: text) == "desk")
      return responses
    }
    #expect(try device("bella.desk answers after 4s") == [.answers(after: .seconds(4), talk: nil)])
    #expect(
      try device(
        "  bella.desk lets it ring, then answers after 5s, talks 30s, then rejects after 1s, then is busy, then is unreachable"
      )
        == [
          .letsItRing, .answers(after: .seconds(5), talk: .seconds(30)), .rejects(after: .seconds(1)), .isBusy,
          .isUnreachable,
        ])
    #expect(
      SmallReading("external is busy, then lets it ring", WrittenAct.read).value == .external([.isBusy, .letsItRing]))
    #expect(SmallReading("caller hangs up at +6.02s", WrittenAct.read).value == .callerHangsUp(at: Milliseconds(6020)))
    #expect(SmallReading("caller presses 0 at +24s", WrittenAct.read).value == .callerPresses(key: 0, at: .seconds(24)))
    #expect(
      SmallReading("caller speaks 25s, stays", WrittenAct.read).value
        == .callerSpeaks(length: .seconds(25), stays: true))
    #expect(
      SmallReading("caller faxes after 1s", WrittenAct.read).value == .callerFaxes(after: .seconds(1), length: nil))
    #expect(SmallReading("record pressed after 10s", WrittenAct.read).value == .recordPressed(after: .seconds(10)))
    #expect(
      SmallReading("callback 2: customer does not answer", WrittenAct.read).value
        == .callback(attempt: 2, .customer(.letsItRing)))
    guard case .callerDials(let number) = SmallReading("caller dials 300", WrittenAct.read).value else {
      Issue.record("no dialling")
      return
    }
    #expect(number.value == "300")
    #expect(number.range == SourceRange(FileID(0), 13, 16))
  }

  @Test(
    "what is no act is refused at its place, with a fix where one is sure",
    arguments: [
      ("bella.desk anwsers after 4s", "CW501", "anwsers after 4s", "bella.desk answers after 4s"),
      ("bella.desk answers in 4s", "CW501", "answers in 4s", nil),
      ("bella.deks answers after 4s", "CW501", "deks", "bella.desk answers after 4s"),
      ("bella answers after 4s", "CW501", "bella", nil), ("bella.desk", "CW501", "bella.desk", nil),
      (".desk is busy", "CW501", "", nil), ("bella.desk answers", "CW501", "answers", nil),
      ("bella.desk is  bussy", "CW501", "is  bussy", "bella.desk is busy"),
      (
        "bella.desk answers after 4s talks 95s", "CW501", "answers after 4s talks 95s",
        "bella.desk answers after 4s, talks 95s"
      ),
      (
        "bella.desk lets it ring then is busy", "CW501", "lets it ring then is busy",
        "bella.desk lets it ring, then is busy"
      ),
      ("caller speaks 25s stays", "CW501", "speaks 25s stays", "caller speaks 25s, stays"),
      ("bella.desk answers after 4s, talk 95s", "CW501", "talk 95s", nil),
      ("bella.desk is busy, talks 95s", "CW501", "talks 95s", nil),
      ("bella.desk answers after 4s, then", "CW501", "bella.desk answers after 4s, then", nil),
      ("bella.desk answers after 4", "CW025", "4", "bella.desk answers after 4s"),
      ("bella.desk answers after 4s, talks 95", "CW025", "95", "bella.desk answers after 4s, talks 95s"),
      ("talks 95s", "CW501", "talks 95s", nil), ("then is busy", "CW501", "then is busy", nil),
      ("stays", "CW501", "stays", nil),
      ("external rejects after 3s", "CW501", "rejects after 3s", nil),
      ("caler hangs up at +7s", "CW501", "caler hangs up at +7s", "caller hangs up at +7s"),
      ("caller hangs up at 7s", "CW025", "7s", "caller hangs up at +7s"),
      ("caller hangs up after 7s", "CW501", "hangs up after 7s", nil),
      ("caller presses 12 at +7s", "CW501", "12", nil), ("caller presses # at +7s", "CW501", "#", nil),
      ("caller dials 3/0", "CW501", "3/0", nil),
      ("caller speaks 25s, stay", "CW501", "stay", nil), ("record pressed", "CW501", "pressed", nil),
      ("customer is busy", "CW501", "customer is busy", nil),
      ("callback 1 customer is busy", "CW501", "callback 1 customer is busy", nil),
      ("callback: customer is busy", "CW501", "callback: customer is busy", nil),
      ("callback 0: customer is busy", "CW501", "0", nil), ("callback first: customer is busy", "CW501", "first", nil),
      ("callback 1 2: customer is busy", "CW501", "1 2", nil), ("callback 1:", "CW501", "callback 1:", nil),
      ("callback 1: caller hangs up at +7s", "CW501", "caller hangs up at +7s", nil),
      ("callback 1: customer rejects after 1s", "CW501", "rejects after 1s", nil),
      ("callback", "CW501", "callback", nil),
      ("", "CW501", "", nil), (",", "CW501", ",", nil),
      ("Бэлла отвечает через 4 секунды", "CW501", "Бэлла отвечает через 4 секунды", nil),
    ] as [(String, String, String, String?)])
  func refused(_ written: String, _ code: String, _ place: String, _ fixed: String?) throws {
    let read = SmallReading(written, WrittenAct.read)
    #expect(read.value == nil)
    #expect(read.codes == [code])
    let diagnostic = try #require(read.diagnostics.first)
    #expect(cut(diagnostic.range, of: written) == place)
    #expect(diagnostic.help != nil)
    #expect(diagnostic.fix.map { (fix) in mended(written, by: fix) } == fixed)
    if let fixed { #expect(SmallReading(fixed, WrittenAct.read).codes == []) }
  }

  @Test(
    "a form that is not understood is shown with its gaps filled",
    arguments: [
      ("caller hangs up at -3s", "hangs up at +7s"), ("caller presses one at +24s", "presses 1 at +7s"),
      ("bella.desk answers after", "answers after 4s"), ("caller dials", "dials 201"),
    ])
  func example(_ written: String, _ example: String) throws {
    let diagnostic = try #require(SmallReading(written, WrittenAct.read).diagnostics.first)
    #expect(diagnostic.help?.en == "for example '\(example)'")
    #expect(diagnostic.help?.ru == "например, «\(example)»")
  }

  @Test("a comma that YAML has taken for the end of an act is explained")
  func comma() throws {
    let diagnostic = try #require(SmallReading("talks 95s", WrittenAct.read).diagnostics.first)
    #expect(diagnostic.help?.en.contains("quotes") == true)
  }

  @Test("whatever can be done is read as it is printed")
  func roundTrip() {
    var dice = Dice(seed: 501)
    for _ in 0..<20_000 {
      let act = dice.act()
      let read = SmallReading(act.description, WrittenAct.read)
      #expect(read.value?.description == act.description)
      #expect(read.value?.withoutPlaces == act.withoutPlaces)
    }
  }

  @Test("any text is an act or complaints within it, and every fix mends")
  func total() {
    var dice = Dice(seed: 504)
    let words = ActForm.allCases.flatMap { (form) in form.rawValue.split(separator: " ").map(String.init) }
    for _ in 0..<4000 {
      let text = dice.rubble(
        words + ActParty.allCases.map(\.rawValue) + [
          ",", ",", ":", ";", "(", ")", "then", "callback", "1", "a.desk", "caller", "4s", "+7s",
        ])
      let read = SmallReading(text, WrittenAct.read)
      #expect((read.value == nil) == !read.diagnostics.isEmpty, "\(text)")
      for diagnostic in read.diagnostics {
        #expect(diagnostic.range.end <= text.utf8.count)
        guard let fix = diagnostic.fix else { continue }
        #expect(
          SmallReading(mended(text, by: fix), WrittenAct.read).diagnostics.count < read.diagnostics.count, "\(text)")
      }
    }
  }

  @Test("an act of endless clauses is read")
  func endless() {
    let text = "a.desk lets it ring" + String(repeating: ", then is busy", count: 4000)
    guard case .device(_, let responses) = SmallReading(text, WrittenAct.read).value else {
      Issue.record("not read")
      return
    }
    #expect(responses.count == 4001)
    #expect(SmallReading(text + ", then is bussy", WrittenAct.read).codes == ["CW501"])
  }

}

extension WrittenAct {

  /// The act with all places forgotten.
  fileprivate var withoutPlaces: WrittenAct {
    switch self {
    case .device(let device, let responses): .device(device.withoutPlaces, responses)
    case .callback(let attempt, .device(let device, let responses)):
      .callback(attempt: attempt, .device(device.withoutPlaces, responses))
    case .callerDials(let number): .callerDials(number.withoutPlace)
    default: self
    }
  }

}

extension WrittenDevice {

  /// The device with its places forgotten.
  fileprivate var withoutPlaces: WrittenDevice { .init(employee: employee.withoutPlace, kind: kind.withoutPlace) }

}

extension Written {

  /// The value at no place.
  fileprivate var withoutPlace: Written { .init(value, at: SourceRange(FileID(0), 0, 0)) }

}

extension Dice {

  /// Any act.
  fileprivate mutating func act() -> WrittenAct {
    switch Int.random(in: 0..<11, using: &self) {
    case 0, 1: .device(writtenDevice(), responses(mayReject: true))
    case 2: .external(responses(mayReject: false))
    case 3: .callerHangsUp(at: length())
    case 4: .callerPresses(key: .random(in: 0...9, using: &self), at: length())
    case 5: .callerSpeaks(length: length(), stays: once(in: 2))
    case 6: .callerFaxes(after: length(), length: once(in: 2) ? nil : length())
    case 7: .callerDials(Written(name(), at: SourceRange(FileID(0), 0, 0)))
    case 8: .recordPressed(after: length())
    case 9: .callback(attempt: .random(in: 1...99, using: &self), .device(writtenDevice(), responses(mayReject: true)))
    default: .callback(attempt: .random(in: 1...99, using: &self), .customer(response(mayReject: false)))
    }
  }

  /// A device at no place.
  private mutating func writtenDevice() -> WrittenDevice {
    WrittenDevice(
      employee: Written(name(), at: SourceRange(FileID(0), 0, 0)),
      kind: Written(one(of: DeviceKind.allCases), at: SourceRange(FileID(0), 0, 0)))
  }

  /// A few responses.
  private mutating func responses(mayReject: Bool) -> [WrittenAct.Response] {
    (0..<Int.random(in: 1...4, using: &self)).map { _ in response(mayReject: mayReject) }
  }

  /// Any response.
  private mutating func response(mayReject: Bool) -> WrittenAct.Response {
    switch Int.random(in: 0..<(mayReject ? 5 : 4), using: &self) {
    case 0: .answers(after: length(), talk: once(in: 2) ? nil : length())
    case 1: .isBusy
    case 2: .isUnreachable
    case 3: .letsItRing
    default: .rejects(after: length())
    }
  }

}
