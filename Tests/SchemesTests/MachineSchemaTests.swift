import Driver
import Foundation
import Support
import Testing

/// The JSON form of machines against `grammar/machine.schema.json`, by a validator of other people.
@Suite struct MachineSchemaTests {

  /// Validates standard input against the schema that the argument names.
  private static let validator = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
        print(error.json_path, error.message)
    """

  @Test(
    "the machine of a company is as the schema has it",
    arguments: ["zhemchug", "porshen", "polnoch", "dubov", "taxi-yug", "yantar", "sigma", "kedr"])
  func isValid(_ company: String) throws {
    let path = Repository.path("schemes/\(company)/account.yaml")
    let check = AccountCheck.of(try Repository.text("schemes/\(company)/account.yaml"), path: path, opensAudio: true)
    let machine = try #require(check.machine)
    #expect(try faults(in: MachineReport(machine, check.files).json) == "")
  }

  @Test("a machine with a member too many is not")
  func isInvalid() throws {
    let check = AccountCheck.of(SmallAccount.text(""))
    let json = MachineReport(try #require(check.machine), check.files).json
    let changed = json.replacingOccurrences(of: "\"account\":", with: "\"surplus\": 1,\n  \"account\":")
    #expect(try faults(in: changed).contains("surplus"))
  }

  /// What the validator says about `json`.
  private func faults(in json: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.validator, Repository.path("grammar/machine.schema.json")]
    let (input, output, error) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = error
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(json.utf8))
    try input.fileHandleForWriting.close()
    let text = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0,
      "python3 with its package jsonschema is needed; ./dev installs both: \(String(decoding: complaint, as: UTF8.self))"
    )
    return String(decoding: text, as: UTF8.self)
  }

}
