public import Hours
public import Machine
public import Simulation
internal import Syntax

/// One call, walked through step by step: somebody says what happens next, and sees what becomes of it.
///
/// A walk is nothing but a growing script. Each command adds a deed, the exchange plays the script from the start, and
/// the walk stands at its present moment; so what is seen is what a calls file with these acts gives, and a step back
/// is the script as it was before. The walk knows no terminal, no file and no clock.
public struct Walk: Sendable {

  /// Who calls whom, and when.
  public struct Opening: Sendable {

    /// The call as it reaches the exchange, without acts.
    public let arrival: Arrival

    /// Who calls, as calls files write it.
    public let from: String

    /// What is dialled, as calls files write it.
    public let to: String

    /// The call `arrival`, which is written `from` and `to`.
    public init(_ arrival: Arrival, from: String, to: String) {
      self.arrival = arrival
      self.from = from
      self.to = to
    }

  }

  /// A moment of the walk: the time, and all that has been said so far.
  struct Point: Hashable, Sendable {

    /// The present.
    var now: Instant

    /// What the parties do, in the order in which it was said.
    var deeds: [Deed]

  }

  /// The machine that the call follows.
  public let machine: Machine

  /// The hours that the machine asks about.
  let clocks: Clocks

  /// Who calls whom, and when.
  public let opening: Opening

  /// The present moment.
  var present: Point

  /// The moments before it, to which one can go back.
  var past: [Point] = []

  /// The exchange at the present moment.
  public internal(set) var exchange: Exchange

  /// The most steps of a walk.
  static let mostSteps = 1000

  /// How long a conversation is of which nobody has said yet how it ends: longer than any walk waits.
  static let openTalk = Milliseconds.days(36_525)

  /// A walk through `machine` that begins with `opening`; its first moment is that of the arrival.
  public init(_ opening: Opening, through machine: Machine, by clocks: Clocks) {
    self.machine = machine
    self.clocks = clocks
    self.opening = opening
    present = Point(now: opening.arrival.at, deeds: [])
    exchange = Exchange(machine, clocks: clocks, script: Script())
    exchange = played(present.deeds, until: present.now)
  }

  /// A walk through the first call of `play`, without its acts; nothing where there is no call.
  public init?(_ play: Play) {
    guard let arrival = play.calls.script.arrivals.first, let call = play.calls.calls.first, let from = call.from,
      let to = call.to
    else { return nil }
    self.init(
      Opening(arrival, from: from.value.description, to: to.value.description), through: play.exchange.machine,
      by: play.exchange.clocks)
  }

  // MARK: The present

  /// The present.
  public var now: Instant { present.now }

  /// The time since arrival.
  public var offset: Milliseconds { now - opening.arrival.at }

  /// Number of steps to which one can go back.
  public var stepCount: Int { past.count }

  /// Where the call stands; nothing after its end and between the attempts to call back.
  public var view: Exchange.CallView? { exchange.view(ofCall: 0) }

  /// Whether the call is over and nobody will be called back.
  public var isOver: Bool { exchange.isOver(call: 0) }

  /// What becomes of the call.
  public var record: CallRecord { exchange.records[0] }

  /// What is to happen by itself, soonest first.
  public var upcoming: [Exchange.UpcomingEvent] {
    let openEnd = view?.talkBegan.map { (began) in began + Self.openTalk }
    return exchange.upcoming.filter { (event) in
      switch event.kind {
      case .reevaluation: false
      case .conversationOver: openEnd.map { (end) in event.at < end } ?? true
      default: true
      }
    }
  }

  /// What rings, and since when, in the order in which it began.
  public var ringing: [(party: WalkParty, since: Instant)] {
    guard let view else { return [] }
    var parties = view.ringing.map { (device) in WalkParty.device(device) }
    if view.isRemoteRinging {
      if case .externalOffer = view.state { parties.append(.external) } else { parties.append(.customer) }
    }
    return parties.map { (party) in (party, since(party)) }
  }

  /// The keys to which the exchange listens at present.
  public var keys: [Group.Key] {
    switch view?.state {
    case .distributing(let group, .made), .waiting(let group, .made): machine.groups[group].impatient?.keys ?? []
    default: []
    }
  }

  /// Since when `party`, who rings, has been ringing.
  func since(_ party: WalkParty) -> Instant {
    let entry = exchange.trace.last { (entry) in
      switch (party, entry.occurrence) {
      case (.device(let device), .rings(let other)): device == other
      case (.external, .externalRings), (.customer, .customerRings): true
      default: false
      }
    }
    return entry?.at ?? now
  }

  // MARK: Playing

  /// The exchange after `deeds`, at the end of the instant `instant`.
  func played(_ deeds: [Deed], until instant: Instant) -> Exchange {
    var exchange = Exchange(machine, clocks: clocks, script: deeds.script(of: opening.arrival))
    while let next = exchange.nextTime, next <= instant, exchange.step() {}
    return exchange
  }

}

/// Somebody who can be rung.
public enum WalkParty: Hashable, Sendable {

  /// A device of an employee.
  case device(ID<Device>)

  /// The outside number.
  case external

  /// The customer who is called back.
  case customer

}
