/// One piece of work without anything around it, for `perf record` or `valgrind --tool=callgrind`.
enum Profile {

  /// Does the work called `name`.
  static func run(_ name: String) {
    switch name {
    case "accounts":
      let accounts = (0..<100).map { (seed) in AccountText.bytes(ofSize: 3000, seed: UInt64(seed)) }
      for _ in 0..<30 { for bytes in accounts { CheckBench.check(bytes) } }
    case "account":
      let account = AccountText.bytes(ofSize: 10_000_000, seed: 1)
      for _ in 0..<10 { CheckBench.check(account) }
    case "print":
      say(String(decoding: AccountText.bytes(ofSize: 3000, seed: 5), as: UTF8.self))
    case "events":
      let account = AccountText.bytes(ofSize: 10_000_000, seed: 1)
      for _ in 0..<10 { CheckBench.walk(account) }
    case "limit":
      CallsBench.playLimit()
    case "wav", "flac", "ogg", "mp3", "opus":
      SoundBench.measureAll(name)
    case "calls":
      CallsBench.playPlain()
    default:
      guard let clinic = Company.clinic() else { return }
      _ = CallsBench.play(Day(calls: 100_000, to: clinic, over: 1, seed: 2), at: clinic, keepsTrace: true)
    }
  }

}
