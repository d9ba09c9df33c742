import Diagnostics
import Foundation
import Support
import Testing

@testable import Driver

@Suite("baselines")
struct BaselineTests {

  private let sections = "employees:\n  anna: {name: A, extension: 1121}\n  bella: {name: B, extension: 1122}\n"

  @Test("what stands in it is not told again, wherever the lines have gone; what is new is told")
  func known() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAccount.head + sections, to: "a/account.yaml")
    let path = "\(folder.path)/baseline.json"
    let first = Baseline(of: folder.check(["a/account.yaml"]), at: path)
    #expect(first.count == 2)
    try first.write(to: path)
    #expect(
      try folder.text("baseline.json") == """
        {
          "tool": "callwright baseline",
          "format_version": 1,
          "findings": [
            {
              "file": "a/account.yaml",
              "code": "CW108",
              "object": "employees.anna.extension",
              "count": 1
            },
            {
              "file": "a/account.yaml",
              "code": "CW108",
              "object": "employees.bella.extension",
              "count": 1
            }
          ]
        }

        """)

    try folder.write(
      SmallAccount.head
        + "# more\n\nemployees:\n  anna: {name: A, extension: 1123}\n  dora: {name: D, extension: 1122}\n",
      to: "a/account.yaml")
    var run = folder.check(["a/account.yaml"])
    let read = try Baseline(readingFrom: path)
    read.apply(to: &run)
    #expect(run.findings.map { (found) in found.files[0].text(of: found.diagnostic.range) } == ["1122"])
    #expect(run.baseline == BaselineUse(path: path, known: 1, gone: 1))

    // It shrinks to what is left of it, and does not grow.
    let shrunk = Baseline(of: folder.check(["a/account.yaml"]), at: path, within: read)
    #expect(shrunk.count == 1)
    // What was not looked at is not gone.
    var other = folder.check([])
    read.apply(to: &other)
    #expect(other.baseline == BaselineUse(path: path, known: 0, gone: 0))
  }

  @Test("a file that cannot be read stays an error")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write(SmallAccount.head + "employees: {\n", to: "account.yaml")
    #expect(Baseline(of: folder.check(["account.yaml"]), at: "\(folder.path)/b.json").count == 0)
  }

  @Test("names with quotes and letters of all scripts come back as they were")
  func odd() throws {
    let folder = try TemporaryFolder()
    let name = "приёмная \\\"🙂\\\" \\\\ \\t,[]{}"
    try folder.write(SmallAccount.head + "schemes:\n  s: {\"\(name)\": 1}\n\"\(name)\": 2\n", to: "account.yaml")
    let path = "\(folder.path)/b.json"
    let first = Baseline(of: folder.check(["account.yaml"]), at: path)
    try first.write(to: path)
    #expect(first.count > 0)
    #expect(try Baseline(readingFrom: path).json == first.json)
  }

  @Test(
    "another file is called what it is",
    arguments: [
      "", "{}", "[]", "callwright: 1\n", "{\"tool\": \"callwright baseline\"}", "{\"tool\": ",
      "{\"tool\": \"callwright baseline\", \"format_version\": 1, \"findings\": [{\"file\": \"a\"}]}",
      "{\"tool\": \"callwright baseline\", \"format_version\": 1, \"findings\": [{\"file\": \"a\", \"code\": \"CW1\", \"object\": \"\", \"count\": 1}]}",
      "{\"tool\": \"callwright baseline\", \"format_version\": 1, \"findings\": [{\"file\": \"a\", \"code\": \"CW108\", \"object\": \"\", \"count\": -1}]}",
    ])
  func foreign(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "b.json")
    #expect(throws: Baseline.Failure.foreign) { try Baseline(readingFrom: path) }
  }

  @Test("a later version and a missing file are told apart")
  func others() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "{\"tool\": \"callwright baseline\", \"format_version\": 2, \"findings\": []}", to: "b.json")
    #expect(throws: Baseline.Failure.version("2")) { try Baseline(readingFrom: path) }
    #expect(throws: Baseline.Failure.unreadable("no such file or directory")) {
      try Baseline(readingFrom: "\(folder.path)/none.json")
    }
  }

}
