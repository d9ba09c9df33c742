public import Diagnostics
public import Hours

extension CivilDate {

  /// Reads a day as an author writes it: `2026-06-12`.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> CivilDate? {
    if let date = UsualForm.date(text.string.utf8Span.span) { return date }
    var tokens = TimeTokens(text)
    guard let reading = DateWords.date(&tokens, complain) else {
      complain(.expectedDate(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    if let surplus = tokens.peek() {
      complain(.surplusAfterDate(surplus.bytes, tokens))
      return nil
    }
    switch reading.day {
    case .once(let date): return date
    case .yearly:
      complain(.missingYear(reading.bytes, tokens))
      return nil
    case nil: return nil
    }
  }

}
