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
    abstract: Bilingual.text(
      Phrase(
        en: "Checks, compiles, simulates and tests the call handling of phone numbers.",
        ru: "Проверяет, собирает, проигрывает и тестирует приём звонков на телефонные номера.")),
    discussion: Bilingual.text(
      Phrase(
        en: """
          Line schemes are written in YAML; grammar/LANGUAGE.md is the manual of the language.
          Exit codes: 0 done, 1 the answer is no, 2 bad command line, 3 could not do the work.
          """,
        ru: """
          Строчные схемы пишутся на YAML; руководство по языку — grammar/LANGUAGE.md.
          Коды выхода: 0 сделано, 1 ответ «нет», 2 неверная командная строка, 3 не удалось выполнить.
          """)),
    version: "callwright \(version)",
    subcommands: CommandList.groups.flatMap(\.commands).map { (entry) in entry.command })

  /// Runs the command that the arguments name; what ArgumentParser calls a usage error is exit code 2.
  static func main() {
    Heap.prepare()
    Output.prepare()
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
    if let page = HelpPage(askedForBy: arguments) {
      Output.write(page.text(look))
      Output.exit(0)
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
      // Completions and declarations for other programs are in English.
      let isJSON = text.hasPrefix("{")
      let plain = isJSON ? Bilingual.pickedInJSON(text) : Bilingual.picked(text, .en)
      if !text.isEmpty { Output.write(plain + "\n", to: code == 0 ? .output : .error) }
      Output.exit(code)
    }
  }

}
