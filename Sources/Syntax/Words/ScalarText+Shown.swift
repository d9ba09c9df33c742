internal import Diagnostics

extension ScalarText {

  /// The text as a message shows it: a long one is cut.
  var shown: String {
    string.utf8.count <= 80 ? string : String(string.prefix(60)) + "…"
  }

}

extension Diagnostic.Fix {

  /// The change that writes `words` in place of `text`; none where the text does not stand in the source to the letter.
  static func replacement(
    of text: ScalarText, by words: String, _ safety: Diagnostic.Fix.Safety = .sure
  ) -> Diagnostic.Fix? {
    let start = text.range(of: 0..<0)
    guard start.start == start.end else { return nil }
    return .init(
      Phrase(en: "write '\(words)'", ru: "написать «\(words)»"),
      [Diagnostic.Edit(text.range(of: 0..<text.string.utf8.count), words)], safety)
  }

}
