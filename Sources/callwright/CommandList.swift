internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// The commands as `callwright --help` lists them: by what somebody wants to do, in both languages.
enum CommandList {

  /// Commands that serve one end.
  struct Group {

    /// What they are for.
    let name: Phrase

    /// The commands, and what each does.
    let commands: [Entry]

  }

  /// A command, and what it does.
  struct Entry {

    let command: any ParsableCommand.Type
    let does: Phrase

    init(_ command: any ParsableCommand.Type, _ does: Phrase) {
      self.command = command
      self.does = does
    }

    /// Its name.
    var name: String { command._commandName }

  }

  /// All commands.
  static let groups = [
    Group(
      name: Phrase(en: "Write", ru: "Писать"),
      commands: [
        Entry(
          Init.self, Phrase(en: "begin with a small company that works", ru: "начать с небольшой готовой компании")),
        Entry(
          Check.self,
          Phrase(en: "find everything that is wrong, and what to do", ru: "найти все ошибки и что с ними делать")
        ),
        Entry(
          Format.self,
          Phrase(
            en: "lay files out in one way, comments kept", ru: "привести файлы к одному виду, комментарии останутся")),
        Entry(Explain.self, Phrase(en: "explain a finding, with an example", ru: "объяснить замечание на примере")),
      ]),
    Group(
      name: Phrase(en: "Try", ru: "Пробовать"),
      commands: [
        Entry(
          Simulate.self,
          Phrase(
            en: "walk calls through, second by second, and hear them", ru: "пройти звонки по секундам и услышать их")
        ),
        Entry(
          Test.self,
          Phrase(en: "play calls and hold them against what you expect", ru: "сыграть звонки и сверить с ожиданиями")
        ),
      ]),
    Group(
      name: Phrase(en: "Look inside", ru: "Заглянуть внутрь"),
      commands: [
        Entry(
          AudioCommand.self,
          Phrase(en: "measure, convert and speak greetings", ru: "измерить, преобразовать и озвучить приветствия")),
        Entry(
          Compile.self, Phrase(en: "print the state machine of an account", ru: "напечатать автомат состояний аккаунта")
        ),
        Entry(
          Schema.self,
          Phrase(
            en: "print the JSON Schema of the language, for editors", ru: "напечатать JSON Schema языка для редакторов")
        ),
      ]),
  ]

  /// Whether `arguments` ask for this list: by naming nothing but how it shall look.
  static func isAskedFor(by arguments: [String]) -> Bool {
    var rest = arguments[...]
    while let word = rest.first, word.hasPrefix("--lang") || word.hasPrefix("--color") {
      rest = rest.dropFirst(word.contains("=") ? 1 : 2)
    }
    guard let word = rest.first else { return true }
    guard ["--help", "-h", "help"].contains(word) else { return false }
    return rest.count == 1 || (rest.dropFirst().first?.hasPrefix("-") ?? false)
  }

  /// The names of all commands.
  static var names: [String] { groups.flatMap(\.commands).map(\.name) }

  /// What `callwright` says without a command.
  static func text(_ look: Appearance) -> String {
    let columns = names.map(\.count).max() ?? 0
    var lines = [
      look.styled(
        look.text(
          Phrase(en: "The call handling of a phone number, as source code.", ru: "Приём звонков как исходный код.")),
        .strong),
      "",
      "  callwright init --template clinic my-clinic",
      "  callwright check my-clinic && callwright test my-clinic",
    ]
    for group in groups {
      lines += ["", look.styled(look.text(group.name), .strong)]
      lines += group.commands.map { (entry) in
        "  \(look.styled(Display.padded(entry.name, to: columns), .place))  \(look.text(entry.does))"
      }
    }
    let rest = [
      Phrase(
        en:
          "callwright COMMAND --help tells more about a command; --version shows the version; every command takes --lang en or ru.",
        ru: "Подробнее о команде: callwright КОМАНДА --help; версия: --version; язык любой команды: --lang en или ru."),
      Phrase(
        en: "Exit codes: 0 done, 1 the answer is no, 2 bad command line, 3 could not do the work.",
        ru: "Коды выхода: 0 сделано, 1 ответ «нет», 2 неверная командная строка, 3 не удалось выполнить."),
    ]
    for phrase in rest { lines += [""] + Display.wrapped(look.text(phrase), to: look.width) }
    return lines.joined(separator: "\n") + "\n"
  }

}
