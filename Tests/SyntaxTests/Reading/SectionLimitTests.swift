import Diagnostics
import Syntax
import Testing

/// That a section has an end: one with more entries than any account is told of, and costs no more than that.
struct SectionLimitTests {

  /// What is found in an account that ends with the section `name`, which has `count` lines made by `line`.
  private static func findings(_ name: String, _ count: Int, _ line: (Int) -> String) -> [String] {
    let head = "callwright: 1\npbx: example\nname: Example\ntimezone: Europe/Moscow\n"
    let text = head + "\(name):\n" + (0..<count).map(line).joined()
    let file = SourceFile(id: FileID(0), path: "account.yaml", bytes: Array(text.utf8))
    let (tree, faults) = YAMLTree.read(file)
    let (written, mistakes) = WrittenAccount.read(tree)
    #expect(written.isDisplaced == mistakes.contains { (mistake) in mistake.rule == .fileTooLarge })
    return (faults + mistakes).map { (found) in "\(found.rule.code) \(file.line(at: found.range.start))" }
  }

  @Test("more than 100,000 entries are one finding, where they begin")
  func tooMany() {
    #expect(Self.findings("employees", 100_001) { (number) in "  p\(number): {}\n" } == ["CW005 6"])
    #expect(Self.findings("numbers", 100_001) { (number) in "  \(number): {}\n" } == ["CW005 6"])
    #expect(Self.findings("blacklist", 100_001) { (_) in "  - x\n" } == ["CW005 6"])
  }

  @Test("100,000 entries are read")
  func most() {
    #expect(Self.findings("blacklist", 100_000) { (_) in "  - anonymous\n" } == [])
  }

}
