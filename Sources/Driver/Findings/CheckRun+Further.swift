internal import Diagnostics

extension CheckRun {

  /// What the last line of a report says besides errors and warnings: what was fixed, can be, is accepted or known.
  func further(_ appearance: Appearance) -> [String] {
    let fixable = findings.count { (finding) in finding.diagnostic.fix?.safety == .sure }
    let suppressed = accepted.count { (finding) in if case .comment = finding.acceptance { true } else { false } }
    let parts = [
      (fixed, Phrase(en: "\(fixed) fixed", ru: "исправлено: \(fixed)")),
      (fixed > 0 ? 0 : fixable, Phrase(en: "\(fixable) fixable with --fix", ru: "исправит --fix: \(fixable)")),
      (suppressed, Phrase(en: "\(suppressed) suppressed", ru: "принято: \(suppressed)")),
      (
        baseline?.known ?? 0,
        Phrase(en: "\(baseline?.known ?? 0) in the baseline", ru: "известно заранее: \(baseline?.known ?? 0)")
      ),
    ]
    return parts.filter { (count, _) in count > 0 }.map { (_, phrase) in appearance.text(phrase) }
  }

  /// How the baseline is made smaller, where more stands in it than occurs; else nothing.
  func shrinking(_ appearance: Appearance) -> String {
    guard let baseline, baseline.gone > 0 else { return "" }
    let option = "--baseline \(baseline.path) --write-baseline \(baseline.path)"
    let count = appearance.count(
      baseline.gone, en: ("finding of the baseline no longer occurs", "findings of the baseline no longer occur"),
      ru: ("известное замечание исчезло", "известных замечания исчезли", "известных замечаний исчезли"))
    let text = Phrase(en: "\(count); '\(option)' shrinks it", ru: "\(count); список сократит «\(option)»")
    return appearance.styled(Display.shown(appearance.text(text)), .faint) + "\n"
  }

}
