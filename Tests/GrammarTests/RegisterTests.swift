import Diagnostics
import Testing

/// The register of rules.
@Suite struct RegisterTests {

  @Test("codes and names are well formed, in order, and each is given once")
  func form() {
    let codes = Rule.allCases.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(Set(Rule.allCases.map(\.name)).count == codes.count)
    for rule in Rule.allCases {
      #expect(rule.rawValue.matches(of: "^CW[0-9]{3} [a-z0-9]+(-[a-z0-9]+)*$").count == 1, "\(rule.rawValue)")
    }
  }

  @Test("every rule is found by something")
  func found() throws {
    let texts = try Project.sources.filter { (path) in !path.hasSuffix("/Rule.swift") }.map(Project.text)
    let words = Set(texts.flatMap { (text) in text.matches(of: "\\.([a-zA-Z0-9]+)\\b").map { (groups) in groups[0] } })
    #expect(Rule.allCases.map { (rule) in "\(rule)" }.filter { (name) in !words.contains(name) } == [])
  }

}
