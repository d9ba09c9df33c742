internal import Diagnostics

/// What an act may have been meant to be.
extension ActReader {

  /// Whether the act `source` can be read once `words` stand in place of its bytes at `place`.
  static func reads(_ source: ScalarText, with words: String, at place: Range<Int>) -> Bool {
    var bytes = Array(source.string.utf8)
    bytes.replaceSubrange(place, with: words.utf8)
    let text = ScalarText(String(decoding: bytes, as: UTF8.self), at: source.range)
    return ActReader(line: LineWords(text), complain: nil).act() != nil
  }

  /// Returns `clause` with a comma before each word that stands behind one, such as `talks`; nil where there is no such
  /// word.
  static func withCommas(_ clause: LineWords) -> String? {
    let words = Set([ActForm.talks, .sends, .stays].compactMap { (form) in form.rawValue.split(separator: " ").first })
    var text = ""
    var isChanged = false
    for word in clause.words {
      if !text.isEmpty {
        let isBehindComma = word.text == ActForm.then || words.contains(word.text[...])
        isChanged = isChanged || isBehindComma
        text += isBehindComma ? ", " : " "
      }
      text += word.text
    }
    return isChanged ? text : nil
  }

}
