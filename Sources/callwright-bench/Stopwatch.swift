internal import CBench
internal import Glibc

/// What something cost: CPU time, so that others who use the machine count little, and blocks of the heap.
struct Cost {

  /// Nanoseconds of the processor.
  var time: Double

  /// Blocks that were taken from the heap.
  var allocations: Int

  /// The cost of `work`.
  static func of(_ work: () -> Void) -> Cost {
    let allocations = cbench_allocations()
    let time = cbench_cpu_time()
    work()
    return Cost(time: Double(cbench_cpu_time() - time), allocations: Int(cbench_allocations() - allocations))
  }

}

/// Several pieces of work, measured in turn, round by round: what the machine does besides hits all of them.
struct Contest {

  /// The costs of each piece, one for each round.
  private(set) var costs: [[Cost]]

  /// Measures `works` for `rounds` rounds, after one that does not count.
  init(rounds: Int, _ works: [() -> Void]) {
    costs = .init(repeating: [], count: works.count)
    for round in 0...rounds {
      for (number, work) in works.enumerated() {
        let cost = Cost.of(work)
        if round > 0 { costs[number].append(cost) }
      }
    }
  }

  /// The median time of the piece `number`, in nanoseconds.
  func time(_ number: Int) -> Double { median(costs[number].map(\.time)) }

  /// The blocks that the piece `number` took from the heap in the last round.
  func allocations(_ number: Int) -> Int { costs[number].last?.allocations ?? 0 }

  /// How much of the time of `other` the piece `number` takes: the median over the rounds.
  func ratio(_ number: Int, to other: Int) -> Double {
    median(zip(costs[number], costs[other]).map { (mine, its) in mine.time / max(1, its.time) })
  }

}

/// The value in the middle of `values`; zero where there is none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
}

extension Table {

  /// Adds how much sooner two jobs do `work` than one: the median over `rounds`.
  func addGain(_ what: String, bar: String, rounds: Int, _ work: (_ jobs: Int) -> Void) {
    var ratios: [Double] = []
    for round in 0...rounds {
      let times = [1, 2].map { (jobs) in
        let start = clockTime()
        work(jobs)
        return clockTime() - start
      }
      if round > 0 { ratios.append(times[0] / times[1]) }
    }
    add("S3  two jobs against one: \(what)", fixed(median(ratios), 2), bar: bar, "time on the clock")
  }

  /// The time on the clock, in nanoseconds.
  private func clockTime() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

}
