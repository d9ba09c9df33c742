internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright test`: calls files played, and held against what they expect.
struct Test: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Plays calls files and compares each call with what is expected of it.")

  @Argument(help: "Calls files or folders (default: the present folder).", completion: .file())
  var paths: [String] = []

  @Flag(help: "Play each call with the caller hanging up at every event, too.")
  var hangup = false

  @Flag(help: "Show what of each account no test has met, and calls that would meet it.")
  var coverage = false

  @Option(help: "The least coverage of an account in percent, below which the exit code is 1; implies --coverage.")
  var threshold: Int?

  @Option(help: "Format of the results.")
  var format: TestFormat = .text

  @Flag(help: "Exit with 0 where it would be 1.")
  var exitZero = false

  @OptionGroup var reports: ReportOptions
  @OptionGroup var jobs: JobOptions
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
    var run = TestRun(triesHangUps: hangup, keepsCoverage: coverage || threshold != nil)
    run.add(search.files.map { (path) in (path, !found.contains(path)) }, jobs: jobs.count)
    run.failures = search.failures + run.failures
    for failure in run.failures { Output.write(Files.message(failure, look), to: .error) }
    for path in run.strangers { Output.write(Files.notCalls(path, look), to: .error) }
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
