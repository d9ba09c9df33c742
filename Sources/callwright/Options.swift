public import ArgumentParser
public import Diagnostics
internal import Driver

/// How things look: options of every command.
struct LookOptions: ParsableArguments {

  @Option(
    help: ArgumentHelp(
      en: "Language of texts: en or ru (default: from LC_ALL, LC_MESSAGES or LANG).",
      ru: "Язык текстов: en или ru (по умолчанию — из LC_ALL, LC_MESSAGES или LANG).",
      value: Phrase(en: "language", ru: "язык")))
  var lang: Language?

  @Option(
    help: ArgumentHelp(
      en: "Colours: auto, always or never (auto obeys NO_COLOR, FORCE_COLOR and TERM).",
      ru: "Цвета: auto, always (всегда) или never (никогда); auto слушается NO_COLOR, FORCE_COLOR и TERM.",
      value: Phrase(en: "when", ru: "когда")))
  var color: ColourChoice = .auto

  /// How text for people looks.
  var appearance: Appearance { Self.appearance(lang, color) }

  /// Says `message` on standard error, as the program's own word.
  func say(_ message: Phrase) {
    Output.write("callwright: \(Display.shown(appearance.text(message)))\n", to: .error)
  }

  /// How text for people looks that was asked for in `lang` and `color`.
  private static func appearance(_ lang: Language?, _ color: ColourChoice) -> Appearance {
    Appearance(language: lang ?? localLanguage, isColoured: isColoured(color), width: Output.width)
  }

  /// How text for people looks before `arguments` are parsed; they need not make sense.
  static func appearance(of arguments: [String]) -> Appearance {
    var (lang, color) = (Language?.none, ColourChoice.auto)
    for (place, argument) in arguments.enumerated() {
      let sides = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let value = sides.count == 2 ? sides[1] : arguments.dropFirst(place + 1).first ?? ""
      switch sides.first {
      case "--lang": lang = Language(rawValue: value) ?? lang
      case "--color": color = ColourChoice(rawValue: value) ?? color
      default: break
      }
    }
    return appearance(lang, color)
  }

  /// The language that the locale asks for.
  private static var localLanguage: Language {
    let locale = Output.environment("LC_ALL") ?? Output.environment("LC_MESSAGES") ?? Output.environment("LANG") ?? ""
    return locale.hasPrefix("ru") ? .ru : .en
  }

  /// The language of texts for people.
  var language: Language { lang ?? Self.localLanguage }

  /// The language of machine formats: English unless asked otherwise.
  var machineLanguage: Language { lang ?? .en }

  private static func isColoured(_ color: ColourChoice) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      if Output.environment("NO_COLOR") != nil {
        false
      } else if Output.environment("FORCE_COLOR") != nil {
        true
      } else {
        Output.isTerminal() && Output.environment("TERM") != "dumb"
      }
    }
  }

}

/// When colours are used.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

extension Language: ExpressibleByArgument {}

/// Which findings make the answer no: options of commands that find things.
struct FailOptions: ParsableArguments {

  @Option(
    help: ArgumentHelp(
      en: "The least severity that makes the exit code 1: error or warning.",
      ru: "С какой важности код выхода становится 1: error (ошибка) или warning (предупреждение).",
      value: Phrase(en: "severity", ru: "важность")))
  var failOn: Severity = .error

  @Flag(help: ArgumentHelp(en: "Exit with 0 where it would be 1.", ru: "Завершаться с кодом 0 там, где был бы 1."))
  var exitZero = false

  /// The exit code of a command that found `severities`.
  func code(_ severities: some Sequence<Severity>) -> ExitCode {
    severities.contains { (severity) in severity >= failOn } && !exitZero ? ExitCode(1) : ExitCode.success
  }

}

extension Severity: ExpressibleByArgument {}
