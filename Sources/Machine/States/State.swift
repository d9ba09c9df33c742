public import Diagnostics
public import Hours

/// A place in which a call can stand, with every way out of it.
public struct State: Hashable, Sendable {

  /// What happens there.
  public var kind: Kind

  /// The ways out: a stretch of the machine's array of exits.
  public var exits: Range<Int>

  /// The place in the source from which the state came; it is no part of the machine's identity.
  public var site: SourceRange?

  /// A state in which `kind` happens, without exits yet.
  public init(_ kind: Kind, site: SourceRange?) {
    self.kind = kind
    exits = 0..<0
    self.site = site
  }

  /// What happens in a state.
  public enum Kind: Hashable, Sendable {

    /// The blacklist is asked (D-30).
    case screening

    /// The row is chosen, once (D-02).
    case rowChoice(rows: Range<Int>)

    /// A greeting that blocks (D-07).
    case greeting(ID<Sound>)

    /// The announcement of an absence, or to a caller who is turned away.
    case announcement(ID<Sound>)

    /// Listening for the tone of a fax machine (D-29).
    case faxDetection(window: Setting<Milliseconds>)

    /// Answering with the tone of a fax machine (D-29, P-17).
    case faxTone

    /// A fax is coming in.
    case faxReception

    /// A group is entered: who is there?
    case groupEntry(ID<Group>)

    /// Members of a group ring.
    case distributing(ID<Group>, Offer)

    /// Everybody present in a group is engaged.
    case waiting(ID<Group>, Offer)

    /// An employee is a direct target: does he take calls (D-08)?
    case directEntry(ID<Employee>)

    /// The devices of a direct target ring for so long.
    case directOffer(ID<Employee>, rings: Setting<Milliseconds>)

    /// An outside number rings for so long (R003-26).
    case externalOffer(ID<OutsideNumber>, rings: Milliseconds)

    /// The greeting of a box.
    case boxGreeting(ID<Box>)

    /// A message is recorded.
    case boxRecording(ID<Box>)

    /// A conversation.
    case talking

    /// The call is over.
    case released(Outcome)

    /// A callback waits for its attempt (D-23).
    case callbackDue(ID<Group>)

    /// An agent is on the line and the customer's phone rings.
    case callbackCustomer(ID<Group>)

    /// A callback is over.
    case callbackOver(CallbackResult)

  }

  /// How far a visit has come with its offer to impatient callers (D-22).
  public enum Offer: String, CaseIterable, Hashable, Sendable {

    /// Nothing was offered, or never will be.
    case none

    /// The offer stands: keys count.
    case made

    /// The caller chose to stay: keys count no more (P-11).
    case declined

  }

}

/// How a callback ended.
public enum CallbackResult: String, Hashable, Sendable {

  /// The customer was reached.
  case calledBack = "called-back"

  /// The last attempt failed.
  case failed

  /// The customer got through by himself in the meantime (D-23).
  case cancelled

}

/// What leads out of a state.
///
/// Events are plain numbers, so that looking for an exit costs no memory traffic.
public enum Event: Hashable, Sendable {

  // Screening and rows.
  case blacklisted(ID<BlacklistEntry>)
  case admitted
  case row(ID<Row>)
  case noRow

  // Media.
  case mediaEnd
  case faxTone
  case windowOver
  case noTone
  case faxEnd
  case messageKept
  case messageTooShort

  // Entering a target.
  case notAgain
  case blocked
  case absent(Int)
  case offHours
  case status(ID<Status>)
  case engaged
  case free
  case eligible
  case allEngaged
  case nobodyPresent

  // While something rings or waits.
  case answer
  case turnOver
  case timeOver
  case rejected
  case failed
  case busy
  case unreachable
  case nobodyLeft
  case employeeFree
  case waitOver
  case offerDue
  case key(UInt8)

  // Callbacks.
  case attemptDue
  case attemptsOver
  case cancelled

  // Ends.
  case conversationOver
  case hangup

}

/// A way out of a state.
public struct Exit: Hashable, Sendable {

  /// What opens it.
  public var event: Event

  /// Where it leads.
  public var target: ID<State>

  /// The way to `target` that `event` opens.
  public init(_ event: Event, to target: ID<State>) {
    self.event = event
    self.target = target
  }

}
