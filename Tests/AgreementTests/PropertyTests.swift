import Machine
import Testing

@testable import Simulation

/// What holds for every call, whatever the account: the calls are the random ones on which simulator and oracle agree.
struct PropertyTests {

  /// The seeds of the cases.
  private static let seeds = UInt64(1_000_000)..<1_000_400

  /// The exchanges of the cases before they have played.
  private static func exchanges() -> [(seed: UInt64, exchange: Exchange)] {
    seeds.compactMap { (seed) in
      guard case .told(_, _, _, let faults, let played) = Case(seed: seed).play(), faults == 0 else { return nil }
      return (seed, Exchange(played.machine, clocks: played.clocks, script: played.script))
    }
  }

  @Test("every call ends, with one outcome and nothing behind it")
  func outcomes() {
    for (seed, exchange) in PropertyTests.exchanges() {
      var exchange = exchange
      exchange.run()
      let calls = exchange.records.indices.filter { (number) in exchange.records[number].direction != .callback }
      #expect(
        calls.map { (number) in exchange.records[number].arrivalNumber }.sorted()
          == Array(exchange.script.arrivals.indices),
        "seed \(seed): one record per call")
      for number in calls {
        let record = exchange.records[number]
        #expect(record.outcome != nil, "seed \(seed), call \(number): an outcome")
        #expect(
          (record.answer != nil) == (record.outcome == .answered), "seed \(seed), call \(number): answered or not")
        let behind = exchange.trace.filter { (entry) in
          entry.call == Int32(number) && !entry.isCallback && entry.at > record.end
        }
        #expect(behind.isEmpty, "seed \(seed), call \(number): nothing behind its end")
      }
    }
  }

  @Test("no telephone begins to ring for a caller who has hung up")
  func hangups() {
    for (seed, exchange) in PropertyTests.exchanges() {
      var exchange = exchange
      exchange.run()
      var gone: Set<Int32> = []
      for entry in exchange.trace where !entry.isCallback {
        switch entry.occurrence {
        case .callerHangsUp: gone.insert(entry.call)
        case .rings, .deviceBusy, .deviceUnreachable, .externalRings:
          #expect(!gone.contains(entry.call), "seed \(seed), call \(entry.call) at \(entry.at)")
        default: break
        }
      }
    }
  }

  @Test("nobody is rung for two calls at once, nor while he talks, and in the end everybody is free")
  func people() {
    for (seed, exchange) in PropertyTests.exchanges() {
      var exchange = exchange
      while exchange.step() {
        var ringing: [Int: Int] = [:]
        for slot in exchange.slots.indices where exchange.slots[slot].isLive {
          var person = exchange.slots[slot].firstRinging
          while person >= 0 {
            #expect(
              ringing.updateValue(slot, forKey: person) == nil, "seed \(seed), employee \(person) at \(exchange.now)")
            #expect(
              exchange.people[person].engagement == .ringing, "seed \(seed), employee \(person) at \(exchange.now)")
            person = exchange.people[person].nextRinging
          }
        }
        for person in exchange.people.indices where exchange.people[person].engagement == .ringing {
          #expect(ringing[person] != nil, "seed \(seed), employee \(person) at \(exchange.now) rings for nobody")
        }
      }
      #expect(
        exchange.people.allSatisfy { (person) in person.engagement == .free }, "seed \(seed): somebody is not free")
      #expect(exchange.slots.allSatisfy { (slot) in !slot.isLive }, "seed \(seed): a call goes on")
      #expect(exchange.oldestVisit < 0 && exchange.youngestVisit < 0, "seed \(seed): a visit goes on")
    }
  }

  @Test("the same script gives the same trace")
  func determinism() {
    for (seed, exchange) in PropertyTests.exchanges() {
      var (first, second) = (exchange, exchange)
      first.run()
      second.run()
      #expect(first.trace == second.trace, "seed \(seed)")
      #expect(first.records == second.records && first.outbox == second.outbox, "seed \(seed)")
    }
  }

}
