import Diagnostics
import Driver
import Foundation
import Hours
import Support
import Testing

@testable import Syntax

/// The grammar of small syntax, held against the readers.
@Suite("the grammar of what stands inside values")
struct SmallSyntaxTests {

  /// A reader: whether it takes a text without a complaint.
  private static let readers: [String: @Sendable (String) -> Bool] = [
    "duration": { reads($0, Milliseconds.read) }, "weekdays": { reads($0, WeekdaySet.read) },
    "pattern": { reads($0, WeeklyPattern.read) }, "date": { reads($0, CivilDate.read) },
    "date span": { reads($0, DateSpan.read) }, "moment": { reads($0, Moment.read) },
    "phone number": { reads($0, PhoneNumber.read) }, "number pattern": { reads($0, NumberPattern.read) },
    "party": { reads($0, WrittenParty.read) }, "status event": { reads($0, WrittenStatusEvent.Kind.read) },
    "act": { reads($0, WrittenAct.read) }, "outcome": { reads($0, ExpectedOutcome.read) },
    "timeline line": { reads($0) { TimelineEntry.read(line: $0, $1) } },
  ]

  private static func reads<Value>(_ text: String, _ read: (ScalarText, (Diagnostic) -> Void) -> Value) -> Bool {
    var isGood = true
    _ = read(ScalarText(text, at: SourceRange(FileID(0), 0, text.utf8.count))) { (_) in isGood = false }
    return isGood
  }

  private static func grammar() throws -> EBNF {
    try #require(EBNF(try Project.text("grammar/small-syntax.ebnf")), "the grammar itself cannot be read")
  }

  @Test("every rule that is spoken of is there, and every rule leads to something that is read")
  func complete() throws {
    let grammar = try Self.grammar()
    #expect(grammar.mentioned.subtracting(grammar.names).sorted() == ["host", "parameters", "port", "user"])
    #expect(
      Set(grammar.names).subtracting(grammar.mentioned).subtracting(Self.readers.keys).sorted() == ["clock duration"])
    #expect(Set(Self.readers.keys).subtracting(grammar.names).isEmpty)
  }

  @Test("what readers take in the project's own files is in the grammar", arguments: readers.keys.sorted())
  func recognised(_ rule: String) throws {
    let grammar = try Self.grammar()
    let read = try #require(Self.readers[rule])
    var texts: Set<String> = []
    func look(_ document: PlainDocument) {
      switch document {
      case .text(let text, _): texts.insert(text)
      case .list(let items): items.forEach(look)
      case .map(let members):
        for (key, value) in members {
          texts.insert(key)
          look(value)
          // `callback 1: …` is a key with a value to YAML.
          if case .text(let text, _) = value { texts.insert("\(key): \(text)") }
        }
      }
    }
    for path in Project.files(below: ["schemes"], endings: [".yaml"]) {
      PlainDocument(Array(try Project.text(path).utf8)).map(look)
    }
    for rule in Rule.allCases {
      for file in try RulePage(of: rule).passes.files { PlainDocument(file.bytes).map(look) }
    }
    for fence in try Project.text("grammar/LANGUAGE.md").components(separatedBy: "\n```yaml\n").dropFirst() {
      PlainDocument(Array((fence.components(separatedBy: "\n```").first ?? "").utf8)).map(look)
    }
    let taken = texts.filter { (text) in text.utf8.count < 300 && !text.hasPrefix("sip:") && read(text) }.sorted()
    #expect(taken.count > 3)
    let strange = taken.filter { (text) in !grammar.recognises(text, as: rule) }
    #expect(strange.isEmpty, "\(strange.prefix(10))")
  }

  /// Rules whose pieces stand together without gaps.
  private static let tight: Set<String> = [
    "name", "device", "offset", "duration", "number", "time", "sixty", "interval", "date", "month day", "moment",
    "attempt",
    "reason", "days", "utc offset", "fraction",
  ]

  @Test(
    "readers take what the grammar makes",
    arguments: ["weekdays", "duration", "status event", "act", "outcome", "timeline line"])
  func made(_ rule: String) throws {
    let grammar = try Self.grammar()
    let read = try #require(Self.readers[rule])
    var dice = SeededGenerator(seed: 3)
    var refused: [String] = []
    for _ in 0..<500 {
      let text = grammar.made(rule, tight: Self.tight, &dice)
      if !read(text) { refused.append(text) }
    }
    let few = Array(refused.prefix(10))
    #expect(few.isEmpty)
  }

}
