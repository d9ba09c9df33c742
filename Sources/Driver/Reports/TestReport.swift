internal import Diagnostics

/// What a run of tests tells people: the first difference of each call that came otherwise than expected.
public struct TestReport: Sendable {

  private let appearance: Appearance

  /// A report that looks like `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// The text about `run`.
  public func text(_ run: TestRun) -> String {
    var text = ""
    var passed = 0
    var failed = 0
    let findings = TextReport(appearance)
    for result in run.results {
      for finding in result.accountFindings { text += findings.text(finding, result.accountFiles) }
      for finding in result.findings { text += findings.text(finding, result.files) }
      for call in result.calls {
        guard let difference = call.difference else {
          passed += 1
          continue
        }
        failed += 1
        text += self.text(call.name, difference, result)
      }
      for violation in result.hangUps?.violations ?? [] {
        text += self.text(result.calls[violation.call].name, violation, result)
      }
      let mark = result.isFailed ? appearance.styled("✗", .error) : appearance.styled("✓", .good)
      let count = appearance.count(
        result.calls.count, en: ("call", "calls"), ru: ("звонок", "звонка", "звонков"))
      failed += result.hangUps?.violations.count ?? 0
      let state = result.isPlayed ? count : appearance.text(Phrase(en: "not played", ru: "не проигран"))
      let tried = result.hangUps.map { (matrix) in ", " + self.text(matrix) } ?? ""
      text += "\(mark) \(Display.shown(result.path)): \(state)\(tried)\n"
    }
    for path in run.skipped {
      let note = Phrase(en: "skipped \(path): not a calls file", ru: "пропущен \(path): не файл звонков")
      text += appearance.styled(Display.shown(appearance.text(note)), .faint) + "\n"
    }
    return text + summary(passed, failed, run)
  }

  /// The difference of one call with what stands around it.
  private func text(_ name: String, _ difference: Difference, _ result: TestRun.FileResult) -> String {
    let file = result.files[0]
    let place = file.position(at: difference.range.start)
    var lines = [
      "\(appearance.styled("✗", .error)) \(appearance.styled(Display.shown(name), .strong))",
      "  \(appearance.styled("-->", .place)) \(Display.shown(file.path)):\(place.line):\(place.column) (\(difference.key))",
    ]
    lines += difference.context.flatMap { (line) in folded("    ", line, .faint) }
    lines += folded("  - ", difference.expected, .error)
    lines += folded("  + ", difference.found, .good)
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// How many hang-ups were tried.
  private func text(_ matrix: HangUpMatrix) -> String {
    let count = appearance.count(
      matrix.count, en: ("hang-up", "hang-ups"), ru: ("отбой", "отбоя", "отбоев"))
    guard matrix.isCutShort else { return count }
    return count + appearance.text(Phrase(en: " (there are more)", ru: " (есть ещё)"))
  }

  /// A call in which something was not as it must be after a hang-up, so that it can be played again.
  private func text(_ name: String, _ violation: HangUpMatrix.Violation, _ result: TestRun.FileResult) -> String {
    let title = Phrase(
      en: "\(name): the caller hangs up at +\(violation.after)",
      ru: "\(name): звонящий кладёт трубку на +\(violation.after)")
    let place = Phrase(
      en: "in \(result.path), instead of call \(violation.call + 1):",
      ru: "в файле \(result.path), вместо звонка \(violation.call + 1):")
    var lines = [
      "\(appearance.styled("✗", .error)) \(appearance.styled(Display.shown(appearance.text(title)), .strong))"
    ]
    lines += folded("  ", appearance.text(violation.message), .error)
    lines += folded("  ", appearance.text(place), .faint)
    lines += violation.text.split(separator: "\n").map { (line) in "  " + Display.shown(line) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// `text` behind `lead`, broken to the width.
  private func folded(_ lead: String, _ text: String, _ style: Appearance.Style) -> [String] {
    Display.wrapped(Display.shown(text), to: appearance.width - lead.count).enumerated().map { (number, line) in
      appearance.styled((number == 0 ? lead : String(repeating: " ", count: lead.count + 2)) + line, style)
    }
  }

  private func summary(_ passed: Int, _ failed: Int, _ run: TestRun) -> String {
    let unplayed = run.results.count { (result) in !result.isPlayed }
    guard !run.results.isEmpty else {
      return appearance.text(Phrase(en: "no calls file found", ru: "не найдено ни одного файла звонков")) + "\n"
    }
    var parts = [
      appearance.styled(appearance.text(Phrase(en: "\(passed) passed", ru: "прошло: \(passed)")), .good)
    ]
    if failed > 0 {
      parts.append(
        appearance.styled(appearance.text(Phrase(en: "\(failed) failed", ru: "не прошло: \(failed)")), .error))
    }
    if unplayed > 0 {
      let files = appearance.count(unplayed, en: ("file", "files"), ru: ("файл", "файла", "файлов"))
      parts.append(
        appearance.styled(appearance.text(Phrase(en: "\(files) not played", ru: "не проиграно: \(files)")), .error))
    }
    return parts.joined(separator: ", ") + "\n"
  }

}
