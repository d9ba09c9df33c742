public import Diagnostics
public import Hours

extension Milliseconds {

  /// Reads a length of time as an author writes it: `40s`, `3m`, `1h`, `90 days`, `500ms`, `1.5s`, `1m 30s`.
  ///
  /// The unit has to be named. Which lengths suit a timer is not decided here.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> Milliseconds? {
    if let length = usual(text.string.utf8Span.span) { return length }
    var tokens = TimeTokens(text)
    if let sign = tokens.peek(), sign.kind == .dash || sign.kind == .plus {
      complain(.sign(sign.bytes, tokens))
      tokens.take()
    }
    guard tokens.comes(.digits) else {
      complain(.expectedDuration(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    if tokens.comes(.digits, .colon, .digits) {
      complain(.clock(text.range))
      return nil
    }
    var sum: Int64? = 0
    while let first = tokens.peek() {
      guard first.kind == .digits else {
        complain(.surplusInDuration(first.bytes, tokens))
        return nil
      }
      let part = part(&tokens, complain)
      sum = sum.flatMap { (sum) in
        part.flatMap { (part) in
          let (total, overflow) = sum.addingReportingOverflow(part)
          if overflow { complain(.tooLong(text.range)) }
          return overflow ? nil : total
        }
      }
    }
    return sum.map(Milliseconds.init)
  }

  /// Returns the length that `text` says if it is of the usual form: a few figures and `s`, `m` or ` days`.
  private static func usual(_ text: Span<UInt8>) -> Milliseconds? {
    var count: Int64 = 0
    var figures = 0
    while figures < text.count, figures <= 5, Text.isDigit(text[figures]) {
      count = count * 10 + Int64(text[figures]) - 48
      figures += 1
    }
    guard (1...5).contains(figures), figures < text.count else { return nil }
    if text.count == figures + 1 {
      return switch text[figures] {
      case UInt8(ascii: "s"): .seconds(count)
      case UInt8(ascii: "m"): .seconds(count * 60)
      default: nil
      }
    }
    let isDays =
      text.count == figures + 5 && text[figures] == UInt8(ascii: " ") && text[figures + 1] == UInt8(ascii: "d")
      && text[figures + 2] == UInt8(ascii: "a") && text[figures + 3] == UInt8(ascii: "y")
      && text[figures + 4] == UInt8(ascii: "s")
    return isDays ? .seconds(count * 86_400) : nil
  }

  /// This length as an author would write it: in the largest unit of which it is a whole number.
  public var written: String {
    let milliseconds = rawValue
    for (unit, size) in [(" days", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000)] as [(String, Int64)]
    where milliseconds != 0 && milliseconds % size == 0 {
      let count = milliseconds / size
      return count == 1 && unit == " days" ? "1 day" : "\(count)\(unit)"
    }
    return milliseconds > -1000 && milliseconds < 1000 && milliseconds != 0 ? "\(milliseconds)ms" : description
  }

  /// The units, each with its length in milliseconds and its names, the first of which is proposed.
  static let units: [(milliseconds: Int64, names: [String])] = [
    (1, ["ms", "millisecond", "milliseconds", "мс"]),
    (1000, ["s", "sec", "secs", "second", "seconds", "с", "сек", "секунда", "секунды", "секунд"]),
    (60_000, ["m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуты", "минут"]),
    (3_600_000, ["h", "hour", "hours", "ч", "час", "часа", "часов"]),
    (86_400_000, ["d", "day", "days", "д", "дн", "день", "дня", "дней"]),
    (604_800_000, ["w", "week", "weeks", "неделя", "недели", "недель"]),
  ]

  /// Reads a number and its unit and returns their milliseconds.
  private static func part(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Int64? {
    let start = tokens.position
    guard let whole = tokens.take(.digits) else { return nil }
    var decimals: TimeTokens.Token?
    if tokens.comes(.dot, .digits) || tokens.comes(.comma, .digits), let point = tokens.take() {
      decimals = tokens.take()
      if point.kind == .comma { complain(.decimalComma(point.bytes, tokens)) }
    }
    let number = tokens.bytes(from: start)
    guard let word = tokens.take(.word) else {
      complain(.missingUnit(number, tokens, isAlone: start == 0 && tokens.isAtEnd))
      return nil
    }
    // «сек.» and the like end in a dot of their own.
    if let dot = tokens.peek(), dot.kind == .dot, !dot.isSpaced { tokens.take() }
    let name = tokens.spelling(word).lowercased()
    guard let unit = units.first(where: { (unit) in unit.names.contains(name) })?.milliseconds else {
      complain(.noUnit(word.bytes, tokens))
      return nil
    }
    guard let count = tokens.number(whole),
      case let (length, overflow) = Int64(count).multipliedReportingOverflow(by: unit), !overflow
    else {
      complain(.tooLong(tokens.range(tokens.bytes(from: start))))
      return nil
    }
    guard let decimals else { return length }
    guard let rest = fraction(tokens.spelling(decimals), of: unit) else {
      complain(.tooFine(tokens.range(tokens.bytes(from: start))))
      return nil
    }
    return length.addingReportingOverflow(rest).overflow ? nil : length + rest
  }

  /// The milliseconds that the decimals `figures` of a `unit` are, if that is a whole number.
  private static func fraction(_ figures: String, of unit: Int64) -> Int64? {
    var figures = figures[...]
    while figures.last == "0" { figures.removeLast() }
    guard figures.count <= 9 else { return nil }
    var (share, size): (Int64, Int64) = (0, 1)
    for figure in figures {
      share = share * 10 + Int64(figure.wholeNumberValue ?? 0)
      size *= 10
    }
    return share * unit % size == 0 ? share * unit / size : nil
  }

}

extension Diagnostic {

  /// The diagnostic of something else where a length of time belongs.
  static func expectedDuration(at range: SourceRange) -> Diagnostic {
    .init(
      .badDuration, Phrase(en: "a length of time is expected here", ru: "здесь ожидается длительность"), at: range,
      help: durationHelp)
  }

  /// The diagnostic of a sign before a length of time.
  fileprivate static func sign(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .init(
      .badDuration, Phrase(en: "a length of time has no sign", ru: "длительность пишется без знака"),
      at: tokens.range(bytes), help: durationHelp)
  }

  /// The diagnostic of a length of time that is written as a clock shows time.
  fileprivate static func clock(_ range: SourceRange) -> Diagnostic {
    .init(
      .badDuration,
      Phrase(
        en: "this may be minutes and seconds or hours and minutes", ru: "непонятно: минуты и секунды или часы и минуты"),
      at: range, help: Phrase(en: "write it as in 1m 30s or 1h 30m", ru: "напишите так: 1m 30s или 1h 30m"))
  }

  /// The diagnostic of something that does not belong to a length of time.
  fileprivate static func surplusInDuration(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badDuration,
      Phrase(en: "'\(word)' does not belong to a length of time", ru: "«\(word)» не относится к длительности"),
      at: tokens.range(bytes),
      help: word.hasPrefix("#") || word.hasPrefix("/")
        ? Phrase(
          en: "a comment begins with '#' behind a space", ru: "комментарий начинается с «#», а перед ним стоит пробел")
        : durationHelp)
  }

  /// The diagnostic of a number without a unit.
  fileprivate static func missingUnit(_ bytes: Range<Int>, _ tokens: TimeTokens, isAlone: Bool) -> Diagnostic {
    let number = tokens.excerpt(bytes)
    return .init(
      .badDuration, Phrase(en: "'\(number)' has no unit of time", ru: "у «\(number)» нет единицы времени"),
      at: tokens.range(bytes),
      help: isAlone
        ? Phrase(en: "if seconds are meant, write \(number)s", ru: "если имеются в виду секунды, напишите \(number)s")
        : durationHelp,
      fix: isAlone ? tokens.fix(bytes, "\(tokens.spelling(bytes))s", .unsafe) : nil)
  }

  /// The diagnostic of a word that is no unit of time.
  fileprivate static func noUnit(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    let message = Phrase(en: "'\(word)' is no unit of time", ru: "«\(word)» — не единица времени")
    // A single letter is near to every other.
    let known = Milliseconds.units.flatMap(\.names).filter { (name) in name.count > 2 }
    guard let meant = Spelling.meant(by: tokens.spelling(bytes), among: known) else {
      return .init(
        .badDuration, message, at: tokens.range(bytes),
        help: Phrase(en: "units are ms, s, m, h, days", ru: "единицы: ms, s, m, h, days (мс, с, м, ч, дней)"))
    }
    return .init(
      .badDuration, message, at: tokens.range(bytes),
      help: Spelling.didYouMean(meant.word, for: word),
      fix: tokens.fix(bytes, meant.word, meant.isSure ? .sure : .unsafe))
  }

  /// The diagnostic of a decimal comma.
  fileprivate static func decimalComma(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .init(
      .badDuration,
      Phrase(en: "decimals follow a dot, not a comma", ru: "дробная часть отделяется точкой, а не запятой"),
      at: tokens.range(bytes), help: Phrase(en: "write it as in 1.5s", ru: "напишите так: 1.5s"),
      fix: tokens.fix(bytes, "."))
  }

  /// The diagnostic of a length of time that cannot be counted.
  static func tooLong(_ range: SourceRange) -> Diagnostic {
    .init(
      .badDuration, Phrase(en: "this is longer than anything lasts", ru: "так долго ничего не длится"), at: range,
      help: durationHelp)
  }

  /// The diagnostic of a length of time that is no whole number of milliseconds.
  fileprivate static func tooFine(_ range: SourceRange) -> Diagnostic {
    .init(
      .badDuration, Phrase(en: "time is counted in whole milliseconds", ru: "время считается целыми миллисекундами"),
      at: range,
      help: Phrase(en: "give no more than three decimals of a second", ru: "укажите не больше трёх знаков после точки"))
  }

  private static var durationHelp: Phrase {
    Phrase(
      en: "write a number and a unit, as in 40s, 3m or 90 days", ru: "напишите число и единицу: 40s, 3m или 90 days")
  }

}
