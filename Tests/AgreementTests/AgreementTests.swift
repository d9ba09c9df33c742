import Oracle
import Testing

/// What the simulator makes of random accounts and calls, held against a second interpreter that only knows the rules.
struct AgreementTests {

  /// How many cases are played, and from which seed on; more and others by the environment.
  private static let count = environment("CALLWRIGHT_FUZZ_COUNT") ?? 2000
  private static let seed = environment("CALLWRIGHT_FUZZ_SEED") ?? 1

  @Test("the simulator tells every call as the oracle does")
  func agreement() {
    var refused = 0
    var found: [String: Int] = [:]
    for seed in AgreementTests.seed..<(AgreementTests.seed + AgreementTests.count) {
      let one = Case(seed: UInt64(seed))
      let played = one.play()
      if case .refused = played { refused += 1 }
      guard played.difference != nil else { continue }
      let small = one.shrunk { (other) in other.play().difference != nil }
      Issue.record("seed \(seed)\n\(small.text)\n\(small.play().difference ?? "")")
      found["differences", default: 0] += 1
      if found["differences", default: 0] >= 3 { return }
    }
    #expect(refused * 100 < AgreementTests.count, "too many of the random accounts are not correct")
  }

  @Test("the random accounts are correct")
  func correctness() {
    var reasons: [String: Int] = [:]
    for seed in 0..<300 {
      guard case .refused(let why) = Case(seed: UInt64(seed)).play() else { continue }
      for reason in why { reasons[reason, default: 0] += 1 }
    }
    #expect(reasons.isEmpty, "\(reasons)")
  }

}
