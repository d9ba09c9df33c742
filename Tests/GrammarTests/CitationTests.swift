import Foundation
import Testing

/// What the project says about itself and about the rules that it follows.
@Suite struct CitationTests {

  /// The files that people wrote.
  private static let texts =
    Project.files(
      below: ["Sources", "Tests", "grammar", "schemes", ".ci"],
      endings: [".swift", ".md", ".yaml", ".yml", ".json", ".ebnf", ".py", ".sh", ".h", ".modulemap"]) + [
      "Package.swift", "README.md", "dev",
    ]

  @Test("a decision, precision or requirement that is cited stands in the semantics")
  func cited() throws {
    let number = "\\b((?:D|P)-[0-9]{2}|R00[0-9]-[0-9]{2})\\b"
    let defined = Set(
      try Project.text("grammar/SEMANTICS.md").matches(of: "^\\| \(number) \\|").map { (groups) in groups[0] })
    #expect(defined.count > 180)
    for path in Project.files(below: ["Sources", "Tests"], endings: [".swift", ".md"]) {
      let cited = Set(try Project.text(path).matches(of: number).map { (groups) in groups[0] })
      #expect(cited.subtracting(defined).sorted() == [], "\(path)")
    }
  }

  @Test("no file speaks of what lies outside the project")
  func outside() throws {
    // In two parts each, for this file is a file too.
    let foreign = [
      "domain" + ".md", ".." + "/shared", "/work" + "/", "/home" + "/", "/root" + "/", "/tmp" + "/h/", "/Users" + "/",
    ]
    for path in Self.texts {
      guard let text = try? Project.text(path) else { continue }
      let found = foreign.filter { (place) in text.contains(place) }
      #expect(found == [], "\(path)")
    }
  }

  @Test("a link from one document to another leads somewhere")
  func links() throws {
    for path in Self.texts where path.hasSuffix(".md") {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for link in try Project.text(path).matches(of: "\\]\\(([^)#:]+)(?:#[^)]*)?\\)") {
        let target = Project.root.appending(path: folder).appending(path: link[0]).standardizedFileURL
        #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(link[0])")
      }
    }
  }

}
