import Foundation
import Testing

/// What `./dev install` puts beside the program: completions and the manual page.
@Suite("shell")
struct ShellTests {

  @Test("completions know commands, options, values and rules")
  func bash() throws {
    let completions = try Program.run("--generate-completion-script", "bash")
    #expect(completions.code == 0)
    let folder = try Folder()
    try folder.write(completions.output, to: "callwright.bash")
    try folder.write("", to: "place/account.yaml")
    let cases = [
      ("ch", "check"), ("check --fo", "--format"), ("check --format js", "json"), ("explain CW208", "CW208"),
      ("explain device-never-r", "device-never-rings"), ("init --template cl", "clinic"), ("check acc", "account.yaml"),
      ("fmt acc", "account.yaml"), ("simulate acc", "account.yaml"), ("schema --account acc", "account.yaml"),
    ]
    for (line, word) in cases {
      let script = """
        source callwright.bash && cd place || exit 9
        COMP_WORDS=(callwright \(line)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="${COMP_WORDS[*]}"
        COMP_POINT=${#COMP_LINE}
        _callwright callwright "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let run = try Program.run(URL(filePath: "/bin/bash"), ["-c", script], in: folder.url)
      #expect(run.output == word + "\n", "\(line): \(run.errors)")
    }
  }

  @Test("the manual page has every command and every option, and no order that is none")
  func manual() throws {
    let declarations = try Program.run("--experimental-dump-help").output
    let folder = try Folder()
    try folder.write(declarations, to: "help.json")
    let script = Program.project.appending(path: ".ci/manual_page.py").path
    let run = try Program.run(
      URL(filePath: "/bin/bash"), ["-c", "python3 '\(script)' <help.json"], in: folder.url)
    #expect(run.code == 0 && run.errors == "")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(declarations.utf8)) as? [String: Any])
    let commands = try #require((document["command"] as? [String: Any])?["subcommands"] as? [[String: Any]])
    #expect(commands.count > 6)
    for command in commands {
      let name = try #require(command["commandName"] as? String)
      if name != "help" { #expect(run.output.contains("\n.SS callwright \(name)"), "\(name)") }
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        guard let option = (argument["preferredName"] as? [String: String])?["name"] else { continue }
        #expect(run.output.contains("\\-\\-" + option.replacing("-", with: "\\-")), "\(option)")
      }
    }
    let orders: Set<Substring> = [".TH", ".SH", ".SS", ".TP", ".PP", ".RS", ".RE", ".EX", ".EE"]
    for line in run.output.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(orders.contains(line.prefix(3)), "\(line)")
    }
  }

}
