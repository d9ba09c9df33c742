internal import Diagnostics

/// Findings as GitLab's Code Quality widget reads them: the subset of Code Climate's format that its manual names
/// (docs.gitlab.com, "Code Quality report format").
///
/// GitLab shows one finding for each fingerprint, so every one has its own; warnings are `minor`, errors `major`.
struct GitLabReport {

  /// The language of descriptions.
  let language: Language

  /// The text about `run`.
  func text(_ run: CheckRun) -> String {
    var fingerprints = Fingerprints()
    var json = JSONText()
    json.array(run.findings) { (json, finding) in
      let diagnostic = finding.diagnostic
      let place = ReportedPlace(diagnostic.range, finding.files)
      json.object { (json) in
        json.member("description", diagnostic.toldOnOneLine(language))
        json.member("check_name", diagnostic.title)
        json.member("fingerprint", fingerprints.next(diagnostic, finding.files))
        json.member("severity", diagnostic.rule.severity == .error ? "major" : "minor")
        json.key("location")
        json.object { (json) in
          json.member("path", place.path)
          json.key("lines")
          json.object { (json) in
            json.member("begin", place.start.line)
            json.member("end", place.end.line)
          }
        }
      }
    }
    return json.string + "\n"
  }

}
