import Foundation
import Hours
import Testing

@testable import Driver

/// What is read and what is not: files, folders, pipes, devices, links, things that are not there.
@Suite("the file system")
struct FileSystemTests {

  /// A folder that is gone with the test.
  private final class Folder {

    let path = FileManager.default.temporaryDirectory.appendingPathComponent("callwright-\(UUID().uuidString)").path

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      return "\(path)/\(name)"
    }

  }

  private func failure(_ path: String) -> FileSystem.ReadFailure? {
    do {
      _ = try FileSystem.read(path)
      return nil
    } catch {
      return error
    }
  }

  @Test("a file is read to its end, or one byte behind the limit")
  func file() throws {
    let folder = try Folder()
    let path = try folder.write("0123456789", to: "a.yaml")
    #expect(try FileSystem.read(path) == Array("0123456789".utf8))
    #expect(try FileSystem.read(path, limit: 10).count == 10)
    #expect(try FileSystem.read(path, limit: 9).count >= 10)
    #expect(try FileSystem.read(folder.write("", to: "empty")) == [])
    let large = try folder.write(String(repeating: "x", count: 200_000), to: "large")
    #expect(try FileSystem.read(large).count == 200_000)
    #expect(FileSystem.kind(of: path) == .file)
  }

  @Test("a folder is no file, nor is a pipe or a device, and nothing waits for them")
  func strangers() throws {
    let folder = try Folder()
    #expect(failure(folder.path)?.reason == "it is a folder")
    #expect(FileSystem.kind(of: folder.path) == .folder)
    let pipe = "\(folder.path)/pipe"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    #expect(failure(pipe)?.reason == "it is no regular file")
    #expect(failure("/dev/null")?.reason == "it is no regular file")
    #expect(failure("/dev/zero")?.path == "/dev/zero")
    #expect(FileSystem.kind(of: pipe) == .other)
  }

  @Test("what is not there, or cannot be reached, is told in the words of the system")
  func missing() throws {
    let folder = try Folder()
    #expect(failure("\(folder.path)/none.yaml")?.reason == "no such file or directory")
    let file = try folder.write("x", to: "file")
    #expect(failure("\(file)/below")?.reason == "not a directory")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/loop", withDestinationPath: "loop")
    #expect(failure("\(folder.path)/loop")?.reason == "too many levels of symbolic links")
    #expect(failure("")?.reason == "no such file or directory")
    #expect(FileSystem.kind(of: "\(folder.path)/none") == .other)
  }

  @Test("a link to a file is read, and known for a link")
  func link() throws {
    let folder = try Folder()
    _ = try folder.write("text", to: "file")
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "file")
    #expect(try FileSystem.read("\(folder.path)/link") == Array("text".utf8))
    #expect(FileSystem.isLink("\(folder.path)/link"))
    #expect(!FileSystem.isLink("\(folder.path)/file"))
  }

  @Test("names in a folder come in the order of their bytes")
  func names() throws {
    let folder = try Folder()
    for name in ["б", "a", "B", "z", "10", "2"] { _ = try folder.write("", to: name) }
    #expect(try FileSystem.names(in: folder.path) == ["10", "2", "B", "a", "z", "б"])
  }

  @Test("paths are taken apart and put together by their words")
  func paths() {
    #expect(FileSystem.folder(of: "a/b/c.yaml") == "a/b")
    #expect(FileSystem.folder(of: "c.yaml") == ".")
    #expect(FileSystem.folder(of: "/c.yaml") == "/")
    #expect(FileSystem.join(".", "c.yaml") == "c.yaml")
    #expect(FileSystem.join("a", "c.yaml") == "a/c.yaml")
    #expect(FileSystem.join("a/", "c.yaml") == "a/c.yaml")
    #expect(FileSystem.join("/", "c.yaml") == "/c.yaml")
    #expect(FileSystem.join("a", "/c.yaml") == "/c.yaml")
  }

  @Test(
    "a path that leads out of the folder is known by its words",
    arguments: [
      ("a.yaml", true), ("a/b/../c.yaml", true), ("./a", true), ("../a", false), ("a/../../b", false), ("/a", false),
      ("a\0b", false), ("a/..", true), ("..", false), ("a/./../..", false),
    ])
  func staysBelow(_ path: String, _ stays: Bool) {
    #expect(FileSystem.staysBelow(path) == stays)
  }

  @Test(
    "a search takes files as they are named, and finds YAML files in folders, hidden ones and links to folders apart")
  func search() throws {
    let folder = try Folder()
    for name in ["inner", ".hidden"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    let readme = try folder.write("", to: "README.md")
    for name in ["b.yaml", "a.yml", "inner/c.yaml", ".hidden/d.yaml", ".e.yaml"] { _ = try folder.write("", to: name) }
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/link", withDestinationPath: "inner")
    let search = FileSearch([readme, folder.path, "\(folder.path)/none"])
    #expect(search.files == [readme] + ["a.yml", "b.yaml", "inner/c.yaml"].map { (name) in "\(folder.path)/\(name)" })
    #expect(!search.candidates.contains(readme))
    #expect(search.candidates.count == 3)
    #expect(search.failures.map(\.path) == ["\(folder.path)/none"])
  }

  @Test("a zone is read by its name, and no name leads out of the database")
  func zones() {
    let zones = ZoneDatabase()
    #expect(zones.zone("Europe/Moscow")?.name == "Europe/Moscow")
    for name in ["Europe/Moskva", "../../etc/passwd", "/etc/passwd", "", "zone1970.tab", "Europe", "Europe/Moscow\0"] {
      #expect(zones.zone(name) == nil, "\(name)")
    }
    #expect(zones.names().contains("Europe/Moscow"))
    #expect(ZoneDatabase(folder: "/nowhere").names() == [])
    #expect(ZoneDatabase(folder: "/nowhere").version() == nil)
  }

}
