import Driver
import Foundation
import Support
import Testing

@Suite("machines as JSON")
struct MachineSchemaTests {

  @Test(
    "the machine of every company, and one that has everything, follows the JSON Schema, which takes no key that it does not name"
  )
  func schema() throws {
    let companies = try Repository.companies.map { (company) in
      let path = "schemes/\(company)/account.yaml"
      return AccountCheck.of(try Repository.text(path), path: Repository.path(path), opensAudio: true)
    }
    let documents = try (companies + [AccountCheck.of(Everything.text)]).map { (check) in
      let (found, report) = (check.machine, check.report)
      return MachineReport(try #require(found, "\(report)"), check.files).json
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("machines-\(UUID().uuidString).json")
    try Data("[\(documents.joined(separator: ","))]".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try python([
      Repository.path("Tests/SchemesTests/machine_schema.py"), Repository.path("grammar/machine.schema.json"),
      file.path,
    ])
    guard status == 0 else {
      Issue.record("python3 with the package jsonschema is needed for this test (./dev installs it): \(output)")
      return
    }
    let lines = output.split(separator: "\n")
    #expect(lines.count == documents.count)
    for (company, line) in zip(Repository.companies + ["everything"], lines) {
      #expect(line.hasPrefix("valid "), "\(company): \(line)")
    }
    let refused = lines.compactMap { (line) in Int(line.dropFirst("valid ".count)) }.reduce(0, +)
    #expect(refused > 60)
  }

  /// Runs Python with `arguments`; returns how it ended and what it wrote.
  private func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

}
