internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Hours
internal import Syntax

/// `callwright check`: everything that is wrong, in one run.
struct Check: ParsableCommand {

  static let configuration = CommandConfiguration(
    does: Phrase(
      en: "Finds everything that is wrong with accounts and calls files, audio included.",
      ru: "Находит всё, что неверно в аккаунтах и файлах звонков, включая звук."))

  @Argument(
    help: ArgumentHelp(
      en: "Files or folders to check; - is standard input (default: the present folder).",
      ru: "Файлы или папки для проверки; - означает стандартный ввод (по умолчанию — текущая папка).",
      value: Phrase(en: "paths", ru: "пути")), completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Format of the findings; gcc is concise.", ru: "Формат замечаний; gcc — то же, что concise.",
      value: Phrase(en: "format", ru: "формат")))
  var format: CheckFormat = .text

  @Option(
    help: ArgumentHelp(
      en: "The name under which standard input is reported.", ru: "Под каким именем сообщать о стандартном вводе.",
      value: Phrase(en: "name", ru: "имя")))
  var stdinFilename: String = "<stdin>"

  @OptionGroup var finding: FindingOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var fail: FailOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    guard paths.contains("-") else { return }
    if finding.mends && paths.count > 1 {
      throw ValidationError(
        Phrase(
          en: "standard input (-) is fixed alone; name no other files beside it",
          ru: "стандартный ввод (-) исправляется отдельно; не указывайте с ним другие файлы"))
    }
    if finding.watch {
      throw ValidationError(
        Phrase(
          en: "--watch watches files; standard input (-) is read once",
          ru: "--watch следит за файлами, а стандартный ввод (-) читается один раз"))
    }
  }

  func run() throws {
    guard finding.watch else { throw try check().code }
    let others = [finding.baseline].compactMap { $0 }
    try Watching(paths: paths.isEmpty ? ["."] : paths, others: others).run { try check().run.dependencies }
  }

  /// Checks once and tells what was found, or mends it.
  private func check() throws -> (code: ExitCode, run: CheckRun) {
    let paths = paths.isEmpty ? ["."] : paths
    let search = FileSearch(paths)
    let orders = try reports.orders(as: CheckFormat.self, sparing: search.files)
    var options = try finding.checkOptions(look)
    options.limits = reading.limits
    let changes = try finding.changes(around: paths, look)
    let known = try finding.known(look)
    var input: [UInt8]?
    if finding.mends, paths.contains("-") {
      input = try Files.source("-", reading.limits, look).bytes
      options.texts["-"] = input
    }
    let found = Set(search.candidates)
    let requests = search.files.map { (path) in
      CheckRun.Request(path, shownAs: path == "-" ? stdinFilename : path, skipsOthers: found.contains(path))
    }
    let checkAll = { (options: CheckOptions) in
      var run = CheckRun(options, only: changes)
      run.add(requests, jobs: jobs.count)
      run.failures += search.failures
      return run
    }
    let checkUnknown = { (options: CheckOptions) in
      var run = checkAll(options)
      known?.apply(to: &run)
      return run
    }

    let fixing = Fixing(options: finding, standardInput: stdinFilename, input: input, look: look)
    if finding.diff {
      let (hasChanges, run) = fixing.difference(options, checkUnknown)
      for failure in run.failures { look.say(failure.message) }
      return (failure(of: run) ?? fail.code(hasChanges ? [.error] : []), run)
    }
    var run: CheckRun
    var hasFailed = false
    // What is printed is what was asked for: findings, or the text of standard input.
    let stream: Output.Stream = input == nil ? .output : .error
    if finding.fix {
      (run, hasFailed) = fixing.fix(options, said: format == .text ? stream : .error, checkUnknown)
    } else {
      run = checkAll(options)
      if finding.writeBaseline == nil { known?.apply(to: &run) }
      try finding.keep(&run, within: known, look)
    }
    for failure in run.failures { look.say(failure.message) }
    var writer = ReportWriter(look)
    for order in orders { writer.write(run.report(order.format, look.fileWords), to: order.path) }
    if format == .github {
      writer.addToStepSummary { (room) in run.stepSummary(look.machineLanguage, room: room) }
    }
    Output.write(run.report(format, look.reportWords), to: stream)
    // For programs, the commands stand among the findings.
    if finding.fix, format == .text { fixing.propose(run, to: stream) }
    if let code = failure(of: run) { return (code, run) }
    let code = fail.code(run.findings.map { (finding) in finding.diagnostic.rule.severity })
    return (hasFailed || writer.hasFailed ? ExitCode(3) : code, run)
  }

  /// The exit code of a run in which something could not be read, or nothing was there.
  private func failure(of run: CheckRun) -> ExitCode? {
    if !run.failures.isEmpty { return ExitCode(3) }
    guard run.fileCount == 0 else { return nil }
    look.say(Files.nothingFound)
    return ExitCode(3)
  }

}
