public import Diagnostics

/// What a rule is about: the hundreds of the codes.
public enum RuleArea: String, CaseIterable, Sendable {

  /// The bytes and the YAML of a file, and the small syntax of values.
  case text

  /// Names and what refers to them.
  case names

  /// How a call goes on.
  case flow

  /// Schedules and timers.
  case time

  /// What callers hear.
  case sound

  /// Calls as they are imagined.
  case calls

  /// What people call it.
  var name: Phrase {
    switch self {
    case .text: Phrase(en: "Text", ru: "Текст")
    case .names: Phrase(en: "Names and references", ru: "Имена и ссылки")
    case .flow: Phrase(en: "Flow", ru: "Путь звонка")
    case .time: Phrase(en: "Time", ru: "Время")
    case .sound: Phrase(en: "Sound", ru: "Звук")
    case .calls: Phrase(en: "Calls files", ru: "Файлы звонков")
    }
  }

}

extension Rule {

  /// What this rule is about.
  public var area: RuleArea {
    let hundred = code.dropFirst(2).first.flatMap(\.wholeNumberValue) ?? 0
    return RuleArea.allCases[min(hundred, RuleArea.allCases.count - 1)]
  }

  /// The rule with the code `code`, capital or not.
  init?(code: some StringProtocol) {
    let code = code.uppercased()
    guard let rule = Self.allCases.first(where: { (rule) in rule.code == code }) else { return nil }
    self = rule
  }

  /// The rule that somebody calls `word`: by its code or its name, capital or not.
  public init?(called word: String) {
    let name = word.lowercased()
    guard let rule = Self(code: word) ?? Self.allCases.first(where: { (rule) in rule.name == name }) else { return nil }
    self = rule
  }

  /// The code or name that somebody probably meant who wrote `word`.
  public static func nearest(to word: String) -> String? {
    Spelling.nearest(to: word, among: allCases.map(\.code) + allCases.map(\.name))
  }

}
