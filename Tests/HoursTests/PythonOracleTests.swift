import Hours
import Testing

/// Zones against Python's zoneinfo, which reads the same files.
@Suite struct PythonOracleTests {

  @Test("all zones show what Python shows, and mean the instants that it means")
  func zones() throws {
    // Many names stand for the same file.
    var seen: Set<[UInt8]> = []
    let names = SystemZones.names.filter { (name) in
      SystemZones.bytes(of: name).map { seen.insert($0).inserted } ?? false
    }
    let script = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/zoneinfo_oracle.py"
    let oracle = PythonOracle(names, script: script)
    guard oracle.status == 0 else {
      Issue.record(
        "python3 (3.9 or later, with zoneinfo) is needed for this test and ended with \(oracle.status); ./dev installs it"
      )
      return
    }
    var zone = Zone.utc
    var counts: [String: Int] = [:]
    for line in oracle.lines {
      switch line[0].text {
      case "z":
        zone = try #require(try SystemZones.zone(line[1].text))
      case "o":
        let offset = zone.offset(at: .seconds(line[1].number))
        #expect(offset.seconds == Int(line[2].number), "\(zone.name) at \(line[1].number)")
      default:
        let kind = line[2].text
        let (first, second) = (Instant.seconds(line[3].number), Instant.seconds(line[4].number))
        let expected: LocalTime =
          switch kind {
          case "once": .once(first)
          case "twice": .twice(first: first, second: second)
          default: .skipped(movedForward: first)
          }
        let clock = CivilDateTime(millisecondsSince1970: line[1].number * 1000)
        let found = zone.instant(of: clock)
        #expect(found == expected, "\(zone.name) at \(clock)")
        #expect(found.instant == first)
        counts[kind, default: 0] += 1
      }
    }
    #expect(counts["once", default: 0] > 20_000)
    #expect(counts["twice", default: 0] > 5000)
    #expect(counts["skipped", default: 0] > 5000)
  }

}
