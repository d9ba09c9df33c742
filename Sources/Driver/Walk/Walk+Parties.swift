internal import Hours
internal import Machine
internal import Simulation

/// What those do who are rung.
extension Walk {

  mutating func answer(_ party: WalkParty, talks: Milliseconds?) throws(WalkRefusal) -> WalkNews {
    let since = since(party)
    let start = startCount(party)
    let attempt = view?.attempt
    return try add { (now, deeds) in
      let answer = Response.answers(after: now - since, talks: talks ?? Self.openTalk)
      deeds.set(.response(answer, of: party, start: start, attempt: attempt), told: now)
    }
  }

  mutating func decline(_ party: WalkParty) throws(WalkRefusal) -> WalkNews {
    guard case .device = party else { throw .cannotDecline }
    let since = since(party)
    let start = startCount(party)
    let attempt = view?.attempt
    return try add { (now, deeds) in
      deeds.set(.response(.rejects(after: now - since), of: party, start: start, attempt: attempt), told: now)
    }
  }

  /// Makes a party's line busy, or unreachable: one that rings never did, one that does not will not.
  mutating func take(_ response: Response, _ name: String?) throws(WalkRefusal) -> WalkNews {
    let ringing = ringing
    let isNamed = name != nil
    let parties = isNamed || ringing.count != 1 ? try self.parties(name) : ringing.map(\.party)
    let rung = parties.filter { (party) in ringing.contains { (other) in other.party == party } }
    let attempt = view == nil ? nextAttempt : view?.attempt
    guard !rung.isEmpty else {
      let starts = parties.map { (party) in startCount(party) + 1 }
      var news = try add { (now, deeds) in
        for (party, start) in zip(parties, starts) {
          deeds.set(.response(response, of: party, start: start, attempt: attempt), told: now)
        }
      }
      news.remarks.append(.declared)
      return news
    }
    let starts = rung.map { (party) in startCount(party) }
    let instant = rung.map { (party) in since(party) }.min() ?? now
    return revise(from: instant) { (deeds) in
      for (party, start) in zip(rung, starts) {
        deeds.set(.response(response, of: party, start: start, attempt: attempt), told: instant)
      }
    }
  }

  /// The number of the attempt to call back that is to come.
  private var nextAttempt: Int? {
    for event in upcoming { if case .callback(let attempt) = event.kind { return attempt } }
    return nil
  }

  /// How often `party` has been rung or tried in this call, or in this attempt.
  private func startCount(_ party: WalkParty) -> Int {
    guard case .device(let device) = party else { return ringing.contains { (other) in other.party == party } ? 1 : 0 }
    return view?.starts[device] ?? 0
  }

}

extension Act {

  /// What `party` does when it is rung for the `start`-th time, or in the `attempt`-th attempt to call back.
  fileprivate static func response(_ response: Response, of party: WalkParty, start: Int, attempt: Int?) -> Act {
    switch (party, attempt) {
    case (.device(let device), nil): .device(device, start: max(1, start), response)
    case (.device(let device), let attempt?): .callbackDevice(attempt: attempt, device, start: max(1, start), response)
    case (.external, _): .external(response)
    case (.customer, let attempt): .callbackCustomer(attempt: attempt ?? 1, response)
    }
  }

}
