internal import ArgumentParser
internal import Diagnostics

/// The program: its commands, each a thin face of Driver.
@main
struct Callwright: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "callwright",
    abstract: "Checks, compiles, simulates and tests the call handling of phone numbers.",
    discussion: """
      Line schemes are written in YAML; grammar/LANGUAGE.md is the manual of the language.
      Exit codes: 0 done, 1 the answer is no, 2 bad command line, 3 could not do the work.
      """,
    version: "0.1.0",
    subcommands: [Check.self, Compile.self, Simulate.self, Test.self, Explain.self, Init.self])

  /// Runs the command that the arguments name; what ArgumentParser calls a usage error is exit code 2.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error).rawValue
      var text = fullMessage(for: error)
      if code == 64, let meant = misspelledCommand() { text = "Did you mean '\(meant)'?\n" + text }
      if !text.isEmpty {
        let isHelp = code == 0
        Output.write(text + "\n", to: isHelp ? .output : .error)
      }
      Output.exit(code == 64 ? 2 : code)
    }
  }

  /// The command that the first argument is almost the name of.
  private static func misspelledCommand() -> String? {
    let names = configuration.subcommands.compactMap { (command) in command._commandName }
    guard CommandLine.arguments.count > 1, !names.contains(CommandLine.arguments[1]) else { return nil }
    return Spelling.nearest(to: CommandLine.arguments[1], among: names)
  }

}
