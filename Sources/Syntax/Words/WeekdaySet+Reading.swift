public import Diagnostics
public import Hours

extension WeekdaySet {

  /// Reads weekdays as an author writes them: `Mon-Fri`, `Sat,Sun`, `Пн-Пт`, `суббота`, in any case.
  ///
  /// A range may go over the end of the week.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WeekdaySet? {
    if let days = UsualForm.weekdays(text.string.utf8Span.span) { return days }
    var tokens = TimeTokens(text)
    guard tokens.comes(.word) else {
      complain(.expectedWeekdays(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    let days = days(&tokens, complain)
    if let surplus = tokens.peek() { complain(.expectedWeekdays(at: tokens.range(surplus.bytes))) }
    return days
  }

  /// The weekday that `word` names.
  static func weekday(_ word: String) -> Weekday? {
    // Most words are told from all names by their first letters or their length.
    guard word.utf8.count <= longestName, mayBegin(word.utf8Span.span) else { return nil }
    return daysByName[word.lowercased()]
  }

  /// Whether a weekday's name may begin with the first letters of `word`.
  private static func mayBegin(_ word: Span<UInt8>) -> Bool {
    guard word.count >= 3, word[0] < 0x80 else { return word.count >= 3 }
    return switch (word[0] | 0x20, word[1] | 0x20) {
    case (UInt8(ascii: "m"), UInt8(ascii: "o")), (UInt8(ascii: "t"), UInt8(ascii: "u")),
      (UInt8(ascii: "w"), UInt8(ascii: "e")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
      (UInt8(ascii: "f"), UInt8(ascii: "r")), (UInt8(ascii: "s"), UInt8(ascii: "a")),
      (UInt8(ascii: "s"), UInt8(ascii: "u")):
      true
    default: false
    }
  }

  /// The weekdays by their names in small letters.
  private static let daysByName: [String: Weekday] = .init(
    uniqueKeysWithValues: names.map { (name) in (name.spelling.lowercased(), name.day) })

  /// Length of the longest name, in bytes.
  private static let longestName = names.map(\.spelling.utf8.count).max() ?? 0

  /// Reads a list of weekdays and ranges, as far as it goes; nil if none can be made out.
  static func days(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> WeekdaySet? {
    var days = WeekdaySet()
    while tokens.comes(.word) {
      if let group = group(&tokens, complain) {
        for day in group.days { days.insert(day) }
      } else if let first = day(&tokens, complain) {
        if takeRange(&tokens, complain) {
          if let last = day(&tokens, complain) { days.insert(from: first, through: last) }
        } else {
          days.insert(first)
        }
      }
      if tokens.comes(.comma, .word) {
        tokens.take()
      } else if let next = tokens.peek(), next.kind == .word, weekday(tokens.spelling(next)) != nil {
        complain(.missingComma(before: next.bytes, tokens))
      } else {
        break
      }
    }
    return days.isEmpty ? nil : days
  }

  /// Takes the next word and returns the weekday it names, or the one it probably means.
  private static func day(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Weekday? {
    guard let token = tokens.take(.word) else { return nil }
    // A dot behind it belongs to it: «пн.» is no name of a day here.
    var bytes = token.bytes
    if let dot = tokens.peek(), dot.kind == .dot, !dot.isSpaced {
      tokens.take()
      bytes = bytes.lowerBound..<dot.bytes.upperBound
    }
    let word = tokens.spelling(bytes)
    if let day = weekday(word) { return day }
    let isDotted = weekday(tokens.spelling(token)) != nil
    let near = Spelling.meant(by: word, among: names.map(\.spelling))
    let meant = isDotted ? tokens.spelling(token) : near?.word
    complain(.noWeekday(bytes, tokens, meant: meant, isSure: isDotted || near?.isSure == true))
    return meant.flatMap(weekday)
  }

  /// Takes a dash, or what people write instead, if a weekday follows.
  private static func takeRange(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Bool {
    guard let token = tokens.peek(), tokens.peek(1)?.kind == .word else { return false }
    switch token.kind {
    case .dash:
      break
    case .dots:
      complain(.wrongRange(token.bytes, tokens))
    case .word where ["to", "till", "through", "по", "до"].contains(tokens.spelling(token).lowercased()):
      complain(.wrongRange(token.bytes, tokens))
    default:
      return false
    }
    tokens.take()
    return true
  }

  /// Takes a word for several days, after a complaint.
  private static func group(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> WeekdaySet? {
    let start = tokens.position
    guard let token = tokens.peek() else { return nil }
    let word = tokens.spelling(token)
    if weekday(word) != nil { return nil }
    let meant: (spelling: String, days: WeekdaySet)
    switch word.lowercased() {
    case "daily", "everyday": meant = ("Mon-Sun", .everyDay)
    case "ежедневно": meant = ("Пн-Вс", .everyDay)
    case "weekdays", "workdays": meant = ("Mon-Fri", workdays)
    case "будни", "будням": meant = ("Пн-Пт", workdays)
    case "weekend", "weekends": meant = ("Sat,Sun", WeekdaySet([.saturday, .sunday]))
    case "выходные", "выходным": meant = ("Сб,Вс", WeekdaySet([.saturday, .sunday]))
    default: return nil
    }
    tokens.take()
    complain(.wordForDays(tokens.bytes(from: start), tokens, meant: meant.spelling))
    return meant.days
  }

  /// Monday to Friday.
  private static let workdays = WeekdaySet([.monday, .tuesday, .wednesday, .thursday, .friday])

  /// All names, as they are proposed; each means the day behind it.
  static let names: [(spelling: String, day: Weekday)] = [
    ("Mon", .monday), ("Tue", .tuesday), ("Wed", .wednesday), ("Thu", .thursday), ("Fri", .friday),
    ("Sat", .saturday), ("Sun", .sunday),
    ("Пн", .monday), ("Вт", .tuesday), ("Ср", .wednesday), ("Чт", .thursday), ("Пт", .friday),
    ("Сб", .saturday), ("Вс", .sunday),
    ("Monday", .monday), ("Tuesday", .tuesday), ("Wednesday", .wednesday), ("Thursday", .thursday),
    ("Friday", .friday), ("Saturday", .saturday), ("Sunday", .sunday),
    ("понедельник", .monday), ("вторник", .tuesday), ("среда", .wednesday), ("четверг", .thursday),
    ("пятница", .friday), ("суббота", .saturday), ("воскресенье", .sunday),
  ]

}

extension Weekday {

  /// The full name.
  var phrase: Phrase {
    switch self {
    case .monday: Phrase(en: "Monday", ru: "понедельник")
    case .tuesday: Phrase(en: "Tuesday", ru: "вторник")
    case .wednesday: Phrase(en: "Wednesday", ru: "среда")
    case .thursday: Phrase(en: "Thursday", ru: "четверг")
    case .friday: Phrase(en: "Friday", ru: "пятница")
    case .saturday: Phrase(en: "Saturday", ru: "суббота")
    case .sunday: Phrase(en: "Sunday", ru: "воскресенье")
    }
  }

}

extension Diagnostic {

  /// The diagnostic of something else where weekdays belong.
  fileprivate static func expectedWeekdays(at range: SourceRange) -> Diagnostic {
    .init(
      .badHours, Phrase(en: "weekdays are expected here", ru: "здесь ожидаются дни недели"), at: range,
      help: Phrase(en: "write them as in Mon-Fri or Sat,Sun", ru: "напишите их так: Пн-Пт или Сб,Вс"))
  }

  /// The diagnostic of a word that is no weekday.
  fileprivate static func noWeekday(
    _ bytes: Range<Int>, _ tokens: TimeTokens, meant: String?, isSure: Bool
  ) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    let message = Phrase(en: "'\(word)' is no weekday", ru: "«\(word)» — не день недели")
    guard let meant else {
      return .init(
        .badHours, message, at: tokens.range(bytes),
        help: Phrase(
          en: "weekdays are Mon, Tue, Wed, Thu, Fri, Sat, Sun", ru: "дни недели: Пн, Вт, Ср, Чт, Пт, Сб, Вс"))
    }
    return .init(
      .badHours, message, at: tokens.range(bytes),
      help: Spelling.didYouMean(meant, for: word),
      fix: tokens.fix(bytes, meant, isSure ? .sure : .unsafe))
  }

  /// The diagnostic of two weekdays with nothing between them.
  fileprivate static func missingComma(before bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "a comma is missing before '\(word)'", ru: "перед «\(word)» не хватает запятой"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "separate days by commas (Sat,Sun) or write a range (Mon-Fri)",
        ru: "разделите дни запятыми (Сб,Вс) или укажите диапазон (Пн-Пт)"))
  }

  /// The diagnostic of a range of weekdays that is written without a hyphen.
  fileprivate static func wrongRange(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours,
      Phrase(
        en: "a range of days has a hyphen, not '\(word)'", ru: "диапазон дней пишется через дефис, а не через «\(word)»"
      ),
      at: tokens.range(bytes), help: Phrase(en: "write it as in Mon-Fri", ru: "напишите так: Пн-Пт"),
      fix: tokens.fix(bytes, "-"))
  }

  /// The diagnostic of a word that stands for several days.
  fileprivate static func wordForDays(_ bytes: Range<Int>, _ tokens: TimeTokens, meant: String) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' is no weekday", ru: "«\(word)» — не день недели"), at: tokens.range(bytes),
      help: Phrase(en: "name the days: \(meant)", ru: "назовите дни: \(meant)"), fix: tokens.fix(bytes, meant))
  }

}
