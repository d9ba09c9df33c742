extension Interpreter {

  /// Somebody has answered `call`: everything else stops, and the conversation begins.
  ///
  /// Without `length` it lasts a minute (P-09).
  func talk(_ call: Call, with person: Int?, _ outcome: String, for length: Int64?) {
    call.answeredBy = person
    call.answeredAt = now
    call.waitedUntil = now
    call.outcome = outcome
    stopRinging(call)
    let stay = call.go(to: .talking)
    at(now + (length ?? 60_000), Interpreter.releases) { [unowned self] in
      guard call.stay == stay else { return }
      self.tell(call, "conversation over")
      self.finish(call, outcome)
    }
    if !call.isInternal, let customer = call.customer { cancelCallbacks(of: customer) }
    guard isRecorded(call, inbound: !call.isInternal) else { return }
    if account.recording?.calls != "on-demand" {
      call.recordedFrom = now
      return
    }
    for act in call.plain.acts {
      guard case .recordPressed(let after) = act else { continue }
      at(now + after, Interpreter.keys) { [unowned self] in
        if call.stay == stay, call.recordedFrom == nil { call.recordedFrom = self.now }
      }
    }
  }

  /// Whether a conversation of `call` with whoever answered it is recorded, perhaps on demand (2.10).
  private func isRecorded(_ call: Call, inbound: Bool) -> Bool {
    guard let recording = account.recording else { return false }
    switch recording.calls {
    case "all", "on-demand": break
    case "inbound": if !inbound { return false }
    default: return false
    }
    return isInScope(recording, number: call.number, group: call.answeringGroup, person: call.answeredBy)
  }

  /// Whether one of the things that the scope of `recording` names has to do with the conversation.
  func isInScope(_ recording: PlainRecording, number: String?, group: Int?, person: Int?) -> Bool {
    if recording.numbers.isEmpty, recording.groups.isEmpty, recording.people.isEmpty { return true }
    // Reading: a conversation is a group's if one of its members answered its offer, or its outside number did.
    return number.map(recording.numbers.contains) ?? false || group.map(recording.groups.contains) ?? false
      || person.map(recording.people.contains) ?? false
  }

  /// All that rings for `call` stops.
  private func stopRinging(_ call: Call) {
    if let visit = call.visit { close(visit) }
    if let offer = call.direct { end(offer) }
  }

  /// The call is over.
  func finish(_ call: Call, _ outcome: String) {
    call.outcome = outcome
    call.end = now
    stopRinging(call)
    let wasTalking = call.place == .talking
    let answeredBy = call.answeredBy
    call.go(to: .ended)
    if wasTalking {
      for person in [answeredBy, call.caller].compactMap({ $0 }) { people[person].lastTalkEnd = now }
      if let start = call.recordedFrom {
        call.recording = now - start
        if let address = account.recording?.address { send(call, "recording-ready", "email", address) }
        notify("recording-ready", call)
      }
    }
    if isMissed(call) { notify("missed", call) }
    for person in [answeredBy, call.caller].compactMap({ $0 }) { free(person) }
  }

  // MARK: The outbox (2.11)

  /// Notes what the rules of notification send because of `event`; `group` is the one that calls back, if it does.
  func notify(_ event: String, _ call: Call, by group: Int? = nil) {
    // Reading: nobody is notified of an internal call, whatever happens in it (P-19).
    if call.isInternal { return }
    for rule in account.notices where rule.event == event {
      if !rule.numbers.isEmpty, !(call.number.map(rule.numbers.contains) ?? false) { continue }
      // Reading: a rule for groups speaks of the calls that visited one of them, and of the callbacks that it makes.
      let groups = group.map { (group) in [group] } ?? call.groups
      if !rule.groups.isEmpty, !rule.groups.contains(where: groups.contains) { continue }
      if let hours = rule.hours, !hours.isOpen(at: now) { continue }
      for recipient in rule.recipients { send(call, event, recipient.channel, recipient.address) }
    }
  }

  /// Puts an entry into the outbox; the same entry twice is one (P-21).
  func send(_ call: Call, _ event: String, _ channel: String, _ address: String) {
    call.outbox.insert("+\(ToldCall.seconds(now - call.plain.at)) \(event) \(channel) \(address)")
  }

}
