import Driver
import Foundation
import Support
import Testing

@Suite("the document of the machine")
struct MachineDocumentTests {

  private func document() throws -> String { try Repository.text("grammar/MACHINE.md") }

  /// The contents of the fences that are marked `language`.
  private func fences(_ language: String) throws -> [String] {
    try document().components(separatedBy: "```\(language)\n").dropFirst().map { (rest) in
      rest.components(separatedBy: "```")[0]
    }
  }

  private func zhemchug() throws -> MachineReport {
    let path = "schemes/zhemchug/account.yaml"
    let check = AccountCheck.of(try Repository.text(path), path: Repository.path(path), opensAudio: true)
    let (found, report) = (check.machine, check.report)
    return MachineReport(try #require(found, "\(report)"), check.files)
  }

  @Test("every part of a machine that it shows stands so in the machine of the clinic")
  func example() throws {
    let text = try zhemchug().text
    let shown = try fences("machine")
    #expect(shown.count >= 5)
    for part in shown { #expect(text.contains("\n\(part)"), "\(part)") }
  }

  @Test("the state that it shows as JSON stands so in the machine of the clinic")
  func json() throws {
    let shown = try #require(try fences("json").first)
    let example = try #require(try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? NSDictionary)
    let machine = try #require(try JSONSerialization.jsonObject(with: Data(zhemchug().json.utf8)) as? [String: Any])
    let states = try #require(machine["states"] as? [NSDictionary])
    let state = try #require(states.first { (state) in state["state"] as? String == "s3" })
    for key in try #require(example.allKeys as? [String]) where key != "source" {
      #expect((state[key] as? NSObject) == (example[key] as? NSObject), "\(key)")
    }
    let (place, shownPlace) = (state["source"] as? NSDictionary, example["source"] as? NSDictionary)
    for key in ["line", "column", "end_line", "end_column"] {
      #expect(place?[key] as? Int == shownPlace?[key] as? Int, "\(key)")
    }
  }

  @Test("it names the words of all states and events that the JSON Schema knows, and no others")
  func words() throws {
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(Repository.text("grammar/machine.schema.json").utf8))
        as? [String: Any])
    let parts = try #require(schema["$defs"] as? [String: [String: Any]])
    /// The words that the member `key` of an object of the schema may have.
    func words(_ key: String, of object: [String: Any]?) -> [String] {
      let member = (object?["properties"] as? [String: [String: Any]])?[key]
      return member?["enum"] as? [String] ?? (member?["const"] as? String).map { (word) in [word] } ?? []
    }
    let kinds = parts.filter { (name, _) in name.hasPrefix("state-") }.flatMap { (_, state) in words("kind", of: state)
    }
    let events = (parts["exit"]?["oneOf"] as? [[String: Any]] ?? []).flatMap { (exit) in words("event", of: exit) }
    #expect(Set(kinds).count == 20)
    #expect(Set(events).count == 38)
    let sections = try document().components(separatedBy: "\n## ")
    for (title, known) in [("States", kinds), ("Events", events)] {
      let section = try #require(sections.first { (section) in section.hasPrefix(title) })
      let rows = section.split(separator: "\n").filter { (line) in line.hasPrefix("| `") }
      #expect(
        Set(rows.compactMap { (row) in row.split(separator: "`").dropFirst().first.map(String.init) }) == Set(known))
    }
  }

  @Test("the hash is that of the text with an empty hash, as the document says")
  func hash() throws {
    let text = try zhemchug().text
    let line = try #require(text.split(separator: "\n").first { (line) in line.hasPrefix("hash ") })
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "sed 's/^hash .*/hash /' | sha256sum"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let sum = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect("hash sha256:" + sum.prefix(64) == line)
    #expect(try document().contains("sed 's/^hash .*/hash /' | sha256sum"))
  }

}
