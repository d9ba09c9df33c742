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
      let mark = result.isFailed ? appearance.styled("✗", .error) : appearance.styled("✓", .good)
      let count = appearance.count(
        result.calls.count, en: ("call", "calls"), ru: ("звонок", "звонка", "звонков"))
      let state = result.isPlayed ? count : appearance.text(Phrase(en: "not played", ru: "не проигран"))
      text += "\(mark) \(Display.shown(result.path)): \(state)\n"
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
