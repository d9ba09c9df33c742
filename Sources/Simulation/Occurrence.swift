public import Hours
public import Machine

/// Something that happens in a call and is worth a word in its timeline.
public enum Occurrence: Hashable, Sendable {

  // Screening and rows.
  case blocked
  case unallocated
  case row(ID<Row>)
  case noRow
  case ringback(ID<Sound>)

  // Blocking audio.
  case greeting(ID<Sound>)
  case announcement(ID<Sound>)

  // Fax.
  case faxDetect
  case faxReceive
  case faxTone
  case faxReceived
  case faxFailed

  // A group's visit.
  case group(ID<Group>)
  case order(ListRange)
  case skipped(ID<Employee>, Unavailability)
  case stopsRinging(ID<Employee>)
  case waitOver(ID<Group>)
  case allBusy(ID<Group>)
  case nobodyPresent(ID<Group>)
  case nobodyLeft(ID<Group>)
  case queued(ID<Group>)
  case groupNotAgain(ID<Group>)

  // Devices.
  case rings(ID<Device>)
  case answers(ID<Device>)
  case rejects(ID<Device>)
  case deviceBusy(ID<Device>)
  case deviceUnreachable(ID<Device>)

  // A direct target.
  case noAnswer(ID<Employee>)
  case rejected(ID<Employee>)
  case unreachable(ID<Employee>)
  case busy(ID<Employee>)
  case away(ID<Employee>, Unavailability)
  case notAgain(ID<Employee>)

  // The impatient offer.
  case offer(ID<Group>)
  case pressesCallback(UInt8)
  case pressesStay(UInt8)
  case pressesVoicemail(UInt8)

  // Callbacks.
  case callbackAttempt(Int)
  case customerRings
  case customerAnswers
  case attemptFailed(Int)
  case callbackOver

  // The outside number.
  case externalRings(ID<OutsideNumber>)
  case externalAnswers
  case externalBusy
  case externalNoAnswer
  case externalUnreachable

  // A box.
  case box(ID<Box>)
  case messageStarts
  case messageSaved(Milliseconds)
  case messageDiscarded(Milliseconds)

  // Ends.
  case conversationOver
  case callerHangsUp
  case dropped
  case released

}

/// A stretch of the trace's list of employees.
public struct ListRange: Hashable, Sendable {

  /// Position of the first.
  public let start: Int32

  /// Number of employees.
  public let count: Int32

  /// The stretch of `count` employees from `start` on.
  init(start: Int, count: Int) {
    self.start = Int32(clamping: start)
    self.count = Int32(clamping: count)
  }

}

/// Why an employee is not offered a call (2.5 of the semantics, P-13: the first reason counts).
public enum Unavailability: Hashable, Sendable {

  /// His account is not active.
  case blocked

  /// One of his absences, by its position.
  case absence(Int)

  /// Outside his personal hours.
  case offHours

  /// Logged out.
  case offline

  /// On a break, or in a status that counts as one.
  case onBreak

  /// He is the caller (P-19).
  case caller

}

/// An occurrence with its time and its call.
public struct TraceEntry: Hashable, Sendable {

  /// The position of the call among the records.
  public let call: Int32

  /// Whether it belongs to a callback of that call.
  public let isCallback: Bool

  /// When.
  public let at: Instant

  /// What.
  public let occurrence: Occurrence

}
