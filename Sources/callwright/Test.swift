internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright test`: calls files played, and held against what they expect.
struct Test: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Plays calls files and compares each call with what is expected of it.")

  @Argument(help: "Calls files or folders (default: the present folder).")
  var paths: [String] = []

  @Flag(help: "Play each call with the caller hanging up at every event, too.")
  var hangup = false

  @Flag(help: "Show what of each account no test has met, and calls that would meet it.")
  var coverage = false

  @Option(help: "The least coverage of an account in percent, below which the exit code is 1; implies --coverage.")
  var threshold: Int?

  @Flag(help: "Exit with 0 where it would be 1.")
  var exitZero = false

  @OptionGroup var look: LookOptions

  func validate() throws {
    if let threshold, !(0...100).contains(threshold) {
      throw ValidationError(Phrase(en: "--threshold is 0 to 100 percent", ru: "--threshold — от 0 до 100 процентов"))
    }
  }

  func run() throws {
    let search = FileSearch(paths.isEmpty ? ["."] : paths)
    for failure in search.failures { Output.write(Files.message(failure, look), to: .error) }
    var run = TestRun(triesHangUps: hangup, keepsCoverage: coverage || threshold != nil)
    for path in search.files {
      do {
        try run.add(path, isNamed: !search.candidates.contains(path))
      } catch {
        Output.write(Files.message(error, look), to: .error)
        run.hasUnreadable = true
      }
    }
    for path in run.strangers { Output.write(Files.notCalls(path, look), to: .error) }
    if !run.results.isEmpty || run.strangers.isEmpty { Output.write(TestReport(look.appearance).text(run)) }
    for coverage in run.coverages {
      Output.write(CoverageReport(look.appearance).text(coverage, threshold: threshold))
    }
    if !run.strangers.isEmpty { throw ExitCode(2) }
    if run.hasUnreadable || !search.failures.isEmpty || run.results.isEmpty { throw ExitCode(3) }
    let isTooLittle = threshold.map { (least) in run.coverages.contains { (each) in each.percent < least } } ?? false
    if run.hasFailures || isTooLittle, !exitZero { throw ExitCode(1) }
  }

}
