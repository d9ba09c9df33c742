/// The clock of a zone at every instant: stretches of time between changes, found fast.
///
/// A rule without end is written out for 400 years, after which the calendar repeats itself to the weekday; later
/// instants are looked up where they fall in those years. Times are milliseconds since 1970.
struct ZoneSpans: Hashable {

  /// The clocks, each once.
  let clocks: [ZoneClock]

  /// The beginnings of the stretches; the first is that of all time.
  let steps: Steps

  /// The number of the clock in each stretch.
  let clockNumbers: [Int32]

  /// The offset from UTC in each stretch, in milliseconds.
  let offsets: [Int64]

  /// The years that repeat, and from when on they do; without a rule they lie behind all time.
  let cycle: Cycle

  /// Beyond these milliseconds, 139 million years, clocks stand still.
  static var horizon: Int64 { 4_400_000_000_000_000_000 }

  /// Years that repeat.
  struct Cycle: Hashable {

    /// The instant from which the rule holds.
    let from: Int64

    /// The first instant of the years that are written out.
    let start: Int64

    /// The instant behind the last.
    let end: Int64

    /// 400 years.
    static var length: Int64 { 146_097 * 86_400_000 }

    /// No repetition.
    static let never = Cycle(from: .max, start: .max, end: .max)

    /// By how much `instant` lies behind the one that stands for it: whole cycles, none if it is written out itself.
    func shift(at instant: Int64) -> Int64 {
      guard instant >= end || (instant >= from && instant < start) else { return 0 }
      return (instant - start).floorDivided(by: Cycle.length).quotient * Cycle.length
    }

  }

  /// One and the same clock at all times.
  init(always clock: ZoneClock) {
    self.init(clocks: [clock], stretches: [(.min, 0)], cycle: .never)
  }

  /// The clocks of `file`.
  init(_ file: TZif) {
    var clocks: [ZoneClock] = []
    let numbers = file.clocks.map { (clock) in ZoneSpans.number(of: clock, &clocks) }
    var stretches: [(start: Int64, clock: Int)] = [(.min, numbers[0])]
    for change in file.changes { stretches.append((change.second.times(1000), numbers[change.clock])) }
    guard let rule = file.rule else {
      self.init(clocks: clocks, stretches: stretches, cycle: .never)
      return
    }

    let from = stretches[stretches.count - 1].start
    let standard = ZoneSpans.number(of: rule.standard, &clocks)
    guard let summer = rule.summer else {
      stretches[stretches.count - 1].clock = standard
      self.init(clocks: clocks, stretches: stretches, cycle: .never)
      return
    }

    let daylight = ZoneSpans.number(of: summer.clock, &clocks)
    let firstYear = max(1800, CivilDate(dayNumber: Int(from.floorDivided(by: 86_400_000).quotient)).year)
    for (second, isDaylight) in rule.changes(from: firstYear - 2, through: firstYear + 403) {
      let clock = isDaylight ? daylight : standard
      if second * 1000 > stretches[stretches.count - 1].start {
        stretches.append((second * 1000, clock))
      } else {
        // Before the rule begins to hold it says at least what the clock is at that moment.
        stretches[stretches.count - 1].clock = clock
      }
    }
    let start = Int64(CivilDate.dayNumber(year: firstYear + 2, month: 1, day: 1)) * 86_400_000
    // A rule that holds longer than it is written out repeats itself into the past, too.
    let isAncient = from < Int64(CivilDate.dayNumber(year: firstYear - 1, month: 1, day: 1)) * 86_400_000
    self.init(
      clocks: clocks, stretches: stretches,
      cycle: Cycle(from: isAncient ? from : start, start: start, end: start + Cycle.length))
  }

  /// The clocks numbered in `stretches`, which ascend, but for those that begin together or change nothing.
  private init(clocks: [ZoneClock], stretches: [(start: Int64, clock: Int)], cycle: Cycle) {
    self.clocks = clocks
    var kept: [(start: Int64, clock: Int)] = []
    kept.reserveCapacity(stretches.count)
    for stretch in stretches where stretch.start < cycle.end {
      if let last = kept.last, last.start == stretch.start { kept.removeLast() }
      if let last = kept.last, last.clock == stretch.clock { continue }
      kept.append(stretch)
    }
    // A rule that changes nothing, such as summer all year, needs no repetition.
    self.cycle = kept[kept.count - 1].start < cycle.start ? .never : cycle
    // The table goes from 1900 to 2099 in steps of 25 days. No rule repeats itself as early as that.
    steps = Steps(kept.map(\.start), from: -2_208_988_800_000, to: 4_102_444_800_000, shift: 31)
    clockNumbers = kept.map { (stretch) in Int32(stretch.clock) }
    offsets = kept.map { (stretch) in Int64(clocks[stretch.clock].offset.seconds) * 1000 }
  }

  /// The number of `clock` among `clocks`, to which it is added if it is not there yet.
  private static func number(of clock: ZoneClock, _ clocks: inout [ZoneClock]) -> Int {
    if let known = clocks.firstIndex(of: clock) { return known }
    clocks.append(clock)
    return clocks.count - 1
  }

}
