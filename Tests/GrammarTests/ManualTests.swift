import Diagnostics
import Foundation
import Testing

@testable import Syntax

/// The manual, held against the reader.
@Suite struct ManualTests {

  /// The keys that the reader knows, by the name that the manual gives to a construct.
  private static let knownKeys: [String: [String]] = [
    "account": words(AccountKeys.self), "plan": words(PlanKeys.self), "schedule": words(ScheduleKeys.self),
    "audio": words(AudioKeys.self), "employee": words(EmployeeKeys.self), "device": words(DeviceKeys.self),
    "absence": words(AbsenceKeys.self), "direct number": words(DirectNumberKeys.self),
    "group": words(GroupKeys.self), "impatient": words(ImpatientKeys.self), "callback": words(CallbackKeys.self),
    "voicemail box": words(BoxKeys.self), "fax": words(FaxKeys.self), "row": words(RowKeys.self),
    "step": words(StepKeys.self), "number": words(NumberKeys.self), "blacklist entry": words(BlacklistKeys.self),
    "recording": words(RecordingKeys.self), "notification": words(NotificationKeys.self),
    "campaign": words(CampaignKeys.self), "planned call": words(PlannedCallKeys.self),
    "calls file": words(CallsFileKeys.self), "status": words(StatusEventKeys.self), "call": words(CallKeys.self),
    "expectation": words(ExpectationKeys.self), "outbox entry": words(OutboxKeys.self),
  ]

  private static func words<Keys: KeyWords>(_ keys: Keys.Type) -> [String] { keys.allCases.map(\.rawValue) }

  /// A table of the manual behind a mark such as `<!-- keys: row -->`: its rows, each with its cells.
  static func tables() throws -> [(construct: String, rows: [[String]])] {
    try Project.text("grammar/LANGUAGE.md").components(separatedBy: "<!-- keys: ").dropFirst().map { (text) in
      let construct = text.components(separatedBy: " -->").first ?? ""
      let table = text.lines.drop { (line) in !line.hasPrefix("|") }.prefix { (line) in line.hasPrefix("|") }
      return (
        construct,
        table.dropFirst(2).map { (line) in
          String(line).matches(of: "((?:[^|\\\\]|\\\\.)+)").map { (cell) in cell[0].trimmingCharacters(in: .whitespaces)
          }
        }
      )
    }
  }

  @Test("the manual has a table of keys for each construct, and names no other")
  func constructs() throws {
    #expect(try Self.tables().map(\.construct).sorted() == Self.knownKeys.keys.sorted())
    // All that the reader knows: an action's keys are told in words, as they are phrases most of the time.
    let enums = try Project.sources.flatMap { (path) in
      try Project.text(path).matches(of: "enum ([A-Za-z]+Keys): String, KeyWords").map { (groups) in groups[0] }
    }
    #expect(enums.count == Self.knownKeys.count + 1 && enums.contains("ActionKeys"))
  }

  @Test("a table names the keys that the reader knows, and no other", arguments: knownKeys.keys.sorted())
  func keys(of construct: String) throws {
    let rows = try Self.tables().first { (table) in table.construct == construct }?.rows ?? []
    let written = rows.map { (row) in row[0].replacing("`", with: "") }
    #expect(written.sorted() == Self.knownKeys[construct]?.sorted())
  }

  @Test("every example of the manual is read without a complaint")
  func examples() throws {
    let manual = try Project.text("grammar/LANGUAGE.md")
    let fences = manual.components(separatedBy: "\n```yaml\n").dropFirst().map { (text) in
      (text.components(separatedBy: "\n```").first ?? "") + "\n"
    }
    #expect(fences.count > 20)
    for fence in fences {
      let (tree, faults) = YAMLTree.read(SourceFile(id: FileID(0), path: "manual", bytes: Array(fence.utf8)))
      let mistakes =
        if FileKind.of(tree) == .calls {
          WrittenCallsFile.read(tree).1
        } else {
          WrittenAccount.read(tree, isPart: FileKind.of(tree) == .neither).diagnostics
        }
      let found = (faults + mistakes).map { (diagnostic) in "\(diagnostic.rule.code) \(diagnostic.message.en)" }
      #expect(found == [], "\(fence)")
    }
  }

}
