import Diagnostics
import Foundation
import Support
import Testing

@testable import Driver

/// What has changed since a revision; only where there is a git.
@Suite("files that have changed", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git")))
struct ChangedFilesTests {

  private func git(_ folder: TemporaryFolder, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = ["-C", folder.path, "-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      let text = "include: [part.yaml]\naudio:\n  w: {file: w.wav}\nemployees:\n  anna: {name: A, extension: 1121}\n"
      try folder.write(SmallAccount.head + text, to: "\(name)/account.yaml")
      try folder.write("voicemail: {}\n", to: "\(name)/part.yaml")
      try folder.write("no sound\n", to: "\(name)/w.wav")
    }
    try git(folder, "init", "-q")
    try git(folder, "add", "-A")
    try git(folder, "commit", "-q", "-m", "all")
    return folder
  }

  /// The folders of the files of which something is told.
  private func told(_ folder: TemporaryFolder) throws -> Set<String> {
    let changes = try ChangedFiles(since: "HEAD", around: [folder.path])
    let run = folder.check(["a/account.yaml", "b/account.yaml"], only: changes)
    #expect(run.fileCount == 2)
    return Set(run.findings.map { (found) in String(found.files[0].path.split(separator: "/").dropLast().last ?? "") })
  }

  @Test("an account has changed with each of its files: itself, a part, a sound that is gone")
  func changed() throws {
    let folder = try repository()
    #expect(try told(folder) == [])
    try folder.write("voicemail: {}\n# more\n", to: "a/part.yaml")
    #expect(try told(folder) == ["a"])
    try git(folder, "commit", "-q", "-a", "-m", "more")
    #expect(try told(folder) == [])
    try FileManager.default.removeItem(atPath: "\(folder.path)/b/w.wav")
    #expect(try told(folder) == ["b"])
  }

  @Test("what git does not know yet has changed")
  func untracked() throws {
    let folder = try repository()
    try folder.write(SmallAccount.head + "employees:\n  anna: {name: A, extension: 1121}\n", to: "я/account.yaml")
    let changes = try ChangedFiles(since: "HEAD", around: [folder.path])
    #expect(changes.touch(["\(folder.path)/я/account.yaml"]) && !changes.touch(["\(folder.path)/a/account.yaml"]))
  }

  @Test(
    "a revision is nothing but a revision",
    arguments: ["", "nope", "--output=x", "-h", "HEAD; touch x", "$(touch x)", "HEAD:a"])
  func revision(_ word: String) throws {
    let folder = try repository()
    #expect(throws: ChangedFiles.Failure.noRevision(word, repository: folder.path)) {
      try ChangedFiles(since: word, around: [folder.path])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".git", "a", "b"])
  }

  @Test("outside of a repository nobody knows")
  func outside() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ChangedFiles.Failure.noRepository(folder.path)) {
      try ChangedFiles(since: "HEAD", around: [folder.path])
    }
  }

}
