internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each audio item that names the file of another one but says other words.
  func filesWithTwoTexts() -> [Diagnostic] {
    var first: [String: Int] = [:]
    return written.audio.indices.compactMap { (position) in
      guard let file = written.audio[position].file, let say = written.audio[position].say else { return nil }
      guard let other = first[file.value] else {
        first[file.value] = position
        return nil
      }
      return written.audio[other].say?.value == say.value
        ? nil : .sameAudioTwice(file, first: written.audio[other].name)
    }
  }

}

extension Diagnostic {

  fileprivate static func sameAudioTwice(_ file: Written<String>, first: Written<String>) -> Diagnostic {
    .init(
      .sameAudioTwice,
      Phrase(
        en: "'\(file.value)' cannot say two different things: it is the recording of '\(first.value)'",
        ru: "в «\(file.value)» не могут звучать два разных текста: это запись «\(first.value)»"), at: file.range,
      help: Phrase(en: "name the recording of these words", ru: "укажите запись этого текста"),
      notes: [Note(Phrase(en: "the other text is here", ru: "другой текст здесь"), at: first.range)])
  }

}
