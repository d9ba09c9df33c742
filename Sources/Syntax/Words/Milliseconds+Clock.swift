public import Diagnostics
public import Hours

extension Milliseconds {

  /// Reads a length of time as a telephone shows it: `0:40` is minutes and seconds, `1:02:03` has hours, too.
  ///
  /// Imported lists of calls have it. In accounts a unit is written instead, for 1:30 could be minutes or hours.
  public static func readClock(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> Milliseconds? {
    var tokens = TimeTokens(text)
    guard tokens.comes(.digits, .colon, .digits) else {
      complain(.badClockDuration(text.range))
      return nil
    }
    var numbers: [Int] = []
    var isWellFormed = true
    repeat {
      guard let token = tokens.take(.digits) else { break }
      numbers.append(tokens.number(token) ?? .max)
      isWellFormed = isWellFormed && (numbers.count == 1 ? token.bytes.count <= 9 : token.bytes.count == 2)
    } while tokens.comes(.colon, .digits) && tokens.take() != nil
    var milliseconds: Int64 = 0
    if tokens.comes(.dot, .digits), let decimals = tokens.peek(1) {
      tokens.take()
      tokens.take()
      isWellFormed = isWellFormed && decimals.bytes.count <= 3
      milliseconds = Int64((tokens.number(decimals) ?? 0) * [100, 10, 1][min(decimals.bytes.count, 3) - 1])
    }
    guard isWellFormed, tokens.isAtEnd, (2...3).contains(numbers.count), numbers.dropFirst().allSatisfy({ $0 < 60 })
    else {
      complain(.badClockDuration(text.range))
      return nil
    }
    let seconds = numbers.reduce(0) { (sum, number) in sum * 60 + Int64(number) }
    return Milliseconds(seconds * 1000 + milliseconds)
  }

  /// This length, or none if it is negative, as a telephone shows it.
  public var clock: String {
    let (seconds, rest) = Swift.max(0, rawValue).quotientAndRemainder(dividingBy: 1000)
    let two = { (number: Int64) in "\(number < 10 ? "0" : "")\(number)" }
    let decimals = rest == 0 ? "" : ".\(rest < 100 ? "0" : "")\(two(rest))"
    let end = "\(two(seconds % 60))\(decimals)"
    return seconds < 3600 ? "\(seconds / 60):\(end)" : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(end)"
  }

}

extension Diagnostic {

  /// The diagnostic of something else where a length of time belongs.
  fileprivate static func badClockDuration(_ range: SourceRange) -> Diagnostic {
    .init(
      .badDuration, Phrase(en: "a length of time is expected here", ru: "здесь ожидается длительность"), at: range,
      help: Phrase(
        en: "write minutes and seconds (0:40), or hours, minutes and seconds (1:02:03)",
        ru: "напишите минуты и секунды (0:40) или часы, минуты и секунды (1:02:03)"))
  }

}
