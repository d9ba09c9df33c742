public import Diagnostics
public import Hours

extension WeeklyPattern {

  /// Reads the hours of a week as an author writes them: `Mon-Fri 09:00-18:00; Sat 10:00-14:00`.
  ///
  /// Hours without days are those of every day, days that are not named have none, and `closed` is no hours at all.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WeeklyPattern? {
    if text.string == "closed" { return .closed }
    if let week = UsualForm.week(text.string.utf8Span.span) { return week }
    var tokens = TimeTokens(text)
    var parts: [WeeklyPart] = []
    var isEmpty = true
    while !tokens.isAtEnd {
      if tokens.take(.semicolon) != nil { continue }
      isEmpty = false
      if let part = part(&tokens, complain) { parts.append(part) }
      guard let next = tokens.peek(), next.kind != .semicolon else { continue }
      if next.kind == .comma, tokens.comes(.comma, .word) {
        complain(.wrongSeparator(next.bytes, tokens))
        tokens.take()
      } else if next.kind == .word, WeekdaySet.weekday(tokens.spelling(next)) != nil {
        complain(.missingSeparator(before: next.bytes, tokens))
      } else {
        complain(.surplus(next.bytes, tokens))
        tokens.skip(to: [.semicolon])
      }
    }
    if isEmpty { complain(.expectedHours(at: text.range)) }
    return parts.isEmpty ? nil : join(parts, complain)
  }

  /// Reads the hours that `hours` lists for the days that `days` names: an entry of a weekly plan.
  static func part(days: ScalarText, hours: ScalarText, _ complain: (Diagnostic) -> Void) -> WeeklyPart? {
    let set = WeekdaySet.read(days, complain)
    let intervals = DayInterval.readList(hours, complain)
    guard let set, let intervals else { return nil }
    return WeeklyPart(days: Written(set, at: days.range), intervals: intervals)
  }

  /// Whether `text`, which stands where hours or the name of a schedule may stand, can only be hours.
  public static func isMeant(by text: ScalarText) -> Bool {
    let tokens = TimeTokens(text)
    guard let first = tokens.peek() else { return false }
    let hasMarks = text.string.utf8.contains { (byte) in byte < 0x80 && !Text.isWord(byte) }
    let isName =
      !hasMarks
      && text.string.allSatisfy { (letter) in letter.isLetter || letter.isNumber || letter == "-" || letter == "_" }
    if !isName { return true }
    let word = tokens.spelling(first).lowercased()
    if tokens.peek(1) == nil { return word == "closed" || word == "закрыто" || WeekdaySet.weekday(word) != nil }
    return tokens.comes(.word, .dash, .word) && WeekdaySet.weekday(word) != nil
  }

  /// Reads the hours of some days, up to a semicolon or what does not belong to them.
  private static func part(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> WeeklyPart? {
    let start = tokens.position
    if DayInterval.takeClosed(&tokens, complain) {
      return WeeklyPart(days: Written(.everyDay, at: tokens.range(tokens.bytes(from: start))), intervals: [])
    }
    var days: Written<WeekdaySet>?
    var areDaysGiven = false
    if tokens.comes(.word), !DayInterval.isAllDay(tokens) {
      areDaysGiven = true
      let set = WeekdaySet.days(&tokens, complain)
      days = set.map { (set) in Written(set, at: tokens.range(tokens.bytes(from: start))) }
      _ = tokens.take(.colon)
    }
    if areDaysGiven, tokens.isAtEnd || tokens.comes(.semicolon) {
      if days != nil { complain(.daysWithoutHours(tokens.bytes(from: start), tokens)) }
      return nil
    }
    let hoursStart = tokens.position
    if areDaysGiven, DayInterval.takeClosed(&tokens, complain) {
      return days.map { (days) in WeeklyPart(days: days, intervals: []) }
    }
    let intervals = DayInterval.list(&tokens, complain)
    let all = Written(WeekdaySet.everyDay, at: tokens.range(tokens.bytes(from: hoursStart)))
    if intervals.isEmpty || areDaysGiven && days == nil { return nil }
    return WeeklyPart(days: days ?? all, intervals: intervals)
  }

}

extension Diagnostic {

  /// The diagnostic of days for which no hours are given.
  fileprivate static func daysWithoutHours(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' has no hours", ru: "для «\(word)» не указаны часы"), at: tokens.range(bytes),
      help: Phrase(
        en: "write the hours behind the days, as in Mon-Fri 09:00-18:00",
        ru: "напишите часы после дней: Пн-Пт 09:00-18:00"))
  }

  /// The diagnostic of a comma between the hours of some days and the next days.
  fileprivate static func wrongSeparator(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .init(
      .badHours,
      Phrase(
        en: "the next days follow a semicolon, not a comma",
        ru: "следующие дни отделяются точкой с запятой, а не запятой"),
      at: tokens.range(bytes), help: separatorHelp, fix: tokens.fix(bytes, ";"))
  }

  /// The diagnostic of days that follow hours with nothing between.
  fileprivate static func missingSeparator(before bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours,
      Phrase(en: "a semicolon is missing before '\(word)'", ru: "перед «\(word)» не хватает точки с запятой"),
      at: tokens.range(bytes), help: separatorHelp, fix: tokens.fix(tokens.gap, "; "))
  }

  /// The diagnostic of something behind hours that does not belong to them.
  fileprivate static func surplus(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' does not belong to the hours", ru: "«\(word)» не относится к часам работы"),
      at: tokens.range(bytes), help: separatorHelp)
  }

  private static var separatorHelp: Phrase {
    Phrase(
      en: "write it as in Mon-Fri 09:00-18:00; Sat 10:00-14:00", ru: "напишите так: Пн-Пт 09:00-18:00; Сб 10:00-14:00")
  }

}
