internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright fmt`: the canonical layout, with everything that its author wrote.
struct Format: ParsableCommand {

  static let configuration = CommandConfiguration(
    "fmt",
    does: Phrase(
      en: "Lays accounts and calls files out in the same way; only white space changes.",
      ru: "Приводит аккаунты и файлы звонков к одному виду; меняются только пробелы и пустые строки."),
    discussion: Phrase(
      en: "grammar/LAYOUT.md says what the layout is.", ru: "Каким этот вид должен быть, сказано в grammar/LAYOUT.md."))

  @Argument(
    help: ArgumentHelp(
      en: "Files or folders; - reads standard input and writes standard output (default: the present folder).",
      ru: "Файлы или папки; с - читается стандартный ввод и пишется стандартный вывод (по умолчанию — текущая папка).",
      value: Phrase(en: "paths", ru: "пути")),
    completion: .file())
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      en: "Write nothing; list the files that would change, and exit with 1 if there are any.",
      ru: "Ничего не записывать; назвать файлы, которые изменились бы, и завершиться с кодом 1, если они есть."))
  var check = false

  @Flag(
    help: ArgumentHelp(
      en: "Write nothing; show what would change.", ru: "Ничего не записывать; показать, что изменилось бы."))
  var diff = false

  @Option(
    help: ArgumentHelp(
      en: "The name under which standard input is reported.", ru: "Под каким именем сообщать о стандартном вводе.",
      value: Phrase(en: "name", ru: "имя")))
  var stdinFilename: String = "<stdin>"

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError(
        Phrase(
          en: "standard input (-) goes alone; name no other files beside it",
          ru: "стандартный ввод (-) указывают один, без других файлов"))
    }
  }

  func run() throws {
    let isStdin = paths == ["-"]
    let run = FormatRun(paths.isEmpty ? ["."] : paths, stdinName: stdinFilename, limits: reading.limits)
    var code: Int32 = 0
    var changed = 0
    var written = 0
    var readable = 0
    for file in run.files {
      let path = Display.shown(file.source.path)
      switch file.result {
      case .refused(let findings):
        Files.report(findings, [file.source], look)
        look.say(Phrase(en: "'\(path)' is left as it is", ru: "файл «\(path)» не изменён"))
        code = max(code, 1)
      case .failed:
        look.say(
          Phrase(
            en: "laid out anew, '\(path)' would not say the same, so it is left as it is; please report this file",
            ru:
              "после форматирования смысл файла «\(path)» изменился бы, поэтому файл не изменён; пожалуйста, сообщите о нём разработчикам"
          ))
        code = 3
      case .laidOut(let bytes):
        readable += 1
        if file.change != nil { changed += 1 }
        if diff {
          Output.write(bytes: UnifiedDiff(file.source.bytes, bytes, path: file.source.path).text)
        } else if check {
          if file.change != nil { Output.write(path + "\n") }
        } else if isStdin {
          Output.write(bytes: bytes)
        } else if let change = file.change {
          do {
            try TextSaving.save(change, to: file.source.path, replacing: file.source.bytes)
            written += 1
            Output.write(path + "\n")
          } catch {
            look.say(error.message(path))
            code = 3
          }
        }
      }
    }
    for failure in run.failures { look.say(failure.message) }
    if run.files.isEmpty, run.failures.isEmpty {
      look.say(Files.nothingFound)
    }
    if !run.failures.isEmpty || run.files.isEmpty { code = 3 }
    if check, changed > 0 { code = max(code, 1) }
    if !isStdin, readable > 0 { summarize(check || diff ? changed : written, of: readable, isDone: changed == 0) }
    if code != 0 { throw ExitCode(code) }
  }

  /// Says how many of `count` files were changed, or would be; `isDone` says that there was nothing to do.
  private func summarize(_ changed: Int, of count: Int, isDone: Bool) {
    let appearance = look.appearance
    let files = appearance.count(count, en: ("file", "files"), ru: ("файл", "файла", "файлов"))
    let text =
      check || diff
      ? Phrase(
        en: changed == 0 ? "\(files) looked at, nothing to change" : "\(files) looked at, \(changed) would change",
        ru: changed == 0 ? "проверено: \(files), менять нечего" : "проверено: \(files), изменится: \(changed)")
      : Phrase(
        en: isDone ? "\(files) looked at, nothing to change" : "\(files) looked at, \(changed) changed",
        ru: isDone ? "проверено: \(files), менять нечего" : "проверено: \(files), изменено: \(changed)")
    Output.write(appearance.text(text) + "\n", to: .error)
  }

}
