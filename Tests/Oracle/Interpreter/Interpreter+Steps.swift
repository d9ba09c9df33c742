extension Interpreter {

  /// Goes to the next step of the scheme, or lets the caller go where there is none (P-07).
  func goOn(_ call: Call) {
    guard call.nextStep < call.steps.count else { return release(call) }
    let step = call.steps[call.nextStep]
    call.nextStep += 1
    switch step {
    case .greeting(let sound):
      tell(call, .sound("greeting \(sound.name)"))
      play(sound, to: call, at: .greeting) { [unowned self] in self.goOn(call) }
    case .forward(let target, let wait):
      call.hasForwarded = true
      startRingback(call)
      enter(target, wait: wait, of: call)
    case .voicemail(let box): take(call, in: box)
    case .faxDetect(let window): detectFax(call, window)
    case .faxReceive: receiveFax(call)
    case .hangup: release(call)
    }
  }

  /// Lets the caller go at the end of a row (P-10).
  private func release(_ call: Call) {
    tell(call, "released")
    finish(call, call.hasForwarded ? "no-answer" : "closed")
  }

  /// Plays `sound`, which blocks the call at `place`; then comes `next`.
  func play(_ sound: PlainSound, to call: Call, at place: Call.Place, _ next: @escaping () -> Void) {
    let stay = call.go(to: place)
    at(now + sound.length, Interpreter.timers, Interpreter.mediaEnds) {
      if call.stay == stay { next() }
    }
  }

  /// The greeting in place of the ringback tone starts at the first forward, and never again (P-14).
  private func startRingback(_ call: Call) {
    guard !call.hasPlayedRingback, let line = call.line, let sound = account.lines[line].ringback else { return }
    call.hasPlayedRingback = true
    tell(call, .sound("ringback \(sound.name)"))
  }

  /// Goes to `target`.
  func enter(_ target: PlainTarget, wait: Int64?, of call: Call) {
    switch target {
    case .person(let person): enter(person: person, wait: wait, of: call)
    case .group(let group): enter(group: group, of: call)
    }
  }

  /// Whether `target` may be entered: once per call, and at most ten targets (D-26, P-08).
  func mayEnter(_ target: PlainTarget, _ call: Call) -> Bool {
    if call.targets.contains(target) || call.targets.count >= 10 { return false }
    call.targets.insert(target)
    return true
  }

  /// Does what a rule says.
  func perform(_ action: PlainAction, for call: Call) {
    switch action {
    case .forward(let target): enter(target, wait: nil, of: call)
    case .voicemail(let box): take(call, in: box)
    case .external(let number, let box):
      call.answeringGroup = call.groups.last
      ring(number, thenBox: box, for: call)
    case .drop:
      tell(call, "dropped")
      finish(call, "dropped")
    case .goOn: goOn(call)
    }
  }

  // MARK: The box (2.7, P-16)

  /// Takes a message of `call` in `box`.
  func take(_ call: Call, in box: Int) {
    let card = account.boxes[box]
    call.waitedUntil = now
    tell(call, "voicemail \(card.name), greeting \(card.greeting.name)")
    play(card.greeting, to: call, at: .boxGreeting) { [unowned self] in self.record(call, in: box) }
  }

  private func record(_ call: Call, in box: Int) {
    let stay = call.go(to: .recording)
    call.box = box
    call.recordingSince = now
    tell(call, "message starts")
    call.speech = 0
    for act in call.plain.acts {
      guard case .callerSpeaks(let length, let stays) = act else { continue }
      call.speech = length
      if !stays {
        at(now + length, Interpreter.releases) { [unowned self] in
          if call.stay == stay { self.endMessage(call) }
        }
      }
      break
    }
    let longest = account.boxes[box].longest
    for length in [longest, call.speech + 10_000] {
      at(now + length, Interpreter.timers, Interpreter.mediaEnds) { [unowned self] in
        if call.stay == stay { self.endMessage(call) }
      }
    }
  }

  /// The message of `call` is over.
  func endMessage(_ call: Call) {
    guard let position = call.box else { return }
    // Reading: silence never counts as message, whether it ends the recording, or the maximum or a hang-up does (P-16).
    let length = min(call.speech, now - call.recordingSince)
    let box = account.boxes[position]
    let isKept = length >= box.shortest
    tell(call, "message of \(ToldCall.seconds(length)) \(isKept ? "saved" : "discarded")")
    if isKept {
      call.message = length
      if let address = box.address { send(call, "voicemail", "email", address) }
      notify("voicemail", call)
    }
    finish(call, isKept ? "voicemail" : "voicemail-empty")
  }

  // MARK: Fax (2.8, P-17)

  private func detectFax(_ call: Call, _ window: Int64) {
    tell(call, "fax detect")
    let stay = call.go(to: .faxDetect)
    at(now + window, Interpreter.timers, Interpreter.mediaEnds) { [unowned self] in
      if call.stay == stay { self.goOn(call) }
    }
    awaitTone(call, stay)
  }

  private func receiveFax(_ call: Call) {
    tell(call, "fax receive")
    let stay = call.go(to: .faxReceive)
    at(now + 35_000, Interpreter.timers, Interpreter.mediaEnds) { [unowned self] in
      guard call.stay == stay else { return }
      self.tell(call, "fax failed")
      self.finish(call, "fax-failed")
    }
    awaitTone(call, stay)
  }

  private func awaitTone(_ call: Call, _ stay: Int) {
    for act in call.plain.acts {
      guard case .callerFaxes(let after, let sends) = act else { continue }
      at(now + after, Interpreter.keys) { [unowned self] in
        if call.stay == stay { self.receive(call, for: sends) }
      }
    }
  }

  private func receive(_ call: Call, for length: Int64?) {
    tell(call, "fax tone")
    call.waitedUntil = now
    let stay = call.go(to: .faxReception)
    // Reading: a fax whose length is not said takes a minute, as a conversation does.
    at(now + (length ?? 60_000), Interpreter.timers, Interpreter.mediaEnds) { [unowned self] in
      guard call.stay == stay else { return }
      self.tell(call, "fax received")
      if let address = self.account.faxAddress { self.send(call, "fax", "email", address) }
      self.notify("fax", call)
      self.finish(call, "fax-received")
    }
  }

  // MARK: The outside number (R003-26, D-24)

  private func ring(_ number: String, thenBox box: Int, for call: Call) {
    let stay = call.go(to: .external)
    let responses = call.plain.acts.compactMap { (act) -> PlainResponse? in
      guard case .external(let responses) = act else { return nil }
      return responses.first
    }
    let isRung = !responses.contains { (response) in response == .isBusy || response == .isUnreachable }
    if isRung { tell(call, "external \(number) rings") }
    at(now + 30_000, Interpreter.timers, Interpreter.attempts) { [unowned self] in
      guard call.stay == stay else { return }
      self.tell(call, "external no answer")
      self.take(call, in: box)
    }
    for response in responses {
      switch response {
      case .answers(let after, let talks):
        at(now + after, Interpreter.responses) { [unowned self] in
          guard call.stay == stay else { return }
          self.tell(call, "external answers")
          self.talk(call, with: nil, "answered by external", for: talks)
        }
      case .isBusy, .isUnreachable:
        at(now, Interpreter.responses) { [unowned self] in
          guard call.stay == stay else { return }
          self.tell(call, response == .isBusy ? "external busy" : "external unreachable")
          self.take(call, in: box)
        }
      case .rejects, .letsItRing: break
      }
    }
  }

}
