internal import Diagnostics

/// The words of a walk, in both languages at once: whoever types one is understood, whatever the texts are in.
public enum WalkWords {

  /// What can be said.
  public enum Verb: String, CaseIterable, Sendable {
    case answer, decline, busy, unreachable, wait, next, hangUp, press, speak, fax, record, talk, over, status
    case back, play, show, timeline, end, save, help, quit
  }

  /// The words for each verb: the short key, then words that people use.
  static func words(_ verb: Verb) -> (en: [String], ru: [String]) {
    switch verb {
    case .answer:
      (
        ["a", "answer", "answers", "pick up"],
        ["о", "ответить", "отвечает", "ответ", "ответила", "ответил", "снять трубку"]
      )
    case .decline:
      (["d", "decline", "declines", "reject", "rejects", "r"], ["от", "отклонить", "отклоняет", "отказ", "сбросить"])
    case .busy: (["b", "busy"], ["з", "занято", "занят", "занята"])
    case .unreachable: (["u", "unreachable"], ["нд", "недоступен", "недоступна", "недоступно"])
    case .wait: (["w", "wait", "wait for"], ["ж", "ждать", "подождать", "жди", "прошло"])
    case .next: (["n", "next", "go on"], ["д", "дальше", "далее", "следующее"])
    case .hangUp:
      (["h", "hang up", "hangup", "hangs up"], ["т", "трубка", "положить трубку", "повесить трубку", "кладёт трубку"])
    case .press: (["p", "press", "presses", "key"], ["к", "нажать", "нажать кнопку", "кнопка", "нажимает", "клавиша"])
    case .speak:
      (
        ["s", "speak", "speaks", "speak for", "message", "message of", "leave a message", "leave a message of"],
        ["с", "сообщение", "оставить сообщение", "сказать", "наговорить"]
      )
    case .fax: (["f", "fax", "send a fax", "send fax"], ["ф", "факс", "отправить факс", "послать факс"])
    case .record: (["rec", "record", "press record"], ["зап", "запись", "записать", "записывать"])
    case .talk: (["t", "talk", "talks", "talk for"], ["р", "разговор", "говорить", "говорят", "разговаривать"])
    case .over: (["o", "over", "conversation over"], ["всё", "разговор окончен", "попрощались"])
    case .status: (["st", "status", "set", "set status", "set a status"], ["ст", "статус", "сменить статус"])
    case .back: (["z", "back", "undo"], ["н", "назад", "отменить", "отмена"])
    case .play: (["l", "play", "listen"], ["сл", "слушать", "послушать", "звук"])
    case .show: (["i", "show", "where"], ["п", "показать", "где"])
    case .timeline: (["tl", "timeline"], ["ход", "хронология"])
    case .end: (["e", "end", "to the end"], ["конец", "до конца", "к концу"])
    case .save: (["save", "save to", "save as"], ["сохранить", "сохранить в", "записать в"])
    case .help: (["?", "help", "commands"], ["помощь", "справка", "команды"])
    case .quit: (["q", "quit", "exit", "leave"], ["в", "выход", "выйти", "уйти"])
    }
  }

  /// The words for the outside number.
  static let external = ["external", "outside", "внешний", "внешний номер", "ext"]

  /// The words for the customer who is called back.
  static let customer = ["customer", "клиент", "cust"]

  /// Words that stand between what matters.
  static let fillers: Set = ["talk", "talks", "for", "of", "and", "и", "говорит", "говорят", "разговор", "на"]

  /// The words for staying on the line after a message.
  static let stays: Set = ["stays", "stay", "остаётся", "остается", "ждёт", "ждет"]

  /// The words for all that has been heard.
  static let all: Set = ["all", "всё", "все"]

  /// Each phrase with its verb, those of most words first.
  private static let phrases: [(words: [String], verb: Verb)] = Verb.allCases.flatMap { (verb) in
    let words = words(verb)
    return (words.en + words.ru).map { (phrase) in (words: split(plain(phrase)), verb: verb) }
  }.sorted { (a, b) in a.words.count > b.words.count }

  /// The verb with which `line` begins, and what follows it in the letters of its author.
  static func verb(of line: String) -> (verb: Verb, rest: String)? {
    let typed = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let plainly = typed.map { (word) in plain(word.last == "," ? String(word.dropLast()) : word) }
    for (words, verb) in phrases where plainly.starts(with: words) {
      return (verb, typed.dropFirst(words.count).joined(separator: " "))
    }
    return nil
  }

  /// The verb of a `line` that begins with who does it, as people say it (`zoya declines`, `caller hangs up`), and what
  /// follows the verb, with who does it before it unless he is the caller.
  static func verbBehindParty(of line: String) -> (verb: Verb, rest: String)? {
    let typed = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let who = typed.first, typed.count > 1, typed[1].count > 2,
      let (verb, rest) = verb(of: typed.dropFirst().joined(separator: " "))
    else { return nil }
    switch verb {
    case .answer, .decline, .busy, .unreachable: return (verb, rest.isEmpty ? who : "\(who) \(rest)")
    case .hangUp, .press, .speak: return callers.contains(plain(who)) ? (verb, rest) : nil
    default: return nil
    }
  }

  /// The words for who calls.
  private static let callers: Set = ["caller", "звонящий", "абонент"]

  /// The word of a verb that is nearest to `word`.
  static func nearest(to word: String) -> String? {
    let known = Verb.allCases.flatMap { (verb) in words(verb).en + words(verb).ru }.filter { (word) in word.count > 2 }
    return Spelling.nearest(to: plain(word), among: known)
  }

  /// `text` in small letters; the letters е and ё are one.
  static func plain(_ text: String) -> String {
    String(text.lowercased().map { (letter) in letter == "ё" ? "е" : letter })
  }

  /// `text` with Latin letters in the place of Russian ones: who types in Russian means the same people.
  static func latin(_ text: String) -> String {
    text.reduce(into: "") { (latin, letter) in latin += letters[letter] ?? String(letter) }
  }

  /// Russian letters as ids usually have them.
  private static let letters: [Character: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]

  /// The words of `text`, without the commas behind them.
  static func split(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { (word) in
      String(word.last == "," ? word.dropLast() : word)
    }.filter { (word) in !word.isEmpty }
  }

}
