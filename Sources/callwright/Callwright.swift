internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// The program: its commands, each a thin face of Driver.
@main
struct Callwright: ParsableCommand {

  /// The version of the program.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "callwright",
    abstract: "Checks, compiles, simulates and tests the call handling of phone numbers.",
    discussion: """
      Line schemes are written in YAML; grammar/LANGUAGE.md is the manual of the language.
      Exit codes: 0 done, 1 the answer is no, 2 bad command line, 3 could not do the work.
      """,
    version: "callwright \(version)",
    subcommands: CommandList.groups.flatMap(\.commands).map { (entry) in entry.command })

  /// Runs the command that the arguments name; what ArgumentParser calls a usage error is exit code 2.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let look = LookOptions.appearance(of: arguments)
    if CommandList.isAskedFor(by: arguments) {
      Output.write(CommandList.text(look))
      Output.exit(0)
    }
    if let usage = UsageError(arguments) {
      Output.write(usage.text(look), to: .error)
      Output.exit(2)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      if code == 64 {
        let usage = UsageError(message(for: error), full: text, arguments: arguments)
        Output.write(usage.text(look), to: .error)
        Output.exit(2)
      }
      if !text.isEmpty { Output.write(folded(text, to: look.width) + "\n", to: code == 0 ? .output : .error) }
      Output.exit(code)
    }
  }

  /// The help `text` with its line of usage, which ArgumentParser leaves as long as it is, broken between arguments.
  private static func folded(_ text: String, to columns: Int) -> String {
    guard text.hasPrefix("OVERVIEW: ") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { (line) -> [String] in
      guard line.hasPrefix("USAGE: ") else { return [String(line)] }
      // A space inside of brackets breaks no line.
      let usage = line.split(separator: " [").map { (part) in part.replacing(" ", with: "\u{A0}") }
      let words = usage.joined(separator: " [").replacing("USAGE:\u{A0}", with: "USAGE: ")
      let folded = Display.wrapped(words, to: columns - 7, first: columns)
      return folded.enumerated().map { (number, line) in
        (number == 0 ? "" : "       ") + line.replacing("\u{A0}", with: " ")
      }
    }
    return lines.joined(separator: "\n")
  }

}
