import Diagnostics
import Driver
import Glibc
import Hours
import Machine
import Simulation
import Support
import Syntax
import Testing

/// Walks by chance: whatever is typed, what was seen stays, a step back is exact, and a saved walk replays.
struct RandomWalkTests {

  /// How many walks are taken, and from which seed on; more and others by the environment.
  private static let count = environment("CALLWRIGHT_WALKS") ?? 100
  private static let seed = environment("CALLWRIGHT_WALK_SEED") ?? 1

  @Test("a saved walk replays identically")
  func replay() throws {
    let folder = try TemporaryFolder()
    for (seed, random) in try Self.walks() {
      var random = random
      for _ in 0..<random.number(1...25) where !random.walk.isOver { _ = try random.takeRandomLine() }
      if !random.walk.isOver { try random.take("end") }
      #expect(random.walk.isOver, "\(seed): \(random.lines)")

      try folder.write(random.account.utf8, to: "account.yaml")
      let path = folder.path("walk\(seed).yaml")
      let check = AccountCheck.of(random.account)
      let saving = WalkSaving(account: folder.path("account.yaml"), in: check.surroundings)
      do {
        _ = try saving.save(random.walk, to: path, name: "walk \(seed)")
      } catch {
        Issue.record("\(seed): \(error.message.en) \(random.lines)\n\(random.account)")
        continue
      }
      var run = TestRun(Self.options)
      try run.add(path, isNamed: true)
      let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
      let result = try #require(run.results.first)
      #expect(!run.hasFailures, "\(seed): \(result.calls) \(random.lines)\n\(text)\n\(random.account)")
      #expect(result.findings.isEmpty, "\(seed): \(result.findings.map(\.message.en)) \(random.lines)\n\(text)")
      // Nothing of the timeline is left out.
      for line in random.walk.timeline { #expect(text.contains(line.dropFirst(1).prefix(while: { $0 != ":" }))) }
    }
  }

  @Test("what was seen stays until somebody goes back, and back is exact")
  func past() throws {
    for (seed, random) in try Self.walks() {
      var random = random
      var moments = [random.walk]
      for _ in 0..<random.number(5...30) {
        let before = random.walk
        let news = try random.takeRandomLine()
        let walk = random.walk
        guard let news else {
          #expect(walk.now == before.now && walk.exchange.trace == before.exchange.trace, "\(seed): \(random.lines)")
          #expect(walk.stepCount == before.stepCount)
          continue
        }
        if news.isBack {
          #expect(news.from <= walk.exchange.trace.count)
        } else {
          #expect(walk.now >= before.now, "\(seed): \(random.lines)")
          #expect(walk.exchange.trace.starts(with: before.exchange.trace), "\(seed): \(random.lines)")
          #expect(news.from == before.exchange.trace.count)
        }
        if walk.stepCount > moments.count - 1 {
          moments.append(walk)
        } else {
          moments.removeLast(moments.count - 1 - walk.stepCount)
          let moment = moments[moments.count - 1]
          #expect(walk.now == moment.now && walk.exchange.trace == moment.exchange.trace, "\(seed): \(random.lines)")
          #expect(walk.exchange.records == moment.exchange.records)
        }
        examine(walk, "\(seed): \(random.lines)")
      }
    }
  }

  /// Holds what is said of the present against the trace and against what comes.
  private func examine(_ walk: Walk, _ comment: Comment) {
    #expect(walk.upcoming.allSatisfy { (event) in event.at > walk.now }, comment)
    #expect(walk.exchange.trace.allSatisfy { (entry) in entry.at <= walk.now }, comment)
    for (party, since) in walk.ringing {
      guard case .device(let device) = party else { continue }
      let last = walk.exchange.trace.last { (entry) in
        [.rings(device), .answers(device), .rejects(device)].contains(entry.occurrence)
      }
      #expect(last?.occurrence == .rings(device) && last?.at == since, comment)
    }
    // What is said to come next comes.
    guard let next = walk.upcoming.first else { return }
    var exchange = walk.exchange
    let state = walk.view?.state
    while let time = exchange.nextTime, time < next.at, exchange.step() {}
    #expect(exchange.trace.count == walk.exchange.trace.count, comment)
    #expect(exchange.view(ofCall: 0)?.state == state, comment)
  }

  /// Walks at their beginnings, each with its seed.
  private static func walks() throws -> [(seed: Int, RandomWalk)] {
    var walks: [(seed: Int, RandomWalk)] = []
    for seed in seed..<(seed + 5 * count) where walks.count < count {
      if let walk = RandomWalk(seed: UInt64(seed)) { walks.append((seed, walk)) }
    }
    try #require(walks.count == count)
    return walks
  }

  private static let options: CheckOptions = {
    var options = CheckOptions()
    options.opensAudio = false
    return options
  }()

  private static func environment(_ name: String) -> Int? {
    unsafe getenv(name).flatMap { (value) in Int(unsafe String(cString: value)) }
  }

}
