internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Hours
internal import Syntax

/// What is done with findings: options of `check`.
struct FindingOptions: ParsableArguments {

  @Flag(
    help: ArgumentHelp(
      en: "Make the fixes that are sure, and tell what remains; standard input comes out fixed.",
      ru: "Исправить то, что понимается однозначно, и показать остальное; стандартный ввод выводится исправленным."))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      en: "Print what --fix would change, as a unified diff, and write nothing.",
      ru: "Показать построчно, что изменил бы --fix, и ничего не записывать."))
  var diff = false

  @Flag(
    help: ArgumentHelp(
      en: "With --fix or --diff: make the fixes that are guesses, too.",
      ru: "Вместе с --fix или --diff: исправлять и то, о чём можно только догадаться."))
  var unsafeFixes = false

  @Option(
    help: ArgumentHelp(
      en: "Do not tell the findings that stand in this file, written by --write-baseline.",
      ru: "Не показывать замечания из этого файла; его записывает --write-baseline.",
      value: Phrase(en: "file", ru: "файл")))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      en: "Write the findings to this file; with --baseline, only those of it that still occur.",
      ru: "Записать замечания в этот файл; вместе с --baseline — только те из него, что ещё встречаются.",
      value: Phrase(en: "file", ru: "файл")))
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      en: "Tell only of files that have changed since this git revision.",
      ru: "Показывать замечания только о файлах, изменённых после этой версии в git.",
      value: Phrase(en: "revision", ru: "версия")))
  var changedSince: String?

  @Flag(
    help: ArgumentHelp(
      en: "Check again whenever a file changes, until Ctrl-C.",
      ru: "Проверять заново при каждом изменении файлов, пока не нажато Ctrl-C."))
  var watch = false

  @Option(
    help: ArgumentHelp(
      en: "The day against which past and expired are judged, such as 2026-12-31 (default: today, in UTC).",
      ru:
        "День, относительно которого судят о прошлом и истёкшем, например 2026-12-31 (по умолчанию — сегодня, по UTC).",
      value: Phrase(en: "day", ru: "день")))
  var at: String?

  /// Whether texts are mended or shown mended.
  var mends: Bool { fix || diff }

  func validate() throws {
    if fix && diff {
      throw ValidationError(
        Phrase(
          en: "--diff shows what --fix would do; ask for one of them",
          ru: "--diff показывает, что сделал бы --fix; укажите что-то одно"))
    }
    if unsafeFixes && !mends {
      throw ValidationError(
        Phrase(en: "--unsafe-fixes goes with --fix or --diff", ru: "--unsafe-fixes пишется вместе с --fix или --diff"))
    }
    if mends && writeBaseline != nil {
      throw ValidationError(
        Phrase(
          en: "--write-baseline keeps findings, --fix and --diff mend them; do one after the other",
          ru: "--write-baseline сохраняет замечания, а --fix и --diff исправляют; сделайте одно за другим"))
    }
    if watch && (mends || writeBaseline != nil) {
      throw ValidationError(
        Phrase(
          en: "--watch only tells; it goes neither with --fix and --diff nor with --write-baseline",
          ru: "--watch только показывает; он не сочетается с --fix, --diff и --write-baseline"))
    }
  }

  /// The options of a check on the day that was named, or today.
  func checkOptions(_ look: LookOptions) throws -> CheckOptions {
    var options = CheckOptions()
    let text = ScalarText(at ?? Clock.present, at: SourceRange(FileID(0), 0, 0))
    options.today = CivilDate.read(text) { (_) in } ?? Moment.read(text) { (_) in }?.clock.date
    guard options.today != nil else {
      throw refusal(
        Phrase(
          en: "'\(at ?? "")' is no day: write --at 2026-12-31", ru: "«\(at ?? "")» — не дата: напишите --at 2026-12-31"),
        look, 2)
    }
    return options
  }

  /// The files to which the findings are limited, if they are.
  func changes(around paths: [String], _ look: LookOptions) throws -> ChangedFiles? {
    guard let changedSince else { return nil }
    do {
      return try ChangedFiles(since: changedSince, around: paths)
    } catch {
      throw refusal(error.message, look, error.isUsage ? 2 : 3)
    }
  }

  /// The findings that are known, if a file of them is named.
  func known(_ look: LookOptions) throws -> Baseline? {
    guard let baseline else { return nil }
    do {
      return try Baseline(readingFrom: baseline)
    } catch {
      throw refusal(error.message(baseline), look, 2)
    }
  }

  /// Writes the findings of `run` to the file that is named, if one is, and takes them out of it.
  func keep(_ run: inout CheckRun, within known: Baseline?, _ look: LookOptions) throws {
    guard let writeBaseline else { return }
    let kept = Baseline(of: run, at: writeBaseline, within: known)
    do {
      try kept.write(to: writeBaseline)
    } catch {
      throw refusal(error.message, look, 3)
    }
    kept.apply(to: &run)
  }

  /// Says `phrase` and returns what ends the command with `code`.
  private func refusal(_ phrase: Phrase, _ look: LookOptions, _ code: Int32) -> ExitCode {
    look.say(phrase)
    return ExitCode(code)
  }

}
