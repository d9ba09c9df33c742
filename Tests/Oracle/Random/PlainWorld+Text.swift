extension PlainWorld {

  /// The world as a calls file; times bear the offset of UTC.
  public var text: String {
    var text = "account: account.yaml\n"
    if !statuses.isEmpty { text += "statuses:\n" }
    for status in statuses {
      text += "  - {at: \(moment(status.at)), who: \(status.who), event: \(words(status.event))}\n"
    }
    text += "calls:\n"
    for call in calls {
      let from =
        switch call.from {
        case .number(let number): number
        case .anonymous: "anonymous"
        case .employee(let name): name
        }
      text += "  - at: \(moment(call.at))\n    from: \(from)\n    to: \(call.to)\n"
      text += call.acts.isEmpty ? "    acts: []\n" : "    acts:\n"
      for act in call.acts { text += "      - \(words(act))\n" }
    }
    return text
  }

  private func moment(_ instant: Int64) -> String {
    let second = instant / 1000
    let date = PlainDate(Int(second / 86_400))
    func digits(_ number: Int64, _ count: Int) -> String {
      String(repeating: "0", count: count - "\(number)".count) + "\(number)"
    }
    let clock = [second / 3600 % 24, second / 60 % 60, second % 60].map { (part) in digits(part, 2) }
    let rest = instant % 1000 == 0 ? "" : ".\(digits(instant % 1000, 3))"
    return "\(date.year)-\(digits(Int64(date.month), 2))-\(digits(Int64(date.day), 2)) "
      + "\(clock.joined(separator: ":"))\(rest) +00:00"
  }

  private func words(_ event: PlainStatus.Event) -> String {
    switch event {
    case .login(let status): "login \(status)"
    case .loginKeep: "login keep"
    case .set(let status): "set \(status)"
    case .logout: "logout"
    case .busy(let length): "busy \(ToldCall.seconds(length))"
    }
  }

  private func words(_ act: PlainAct) -> String {
    switch act {
    case .device(let person, let kind, let responses): "\(person).\(kind) \(words(responses))"
    case .external(let responses): "external \(words(responses))"
    case .callerHangsUp(let at): "caller hangs up at +\(ToldCall.seconds(at))"
    case .callerPresses(let key, let at): "caller presses \(key) at +\(ToldCall.seconds(at))"
    case .callerSpeaks(let length, let stays): "caller speaks \(ToldCall.seconds(length))\(stays ? ", stays" : "")"
    case .callerFaxes(let after, let sends):
      "caller faxes after \(ToldCall.seconds(after))"
        + (sends.map { (length) in ", sends \(ToldCall.seconds(length))" } ?? "")
    case .recordPressed(let after): "record pressed after \(ToldCall.seconds(after))"
    case .callbackDevice(let attempt, let person, let kind, let responses):
      "callback \(attempt): \(person).\(kind) \(words(responses))"
    case .callbackCustomer(let attempt, .letsItRing): "callback \(attempt): customer does not answer"
    case .callbackCustomer(let attempt, let response): "callback \(attempt): customer \(words([response]))"
    }
  }

  private func words(_ responses: [PlainResponse]) -> String {
    responses.map { (response) in
      switch response {
      case .answers(let after, let talks):
        "answers after \(ToldCall.seconds(after))"
          + (talks.map { (length) in ", talks \(ToldCall.seconds(length))" } ?? "")
      case .rejects(let after): "rejects after \(ToldCall.seconds(after))"
      case .isBusy: "is busy"
      case .isUnreachable: "is unreachable"
      case .letsItRing: "lets it ring"
      }
    }.joined(separator: ", then ")
  }

}
