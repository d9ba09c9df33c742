internal import Hours
internal import Machine
internal import Simulation

/// What the caller does, and how conversations end.
extension Walk {

  mutating func hangUp() throws(WalkRefusal) -> WalkNews {
    guard let view else { throw .callIsOver }
    if view.attempt != nil {
      guard view.talkBegan != nil else { throw .callIsOver }
      return try talk(nil)
    }
    let arrival = opening.arrival.at
    return try add { (now, deeds) in deeds.set(.hangUp(after: now - arrival), told: now) }
  }

  mutating func press(_ key: Int) throws(WalkRefusal) -> WalkNews {
    guard let view, view.attempt == nil else { throw .callIsOver }
    let isHeard = keys.contains { (other) in Int(other.digit) == key }
    let arrival = opening.arrival.at
    var news = try add { (now, deeds) in
      deeds.append(Deed(told: now, doing: .act(.press(UInt8(clamping: key), after: now - arrival))))
    }
    if !isHeard { news.remarks.append(.keyIgnored) }
    return news
  }

  mutating func speak(_ length: Milliseconds, stays: Bool) throws(WalkRefusal) -> WalkNews {
    guard let view, view.attempt == nil else { throw .callIsOver }
    guard case .boxRecording = view.state else {
      var news = try add { (now, deeds) in deeds.set(.speak(length, stays: stays), told: now) }
      news.remarks.append(.willSpeak)
      return news
    }
    guard length >= now - view.since else { throw .shorterThanPast(now - view.since) }
    let from = exchange.trace.count
    let news = try add { (now, deeds) in deeds.set(.speak(length, stays: stays), told: now) }
    if exchange.trace.count == from { _ = try goOn() }
    return news
  }

  mutating func fax(_ length: Milliseconds?) throws(WalkRefusal) -> WalkNews {
    switch view?.state {
    case .faxDetection, .faxTone: break
    default: throw .noFaxAwaited
    }
    let entered = view?.since ?? now
    let news = try add { (now, deeds) in
      deeds.set(.fax(after: now - entered, sends: length ?? .usualTalk), told: now)
    }
    if case .faxReception = view?.state { _ = try goOn() }
    return news
  }

  mutating func pressRecord() throws(WalkRefusal) -> WalkNews {
    guard let began = view?.talkBegan, view?.attempt == nil else { throw .nobodyTalks }
    guard machine.recording?.mode == .onDemand else { throw .recordingIsNotOnDemand }
    return try add { (now, deeds) in deeds.set(.record(after: now - began), told: now) }
  }

  mutating func talk(_ length: Milliseconds?) throws(WalkRefusal) -> WalkNews {
    guard let began = view?.talkBegan, let answer = openAnswer else { throw .nobodyTalks }
    if let length, length < now - began { throw .shorterThanPast(now - began) }
    let walk = self
    let news = try add { (now, deeds) in walk.setTalk(length ?? now - began, of: answer, in: &deeds) }
    if let length { advance(to: max(now, began + length)) }
    return news
  }

  /// The act by which the present conversation began.
  var openAnswer: Act? {
    guard let view, view.talkBegan != nil else { return nil }
    var found: Act?
    for act in present.deeds.acts {
      switch (act, view.attempt) {
      case (.callbackCustomer(let attempt, .answers), let present?) where attempt == present: found = act
      case (.external(.answers), nil):
        if case .external? = exchange.records[0].answeredBy { found = act }
      case (.device(let device, let start, .answers), nil):
        guard exchange.records[0].answeredBy == .device(device), start <= view.starts[device] ?? 0 else { continue }
        if case .device(_, let other, _)? = found, other > start { continue }
        found = act
      default: continue
      }
    }
    return found
  }

  /// Says how long the conversation lasts that began with `answer`.
  func setTalk(_ length: Milliseconds, of answer: Act, in deeds: inout [Deed]) {
    let changed: Act
    switch answer {
    case .device(let device, let start, .answers(let after, _)):
      changed = .device(device, start: start, .answers(after: after, talks: length))
    case .external(.answers(let after, _)): changed = .external(.answers(after: after, talks: length))
    case .callbackCustomer(let attempt, .answers(let after, _)):
      changed = .callbackCustomer(attempt: attempt, .answers(after: after, talks: length))
    default: return
    }
    deeds.set(changed, told: now)
  }

}
