import Diagnostics
import Driver
import Foundation
import Hours
import Syntax

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
    for (path, content) in folder.sounds { try write(PageSound.bytes(content, of: path), to: path) }

    var options = CheckOptions()
    options.today = CivilDate(year: 2026, month: 6, day: 9)
    if let most = folder.most { options.limits.mistakes = most }
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

}
