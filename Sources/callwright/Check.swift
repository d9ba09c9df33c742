internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Hours
internal import Syntax

/// `callwright check`: everything that is wrong, in one run.
struct Check: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Reads, resolves and validates accounts and calls files, audio included.")

  @Argument(
    help: "Files or folders to check; - is standard input (default: the present folder).", completion: .file())
  var paths: [String] = []

  @Option(help: "Format of the findings; gcc is concise.")
  var format: CheckFormat = .text

  @Option(help: "The name under which standard input is reported.")
  var stdinFilename: String = "<stdin>"

  @Option(help: "The day that is today for what is long past, as 2026-06-09 (default: the present).")
  var at: String?

  @OptionGroup var reports: ReportOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var fail: FailOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    if let at, Self.day(at) == nil { throw ValidationError("--at is a day, as 2026-06-09, or a day with a time.") }
  }

  /// The day that `text` names, with or without a time.
  private static func day(_ text: String) -> CivilDate? {
    let scalar = ScalarText(text, at: SourceRange(FileID(0), 0, text.utf8.count))
    return CivilDate.read(scalar) { _ in } ?? Moment.read(scalar) { _ in }?.clock.date
  }

  func run() throws {
    let search = FileSearch(paths.isEmpty ? ["."] : paths)
    let orders = try reports.orders(as: CheckFormat.self, sparing: search.files)
    let found = Set(search.candidates)
    var options = CheckOptions()
    options.today = Self.day(at ?? Clock.present)
    var run = CheckRun(options)
    run.add(
      search.files.map { (path) in
        .init(path, shownAs: path == "-" ? stdinFilename : path, skipsOthers: found.contains(path))
      }, jobs: jobs.count)
    run.failures += search.failures
    for failure in run.failures { Output.write(Files.message(failure, look), to: .error) }
    var writer = ReportWriter(look)
    for order in orders { writer.write(run.report(order.format, look.fileWords), to: order.path) }
    if format == .github {
      writer.addToStepSummary { (room) in run.stepSummary(look.machineLanguage, room: room) }
    }
    Output.write(run.report(format, look.reportWords))
    if !run.failures.isEmpty || writer.hasFailed { throw ExitCode(3) }
    if run.fileCount == 0 {
      let text = Phrase(en: "no account or calls file found", ru: "не найдено ни одного файла аккаунта или звонков")
      Output.write("callwright: \(look.appearance.text(text))\n", to: .error)
      throw ExitCode(3)
    }
    throw fail.code(run.findings.map { (finding) in finding.diagnostic.rule.severity })
  }

}
