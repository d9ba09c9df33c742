import Hours
import Testing

@Suite struct ZoneTests {

  @Test(
    "zones with something to trip over",
    arguments: [
      ("Europe/Moscow", "2026-06-09 10:15:00", LocalTime.once(Instant(1_780_989_300_000))),
      ("Europe/Berlin", "2026-03-29 02:30:00", .skipped(movedForward: Instant(1_774_747_800_000))),
      (
        "Europe/Berlin", "2026-10-25 02:30:00",
        .twice(first: Instant(1_792_888_200_000), second: Instant(1_792_891_800_000))
      ),
      ("Australia/Lord_Howe", "2026-10-04 02:15:00", .skipped(movedForward: Instant(1_791_042_300_000))),
      (
        "Australia/Lord_Howe", "2026-04-05 01:45:00",
        .twice(first: Instant(1_775_313_900_000), second: Instant(1_775_315_700_000))
      ),
      ("Pacific/Apia", "2011-12-30 12:00:00", .skipped(movedForward: Instant(1_325_282_400_000))),
      ("Europe/Berlin", "2126-07-01 12:00:00", .once(Instant(4_938_573_600_000))),
    ])
  func localTimes(_ name: String, _ text: String, _ expected: LocalTime) throws {
    let zone = try #require(try SystemZones.zone(name))
    let numbers = text.split { (letter) in "- :".contains(letter) }.compactMap { Int($0) }
    let date = try #require(CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]))
    let time = try #require(CivilTime(hour: numbers[3], minute: numbers[4]))
    #expect(zone.instant(of: CivilDateTime(date, time)) == expected)
  }

  @Test("a fixed offset never changes")
  func fixed() {
    let zone = Zone(name: "+03", fixed: UTCOffset(seconds: 10_800))
    #expect(zone.transitions.isEmpty && zone.nextTransition(after: Instant(.min)) == nil)
    #expect(zone.civil(at: Instant(0)).description == "1970-01-01 03:00:00")
    #expect(zone.abbreviation(at: Instant(0)) == "+03" && !zone.isDaylight(at: Instant(0)))
    #expect(zone.instant(of: zone.civil(at: Instant(5))) == .once(Instant(5)))
    #expect(Zone.utc.name == "UTC" && Zone.utc.offset(at: Instant(.max)) == .zero)
    #expect(zone.moment(at: Instant(0)).description == "1970-01-01 03:00:00 +03:00")
  }

  @Test("summer all year is one clock without a change")
  func summerAllYear() throws {
    let zone = try Zone(name: "x", tzif: TZifBytes(footer: "XXX3EDT4,0/0,J365/23").bytes)
    #expect(zone.offset(at: Instant(1_780_996_500_000)).seconds == -14_400)
    #expect(zone.abbreviation(at: Instant(1_767_225_600_000)) == "EDT")
    #expect(zone.nextTransition(after: Instant(1_780_996_500_000)) == nil)
  }

  @Test(
    "what comes after the last change follows the rule, and before the first the first clock",
    arguments: [
      ("<+03>-3", 10_800), ("", 7200),
    ])
  func afterLastChange(_ footer: String, _ offset: Int) throws {
    var file = TZifBytes(footer: footer)
    file.names = "LMT\0EET\0"
    file.clocks = [(9017, 0, 0), (7200, 0, 4), (10_800, 1, 4)]
    file.changes = [(-100, 2), (1000, 1)]
    let zone = try Zone(name: "x", tzif: file.bytes)
    #expect(zone.offset(at: .seconds(-101)).seconds == 9017)
    #expect(zone.offset(at: .seconds(-100)).seconds == 10_800)
    #expect(zone.isDaylight(at: .seconds(0)))
    #expect(zone.offset(at: .seconds(1000)).seconds == offset)
    #expect(zone.offset(at: .seconds(200_000_000_000)).seconds == offset)
  }

  @Test("a rule repeats itself for ever")
  func centuries() throws {
    let zone = try #require(try SystemZones.zone("Europe/Berlin"))
    let cycle = Milliseconds.days(146_097)
    for transition in zone.transitions.suffix(20) {
      for years in [1, 2, 50] as [Int64] {
        let later = transition.instant + cycle * years
        #expect(zone.offset(at: later) == transition.after)
        #expect(zone.offset(at: later - Milliseconds(1)) == transition.before)
        let next = zone.nextTransition(after: later - Milliseconds(1))
        #expect(next?.instant == later && next?.before == transition.before && next?.after == transition.after)
      }
    }
    let rule = try Zone(name: "x", tzif: TZifBytes(footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes)
    for instant in zone.transitions.suffix(4).map(\.instant) {
      for years in [-50, -5, -1, 0, 1, 50] as [Int64] {
        #expect(rule.offset(at: instant + cycle * years) == zone.offset(at: instant))
        #expect(
          rule.nextTransition(after: instant + cycle * years - Milliseconds(1))?.instant == instant + cycle * years)
      }
    }
  }

  @Test("files of the first version, and files that count leap seconds, are read")
  func versions() throws {
    var old = TZifBytes()
    old.version = 0
    old.names = "AAA\0"
    old.clocks = [(0, 0, 0), (3600, 1, 0)]
    old.changes = [(-2_000_000_000, 1), (1_000_000_000, 0)]
    let zone = try Zone(name: "x", tzif: old.bytes)
    #expect(zone.transitions.map(\.instant) == [.seconds(-2_000_000_000), .seconds(1_000_000_000)])
    #expect(zone.offset(at: .seconds(999_999_999)).seconds == 3600)

    var leaping = old
    leaping.version = UInt8(ascii: "4")
    leaping.changes = [(100, 1), (200, 0), (1_000_000_027, 1)]
    leaping.leaps = [(78_796_800, 1), (900_000_000, 27)]
    let other = try Zone(name: "x", tzif: leaping.bytes)
    #expect(other.transitions.map(\.instant) == [.seconds(100), .seconds(200), .seconds(1_000_000_000)])
  }

  @Test(
    "names that lead elsewhere are refused",
    arguments: [
      ("Europe/Moscow", true, true), ("America/Argentina/Buenos_Aires", true, true),
      ("America/Port-au-Prince", true, true),
      ("Etc/GMT+3", true, true), ("UTC", true, false), ("EST5EDT", true, false), ("posix/Europe/Moscow", true, false),
      ("europe/moscow", true, false), ("Europe/moscow", true, false), ("GMT+3/X", true, false),
      ("../etc/passwd", false, false), ("Europe/../../x", false, false), ("/etc/passwd", false, false),
      ("Europe/", false, false),
      ("Europe//Moscow", false, false), ("", false, false), (".", false, false), ("Europe/Mos cow", false, false),
      ("Европа/Москва", false, false),
      ("Europe/Moscow\0", false, false), ("Europe\\Moscow", false, false),
      (String(repeating: "A", count: 256), false, false),
      (String(repeating: "A", count: 255), true, false),
    ])
  func names(_ name: String, _ isValid: Bool, _ isRegionCity: Bool) {
    #expect(Zone.isValidName(name) == isValid)
    #expect(Zone.isRegionCity(name) == isRegionCity)
  }

  @Test("the names of all zone files are valid")
  func systemNames() {
    #expect(SystemZones.names.filter { (name) in !Zone.isValidName(name) } == [])
  }

}
