public import Diagnostics
public import Hours

extension DayInterval {

  /// Reads the hours of a day as an author lists them: `09:00-18:00`, `10:00-14:00, 15:00-18:00`, `22:00-06:00`, and
  /// none for `closed`.
  public static func readList(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> [Written<DayInterval>]? {
    if let hours = usualList(text) { return hours }
    var tokens = TimeTokens(text)
    if tokens.isAtEnd {
      complain(.expectedHours(at: text.range))
      return nil
    }
    if takeClosed(&tokens, complain) {
      if let surplus = tokens.peek() { complain(.expectedHours(at: tokens.range(surplus.bytes))) }
      return []
    }
    let found = list(&tokens, complain)
    // Behind a comma it is the word that does not belong there.
    if let surplus = tokens.peek() {
      complain(.surplus((surplus.kind == .comma ? tokens.peek(1) ?? surplus : surplus).bytes, tokens))
    }
    return found.isEmpty ? nil : found
  }

  /// Returns the hours that `text` lists in the usual form: `10:00-14:00, 15:00-18:00`.
  private static func usualList(_ text: ScalarText) -> [Written<DayInterval>]? {
    let bytes = text.string.utf8Span.span
    var found: [Written<DayInterval>] = []
    var start = 0
    while let hours = UsualForm.hours(bytes, start) {
      let end = start + UsualForm.hoursLength
      found.append(Written(hours, at: text.range(of: start..<end)))
      if end == bytes.count { return found }
      guard end + 2 < bytes.count, bytes[end] == UInt8(ascii: ","), bytes[end + 1] == UInt8(ascii: " ") else { break }
      start = end + 2
    }
    return nil
  }

  /// Takes the word `closed`, or one that means it, after a complaint.
  static func takeClosed(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Bool {
    guard let token = tokens.peek(), token.kind == .word else { return false }
    let word = tokens.spelling(token)
    if WeekdaySet.weekday(word) != nil { return false }
    switch word.lowercased() {
    case "closed", "закрыто":
      break
    case "off", "no", "none", "false", "holiday", "нет", "закрыт", "закрыта", "выходной", "праздник":
      complain(.otherClosed(token.bytes, tokens))
    default:
      guard Spelling.nearest(to: word, among: ["closed", "закрыто"]) != nil else { return false }
      complain(.otherClosed(token.bytes, tokens))
    }
    tokens.take()
    return true
  }

  /// Reads hours and commas as far as they go: up to a semicolon, a word or the end.
  static func list(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> [Written<DayInterval>] {
    var found: [Written<DayInterval>] = []
    while let token = tokens.peek() {
      if takeAllDay(&tokens, complain) {
        found.append(Written(.wholeDay, at: tokens.range(token.bytes)))
      } else if token.kind == .digits {
        if let interval = interval(&tokens, complain) { found.append(interval) }
      } else {
        complain(.expectedHours(at: tokens.range(token.bytes)))
        tokens.skip(to: [.comma, .semicolon])
      }
      guard let next = tokens.peek() else { break }
      switch next.kind {
      case .comma:
        if tokens.peek(1)?.kind == .word { return found }
        tokens.take()
        if tokens.isAtEnd { complain(.expectedHours(at: tokens.range(next.bytes))) }
      case .digits:
        complain(.missingComma(before: tokens.nextWord, tokens))
      case .semicolon, .word:
        return found
      default:
        complain(.surplus(next.bytes, tokens))
        tokens.skip(to: [.comma, .semicolon])
        guard tokens.take(.comma) != nil else { return found }
      }
    }
    return found
  }

  /// Reads one interval, from a figure on.
  private static func interval(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Written<DayInterval>? {
    let start = tokens.position
    var ends: [Diagnostic] = []
    // What is wrong in the same way with both times is told once, when both are read.
    func tell(_ tokens: TimeTokens, first: TimeWords.Reading?, last: TimeWords.Reading?) {
      if ends.count == 2, let first, let last, ends.allSatisfy({ (end) in end.rule == .badHours }) {
        complain(.badTimes(first.bytes.lowerBound..<last.bytes.upperBound, tokens, first.minute, last.minute, ends))
      } else {
        ends.forEach(complain)
      }
      ends = []
    }
    guard let opening = TimeWords.time(&tokens, { (end) in ends.append(end) }) else {
      tell(tokens, first: nil, last: nil)
      return nil
    }
    if !tokens.comes(.dash) { tell(tokens, first: nil, last: nil) }
    if !takeDash(&tokens, complain) {
      guard tokens.comes(.digits) else {
        if opening.isFaultless { complain(.missingEnd(opening.bytes, tokens)) }
        if !tokens.comes(.word) { tokens.skip(to: [.comma, .semicolon]) }
        return nil
      }
      complain(.missingDash(before: tokens.nextWord, tokens))
    }
    guard let closing = TimeWords.time(&tokens, { (end) in ends.append(end) }) else {
      tell(tokens, first: nil, last: nil)
      complain(.missingEnd(tokens.bytes(from: start), tokens))
      if !tokens.comes(.word) { tokens.skip(to: [.comma, .semicolon]) }
      return nil
    }
    tell(tokens, first: opening, last: closing)
    guard let first = opening.minute, let last = closing.minute else { return nil }
    let bytes = tokens.bytes(from: start)
    if first == 1440 {
      complain(.startAtMidnight(opening.bytes, tokens))
      return nil
    }
    guard let interval = DayInterval(startMinute: first, endMinute: last) else {
      complain(.emptyInterval(bytes, tokens, isMidnight: first == 0))
      return nil
    }
    return Written(interval, at: tokens.range(bytes))
  }

  /// Takes a dash, or what people write instead, after a complaint.
  private static func takeDash(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Bool {
    guard let token = tokens.peek() else { return false }
    switch token.kind {
    case .dash:
      break
    case .dots:
      complain(.wrongDash(token.bytes, tokens))
    case .word where ["to", "till", "until", "до", "по"].contains(tokens.spelling(token).lowercased()):
      complain(.wrongDash(token.bytes, tokens))
    default:
      return false
    }
    tokens.take()
    return true
  }

  /// Whether a word that means all day comes next.
  static func isAllDay(_ tokens: TimeTokens) -> Bool {
    guard let token = tokens.peek() else { return false }
    return switch token.kind {
    case .digits: tokens.comes(.digits, .slash, .digits) && tokens.spelling(token) == "24"
    case .word: ["always", "anytime", "круглосуточно", "всегда"].contains(tokens.spelling(token).lowercased())
    default: false
    }
  }

  /// Takes a word that means all day, after a complaint.
  private static func takeAllDay(_ tokens: inout TimeTokens, _ complain: (Diagnostic) -> Void) -> Bool {
    guard isAllDay(tokens) else { return false }
    let start = tokens.position
    if tokens.comes(.digits, .slash, .digits) {
      tokens.take()
      tokens.take()
    }
    tokens.take()
    complain(.allDay(tokens.bytes(from: start), tokens))
    return true
  }

}

extension Diagnostic {

  /// The diagnostic of something else where hours belong.
  static func expectedHours(at range: SourceRange) -> Diagnostic {
    .init(
      .badHours, Phrase(en: "opening hours are expected here", ru: "здесь ожидаются часы работы"), at: range,
      help: Phrase(
        en: "write them as in 09:00-18:00, or closed", ru: "напишите их так: 09:00-18:00, или closed (закрыто)"))
  }

  /// The diagnostic of hours neither end of which is a time as it is written here, for the reasons `ends`.
  fileprivate static func badTimes(
    _ bytes: Range<Int>, _ tokens: TimeTokens, _ first: Int?, _ last: Int?, _ ends: [Diagnostic]
  ) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    let isMendable = ends.allSatisfy { (end) in end.fix?.safety == .sure }
    let hours = first.flatMap { (first) in
      last.map { (last) in "\(TimeWords.print(first))-\(TimeWords.print(last))" }
    }
    return .init(
      .badHours, Phrase(en: "'\(word)' is not how hours are written", ru: "«\(word)»: часы так не пишутся"),
      at: tokens.range(bytes),
      help: isMendable
        ? hours.map { (hours) in Phrase(en: "write \(hours)", ru: "напишите \(hours)") }
        : ends[0].help == ends[1].help
          ? ends[0].help
          : Phrase(en: "write them as in 09:00-18:00", ru: "напишите их так: 09:00-18:00"),
      fix: isMendable ? hours.flatMap { (hours) in tokens.fix(bytes, hours) } : nil)
  }

  /// The diagnostic of something behind hours that does not belong to them.
  fileprivate static func surplus(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' does not belong to the hours", ru: "«\(word)» не относится к часам работы"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "list hours with commas, as in 10:00-14:00, 15:00-18:00",
        ru: "перечислите часы через запятую: 10:00-14:00, 15:00-18:00"))
  }

  /// The diagnostic of hours that follow others without a comma.
  fileprivate static func missingComma(before bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .init(
      .badHours,
      Phrase(
        en: "a comma is missing before the next hours", ru: "перед следующими часами не хватает запятой"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "list hours with commas, as in 10:00-14:00, 15:00-18:00",
        ru: "перечислите часы через запятую: 10:00-14:00, 15:00-18:00"),
      fix: tokens.fix(tokens.gap, ", "))
  }

  /// The diagnostic of a word that means `closed`.
  fileprivate static func otherClosed(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' is no opening hours", ru: "«\(word)» — не часы работы"), at: tokens.range(bytes),
      help: Phrase(en: "for no hours at all write closed", ru: "если работы нет, напишите closed (закрыто)"),
      fix: tokens.fix(bytes, "closed"))
  }

  /// The diagnostic of a word that means the whole day.
  fileprivate static func allDay(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' is no opening hours", ru: "«\(word)» — не часы работы"), at: tokens.range(bytes),
      help: Phrase(en: "for the whole day write 00:00-24:00", ru: "для круглых суток напишите 00:00-24:00"),
      fix: tokens.fix(bytes, "00:00-24:00"))
  }

