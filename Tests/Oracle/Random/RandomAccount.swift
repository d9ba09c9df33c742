/// A small account made by chance, in the language, and what calls need to know of it.
///
/// It is meant to be correct; its figures are few and round, so that much happens at the same instant.
public struct RandomAccount: Sendable {

  /// The account's text.
  public var outline = Outline("")

  /// The instant around which calls come in (milliseconds since 1970).
  public let start: Int64

  // Names, for the calls.
  public internal(set) var people: [String] = []
  public internal(set) var devices: [(person: String, kind: String)] = []
  public internal(set) var groups: [String] = []
  public internal(set) var boxes: [String] = []
  public internal(set) var numbers: [String] = []
  public internal(set) var extensions: [String] = []

  /// Whether callers shall often ask to be called back.
  let isOnCallbacks: Bool

  /// The day and the minute of the day at `start`, in the account's zone.
  let today: Int
  let minute: Int

  /// A zone with an instant near which something happens to its clocks, or an ordinary one.
  private static let places: [(zone: String, start: Int64)] = [
    ("Europe/Moscow", 1_780_990_500), ("Europe/Moscow", 1_782_853_140), ("Europe/Berlin", 1_774_745_940),
    ("Europe/Berlin", 1_792_889_940), ("America/New_York", 1_772_953_140), ("America/New_York", 1_793_512_740),
    ("Asia/Kolkata", 1_783_000_000 / 60 * 60), ("Australia/Lord_Howe", 1_775_314_740),
    ("Asia/Novosibirsk", 1_799_999_940),
  ]

  /// The zones in which accounts play.
  public static var zones: [String] { Set(places.map(\.zone)).sorted() }

  /// An account as `dice` fall; `zones` returns the zone of a name.
  public init(_ dice: inout Dice, zones: (String) -> PlainZone) {
    let place = dice.one(RandomAccount.places)
    dice.grain = dice.one([1, 1, 5])
    isOnCallbacks = dice.falls(35)
    // Somewhere in the day, or just before midnight, or just before the clocks change.
    var start = place.start
    if dice.falls(60) { start += Int64(dice.number(0...2000)) * 60 }
    if dice.falls(15) { start += Int64(1439 - zones(place.zone).clock(at: start * 1000).minute) * 60 }
    self.start = start * 1000
    (today, minute) = zones(place.zone).clock(at: self.start)
    outline.add("callwright: 1")
    outline.add("pbx: fuzz")
    outline.add("timezone: \(place.zone)")
    drawSchedules(&dice)
    drawSounds(&dice)
    let isLarge = dice.falls(8)
    people = Array(
      ["anna", "boris", "clara", "dmitri", "eva", "fedor", "galina", "henri", "ilya", "julia"].prefix(
        isLarge ? 10 : dice.number(1...6)))
    groups = Array(["reception", "sales", "night", "duty-group"].prefix(isLarge ? 4 : dice.number(1...3)))
    boxes = Array(["clinic", "spare"].prefix(dice.number(1...2)))
    drawPeople(&dice)
    drawGroups(&dice)
    drawBoxes(&dice)
    drawSchemes(&dice)
    drawNumbers(&dice)
    drawRest(&dice)
  }

  // MARK: Hours

