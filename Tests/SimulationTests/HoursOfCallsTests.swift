import Hours
import Simulation
import Support
import Testing

/// When a call finds the company open: nights, holidays, clock changes.
@Suite("hours that calls meet")
struct HoursOfCallsTests {

  /// An account whose line is open as `schedule` says, in Berlin where the clocks change.
  private func account(_ schedule: String, timezone: String = "Europe/Moscow") -> String {
    """
    callwright: 1
    pbx: test
    timezone: \(timezone)
    audio: {open: {length: 1s}}
    schedules:
      company:
    \(schedule.split(separator: "\n").map { (line) in "    \(line)" }.joined(separator: "\n"))
    schemes:
      s:
        - when: company
          steps: [{greeting: open}]
    numbers:
      +7 495 000-00-01: {scheme: s}

    """
  }

  /// Whether the company is open for calls at `instants`, in order: `o` open, `-` closed.
  private func isOpen(_ schedule: String, timezone: String = "Europe/Moscow", at instants: [String]) throws -> String {
    let calls = instants.map { (instant) in "  - {at: \(instant), from: anonymous, to: +74950000001}\n" }.joined()
    let played = try PlayedCalls("calls:\n" + calls, on: account(schedule, timezone: timezone))
    return instants.indices.map { (position) in
      played.timeline(position).first == "+0s: row company, greeting open" ? "o" : "-"
    }.joined()
  }

  @Test("The night crew finishes its shift on the morning of a holiday, and the holiday's own night is off (D-04)")
  func nightBeforeAHoliday() throws {
    let schedule = """
      weekly: {Mon-Fri: 22:00-06:00}
      exceptions:
        2026-06-12: closed
      """
    // Thursday the 11th into Friday the 12th, a holiday; Friday's night is cancelled to its end.
    #expect(
      try isOpen(
        schedule,
        at: [
          "2026-06-11 21:59:59", "2026-06-11 22:00", "2026-06-12 05:59:59", "2026-06-12 06:00", "2026-06-12 22:00",
          "2026-06-13 05:00", "2026-06-15 23:00", "2026-06-16 05:00",
        ]) == "-oo---oo")
  }

  @Test("A short day before a holiday replaces the day's hours (D-04)")
  func shortDay() throws {
    let schedule = """
      weekly: {Mon-Fri: 09:00-20:00}
      exceptions:
        2026-06-11: 09:00-16:00
      """
    #expect(
      try isOpen(schedule, at: ["2026-06-11 15:59:59", "2026-06-11 16:00", "2026-06-10 19:59:59"]) == "o-o")
  }

  @Test("The narrowest of nested exceptions decides, and a yearly one may cross the year's end (P-24)")
  func nestedExceptions() throws {
    let schedule = """
      weekly: {Mon-Sun: 09:00-18:00}
      exceptions:
        2026-07-01..2026-08-31: Mon-Fri 10:00-14:00
        2026-07-15: 12:00-13:00
        12-30..01-08: closed
      """
    #expect(
      try isOpen(
        schedule,
        at: [
          "2026-07-14 13:59:59", "2026-07-14 14:00", "2026-07-18 11:00", "2026-07-15 11:00", "2026-07-15 12:00",
          "2026-12-30 12:00", "2027-01-08 12:00", "2027-01-09 12:00",
        ]) == "o---o--o")
  }

  @Test("An hour that the clock repeats in autumn is open twice, one that it skips in spring never was (D-05)")
  func clockChanges() throws {
    let schedule = "weekly: {Sun: 02:00-03:00}"
    // 2026-10-25: 03:00 +02:00 becomes 02:00 +01:00. 2026-03-29: 02:00 +01:00 becomes 03:00 +02:00.
    #expect(
      try isOpen(
        schedule, timezone: "Europe/Berlin",
        at: [
          "2026-10-25 01:59:59 +02:00", "2026-10-25 02:30 +02:00", "2026-10-25 02:30 +01:00", "2026-10-25 03:00 +01:00",
          "2026-03-29 01:59:59 +01:00", "2026-03-29 03:00 +02:00",
        ]) == "-oo---")
  }

  @Test(
    "A time of a file that the clock shows twice is the first, one that it skips is moved forward, both with a warning (D-05, P-25)"
  )
  func localTimes() throws {
    let played = try PlayedCalls(
      """
      statuses:
        - {at: 2026-03-29 02:15, who: anna, event: set break}
      calls:
        - {at: 2026-10-25 02:30, from: anonymous, to: +74950000001}
        - {at: 2026-03-29 02:30, from: anonymous, to: +74950000001}
      """,
      on: account("weekly: {Sun: 02:00-03:00}", timezone: "Europe/Berlin") + SmallAccount.employees("anna"))
    #expect(played.record(0)?.arrival.rawValue == 1_792_888_200_000)
    #expect(played.record(1)?.arrival.rawValue == 1_774_747_800_000)
    #expect(played.findings == ["CW308 2:10-2:26", "CW315 4:10-4:26", "CW308 5:10-5:26"])
  }

  @Test("A wait is as long as its clock says when the clocks are put forward during it (D-01)")
  func durationsAreElapsed() throws {
    let played = try PlayedCalls(
      """
      calls:
        - at: 2026-03-29 01:59:50
          from: anonymous
          to: +74950000001
          expect: {wait: 30s, end: 2026-03-29 03:00:20}
      """,
      on: """
        callwright: 1
        pbx: test
        timezone: Europe/Berlin
        employees:
          anna: {name: Anna, devices: [desk]}
        \(SmallAccount.line("- forward: anna"))
        """)
    #expect(played.differences == [])
  }

  @Test("A caller in another zone meets the hours of the account, and a schedule of its own zone its own (2.3)")
  func zones() throws {
    let calls = """
      calls:
        - {at: 2026-06-09 10:00 +10:00, from: anonymous, to: +74950000001, expect: {outcome: closed, wait: 0s}}
        - {at: 2026-06-09 09:00 +00:00, from: anonymous, to: +74950000001, expect: {outcome: closed, wait: 1s}}
      """
    let played = try PlayedCalls(calls, on: account("weekly: {Mon-Fri: 09:00-18:00}"))
    #expect(played.differences == [])
    let abroad = try PlayedCalls(
      """
      calls:
        - {at: 2026-06-09 03:00, from: anonymous, to: +74950000001, expect: {wait: 1s}}
        - {at: 2026-06-09 12:00, from: anonymous, to: +74950000001, expect: {wait: 0s}}
      """, on: account("timezone: Asia/Vladivostok\nweekly: {Mon-Fri: 09:00-18:00}"))
    #expect(abroad.differences == [])
  }

}
