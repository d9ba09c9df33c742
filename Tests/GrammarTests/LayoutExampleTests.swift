import Diagnostics
import Driver
import Foundation
import Syntax
import Testing

/// What the project itself shows, in canonical layout.
@Suite struct LayoutExampleTests {

  /// The fences of the document at `path` that are YAML and read without a complaint; others are of other programs.
  static func fences(_ path: String) throws -> [String] {
    try Project.text(path).components(separatedBy: "\n```yaml\n").dropFirst().compactMap { (rest) in
      let fence = (rest.components(separatedBy: "\n```").first ?? "") + "\n"
      let tree = YAMLTree.read(SourceFile(id: FileID(0), path: path, bytes: Array(fence.utf8))).tree
      let faults =
        FileKind.of(tree) == .calls
        ? WrittenCallsFile.read(tree).1 : WrittenAccount.read(tree, isPart: true).diagnostics
      return faults.isEmpty ? fence : nil
    }
  }

  /// What becomes of `bytes`: the new text, or nothing if they cannot be laid out.
  private func laidOut(_ bytes: [UInt8]) -> [UInt8]? {
    let file = SourceFile(id: FileID(0), path: "example", bytes: bytes)
    if case .laidOut(let bytes) = Layout.canonical(file) { return bytes } else { return nil }
  }

  @Test("every scheme of the project is in canonical layout")
  func schemes() throws {
    let paths = Project.files(below: ["schemes"], endings: [".yaml"])
    #expect(paths.count > 15)
    for path in paths {
      let text = try Project.text(path)
      #expect(laidOut(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) } == text, "\(path)")
    }
  }

  @Test(
    "every example of the manual is in canonical layout",
    arguments: ["README.md", "grammar/LANGUAGE.md", "grammar/LAYOUT.md"])
  func manual(_ path: String) throws {
    let fences = try Self.fences(path)
    #expect(!fences.isEmpty)
    for fence in fences {
      #expect(laidOut(Array(fence.utf8)).map { String(decoding: $0, as: UTF8.self) } == fence, "\(path)")
    }
  }

  @Test("what a new project begins with is in canonical layout", arguments: Template.allCases, Language.allCases)
  func beginnings(_ template: Template, _ language: Language) {
    let files = NewProject(template, in: language, checkedBy: .none).files.filter { (file) in
      FileKind.of(YAMLTree.read(SourceFile(id: FileID(0), path: file.path, bytes: file.bytes)).tree) != .neither
    }
    #expect(!files.isEmpty)
    for file in files { #expect(laidOut(file.bytes) == file.bytes, "\(file.path)") }
  }

  @Test("the examples of a rule find the same in canonical layout", arguments: Rule.allCases)
  func pages(_ rule: Rule) throws {
    let page = try RulePage(of: rule)
    for folder in [page.fails, page.passes] {
      var changed = folder
      for position in folder.files.indices {
        guard let bytes = laidOut(folder.files[position].bytes) else { continue }
        #expect(laidOut(bytes) == bytes)
        changed.files[position].bytes = bytes
      }
      let codes = { (findings: [String]) in
        findings.map { (finding) in finding.split(separator: " ").last ?? "" }.sorted()
      }
      let (old, new) = (try Checked(folder).findings, try Checked(changed).findings)
      #expect(codes(new) == codes(old))
    }
  }

}
