/// The clock of a zone at every instant: stretches of time between changes, found fast.
///
/// A rule without end is written out for 400 years, after which the calendar repeats itself to the weekday; later
/// instants are looked up where they fall in those years. Times are milliseconds since 1970.
struct ZoneSpans: Hashable {

  /// The clocks, each once.
  private(set) var clocks: [ZoneClock]

  /// The beginning of each stretch, ascending; the first is that of all time.
  private(set) var starts: [Int64]

  /// The number of the clock in each stretch.
  private(set) var clockNumbers: [Int32]

  /// The offset from UTC in each stretch, in milliseconds.
  private(set) var offsets: [Int64]

  /// The years that repeat, and from when on they do; without a rule they lie behind all time.
  let cycle: Cycle

  /// The stretch at the beginning of each period of 2^33 ms (99 days), from `firstBucket` on.
  let buckets: [Int32]

  /// The number of the first period: it lies in 1900.
  static let firstBucket: Int64 = -256

  /// The length of a period, as the logarithm of its milliseconds.
  static let bucketShift: Int64 = 33

  /// Beyond these milliseconds, 291 million years, nothing changes any more.
  static let horizon: Int64 = 9_200_000_000_000_000_000

  /// Years that repeat.
  struct Cycle: Hashable {

    /// The instant from which the rule holds.
    let from: Int64

    /// The first instant of the years that are written out.
    let start: Int64

    /// The instant behind the last.
    let end: Int64

    /// 400 years.
    static let length: Int64 = 146_097 * 86_400_000

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
    var clocks = file.clocks
    var stretches: [(start: Int64, clock: Int)] = [(.min, 0)]
    for change in file.changes { stretches.append((change.second.times(1000), change.clock)) }
    guard let rule = file.rule else {
      self.init(clocks: clocks, stretches: stretches, cycle: .never)
      return
    }

    let from = stretches[stretches.count - 1].start
    let standard = clocks.count
    clocks.append(rule.standard)
    guard let summer = rule.summer else {
      stretches[stretches.count - 1].clock = standard
      self.init(clocks: clocks, stretches: stretches, cycle: .never)
      return
    }

    clocks.append(summer.clock)
    let firstYear = max(1600, CivilDate(dayNumber: Int(from.floorDivided(by: 86_400_000).quotient)).year)
    for (second, isDaylight) in rule.changes(from: firstYear - 2, through: firstYear + 403) {
      let clock = isDaylight ? standard + 1 : standard
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
    for stretch in stretches where stretch.start < cycle.end {
      if let last = kept.last, last.start == stretch.start { kept.removeLast() }
      if let last = kept.last, clocks[last.clock] == clocks[stretch.clock] { continue }
      kept.append(stretch)
    }
    // A rule that changes nothing, such as summer all year, needs no repetition.
    self.cycle = kept[kept.count - 1].start < cycle.start ? .never : cycle
    starts = kept.map(\.start)
    clockNumbers = kept.map { (stretch) in Int32(stretch.clock) }
    offsets = kept.map { (stretch) in Int64(clocks[stretch.clock].offset.seconds) * 1000 }

    var buckets: [Int32] = []
    let last = kept[kept.count - 1].start
    var stretch = 0
    var start = ZoneSpans.firstBucket << ZoneSpans.bucketShift
    while start <= last {
      while stretch + 1 < kept.count, kept[stretch + 1].start <= start { stretch += 1 }
      buckets.append(Int32(stretch))
      start += 1 << ZoneSpans.bucketShift
    }
    buckets.append(Int32(kept.count - 1))
    self.buckets = buckets
  }

}
