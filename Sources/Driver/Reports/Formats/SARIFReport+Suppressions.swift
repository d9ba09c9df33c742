internal import Diagnostics

extension SARIFReport {

  /// A finding, told or accepted.
  struct Result {

    /// What was found.
    let diagnostic: Diagnostic

    /// The files that its ranges speak of.
    let files: [SourceFile]

    /// Where it is accepted, if it is.
    let acceptance: Acceptance?

    /// All of `file`, in order of place, so that accepting one changes no fingerprint of another.
    static func all(of file: CheckRun.FileResult) -> [Result] {
      let told = file.findings.map { (finding) in
        Result(diagnostic: finding.diagnostic, files: finding.files, acceptance: nil)
      }
      guard !file.accepted.isEmpty else { return told }
      let accepted = file.accepted.map { (finding) in
        Result(diagnostic: finding.diagnostic, files: finding.files, acceptance: finding.acceptance)
      }
      return (told + accepted).sorted { (a, b) in a.diagnostic.precedes(b.diagnostic) }
    }

  }

  /// Writes what accepts a finding (3.35): its state is left out, for without one it counts as accepted.
  func write(_ acceptance: Acceptance, _ files: [SourceFile], _ artifacts: Artifacts, _ json: inout JSONText) {
    switch acceptance {
    case .comment(let reason, let range):
      json.member("kind", "inSource")
      json.member("justification", Display.shown(reason))
      json.key("location")
      json.object { (json) in writeLocation(range, files, artifacts, &json) }
    case .baseline(let path):
      let reason = Phrase(en: "it stands in the baseline \(path)", ru: "есть в списке известных замечаний \(path)")
      json.member("kind", "external")
      json.member("justification", Display.shown(reason[language]))
    }
  }

}
