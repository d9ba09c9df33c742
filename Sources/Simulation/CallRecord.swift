public import Hours
public import Machine

/// What became of one call: an entry of the history (2.12 of the semantics).
public struct CallRecord: Hashable, Sendable {

  /// Which way a call went.
  public enum Direction: String, Hashable, Sendable {

    /// From outside to a line.
    case inbound

    /// From an employee to an extension.
    case `internal`

    /// A callback, which is an outbound call of its own (D-23).
    case callback

  }

  /// Who spoke with the caller.
  public enum Answerer: Hashable, Sendable {

    /// An employee on one of his devices.
    case device(ID<Device>)

    /// The outside number.
    case external(ID<OutsideNumber>)

  }

  // The order of what is stored is that of its size: a day of calls is a hundred thousand records, and touching their
  // memory is a good part of playing them.

  /// Who calls, or is called back.
  public let caller: Caller

  /// When it arrived; of a callback: when its first attempt began.
  public let arrival: Instant

  /// When the call ended.
  public internal(set) var end: Instant

  private var answerTime = Sparse(nil)
  private var waitEndTime = Sparse(nil)
  private var mediaTime = Sparse(nil)

  /// How long that is of which something was kept.
  private var keptLength: Int64 = 0

  /// The employees of whom a device was rung or tried, in order: a stretch of the trace's list.
  public internal(set) var rung = ListRange(start: 0, count: 0)

  /// The groups that were visited, in order: a stretch of the trace's list of groups.
  public internal(set) var path = ListRange(start: 0, count: 0)

  private let number: Int32
  private var rowNumber: Int32 = -1
  private var attemptCount: Int32 = 0

  /// What was dialled.
  public let dialled: Dialled

  /// Who spoke with the caller first.
  public internal(set) var answeredBy: Answerer?

  /// How it ended; absent while it goes on.
  public internal(set) var outcome: Outcome?

  /// Which way the call went.
  public let direction: Direction

  /// What became of the callback that the caller asked for.
  public internal(set) var callback: CallbackResult?

  /// Whether in an attempt to call back the customer was dialled.
  public internal(set) var isTried = false

  /// What was kept of the call, if anything was: a call ends in one way.
  private var kept = Kept.nothing

  /// What can be kept of a call.
  private enum Kept { case nothing, message, recording, fax }

  /// The record of the call of `arrival`, which is at `position` of the script.
  init(_ arrival: Arrival, at position: Int) {
    let isInternal = if case .employee = arrival.caller { true } else { false }
    number = Int32(clamping: position)
    direction = isInternal ? .internal : .inbound
    self.arrival = arrival.at
    caller = arrival.caller
    dialled = arrival.dialled
    end = arrival.at
  }

  /// The record of a callback, the first attempt of which begins at `instant`, to the caller of `request`.
  init(callbackFor request: CallRecord, at instant: Instant) {
    number = request.number
    direction = .callback
    arrival = instant
    caller = request.caller
    dialled = request.dialled
    end = instant
  }

  /// Notes that `answerer` speaks with the caller from `instant` on (P-21).
  mutating func answer(by answerer: Answerer, at instant: Instant) {
    answer = instant
    answeredBy = answerer
    if waitEnd == nil { waitEnd = instant }
    if mediaFrom == nil { mediaFrom = instant }
  }

  /// Ends with `outcome` at `instant`, after `rung` were rung and `path` was visited.
  mutating func close(_ outcome: Outcome, at instant: Instant, rung: ListRange, path: ListRange) {
    end = instant
    self.outcome = outcome
    self.rung = rung
    self.path = path
  }

  /// Whether the call should have reached a person and did not (D-31); internal calls never are missed (P-19).
  public var isMissed: Bool {
    direction == .inbound && outcome?.isMissed ?? false
  }

  /// How long the caller waited.
  public var wait: Milliseconds { (waitEnd ?? end) - arrival }

  /// How long the conversation lasted; absent if there was none.
  public var talk: Milliseconds? { answer.map { (start) in end - start } }

}

// MARK: What may be absent

extension CallRecord {

  /// Position of the call in the script; of a callback: of the call that asked for it.
  public var arrivalNumber: Int { Int(number) }

  /// The row that was chosen.
  public internal(set) var row: ID<Row>? {
    get { rowNumber < 0 ? nil : ID(Int(rowNumber)) }
    set { rowNumber = newValue?.rawValue ?? -1 }
  }

  /// When somebody spoke with the caller first.
  public internal(set) var answer: Instant? {
    get { answerTime.instant }
    set { answerTime = Sparse(newValue) }
  }

  /// When the first of answer, box greeting, fax reception or release came (P-21).
  public internal(set) var waitEnd: Instant? {
    get { waitEndTime.instant }
    set { waitEndTime = Sparse(newValue) }
  }

  /// When the line counted as answered technically (P-21); absent if it never did.
  public internal(set) var mediaFrom: Instant? {
    get { mediaTime.instant }
    set { mediaTime = Sparse(newValue) }
  }

  /// Length of the message that was kept.
  public var message: Milliseconds? { kept == .message ? Milliseconds(keptLength) : nil }

  /// Length of the recording of the conversation.
  public var recording: Milliseconds? { kept == .recording ? Milliseconds(keptLength) : nil }

  /// Length of the fax that was received.
  public var fax: Milliseconds? { kept == .fax ? Milliseconds(keptLength) : nil }

  /// Attempts made to call back; on the record of a callback.
  public internal(set) var attempts: Int {
    get { Int(attemptCount) }
    set { attemptCount = Int32(clamping: newValue) }
  }

  /// Notes that a message of `length` was kept.
  mutating func keep(message length: Milliseconds) { (kept, keptLength) = (.message, length.rawValue) }

  /// Notes that the conversation was recorded for `length`.
  mutating func keep(recording length: Milliseconds) { (kept, keptLength) = (.recording, length.rawValue) }

  /// Notes that a fax of `length` was received.
  mutating func keep(fax length: Milliseconds) { (kept, keptLength) = (.fax, length.rawValue) }

}

/// An instant that may be absent, in eight bytes: nothing happens at the beginning of time.
private struct Sparse: Hashable, Sendable {

  /// The instant, or the beginning of time.
  private let rawValue: Int64

  /// `instant`, if there is one.
  init(_ instant: Instant?) {
    rawValue = instant?.rawValue ?? .min
  }

  /// The instant, if there is one.
  var instant: Instant? { rawValue == .min ? nil : Instant(rawValue) }

}

/// Something that was told to somebody (2.11 of the semantics). Nothing is sent: this is the outbox.
public struct OutboxEntry: Hashable, Sendable {

  /// When.
  public let at: Instant

  /// What.
  public let occasion: Notification.Occasion

  /// By which way.
  public let channel: Notification.Channel

  /// To whom: an address.
  public let recipient: String

  /// The position of the call among the records.
  public let call: Int

}
