internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each name in which letters of two alphabets stand in one word though they look alike, and
  /// for each that looks like another name of its name space.
  func namesThatDeceive() -> [Diagnostic] {
    guard hasForeignNames else { return [] }
    var findings: [Diagnostic] = []
    for space in [
      written.schedules.map(\.name), written.audio.map(\.name),
      written.employees.map(\.name) + written.groups.map(\.name), written.boxes.map(\.name),
      written.schemes.map(\.name),
    ] {
      let foreign = space.filter { (name) in !name.value.isASCII }
      guard !foreign.isEmpty else { continue }
      for name in foreign where name.value.mixesAlphabets { findings.append(.mixedAlphabets(name)) }
      findings += Self.twins(in: space, foreign)
    }
    return findings
  }

  /// Whether any name has letters beyond ASCII.
  private var hasForeignNames: Bool {
    written.schedules.indices.contains { (position) in !written.schedules[position].name.value.isASCII }
      || written.audio.indices.contains { (position) in !written.audio[position].name.value.isASCII }
      || written.employees.indices.contains { (position) in !written.employees[position].name.value.isASCII }
      || written.groups.indices.contains { (position) in !written.groups[position].name.value.isASCII }
      || written.boxes.indices.contains { (position) in !written.boxes[position].name.value.isASCII }
      || written.schemes.indices.contains { (position) in !written.schemes[position].name.value.isASCII }
  }

  /// A diagnostic for each name of `space` that looks like an earlier one, where one of the two is in `foreign`.
  private static func twins(in space: [Written<String>], _ foreign: [Written<String>]) -> [Diagnostic] {
    let latin = Set(foreign.compactMap { (name) in name.value.inLatinLetters })
    guard !latin.isEmpty else { return [] }
    var first: [String: Written<String>] = [:]
    return space.compactMap { (name) in
      guard let shape = name.value.isASCII ? name.value : name.value.inLatinLetters, latin.contains(shape) else {
        return nil
      }
      guard let twin = first[shape] else {
        first[shape] = name
        return nil
      }
      return twin.value == name.value ? nil : .lookAlikeNames(name, twin: twin)
    }
  }

}

extension String {

  /// Whether all characters are of ASCII.
  fileprivate var isASCII: Bool { utf8Span.isKnownASCII || utf8.allSatisfy { (byte) in byte < 0x80 } }

  /// Whether a word in it has Latin and Cyrillic letters, all of one kind of which look like letters of the other.
  fileprivate var mixesAlphabets: Bool {
    split { (letter) in letter == "-" || letter == "_" || letter.isNumber }.contains { (word) in
      let cyrillic = word.unicodeScalars.filter { (scalar) in ("\u{400}"..."\u{4FF}").contains(scalar) }
      let latin = word.unicodeScalars.filter { (scalar) in scalar.value < 0x80 }
      guard !cyrillic.isEmpty, !latin.isEmpty else { return false }
      return cyrillic.allSatisfy { (scalar) in scalar.latinTwin != nil }
        || latin.allSatisfy { (scalar) in Unicode.Scalar.lettersWithTwins.contains(scalar) }
    }
  }

}

extension Diagnostic {

  fileprivate static func mixedAlphabets(_ name: Written<String>) -> Diagnostic {
    .init(
      .mixedAlphabets,
      Phrase(
        en: "'\(name.value)' has Latin and Cyrillic letters in one word",
        ru: "в слове «\(name.value)» есть и русские, и латинские буквы"), at: name.range,
      help: Phrase(
        en: "some of them look the same: type the name again with one keyboard layout",
        ru: "некоторые из них выглядят одинаково: наберите имя заново в одной раскладке"))
  }

  fileprivate static func lookAlikeNames(_ name: Written<String>, twin: Written<String>) -> Diagnostic {
    .init(
      .lookAlikeNames,
      Phrase(
        en: "two different names look the same: '\(name.value)', once in Latin and once in Cyrillic letters",
        ru: "два разных имени выглядят одинаково: «\(name.value)» латинскими и русскими буквами"), at: name.range,
      help: Phrase(en: "give one of them another name", ru: "дайте одному из них другое имя"),
      notes: [Note(Phrase(en: "the other one is here", ru: "второе имя здесь"), at: twin.range)])
  }

}
