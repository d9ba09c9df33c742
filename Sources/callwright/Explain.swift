internal import ArgumentParser
internal import Diagnostics
internal import Driver

/// `callwright explain`: what a finding means, at leisure.
struct Explain: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Explains a finding: why it matters, what to do, and an example.",
      ru: "Объясняет замечание: чем оно важно, что делать и пример."),
    examples: """
      callwright explain CW208
      callwright explain device-never-rings --lang ru
      callwright explain --all
      """)

  @Argument(
    help: ArgumentHelp(
      en: "The code or the name of a rule, as a finding shows it.", ru: "Код или имя правила, как в замечании.",
      value: Phrase(en: "rule", ru: "правило")),
    completion: .list(Rule.allCases.flatMap { (rule) in [rule.code, rule.name] }))
  var rule: String?

  @Flag(
    help: ArgumentHelp(
      en: "List all rules; with --format json, everything about them.",
      ru: "Перечислить все правила; с --format json — всё о них."))
  var all = false

  @Option(
    help: ArgumentHelp(
      en: "Format of the explanation: text or json.", ru: "Формат объяснения: text или json.",
      value: Phrase(en: "format", ru: "формат")))
  var format: MachineFormat = .text

  @OptionGroup var look: LookOptions

  func validate() throws {
    if (rule == nil) != all {
      throw ValidationError(
        Phrase(
          en: "name one rule, such as CW208, or ask for --all", ru: "укажите одно правило, например CW208, или --all"))
    }
  }

  func run() throws {
    let report = ExplanationReport(look.appearance)
    let machineReport = ExplanationReport(Appearance(language: look.machineLanguage))
    guard let word = rule else {
      return Output.write(format == .text ? report.list : machineReport.json(Rule.allCases))
    }
    guard let rule = Rule(called: word) else {
      look.say(Self.unknown(word))
      throw ExitCode(2)
    }
    Output.write(format == .text ? report.text(Explanation(of: rule)) : machineReport.json([rule]))
  }

  /// What to say of a word that is no rule.
  private static func unknown(_ word: String) -> Phrase {
    guard let meant = Rule.nearest(to: word) else {
      return Phrase(
        en: "there is no rule '\(word)'; 'callwright explain --all' lists all",
        ru: "правила «\(word)» нет; все правила покажет «callwright explain --all»")
    }
    return Phrase(
      en: "there is no rule '\(word)'; did you mean '\(meant)'?",
      ru: "правила «\(word)» нет; возможно, имелось в виду «\(meant)»?")
  }

}
