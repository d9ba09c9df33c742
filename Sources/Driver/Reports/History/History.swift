public import Hours
public import Simulation
internal import Syntax

/// The history of a day of calls and what was told of them (2.11 and 2.12 of the semantics).
public struct History: Sendable {

  /// The account's zone, in which the entries are told.
  public let zone: Zone

  /// The calls in order of arrival, callbacks as entries of their own.
  public let entries: [HistoryEntry]

  /// What was told to whom, in order.
  public let outbox: [OutboxEntry]

  /// The history of what `play` has played; of one call and its callbacks only where `call` gives its position.
  public init(_ play: Play, call: Int? = nil) {
    let exchange = play.exchange
    let narrator = Narrator(exchange)
    var links: [Int: Exchange.CallbackLink] = [:]
    for link in exchange.callbackLinks {
      for record in link.requests + [link.record] { links[record] = link }
    }
    zone = exchange.zone
    let shown = exchange.records.indices.filter { (number) in
      call.map { (call) in exchange.records[number].arrivalNumber == call } ?? true
    }
    entries = shown.map { (number) in
      HistoryEntry(
        ofRecord: number, in: exchange, narrator, link: links[number],
        call: play.calls.naming(of: exchange.records[number].arrivalNumber))
    }
    let numbers = Set(shown)
    outbox = exchange.outbox.filter { (entry) in numbers.contains(entry.call) }
  }

}

extension BoundCalls {

  /// What the author of a calls file called a call and what was dialled in it.
  struct Naming {

    /// The name of the call.
    let name: String?

    /// What was dialled, as it is written.
    let dialled: String?

  }

  /// What the author called the call at `position` of the script.
  func naming(of position: Int) -> Naming? {
    guard calls.indices.contains(position) else { return nil }
    let call = calls[position]
    return Naming(name: call.name?.value, dialled: call.to.map { (party) in "\(party.value)" })
  }

}
