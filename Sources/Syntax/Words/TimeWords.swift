internal import Diagnostics

/// A time of day as an author writes it: `09:00`, `9:00`, `24:00`.
enum TimeWords {

  /// Reads the time of day that `text` is and returns its minutes after midnight: 0 to 1440.
  static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> Int? {
    var tokens = TimeTokens(text)
    guard let reading = time(&tokens, complain) else {
      complain(.expectedTime(at: tokens.peek().map { (token) in tokens.range(token.bytes) } ?? text.range))
      return nil
    }
    if let surplus = tokens.peek(), reading.isFaultless {
      complain(.badTime(reading.bytes.lowerBound..<surplus.bytes.upperBound, tokens))
      return nil
    }
    return reading.minute
  }

  /// A time and where it stands.
  struct Reading {

    /// The minutes after midnight; absent if they cannot be made out.
    var minute: Int?

    /// Where it stands: UTF-8 offsets in the scalar's text.
    let bytes: Range<Int>

    /// Whether nothing had to be complained of.
    let isFaultless: Bool

  }

  /// Reads a time if the next piece is a figure; what is written otherwise than `09:00` is complained of, and taken for
  /// what it means where that is sure.
  static func time(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Reading? {
    let start = tokens.position
    guard let first = tokens.take(.digits) else { return nil }
    var second: TimeTokens.Token?
    var seconds: TimeTokens.Token?
    var hasDot = false
    if tokens.comes(.colon, .digits) {
      tokens.take()
      second = tokens.take()
      if tokens.comes(.colon, .digits) {
        tokens.take()
        seconds = tokens.take()
      }
    } else if tokens.comes(.dot, .digits), let minutes = tokens.peek(1), minutes.bytes.count == 2, !minutes.isSpaced {
      tokens.take()
      second = tokens.take()
      hasDot = true
    }
    let halfDay = takeHalfDay(&tokens)
    let bytes = tokens.bytes(from: start)

    guard let hours = tokens.number(first) else { return refuse(.badTime(bytes, tokens), bytes, complain) }
    guard let second, let minutes = tokens.number(second) else {
      return loneNumber(hours, first.bytes.count, halfDay, bytes, tokens, complain)
    }
    guard second.bytes.count == 2, first.bytes.count <= 2, let minute = minute(hours, minutes, halfDay) else {
      return refuse(.badTime(bytes, tokens), bytes, complain)
    }
    if let seconds {
      let isWhole = tokens.number(seconds) == 0
      return refuse(
        .timeWithSeconds(bytes, tokens, isWhole ? minute : nil), bytes, complain, as: isWhole ? minute : nil)
    }
    if hasDot || halfDay != .none {
      return refuse(.misspelledTime(bytes, tokens, minute), bytes, complain, as: minute)
    }
    return Reading(minute: minute, bytes: bytes, isFaultless: true)
  }

  /// `minute` minutes after midnight as the language writes it: `09:30`.
  static func print(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The halves of the day, where an author counts twelve hours.
  private enum HalfDay {
    case none, morning, afternoon
    /// The word for hours, which belongs to neither.
    case hours
  }

  /// Takes `am` or `pm`, or a word for hours.
  private static func takeHalfDay(_ tokens: inout TimeTokens) -> HalfDay {
    guard let token = tokens.peek(), token.kind == .word else { return .none }
    let found: HalfDay
    switch tokens.spelling(token).lowercased() {
    case "am": found = .morning
    case "pm": found = .afternoon
    case "h", "ч", "час", "часа", "часов", "o'clock": found = .hours
    default: return .none
    }
    tokens.take()
    return found
  }

  /// The minute of the day that is `hours`:`minutes` in `halfDay`, if there is one.
  private static func minute(_ hours: Int, _ minutes: Int, _ halfDay: HalfDay) -> Int? {
    switch halfDay {
    case .none, .hours:
      guard hours * 60 + minutes <= 1440, minutes < 60 else { return nil }
      return hours * 60 + minutes
    case .morning, .afternoon:
      guard (1...12).contains(hours), minutes < 60 else { return nil }
      return (hours % 12 + (halfDay == .afternoon ? 12 : 0)) * 60 + minutes
    }
  }

  /// What is left of a time that a number of `count` figures has become: an hour, a time without its colon, or minutes
  /// counted by a program for which 9:30 is a number of base sixty.
  private static func loneNumber(
    _ number: Int, _ count: Int, _ halfDay: HalfDay, _ bytes: Range<Int>, _ tokens: TimeTokens,
    _ complain: (Diagnostic) -> Void
  ) -> Reading {
    if count <= 2 || halfDay != .none {
      guard let minute = number <= 24 ? minute(number, 0, halfDay) : nil else {
        return refuse(.badTime(bytes, tokens), bytes, complain)
      }
      return refuse(.misspelledTime(bytes, tokens, minute), bytes, complain, as: minute)
    }
    let written = count <= 4 ? minute(number / 100, number % 100, .none) : nil
    let counted =
      number <= 1440 && count <= 4 ? number : number % 60 == 0 && (3600...86_400).contains(number) ? number / 60 : nil
    switch (written, counted) {
    case (let written?, let counted?) where !tokens.spelling(bytes).hasPrefix("0"):
      return refuse(.ambiguousTime(bytes, tokens, written, counted), bytes, complain)
    case (let written?, _):
      return refuse(.misspelledTime(bytes, tokens, written), bytes, complain, as: written)
    case (nil, let counted?):
      return refuse(.countedTime(bytes, tokens, counted), bytes, complain, as: counted)
    case (nil, nil):
      return refuse(.badTime(bytes, tokens), bytes, complain)
    }
  }

  /// Complains of the time at `bytes` and returns it as `minute`.
  private static func refuse(
    _ diagnostic: Diagnostic, _ bytes: Range<Int>, _ complain: (Diagnostic) -> Void, as minute: Int? = nil
  ) -> Reading {
    complain(diagnostic)
    return Reading(minute: minute, bytes: bytes, isFaultless: false)
  }

}

extension Diagnostic {

  /// The diagnostic of something else where a time belongs.
  fileprivate static func expectedTime(at range: SourceRange) -> Diagnostic {
    .init(
      .badHours, Phrase(en: "a time of day is expected here", ru: "здесь ожидается время суток"), at: range,
      help: Phrase(en: "write it as in 09:00", ru: "напишите его так: 09:00"))
  }

  /// The diagnostic of a time that the day does not have.
  fileprivate static func badTime(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .badTime(
      bytes, tokens,
      Phrase(
        en: "write hours and minutes as in 09:00 or 18:30; the day goes from 00:00 to 24:00",
        ru: "напишите часы и минуты так: 09:00 или 18:30; сутки длятся с 00:00 до 24:00"), nil)
  }

  /// The diagnostic of a time that is sure, but written in another way.
  fileprivate static func misspelledTime(_ bytes: Range<Int>, _ tokens: TimeTokens, _ minute: Int) -> Diagnostic {
    let time = TimeWords.print(minute)
    return .badTime(bytes, tokens, Phrase(en: "write \(time)", ru: "напишите \(time)"), time)
  }

  /// The diagnostic of a time with seconds; it is `minute` if they may be left out.
  fileprivate static func timeWithSeconds(_ bytes: Range<Int>, _ tokens: TimeTokens, _ minute: Int?) -> Diagnostic {
    let time = minute.map(TimeWords.print)
    let help =
      time.map { (time) in
        Phrase(
          en: "opening hours are whole minutes: write \(time)",
          ru: "часы работы указываются с точностью до минуты: напишите \(time)")
      }
      ?? Phrase(en: "opening hours are whole minutes", ru: "часы работы указываются с точностью до минуты")
    return .badTime(bytes, tokens, help, time)
  }

  /// The diagnostic of a time that has become the number of its minutes.
  fileprivate static func countedTime(_ bytes: Range<Int>, _ tokens: TimeTokens, _ minute: Int) -> Diagnostic {
    let time = TimeWords.print(minute)
    let clock = "\(minute / 60)\(time.suffix(3))"
    return .badTime(
      bytes, tokens,
      Phrase(
        en: "it looks like \(clock) that another program has turned into a number: write \(time)",
        ru: "похоже, другая программа превратила \(clock) в число: напишите \(time)"), time)
  }

  /// The diagnostic of a time without its colon, unless it is one that has become the number of its minutes.
  fileprivate static func ambiguousTime(
    _ bytes: Range<Int>, _ tokens: TimeTokens, _ written: Int, _ counted: Int
  ) -> Diagnostic {
    let (time, other) = (TimeWords.print(written), TimeWords.print(counted))
    return .badTime(
      bytes, tokens,
      Phrase(
        en: "write \(time), or \(other) if another program has turned that into a number",
        ru: "напишите \(time) или, если другая программа превратила время в число, \(other)"), nil)
  }

  /// The diagnostic of a bad time with the help `help` and the fix `time`.
  private static func badTime(_ bytes: Range<Int>, _ tokens: TimeTokens, _ help: Phrase, _ time: String?) -> Diagnostic
  {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' is no time of day", ru: "«\(word)» — не время суток"), at: tokens.range(bytes),
      help: help, fix: time.flatMap { (time) in tokens.fix(bytes, time) })
  }

}
