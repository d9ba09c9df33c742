internal import Diagnostics

/// The formats of what became of tests.
public enum TestFormat: String, CaseIterable, Sendable {

  /// For people.
  case text

  /// For programs: ours, and those of others.
  case json, junit, tap, github

}

extension TestRun {

  /// The report of this run in `format`; below `threshold` percent an account's coverage is a fault, if one was given.
  public func report(_ format: TestFormat, threshold: Int?, _ words: ReportWords) -> String {
    let language = words.machineLanguage
    switch format {
    case .text:
      let coverage = coverages.map { (coverage) in
        CoverageReport(words.appearance).text(coverage, threshold: threshold)
      }
      return TestReport(words.appearance).text(self) + coverage.joined()
    case .json: return TestJSONReport(language: language).text(self)
    case .junit: return JUnitReport().text(suites(threshold: threshold, language), name: "callwright test")
    case .tap: return TAPReport().text(suites(threshold: threshold, language))
    case .github: return GitHubReport(language: language).text(annotations(threshold: threshold, language))
    }
  }

  /// What goes into the summary of a step of a GitHub workflow, for which there are `room` bytes.
  public func stepSummary(threshold: Int?, _ words: ReportWords, room: Int) -> String {
    let language = words.machineLanguage
    let lines = TestReport(Appearance(language: language)).text(self).split(separator: "\n")
    return GitHubReport(language: language).summary(
      annotations(threshold: threshold, language), heading: String(lines.last ?? ""), room: room)
  }

}
