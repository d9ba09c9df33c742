/// The words by which programs know the kinds of states and events: they keep their meaning for good.
extension State.Kind {

  /// The word for what happens, whomever it concerns.
  public var word: String {
    switch self {
    case .screening: "screening"
    case .rowChoice: "row-choice"
    case .greeting: "greeting"
    case .announcement: "announcement"
    case .faxDetection: "fax-detection"
    case .faxTone: "fax-tone"
    case .faxReception: "fax-reception"
    case .groupEntry: "group-entry"
    case .distributing: "distributing"
    case .waiting: "waiting"
    case .directEntry: "direct-entry"
    case .directOffer: "direct-offer"
    case .externalOffer: "external-offer"
    case .boxGreeting: "box-greeting"
    case .boxRecording: "box-recording"
    case .talking: "talking"
    case .released: "released"
    case .callbackDue: "callback-due"
    case .callbackCustomer: "callback-customer"
    case .callbackOver: "callback-over"
    }
  }

}

extension Event {

  /// The word for the event, whatever it speaks of.
  public var word: String {
    switch self {
    case .blacklisted: "blacklisted"
    case .admitted: "admitted"
    case .row: "row"
    case .noRow: "no-row"
    case .mediaEnd: "media-end"
    case .faxTone: "fax-tone"
    case .windowOver: "window-over"
    case .noTone: "no-tone"
    case .faxEnd: "fax-end"
    case .messageKept: "message-kept"
    case .messageTooShort: "message-too-short"
    case .notAgain: "not-again"
    case .blocked: "blocked"
    case .absent: "absent"
    case .offHours: "off-hours"
    case .status: "status"
    case .engaged: "engaged"
    case .free: "free"
    case .eligible: "eligible"
    case .allEngaged: "all-engaged"
    case .nobodyPresent: "nobody-present"
    case .answer: "answer"
    case .turnOver: "turn-over"
    case .timeOver: "time-over"
    case .rejected: "rejected"
    case .failed: "failed"
    case .busy: "busy"
    case .unreachable: "unreachable"
    case .nobodyLeft: "nobody-left"
    case .employeeFree: "employee-free"
    case .waitOver: "wait-over"
    case .offerDue: "offer-due"
    case .key: "key"
    case .attemptDue: "attempt-due"
    case .attemptsOver: "attempts-over"
    case .cancelled: "cancelled"
    case .conversationOver: "conversation-over"
    case .hangup: "hangup"
    }
  }

}
