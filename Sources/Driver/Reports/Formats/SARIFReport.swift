internal import Diagnostics

/// Findings in the Static Analysis Results Interchange Format (SARIF) 2.1.0, which code hosts and editors read.
///
/// Decisions, by sections of the standard: paths are relative to `%SRCROOT%`, whose own address is left out so that the
/// same findings give the same bytes on every machine (3.14.14); columns are code points (3.14.27) and do not count a
/// byte order mark (3.30.2); a region ends before `endColumn`, and one of no length is an insertion point (3.30.8);
/// regions of findings leave out the end of their last line, those of fixes are exact; fingerprints do not depend on
/// the numbers of lines (3.27.17); what could not be read is a notification of the invocation (3.20.21); what is accepted
/// is there, too, with what accepts it, and so every result says whether it is (3.27.23).
struct SARIFReport {

  /// The language of messages.
  let language: Language

  /// The version of the program.
  let version: String

  /// The text about `run`.
  func text(_ run: CheckRun) -> String {
    var artifacts = Artifacts()
    for result in run.results { artifacts.add(result.path) }
    // The parts of an account are listed where something is wrong with them.
    let results = run.results.flatMap(Result.all)
    for result in results {
      artifacts.add(ReportedPlace.file(of: result.diagnostic.range, result.files).path)
    }
    let found = Set(results.map { (result) in result.diagnostic.rule })
    let rules = Rule.allCases.filter(found.contains)
    var json = JSONText()
    json.object { (json) in
      json.member("$schema", Self.schema)
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { (json) in
        json.item()
        json.object { (json) in
          json.key("tool")
          json.object { (json) in
            json.key("driver")
            json.object { (json) in writeDriver(rules, &json) }
          }
          json.key("invocations")
          json.array { (json) in
            json.item()
            json.object { (json) in write(run.failures, &json) }
          }
          json.key("originalUriBaseIds")
          json.object { (json) in
            json.key(Artifacts.root)
            json.object { (json) in
              let folder = Phrase(
                en: "the folder in which the check was started", ru: "папка, в которой начата проверка")
              write("description", folder[language], &json)
            }
          }
          json.key("artifacts")
          json.array(artifacts.paths) { (json, path) in
            json.object { (json) in
              json.key("location")
              json.object { (json) in artifacts.write(path, isListed: false, &json) }
              json.member("encoding", "UTF-8")
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          var fingerprints = Fingerprints()
          json.key("results")
          json.array(results) { (json, result) in
            let fingerprint = fingerprints.next(result.diagnostic, result.files)
            json.object { (json) in write(result, fingerprint, rules, artifacts, &json) }
          }
        }
      }
    }
    return json.string + "\n"
  }

  /// Where the schema of the format is published.
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  // MARK: The program

  /// Writes what the program is, and `rules` as their pages explain them.
  private func writeDriver(_ rules: [Rule], _ json: inout JSONText) {
    json.member("name", "callwright")
    json.member("version", version)
    json.key("rules")
    json.array(rules) { (json, rule) in
      let explanation = Explanation(of: rule)
      let prose = explanation.prose(in: language).compactMap { (block) -> String? in
        switch block {
        case .paragraph(let text), .item(let text): MarkdownSpan.spans(of: text).map(\.text).joined()
        case .example: nil
        }
      }
      json.object { (json) in
        json.member("id", rule.code)
        json.member("name", rule.name)
        write("shortDescription", explanation.summary(in: language), &json)
        write("fullDescription", prose.joined(separator: "\n\n"), &json)
        let help = Phrase(
          en: "'callwright explain \(rule.code)' shows examples",
          ru: "«callwright explain \(rule.code)» покажет примеры")
        write("help", help[language], &json)
        json.key("defaultConfiguration")
        json.object { (json) in json.member("level", rule.severity.level) }
      }
    }
  }

  /// Writes how the run went: `failures` are files that could not be read.
  private func write(_ failures: [FileSystem.ReadFailure], _ json: inout JSONText) {
    json.member("executionSuccessful", failures.isEmpty)
    json.key("toolExecutionNotifications")
    json.array(failures) { (json, failure) in
      json.object { (json) in
        json.member("level", "error")
        write("message", failure.message[language], &json)
      }
    }
  }

  // MARK: Results

  private func write(
    _ result: Result, _ fingerprint: String, _ rules: [Rule], _ artifacts: Artifacts, _ json: inout JSONText
  ) {
    let (diagnostic, files) = (result.diagnostic, result.files)
    json.member("ruleId", diagnostic.rule.code)
    json.member("ruleIndex", rules.firstIndex(of: diagnostic.rule))
    json.member("level", diagnostic.rule.severity.level)
    json.key("message")
    json.object { (json) in json.member("text", diagnostic.toldOnOneLine(language)) }
    json.key("locations")
    json.array { (json) in
      json.item()
      json.object { (json) in writeLocation(diagnostic.range, files, artifacts, &json) }
    }
    if !diagnostic.notes.isEmpty {
      json.key("relatedLocations")
      json.array(diagnostic.notes.enumerated()) { (json, note) in
        json.object { (json) in
          json.member("id", note.offset)
          if let range = note.element.range { writeLocation(range, files, artifacts, &json) }
          write("message", note.element.message[language], &json)
        }
      }
    }
    if let fix = diagnostic.fix {
      json.key("fixes")
      json.array { (json) in
        json.item()
        json.object { (json) in write(fix, files, artifacts, &json) }
      }
    }
    json.key("partialFingerprints")
    json.object { (json) in json.member("codePathLine/v1", fingerprint) }
    json.key("suppressions")
    json.array([result.acceptance].compactMap { $0 }) { (json, acceptance) in
      json.object { (json) in write(acceptance, files, artifacts, &json) }
    }
  }

  func writeLocation(
    _ range: SourceRange, _ files: [SourceFile], _ artifacts: Artifacts, _ json: inout JSONText
  ) {
    let file = ReportedPlace.file(of: range, files)
    json.key("physicalLocation")
    json.object { (json) in
      json.key("artifactLocation")
      json.object { (json) in artifacts.write(file.path, isListed: true, &json) }
      json.key("region")
      json.object { (json) in file.region(of: range, isExact: false).write(&json) }
    }
  }

  /// Writes a fix (3.55): the changes of each file in the order of their places.
  private func write(_ fix: Diagnostic.Fix, _ files: [SourceFile], _ artifacts: Artifacts, _ json: inout JSONText) {
    write("description", fix.message[language], &json)
    let edits = fix.edits.sorted { (a, b) in a.range < b.range }
    var changed: [FileID] = []
    for edit in edits where changed.last != edit.range.file { changed.append(edit.range.file) }
    json.key("artifactChanges")
    json.array(changed) { (json, id) in
      let mine = edits.filter { (edit) in edit.range.file == id }
      let file = ReportedPlace.file(of: mine[0].range, files)
      json.object { (json) in
        json.key("artifactLocation")
        json.object { (json) in artifacts.write(file.path, isListed: true, &json) }
        json.key("replacements")
        json.array(mine) { (json, edit) in
          json.object { (json) in
            json.key("deletedRegion")
            json.object { (json) in file.region(of: edit.range, isExact: true).write(&json) }
            json.key("insertedContent")
            json.object { (json) in json.member("text", edit.replacement) }
          }
        }
      }
    }
  }

  /// Writes a message that has no other form but `text` (3.11).
  private func write(_ key: String, _ text: String, _ json: inout JSONText) {
    json.key(key)
    json.object { (json) in json.member("text", text) }
  }

}

extension Severity {

  /// The word of the standard for it (3.27.10).
  fileprivate var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }

}
