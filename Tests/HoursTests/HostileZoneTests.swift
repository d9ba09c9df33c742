import Hours
import Testing

/// Zone files that are damaged, odd or made to harm.
@Suite struct HostileZoneTests {

  /// Asks `zone` all there is to ask, at some instants.
  private func exercise(_ zone: Zone, _ generator: inout SeededGenerator) {
    var instants: [Int64] = [.min, .min + 1, -1, 0, .max - 1, .max, 253_402_300_799_999, -62_135_596_800_000]
    for _ in 0..<10 { instants.append(.random(in: .min ... .max, using: &generator)) }
    for _ in 0..<10 { instants.append(.random(in: -10_000_000_000_000...10_000_000_000_000, using: &generator)) }
    let schedule = Schedule(
      weekly: WeeklyPattern { (day) in [DayInterval(startMinute: 60 * day.rawValue, endMinute: 61)].compactMap(\.self) }
    )
    let clock = ScheduleClock(schedule, in: zone)
    for instant in instants.map(Instant.init) {
      let shown = zone.civil(at: instant)
      #expect((-89_999...93_599).contains(zone.offset(at: instant).seconds))
      #expect(!zone.instant(of: shown).instant.description.isEmpty)
      #expect(zone.nextTransition(after: instant).map { (transition) in transition.instant > instant } ?? true)
      #expect(clock.isOpen(at: instant) == schedule.isOpen(at: shown))
    }
  }

  @Test(
    "a file that ends too early is refused, wherever it ends", arguments: ["Europe/Moscow", "Africa/Casablanca", "UTC"])
  func truncated(_ name: String) throws {
    let bytes = try #require(SystemZones.bytes(of: name))
    for count in 0..<bytes.count {
      #expect(throws: ZoneError.truncated) { try Zone(name: name, tzif: Array(bytes[..<count])) }
    }
  }

  @Test(
    "a file that is none is refused",
    arguments: [
      (Array("TZIF".utf8) + Array(repeating: 0, count: 40), ZoneError.notTZif), (Array("# tz".utf8), .notTZif),
      ([0x54, 0x5a, 0], .notTZif),
      ([], .truncated), (Array("TZif".utf8), .truncated), (Array("TZif1".utf8), .malformed),
      (Array("TZif9".utf8), .truncated),
    ] as [([UInt8], ZoneError)])
  func noZone(_ bytes: [UInt8], _ error: ZoneError) {
    #expect(throws: error) { try Zone(name: "x", tzif: bytes) }
  }

  @Test("counts beyond the end of the file reserve nothing")
  func hugeCounts() {
    for field in 0..<6 {
      var bytes = TZifBytes(footer: "UTC0").bytes
      for start in [0, 44 + 6 + 4] {
        for index in 0..<4 { bytes[start + 20 + field * 4 + index] = 0xff }
        #expect(throws: ZoneError.truncated) { try Zone(name: "x", tzif: bytes) }
      }
    }
  }

  @Test(
    "a file that contradicts itself is refused",
    arguments: [
      ("no clock", TZifBytes { (file) in file.clocks = [] }),
      ("no names", TZifBytes { (file) in file.names = "" }),
      ("a name without end", TZifBytes { (file) in file.names = "UTC" }),
      ("a name behind the names", TZifBytes { (file) in file.clocks = [(0, 0, 4)] }),
      ("a name that is unprintable", TZifBytes { (file) in file.names = "U\u{1b}C\0" }),
      ("summer that is neither yes nor no", TZifBytes { (file) in file.clocks = [(0, 2, 0)] }),
      ("an offset of more than a day", TZifBytes { (file) in file.clocks = [(93_600, 0, 0)] }),
      ("an offset of less than a day", TZifBytes { (file) in file.clocks = [(-90_000, 0, 0)] }),
      ("an unknown clock", TZifBytes { (file) in file.changes = [(0, 1)] }),
      ("changes out of order", TZifBytes { (file) in file.changes = [(10, 0), (9, 0)] }),
      ("two changes at once", TZifBytes { (file) in file.changes = [(10, 0), (10, 0)] }),
      ("a change in the year 10000", TZifBytes { (file) in file.changes = [(253_402_300_800, 0)] }),
      (
        "leap seconds that turn changes around",
        TZifBytes { (file) in
          file.changes = [(100, 0), (200, 0)]
          file.leaps = [(150, 1000)]
        }
      ),
      ("an unknown version", TZifBytes { (file) in file.version = UInt8(ascii: "1") }),
    ])
  func malformed(_ what: String, _ file: TZifBytes) {
    #expect(throws: ZoneError.malformed, "\(what)") { try Zone(name: "x", tzif: file.bytes) }
  }

