import Foundation
import Testing

/// Command lines that cannot be understood, and what is said without any.
@Suite("usage")
struct UsageTests {

  /// A wrong command line, and what is said in both languages.
  struct Mistake: CustomTestStringConvertible, Sendable {

    let arguments: [String]
    let en: String
    let ru: String

    init(_ line: String, _ en: String, _ ru: String) {
      arguments = line.split(separator: " ").map(String.init)
      self.en = en
      self.ru = ru
    }

    var testDescription: String { arguments.joined(separator: " ") }

  }

  private static let mistakes = [
    Mistake("fmt - a.yaml", "standard input (-) goes alone", "стандартный ввод (-) указывают один"),
    Mistake("check --report xml:a .", "'xml:a' is no report", "«xml:a» — не отчёт"),
    Mistake(
      "chek .", "there is no command 'chek'; did you mean 'check'?",
      "команды «chek» нет; возможно, имелось в виду «check»?"),
    Mistake(
      "help tset", "there is no command 'tset'; did you mean 'test'?",
      "команды «tset» нет; возможно, имелось в виду «test»?"),
    Mistake("--lang=ru check", "'--lang=ru' stands behind the command", "«--lang=ru» пишется после команды"),
    Mistake(
      "check --formt json", "there is no option '--formt'; did you mean '--format'?",
      "параметра «--formt» нет; возможно, имелось в виду «--format»?"),
    Mistake("check -x", "there is no option '-x'", "параметра «-x» нет"),
    Mistake("check -j1x", "'1x' is no value of '-j <number>'", "«1x» не подходит для «-j <число>»"),
    Mistake(
      "simulate schemes/zhemchug/calls.yaml --listen a.wav",
      "one call is heard at a time: say which with --call, 1 to 9",
      "слушать можно один звонок: укажите его с --call, от 1 до 9"),
    Mistake(
      "check --format xml", "'xml' is no value of '--format <format>'; there are: text, concise",
      "«xml» не подходит для «--format <формат>»; можно: text, concise"),
    Mistake(
      "check --fail-on never", "'never' is no value of '--fail-on <severity>'; there are: warning, error",
      "«never» не подходит для «--fail-on <важность>»; можно: warning, error"),
    Mistake(
      "test --threshold many", "'many' is no value of '--threshold <percent>'",
      "«many» не подходит для «--threshold <процент>»"),
    Mistake("test --threshold 101", "--threshold is 0 to 100 percent", "--threshold — от 0 до 100 процентов"),
    Mistake(
      "check --format", "the value of '--format <format>' is missing",
      "не хватает значения параметра «--format <формат>»"),
    Mistake("compile", "<account> is missing", "не хватает аргумента <аккаунт>"),
    Mistake("simulate a b c", "'c' is one argument too many", "аргумент «c» лишний"),
    Mistake("explain a b c", "these arguments are too many: 'b', 'c'", "эти аргументы лишние: «b», «c»"),
    Mistake(
      "check --exit-zero=3", "'--exit-zero' takes no value, but '3' was given",
      "у «--exit-zero» не бывает значения, а указано «3»"),
    Mistake(
      "explain", "name one rule, such as CW208, or ask for --all", "укажите одно правило, например CW208, или --all"),
    Mistake("simulate a b --at 10:00", "a calls file says who calls", "файл звонков уже говорит, кто звонит"),
  ]

  @Test("a mistake is told in both languages, says where to read on, and is exit code 2", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    for (language, said) in [("en", mistake.en), ("ru", mistake.ru)] {
      let run = try Program.run(
        Program.folder.appending(path: "callwright"), mistake.arguments, variables: ["LC_ALL": "\(language)_XX.UTF-8"])
      #expect(run.code == 2 && run.output == "")
      // '--lang=ru' in a command line decides over the locale.
      let isRussian = language == "ru" || mistake.arguments.contains("--lang=ru")
      let expected = isRussian ? mistake.ru : said
      #expect(run.errors.hasPrefix("callwright: \(expected)"), "\(run.errors)")
      #expect(run.errors.contains(isRussian ? "\nподробнее: callwright " : "\nmore: callwright "), "\(run.errors)")
      #expect(!run.errors.contains("\u{1E}"))
      // Only what is wrong with the command itself is told by the list of commands.
      let isCommand = ["check", "fmt", "test", "compile", "simulate", "explain"].contains(mistake.arguments[0])
      #expect(
        run.errors.hasSuffix(isCommand ? ": callwright \(mistake.arguments[0]) --help\n" : ": callwright --help\n"))
    }
  }

  @Test("nothing of a command line reaches the terminal as an order to it")
  func control() throws {
    for word in ["--\u{1B}[31m", "\u{1B}]0;title\u{07}", "x\u{202E}y"] {
      for arguments in [[word], ["check", word], ["explain", word], ["check", "--format", word]] {
        let run = try Program.run(Program.folder.appending(path: "callwright"), arguments)
        #expect(run.code == 2 || run.code == 3)
        #expect(
          !run.errors.unicodeScalars.contains { (scalar) in
            scalar.value < 0x20 && scalar != "\n" || scalar.value == 0x202E
          })
      }
    }
  }

  @Test(
    "without a command the commands are listed, in the language of the locale, within 80 columns",
    arguments: [[], ["--help"], ["-h"], ["help"], ["--lang", "ru"], ["--help", "--lang=ru"]], ["en", "ru"])
  func overview(_ arguments: [String], _ language: String) throws {
    let run = try Program.run(
      Program.folder.appending(path: "callwright"), arguments, variables: ["LC_ALL": "\(language)_XX.UTF-8"])
    #expect(run.code == 0 && run.errors == "")
    let isRussian = language == "ru" || !arguments.filter { (word) in word.hasPrefix("--lang") }.isEmpty
    #expect(run.output.contains(isRussian ? "Писать" : "Write"))
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for command in ["init", "check", "fmt", "explain", "simulate", "test", "compile", "schema"] {
      #expect(run.output.contains("\n  \(command) "))
    }
  }

  @Test(
    "the help of a command is within 80 columns",
    arguments: ["init", "check", "fmt", "explain", "simulate", "test", "compile", "schema"])
  func help(_ command: String) throws {
    for arguments in [[command, "--help"], ["help", command]] {
      let run = try Program.run(Program.folder.appending(path: "callwright"), arguments, variables: ["COLUMNS": "80"])
      #expect(run.code == 0 && run.output.contains("USAGE: callwright \(command)"))
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test("the version comes with the name")
  func version() throws {
    let run = try Program.run("--version")
    #expect(run.code == 0)
    #expect(try /callwright \d+\.\d+\.\d+\n/.wholeMatch(in: run.output) != nil)
  }

}
