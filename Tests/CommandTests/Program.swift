import Foundation

/// The built program, run as a child that has no terminal.
struct Program {

  /// What came of a run.
  struct Run {

    /// The exit code.
    let code: Int32

    /// What was written to standard output.
    let output: String

    /// What was written to standard error.
    let errors: String

  }

  /// The folder of built programs: that of the running tests.
  static let folder: URL = {
    let running = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let bundles = Bundle.allBundles.map(\.bundleURL) + [running]
    return bundles.map { (bundle) in bundle.deletingLastPathComponent() }.first { (folder) in
      FileManager.default.isExecutableFile(atPath: folder.appending(path: "callwright").path)
    } ?? running.deletingLastPathComponent()
  }()

  /// The folder of the project, which is three above this file.
  static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs `callwright` with `arguments`, a language and further variables, in `folder`.
  static func run(
    _ arguments: String..., language: String = "en", variables: [String: String] = [:], in folder: URL? = nil
  ) throws -> Run {
    try run(
      Self.folder.appending(path: "callwright"), arguments,
      variables: ["LC_ALL": language == "ru" ? "ru_RU.UTF-8" : "C.UTF-8"].merging(variables) { (_, new) in new },
      in: folder)
  }

  /// Runs the program at `executable` with `arguments` and no variables but `PATH` and `variables`, in `folder`.
  static func run(
    _ executable: URL, _ arguments: [String], variables: [String: String] = [:], in folder: URL? = nil
  ) throws -> Run {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      .merging(variables) { (_, new) in new }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Messages are short, so that the child never waits for this end to read them.
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      code: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: said, as: UTF8.self))
  }

}

/// A folder that is gone with the test.
final class Folder {

  /// Where it is.
  let url = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")

  /// A new, empty folder.
  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes `text` to the file `name`, and the folders in which it lies.
  func write(_ text: String, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of the file `name`.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// The paths of the files in it and below, in order.
  var files: [String] {
    let found = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
    return found.filter { (path) in
      let attributes = try? FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

}
