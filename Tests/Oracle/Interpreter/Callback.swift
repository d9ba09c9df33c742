/// The promise to call a customer back (D-23).
final class Callback {

  let call: Call
  let group: Int
  let customer: String

  /// The original entry of the group: the place in the queue that the callback keeps.
  let age: Int64

  /// The number of the attempt.
  var attempt = 0

  /// The attempt's visit of the group.
  var visit: Visit?

  /// The employee who has answered an attempt.
  var agent: Int?

  /// Grows whenever the callback goes on to something else, so that earlier timers mean nothing.
  var stay = 0

  /// Whether there may be further attempts, or one is under way.
  var isPending = true

  /// `called-back`, `failed` or nothing yet.
  var result: String?

  init(_ call: Call, group: Int, customer: String, age: Int64) {
    self.call = call
    self.group = group
    self.customer = customer
    self.age = age
  }

}

extension Interpreter {

  /// The caller of `call` presses a key (2.6, P-11).
  func press(_ key: Int, in call: Call) {
    guard let visit = call.visit, visit.isOffered, !visit.isKeyChosen,
      let option = account.groups[visit.group].offer?.keys.first(where: { (option) in option.key == key })
    else { return }
    visit.isKeyChosen = true
    tell(call, "caller presses \(key), \(option.choice)")
    if option.choice == "voicemail", let box = option.box {
      close(visit)
      take(call, in: box)
    } else if option.choice == "callback" {
      close(visit)
      request(call, visit)
    }
  }

  /// A callback is asked for; one that is pending for the same customer and group keeps its place (P-12).
  private func request(_ call: Call, _ visit: Visit) {
    notify("callback-requested", call)
    finish(call, "callback-requested")
    // Reading: callers who hide their numbers are different customers, each of whom can be called back; so can an
    // employee who called a group.
    let customer = call.customer ?? call.caller.map { (person) in account.people[person].name } ?? "call \(call.index)"
    // Reading: what becomes of the first request's callback is also what becomes of the second one's.
    call.callback = callbacks.first { (other) in
      other.isPending && other.customer == customer && other.group == visit.group
    }
    if call.callback != nil { return }
    let callback = Callback(call, group: visit.group, customer: customer, age: visit.age)
    call.callback = callback
    callbacks.append(callback)
    queueAttempt(of: callback, after: account.groups[visit.group].callback.delay)
  }

  /// The next attempt is due after `pause`, or at the next opening if the row of the original call is closed then.
  private func queueAttempt(of callback: Callback, after pause: Int64) {
    guard let opening = opening(for: callback.call, from: now + pause) else {
      // Reading: a callback for which there never will be an opening has failed, and nobody is told.
      callback.isPending = false
      callback.result = "failed"
      return
    }
    let stay = callback.stay
    at(opening, Interpreter.arrivals) { [unowned self] in
      if callback.stay == stay { self.attempt(callback) }
    }
  }

  /// An attempt begins.
  private func attempt(_ callback: Callback) {
    let call = callback.call
    callback.attempt += 1
    callback.stay += 1
    tell(call, "callback \(callback.attempt)")
    let visit = Visit(call, group: callback.group, callback: callback, began: now, age: callback.age)
    callback.visit = visit
    open(visit)
  }

  /// The first instant from `start` on at which the row of `call` would be chosen for its number (P-12).
  private func opening(for call: Call, from start: Int64) -> Int64? {
    // Reading: a call that came without a row, to a direct number, may be returned at any time.
    guard let line = call.line, let row = call.row else { return start }
    if self.row(of: line, at: start) == row { return start }
    // Schedules change at whole multiples of the grain; what comes after 400 days never comes.
    let grain = grain * 60_000
    var instant = (start / grain + 1) * grain
    while instant < start + 400 * 86_400_000 {
      if self.row(of: line, at: instant) == row { return instant }
      instant += grain
    }
    return nil
  }

