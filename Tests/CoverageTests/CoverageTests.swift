import Diagnostics
import Driver
import Hours
import Machine
import Simulation
import Syntax
import Testing

@Suite("what the tests of an account have met")
struct CoverageTests {

  private func coverage(_ account: String = World.shop, calls: String) throws -> Coverage {
    let world = try World(account, calls: calls)
    let made = Coverage(world.check)
    var coverage = try #require(made)
    let play = try World.play(calls, on: world.machine, world.check, keepsCoverage: true)
    coverage.add(play.exchange)
    return coverage
  }

  private func call(_ at: String, _ acts: String = "[]", from: String = "+79160000001", to: String = "+74950000001")
    -> String
  {
    "  - {at: \(at), from: \(from), to: \(to), acts: \(acts)}\n"
  }

  @Test("what an author has written is what can be met")
  func items() throws {
    let items = try coverage(calls: "calls:\n" + call("2026-06-09 11:00")).items
    func labels(_ kind: CoverageItem.Kind) -> [String] {
      items.filter { (item) in item.kind == kind }.map(\.label.en)
    }
    #expect(labels(.row) == ["row company of shop", "row otherwise of shop"])
    #expect(
      labels(.step) == [
        "fax detect in row company of shop", "forward desk in row company of shop",
        "forward anna in row otherwise of shop", "hangup in row otherwise of shop",
      ])
    #expect(
      labels(.fallback) == [
        "no-answer of group desk", "key 1 (callback) of group desk", "key 2 (stay) of group desk",
        "key 3 (voicemail) of group desk",
      ])
    #expect(
      labels(.rule) == [
        "busy of anna", "no-answer of anna", "absence of boris from 2026-07-01", "off-hours of boris",
      ])
    #expect(labels(.outcome).contains("callback called-back"))
    #expect(!labels(.outcome).contains("closed"), "the row 'otherwise' is always there")
    #expect(labels(.hangUp).contains("caller hangs up in the queue of desk"))
    #expect(Set(items.map(\.label.ru)).isDisjoint(with: Set(items.map(\.label.en)).subtracting(labels(.outcome))))
  }

  /// Single calls, and something that each of them meets and not another thing.
  static let meetings: [(name: String, at: String, acts: String, met: String, missing: String)] = [
    ("open", "2026-06-09 11:00", "[]", "row company of shop", "row otherwise of shop"),
    ("closed", "2026-06-09 20:00", "[]", "no-answer of anna", "row company of shop"),
    ("wait over", "2026-06-09 11:00", "[]", "no-answer of group desk", "key 1 (callback) of group desk"),
    (
      "key", "2026-06-09 11:00", "[caller presses 1 at +15s]", "key 1 (callback) of group desk",
      "no-answer of group desk"
    ),
    ("off-hours", "2026-06-09 20:00", "[]", "off-hours of boris", "absence of boris from 2026-07-01"),
    ("absent", "2026-07-02 20:00", "[]", "absence of boris from 2026-07-01", "off-hours of boris"),
    (
      "hang-up", "2026-06-09 11:00", "[caller hangs up at +2s]", "caller hangs up during fax detect for 4s",
      "caller hangs up while group desk rings"
    ),
    (
      "short", "2026-06-09 11:00", "[caller presses 3 at +15s, caller speaks 1s]", "message too short at box",
      "message kept at box"
    ),
    ("deputy", "2026-06-09 20:00", "[]", "forward anna in row otherwise of shop", "hangup in row otherwise of shop"),
  ]

  @Test("a call meets what it comes to and nothing else", arguments: meetings.map(\.name))
  func meets(_ name: String) throws {
    let meeting = try #require(Self.meetings.first { (meeting) in meeting.name == name })
    let coverage = try coverage(calls: "calls:\n" + call(meeting.at, meeting.acts))
    let missing = coverage.missing.map(\.label.en)
    #expect(!missing.contains(meeting.met))
    #expect(missing.contains(meeting.missing))
    #expect(coverage.items.contains { (item) in item.label.en == meeting.met })
  }

  @Test("steps that rows have in common are told apart")
  func commonSteps() throws {
    let account = World.shop.replacing("        - forward: anna\n        - hangup\n", "        - forward: desk\n")
    let coverage = try coverage(account, calls: "calls:\n" + call("2026-06-09 20:00"))
    let missing = coverage.missing.map(\.label.en)
    #expect(!missing.contains("forward desk in row otherwise of shop"))
    #expect(missing.contains("forward desk in row company of shop"))
  }

  @Test("several files add up, and the percentage is rounded down")
  func addsUp() throws {
    let first = "calls:\n" + call("2026-06-09 11:00")
    let second = "calls:\n" + call("2026-06-09 20:00")
    var coverage = try coverage(calls: first)
    let alone = coverage.count(of: .row)
    #expect(alone == (1, 2))
    let before = coverage.percent
    let world = try World(calls: second)
    coverage.add(try World.play(second, on: world.machine, world.check, keepsCoverage: true).exchange)
    let together = coverage.count(of: .row)
    #expect(together == (2, 2))
    let (met, all) = coverage.count(of: nil)
    #expect(coverage.percent == met * 100 / all)
    #expect(coverage.percent > before)
  }

  @Test("the tests that are proposed come as they say, and meet all but what cannot be met")
  func ready() throws {
    let calls = "calls:\n" + call("2026-06-09 11:00")
    let coverage = try coverage(calls: calls)
    let tests = ReadyTests(coverage, .en)
    #expect(tests.count > 10)
    // Boris is a deputy of Anna's only, and has no rule by which a call could come back to the scheme but silence.
    #expect(tests.unmet.map(\.label.en) == [])
    let world = try World(calls: calls)
    let play = try World.play(tests.text, on: world.machine, world.check, keepsCoverage: true)
    #expect(play.diagnostics.map(\.message.en) == [])
    let expectations = Expectations(of: play.calls, in: play.exchange)
    for position in play.calls.calls.indices {
      let difference = expectations.difference(ofCall: position)
      #expect(difference?.found == nil, "\(difference?.key ?? "") of call \(position)")
    }
    var covered = coverage
    covered.add(play.exchange)
    #expect(covered.missing.map(\.label.en) == [])
    #expect(covered.percent == 100)
    #expect(ReadyTests(covered, .en).count == 0)
  }

  @Test("the same tests are proposed each time")
  func stable() throws {
    let calls = "calls:\n" + call("2026-06-09 11:00")
    let first = ReadyTests(try coverage(calls: calls), .ru).text
    #expect(first == ReadyTests(try coverage(calls: calls), .ru).text)
    #expect(first.contains("name: 'строка") || first.contains("name: строка"))
  }

  @Test("the report says how much, what is missing with its place, and what is needed")
  func report() throws {
    let coverage = try coverage(calls: "calls:\n" + call("2026-06-09 11:00"))
    let text = CoverageReport(Appearance()).text(coverage, threshold: 90)
    #expect(text.contains("rows                1 of 2\n"))
    #expect(text.contains("account.yaml:42:13: row otherwise of shop\n"))
    #expect(text.contains("%, 90% needed"))
    #expect(text.contains("calls:\n  - name:") || text.contains("calls:\n  # "))
    let enough = CoverageReport(Appearance(language: .ru)).text(coverage, threshold: 1)
    #expect(!enough.contains("нужно"))
    #expect(enough.contains("не проверено ни одним тестом"))
  }

}

extension String {

  /// This text with the first `part` replaced by `other`.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let range = self.firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }

}
