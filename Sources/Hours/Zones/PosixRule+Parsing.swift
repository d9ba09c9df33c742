extension PosixRule {

  /// The rule that `text` writes.
  init(_ text: ArraySlice<UInt8>) throws(ZoneError) {
    var parser = Parser(rest: text)
    let name = try parser.name()
    let offset = try parser.offset()
    standard = ZoneClock(offset: UTCOffset(seconds: -offset), isDaylight: false, abbreviation: name)
    if parser.rest.isEmpty {
      summer = nil
      return
    }
    let summerName = try parser.name()
    let summerOffset = parser.rest.first == UInt8(ascii: ",") ? offset - 3600 : try parser.offset()
    let start = try parser.change()
    let end = try parser.change()
    guard parser.rest.isEmpty else { throw .malformed }
    let clock = ZoneClock(offset: UTCOffset(seconds: -summerOffset), isDaylight: true, abbreviation: summerName)
    summer = (clock, start, end)
  }

  /// Takes a rule apart from left to right.
  private struct Parser {

    /// What is still to be read.
    var rest: ArraySlice<UInt8>

    /// Takes `byte` away if it comes next.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: byte) else { return false }
      rest.removeFirst()
      return true
    }

    /// Takes away the letters of a name, `MSK` or `<+03>`.
    mutating func name() throws(ZoneError) -> String {
      let isQuoted = take("<")
      let letters = rest.prefix { (byte) in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): isQuoted
        default: false
        }
      }
      rest = rest.dropFirst(letters.count)
      guard letters.count >= 3, letters.count <= 64, !isQuoted || take(">") else { throw .malformed }
      return String(decoding: letters, as: UTF8.self)
    }

    /// Takes away a number from `range`.
    mutating func number(_ range: ClosedRange<Int>) throws(ZoneError) -> Int {
      let figures = rest.prefix { (byte) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
      guard (1...3).contains(figures.count) else { throw .malformed }
      rest = rest.dropFirst(figures.count)
      let number = figures.reduce(0) { (sum, figure) in sum * 10 + Int(figure - UInt8(ascii: "0")) }
      guard range.contains(number) else { throw .malformed }
      return number
    }

    /// Takes away `[+-]h[:m[:s]]` of at most `hours` hours and returns its seconds.
    mutating func time(hours: Int) throws(ZoneError) -> Int {
      let isNegative = take("-")
      if !isNegative { _ = take("+") }
      var seconds = try number(0...hours) * 3600
      if take(":") {
        seconds += try number(0...59) * 60
        if take(":") { seconds += try number(0...59) }
      }
      return isNegative ? -seconds : seconds
    }

    /// Takes away an offset, which in this notation is positive west of Greenwich.
    mutating func offset() throws(ZoneError) -> Int { try time(hours: 24) }

    /// Takes away a comma, a day, and a time behind a slash if there is one; otherwise it is two o'clock.
    mutating func change() throws(ZoneError) -> Change {
      guard take(",") else { throw .malformed }
      let day: Day
      if take("J") {
        day = .ofCommonYear(try number(1...365))
      } else if take("M") {
        let month = try number(1...12)
        guard take(".") else { throw .malformed }
        let week = try number(1...5)
        guard take(".") else { throw .malformed }
        day = .ofMonth(month: month, week: week, weekday: try number(0...6))
      } else {
        day = .ofYear(try number(0...365))
      }
      return Change(day: day, time: take("/") ? try time(hours: 167) : 7200)
    }

  }

}
