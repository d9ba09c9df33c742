internal import Diagnostics

/// What the tests of an account have met, told to people: how much of each kind, what is missing, and tests that meet it.
public struct CoverageReport: Sendable {

  private let appearance: Appearance

  /// A report that looks like `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// The text about `coverage`; `threshold` is the least percentage that will do, if one was asked for.
  public func text(_ coverage: Coverage, threshold: Int?) -> String {
    let path = Display.shown(coverage.check.path)
    let title = appearance.text(Phrase(en: "coverage of \(path)", ru: "покрытие \(path)"))
    var text = "\n" + appearance.styled(title, .strong) + "\n"
    for kind in CoverageItem.Kind.allCases {
      let (met, all) = coverage.count(of: kind)
      guard all > 0 else { continue }
      text += "  " + Display.padded(name(kind), to: 20) + count(met, all) + "\n"
    }
    let (met, all) = coverage.count(of: nil)
    let isEnough = threshold.map { (threshold) in coverage.percent >= threshold } ?? true
    let total = appearance.text(Phrase(en: "in all", ru: "всего"))
    let needed = threshold.map { (threshold) in
      isEnough ? "" : appearance.text(Phrase(en: ", \(threshold)% needed", ru: ", нужно \(threshold)%"))
    }
    text += "  " + Display.padded(total, to: 20)
    text +=
      appearance.styled("\(count(met, all)), \(coverage.percent)%\(needed ?? "")", isEnough ? .good : .error) + "\n"
    let missing = coverage.missing
    guard !missing.isEmpty else { return text }
    text += "\n" + appearance.text(Phrase(en: "not met by any test:", ru: "не проверено ни одним тестом:")) + "\n"
    for item in missing { text += "  " + line(item, coverage) + "\n" }
    return text + self.text(ReadyTests(coverage, appearance.language), coverage)
  }

  /// The tests that meet what is missing, ready to be saved.
  private func text(_ tests: ReadyTests, _ coverage: Coverage) -> String {
    var text = ""
    if tests.count > 0 {
      let calls = appearance.count(tests.count, en: ("call", "calls"), ru: ("звонок", "звонка", "звонков"))
      let lead = Phrase(
        en: "\(calls) that would meet it, to be saved as a calls file beside the account:",
        ru: "\(calls), чтобы это проверить (сохраните как файл звонков рядом с аккаунтом):")
      text += "\n" + appearance.text(lead) + "\n\n"
      text += tests.text.split(separator: "\n").map { (line) in Display.shown(line) + "\n" }.joined()
    }
    if tests.furtherCount > 0 {
      let more = tests.furtherCount
      let note = Phrase(
        en: "further calls were found: \(more); save these, and run the tests again",
        ru: "найдены и другие звонки: \(more); сохраните эти и запустите проверку ещё раз")
      text += "\n" + appearance.text(note) + "\n"
    }
    guard !tests.unmet.isEmpty else { return text }
    let lead = Phrase(en: "no call was found for:", ru: "не найдено звонков, чтобы проверить:")
    return text + "\n" + appearance.text(lead) + "\n"
      + tests.unmet.map { (item) in "  " + line(item, coverage) + "\n" }.joined()
  }

  private func count(_ met: Int, _ all: Int) -> String {
    appearance.text(Phrase(en: "\(met) of \(all)", ru: "\(met) из \(all)"))
  }

  /// An item with its place.
  private func line(_ item: CoverageItem, _ coverage: Coverage) -> String {
    let label = Display.shown(appearance.text(item.label))
    let files = coverage.check.files
    guard let range = item.range, files.indices.contains(Int(range.file.rawValue)) else {
      return appearance.styled(Display.shown(coverage.check.path), .place) + ": \(label)"
    }
    let file = files[Int(range.file.rawValue)]
    let place = file.position(at: range.start)
    return appearance.styled("\(Display.shown(file.path)):\(place.line):\(place.column)", .place) + ": \(label)"
  }

  /// What a kind of item is called.
  private func name(_ kind: CoverageItem.Kind) -> String {
    let phrase =
      switch kind {
      case .row: Phrase(en: kind.rawValue, ru: "строки")
      case .step: Phrase(en: kind.rawValue, ru: "шаги")
      case .fallback: Phrase(en: kind.rawValue, ru: "запасные пути")
      case .rule: Phrase(en: kind.rawValue, ru: "правила")
      case .outcome: Phrase(en: kind.rawValue, ru: "итоги")
      case .hangUp: Phrase(en: kind.rawValue, ru: "отбои")
      }
    return appearance.text(phrase)
  }

}
