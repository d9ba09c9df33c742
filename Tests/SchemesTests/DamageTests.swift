import Diagnostics
import Driver
import Machine
import Support
import Testing

@Suite("damaged accounts")
struct DamageTests {

  /// The words of the language that stand as keys in the companies; other keys are names that an author chose.
  private static let words: Set<String> = [
    "callwright", "timezone", "schedules", "weekly", "exceptions", "audio", "file", "say", "employees", "extension",
    "email", "position", "role", "devices", "mobile", "delay", "hours", "off-hours", "absences", "from", "to", "reason",
    "announcement", "then", "no-answer", "after", "forward", "busy", "auto-secretary", "groups", "ring", "members",
    "turn",
    "wait", "queue", "queue-audio", "impatient", "prompt", "offer", "callback", "attempts", "pause", "voicemail", "max",
    "schemes", "when", "steps", "greeting", "numbers", "scheme", "ringback", "blacklist", "recording", "calls",
    "storage",
    "keep", "notifications", "on", "sms", "external", "department",
  ]

  /// Where something was found: lines, counted from 1.
  private func lines(_ check: AccountCheck) -> [Int] {
    check.diagnostics.flatMap { (finding) in
      [finding.range] + finding.notes.compactMap(\.range)
    }.map { (range) in check.files[0].line(at: range.start) }
  }

  @Test("a key that is spelt wrongly is reported on its line", arguments: Repository.companies)
  func keys(_ company: String) throws {
    let text = try Repository.bytes("schemes/\(company)/account.yaml")
    let file = SourceFile(id: FileID(0), path: "", bytes: text)
    var damages = 0
    for (word, range) in Damage.keys(of: text) where Self.words.contains(word) {
      damages += 1
      let check = AccountCheck.of(Damage.replacing(range, of: text, by: word.prefix(1) + "q" + word.dropFirst(1)))
      let line = file.line(at: UInt32(range.lowerBound))
      #expect(lines(check).contains(line), "'\(word)' on line \(line):\n\(check.report)")
    }
    #expect(damages > 20)
  }

  /// The keys whose values name something that the account declares.
  private static let referring: Set<String> = [
    "forward", "members", "greeting", "queue-audio", "prompt", "ringback", "scheme", "announcement", "voicemail",
    "when",
  ]

  @Test("a reference that is spelt wrongly is reported where it stands", arguments: Repository.companies)
  func references(_ company: String) throws {
    let text = try Repository.bytes("schemes/\(company)/account.yaml")
    let file = SourceFile(id: FileID(0), path: "", bytes: text)
    var damages = 0
    for (key, word, range) in Damage.values(of: text) where Self.referring.contains(key) {
      damages += 1
      let check = AccountCheck.of(Damage.replacing(range, of: text, by: word + "q"))
      let place = file.position(at: UInt32(range.lowerBound))
      #expect(
        check.diagnostics.contains { (finding) in Int(finding.range.start) == range.lowerBound },
        "'\(word)' at \(place.line):\(place.column):\n\(check.report)")
      #expect(check.machine == nil)
    }
    #expect(damages > 5)
  }

  @Test("the name of something that others name is missed by those who name it", arguments: Repository.companies)
  func names(_ company: String) throws {
    let text = try Repository.bytes("schemes/\(company)/account.yaml")
    let referred = Set(
      Damage.values(of: text).filter { (value) in Self.referring.contains(value.key) }.map(\.word))
    for (word, range) in Damage.keys(of: text) where referred.contains(word) && !Self.words.contains(word) {
      let check = AccountCheck.of(Damage.replacing(range, of: text, by: word + "q"))
      let isMissed = check.diagnostics.contains { (finding) in
        check.files[0].text(of: finding.range) == word && finding.rule.code == "CW101"
      }
      #expect(isMissed, "'\(word)':\n\(check.report)")
    }
  }

  @Test(
    "a file that was cut anywhere is read to its end without a crash, and nothing is found behind it",
    arguments: Repository.companies)
  func cuts(_ company: String) throws {
    let text = try Repository.bytes("schemes/\(company)/account.yaml")
    var chance = SeededGenerator(seed: 20_260_609)
    for _ in 0..<60 {
      let length = Int.random(in: 0..<text.count, using: &chance)
      let check = AccountCheck.of(Array(text[..<length]))
      for finding in check.diagnostics { #expect(Int(finding.range.end) <= length, "cut at \(length)") }
      #expect(check.machine?.violatedInvariants() ?? [] == [], "cut at \(length)")
    }
  }

  @Test(
    "one damaged byte anywhere crashes nothing, and what is found has a place in the file",
    arguments: Repository.companies)
  func bytes(_ company: String) throws {
    let text = try Repository.bytes("schemes/\(company)/account.yaml")
    var chance = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      var damaged = text
      let place = Int.random(in: 0..<text.count, using: &chance)
      damaged[place] = UInt8.random(in: 0...255, using: &chance)
      let check = AccountCheck.of(damaged)
      for finding in check.diagnostics { #expect(Int(finding.range.end) <= text.count, "byte \(place)") }
      #expect(check.machine?.violatedInvariants() ?? [] == [], "byte \(place)")
    }
  }

}
