import Testing

@testable import Simulation

/// The queue of events, and the table on which it and the exchange lie.
struct EventQueueTests {

  @Test("events come in order of time, rank and creation, however many wait", arguments: [3, 16, 17, 40, 1000])
  func order(waiting: Int) {
    var queue = EventQueue()
    var expected: [(time: Int64, rank: UInt8, number: Int)] = []
    var state: UInt64 = 7
    var number = 0
    var now: Int64 = 0
    while number < 20 * waiting || !expected.isEmpty {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      if number < 20 * waiting, expected.count < waiting, state >> 33 & 3 != 0 || expected.isEmpty {
        let happening: Happening = state >> 40 & 1 == 0 ? .mediaEnd : .hangUp
        let time = now + Int64(state >> 45 & 31)
        queue.add(happening, at: time, subject: number)
        expected.append((time, happening.rank.rawValue, number))
        number += 1
      } else {
        let soonest = expected.indices.min { (a, b) in expected[a] < expected[b] }
        guard let soonest else { break }
        let wanted = expected.remove(at: soonest)
        #expect(queue.firstKey == Upcoming.key(wanted.time, wanted.rank == 10 ? .release : .mediaEnd))
        let event = queue.takeFirst()
        #expect(event.subject == wanted.number)
        now = event.time
      }
    }
    #expect(queue.first == nil)
    #expect(queue.firstKey == .max)
  }

  @Test("a copy that becomes the only one keeps what it had")
  func copies() {
    var table = Table([1, 2, 3])
    var copy = table
    copy.becomeOnly()
    copy[1] = 20
    copy.append(4)
    table.becomeOnly()
    table[0] = 10
    table.append(5)
    #expect(Array(table) == [10, 2, 3, 5])
    #expect(Array(copy) == [1, 20, 3, 4])
  }

  @Test("what lies in a table goes with the last copy")
  func ends() {
    final class Thing: Sendable {}
    weak var thing: Thing?
    do {
      var table = Table<Thing>()
      for _ in 0..<20 {
        let new = Thing()
        thing = new
        table.append(new)
      }
      var copy = table
      copy.becomeOnly()
      #expect(copy.count == 20)
      #expect(thing != nil)
    }
    #expect(thing == nil)
  }

}
