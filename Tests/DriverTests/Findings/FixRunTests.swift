import Diagnostics
import Foundation
import Support
import Testing

@testable import Driver

/// What `check --fix` makes of texts.
@Suite("fixing")
struct FixRunTests {

  /// `sections` of an account, fixed.
  private func fixed(_ sections: String, allowsUnsafe: Bool = false) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(SmallAccount.head + sections, to: "account.yaml")
    let run = folder.fix(["account.yaml"], allowsUnsafe: allowsUnsafe)
    let text = run.changes.values.first.map { (change) in String(decoding: change.after, as: UTF8.self) }
    return text.map { (text) in String(text.dropFirst(SmallAccount.head.count)) } ?? sections
  }

  @Test(
    "there is one right change, and layout and comments stay",
    arguments: [
      // Keys, words, names.
      (
        "employees:\n  anna: {name: A, Extension: 201}  # сто\n",
        "employees:\n  anna: {name: A, extension: 201}  # сто\n"
      ),
      ("employees:\n  anna: {name: A, devices: [dsk]}\n", "employees:\n  anna: {name: A, devices: [desk]}\n"),
      ("employees:\n  anna: {name: A, active: вкл}\n", "employees:\n  anna: {name: A, active: yes}\n"),
      (
        "employees:\n  anna: {name: A, busy: forward belle}\n  bella: {name: B}\n",
        "employees:\n  anna: {name: A, busy: forward bella}\n  bella: {name: B}\n"
      ),
      // Hours.
      ("schedules:\n  company: Mon-Fri 570-1080\n", "schedules:\n  company: Mon-Fri 09:30-18:00\n"),
      ("schedules:\n  s:\n    weekly: {Mon-Fri: 9-18}\n", "schedules:\n  s:\n    weekly: {Mon-Fri: 09:00-18:00}\n"),
      (
        "schedules:\n  s:\n    weekly: {Mon: 10:00-14:00 15:00-18:00}\n",
        "schedules:\n  s:\n    weekly: {Mon: \"10:00-14:00, 15:00-18:00\"}\n"
      ),
      // Text.
      ("employees:\n\tanna:\n\t\tname: A\n", "employees:\n  anna:\n    name: A\n"),
      (
        "employees:\n  anna:\n    name:A\n    extension: 201\n",
        "employees:\n  anna:\n    name: A\n    extension: 201\n"
      ),
      // Duplicates that say the same.
      ("employees:\n  anna: {name: A, devices: [desk, desk]}\n", "employees:\n  anna: {name: A, devices: [desk]}\n"),
      (
        "employees:\n  anna:\n    name: A  # one\n    extension: 201\n    name: A  # two\n",
        "employees:\n  anna:\n    name: A  # one\n    extension: 201\n"
      ),
      (
        "employees:\n  anna: {name: A}\n  anna:\n    name: A\n  bella: {name: B}\n",
        "employees:\n  anna: {name: A}\n  bella: {name: B}\n"
      ),
    ])
  func sure(_ before: String, _ after: String) throws {
    #expect(try fixed(before) == after)
    #expect(try fixed(after) == after)
    let windows = before.replacing("\n", with: "\r\n")
    #expect(try fixed(windows) == after.replacing("\n", with: "\r\n"))
  }

  @Test(
    "what is a guess stays, unless guesses are allowed",
    arguments: [
      (
        "schedules:\n  s: Mon 09:00-18:00\nschemes:\n  m:\n    - when: s\n      steps:\n        - hangup\n",
        "schedules:\n  s: Mon 09:00-18:00\nschemes:\n  m:\n    - when: s\n      steps:\n        - hangup\n"
          + "    - when: otherwise\n      steps:\n        - hangup\n"
      ),
      (
        "schemes:\n  m:\n    - when: always\n      steps:\n        - hangup\n        - hangup  # never\n        - hangup\n",
        "schemes:\n  m:\n    - when: always\n      steps:\n        - hangup\n"
      ),
      (
        "schemes:\n  m: [{when: always, steps: [hangup, hangup]}]\n",
        "schemes:\n  m: [{when: always, steps: [hangup]}]\n"
      ),
      (
        "groups:\n  g: {name: G, members: [], wait: 40, no-answer: continue}\n",
        "groups:\n  g: {name: G, members: [], wait: 40s, no-answer: continue}\n"
      ),
    ])
  func guesses(_ before: String, _ after: String) throws {
    #expect(try fixed(before) == before)
    #expect(try fixed(before, allowsUnsafe: true) == after)
  }

  @Test(
    "nothing is changed where it could be otherwise",
    arguments: [
      "employees:\n  anna: {name: A, extension: 201, extention: 202}\n",
      "employees:\n  anna: {name: A, name: B}\n",
      "employees:\n  ann: {name: A}\n  anna: {name: B, busy: forward annn}\n  anni: {name: C}\n",
      "employees:\n  a: {name: A, busy: forward b}\n",
    ])
  func unsure(_ text: String) throws {
    #expect(try fixed(text) == text)
  }

  @Test("parts and calls files are fixed as well, in one run, and what was done is told")
  func several() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAccount.head + "include: [people.yaml]\nshemes: {}\n", to: "account.yaml")
    try folder.write("employees:\n  anna: {nmae: Anna}\n", to: "people.yaml")
    try folder.write(
      "calls:\n  - {at: 2026-06-09 10:00, from: +7 916 000-00-01, to: +7 495 000-00-01, acts: [caller hangs up at +1s], expct: {}}\n",
      to: "calls.yaml")
    let run = folder.fix(["account.yaml", "calls.yaml"])
    #expect(run.done.map(\.rule.code).contains("CW020"))
    let texts = Dictionary(
      uniqueKeysWithValues: run.changes.values.map { (change) in
        (change.path.split(separator: "/").last ?? "", String(decoding: change.after, as: UTF8.self))
      })
    #expect(texts["people.yaml"] == "employees:\n  anna: {name: Anna}\n")
    #expect(texts["account.yaml"]?.contains("schemes: {}") == true)
    #expect(texts["calls.yaml"]?.contains("expect: {}") == true)
    // In memory only, so far.
    #expect(try folder.text("people.yaml").contains("nmae"))
    for change in run.changes.values { try TextSaving.save(change.after, to: change.path, replacing: change.before) }
    #expect(try folder.text("people.yaml") == "employees:\n  anna: {name: Anna}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test("a locked file stays as it is, and others do not")
  func locked() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAccount.head + "include: [people.yaml]\nshemes: {}\n", to: "account.yaml")
    try folder.write("employees:\n  anna: {nmae: Anna}\n", to: "people.yaml")
    let run = folder.fix(["account.yaml"]) { (path, _) in path.hasSuffix("people.yaml") }
    #expect(run.changes.values.map(\.path) == ["\(folder.path)/account.yaml"])
    #expect(run.run.findings.map(\.diagnostic.rule).contains(.unknownKey))
  }

  @Test("a file keeps its mode, one that has changed meanwhile is left alone, and so is what a link leads out to")
  func saving() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SmallAccount.head + "shemes: {}\n", to: "a/account.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let run = folder.fix(["a/account.yaml"])
    let change = try #require(run.changes.values.first)
    try folder.write("callwright: 1\n", to: "a/account.yaml")
    #expect(throws: TextSaving.Failure.changedMeanwhile) {
      try TextSaving.save(change.after, to: change.path, replacing: change.before)
    }
    #expect(try folder.text("a/account.yaml") == "callwright: 1\n")

    try folder.write(String(decoding: change.before, as: UTF8.self), to: "a/account.yaml")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try TextSaving.save(change.after, to: change.path, replacing: change.before)
    #expect(try folder.text("a/account.yaml").hasSuffix("schemes: {}\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)

    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/link.yaml", withDestinationPath: "account.yaml")
    #expect(TextSaving.obstacle("\(folder.path)/a/link.yaml", of: "\(folder.path)/a/link.yaml") == nil)
    try folder.write("", to: "b/part.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a/out.yaml", withDestinationPath: "../b/part.yaml")
    #expect(TextSaving.obstacle("\(folder.path)/a/out.yaml", of: path) == .leadsOut)
    #expect(TextSaving.obstacle("\(folder.path)/b/part.yaml", of: path) == .leadsOut)
  }

  @Test("standard input is fixed under the name that it was given")
  func standardInput() {
    var options = CheckOptions()
    options.texts["-"] = Array((SmallAccount.head + "shemes: {}\n").utf8)
    func check(_ options: CheckOptions) -> CheckRun {
      var run = CheckRun(options)
      do {
        try run.add("-", shownAs: "stdin.yaml", skipsOthers: false)
      } catch {
        run.failures.append(error)
      }
      return run
    }
    let run = FixRun(options, allowsUnsafe: false, standardInput: "stdin.yaml", check: check)
    #expect(
      run.fixedInput.map { (text) in String(decoding: text, as: UTF8.self) } == SmallAccount.head + "schemes: {}\n")
    #expect(run.run.findings.isEmpty && run.run.failures == [])
  }

}
