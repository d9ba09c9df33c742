internal import Diagnostics

extension TreeBuilder {

  /// Looks whether the key or value just taken is what a comma left of a key.
  mutating func lookForCutKey(isKey: Bool, _ event: YAMLEvents.Event, _ bytes: Span<UInt8>) {}

  /// Takes the keys without a colon at the end of a bracket for what they are.
  mutating func endCutKeys(_ bytes: Span<UInt8>) {}

  /// Looks whether the item just taken is a key and a value without a space between them.
  mutating func lookForMissingSpace(_ bytes: Span<UInt8>) {}

  /// Looks for an escape between `start` and `end` that stands for an invisible character, and complains.
  mutating func complainsOfEscape(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool { false }

}

extension Diagnostic {

  /// The diagnostic of a list or a block of keys in the place of a key.
  static func keyIsNotText(_ kind: YAMLTree.Kind, at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      kind == .sequence
        ? Phrase(en: "a list stands where a key should be", ru: "на месте ключа стоит список")
        : Phrase(en: "a block of keys stands where a key should be", ru: "на месте ключа стоит набор ключей"),
      at: range,
      help: Phrase(
        en: "a key is one word or text; put it in quotes if it has brackets in it",
        ru: "ключ — это одно слово или текст; если в нём есть скобки, возьмите его в кавычки"))
  }

  /// The diagnostic of a placeholder of a template, `{{ name }}`.
  static func template(at range: SourceRange) -> Diagnostic {
    .init(
      .keyNotText,
      Phrase(
        en: "'{{ … }}' is a gap in a template that was not filled in", ru: "«{{ … }}» — незаполненное место шаблона"),
      at: range,
      help: Phrase(
        en: "write the value itself; if the braces are meant as text, put them in quotes",
        ru: "напишите само значение; если скобки — часть текста, возьмите его в кавычки"))
  }

}
