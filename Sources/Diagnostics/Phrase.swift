/// A language in which Callwright speaks to people.
public enum Language: String, CaseIterable, Sendable {

  /// English.
  case en

  /// Russian.
  case ru

}

/// What is said to a person, in every language.
///
/// Only people read phrases: codes, names and keys of machine formats are the same everywhere.
public struct Phrase: Hashable, Sendable {

  /// The English wording.
  public let en: String

  /// The Russian wording.
  public let ru: String

  /// A thought in both languages.
  public init(en: String, ru: String) {
    self.en = en
    self.ru = ru
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .en: en
    case .ru: ru
    }
  }

}
