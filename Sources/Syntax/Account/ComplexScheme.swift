public import Diagnostics

/// What makes a scheme complex: the elements of block schemes, which line schemes do not have (R000-36, R000-37).
///
/// They are recognised by their words wherever they stand, so that every offending place is named for what it is.
public enum ComplexElement: String, CaseIterable, Sendable {

  case block, menu, keys, jump, condition, variable, script, request, conference, directory

  /// The element that `word` stands for as a key or a step.
  init?(word: String) {
    guard let element = Self.words[word.lowercased()] else { return nil }
    self = element
  }

  /// The words by which the elements are known.
  private static let words: [String: ComplexElement] = {
    let lists: [(ComplexElement, [String])] = [
      (.block, ["blocks", "block", "widgets", "widget", "nodes", "flow", "states"]),
      (.menu, ["menu", "menus", "ivr", "voice-menu", "submenu", "меню"]),
      (
        .keys,
        [
          "keys", "key", "press", "input", "inputs", "gather", "dtmf", "digits", "collect", "choices", "options",
          "on-key",
        ]
      ),
      (.jump, ["goto", "go-to", "go_to", "jump", "gosub", "next", "label", "loop", "repeat"]),
      (.condition, ["if", "else", "elif", "switch", "case", "cond", "condition", "conditions", "unless", "match"]),
      (.variable, ["set", "var", "vars", "variable", "variables", "let", "assign"]),
      (.script, ["script", "scripts", "code", "function", "exec", "eval", "run", "lua", "javascript"]),
      (.request, ["http", "https", "request", "webhook", "api", "rest", "fetch", "url", "crm"]),
      (.conference, ["conference", "conferences", "room", "conf"]),
      (.directory, ["dial-by-extension", "dial-by-name", "dial-extension", "directory", "donabor", "донабор"]),
    ]
    var words: [String: ComplexElement] = [:]
    for (element, list) in lists {
      for word in list { words[word] = element }
    }
    return words
  }()

  /// What people call the element.
  var name: Phrase {
    switch self {
    case .block: Phrase(en: "a processing block", ru: "блок обработки")
    case .menu: Phrase(en: "a voice menu", ru: "голосовое меню")
    case .keys: Phrase(en: "a branch on the caller's keys", ru: "выбор кнопкой")
    case .jump: Phrase(en: "a jump to another place", ru: "переход к другому месту")
    case .condition: Phrase(en: "a condition on the call", ru: "условие")
    case .variable: Phrase(en: "a variable", ru: "переменная")
    case .script: Phrase(en: "a script", ru: "скрипт")
    case .request: Phrase(en: "a request to a server", ru: "запрос к серверу")
    case .conference: Phrase(en: "a conference", ru: "конференция")
    case .directory: Phrase(en: "dialling by extension", ru: "донабор внутреннего номера")
    }
  }

  /// Why line schemes have none.
  var reason: Phrase {
    switch self {
    case .block, .jump, .variable, .script:
      Phrase(
        en:
          "a line scheme is read from top to bottom, row by row and step by step, so that everybody sees what a caller meets",
        ru: "строчная схема читается сверху вниз, строка за строкой и шаг за шагом: так видно, что услышит звонящий")
    case .menu, .keys, .directory:
      Phrase(
        en: "in a line scheme callers press nothing: whoever calls at the same minute is treated the same",
        ru: "в строчной схеме звонящий ничего не нажимает: всех, кто звонит в одну минуту, ждёт одно и то же")
    case .condition:
      Phrase(
        en: "a line scheme chooses by the clock alone, by the 'when' of its rows",
        ru: "строчная схема выбирает только по времени — по «when» в строках")
    case .request, .conference:
      Phrase(
        en: "a line scheme holds greetings, forwards, voicemail and fax, and nothing that depends on other systems",
        ru:
          "в строчной схеме есть только приветствия, переадресация, голосовая почта и факс — ничего, что зависит от других систем"
      )
    }
  }

  /// The place in an account where an element was found.
  enum Place {

    case account, scheme, row, step, greeting, number

    /// What people call the place.
    var name: Phrase {
      switch self {
      case .account: Phrase(en: "in the account", ru: "в файле")
      case .scheme: Phrase(en: "in the scheme", ru: "в схеме")
      case .row: Phrase(en: "in the row", ru: "в строке схемы")
      case .step: Phrase(en: "in a step", ru: "в шаге")
      case .greeting: Phrase(en: "on the greeting", ru: "у приветствия")
      case .number: Phrase(en: "on the number", ru: "у номера")
      }
    }

  }

}

extension Reader {

  /// Returns whether the key `key` is an element of block schemes, after a complaint if it is.
  mutating func complexKey(_ key: NodeID, _ value: NodeID, where place: ComplexElement.Place) -> Bool {
    guard let element = ComplexElement(word: tree.text(of: key)) else { return false }
    complain(.complexScheme(element, tree.text(of: key), place, at: tree.range(of: key)))
    complexWithin(value, depth: 0)
    return true
  }

  /// Returns whether the scalar step `node` is an element of block schemes, after a complaint if it is.
  mutating func complexStep(_ node: NodeID) -> Bool {
    guard let element = ComplexElement(word: tree.text(of: node)) else { return false }
    complain(.complexScheme(element, tree.text(of: node), .step, at: tree.range(of: node)))
    return true
  }

  /// Returns whether any key of the mapping `node` is an element of block schemes, after a complaint about each.
  mutating func complexSections(_ node: NodeID, where place: ComplexElement.Place) -> Bool {
    var isComplex = false
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() {
      isComplex = complexKey(key, value, where: place) || isComplex
    }
    return isComplex
  }

  /// Complains of each element inside an element: the blocks of a list, the keys of a menu.
  private mutating func complexWithin(_ node: NodeID, depth: Int) {
    guard depth < 8 else { return }
    switch tree.kind(of: node) {
    case .scalar: return
    case .sequence:
      for item in tree.children(of: node) { complexWithin(item, depth: depth + 1) }
    case .mapping:
      var children = tree.children(of: node)
      while let key = children.next(), let value = children.next() {
        if let element = ComplexElement(word: tree.text(of: key)) {
          complain(.complexScheme(element, tree.text(of: key), .step, at: tree.range(of: key)))
        }
        complexWithin(value, depth: depth + 1)
      }
    }
  }

}

extension Diagnostic {

  /// The diagnostic of the element `word` of a block scheme.
  fileprivate static func complexScheme(
    _ element: ComplexElement, _ word: String, _ place: ComplexElement.Place, at range: SourceRange
  ) -> Diagnostic {
    .complexScheme(
      Phrase(
        en: "'\(word)' \(place.name.en) is \(element.name.en)", ru: "«\(word)» \(place.name.ru) — \(element.name.ru)"),
      because: element.reason, at: range)
  }

  /// The diagnostic of something that makes a scheme complex (R000-37).
  public static func complexScheme(_ what: Phrase, because reason: Phrase, at range: SourceRange) -> Diagnostic {
    .init(
      .complexScheme, Phrase(en: "complex scheme (Сложная схема): \(what.en)", ru: "Сложная схема: \(what.ru)"),
      at: range,
      help: Phrase(
        en:
          "edit this scheme in your provider's full cabinet, or replace it by rows of greeting, forward, voicemail, fax, hangup",
        ru:
          "такую схему нужно настраивать в личном кабинете; здесь её можно заменить строками из greeting, forward, voicemail, fax, hangup"
      ),
      notes: [Note(reason)])
  }

}
