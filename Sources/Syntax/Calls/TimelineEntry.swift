public import Hours

/// One thing that happens in a call, as timelines tell it.
///
/// Names are ids of the account. What is read, printed and compared is the same value: `row company, greeting welcome`
/// is two entries, `anna.desk, bella.desk ring` as well; see `TimelineEntry.line(_:)`.
public enum TimelineEntry: Hashable, Sendable {

  // MARK: Screening and the row

  /// The caller is on the blacklist.
  case blocked

  /// The number is not one of the account's.
  case unallocated

  /// No row applies.
  case noRow

  /// The row with this condition is chosen: a schedule, `always` or `otherwise`.
  case row(String)

  // MARK: Audio

  /// A greeting starts.
  case greeting(String)

  /// The greeting in place of the ringback tone starts.
  case ringback(String)

  /// An announcement starts.
  case announcement(String)

  // MARK: Fax

  /// Listening for the tone of a fax begins.
  case faxDetect

  /// The fax is awaited without listening.
  case faxReceive

  /// The tone of a fax is heard.
  case faxTone

  /// The fax is complete.
  case faxReceived

  /// No fax came of it.
  case faxFailed

  // MARK: A visit of a group

  /// A visit of the group begins.
  case group(String)

  /// The group's wait is over.
  case groupWaitOver(String)

  /// All present members are engaged, and the group has no queue.
  case groupAllBusy(String)

  /// No member is present.
  case groupNobodyPresent(String)

  /// Every present member has rejected or failed.
  case groupNobodyLeft(String)

  /// The call waits for a member to become free.
  case groupQueue(String)

  /// The order of a new pass of `even`.
  case order([String])

  /// The employee is absent, for this reason.
  case skipped(String, reason: String)

  // MARK: Devices and offers

  /// The device starts ringing.
  case deviceRings(DeviceName)

  /// The device answers.
  case deviceAnswers(DeviceName)

  /// The device rejects by hand.
  case deviceRejects(DeviceName)

  /// The device is busy.
  case deviceBusy(DeviceName)

  /// The device cannot be reached.
  case deviceUnreachable(DeviceName)

  /// The offer to the employee is withdrawn by a step.
  case employeeStopsRinging(String)

  /// The direct offer to the employee ends without an answer.
  case employeeNoAnswer(String)

  /// The direct offer to the employee was rejected.
  case employeeRejected(String)

  /// None of the employee's devices could be reached.
  case employeeUnreachable(String)

  /// The employee is engaged, so the direct call is not offered.
  case employeeBusy(String)

  /// The employee is away for this reason: an absence or a status.
  case employeeAway(String, reason: String)

  /// It is outside the employee's personal hours.
  case employeeOffHours(String)

  /// The employee is logged out.
  case employeeOffline(String)

  /// The employee was a target of this call before (D-26).
  case employeeNotAgain(String)

  // MARK: The impatient offer

  /// The offer starts, with this prompt.
  case offer(String)

  /// The caller chooses a callback with this key.
  case callbackChosen(key: Int)

  /// The caller chooses to stay with this key.
  case stayChosen(key: Int)

  /// The caller chooses voicemail with this key.
  case voicemailChosen(key: Int)

  // MARK: A callback

  /// The attempt of this number, counted from 1, begins.
  case callbackAttempt(Int)

  /// The customer's number starts ringing.
  case callbackCustomerRings

  /// The customer answers.
  case callbackCustomerAnswers

  /// The attempt of this number has failed.
  case callbackFailed(Int)

  /// The conversation of a callback is over.
  case callbackOver

  /// The entry of a group's visit, within a callback.
  indirect case inCallback(TimelineEntry)

  // MARK: The outside number

  /// The outside number, canonical, starts ringing.
  case externalRings(String)

  /// The outside number answers.
  case externalAnswers

  /// The outside number is busy.
  case externalBusy

  /// The outside number is not answered.
  case externalNoAnswer

  /// The outside number cannot be reached.
  case externalUnreachable

  // MARK: The box

  /// The box begins with its greeting, `standard` where it has none of its own.
  case voicemail(String, greeting: String)

  /// The message starts.
  case messageStarts

  /// A message of this length is kept.
  case messageSaved(Milliseconds)

  /// A message of this length is too short to be kept.
  case messageDiscarded(Milliseconds)

  // MARK: Ends

  /// The conversation is over.
  case conversationOver

  /// The caller hangs up.
  case callerHangsUp

  /// An action ends the call.
  case dropped

  /// No step is left, or the last has ended the call.
  case released

}
