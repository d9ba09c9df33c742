import Diagnostics
import Driver
import Support
import Testing

/// Fixes of accounts that were good before one place was damaged.
@Suite("fixes of damaged companies")
struct FixPropertyTests {

  @Test("a fix removes its finding and adds none, whatever was damaged", arguments: Repository.companies)
  func property(_ company: String) throws {
    let path = "schemes/\(company)/account.yaml"
    let text = try Repository.bytes(path)
    let check = { (text: [UInt8]) in AccountCheck.of(text, path: Repository.path(path)) }
    var chance = SeededGenerator(seed: 20_261_121)
    var fixes = 0
    let sound = check(text)
    for _ in 0..<150 {
      let damaged = damage(text, &chance)
      let found = check(damaged)
      // A company that is fine but for the damage has few findings; a fix that is wrong shows at once.
      guard found.diagnostics.count < 50 else { continue }
      fixes += found.diagnostics.count { (finding) in finding.fix != nil }
      let faults = found.faultsOfFixes(sound: sound) { (text) in check(Array(text.utf8)) }
      #expect(faults == [], "\(difference(text, damaged))")
    }
    #expect(fixes > 20)
  }

  /// `text` with one slip of somebody's pen in it.
  private func damage(_ text: [UInt8], _ chance: inout SeededGenerator) -> [UInt8] {
    let words = Bool.random(using: &chance) ? Damage.keys(of: text).map(\.range) : Damage.values(of: text).map(\.range)
    let range = words[Int.random(in: 0..<words.count, using: &chance)]
    let word = Array(String(decoding: text[range], as: UTF8.self))
    guard word.count > 1 else { return text }
    let place = Int.random(in: 0..<word.count - 1, using: &chance)
    var changed = word
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: changed.remove(at: place)
    case 1: changed.insert(word[place], at: place)
    case 2: changed.swapAt(place, place + 1)
    case 3: changed[place] = "x"
    case 4: changed = Array(String(word).uppercased())
    case 5: changed = Array(String(word).replacing("-", with: "–"))
    case 6: changed = Array(String(word).replacing(":", with: ""))
    default:
      // The entry or line a second time.
      let start = text[..<range.lowerBound].lastIndex(of: 10).map { (end) in end + 1 } ?? 0
      let end = text[range.upperBound...].firstIndex(of: 10).map { (end) in end + 1 } ?? text.count
      return Array(text[..<end] + text[start..<end] + text[end...])
    }
    return Damage.replacing(range, of: text, by: String(changed))
  }

  /// Where two texts differ.
  private func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
    String(decoding: UnifiedDiff(a, b, path: "account.yaml").text, as: UTF8.self)
  }

}
