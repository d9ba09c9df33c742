/// What states and events are called in everything that is printed.
extension Machine {

  /// The name of a state: `s` and its position.
  public func name(_ id: ID<State>) -> String { "s\(id.rawValue)" }

  /// What happens in a state of `kind`, in the words of the language.
  public func describe(_ kind: State.Kind) -> String {
    switch kind {
    case .screening: "screening"
    case .rowChoice(let rows): "choose row of \(rows.first.map { (row) in self.rows[row].scheme } ?? "an empty scheme")"
    case .greeting(let id): "greeting \(sounds[id].name)"
    case .announcement(let id): "announcement \(sounds[id].name)"
    case .faxDetection(let window): "fax detect for \(window)"
    case .faxTone: "fax receive"
    case .faxReception: "fax reception"
    case .groupEntry(let id): "enter group \(groups[id].name)"
    case .distributing(let id, let offer): "group \(groups[id].name) rings\(suffix(offer))"
    case .waiting(let id, let offer): "group \(groups[id].name) queue\(suffix(offer))"
    case .directEntry(let id): "enter \(employees[id].name)"
    case .directOffer(let id, let rings): "\(employees[id].name) rings for \(rings)"
    case .externalOffer(let id, let rings): "external \(outsideNumbers[id].number) rings for \(rings)"
    case .boxGreeting(let id): "voicemail \(boxes[id].name), greeting \(sounds[boxes[id].greeting].name)"
    case .boxRecording(let id): "voicemail \(boxes[id].name), message"
    case .talking: "conversation"
    case .released(let outcome): "end: \(outcome.word)"
    case .callbackDue(let id): "callback of \(groups[id].name) waits"
    case .callbackCustomer(let id): "callback of \(groups[id].name): customer rings"
    case .callbackOver(let result): "end of callback: \(result.rawValue)"
    }
  }

  /// How far the offer of a visit has come.
  private func suffix(_ offer: State.Offer) -> String {
    switch offer {
    case .none: ""
    case .made: ", offer made"
    case .declined: ", caller stays"
    }
  }

  /// What opens an exit, in the words of the language.
  public func describe(_ event: Event) -> String {
    switch event {
    case .blacklisted(let id): "blacklisted by entry \(id.rawValue + 1)"
    case .admitted: "not blacklisted"
    case .row(let id): "row \(condition(rows[id].condition))"
    case .noRow: "no row"
    case .mediaEnd: "over"
    case .faxTone: "fax tone"
    case .windowOver: "no tone in the window"
    case .noTone: "no tone"
    case .faxEnd: "fax complete"
    case .messageKept: "message long enough"
    case .messageTooShort: "message too short"
    case .notAgain: "was a target before"
    case .blocked: "blocked account"
    case .absent(let position): "absence \(position + 1)"
    case .offHours: "off-hours"
    case .status(let id): "status \(statuses[id])"
    case .engaged: "engaged"
    case .free: "free"
    case .eligible: "somebody is free"
    case .allEngaged: "all present are engaged"
    case .nobodyPresent: "nobody present"
    case .answer: "answer"
    case .turnOver: "turn over"
    case .timeOver: "no answer in time"
    case .rejected: "rejected"
    case .failed: "no device reached"
    case .busy: "busy"
    case .unreachable: "unreachable"
    case .nobodyLeft: "nobody left"
    case .employeeFree: "somebody becomes free"
    case .waitOver: "wait over"
    case .offerDue: "offer due"
    case .key(let digit): "key \(digit)"
    case .attemptDue: "attempt due"
    case .attemptsOver: "no attempt left"
    case .cancelled: "customer got through"
    case .conversationOver: "conversation over"
    case .hangup: "caller hangs up"
    }
  }

  /// The condition of a row as its author wrote it.
  public func condition(_ condition: Row.Condition) -> String {
    switch condition {
    case .always: "always"
    case .otherwise: "otherwise"
    case .schedule(let id): schedules[id].name
    }
  }

}
