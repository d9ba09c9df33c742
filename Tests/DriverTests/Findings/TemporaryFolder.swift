import Driver
import Foundation

/// A folder that is gone with the test.
final class TemporaryFolder {

  /// Its path, without links.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FileSystem.identity(of: url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes `text` to the file `name` and returns its path.
  @discardableResult func write(_ text: String, to name: String) throws -> String {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// The text of the file `name`.
  func text(_ name: String) throws -> String {
    String(decoding: try FileSystem.read("\(path)/\(name)"), as: UTF8.self)
  }

  /// Checks the files `names`.
  func check(_ names: [String], _ options: CheckOptions = CheckOptions(), only changes: ChangedFiles? = nil) -> CheckRun
  {
    var run = CheckRun(options, only: changes)
    for name in names {
      do {
        try run.add("\(path)/\(name)", shownAs: "\(path)/\(name)", skipsOthers: false)
      } catch {
        run.failures.append(error)
      }
    }
    return run
  }

  /// Mends the files `names` in memory.
  func fix(
    _ names: [String], allowsUnsafe: Bool = false, locked: @escaping (String, String) -> Bool = { _, _ in false }
  ) -> FixRun {
    FixRun(CheckOptions(), allowsUnsafe: allowsUnsafe, standardInput: "-", locked: locked) { [self] (options) in
      check(names, options)
    }
  }

}