  @Test(
    "a rule that is none is refused",
    arguments: [
      "A", "AB0", "UTC", "UTC25", "UTC0:60", "UTC0:00:60", "<UTC0", "<U>0", "<+0_>0", "UTC0:", "UTC+", "UTC0DST",
      "UTC0DST,", "UTC0DST,J0,J1",
      "UTC0DST,J366,J1", "UTC0DST,366,1", "UTC0DST,M13.1.0,1", "UTC0DST,M0.1.0,1", "UTC0DST,M1.6.0,1",
      "UTC0DST,M1.0.0,1", "UTC0DST,M1.1.7,1",
      "UTC0DST,M1.1,1", "UTC0DST,M1,1", "UTC0DST,1/168,2", "UTC0DST,1/-168,2", "UTC0DST,1,2,3", "UTC0DST,1,2/",
      "UTC0DST,1,2 ", " UTC0",
      "UTC0DST,1,J", "UTC0DST,1111,2", "UTC99999999999999999999", "UTC0DS,1,2", "UTC0DST25,1,2", "UTC0DST,1",
    ])
  func badRule(_ footer: String) {
    #expect(throws: ZoneError.malformed) { try Zone(name: "x", tzif: TZifBytes(footer: footer).bytes) }
  }

  @Test("a footer that is not a line of its own is refused")
  func badFooter() {
    var bytes = TZifBytes(footer: "UTC0").bytes
    bytes[bytes.count - 6] = UInt8(ascii: " ")
    #expect(throws: ZoneError.malformed) { try Zone(name: "x", tzif: bytes) }
  }

  @Test("a damaged file is refused or is some zone, and nothing worse")
  func damaged() throws {
    var generator = SeededGenerator(seed: 666)
    let files = try ["Europe/Moscow", "America/New_York", "Asia/Gaza", "UTC"].map { (name) in
      try #require(SystemZones.bytes(of: name))
    }
    var (refused, accepted) = (0, 0)
    for round in 0..<1500 {
      var bytes = files[round % files.count]
      // The block that counts is the second; damage it more often than the first, which is passed over.
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let range = Bool.random(using: &generator) ? 0..<bytes.count : bytes.count * 2 / 5..<bytes.count
        bytes[Int.random(in: range, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      if let zone = try? Zone(name: "x", tzif: bytes) {
        accepted += 1
        if accepted % 10 == 0 { exercise(zone, &generator) }
      } else {
        refused += 1
      }
    }
    #expect(refused > 100)
    #expect(accepted > 100)
  }

  @Test("random bytes behind a good beginning are refused or are some zone, and nothing worse")
  func random() {
    var generator = SeededGenerator(seed: 667)
    var accepted = 0
    for _ in 0..<2000 {
      var file = TZifBytes(footer: "")
      file.version = [0, UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "4")].randomElement(using: &generator) ?? 0
      file.names = "AAA\0BBB\0"
      file.clocks = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        (
          .random(in: -90_500...94_000, using: &generator), .random(in: 0...1, using: &generator),
          .random(in: 0...7, using: &generator)
        )
      }
      var second = Bool.random(using: &generator) ? Int64.min : -4_000_000_000
      while Int.random(in: 0..<12, using: &generator) > 0 {
        second += .random(in: 1...(Bool.random(using: &generator) ? 1_000_000_000 : 4000), using: &generator)
        file.changes.append((second, .random(in: 0...3, using: &generator)))
      }
      if Bool.random(using: &generator) {
        file.leaps = (0..<3).map { (index) in
          (Int64(index) * 1_000_000_000, .random(in: .min ... .max, using: &generator))
        }
      }
      let start = ["0", "365", "J1", "J365", "M1.1.0", "M12.5.6", "M2.5.3"].randomElement(using: &generator) ?? ""
      let end = ["0", "365", "J1", "J365", "M1.1.0", "M12.5.6", "M7.1.3"].randomElement(using: &generator) ?? ""
      let times = ["", "/0", "/167", "/-167"]
      file.footer =
        Bool.random(using: &generator)
        ? ""
        : "AAA-24BBB24,\(start)\(times.randomElement(using: &generator) ?? ""),\(end)\(times.randomElement(using: &generator) ?? "")"
      if let zone = try? Zone(name: "x", tzif: file.bytes) {
        accepted += 1
        if accepted % 5 == 0 { exercise(zone, &generator) }
      }
    }
    #expect(accepted > 200)
  }

}
