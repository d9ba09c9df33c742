internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright test`: calls files played, and held against what they expect.
struct Test: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Plays calls files and compares each call with what is expected of it.",
      ru: "Проигрывает файлы звонков и сверяет каждый звонок с тем, чего от него ждут."))

  @Argument(
    help: ArgumentHelp(
      en: "Calls files or folders (default: the present folder).",
      ru: "Файлы звонков или папки (по умолчанию — текущая папка).", value: Phrase(en: "paths", ru: "пути")),
    completion: .file())
  var paths: [String] = []

  @Flag(
    help: ArgumentHelp(
      en: "Play each call with the caller hanging up at every event, too.",
      ru: "Сыграть каждый звонок ещё и так, что звонящий кладёт трубку при каждом событии."))
  var hangup = false

  @Flag(
    help: ArgumentHelp(
      en: "Show what of each account no test has met, and calls that would meet it.",
      ru: "Показать, чего в аккаунтах не коснулся ни один тест, и звонки, которые коснулись бы."))
  var coverage = false

  @Option(
    help: ArgumentHelp(
      en: "The least coverage of an account in percent, below which the exit code is 1; implies --coverage.",
      ru: "Наименьшее покрытие аккаунта в процентах, ниже которого код выхода 1; включает --coverage.",
      value: Phrase(en: "percent", ru: "процент")))
  var threshold: Int?

  @Option(
    help: ArgumentHelp(
      en: "Format of the results.", ru: "Формат результатов.", value: Phrase(en: "format", ru: "формат")))
  var format: TestFormat = .text

  @Flag(help: ArgumentHelp(en: "Exit with 0 where it would be 1.", ru: "Завершаться с кодом 0 там, где был бы 1."))
  var exitZero = false

  @OptionGroup var reports: ReportOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    if let threshold, !(0...100).contains(threshold) {
      throw ValidationError(Phrase(en: "--threshold is 0 to 100 percent", ru: "--threshold — от 0 до 100 процентов"))
    }
  }

  func run() throws {
    let search = FileSearch(paths.isEmpty ? ["."] : paths)
    let orders = try reports.orders(as: TestFormat.self, sparing: search.files)
    let found = Set(search.candidates)
    var options = CheckOptions()
    options.limits = reading.limits
    var run = TestRun(options, triesHangUps: hangup, keepsCoverage: coverage || threshold != nil)
    run.add(search.files.map { (path) in (path, !found.contains(path)) }, jobs: jobs.count)
    run.failures = search.failures + run.failures
    for failure in run.failures { look.say(failure.message) }
    for path in run.strangers { look.say(Files.notCalls(path)) }
    var writer = ReportWriter(look)
    for order in orders { writer.write(run.report(order.format, threshold: threshold, look.fileWords), to: order.path) }
    if format == .github {
      writer.addToStepSummary { (room) in run.stepSummary(threshold: threshold, look.fileWords, room: room) }
    }
    if format != .text || !run.results.isEmpty || run.strangers.isEmpty {
      Output.write(run.report(format, threshold: threshold, look.reportWords))
    }
    if !run.strangers.isEmpty { throw ExitCode(2) }
    if !run.failures.isEmpty || writer.hasFailed || run.results.isEmpty { throw ExitCode(3) }
    let isTooLittle = threshold.map { (least) in run.coverages.contains { (each) in each.percent < least } } ?? false
    if run.hasFailures || isTooLittle, !exitZero { throw ExitCode(1) }
  }

}
