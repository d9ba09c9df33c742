import Foundation
import Support
import Testing

/// A program that knows nothing of this one and reads a report.
enum Reader {

  /// Returns what `Readers/read_report.py` understands of `report`, a dictionary for each finding or case; nothing, and
  /// an issue, if it is not valid.
  static func read(_ report: String, as format: String) throws -> [[String: Any]] {
    let file = FileManager.default.temporaryDirectory.appending(path: "callwright-report-\(UUID().uuidString)")
    try Data(report.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    // The packages that `./dev` installs are those of the system's own Python.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Repository.path("Tests/ReportTests/Readers/read_report.py"), format, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = String(decoding: output.suffix(2000), as: UTF8.self)
      Issue.record("\(format) is not valid, or a package is missing that ./dev installs: \(text)")
      return []
    }
    return try output.split(separator: UInt8(ascii: "\n")).map { (line) in
      try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
  }

}

extension [String: Any] {

  /// The text under `key`.
  func text(_ key: String) -> String? { self[key] as? String }

  /// The number under `key`.
  func number(_ key: String) -> Int? { self[key] as? Int }

}
