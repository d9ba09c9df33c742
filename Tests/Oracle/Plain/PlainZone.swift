/// A zone as its file tells it (RFC 9636): every change of the clocks, and a rule for the time after the last one.
///
/// Read byte by byte and searched from the beginning each time, so that it can be seen to be right.
public struct PlainZone: Sendable {

  /// The name.
  public let name: String

  /// The changes, in order of time: from this second since 1970 on, clocks are so many seconds ahead of UTC.
  let changes: [(second: Int64, ahead: Int64)]

  /// How far clocks were ahead before the first change.
  let before: Int64

  /// The rule for the time after the last change; absent where nothing changes any more.
  let rule: PlainZoneRule?

  /// The zone whose clocks show UTC.
  public static let universal = PlainZone(name: "UTC", changes: [], before: 0, rule: nil)

  private init(name: String, changes: [(second: Int64, ahead: Int64)], before: Int64, rule: PlainZoneRule?) {
    self.name = name
    self.changes = changes
    self.before = before
    self.rule = rule
  }

  /// The zone `name` as `bytes`, a zone file of version 2 or later, describe it; nothing if they do not.
  public init?(name: String, bytes: [UInt8]) {
    func number(_ place: Int, _ count: Int) -> Int64 {
      var value: Int64 = bytes[place] >= 128 ? -1 : 0
      for offset in 0..<count { value = value * 256 + Int64(bytes[place + offset]) }
      return value
    }
    func counts(_ head: Int) -> [Int] { (0..<6).map { (position) in Int(number(head + 20 + 4 * position, 4)) } }
    guard bytes.count > 44, bytes[0..<4] == [0x54, 0x5A, 0x69, 0x66], bytes[4] >= 0x32 else { return nil }
    // The first block has times of four bytes, for old programs; the second says the same with eight.
    let old = counts(0)
    let head = 44 + old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
    let new = counts(head)
    let (isUTCs, isStandards, leaps, times, types, letters) = (new[0], new[1], new[2], new[3], new[4], new[5])
    let firstIndex = head + 44 + times * 8
    let firstType = firstIndex + times
    let footer = firstType + types * 6 + letters + leaps * 12 + isStandards + isUTCs
    let ahead = (0..<types).map { (type) in number(firstType + 6 * type, 4) }
    self.name = name
    changes = (0..<times).map { (position) in
      (number(head + 44 + 8 * position, 8), ahead[Int(bytes[firstIndex + position])])
    }
    before = ahead.first ?? 0
    rule = PlainZoneRule(String(decoding: bytes[(footer + 1)..<(bytes.count - 1)], as: UTF8.self))
  }

  /// How many seconds clocks are ahead of UTC at `second` since 1970.
  func ahead(at second: Int64) -> Int64 {
    guard let last = changes.last else { return rule?.ahead(at: second) ?? before }
    if second >= last.second, let rule { return rule.ahead(at: second) }
    var ahead = before
    for change in changes where change.second <= second { ahead = change.ahead }
    return ahead
  }

  /// What a clock shows at `instant` (milliseconds since 1970): the day since 1970 and the minute of the day.
  func clock(at instant: Int64) -> (day: Int, minute: Int) {
    let second = instant >= 0 ? instant / 1000 : (instant - 999) / 1000
    let local = second + ahead(at: second)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Int(day), Int(local - day * 86_400) / 60)
  }

}

/// The rule at the end of a zone file (POSIX TZ): `MSK-3`, `CET-1CEST,M3.5.0,M10.5.0/3`.
struct PlainZoneRule: Sendable {

  /// How far clocks are ahead, in winter and in summer; the latter is absent where there is none.
  var winter: Int64
  var summer: Int64?

  /// When summer time begins and ends: month, week, weekday (0 is Sunday), and the seconds after midnight.
  var changes: [[Int64]] = []

  /// The rule that `text` is; nothing where it is none, or of a kind that no zone of today uses.
  init?(_ text: String) {
    var rest = Substring(text)
    func skipName() {
      if rest.first == "<" {
        rest = rest.drop { (letter) in letter != ">" }.dropFirst()
      } else {
        rest = rest.drop { (letter) in letter.isLetter }
      }
    }
    func seconds() -> Int64? {
      let isMinus = rest.first == "-"
      if isMinus || rest.first == "+" { rest = rest.dropFirst() }
      let word = rest.prefix { (letter) in letter.isNumber || letter == ":" }
      rest = rest.dropFirst(word.count)
      let parts = word.split(separator: ":").compactMap { (part) in Int64(part) }
      guard let hours = parts.first else { return nil }
      let sum = hours * 3600 + (parts.count > 1 ? parts[1] * 60 : 0) + (parts.count > 2 ? parts[2] : 0)
      return isMinus ? -sum : sum
    }
    skipName()
    guard let west = seconds() else { return nil }
    winter = -west
    if rest.isEmpty { return }
    skipName()
    summer = rest.first == "," ? winter + 3600 : seconds().map { (west) in -west }
    while rest.first == "," {
      rest = rest.dropFirst()
      guard rest.first == "M" else { return nil }
      let day = rest.dropFirst().prefix { (letter) in letter != "," && letter != "/" }
      rest = rest.dropFirst(1 + day.count)
      var change = day.split(separator: ".").compactMap { (part) in Int64(part) }
      guard change.count == 3 else { return nil }
      var time: Int64 = 7200
      if rest.first == "/" {
        rest = rest.dropFirst()
        time = seconds() ?? 7200
      }
      change.append(time)
      changes.append(change)
    }
    guard changes.count == 2 else { return nil }
  }

  /// How many seconds clocks are ahead of UTC at `second` since 1970.
  func ahead(at second: Int64) -> Int64 {
    guard let summer else { return winter }
    let year = PlainDate((second + winter) >= 0 ? Int((second + winter) / 86_400) : 0).year
    let start = moment(changes[0], in: year) - winter
    let end = moment(changes[1], in: year) - summer
    let isSummer = start < end ? start <= second && second < end : !(end <= second && second < start)
    return isSummer ? summer : winter
  }

  /// The seconds from 1970 to `change` in `year`, as the clock shows them.
  private func moment(_ change: [Int64], in year: Int) -> Int64 {
    let days = (0..<366).map { (day) in PlainDate.firstDay(of: year) + day }.filter { (day) in
      let date = PlainDate(day)
      return date.year == year && date.month == Int(change[0]) && (date.weekday + 1) % 7 == Int(change[2])
    }
    let day = change[1] == 5 ? days[days.count - 1] : days[Int(change[1]) - 1]
    return Int64(day) * 86_400 + change[3]
  }

}
