internal import Hours
internal import Machine
internal import Simulation

/// The steps of a walk.
extension Walk {

  /// Does what `command` says and returns what is new; a step that cannot be taken changes nothing.
  public mutating func perform(_ command: WalkCommand) throws(WalkRefusal) -> WalkNews {
    if case .back(let count) = command { return try goBack(count) }
    guard past.count < Self.mostSteps else { throw .tooManySteps }
    guard !isOver else { throw .isOver }
    var walk = self
    let news = try walk.carryOut(command)
    walk.past.append(present)
    self = walk
    return news
  }

  private mutating func carryOut(_ command: WalkCommand) throws(WalkRefusal) -> WalkNews {
    switch command {
    case .answer(let name, let talks): return try answer(try ringingParty(name), talks: talks)
    case .decline(let name): return try decline(try ringingParty(name))
    case .busy(let name): return try take(.busy, name)
    case .unreachable(let name): return try take(.unreachable, name)
    case .wait(let length): return wait(length)
    case .next: return try goOn()
    case .hangUp: return try hangUp()
    case .press(let key): return try press(key)
    case .speak(let length, let stays): return try speak(length, stays: stays)
    case .fax(let length): return try fax(length)
    case .record: return try pressRecord()
    case .talk(let length): return try talk(length)
    case .status(let name, let event): return try changeStatus(try employee(name), event)
    case .act(let text): return try act(text)
    case .end: return end()
    case .back(let count): return try goBack(count)
    }
  }

  // MARK: Time

  mutating func goBack(_ count: Int) throws(WalkRefusal) -> WalkNews {
    guard !past.isEmpty else { throw .nothingBefore }
    for _ in 0..<max(1, count) {
      guard let point = past.popLast() else { break }
      present = point
    }
    exchange = played(present.deeds, until: present.now)
    return WalkNews(from: exchange.trace.count, isBack: true)
  }

  mutating func wait(_ length: Milliseconds) -> WalkNews {
    let from = exchange.trace.count
    advance(to: now + length)
    return WalkNews(from: from)
  }

  /// Lets time go by up to `instant`, or until all is over.
  mutating func advance(to instant: Instant) {
    while let next = exchange.nextTime, next <= instant, !isOver {
      _ = exchange.step()
      // All of the last instant belongs to it.
      if isOver { while exchange.nextTime == next, exchange.step() {} }
    }
    present.now = isOver ? exchange.present ?? instant : instant
  }

  /// Lets time go by until something can be told.
  mutating func goOn() throws(WalkRefusal) -> WalkNews {
    let from = exchange.trace.count
    let state = view?.state
    while exchange.trace.count == from, view?.state == state, !isOver {
      guard let next = upcoming.first else {
        guard exchange.trace.count == from else { break }
        throw view?.talkBegan == nil ? .nothingComes : .conversationIsOpen
      }
      advance(to: next.at)
    }
    return WalkNews(from: from)
  }

  mutating func end() -> WalkNews {
    let from = exchange.trace.count
    // A conversation whose length was said ends then; of others people expect the usual length.
    let isOpen = !upcoming.contains { (event) in event.kind == .conversationOver }
    if isOpen, let began = view?.talkBegan, let answer = openAnswer {
      setTalk(max(.usualTalk, now - began), of: answer, in: &present.deeds)
      exchange = played(present.deeds, until: now)
    }
    while !isOver, let next = exchange.nextTime { advance(to: next) }
    return WalkNews(from: from)
  }

}