  /// Hours of a day: long ones, overnight ones, or such as begin or end within a minute or two of the calls.
  func hours(_ dice: inout Dice) -> String {
    func clock(_ minute: Int) -> String {
      let minute = (minute + 1440) % 1440
      return "\(minute / 60 < 10 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }
    switch dice.number(0...5) {
    case 0: return "09:00-18:00"
    case 1: return "22:00-06:00"
    case 2: return "\(clock(minute - dice.number(-1...2) - 200))-\(clock(minute + dice.number(-1...2)))"
    case 3: return "\(clock(minute + dice.number(-1...2)))-\(clock(minute + 300))"
    default: return "00:00-24:00"
    }
  }

  /// A pattern of the week in one line.
  func pattern(_ dice: inout Dice) -> String {
    switch dice.number(0...4) {
    case 0: return "Mon-Fri \(hours(&dice))"
    case 1:
      // Hours that run into the next day would run into those of the next day.
      var (odd, even) = (hours(&dice), hours(&dice))
      if odd.prefix(5) > odd.suffix(5) { odd = "09:00-18:00" }
      if even.prefix(5) > even.suffix(5) { even = "10:00-17:00" }
      return "Mon,Wed,Fri,Sun \(odd); Tue,Thu,Sat \(even)"
    default: return "Mon-Sun \(hours(&dice))"
    }
  }

  /// A day near today, as files write it.
  func date(_ offset: Int, yearly: Bool = false) -> String {
    let date = PlainDate(today + offset)
    func two(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number)" }
    return (yearly ? "" : "\(date.year)-") + "\(two(date.month))-\(two(date.day))"
  }

  private mutating func drawSchedules(_ dice: inout Dice) {
    var schedules: [Outline] = []
    for name in ["company", "duty"] {
      var parts = [Outline("weekly: \(pattern(&dice))")]
      // Ranges that lie within each other or apart, never anything else.
      var exceptions: [Outline] = []
      if dice.falls(15) { exceptions.append(Outline("\(date(-3))..\(date(3)): \(pattern(&dice))")) }
      if dice.falls(15) { exceptions.append(Outline("\(date(0)): \(dice.falls(50) ? "closed" : hours(&dice))")) }
      if dice.falls(15) { exceptions.append(Outline("\(date(-1)): \(dice.falls(50) ? "closed" : hours(&dice))")) }
      if exceptions.isEmpty, dice.falls(10) {
        exceptions.append(Outline("\(date(-2, yearly: true))..\(date(2, yearly: true)): \(hours(&dice))"))
      }
      if !exceptions.isEmpty { parts.append(Outline("exceptions:", exceptions)) }
      if dice.falls(10) { parts.append(Outline("timezone: \(dice.one(RandomAccount.places).zone)")) }
      schedules.append(Outline("\(name):", parts))
    }
    outline.add("schedules:", schedules)
  }

  private mutating func drawSounds(_ dice: inout Dice) {
    let sounds = RandomAccount.sounds.map { (name) in
      Outline("\(name): {length: \(seconds(max(1000, dice.moment(upTo: 12))))}")
    }
    outline.add("audio:", sounds)
  }

  /// The audio items that every account has.
  static let sounds = ["welcome", "away", "sorry", "leave"]

  /// A length of time as files write it.
  func seconds(_ milliseconds: Int64) -> String { ToldCall.seconds(milliseconds) }

  // MARK: Numbers, and what belongs to the whole account

  private mutating func drawNumbers(_ dice: inout Dice) {
    var lines: [Outline] = []
    for number in 1...dice.number(1...3) {
      let text = "+749512030\(10 + number)"
      numbers.append(text)
      var parts = [
        number == 3 && dice.falls(50)
          ? Outline("forward: \(dice.one(people + groups))") : Outline("scheme: \(dice.falls(70) ? "main" : "other")")
      ]
      if dice.falls(40) { parts.append(Outline("hours: \(dice.falls(60) ? "always" : "company")")) }
      if dice.falls(30) { parts.append(Outline("ringback: \(dice.one(RandomAccount.sounds))")) }
      lines.append(Outline("\(text):", parts))
    }
    outline.add("numbers:", lines)
  }

  private mutating func drawRest(_ dice: inout Dice) {
    if dice.falls(12) {
      var entries: [Outline] = []
      if dice.falls(50) { entries.append(Outline("- +79160000003")) }
      if dice.falls(30) { entries.append(Outline("- +791600000*")) }
      if dice.falls(50) {
        entries.append(Outline("- {caller: +79160000002, announce: sorry, numbers: [\(numbers[0])]}"))
      }
      if dice.falls(40) { entries.append(Outline("- {caller: anonymous\(dice.falls(50) ? ", announce: leave" : "")}")) }
      if !entries.isEmpty { outline.add("blacklist:", entries) }
    }
    if dice.falls(60) {
      var parts = [Outline("calls: \(dice.one(["all", "inbound", "outbound", "on-demand", "on-demand", "off"]))")]
      let scope = dice.some(people + groups + ["'\(numbers[0])'"], 25)
      if dice.falls(40), !scope.isEmpty { parts.append(Outline("of: [\(scope.joined(separator: ", "))]")) }
      if dice.falls(50) { parts.append(Outline("storage: email")) }
      parts.append(Outline("email: records@fuzz.example"))
      outline.add("recording:", parts)
    }
    let events = ["missed", "voicemail", "fax", "callback-requested", "callback-failed", "recording-ready"]
    let notices = dice.some(events + events, 25).map { (event) in
      var parts = ["on: \(event)"]
      parts.append(
        dice.one([
          "email: box@fuzz.example", "email: \(people[0])", "push: \(dice.one(groups))", "push: \(dice.one(people))",
          "sms: +79150000099", "email: \(dice.one(groups))",
        ]))
      if dice.falls(20) { parts.append("numbers: ['\(dice.one(numbers))']") }
      if dice.falls(20) { parts.append("groups: [\(dice.one(groups))]") }
      if dice.falls(20) {
        parts.append("hours: \(dice.one(["company", "duty", "Mon-Sun 09:00-18:00"]))")
      }
      return Outline("- {\(parts.joined(separator: ", "))}")
    }
    if !notices.isEmpty { outline.add("notifications:", notices) }
    if dice.falls(60) { outline.add("fax:", [Outline("email: fax@fuzz.example")]) }
  }

}
