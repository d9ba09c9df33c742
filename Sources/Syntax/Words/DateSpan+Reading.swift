public import Diagnostics
public import Hours

extension DateSpan {

  /// Reads days as an author writes them: `2026-06-12`, `2026-12-31..2027-01-08`, every year `06-12` or `01-01..01-08`.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> DateSpan? {
    if let days = UsualForm.days(text.string.utf8Span.span) { return days }
    var found: [Diagnostic] = []
    let span = readUnusual(text) { (diagnostic) in found.append(diagnostic) }
    if let span, found.count > 1 {
      // One hand wrote all of it: what it means is told once.
      let tokens = TimeTokens(text)
      complain(.misspelledDate(0..<text.string.utf8.count, tokens, "\(span)"))
    } else {
      for diagnostic in found { complain(diagnostic) }
    }
    return span
  }

  /// Reads days, likewise, that are not written as most are.
  private static func readUnusual(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> DateSpan? {
    var tokens = TimeTokens(text)
    guard let first = DateWords.date(&tokens, complain) else {
      complain(.expectedDate(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    guard takeDots(&tokens, complain) else {
      if let surplus = tokens.peek() {
        // What follows a date that is none, such as «12 июня», belongs to the same mistake.
        if first.day != nil { complain(.surplusAfterDate(surplus.bytes, tokens)) }
        return nil
      }
      return span(first, first, tokens, complain)
    }
    guard let last = DateWords.date(&tokens, complain) else {
      complain(.expectedDate(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? tokens.endRange))
      return nil
    }
    if let surplus = tokens.peek() {
      complain(.surplusAfterDate(surplus.bytes, tokens))
      return nil
    }
    return span(first, last, tokens, complain)
  }

  /// The days from `first` to `last`.
  private static func span(
    _ first: DateWords.Reading, _ last: DateWords.Reading, _ tokens: TimeTokens, _ complain: (Diagnostic) -> Void
  ) -> DateSpan? {
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    switch (first.day, last.day) {
    case (.once(let first), .once(let last)):
      if first <= last { return .dates(first...last) }
      complain(.endsBeforeStart(bytes, tokens))
      return nil
    case (.yearly(let first), .yearly(let last)):
      return .yearly(first: first, last: last)
    case (.once, .yearly), (.yearly, .once):
      complain(.halfYearly(bytes, tokens))
      return nil
    case (nil, _), (_, nil):
      return nil
    }
  }

  /// Takes two dots, or what people write instead, after a complaint.
  private static func takeDots(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Bool {
    guard let token = tokens.peek() else { return false }
    switch token.kind {
    case .dots where tokens.spelling(token) == "..":
      break
    case .dots, .dash:
      complain(.wrongDots(token.bytes, tokens))
    case .word where ["to", "till", "until", "through", "до", "по"].contains(tokens.spelling(token).lowercased()):
      complain(.wrongDots(token.bytes, tokens))
    default:
      return false
    }
    tokens.take()
    return true
  }

}

extension Diagnostic {

  /// The diagnostic of days that end before they begin.
  fileprivate static func endsBeforeStart(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' ends before it begins", ru: "«\(word)» кончается раньше, чем начинается"),
      at: tokens.range(bytes),
      help: Phrase(en: "put the first day first", ru: "поставьте первый день на первое место"))
  }

  /// The diagnostic of days of which one has a year and the other has none.
  fileprivate static func halfYearly(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate,
      Phrase(en: "only one of the dates in '\(word)' has a year", ru: "в «\(word)» год указан только у одной даты"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "give both dates a year, or neither for days of every year",
        ru: "укажите год у обеих дат или, если дни повторяются каждый год, ни у одной"))
  }

  /// The diagnostic of days that are written with something else than two dots.
  fileprivate static func wrongDots(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate,
      Phrase(
        en: "two dots stand between the first day and the last, not '\(word)'",
        ru: "между первым и последним днём ставятся две точки, а не «\(word)»"), at: tokens.range(bytes),
      help: Phrase(en: "write them as in 2026-12-31..2027-01-08", ru: "напишите так: 2026-12-31..2027-01-08"),
      fix: tokens.fix(bytes, ".."))
  }

}
