/// The forms of the entries of a timeline. The words of an entry stand here and nowhere else.
enum TimelineForm: String, LineForm {

  // Screening and the row.
  case blocked = "blocked"
  case unallocated = "unallocated"
  case noRow = "no row"
  case row = "row SCHEDULE"

  // Audio.
  case greeting = "greeting AUDIO"
  case ringback = "ringback AUDIO"
  case announcement = "announcement AUDIO"

  // Fax.
  case faxDetect = "fax detect"
  case faxReceive = "fax receive"
  case faxTone = "fax tone"
  case faxReceived = "fax received"
  case faxFailed = "fax failed"

  // A visit of a group.
  case group = "group GROUP"
  case groupWaitOver = "group GROUP wait over"
  case groupAllBusy = "group GROUP all busy"
  case groupNobodyPresent = "group GROUP nobody present"
  case groupNobodyLeft = "group GROUP nobody left"
  case groupQueue = "group GROUP queue"
  case order = "order FIRST>SECOND"
  case skipped = "EMPLOYEE skipped (REASON)"

  // The impatient offer.
  case offer = "offer AUDIO"
  case callbackChosen = "caller presses KEY, callback"
  case stayChosen = "caller presses KEY, stay"
  case voicemailChosen = "caller presses KEY, voicemail"

  // A callback.
  case callbackOver = "callback over"
  case callbackCustomerRings = "callback customer rings"
  case callbackCustomerAnswers = "callback customer answers"
  case callbackAttempt = "callback ATTEMPT"
  case callbackFailed = "callback ATTEMPT failed"

  // The outside number.
  case externalAnswers = "external answers"
  case externalBusy = "external busy"
  case externalNoAnswer = "external no answer"
  case externalUnreachable = "external unreachable"
  case externalRings = "external NUMBER rings"

  // The box.
  case voicemail = "voicemail BOX, greeting AUDIO"
  case messageStarts = "message starts"
  case messageSaved = "message of LENGTH saved"
  case messageDiscarded = "message of LENGTH discarded"

  // Ends.
  case conversationOver = "conversation over"
  case callerHangsUp = "caller hangs up"
  case dropped = "dropped"
  case released = "released"

  // Devices.
  case deviceRings = "EMPLOYEE.DEVICE rings"
  case deviceAnswers = "EMPLOYEE.DEVICE answers"
  case deviceRejects = "EMPLOYEE.DEVICE rejects"
  case deviceBusy = "EMPLOYEE.DEVICE busy"
  case deviceUnreachable = "EMPLOYEE.DEVICE unreachable"

  // Offers to an employee.
  case employeeStopsRinging = "EMPLOYEE stops ringing"
  case employeeNoAnswer = "EMPLOYEE no answer"
  case employeeRejected = "EMPLOYEE rejected"
  case employeeUnreachable = "EMPLOYEE unreachable"
  case employeeBusy = "EMPLOYEE busy"
  case employeeAway = "EMPLOYEE away (REASON)"
  case employeeOffHours = "EMPLOYEE off-hours"
  case employeeOffline = "EMPLOYEE offline"
  case employeeNotAgain = "EMPLOYEE not again"

  static let patterns = LinePatterns<Self>()

  /// Whether the entry belongs to the visit of a group, and so may bear the prefix of a callback.
  var isOfVisit: Bool {
    switch self {
    case .group, .groupWaitOver, .groupAllBusy, .groupNobodyPresent, .groupNobodyLeft, .groupQueue, .order, .skipped,
      .deviceRings, .deviceAnswers, .deviceRejects, .deviceBusy, .deviceUnreachable, .employeeStopsRinging:
      true
    default: false
    }
  }

}

extension TimelineForm {

  /// The word before an entry of a callback's group.
  static let callbackPrefix = "callback"

  /// The word behind several devices that start ringing together.
  static let ringTogether = "ring"

}
