import Diagnostics
import Driver
import Foundation
import Hours

/// What `check` finds in the files of a folder, which exists only meanwhile; today is the 9th of June 2026.
struct Checked {

  /// What was found, as the marks of a page say it: `account.yaml:4 CW020`, in order.
  let findings: [String]

  /// The same with everything that is said.
  let diagnostics: [Diagnostic]

  /// Checks the account, and the calls if there are any.
  init(_ folder: RulePage.Folder) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    func write(_ content: Data, to path: String) throws {
      let url = place.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url)
    }
    for file in folder.files { try write(Data(file.bytes), to: file.name) }
    for (path, content) in folder.sounds { try write(Self.sound(content), to: path) }

    var options = CheckOptions()
    options.today = CivilDate(year: 2026, month: 6, day: 9)
    var run = CheckRun(options)
    for name in ["account.yaml", "calls.yaml"] where folder.files.contains(where: { (file) in file.name == name }) {
      try run.add(place.appending(path: name).path, shownAs: place.appending(path: name).path, skipsOthers: false)
    }
    diagnostics = run.findings.map(\.diagnostic)
    findings = run.findings.map { (diagnostic, files) in
      let file = files[Int(diagnostic.range.file.rawValue)]
      let name = file.path.split(separator: "/").last ?? ""
      return "\(name):\(file.line(at: diagnostic.range.start)) \(diagnostic.rule.code)"
    }.sorted()
  }

  /// The bytes of the file that holds `content`: silence, such as `6s`, or `text`.
  private static func sound(_ content: String) -> Data {
    guard content.hasSuffix("s"), let seconds = UInt32(content.dropLast()) else {
      return Data("This is no sound but a letter.\n".utf8)
    }
    let size = seconds * 16_000
    func little(_ value: UInt32, _ count: Int = 4) -> [UInt8] {
      (0..<count).map { (place) in UInt8(truncatingIfNeeded: value >> (8 * UInt32(place))) }
    }
    let format = little(16) + little(1, 2) + little(1, 2) + little(8000) + little(16_000) + little(2, 2) + little(16, 2)
    let head = Array("RIFF".utf8) + little(36 + size) + Array("WAVEfmt ".utf8) + format + Array("data".utf8)
    return Data(head + little(size)) + Data(count: Int(size))
  }

}
