/// What is known of an employee while calls go on.
final class Person {

  /// His status, in small letters (P-03: Online at the beginning).
  var status = "online"

  /// The status held before the last logout.
  var kept: String?

  /// How many calls of his own he has now.
  var ownCalls = 0

  /// When his last conversation ended, anywhere in the account; absent if he has not talked (D-19).
  var lastTalkEnd: Int64?

}

extension Interpreter {

  /// Takes what `person` says of himself.
  func take(_ event: PlainStatus.Event, of person: Int) {
    let state = people[person]
    let isOffline = state.status == "offline"
    switch event {
    case .login(let status):
      if isOffline { state.status = status.lowercased() } else { take(.set(status), of: person) }
    case .loginKeep:
      if isOffline { state.status = state.kept ?? "online" }
    case .set(let status):
      // Reading: to set a status while logged out is to log in with it, as to log in while online is to set it (P-03).
      if status.lowercased() == "offline" { take(.logout, of: person) } else { state.status = status.lowercased() }
    case .logout:
      if isOffline { return }
      state.kept = state.status
      state.status = "offline"
    case .busy(let length):
      // Reading: a call of his own is a call that he places, so it is wrong while he is engaged or blocked (P-19), and a
      // conversation, so it counts for `even` (P-20).
      if isEngaged(person) || !account.people[person].isActive {
        faults.append("\(account.people[person].name) places a call of his own while he is engaged or blocked")
      }
      state.ownCalls += 1
      at(now + length, Interpreter.releases) { [unowned self] in
        state.ownCalls -= 1
        state.lastTalkEnd = self.now
        self.free(person)
      }
    }
  }

  /// Whether `person` talks, is rung, or is in a call that he placed himself.
  func isEngaged(_ person: Int) -> Bool {
    people[person].ownCalls > 0 || offers.contains { (offer) in offer.person == person }
      || calls.contains { (call) in
        call.place != .ended && call.place != .notArrived && (call.caller == person || call.answeredBy == person)
      } || callbacks.contains { (callback) in callback.agent == person }
  }

  /// Why `person` is not available, the first reason of account, absence, hours and status (P-13).
  func absence(of person: Int) -> String? {
    let card = account.people[person]
    if !card.isActive { return "blocked" }
    if let absence = absenceToday(of: person) { return absence.reason }
    if !isInHours(person) { return "off-hours" }
    return statusAbsence(of: person)
  }

  /// The absence of `person` today, in the account's zone (D-27).
  func absenceToday(of person: Int) -> PlainAbsence? {
    let today = account.zone.clock(at: now).day
    // Reading: of several absences that hold today the first in the file counts.
    return account.people[person].absences.first { (absence) in
      absence.first <= today && today <= absence.last ?? today
    }
  }

  /// Whether `person` is within his personal hours.
  func isInHours(_ person: Int) -> Bool { account.people[person].hours?.isOpen(at: now) ?? true }

  /// The word for the status of `person` if that makes him unavailable: `offline` or `break`.
  func statusAbsence(of person: Int) -> String? {
    guard account.people[person].respectsStatus else { return nil }
    let status = people[person].status
    if status == "offline" || status == "break" { return status }
    return isListedAsUnavailable(status) ? "break" : nil
  }

  /// Whether some rule of the account names the vendor status `status` (P-03).
  private func isListedAsUnavailable(_ status: String) -> Bool {
    status != "online"
      && account.people.contains { (person) in person.secretary.contains { (rule) in rule.status == status } }
  }

  /// What the auto-secretary of `person` does for his status: the rule for it, or for a break where it counts as one.
  func secretary(of person: Int) -> PlainAction? {
    let rules = account.people[person].secretary
    let status = people[person].status
    // Reading: a vendor status without a rule of its own follows the rule for a break.
    return
      (rules.first { (rule) in rule.status == status }
      ?? rules.first { (rule) in status != "offline" && rule.status == "break" })?.action
  }

}
