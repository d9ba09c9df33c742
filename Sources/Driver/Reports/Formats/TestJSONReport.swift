internal import Diagnostics
internal import Hours

/// What became of tests, as JSON for machines, with a format version.
struct TestJSONReport {

  /// Version of the format.
  static let formatVersion = 1

  /// The language of the messages.
  let language: Language

  /// The text about `run`.
  func text(_ run: TestRun) -> String {
    var json = JSONText()
    let calls = run.results.flatMap(\.calls)
    json.object { (json) in
      json.member("format_version", Self.formatVersion)
      json.member("passed", calls.count { (call) in call.difference == nil })
      json.member("failed", calls.count { (call) in call.difference != nil })
      json.member("not_played", run.results.count { (result) in !result.isPlayed })
      json.key("files")
      json.array(run.results) { (json, result) in json.object { (json) in write(result, &json) } }
      json.key("coverage")
      json.array(run.coverages) { (json, coverage) in json.object { (json) in write(coverage, &json) } }
      json.member("unreadable", run.failures.map(\.path))
    }
    return json.string + "\n"
  }

  private func write(_ result: TestRun.FileResult, _ json: inout JSONText) {
    let findings = JSONReport(language)
    json.member("file", result.path)
    json.member("played", result.isPlayed)
    json.key("calls")
    json.array(result.calls) { (json, call) in
      json.object { (json) in
        json.member("name", call.name)
        json.member("passed", call.difference == nil)
        json.key("difference")
        guard let difference = call.difference else { return json.null() }
        json.object { (json) in
          json.member("key", difference.key)
          json.member("expected", difference.expected)
          json.member("found", difference.found)
          json.member("context", difference.context)
          findings.write(difference.range, result.files, &json)
        }
      }
    }
    json.key("findings")
    json.array { (json) in
      for finding in result.accountFindings {
        json.item()
        findings.write(finding, result.accountFiles, &json)
      }
      for finding in result.findings {
        json.item()
        findings.write(finding, result.files, &json)
      }
    }
    json.key("hang_ups")
    guard let matrix = result.hangUps else { return json.null() }
    json.object { (json) in
      json.member("tried", matrix.count)
      json.member("all_tried", !matrix.isCutShort)
      json.key("violations")
      json.array(matrix.violations) { (json, violation) in
        json.object { (json) in
          json.member("call", result.calls[violation.call].name)
          json.member("after", violation.after.description)
          json.member("message", violation.message[language])
          json.member("replay", violation.text)
        }
      }
    }
  }

  private func write(_ coverage: Coverage, _ json: inout JSONText) {
    let (met, all) = coverage.count(of: nil)
    json.member("account", coverage.check.path)
    json.member("percent", coverage.percent)
    json.member("met", met)
    json.member("all", all)
    json.key("missing")
    json.array(coverage.missing) { (json, item) in
      json.object { (json) in
        json.member("kind", item.kind.rawValue)
        json.member("label", item.label[language])
        if let range = item.range { JSONReport(language).write(range, coverage.check.files, &json) }
      }
    }
  }

}
