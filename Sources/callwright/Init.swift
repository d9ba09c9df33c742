public import ArgumentParser
internal import Diagnostics
public import Driver

/// `callwright init`: a project to start from.
struct Init: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Writes a small company that works, to be changed into yours.",
      ru: "Записывает небольшую готовую компанию, чтобы переделать её под свою."),
    examples: """
      callwright init --template shop my-shop
      callwright init --template office --ci github --lang ru
      """,
    discussion: Phrase(
      en: """
        Templates: minimal (one person, one number), clinic (a reception), shop (people in turn, callbacks), \
        office (departments). Nothing that is there already is overwritten.
        """,
      ru: """
        Образцы: minimal (один человек, один номер), clinic (регистратура), shop (сотрудники по очереди, обратный \
        звонок), office (отделы). То, что уже есть, не перезаписывается.
        """))

  @Argument(
    help: ArgumentHelp(
      en: "The folder of the project; it may be new (default: the present folder).",
      ru: "Папка проекта; можно новую (по умолчанию — текущая папка).", value: Phrase(en: "folder", ru: "папка")),
    completion: .directory)
  var folder: String = "."

  @Option(
    help: ArgumentHelp(
      en: "What to start from: minimal, clinic, shop or office.",
      ru: "С чего начать: minimal, clinic, shop или office.", value: Phrase(en: "template", ru: "образец")))
  var template: Template = .clinic

  @Option(
    help: ArgumentHelp(
      en: "The service that shall check every change: github, gitlab or none.",
      ru: "Служба, которая будет проверять каждое изменение: github, gitlab или none (никакая).",
      value: Phrase(en: "service", ru: "служба")))
  var ci: Service = .none

  @OptionGroup var look: LookOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError(Phrase(en: "the folder has no name", ru: "у папки нет имени")) }
  }

  func run() throws {
    let appearance = look.appearance
    let project = NewProject(template, in: appearance.language, checkedBy: ci)
    do {
      try project.write(to: folder)
    } catch {
      look.say(error.message)
      throw ExitCode(3)
    }
    let paths = project.files.map { (file) in Display.shown(FileSystem.join(folder, file.path)) }
    let columns = paths.map { (path) in Display.width(path) }.max() ?? 0
    for (path, file) in zip(paths, project.files) {
      Output.write(
        "\(Display.padded(path, to: columns))  \(appearance.styled(appearance.text(file.purpose), .faint))\n")
    }
    let shown = Display.shown(ShellCommand.quoted(folder))
    let next = Phrase(
      en: "next: callwright check \(shown) && callwright test \(shown)",
      ru: "дальше: callwright check \(shown) && callwright test \(shown)")
    Output.write("\n\(appearance.text(next))\n")
  }

}

extension Template: ExpressibleByArgument {}

extension Service: ExpressibleByArgument {}
