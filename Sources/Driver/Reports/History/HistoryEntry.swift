public import Hours
public import Machine
public import Simulation

/// What became of one call, in names: an entry of the history (2.12 of the semantics).
///
/// An entry speaks neither of a machine nor of a simulation, so that calls imported from elsewhere can be entries too.
public struct HistoryEntry: Hashable, Sendable {

  /// The number of the entry, counted from 1 in the order of arrival.
  public let id: Int

  /// The entry that belongs to this one: of a callback, the call that asked for it; of that call, its callback.
  public let linkedID: Int?

  /// Which way the call went.
  public let direction: CallRecord.Direction

  /// The number or address of the outside party, `anonymous`, or the employee who placed an internal call.
  public let otherParty: String

  /// The number or extension that was dialled; of a callback: the line from which the customer is called.
  public let line: String

  /// When the call arrived; of a callback: when its first attempt began.
  public let arrival: Instant

  /// When somebody spoke with the caller first.
  public let answer: Instant?

  /// When the call ended.
  public let end: Instant

  /// How it ended; absent while it goes on.
  public let outcome: Outcome?

  /// The employee who answered; `external` for an outside number.
  public let answeredBy: String?

  /// The kind of device on which he did.
  public let device: String?

  /// The employees of whom a device was rung or tried, in order.
  public let rung: [String]

  /// The groups that were visited, in order.
  public let path: [String]

  /// How long the caller waited (P-21); of a callback: until the customer answered.
  public let wait: Milliseconds

  /// How long the conversation lasted; absent if there was none.
  public let talk: Milliseconds?

  /// How long after arrival the line counted as answered technically (P-21); absent if it never did.
  public let mediaFrom: Milliseconds?

  /// Length of the recording of the conversation.
  public let recording: Milliseconds?

  /// Length of the message that was kept.
  public let message: Milliseconds?

  /// Length of the fax that was received.
  public let fax: Milliseconds?

  /// Whether the call should have reached a person and did not (D-31).
  public let isMissed: Bool

  /// What the author of a calls file called the call.
  public let name: String?

  /// Where the caller stood who hung up.
  public var phase: Outcome.Phase? {
    if case .abandoned(let phase)? = outcome { phase } else { nil }
  }

  /// The word for how the call ended, without the phase; empty while it goes on.
  public var outcomeWord: String {
    if case .abandoned? = outcome { "abandoned" } else { outcome?.word ?? "" }
  }

}

extension HistoryEntry {

  /// The entry of the call with the record `number` of `exchange`, linked to the record `link`.
  init(
    ofRecord number: Int, in exchange: Exchange, _ narrator: Narrator, link: Exchange.CallbackLink?,
    call: BoundCalls.Naming?
  ) {
    let record = exchange.records[number]
    let machine = exchange.machine
    let isCallback = record.direction == .callback
    id = number + 1
    linkedID = link.flatMap { (link) in isCallback ? link.requests.first : link.record }.map { (other) in other + 1 }
    direction = record.direction
    otherParty =
      switch record.caller {
      case .outside(let number): number
      case .anonymous: "anonymous"
      case .employee(let id): machine.employees[id].name
      }
    line =
      switch record.dialled {
      case .line(let id): machine.lines[id].number
      case .extension(let id): machine.extensions[id].number
      case .nothing: call?.dialled ?? ""
      }
    arrival = record.arrival
    answer = record.answer
    end = record.end
    outcome = record.outcome
    switch record.answeredBy {
    case .device(let id):
      answeredBy = machine.employees[machine.devices[id].owner].name
      device = machine.devices[id].kind
    case .external:
      answeredBy = "external"
      device = nil
    case nil:
      answeredBy = nil
      device = nil
    }
    rung = narrator.names(record.rung)
    path =
      isCallback
      ? link.map { (link) in [machine.groups[link.group].name] } ?? []
      : exchange.listedGroups[record.path.positions].map { (id) in machine.groups[id].name }
    wait = isCallback ? (record.answer ?? record.end) - record.arrival : record.wait
    talk = record.talk
    mediaFrom = record.mediaFrom.map { (media) in media - record.arrival }
    recording = record.recording
    message = record.message
    fax = record.fax
    isMissed = record.isMissed
    name = isCallback ? nil : call?.name
  }

}

extension ListRange {

  /// The positions in the list.
  var positions: Range<Int> { Int(start)..<Int(start) + Int(count) }

}
