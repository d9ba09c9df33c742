import Diagnostics
import Driver
import Simulation
import Testing

@Suite("the history of a day")
struct HistoryTests {

  static let day = """
    calls:
      - name: '=SUM(1,2) "quoted"'
        at: 2026-06-09 11:00:00
        from: +79160000001
        to: +74950000001
        acts: ["anna.desk answers after 2s, talks 10s"]
      - name: wants to be called back
        at: 2026-06-09 12:00:00
        from: +79160000002
        to: +74950000001
        acts:
          - caller presses 1 at +15s
          - "callback 1: boris.mobile answers after 3s"
          - "callback 1: customer answers after 4s, talks 20s"
      - name: out of hours
        at: 2026-06-10 20:00:00
        from: anonymous
        to: +74950000001
        acts: [caller hangs up at +1.5s]
      - at: 2026-06-10 20:30:00
        from: anna
        to: 300
        acts: []
    """

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("each call is a line, a callback one of its own, and lengths are seconds")
  func values() throws {
    let history = History(try World(calls: Self.day).play)
    let lines = text(HistoryReport(history).csv).split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7)
    #expect(lines.last == "")
    #expect(lines.first.map(String.init) == HistoryReport.columns.joined(separator: ","))
    #expect(
      lines[1]
        == "1,,inbound,+79160000001,+74950000001,2026-06-09T11:00:00+03:00,2026-06-09T11:00:06+03:00,2026-06-09T11:00:16+03:00,answered,,anna,desk,anna boris,desk,6,10,0,10,,,no,\"'=SUM(1,2) \"\"quoted\"\"\""
    )
    #expect(
      lines[2]
        == "2,3,inbound,+79160000002,+74950000001,2026-06-09T12:00:00+03:00,,2026-06-09T12:00:15+03:00,callback-requested,,,,anna boris,desk,15,,0,,,,yes,wants to be called back"
    )
    #expect(
      lines[3]
        == "3,2,callback,+79160000002,+74950000001,2026-06-09T12:00:25+03:00,2026-06-09T12:00:37+03:00,2026-06-09T12:00:57+03:00,answered,,boris,mobile,,desk,12,20,,,,,no,"
    )
    #expect(
      lines[4].hasPrefix(
        "4,,inbound,anonymous,+74950000001,2026-06-10T20:00:00+03:00,,2026-06-10T20:00:01.500+03:00,abandoned,ringing,")
    )
    #expect(lines[5].hasPrefix("5,,internal,anna,300,"))
  }

  @Test("one call is listed with its callback and its letters only")
  func oneCall() throws {
    let history = History(try World(calls: Self.day).play, call: 2)
    #expect(history.entries.map(\.id) == [4])
    #expect(history.outbox.map(\.call) == [3])
    let withCallback = History(try World(calls: Self.day).play, call: 1)
    #expect(withCallback.entries.map(\.linkedID) == [3, 2])
  }

  @Test(
    "what a spreadsheet would obey is written as text",
    arguments: [
      ("=1", "'=1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("+1-2", "'+1-2"), ("+79160000001", "+79160000001"),
      ("a=1", "a=1"), ("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""),
      ("=a,b", "\"'=a,b\""),
    ])
  func formulas(_ value: String, _ written: String) {
    var csv = CSVText(columns: ["c"])
    csv.field(value)
    csv.endLine()
    #expect(text(csv.bytes) == "c\r\n\(written)\r\n")
  }

  @Test("the table fits the terminal, and a wide one shows more")
  func table() throws {
    let history = History(try World(calls: Self.day).play)
    let narrow = text(HistoryReport(history).table(Appearance(width: 80))).split(separator: "\n")
    let wide = text(HistoryReport(history).table(Appearance(width: 300))).split(separator: "\n")
    #expect(narrow.allSatisfy { (line) in Display.width(line) <= 80 })
    #expect(narrow.count == 8)
    #expect(narrow.contains { (line) in line.contains("abandoned (ringing)") })
    #expect(!narrow[0].contains("answer"))
    #expect(wide[0].contains("answer") && wide[0].contains("name") && wide[0].contains("rung"))
    let russian = text(HistoryReport(history).table(Appearance(language: .ru, width: 80)))
    #expect(russian.contains("итог") && russian.contains("Ср 2026-06-10"))
  }

  @Test("JSON has the same entries, and the outbox names the calls by their numbers")
  func json() throws {
    let history = History(try World(calls: Self.day).play)
    let json = text(HistoryReport(history).json)
    #expect(json.hasPrefix("[\n  {\n    \"id\": 1,\n    \"linked_id\": null,"))
    #expect(json.contains("\"phase\": \"ringing\""))
    #expect(json.contains("\"wait_ms\": 1500"))
    let outbox = text(OutboxReport(history).csv)
    #expect(outbox.contains("2026-06-10T20:00:01.500+03:00,4,missed,sms,+79150000203\r\n"))
    #expect(text(OutboxReport(history).json).contains("\"call_id\": 4"))
  }

}
