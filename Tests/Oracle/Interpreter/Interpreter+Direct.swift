extension Interpreter {

  /// A call goes to an employee as direct target: the first line that matches decides (2.5, D-08).
  func enter(person: Int, wait: Int64?, of call: Call) {
    let card = account.people[person]
    if !mayEnter(.person(person), call) {
      tell(call, "\(card.name) not again")
      return goOn(call)
    }
    if !card.isActive {
      tell(call, "\(card.name) away (blocked)")
      return goOn(call)
    }
    if let absence = absenceToday(of: person) {
      tell(call, "\(card.name) away (\(absence.reason))")
      guard let announcement = absence.announcement else { return perform(absence.action, for: call) }
      tell(call, "announcement \(announcement.name)")
      return play(announcement, to: call, at: .announcement) { [unowned self] in
        self.perform(absence.action, for: call)
      }
    }
    if !isInHours(person) {
      tell(call, "\(card.name) off-hours")
      return perform(card.offHours, for: call)
    }
    if let status = statusAbsence(of: person) {
      tell(call, status == "offline" ? "\(card.name) offline" : "\(card.name) away (break)")
      return perform(secretary(of: person) ?? .goOn, for: call)
    }
    if isEngaged(person) {
      tell(call, "\(card.name) busy")
      return perform(card.busy ?? card.noAnswer, for: call)
    }
    if card.devices.isEmpty {
      tell(call, "\(card.name) unreachable")
      return perform(card.noAnswer, for: call)
    }
    let offer = Offer(person: person, call: call, visit: nil)
    call.direct = offer
    call.go(to: .direct)
    at(now + (wait ?? card.patience), Interpreter.timers, Interpreter.attempts) { [unowned self] in
      guard self.isMade(offer) else { return }
      self.tell(call, "\(card.name) no answer")
      self.end(offer)
      self.perform(card.noAnswer, for: call)
    }
    start(offer)
  }

}
