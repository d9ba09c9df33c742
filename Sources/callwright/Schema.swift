public import ArgumentParser
internal import Diagnostics
internal import Driver
public import Syntax

/// `callwright schema`: the JSON Schema of the language, for editors.
struct Schema: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Prints the JSON Schema of the language, by which editors complete and check.",
      ru: "Печатает JSON Schema языка, по которой редакторы подсказывают и проверяют."),
    discussion: Phrase(
      en:
        "Begin a file with '# yaml-language-server: $schema=PATH', or name the schema in the settings of your editor.",
      ru: "Начните файл строкой «# yaml-language-server: $schema=ПУТЬ» или укажите схему в настройках редактора."))

  @Argument(
    help: ArgumentHelp(
      en: "What the schema is of: account, part (of an account) or calls.",
      ru: "Что описать: account (аккаунт), part (часть аккаунта) или calls (файл звонков).",
      value: Phrase(en: "document", ru: "документ")))
  var document: LanguageSchema.Document = .account

  @Option(
    help: ArgumentHelp(
      en: "Let references name only what this account has.",
      ru: "Разрешить в ссылках только то, что есть в этом аккаунте.", value: Phrase(en: "file", ru: "файл")),
    completion: .file())
  var account: String?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    let names = try account.map { (path) in
      let source = try Files.source(try Files.accountPath(path, reading.limits, look), reading.limits, look)
      if FileKind.of(YAMLTree.read(source, limits: reading.limits).tree) == .calls {
        look.say(Files.notAccount(path))
        throw ExitCode(2)
      }
      let (names, faults) = SchemaNames.read(source, limits: reading.limits)
      Files.report(faults, [source], look)
      if faults.contains(where: { (fault) in fault.rule.severity == .error }) { throw ExitCode(1) }
      return names
    }
    Output.write(bytes: SchemaReport.json(LanguageSchema(of: document, names: names)))
  }

}

extension LanguageSchema.Document: ExpressibleByArgument {}