  /// The minutes that divide a quarter of an hour, by which zones differ, and every beginning and end of hours.
  private var grain: Int64 {
    let hours = account.schedules.flatMap { (schedule) in schedule.hours + schedule.exceptions.flatMap(\.hours) }
    let grain = [15, 5, 3].first { (grain) in
      hours.allSatisfy { (hours) in hours.start % grain == 0 && hours.end % grain == 0 }
    }
    return Int64(grain ?? 1)
  }

  /// An agent has answered: the customer is dialled.
  func dial(_ callback: Callback, by offer: Offer) {
    let call = callback.call
    callback.agent = offer.person
    callback.stay += 1
    if let visit = callback.visit { close(visit) }
    callback.visit = nil
    let stay = callback.stay
    let responses = call.plain.acts.compactMap { (act) -> PlainResponse? in
      guard case .callbackCustomer(callback.attempt, let response) = act else { return nil }
      return response
    }
    // Reading: a customer who is busy or cannot be reached does not ring, just as a device or an outside number.
    if !responses.contains(where: { (response) in response == .isBusy || response == .isUnreachable }) {
      tell(call, "callback customer rings")
    }
    at(now + account.groups[callback.group].callback.ring, Interpreter.timers, Interpreter.attempts) { [unowned self] in
      if callback.stay == stay { self.fail(callback) }
    }
    for response in responses {
      switch response {
      case .answers(let after, let talks):
        at(now + after, Interpreter.responses) { [unowned self] in
          if callback.stay == stay { self.talk(callback, for: talks) }
        }
      case .isBusy, .isUnreachable:
        at(now, Interpreter.responses) { [unowned self] in
          if callback.stay == stay { self.fail(callback) }
        }
      case .rejects, .letsItRing: break
      }
    }
  }

  /// The customer has answered.
  private func talk(_ callback: Callback, for length: Int64?) {
    let call = callback.call
    callback.stay += 1
    // Reading: a callback that is connected is no longer pending, so that no call cancels it.
    callback.isPending = false
    callback.result = "called-back"
    tell(call, "callback customer answers")
    at(now + (length ?? 60_000), Interpreter.releases) { [unowned self] in
      self.tell(call, "callback over")
      guard let agent = callback.agent else { return }
      callback.agent = nil
      self.people[agent].lastTalkEnd = self.now
      self.noteRecording(of: callback, with: agent)
      self.free(agent)
    }
  }

  /// A callback is recorded as an outbound call, beside the call itself (P-12).
  private func noteRecording(of callback: Callback, with agent: Int) {
    // Reading: pressing the record key is an act of the original call; callbacks have no such act of their own (P-09).
    guard let recording = account.recording, recording.calls == "all" || recording.calls == "outbound",
      isInScope(recording, number: callback.call.number, group: callback.group, person: agent)
    else { return }
    if let address = recording.address { send(callback.call, "recording-ready", "email", address) }
    notify("recording-ready", callback.call, by: callback.group)
  }

  /// The attempt has failed; the pause runs from here (P-12).
  func fail(_ callback: Callback) {
    let figures = account.groups[callback.group].callback
    tell(callback.call, "callback \(callback.attempt) failed")
    let agent = callback.agent
    callback.agent = nil
    callback.visit = nil
    callback.stay += 1
    if callback.attempt >= figures.attempts {
      callback.isPending = false
      callback.result = "failed"
      notify("callback-failed", callback.call, by: callback.group)
    } else {
      queueAttempt(of: callback, after: figures.pause)
    }
    if let agent { free(agent) }
  }

  /// The customer got through by himself: nobody calls him back any more (P-12).
  func cancelCallbacks(of customer: String) {
    for callback in callbacks where callback.isPending && callback.customer == customer {
      callback.isPending = false
      callback.stay += 1
      if let visit = callback.visit { close(visit) }
      callback.visit = nil
      let agent = callback.agent
      callback.agent = nil
      if let agent { free(agent) }
    }
  }

}
