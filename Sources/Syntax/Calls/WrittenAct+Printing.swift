internal import Hours

extension WrittenAct: CustomStringConvertible {

  /// The act as a calls file has it.
  public var description: String {
    switch self {
    case .device(let device, let responses): "\(device.name) \(WrittenAct.joined(responses))"
    case .external(let responses): "\(ActParty.external.rawValue) \(WrittenAct.joined(responses))"
    case .callerHangsUp(let time): caller(.hangsUp, "+\(time)")
    case .callerPresses(let key, let time): caller(.presses, "\(key)", "+\(time)")
    case .callerSpeaks(let length, let stays):
      caller(.speaks, "\(length)") + (stays ? ", \(ActForm.stays.rawValue)" : "")
    case .callerFaxes(let start, let length):
      caller(.faxes, "\(start)") + (length.map { (length) in ", " + ActForm.sends.filled(with: ["\(length)"]) } ?? "")
    case .callerDials(let number): caller(.dials, number.value)
    case .recordPressed(let time): "\(ActParty.record.rawValue) \(ActForm.pressed.filled(with: ["\(time)"]))"
    case .callback(let attempt, let act): "\(ActForm.callback) \(attempt): \(act)"
    }
  }

  /// What the caller does, in the words of `form`.
  private func caller(_ form: ActForm, _ values: String...) -> String {
    "\(ActParty.caller.rawValue) \(form.filled(with: values))"
  }

  /// One response after the other.
  fileprivate static func joined(_ responses: [Response]) -> String {
    responses.map(\.description).joined(separator: ", \(ActForm.then) ")
  }

}

extension WrittenAct.Response: CustomStringConvertible {

  /// The response as it stands behind the party.
  public var description: String {
    switch self {
    case .answers(let start, let talk):
      ActForm.answers.filled(with: ["\(start)"])
        + (talk.map { (talk) in ", " + ActForm.talks.filled(with: ["\(talk)"]) } ?? "")
    case .rejects(let start): ActForm.rejects.filled(with: ["\(start)"])
    case .isBusy: ActForm.isBusy.rawValue
    case .isUnreachable: ActForm.isUnreachable.rawValue
    case .letsItRing: ActForm.letsItRing.rawValue
    }
  }

}

extension WrittenAct.CallbackAct: CustomStringConvertible {

  /// The act as it stands behind `callback 1:`.
  public var description: String {
    switch self {
    case .device(let device, let responses): "\(device.name) \(WrittenAct.joined(responses))"
    case .customer(.letsItRing): "\(ActParty.customer.rawValue) \(ActForm.doesNotAnswer.rawValue)"
    case .customer(let response): "\(ActParty.customer.rawValue) \(response)"
    }
  }

}
