import Diagnostics
import Driver
import Foundation
import Syntax
import Testing

@Suite("laying files out")
struct FormatRunTests {

  /// A folder that is gone at the end of the test.
  private final class Folder {

    let path = FileManager.default.temporaryDirectory.appendingPathComponent("fmt-\(UUID().uuidString)").path

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = path(of: name)
        try FileManager.default.createDirectory(
          atPath: FileSystem.folder(of: file), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(of name: String) -> String { "\(path)/\(name)" }

    func text(of name: String) throws -> String { try String(contentsOfFile: path(of: name), encoding: .utf8) }

  }

  /// The names of the files of `run`, and which of them would change.
  private func names(_ run: FormatRun, in folder: Folder) -> (all: [String], changed: [String]) {
    let short = { (path: String) in String(path.dropFirst(folder.path.count + 1)) }
    return (
      run.files.map { (file) in short(file.source.path) },
      run.files.filter { (file) in file.change != nil }.map { (file) in short(file.source.path) }
    )
  }

  @Test("a folder gives its accounts, their parts and its calls files, and leaves others alone")
  func folder() throws {
    let folder = try Folder([
      "a/account.yaml": "callwright: 1\ninclude: [people.yaml, ../b/more.yaml]\n",
      "a/people.yaml": "employees:\n    x: {}\n",
      "a/other.yaml": "x:    1\n", "b/calls.yml": "calls:   []\n", "b/more.yaml": "groups:   {}\n",
      "c/flow.yaml": "{\"States\": [], \"States2\":   1}\n",
    ])
    let run = FormatRun([folder.path], stdinName: "-")
    let (all, changed) = names(run, in: folder)
    #expect(all == ["a/account.yaml", "a/people.yaml", "b/calls.yml", "b/more.yaml"])
    #expect(changed == ["a/people.yaml", "b/calls.yml", "b/more.yaml"])
    #expect(run.skipped == [folder.path(of: "a/other.yaml"), folder.path(of: "c/flow.yaml")])
    #expect(run.failures.isEmpty)
  }

  @Test("what is named is laid out whatever it is; what is not there is told")
  func named() throws {
    let folder = try Folder(["part.yaml": "groups:\n    x: {}\n"])
    let run = FormatRun([folder.path(of: "part.yaml"), folder.path(of: "none.yaml")], stdinName: "-")
    #expect(names(run, in: folder).changed == ["part.yaml"])
    #expect(run.failures.map(\.path) == [folder.path(of: "none.yaml")])
  }

  @Test("a file with a mistake in its YAML is refused, and nothing of it is written")
  func refused() throws {
    let folder = try Folder(["account.yaml": "callwright:   1\nname: 'x\n"])
    let run = FormatRun([folder.path], stdinName: "-")
    #expect(run.files.count == 1 && run.files.allSatisfy { (file) in file.change == nil })
    guard case .refused(let findings) = run.files.first?.result else {
      Issue.record("not refused")
      return
    }
    #expect(!findings.isEmpty)
  }

  @Test("a written file keeps its mode, a link stays a link, and nothing lies beside it")
  func written() throws {
    let folder = try Folder(["account.yaml": "callwright:   1\n"])
    let path = folder.path(of: "account.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link.yaml"), withDestinationPath: "account.yaml")
    let run = FormatRun([folder.path(of: "link.yaml")], stdinName: "-")
    let file = try #require(run.files.first)
    let change = try #require(file.change)
    // What a killed program with the same number has left behind is in nobody's way.
    try Data("half".utf8).write(to: URL(filePath: folder.path(of: ".account.yaml.\(getpid()).part")))
    try TextSaving.save(change, to: folder.path(of: "link.yaml"), replacing: file.source.bytes)
    #expect(try folder.text(of: "account.yaml") == "callwright: 1\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["account.yaml", "link.yaml"])
    #expect(throws: TextSaving.Failure.changedMeanwhile) {
      try TextSaving.save(change, to: folder.path(of: "link.yaml"), replacing: file.source.bytes)
    }
    #expect(throws: TextSaving.Failure.self) {
      try TextSaving.save(change, to: folder.path(of: "no/account.yaml"), replacing: [])
    }
  }

}
