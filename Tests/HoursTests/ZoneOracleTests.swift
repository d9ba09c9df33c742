import Hours
import Testing

/// Zones against the C library, which reads the same files.
@Suite struct ZoneOracleTests {

  @Test("there are zone files to be tested with")
  func files() {
    #expect(SystemZones.names.count > 300)
    #expect(SystemZones.names.contains("Europe/Moscow"))
  }

  @Test("all zones show what the C library shows, at and between all changes")
  func offsets() throws {
    var generator = SeededGenerator(seed: 2037)
    let (start, end) = (946_684_800, 2_145_916_800)  // 2000 to 2037
    var compared = 0
    for name in SystemZones.names {
      let zone = try #require(try SystemZones.zone(name))
      var seconds = (0..<200).map { _ in Int.random(in: start..<end, using: &generator) }
      for transition in zone.transitions {
        let second = Int(transition.instant.rawValue / 1000)
        // From the first change on, up to where the rule has been followed for some decades.
        if second > -2_200_000_000, second < 3_500_000_000 { seconds += [second - 1, second, second + 1] }
      }
      let differences = LibcClock.within(name) { (clock) in
        seconds.filter { (second) in zone.offset(at: .seconds(Int64(second))).seconds != clock.offset(at: second) }
      }
      #expect(differences == [], "\(name)")
      compared += seconds.count
    }
    #expect(compared > 200_000)
  }

  @Test("changes are changes: the clock is another one millisecond before", arguments: SystemZones.remarkable)
  func transitions(_ name: String) throws {
    let zone = try #require(try SystemZones.zone(name))
    var last = Instant(.min)
    for transition in zone.transitions {
      #expect(transition.instant > last)
      #expect(zone.offset(at: transition.instant - Milliseconds(1)) == transition.before)
      #expect(zone.offset(at: transition.instant) == transition.after)
      #expect(zone.nextTransition(after: last) == transition)
      last = transition.instant
    }
  }

  @Test("names and kinds of clocks are those of the C library", arguments: SystemZones.remarkable)
  func abbreviations(_ name: String) throws {
    let zone = try #require(try SystemZones.zone(name))
    LibcClock.within(name) { (clock) in
      for second in stride(from: 0, to: 2_400_000_000, by: 2_000_003) {
        let expected = clock.reading(at: second)
        let instant = Instant.seconds(Int64(second))
        #expect(zone.abbreviation(at: instant) == expected.abbreviation)
        #expect(zone.isDaylight(at: instant) == expected.isDaylight)
        let clock = zone.civil(at: instant)
        #expect(clock.date.components == (expected.year, expected.month, expected.day))
        #expect((clock.time.hour, clock.time.minute) == (expected.hour, expected.minute))
        #expect(clock.date.weekday.rawValue == (expected.weekday + 6) % 7)
        #expect(zone.moment(at: instant).resolved(in: .utc) == .once(instant))
      }
    }
  }

  @Test("what a clock shows leads back to the instant", arguments: SystemZones.remarkable)
  func roundTrip(_ name: String) throws {
    var generator = SeededGenerator(seed: 11)
    let zone = try #require(try SystemZones.zone(name))
    var instants = (0..<300).map { _ in Instant(.random(in: -2_000_000_000_000...8_000_000_000_000, using: &generator))
    }
    for transition in zone.transitions.prefix(300) {
      for minutes in [-90, -61, -60, -59, -31, -30, -29, -1, 0, 1, 29, 30, 31, 59, 60, 61, 90] as [Int64] {
        instants.append(transition.instant + .minutes(minutes))
      }
    }
    for instant in instants {
      switch zone.instant(of: zone.civil(at: instant)) {
      case .once(let found): #expect(found == instant)
      case .twice(let first, let second): #expect((instant == first || instant == second) && first < second)
      case .skipped: Issue.record("\(instant) is shown by no clock of \(name)")
      }
    }
  }

  @Test("rules without a list of changes show what the C library shows")
  func rules() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<60 {
      // The C library looks at one year at a time, so changes stay away from its ends, and not at years before 1970.
      let days = ["M3.2.0", "M3.5.0", "M4.1.5", "J90", "J60", "59", "100", "M5.4.3"]
      let ends = ["M10.5.0", "M11.1.0", "J300", "280", "M9.3.6"]
      let start = days.randomElement(using: &generator) ?? ""
      let end = ends.randomElement(using: &generator) ?? ""
      let times = ["", "/3", "/0", "/-1", "/2:30", "/24", "/-23:59:59", "/50", "/167", "/-167"]
      let names = ["EST", "<+03>", "<-0330>"]
      let offset = ["5", "-3", "-10:30", "+3:30:15", "0", "-12"].randomElement(using: &generator) ?? ""
      let summer = ["", "4", "-4", "-11", "1:30"].randomElement(using: &generator) ?? ""
      let standard = names.randomElement(using: &generator) ?? ""
      let startTime = times.randomElement(using: &generator) ?? ""
      let endTime = times.randomElement(using: &generator) ?? ""
      let rule = "\(standard)\(offset)SUM\(summer),\(start)\(startTime),\(end)\(endTime)"
      // Summer may be the earlier clock, as in Ireland; and the year may begin in summer, as in the south.
      let text =
        Bool.random(using: &generator) ? rule : "\(standard)\(offset)SUM\(summer),\(end)\(endTime),\(start)\(startTime)"
      let zone = try Zone(name: "rule", tzif: TZifBytes(footer: text).bytes)
      LibcClock.within(text, isRule: true) { (clock) in
        for _ in 0..<200 {
          let second = Int.random(in: 40_000_000...16_000_000_000, using: &generator)
          #expect(zone.offset(at: .seconds(Int64(second))).seconds == clock.offset(at: second), "\(text) at \(second)")
        }
        for transition in zone.transitions
        where (40_000_000_000...4_000_000_000_000).contains(transition.instant.rawValue) {
          let second = Int(transition.instant.rawValue / 1000)
          #expect(transition.after.seconds == clock.offset(at: second), "\(text) at \(second)")
          #expect(transition.before.seconds == clock.offset(at: second - 1), "\(text) before \(second)")
        }
      }
    }
  }

}
