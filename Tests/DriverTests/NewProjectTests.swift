import Diagnostics
import Foundation
import Testing

@testable import Driver

/// New projects: what stands in them.
@Suite("new projects")
struct NewProjectTests {

  @Test("nothing is checked without being said in both languages", arguments: Template.allCases)
  func languages(_ template: Template) {
    for phrase in [template.account, template.calls, NewProject.readme(template, .github)] {
      #expect(phrase.ru.unicodeScalars.contains { (scalar) in ("а"..."я").contains(scalar) })
      #expect(!phrase.en.unicodeScalars.contains { (scalar) in ("а"..."я").contains(scalar) })
      #expect(phrase.en.hasSuffix("\n") && phrase.ru.hasSuffix("\n"))
    }
  }

  @Test("every part of an account is explained", arguments: Template.allCases, Language.allCases)
  func comments(_ template: Template, _ language: Language) {
    let lines = template.account[language].split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where line.hasSuffix(":") && !line.hasPrefix(" ") {
      #expect(number > 0 && lines[number - 1].hasPrefix("# "), "\(line)")
    }
  }

  @Test("both languages tell the same company", arguments: Template.allCases)
  func alike(_ template: Template) {
    func shape(_ text: String) -> [String] {
      text.split(separator: "\n").filter { (line) in !line.hasPrefix("#") }.map { (line) in
        String(line.prefix { (letter) in letter == " " || letter == "-" })
      }
    }
    #expect(shape(template.account.en) == shape(template.account.ru))
    #expect(shape(template.calls.en) == shape(template.calls.ru))
  }

  @Test("a file that came in between is not written over, and nothing else is left")
  func between() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "calls.yaml").path
    try Self.write("new", to: path) { try Data("mine".utf8).write(to: URL(filePath: path)) }
    #expect(try FileSystem.read(path) == Array("mine".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["calls.yaml"])
  }

  /// Writes a new file, `meanwhile` before it takes its place, which must fail.
  private static func write(_ text: String, to path: String, _ meanwhile: () throws -> Void) throws {
    var file = try FileReplacement(at: path)
    try file.write(Array(text.utf8))
    try meanwhile()
    do {
      try file.commit(overwriting: false)
      Issue.record("it was written over")
    } catch {
      #expect(error.reason == "file exists")
    }
  }

  @Test("every sound that an account names is written, and no other", arguments: Template.allCases)
  func sounds(_ template: Template) {
    let files = NewProject(template, in: .en, checkedBy: .none).files.map(\.path).filter { (path) in
      path.hasPrefix("audio/")
    }
    let named = template.account.en.split(whereSeparator: \.isWhitespace).filter { (word) in word.hasPrefix("audio/") }
    #expect(files.sorted() == named.map(String.init).sorted())
  }

}
