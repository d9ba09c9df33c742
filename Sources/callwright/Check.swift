internal import ArgumentParser
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright check`: everything that is wrong, in one run.
struct Check: ParsableCommand {

  static let configuration = CommandConfiguration(
    abstract: "Reads, resolves and validates accounts and calls files, audio included.")

  @Argument(help: "Files or folders to check; - is standard input (default: the present folder).")
  var paths: [String] = []

  @Option(help: "Format of the findings: text, concise (alias gcc) or json.")
  var format: FindingsFormat = .text

  @Option(help: "The name under which standard input is reported.")
  var stdinFilename: String = "<stdin>"

  @OptionGroup var fail: FailOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    let search = FileSearch(paths.isEmpty ? ["."] : paths)
    var run = CheckRun()
    for path in search.files {
      let isFound = search.candidates.contains(path)
      do {
        try run.add(path, shownAs: path == "-" ? stdinFilename : path, skipsOthers: isFound)
      } catch {
        run.failures.append(error)
      }
    }
    run.failures += search.failures
    print(run)
    if !run.failures.isEmpty { throw ExitCode(3) }
    if run.fileCount == 0 {
      let text = Phrase(en: "no account or calls file found", ru: "не найдено ни одного файла аккаунта или звонков")
      Output.write("callwright: \(look.appearance.text(text))\n", to: .error)
      throw ExitCode(3)
    }
    throw fail.code(run.findings.map { (finding) in finding.diagnostic.rule.severity })
  }

  private func print(_ run: CheckRun) {
    for failure in run.failures { Output.write(Files.message(failure, look), to: .error) }
    switch format {
    case .text:
      let report = TextReport(look.appearance)
      var text = run.findings.map { (finding) in report.text(finding.diagnostic, finding.files) }.joined()
      for path in run.skipped {
        let note = Phrase(
          en: "skipped \(path): neither an account nor a calls file",
          ru: "пропущен \(path): не аккаунт и не файл звонков")
        text += look.appearance.styled(look.appearance.text(note), .faint) + "\n"
      }
      let severities = run.findings.map { (finding) in finding.diagnostic.rule.severity }
      text += ExplanationReport(look.appearance).hint(run.findings.map { (finding) in finding.diagnostic.rule })
      text += report.summary(
        errors: severities.count { $0 == .error }, warnings: severities.count { $0 == .warning }, files: run.fileCount)
      if run.fileCount > 0 { Output.write(text) }
    case .concise, .gcc:
      let report = ConciseReport(look.machineLanguage)
      Output.write(run.findings.map { (finding) in report.text(finding.diagnostic, finding.files) }.joined())
    case .json:
      Output.write(JSONReport(look.machineLanguage).text(run.findings, files: run.fileCount))
    }
  }

}

/// The formats of findings.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument { case text, concise, gcc, json }
