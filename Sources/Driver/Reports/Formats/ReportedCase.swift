internal import Diagnostics

/// What was tried with one file, for readers of test results.
struct ReportedSuite {

  /// The file, or what else was tried.
  let name: String

  /// What was tried, in order; at least one thing.
  let cases: [ReportedCase]

}

/// One thing that was tried, and what came of it.
struct ReportedCase {

  /// What it is called within its suite.
  let name: String

  /// Where it is written, if it has a place.
  var place: ReportedPlace?

  /// What is wrong with it; nothing if it is as it should be.
  var fault: Fault?

  /// What is wrong with a case.
  struct Fault {

    /// Whether the answer is no, rather than that there is none.
    var isAnswer = true

    /// What kind of fault it is, in a word.
    let kind: String

    /// The fault in a sentence.
    let message: String

    /// Further facts, each under a key.
    var facts: [(key: String, value: String)] = []

    /// Everything there is to be said, in lines.
    let text: String

  }

}

extension ReportedSuite {

  /// The suite of a file that could not be read.
  static func unreadable(_ failure: FileSystem.ReadFailure, _ language: Language) -> ReportedSuite {
    let message = failure.message[language]
    let fault = ReportedCase.Fault(isAnswer: false, kind: "unreadable", message: message, text: message)
    return ReportedSuite(name: failure.path, cases: [ReportedCase(name: "read", fault: fault)])
  }

}

extension CheckRun {

  /// The run as readers of test results have it: a suite for each file, and in it a case for each finding, which is a
  /// fault whatever its severity, or one case without fault.
  func suites(_ language: Language) -> [ReportedSuite] {
    let concise = ConciseReport(language)
    let checked = results.map { (result) in
      let cases = result.findings.map { (diagnostic, files) in
        let place = ReportedPlace(diagnostic.range, files)
        let file = place.file.path == result.path ? "" : Display.shown(place.file.path) + ":"
        let help = diagnostic.help.map { (help) in [("help", help[language])] } ?? []
        return ReportedCase(
          name: "\(diagnostic.title) at \(file)\(place.start.line):\(place.start.column)", place: place,
          fault: .init(
            kind: diagnostic.rule.severity.rawValue, message: diagnostic.message[language],
            facts: [("code", diagnostic.rule.code), ("name", diagnostic.rule.name)] + help,
            text: concise.text(diagnostic, files)
              + diagnostic.furtherLines(language).map { (line) in line + "\n" }.joined()))
      }
      return ReportedSuite(name: result.path, cases: cases.isEmpty ? [ReportedCase(name: "no findings")] : cases)
    }
    return checked + failures.map { (failure) in .unreadable(failure, language) }
  }

}
