internal import Diagnostics

extension TestRun {

  /// The run as readers of test results have it: a suite for each calls file, and in it a case for each call, and for
  /// each hang-up after which something was wrong.
  func suites(threshold: Int?, _ language: Language) -> [ReportedSuite] {
    let played = results.map { (result) in
      guard result.isPlayed else {
        return ReportedSuite(name: result.path, cases: [ReportedCase(name: "play", fault: result.fault(language))])
      }
      let calls = result.calls.map { (name, difference) in
        difference.map { (difference) in
          ReportedCase(
            name: name, place: ReportedPlace(difference.range, result.files), fault: difference.fault(language))
        } ?? ReportedCase(name: name)
      }
      let hangUps = (result.hangUps?.violations ?? []).map { (violation) in
        ReportedCase(name: result.name(violation), fault: violation.fault(language))
      }
      return ReportedSuite(name: result.path, cases: calls + hangUps)
    }
    let covered = threshold.map { (threshold) in coverages.map { (each) in each.suite(threshold, language) } } ?? []
    return played.filter { (suite) in !suite.cases.isEmpty } + covered
      + failures.map { (failure) in .unreadable(failure, language) }
  }

  /// The run as annotations: a call that came otherwise than expected is an error where that was expected.
  func annotations(threshold: Int?, _ language: Language) -> [GitHubReport.Annotation] {
    let played = results.flatMap { (result) in
      let findings = result.findings.map { (finding) in finding.annotation(result.files, language) }
      let account = result.accountFindings.map { (finding) in finding.annotation(result.accountFiles, language) }
      let calls = result.calls.compactMap { (name, difference) in
        difference.map { (difference) in
          let fault = difference.fault(language)
          return GitHubReport.Annotation(
            severity: .error, place: ReportedPlace(difference.range, result.files), title: name, message: fault.text,
            summary: fault.message)
        }
      }
      let hangUps = (result.hangUps?.violations ?? []).map { (violation) in
        GitHubReport.Annotation(
          severity: .error, place: nil, title: "\(result.path): \(result.name(violation))",
          message: violation.fault(language).text, summary: violation.message[language])
      }
      return findings + account + calls + hangUps
    }
    let uncovered = threshold.map { (threshold) in
      coverages.flatMap { (coverage) in coverage.suite(threshold, language).cases }
    }
    return failures.map { (failure) in .unreadable(failure, language) } + played
      + (uncovered ?? []).compactMap { (item) in
        item.fault.map { (fault) in
          .init(severity: .error, place: nil, title: item.name, message: fault.text, summary: fault.message)
        }
      }
  }

}

extension TestRun.FileResult {

  /// What a call with a hang-up is called.
  fileprivate func name(_ violation: HangUpMatrix.Violation) -> String {
    "\(calls[violation.call].name), hang-up at +\(violation.after)"
  }

  /// Why the file was not played.
  fileprivate func fault(_ language: Language) -> ReportedCase.Fault {
    let concise = ConciseReport(language)
    let lines =
      accountFindings.map { (finding) in concise.text(finding, accountFiles) }
      + findings.map { (finding) in concise.text(finding, files) }
    let message = Phrase(en: "the calls cannot be played", ru: "звонки не удаётся проиграть")
    return .init(isAnswer: false, kind: "not-played", message: message[language], text: lines.joined())
  }

}

extension Difference {

  /// The difference in words.
  fileprivate func fault(_ language: Language) -> ReportedCase.Fault {
    let message = Phrase(
      en: "\(key): expected \(expected), found \(found)", ru: "\(key): ожидалось \(expected), получено \(found)")
    let lines = context.map { (line) in "  " + line } + ["- " + expected, "+ " + found]
    return .init(
      kind: key, message: message[language], facts: [("key", key), ("expected", expected), ("found", found)],
      text: lines.map { (line) in Display.shown(line) + "\n" }.joined())
  }

}

extension HangUpMatrix.Violation {

  /// The violation in words, with the call that shows it.
  fileprivate func fault(_ language: Language) -> ReportedCase.Fault {
    .init(kind: "hang-up", message: message[language], text: "\(message[language])\n\(text)")
  }

}

extension Diagnostic {

  /// This finding, whose ranges speak of `files`, as an annotation.
  fileprivate func annotation(_ files: [SourceFile], _ language: Language) -> GitHubReport.Annotation {
    .init(
      severity: rule.severity, place: ReportedPlace(range, files), title: title, message: told(language),
      summary: toldOnOneLine(language))
  }

}

extension Coverage {

  /// The suite that says whether `threshold` percent of the account are met.
  fileprivate func suite(_ threshold: Int, _ language: Language) -> ReportedSuite {
    let message = Phrase(
      en: "\(percent)% is covered, \(threshold)% needed", ru: "покрыто \(percent)%, нужно \(threshold)%")
    let lines = [message[language]] + missing.map { (item) in item.label[language] }
    let fault = ReportedCase.Fault(
      kind: "coverage", message: message[language],
      text: lines.map { (line) in Display.shown(line) + "\n" }.joined())
    let item = ReportedCase(name: "coverage of \(check.path)", fault: percent < threshold ? fault : nil)
    return ReportedSuite(name: check.path, cases: [item])
  }

}
