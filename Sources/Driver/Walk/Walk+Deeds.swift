internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation
internal import Syntax

/// How deeds come into a walk: now, or as if they had been said before.
extension Walk {

  /// How much later a deed may be done where at the present moment itself something else would have come first.
  private static let delays: [Milliseconds] = [
    .zero, .seconds(1), Milliseconds(100), Milliseconds(10), Milliseconds(1),
  ]

  /// Does at the present moment what `change` adds to the deeds.
  ///
  /// What has been seen stays as it was: at one instant a hang-up comes before the timers (D-01), and who has seen the
  /// timer cannot have hung up before; so he does it a little later, before anything else happens.
  mutating func add(_ change: (_ now: Instant, _ deeds: inout [Deed]) -> Void) throws(WalkRefusal) -> WalkNews {
    let soonest = upcoming.first?.at
    for delay in Self.delays {
      let instant = now + delay
      if delay > .zero, let soonest, soonest <= instant { continue }
      var deeds = present.deeds
      change(instant, &deeds)
      let tried = played(deeds, until: instant)
      guard tried.continues(exchange, from: now) else { continue }
      let from = exchange.trace.count
      (present, exchange) = (Point(now: instant, deeds: deeds), tried)
      return WalkNews(from: from, remarks: delay > .zero ? [.later(delay)] : [])
    }
    throw .wouldChangeThePast
  }

  /// Makes `change` as if it had been said at `instant`; what was said later is taken back.
  mutating func revise(from instant: Instant, _ change: (inout [Deed]) -> Void) -> WalkNews {
    var deeds = present.deeds.filter { (deed) in deed.told <= instant }
    let dropped = present.deeds.count - deeds.count
    change(&deeds)
    present = Point(now: instant, deeds: deeds)
    exchange = played(deeds, until: instant)
    let from = exchange.trace.firstIndex { (entry) in entry.at >= instant } ?? exchange.trace.count
    return WalkNews(from: from, isBack: true, remarks: [.revised(dropped: dropped)])
  }

  mutating func changeStatus(
    _ employee: ID<Employee>, _ event: WrittenStatusEvent.Kind
  ) throws(WalkRefusal) -> WalkNews {
    let kind: StatusChange.Kind
    var remarks: [WalkRemark] = []
    var event = event
    // Who is there already does not log in (P-03).
    if case .login(let word) = event, exchange.status(of: employee) != .offline { event = .set(word) }
    func status(_ word: String) -> ID<Status> {
      if let known = machine.statuses.firstIndex(of: Status(word)) { return ID(known) }
      remarks.append(.unknownStatus(word))
      return ID(0)
    }
    switch event {
    case .login(let word): kind = .login(status(word))
    case .set(let word): kind = .set(status(word))
    case .loginKeep: kind = .loginKeep
    case .logout: kind = .logout
    case .busy(let length): kind = .ownCall(length)
    }
    let troubles = exchange.troubles.count
    let written = event
    func deed(_ now: Instant) -> Deed {
      Deed(told: now, doing: .status(StatusChange(at: now, employee: employee, kind: kind), written))
    }
    var news: WalkNews
    if now == opening.arrival.at {
      // At the instant of arrival a status comes before the call, which then finds it (D-01).
      let arrival = now
      news = revise(from: arrival) { (deeds) in deeds.append(deed(arrival)) }
    } else {
      news = try add { (now, deeds) in deeds.append(deed(now)) }
    }
    if exchange.troubles.count > troubles, let trouble = exchange.troubles.last { throw .trouble(trouble) }
    news.remarks = news.remarks.filter { (remark) in remark != .revised(dropped: 0) } + remarks
    return news
  }

  /// Adds an act in the words of calls files.
  mutating func act(_ text: String) throws(WalkRefusal) -> WalkNews {
    let range = SourceRange(FileID(0), 0, text.utf8.count)
    var complaints: [Diagnostic] = []
    let written = WrittenAct.read(ScalarText(text, at: range, verbatimAt: 0)) { (complaint) in
      complaints.append(complaint)
    }
    guard let written else { throw .notUnderstood(complaints.first) }
    var binder = CallsBinder(machine: machine, zone: clocks.zone)
    let acts = binder.acts(Written(written, at: range))
    if let complaint = binder.diagnostics.first { throw .notUnderstood(complaint) }
    guard !acts.isEmpty else { throw .cannotBeSaid }
    let from = exchange.trace.count
    var deeds = present.deeds
    for act in acts { deeds.set(act, told: now) }
    let tried = played(deeds, until: now)
    guard tried.continues(exchange, from: now) else { throw .wouldChangeThePast }
    present.deeds = deeds
    exchange = tried
    return WalkNews(from: from)
  }

}

extension Exchange {

  /// Whether everything that `other` has seen by `now` has come the same way here, and nothing else before.
  fileprivate func continues(_ other: Exchange, from now: Instant) -> Bool {
    trace.starts(with: other.trace) && trace.dropFirst(other.trace.count).allSatisfy { (entry) in entry.at >= now }
      && listedEmployees.starts(with: other.listedEmployees)
  }

}
