internal import CBench
internal import Driver
internal import Hours
internal import Machine
internal import Simulation

/// How fast calls are played.
enum CallsBench {

  /// How many calls a day has.
  private static let count = 100_000

  /// Plays `day` at `company`.
  static func play(_ day: Day, at company: Company, keepsTrace: Bool) -> Exchange {
    var exchange = Exchange(company.machine, clocks: company.clocks, script: day.script, keepsTrace: keepsTrace)
    exchange.run()
    return exchange
  }

  /// Adds the days to `table`.
  static func run(rounds: Int, _ table: Table) {
    against(rounds: rounds, table)
    if let clinic = Company.clinic() {
      let day = Day(calls: count, to: clinic, over: 1, seed: 2)
      add("a day at the clinic, timeline kept", day, clinic, keepsTrace: true, rounds: rounds, table)
      add("a day at the clinic, no timeline", day, clinic, keepsTrace: false, rounds: rounds, table)
    }
    let algorithms = ["all", "even", "sequential", "cumulative"]
    for employees in [10, 1000, 10_000] {
      guard let company = Company.made(employees: employees, groupsOf: 10, algorithms: algorithms) else { continue }
      let day = Day(calls: count, to: company, over: 1, seed: 3)
      add("\(grouped(employees)) employees in groups of 10", day, company, keepsTrace: false, rounds: rounds, table)
    }
    for algorithm in algorithms.dropFirst() {
      guard let company = Company.made(employees: 1000, groupsOf: 1000, algorithms: [algorithm]) else { continue }
      let day = Day(calls: count, to: company, over: 1, seed: 4)
      add("one group of 1 000, \(algorithm)", day, company, keepsTrace: false, rounds: max(3, rounds / 3), table)
    }
    addJobs(rounds: rounds, table)
  }

  /// Adds how much sooner two threads have played many files of calls than one.
  private static func addJobs(rounds: Int, _ table: Table) {
    guard let scratch = ScratchFolder(),
      scratch.write(Company.text(employees: 30, groupsOf: 3, algorithms: ["all"]), to: "account.yaml") != nil
    else { return }
    defer { withExtendedLifetime(scratch) {} }
    let files = (0..<40).compactMap { (number) in
      var text = "account: account.yaml\ncalls:\n"
      for call in 0..<500 {
        let (hour, minute) = (8 + call / 60, call % 60)
        text += "  - {at: 2026-06-09 \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute), "
        text += "from: +7916\(1_000_000 + call), to: +7495\(1_000_000 + (call + number) % 10)}\n"
      }
      return scratch.write(Array(text.utf8), to: "\(number).yaml").map { (path) in (path: path, isNamed: true) }
    }
    table.addGain("test", bar: "1.85", rounds: rounds) { (jobs) in
      var run = TestRun()
      run.add(files, jobs: jobs)
    }
  }

  /// Adds one day to `table`.
  private static func add(
    _ name: String, _ day: Day, _ company: Company, keepsTrace: Bool, rounds: Int, _ table: Table
  ) {
    var events = 0
    let contest = Contest(
      rounds: rounds, [{ events = play(day, at: company, keepsTrace: keepsTrace).eventCount }])
    let time = contest.time(0)
    table.add(
      "    \(name)", "\(fixed(Double(count) / time * 1e6, 0)) k/s", bar: "",
      "\(fixed(time / Double(max(1, events)), 0)) ns per event, \(fixed(Double(events) / Double(count), 1)) events and \(fixed(Double(contest.allocations(0)) / Double(count), 3)) allocations per call, \(fixed(time / 1e6, 0)) ms"
    )
  }

  /// Plays the small scheme once.
  static func playPlain() {
    guard let company = Company.made(employees: 3, groupsOf: 3, algorithms: ["all"]) else { return }
    _ = play(Day(calls: count, to: company, over: 30, isPlain: true, seed: 1), at: company, keepsTrace: false)
  }

  /// Plays the small scheme once, in C.
  static func playLimit() {
    guard let company = Company.made(employees: 3, groupsOf: 3, algorithms: ["all"]) else { return }
    _ = limit(Day(calls: count, to: company, over: 30, isPlain: true, seed: 1))
  }

  /// Plays `day` through a table of nodes in C.
  private static func limit(_ day: Day) -> cbench_totals {
    var scheme = cbench_scheme(
      greeting: 6000, members: 3, wait: 40_000, box_greeting: 4000, longest_message: 120_000, shortest_message: 3000)
    return unsafe day.calls.withUnsafeBufferPointer { (calls) in
      unsafe day.acts.withUnsafeBufferPointer { (acts) in
        unsafe cbench_simulate(&scheme, calls.baseAddress, Int32(calls.count), acts.baseAddress)
      }
    }
  }

  /// Adds the same calls through a machine and through a table of nodes in C.
  private static func against(rounds: Int, _ table: Table) {
    guard let company = Company.made(employees: 3, groupsOf: 3, algorithms: ["all"]) else { return }
    let day = Day(calls: count, to: company, over: 30, isPlain: true, seed: 1)
    var limit = cbench_totals()
    var totals = cbench_totals()
    let contest = Contest(
      rounds: rounds,
      [
        { totals = self.totals(of: play(day, at: company, keepsTrace: false)) },
        { limit = self.limit(day) },
      ])
    let isSame =
      totals.answered == limit.answered && totals.abandoned == limit.abandoned && totals.messages == limit.messages
      && totals.empty == limit.empty && totals.waited == limit.waited && totals.talked == limit.talked
    table.add(
      "S4  100 000 calls to a small scheme, times the time of a node table in C", fixed(contest.ratio(0, to: 1), 2),
      bar: "1.50",
      "\(fixed(contest.time(0) / Double(count), 0)) ns per call, \(fixed(Double(contest.allocations(0)) / Double(count), 3)) allocations; C \(fixed(contest.time(1) / Double(count), 0)) ns; \(isSame ? "same results" : "RESULTS DIFFER")"
    )
  }

  /// What became of the calls of `exchange`, in the words of the limit.
  private static func totals(of exchange: Exchange) -> cbench_totals {
    var totals = cbench_totals()
    for record in exchange.records {
      switch record.outcome {
      case .answered: totals.answered += 1
      case .voicemail: totals.messages += 1
      case .voicemailEmpty: totals.empty += 1
      default: totals.abandoned += 1
      }
      totals.waited += record.wait.rawValue
      totals.talked += record.talk?.rawValue ?? 0
    }
    totals.events = Int64(exchange.eventCount)
    return totals
  }

}
