import Diagnostics
import Foundation
import Syntax
import Testing

/// What other tools read of this project, or of what it writes: the GitHub action, hooks, a problem matcher.
@Suite("integration")
struct IntegrationTests {

  // MARK: The matcher

  /// What the matcher takes out of `line`: file, line, column, severity, message and code.
  private func matched(_ line: String) throws -> [String]? {
    let data = try Data(contentsOf: Program.project.appending(path: ".github/callwright-matcher.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]])
    let pattern = try #require((document["problemMatcher"]?.first?["pattern"] as? [[String: Any]])?.first)
    let expression = try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String))
    guard let match = expression.firstMatch(in: line, range: NSRange(line.startIndex..., in: line)) else { return nil }
    return try ["file", "line", "column", "severity", "message", "code"].map { (key) in
      let range = Range(match.range(at: try #require(pattern[key] as? Int)), in: line)
      return String(line[try #require(range)])
    }
  }

  @Test("the matcher understands every line of the concise format", arguments: ["en", "ru"])
  func matcher(_ language: String) throws {
    let folder = try Folder()
    let account = """
      callwright: 1
      pbx: test
      timezone: Europe/Moscow
      employees:
        анна: {name: Анна, extension: 1121, busy: forward анн}
        bella:
          name: "Bella: error [left]"
          extension: 202
          "[CW001 x]": 3

      """
    try folder.write(account, to: "папка: 1/счёт.yaml")
    let run = try Program.run("check", "--format", "concise", "--lang", language, in: folder.url)
    #expect(run.code == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    let found = try lines.map { (line) in try #require(try matched(line), "\(line)") }
    #expect(found.count == 3)
    #expect(Set(found.map { (parts) in parts[0] }) == ["папка: 1/счёт.yaml"])
    #expect(Set(found.map { (parts) in parts[3] }) == ["error", "warning"])
    #expect(found.contains { (parts) in parts[1] == "5" && parts[2] == "53" && parts[5] == "CW101 unknown-reference" })
    for (line, parts) in zip(lines, found) {
      #expect(line == "\(parts[0]):\(parts[1]):\(parts[2]): \(parts[3]): \(parts[4]) [\(parts[5])]")
    }
  }

  @Test("the matcher leaves other lines alone")
  func strangers() throws {
    for line in ["", "no problems, 2 files checked", "a.yaml:1: error: x [CW001 y]", "a.yaml:1:2: note: x [CW001 y]"] {
      #expect(try matched(line) == nil)
    }
  }

  // MARK: The action

  /// What stands in the YAML file at `path`: texts, arrays and dictionaries.
  private func document(_ path: String) throws -> Any {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let (tree, faults) = YAMLTree.read(
      SourceFile(id: FileID(0), path: path, bytes: bytes), limits: ReadingLimits())
    #expect(faults.isEmpty && tree.isComplete)
    func value(_ node: NodeID) -> Any {
      let children = Array(tree.children(of: node))
      switch tree.kind(of: node) {
      case .scalar: return tree.text(of: node)
      case .sequence: return children.map(value)
      case .mapping:
        let pairs = stride(from: 0, to: children.count, by: 2).map { (place) in
          (tree.text(of: children[place]), value(children[place + 1]))
        }
        return Dictionary(pairs, uniquingKeysWith: { (first, _) in first })
      }
    }
    return value(try #require(tree.root))
  }

  /// The action: its inputs with their defaults, and its steps by their names.
  private func action() throws -> (inputs: [String: String], steps: [String: [String: Any]]) {
    let path = Program.project.appending(path: "action.yml").path
    let document = try #require(try document(path) as? [String: Any])
    let inputs = try #require(document["inputs"] as? [String: [String: String]])
    let steps = try #require((document["runs"] as? [String: Any])?["steps"] as? [[String: Any]])
    return (
      inputs.compactMapValues { (input) in input["default"] },
      Dictionary(
        steps.map { (step) in (step["name"] as? String ?? "", step) }, uniquingKeysWith: { (first, _) in first })
    )
  }

  /// Runs the step `name` of the action as GitHub does, with `inputs` in the place of its own.
  private func run(
    step name: String, _ inputs: [String: String] = [:], variables: [String: String], in folder: Folder
  ) throws -> Program.Run {
    let (defaults, steps) = try action()
    let step = try #require(steps[name])
    var variables = variables
    for (variable, value) in step["env"] as? [String: String] ?? [:] {
      let input = try #require(value.wholeMatch(of: /\$\{\{ inputs\.([a-z-]+) \}\}/)?.1)
      variables[variable] = inputs[String(input)] ?? defaults[String(input)]
    }
    try folder.write(try #require(step["run"] as? String), to: ".step.sh")
    return try Program.run(
      URL(filePath: "/bin/bash"), ["--noprofile", "--norc", "-e", "-o", "pipefail", ".step.sh"], variables: variables,
      in: folder.url)
  }

  /// Puts a program `name` into `folder` that does what `script` says.
  private func install(_ script: String, as name: String, in folder: Folder) throws {
    try folder.write("#!/bin/bash\n\(script)\n", to: name)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: name).path)
  }

  @Test("the action checks what it is told to check, and takes nothing for a part of its script")
  func check() throws {
    let folder = try Folder()
    try install("printf '<%s>\\n' \"$@\"; exit 1", as: "bin/callwright", in: folder)
    let path = "\(folder.url.appending(path: "bin").path):/usr/bin:/bin"
    let usual = try run(step: "Check", variables: ["PATH": path], in: folder)
    #expect(usual.code == 1 && usual.errors == "")
    let head = ["check", "--format", "github", "--report", "sarif:callwright.sarif", "--fail-on"]
    func words(_ run: Program.Run) -> [String] {
      run.output.split(separator: "\n").map { (line) in String(line.dropFirst().dropLast()) }
    }
    #expect(words(usual) == head + ["error", "--lang", "en", "--", "."])
    let other = try run(
      step: "Check",
      ["paths": "one two/\n\n-x.yaml\n$(touch gone);`touch gone`\n", "fail-on": "warning; touch gone", "lang": "ru"],
      variables: ["PATH": path], in: folder)
    #expect(
      words(other)
        == head + ["warning; touch gone", "--lang", "ru", "--", "one two/", "-x.yaml", "$(touch gone);`touch gone`"])
    #expect(!folder.files.contains("gone"))
  }

  @Test("the action's findings stand beside the lines, and in a report")
  func findings() throws {
    let folder = try Folder()
    #expect(try Program.run("init", "company", in: folder.url).code == 0)
    let variables = ["PATH": "\(Program.folder.path):/usr/bin:/bin"]
    let fine = try run(step: "Check", variables: variables, in: folder)
    #expect(fine.code == 0 && fine.output == "" && fine.errors == "")
    let account = try folder.text("company/account.yaml")
    try folder.write(account.replacing("wait: 40s", with: "wait: 40"), to: "company/account.yaml")
    let run = try run(step: "Check", ["paths": "company", "sarif": "report.json"], variables: variables, in: folder)
    #expect(run.code == 1)
    #expect(run.output.contains("::error file=company/account.yaml,line="))
    let report = try JSONSerialization.jsonObject(with: Data(try folder.text("report.json").utf8)) as? [String: Any]
    #expect(report?["version"] as? String == "2.1.0")
    #expect(((report?["runs"] as? [[String: Any]])?.first?["results"] as? [Any])?.count == 1)
  }

  @Test("the action uses the program that is there, and otherwise builds it and puts it on the path")
  func install() throws {
    let folder = try Folder()
    try install("mkdir -p \"$2/bin\"", as: "action/dev", in: folder)
    try folder.write("", to: "path")
    let base = folder.url.path
    var variables = [
      "GITHUB_ACTION_PATH": "\(base)/action", "RUNNER_TEMP": "\(base)/temp", "GITHUB_PATH": "\(base)/path",
      "PATH": "/usr/bin:/bin",
    ]
    #expect(try run(step: "Install Callwright", variables: variables, in: folder).code == 0)
    #expect(try folder.text("path") == "\(base)/temp/callwright/bin\n")
    #expect(FileManager.default.fileExists(atPath: "\(base)/temp/callwright/bin"))

    try folder.write("", to: "path")
    try install("", as: "bin/callwright", in: folder)
    variables["PATH"] = "\(base)/bin:/usr/bin:/bin"
    #expect(try run(step: "Install Callwright", variables: variables, in: folder).code == 0)
    #expect(try folder.text("path") == "")
  }

  // MARK: YAML

  @Test("hooks call the program with what it understands, on the files that matter")
  func hooks() throws {
    let path = Program.project.appending(path: ".pre-commit-hooks.yaml").path
    let hooks = try #require(try document(path) as? [[String: String]])
    #expect(Set(hooks.compactMap { (hook) in hook["id"] }).count == hooks.count && hooks.count >= 2)
    for hook in hooks {
      #expect(hook["language"] == "system" && hook["pass_filenames"] == "false")
      let words = try #require(hook["entry"]).split(separator: " ").map(String.init)
      #expect(words.first == "callwright")
      let files = try Regex(try #require(hook["files"]))
      for file in ["account.yaml", "папка/calls.yml"] { #expect(file.firstMatch(of: files) != nil) }
      #expect("README.md".firstMatch(of: files) == nil)
      let folder = try Folder()
      #expect(try Program.run("init", in: folder.url).code == 0)
      let run = try Program.run(
        Program.folder.appending(path: "callwright"), Array(words.dropFirst()), in: folder.url)
      #expect(run.code == 0, "\(run.output)\(run.errors)")
    }
  }

  @Test("what 'init' writes for a service is YAML, in both languages", arguments: ["github", "gitlab"], ["en", "ru"])
  func services(_ service: String, _ language: String) throws {
    let folder = try Folder()
    #expect(try Program.run("init", "--ci", service, "--lang", language, in: folder.url).code == 0)
    let path = try #require(folder.files.first { (path) in path.hasPrefix(".") })
    let document = try #require(try document(folder.url.appending(path: path).path) as? [String: Any])
    let gitlab = (document["callwright"] as? [String: Any])?["script"] as? [String]
    let job = (document["jobs"] as? [String: [String: Any]])?["callwright"]
    let github = (job?["steps"] as? [[String: Any]])?.compactMap { (step) in step["run"] as? String }
    // What the service is told to run runs.
    for line in try #require(gitlab ?? github) {
      let run = try Program.run(
        URL(filePath: "/bin/bash"), ["-c", line], variables: ["PATH": "\(Program.folder.path):/usr/bin:/bin"],
        in: folder.url)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
    let reports = (document["callwright"] as? [String: Any])?["artifacts"] as? [String: Any]
    for file in (reports?["reports"] as? [String: String] ?? [:]).values {
      #expect(folder.files.contains(file))
    }
  }

}
