import Glibc
import Hours
import Testing

/// Schedules against a calendar of the C library.
@Suite struct ScheduleOracleTests {

  /// The minutes between two questions: all are asked if the environment says so, which takes long.
  static let step = unsafe getenv("CALLWRIGHT_EVERY_MINUTE") == nil ? 997 : 1

  @Test("random schedules are open when a plain calendar says so", arguments: SystemZones.remarkable)
  func isOpen(_ name: String) throws {
    var generator = SeededGenerator(
      seed: UInt64(name.utf8.reduce(0) { (sum, byte) in sum &* 31 &+ Int(byte) }.magnitude))
    let zone = try #require(try SystemZones.zone(name))
    var open = 0
    for _ in 0..<4 {
      let plain = PlainSchedule(&generator)
      let schedule = plain.schedule
      let clock = ScheduleClock(schedule, in: zone)
      let start: Int64 = 1_735_689_600_000  // 2025-01-01
      var instants = stride(from: start, to: start + 2 * 365 * 86_400_000, by: Self.step * 60_000).map { (instant) in
        instant + .random(in: 0..<60_000, using: &generator)
      }
      for transition in zone.transitions
      where (start..<(start + 2 * 365 * 86_400_000)).contains(transition.instant.rawValue) {
        instants += (-130...130).map { (minute) in transition.instant.rawValue + minute * 60_000 }
        instants += [-1, 1].map { (millisecond) in transition.instant.rawValue + millisecond }
      }
      // The last and first milliseconds at which anything can change.
      instants += instants.prefix(150).flatMap { (instant) in
        [instant - instant % 60_000, instant - instant % 60_000 - 1]
      }
      let expected = LibcClock.within(name) { (clock) in
        instants.map { (instant) in
          plain.isOpen(clock.reading(at: Int(instant.quotientAndRemainder(dividingBy: 1000).quotient)))
        }
      }
      for (instant, isOpen) in zip(instants.map(Instant.init), expected) {
        if isOpen { open += 1 }
        if clock.isOpen(at: instant) == isOpen, schedule.isOpen(at: zone.civil(at: instant)) == isOpen { continue }
        Issue.record("\(schedule) in \(name) at \(zone.civil(at: instant)) should be \(isOpen ? "open" : "closed")")
      }
    }
    #expect(open > 100)
  }

  @Test("the next opening and the next change are the first there are", arguments: SystemZones.remarkable)
  func search(_ name: String) throws {
    var generator = SeededGenerator(seed: UInt64(name.utf8.count) + 77)
    let zone = try #require(try SystemZones.zone(name))
    for _ in 0..<4 {
      let clock = ScheduleClock(PlainSchedule(&generator).schedule, in: zone)
      for round in 0..<3 {
        var instant = Instant(.random(in: 1_735_689_600_000..<1_798_761_600_000, using: &generator))
        if round == 0, let next = zone.nextTransition(after: instant), next.instant.rawValue < 1_830_000_000_000 {
          instant = next.instant - .minutes(.random(in: 0...200, using: &generator))
        }
        let minutes: Int64 = 1500
        let limit = Milliseconds.minutes(minutes)
        let whole = instant.rawValue - instant.rawValue % 60_000
        let later =
          [instant]
          + (1...minutes).map { (minute) in Instant(whole + minute * 60_000) }
          .filter { (later) in later - instant <= limit }
        let opening = later.first(where: clock.isOpen)
        let found = clock.nextOpening(atOrAfter: instant)
        #expect(found == opening || opening == nil && found.map { (found) in found - instant > limit } ?? true)
        let wasOpen = clock.isOpen(at: instant)
        let change = later.first { (later) in clock.isOpen(at: later) != wasOpen }
        #expect(clock.nextChange(after: instant, within: limit) == change)
        if let change {
          #expect(clock.nextChange(after: instant, within: change - instant) == change)
          #expect(clock.nextChange(after: instant, within: change - instant - Milliseconds(1)) == nil)
        }
      }
    }
  }

  @Test("exceptions that are not nested are decided alike by definition and by clock")
  func overlappingExceptions() {
    var generator = SeededGenerator(seed: 24)
    for _ in 0..<60 {
      var exceptions: [ScheduleException] = []
      for minute in 1...Int.random(in: 2...8, using: &generator) {
        let hours = DayInterval(
          startMinute: 60 * minute, endMinute: Bool.random(using: &generator) ? 30 : 60 * minute + 90)
        exceptions.append(
          ScheduleException(
            on: PlainSchedule.span(PlainSchedule.days(&generator)), WeeklyPattern([hours].compactMap(\.self))))
      }
      let schedule = Schedule(weekly: .always, exceptions: exceptions)
      let clock = ScheduleClock(schedule, in: .utc)
      for _ in 0..<300 {
        let instant = Instant(.random(in: 1_700_000_000_000..<1_800_000_000_000, using: &generator))
        #expect(
          clock.isOpen(at: instant) == schedule.isOpen(at: Zone.utc.civil(at: instant)), "\(schedule) at \(instant)")
      }
    }
  }

  @Test("how days lie to each other is what a calendar shows")
  func relations() {
    var generator = SeededGenerator(seed: 25)
    var counts: [DateSpan.Relation: Int] = [:]
    for _ in 0..<400 {
      let mine = PlainSchedule.days(&generator)
      let theirs = Int.random(in: 0..<20, using: &generator) == 0 ? mine : PlainSchedule.days(&generator)
      var expected = PlainSchedule.relation(PlainSchedule.runs(of: mine), PlainSchedule.runs(of: theirs))
      // Dated days that are as a yearly span falls hold once only, and so lie inside.
      if expected == .equal, mine.isDated != theirs.isDated { expected = mine.isDated ? .inside : .around }
      // A leap day makes yearly days differ that are the same in other years.
      let isLeapYearly = !mine.isDated && !theirs.isDated && expected == .overlapping
      let (span, other) = (PlainSchedule.span(mine), PlainSchedule.span(theirs))
      let found = span.relation(to: other)
      #expect(found == expected || isLeapYearly, "\(span) to \(other)")
      #expect(other.relation(to: span) == found.reversed)
      counts[found, default: 0] += 1
    }
    for relation in [DateSpan.Relation.disjoint, .equal, .inside, .around, .overlapping] {
      #expect(counts[relation, default: 0] > 2, "\(relation)")
    }
  }

}
