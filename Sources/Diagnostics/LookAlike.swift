/// Letters of two alphabets that look the same.
extension String {

  /// The text with Latin letters for the Cyrillic ones that look like them; nil where a character has no such likeness.
  public var inLatinLetters: String? {
    var text = ""
    for scalar in unicodeScalars {
      guard let latin = scalar.value < 0x80 ? scalar : scalar.latinTwin else { return nil }
      text.unicodeScalars.append(latin)
    }
    return text
  }

}

extension Unicode.Scalar {

  /// Cyrillic letters and the Latin ones that look like them.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "і": "i", "ѕ": "s", "ј": "j",
    "А": "A", "В": "B", "С": "C", "Е": "E", "Н": "H", "К": "K", "М": "M", "О": "O", "Р": "P", "Т": "T", "Х": "X",
    "І": "I", "Ѕ": "S", "Ј": "J",
  ]

  /// The Latin letters that look like Cyrillic ones.
  public static let lettersWithTwins = Set(twins.values)

  /// The Latin letter that this Cyrillic one looks like.
  public var latinTwin: Unicode.Scalar? { Self.twins[self] }

}

extension Spelling {

  /// The question whether `meant` was meant where `written` stands; what cannot be seen is said.
  public static func didYouMean(_ meant: String, for written: String) -> Phrase {
    let bare = String(written.unicodeScalars.filter { (scalar) in scalar == " " || !scalar.properties.isWhitespace })
    if meant != written, bare == meant {
      return Phrase(
        en: "write '\(meant)' without the special space, which looks like an ordinary one or cannot be seen",
        ru: "напишите «\(meant)» без особого пробела: он выглядит как обычный или вовсе не виден")
    }
    let isAlike = meant != written && (meant.inLatinLetters ?? meant) == (written.inLatinLetters ?? written)
    return isAlike
      ? Phrase(
        en: "'\(meant)' looks the same, but has letters of another alphabet: type both with one keyboard layout",
        ru: "«\(meant)» выглядит так же, но в нём буквы другого алфавита: наберите оба слова в одной раскладке")
      : Phrase(en: "did you mean '\(meant)'?", ru: "возможно, имелось в виду «\(meant)»?")
  }

}
