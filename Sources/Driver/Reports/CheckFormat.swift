public import Diagnostics

/// The formats of findings.
public enum CheckFormat: String, CaseIterable, Sendable {

  /// For people.
  case text

  /// A line each, as compilers write them; `gcc` is another name of it.
  case concise, gcc

  /// For programs: ours, and those of others.
  case json, sarif, github, gitlab, junit, tap

}

/// In which words a run is reported.
public struct ReportWords: Sendable {

  /// How text for people looks.
  public var appearance: Appearance

  /// The language of the formats for programs.
  public var machineLanguage: Language

  /// The version of the program.
  public var version: String

  /// Words for people that look like `appearance`, and words for programs in `machineLanguage`.
  public init(_ appearance: Appearance, machineLanguage: Language, version: String) {
    self.appearance = appearance
    self.machineLanguage = machineLanguage
    self.version = version
  }

}

extension CheckRun {

  /// The report of this run in `format`.
  public func report(_ format: CheckFormat, _ words: ReportWords) -> String {
    let language = words.machineLanguage
    switch format {
    case .text: return text(words.appearance)
    case .concise, .gcc:
      let report = ConciseReport(language)
      return findings.map { (finding) in report.text(finding.diagnostic, finding.files) }.joined()
    case .json: return JSONReport(language).text(findings, files: fileCount)
    case .sarif: return SARIFReport(language: language, version: words.version).text(self)
    case .github: return GitHubReport(language: language).text(annotations(language))
    case .gitlab: return GitLabReport(language: language).text(self)
    case .junit: return JUnitReport().text(suites(language), name: "callwright check")
    case .tap: return TAPReport().text(suites(language))
    }
  }

  /// The report for people: every finding, what was skipped, and always a last line that sums up.
  private func text(_ appearance: Appearance) -> String {
    let report = TextReport(appearance)
    var text = findings.map { (finding) in report.text(finding.diagnostic, finding.files) }.joined()
    for path in skipped {
      let note = Phrase(
        en: "skipped \(path): neither an account nor a calls file", ru: "пропущен \(path): не аккаунт и не файл звонков"
      )
      text += appearance.styled(Display.shown(appearance.text(note)), .faint) + "\n"
    }
    text += ExplanationReport(appearance).hint(findings.map { (finding) in finding.diagnostic.rule })
    return text + shrinking(appearance) + summary(appearance)
  }

  /// The line that sums up.
  private func summary(_ appearance: Appearance) -> String {
    let severities = findings.map { (finding) in finding.diagnostic.rule.severity }
    return TextReport(appearance).summary(
      errors: severities.count { $0 == .error }, warnings: severities.count { $0 == .warning }, files: fileCount,
      further: further(appearance))
  }

  /// What goes into the summary of a step of a GitHub workflow, for which there are `room` bytes.
  public func stepSummary(_ language: Language, room: Int) -> String {
    let heading = summary(Appearance(language: language)).split(separator: "\n").joined()
    return GitHubReport(language: language).summary(annotations(language), heading: heading, room: room)
  }

}
