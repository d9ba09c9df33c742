import Diagnostics
import Driver
import Foundation
import Testing

/// The fixes of what the pages show.
@Suite struct PageFixTests {

  @Test("all fixes of a page can be made together, and less is wrong then", arguments: Rule.allCases)
  func fixes(_ rule: Rule) throws {
    guard let folder = try? RulePage(of: rule).fails, folder.files.allSatisfy({ $0.bytes.count < 1 << 20 }) else {
      return
    }
    let place = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for file in folder.files { try Data(file.bytes).write(to: place.appending(path: file.name)) }
    let paths = ["account.yaml", "calls.yaml"].filter { (name) in folder.files.contains { $0.name == name } }
    func check(_ options: CheckOptions) -> CheckRun {
      var run = CheckRun(options)
      for name in paths {
        let path = place.appending(path: name).path
        do { try run.add(path, shownAs: path, skipsOthers: false) } catch { run.failures.append(error) }
      }
      return run
    }
    var options = CheckOptions()
    options.opensAudio = false
    let before = check(options)
    for allowsUnsafe in [false, true] {
      let fixable = before.findings.filter { (finding) in
        finding.diagnostic.fix.map { (fix) in allowsUnsafe || fix.safety == .sure } == true
      }
      let fixes = FixRun(options, allowsUnsafe: allowsUnsafe, standardInput: "-", check: check)
      #expect(fixes.run.failures == [])
      #expect(fixes.done.count >= fixable.count, "\(fixable.map(\.diagnostic.message.en))")
      #expect(fixes.run.findings.count <= before.findings.count - fixable.count)
      #expect(
        !fixes.run.findings.contains { (finding) in
          finding.diagnostic.fix.map { (fix) in allowsUnsafe || fix.safety == .sure } == true
        })
    }
  }

}
