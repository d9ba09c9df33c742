public import Diagnostics
public import Hours

extension CivilDate {

  /// Reads a day as an author writes it: `2026-06-12`.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> CivilDate? {
    if let date = usual(text.string.utf8) { return date }
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

  /// Returns the day that `text` says if it is of the usual form, `2026-06-12`, and the calendar has it.
  static func usual(_ text: String.UTF8View) -> CivilDate? {
    guard text.count == 10 else { return nil }
    var number = 0
    for (offset, byte) in text.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard Text.isDigit(byte) else { return nil }
        number = number * 10 + Int(byte) - 48
      }
    }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

}
