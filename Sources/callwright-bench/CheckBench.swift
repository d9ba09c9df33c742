internal import CBench
internal import Diagnostics
internal import Driver

/// How fast accounts are checked, against what libyaml alone takes for the same bytes.
enum CheckBench {

  /// What a run checks its accounts with.
  private static let options: CheckOptions = {
    var options = CheckOptions()
    options.opensAudio = false
    return options
  }()

  /// Checks the account `bytes` to its end, audio apart; returns the number of findings.
  @discardableResult
  static func check(_ bytes: [UInt8]) -> Int {
    AccountCheck(SourceFile(id: FileID(0), path: "account.yaml", bytes: bytes), options).diagnostics.count
  }

  /// Walks over libyaml's events of `bytes`; returns their number.
  @discardableResult
  static func walk(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBufferPointer { (buffer) in unsafe cbench_yaml_events(buffer.baseAddress, buffer.count) }
  }

  /// Adds many small accounts and a large one to `table`.
  static func run(rounds: Int, _ table: Table) {
    let small = (0..<1000).map { (seed) in AccountText.bytes(ofSize: 3000, seed: UInt64(seed)) }
    let size = small.map(\.count).reduce(0, +)
    let few = Contest(
      rounds: rounds, [{ for bytes in small { check(bytes) } }, { for bytes in small { walk(bytes) } }])
    let findings = small.map { (bytes) in check(bytes) }.reduce(0, +)
    table.add(
      "S1  check of 1 000 accounts of \(size / 1000) bytes, speed of bare libyaml", fixed(1 / few.ratio(0, to: 1), 2),
      bar: "0.80",
      "\(fixed(few.time(0) / Double(size), 1)) ns per byte, \(few.allocations(0) / 1000) allocations each, libyaml \(few.allocations(1) / 1000); \(findings) findings"
    )

    let large = AccountText.bytes(ofSize: 10_000_000, seed: 1)
    let one = Contest(rounds: rounds, [{ check(large) }, { walk(large) }])
    table.add(
      "S2  check of one account of \(fixed(Double(large.count) / 1e6, 1)) MB, speed of bare libyaml",
      fixed(1 / one.ratio(0, to: 1), 2), bar: "0.75",
      "\(fixed(one.time(0) / 1e6, 0)) ms; \(check(large)) findings")
    let peak = memory(of: large)
    table.add(
      "    its peak memory, times its size",
      peak.map { (bytes) in fixed(Double(bytes) / Double(large.count), 1) } ?? "-",
      bar: "7")
    addJobs(of: small, rounds: rounds, table)
  }

  /// Adds how much sooner two threads have checked the files of `accounts` than one.
  private static func addJobs(of accounts: [[UInt8]], rounds: Int, _ table: Table) {
    guard let scratch = ScratchFolder() else { return }
    defer { withExtendedLifetime(scratch) {} }
    let requests = accounts.enumerated().compactMap { (number, bytes) in
      scratch.write(bytes, to: "\(number).yaml").map { (path) in
        CheckRun.Request(path, shownAs: path, skipsOthers: false)
      }
    }
    table.addGain("check", bar: "1.6", rounds: rounds) { (jobs) in
      // Several times as many as there are, so that starting a thread counts little.
      for _ in 0..<5 {
        var run = CheckRun(options)
        run.add(requests, jobs: jobs)
      }
    }
  }

  /// The most memory that a process of its own holds while it checks `bytes`.
  private static func memory(of bytes: [UInt8]) -> Int64? {
    guard let scratch = ScratchFolder(), let path = scratch.write(bytes, to: "account.yaml") else { return nil }
    defer { withExtendedLifetime(scratch) {} }
    let peak = unsafe cbench_peak_memory("/proc/self/exe", "check", path)
    return peak > 0 ? peak : nil
  }

}
