import Diagnostics
import Driver
import Support
import Testing

@Suite("complex schemes")
struct ComplexSchemesTests {

  @Test(
    "a complex scheme is refused as «Сложная схема», every offending place named, and has no machine",
    arguments: [
      (
        "schemes/complex/account.yaml",
        [
          "20:5 blocks", "22:9 menu", "24:11 keys", "25:17 goto", "26:17 goto", "33:11 keys", "39:11 goto",
          "43:20 question", "51:5 menu", "53:7 keys",
        ]
      ),
      ("schemes/kedr/old-scheme.yaml", ["34:5 blocks", "36:9 menu", "38:11 keys", "39:17 goto", "40:17 goto"]),
    ])
  func places(_ path: String, _ places: [String]) throws {
    let check = AccountCheck.of(try Repository.text(path), path: Repository.path(path), opensAudio: true)
    let complex = check.diagnostics.filter { (finding) in finding.rule == .complexScheme }
    let found = complex.map { (finding) in
      let file = check.files[Int(finding.range.file.rawValue)]
      let place = file.position(at: finding.range.start)
      return "\(place.line):\(place.column) \(file.text(of: finding.range))"
    }
    #expect(found == places)
    #expect(complex.allSatisfy { (finding) in finding.message.ru.hasPrefix("Сложная схема") })
    #expect(complex.allSatisfy { (finding) in finding.help != nil })
    #expect(check.machine == nil)
  }

  @Test("nothing else is held against a complex scheme")
  func nothingElse() throws {
    for path in ["schemes/complex/account.yaml", "schemes/kedr/old-scheme.yaml"] {
      let check = AccountCheck.of(try Repository.text(path), path: Repository.path(path), opensAudio: true)
      let errors = check.diagnostics.filter { (finding) in finding.rule.severity == .error }
      #expect(Set(errors.map(\.rule)) == [.complexScheme], "\(check.report)")
    }
  }

}