  /// The diagnostic of hours without an end.
  fileprivate static func missingEnd(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "'\(word)' has no closing time", ru: "у «\(word)» нет времени окончания"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "write from when to when, as in 09:00-18:00", ru: "напишите, с какого и по какое время: 09:00-18:00"))
  }

  /// The diagnostic of hours that begin when the day is over.
  fileprivate static func startAtMidnight(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    .init(
      .badHours, Phrase(en: "hours cannot begin at 24:00", ru: "часы работы не могут начинаться в 24:00"),
      at: tokens.range(bytes),
      help: Phrase(
        en: "let them begin at 00:00 of the next day", ru: "начните их в 00:00 следующего дня"))
  }

  /// The diagnostic of hours that end when they begin.
  fileprivate static func emptyInterval(_ bytes: Range<Int>, _ tokens: TimeTokens, isMidnight: Bool) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .emptyInterval,
      Phrase(en: "'\(word)' begins and ends at the same time", ru: "«\(word)» начинается и кончается одновременно"),
      at: tokens.range(bytes),
      help: Phrase(en: "for the whole day write 00:00-24:00", ru: "для круглых суток напишите 00:00-24:00"),
      fix: isMidnight ? tokens.fix(bytes, "00:00-24:00", .unsafe) : nil)
  }

  /// The diagnostic of two times with nothing between them.
  fileprivate static func missingDash(before bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "a hyphen is missing before '\(word)'", ru: "перед «\(word)» не хватает дефиса"),
      at: tokens.range(bytes), help: Phrase(en: "write hours as in 09:00-18:00", ru: "напишите часы так: 09:00-18:00"),
      fix: tokens.fix(tokens.gap, "-"))
  }

  /// The diagnostic of hours that are written with something else than a hyphen.
  fileprivate static func wrongDash(_ bytes: Range<Int>, _ tokens: TimeTokens) -> Diagnostic {
    let word = tokens.excerpt(bytes)
    return .init(
      .badHours, Phrase(en: "hours have a hyphen, not '\(word)'", ru: "часы пишутся через дефис, а не через «\(word)»"),
      at: tokens.range(bytes), help: Phrase(en: "write them as in 09:00-18:00", ru: "напишите их так: 09:00-18:00"),
      fix: tokens.fix(bytes, "-"))
  }

}
