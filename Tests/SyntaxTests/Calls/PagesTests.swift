import Diagnostics
import FoundationEssentials
import Testing

@testable import Syntax

/// The pages that explain the small syntax of calls files, held against what is read.
@Suite struct CallsPagesTests {

  @Test("the page of timelines lists every entry, in either language")
  func timeline() throws {
    let entries = TimelineForm.allCases.map(\.rawValue)
    #expect(try CallsPagesTests.forms(ofPage: "CW502") == entries + entries)
  }

  @Test("the page of acts lists every act, in either language")
  func acts() throws {
    let parties: [ActParty] = [.device, .external, .caller, .record]
    let acts = parties.flatMap { (party) in party.forms.map { (form) in "\(party.rawValue) \(form.rawValue)" } }
    let customer = ActParty.customer.forms.map { (form) in "callback ATTEMPT: customer \(form.rawValue)" }
    #expect(try CallsPagesTests.forms(ofPage: "CW501") == acts + customer + acts + customer)
  }

  @Test(
    "the failing example is marked where the mistake is found, and the other has none",
    arguments: ["CW501", "CW502", "CW503"])
  func examples(_ code: String) throws {
    let examples = try CallsPagesTests.fences(ofPage: code, "yaml calls")
    try #require(examples.count == 2)
    for example in examples {
      let source = file(example)
      let (tree, _) = YAMLTree.read(source)
      let found = WrittenCallsFile.read(tree).1.map { (diagnostic) in source.line(at: diagnostic.range.start) }
      let marked = example.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .filter { (_, line) in line.hasSuffix("# \(code)") }.map { (number, _) in number + 1 }
      #expect(found == marked)
    }
    #expect(examples[0].contains("# \(code)") && !examples[1].contains("# \(code)"))
  }

  /// The forms in the text blocks of the page `code`: what stands before two spaces.
  private static func forms(ofPage code: String) throws -> [String] {
    try fences(ofPage: code, "text").joined().split(separator: "\n").map { (line) in
      line.firstRange(of: "  ").map { (gap) in String(line[..<gap.lowerBound]) } ?? String(line)
    }
  }

  /// The contents of the fences of the page `code` that are marked `info`.
  private static func fences(ofPage code: String, _ info: String) throws -> [String] {
    let parts = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let page = try String(contentsOfFile: "/\(parts)/grammar/diagnostics/\(code).md", encoding: .utf8)
    var fences: [String] = []
    var open: String?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let content = open {
        if line == "```" { fences.append(content) }
        open = line == "```" ? nil : content + line + "\n"
      } else if line == "```\(info)" {
        open = ""
      }
    }
    return fences
  }

}
