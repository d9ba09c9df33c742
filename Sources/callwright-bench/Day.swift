internal import CBench
internal import Hours
internal import Machine
internal import Simulation

/// What the callers and the employees of a company do, made up from a seed.
struct Day {

  /// For the exchange.
  private(set) var script = Script()

  /// The same for the limit in C, which knows a device as its owner.
  private(set) var calls: [cbench_call] = []
  private(set) var acts: [cbench_act] = []

  /// `count` calls to `company`, spread over `days` days from the morning of 9 June 2026 in Moscow on.
  ///
  /// Two in three find somebody who would answer, one in six callers hangs up by himself, most of those who reach a box
  /// speak. With `isPlain`, nothing happens that the limit does not know.
  init(calls count: Int, to company: Company, over days: Int, isPlain: Bool = false, seed: UInt64) {
    var random = Xoshiro(seed: seed)
    let morning = Int64(1_780_984_800_000)
    let opening = days == 1 ? 11 * 3_600_000 : days * 86_400_000
    let times = (0..<count).map { (_) in morning + Int64(random.draw(0...opening - 1)) }.sorted()
    for (number, time) in times.enumerated() {
      let line = random.draw(0...company.devices.count - 1)
      let devices = company.devices[line]
      let first = script.acts.count
      let firstLimit = acts.count
      var call = cbench_call(at: time, hang_up: -1, speaks: -1, first_act: 0, act_count: 0)
      if random.chance(67), !devices.isEmpty {
        let device = devices[random.draw(0...devices.count - 1)]
        let (after, talk) = (random.draw(2...30), random.draw(10...110))
        let rejects = !isPlain && random.chance(5)
        script.acts.append(
          .device(
            device, start: 1,
            rejects
              ? .rejects(after: .seconds(Int64(after)))
              : .answers(after: .seconds(Int64(after)), talks: .seconds(Int64(talk)))))
        acts.append(
          cbench_act(member: device.rawValue, after: Int32(after) * 1000, talk: Int32(talk) * 1000))
      }
      if random.chance(17) {
        let after = random.draw(1...90)
        script.acts.append(.hangUp(after: .seconds(Int64(after))))
        call.hang_up = Int32(after) * 1000
      }
      if random.chance(70) {
        let length = random.draw(1...60)
        script.acts.append(.speak(.seconds(Int64(length)), stays: false))
        call.speaks = Int32(length) * 1000
      }
      call.first_act = Int32(firstLimit)
      call.act_count = Int32(acts.count - firstLimit)
      calls.append(call)
      script.arrivals.append(
        Arrival(
          at: Instant(time), caller: .outside("+7916\(1_000_000 + number % 900_000)"), dialled: .line(ID(line)),
          acts: first..<script.acts.count))
    }
  }

}
