public import Diagnostics
public import Hours

extension Moment {

  /// Reads a point of time as an author writes it: `2026-06-09 10:15`, `2026-06-09 10:15:00.250`, and where the zone
  /// shall not decide with its offset from UTC: `2026-03-29 01:59:59 +01:00`, `2026-03-29T00:59:59Z`.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> Moment? {
    var tokens = TimeTokens(text)
    guard let reading = DateWords.date(&tokens, complain) else {
      complain(.expectedMoment(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    if let letter = tokens.peek(), letter.kind == .word, ["t", "т"].contains(tokens.spelling(letter).lowercased()) {
      tokens.take()
    }
    if tokens.isAtEnd {
      if reading.day != nil { complain(.missingTime(reading.bytes, tokens)) }
      return nil
    }
    let time = time(&tokens, complain)
    if time == nil { tokens.skip(to: [.plus, .dash]) }
    let start = tokens.position
    var offset: UTCOffset?
    if !tokens.isAtEnd {
      offset = self.offset(&tokens)
      if offset == nil || !tokens.isAtEnd {
        while tokens.take() != nil {}
        if time != nil { complain(.badOffset(tokens.bytes(from: start), tokens)) }
        return nil
      }
    }
    switch reading.day {
    case .once(let date): return time.map { (time) in Moment(CivilDateTime(date, time), offset: offset) }
    case .yearly:
      complain(.missingYear(reading.bytes, tokens))
      return nil
    case nil: return nil
    }
  }

  /// Reads hours, minutes and perhaps seconds and their decimals.
  private static func time(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> CivilTime? {
    let start = tokens.position
    let areHoursGiven = tokens.take(.digits) != nil
    guard areHoursGiven, tokens.comes(.colon, .digits) else {
      while let token = tokens.peek(), token.kind != .plus, tokens.position == start || !token.isSpaced {
        tokens.take()
      }
      complain(.badClock(tokens.bytes(from: start), tokens))
      return nil
    }
    tokens.move(to: start)
    var numbers: [Int] = []
    var isWellFormed = true
    repeat {
      guard let token = tokens.take(.digits) else { break }
      numbers.append(tokens.number(token) ?? .max)
      isWellFormed = isWellFormed && (token.bytes.count == 2 || numbers.count == 1 && token.bytes.count == 1)
    } while tokens.comes(.colon, .digits) && tokens.take() != nil
    var millisecond = 0
    if numbers.count == 3, tokens.comes(.dot, .digits), let decimals = tokens.peek(1), !decimals.isSpaced {
      tokens.take()
      tokens.take()
      isWellFormed = isWellFormed && decimals.bytes.count <= 3
      millisecond = (tokens.number(decimals) ?? 0) * [100, 10, 1][min(max(decimals.bytes.count, 1), 3) - 1]
    }
    let second = numbers.count == 3 ? numbers[2] : 0
    guard isWellFormed, (2...3).contains(numbers.count),
      let time = CivilTime(hour: numbers[0], minute: numbers[1], second: second, millisecond: millisecond)
    else {
      complain(.badClock(tokens.bytes(from: start), tokens))
      return nil
    }
    return time
  }

  /// Reads `Z`, `+03:00`, `+0300` or `+03`, up to 18 hours.
  private static func offset(_ tokens: inout TimeTokens) -> UTCOffset? {
    guard let sign = tokens.take() else { return nil }
    if sign.kind == .word { return tokens.spelling(sign).lowercased() == "z" ? .zero : nil }
    guard sign.kind == .plus || sign.kind == .dash, let first = tokens.take(.digits), let number = tokens.number(first)
    else { return nil }
    var (hours, minutes) = (number, 0)
    if tokens.take(.colon) != nil {
      guard first.bytes.count == 2, let second = tokens.take(.digits), second.bytes.count == 2 else { return nil }
      minutes = tokens.number(second) ?? .max
    } else if first.bytes.count == 4 {
      (hours, minutes) = number.quotientAndRemainder(dividingBy: 100)
    } else if first.bytes.count > 2 {
      return nil
    }
    guard hours <= 18, minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return UTCOffset(seconds: sign.kind == .dash ? -seconds : seconds)
  }

}

extension Diagnostic {

  /// The diagnostic of something else where a point of time belongs.
  fileprivate static func expectedMoment(at range: SourceRange) -> Diagnostic {
    .init(
      .badDate, Phrase(en: "a date and a time are expected here", ru: "здесь ожидаются дата и время"), at: range,
      help: momentHelp)
  }

  /// The diagnostic of a date without a time.
  fileprivate static func missingTime(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' has no time of day", ru: "у «\(word)» нет времени суток"),
      at: tokens.range(bytes), help: momentHelp)
  }

  /// The diagnostic of a time that no clock shows.
  fileprivate static func badClock(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' is no time that a clock shows", ru: "«\(word)» — не время на часах"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "write hours, minutes and perhaps seconds, from 00:00:00 to 23:59:59",
        ru: "напишите часы, минуты и, если нужно, секунды: от 00:00:00 до 23:59:59"))
  }

  /// The diagnostic of an offset that is none.
  fileprivate static func badOffset(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDate, Phrase(en: "'\(word)' is no offset from UTC", ru: "«\(word)» — не смещение от UTC"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "write it as in +03:00, or leave it out: then the account's time zone decides",
        ru: "напишите его так: +03:00, или уберите: тогда действует часовой пояс аккаунта"))
  }

  private static var momentHelp: Phrase {
    Phrase(en: "write them as in 2026-06-09 10:15:00", ru: "напишите их так: 2026-06-09 10:15:00")
  }

}
