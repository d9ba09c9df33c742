/// A group that a call, or an attempt to call a customer back, is visiting.
final class Visit {

  let call: Call
  let group: Int

  /// The callback whose attempt this is.
  let callback: Callback?

  /// When the visit began.
  let began: Int64

  /// From when its age counts: of a callback the original entry (P-04).
  let age: Int64

  /// Members who rejected, or whose offer failed (D-12, D-13).
  var excluded: Set<Int> = []

  /// Whether the call waits in the queue.
  var isWaiting = false

  /// The member who had the last turn, as a place in the list.
  var lastTurn: Int?

  // The pass of `even`: its order, and the place of the member who had the last turn.
  var pass: [Int]?
  var passPlace = -1
  var isPassTold = false

  // The impatient offer.
  var isOffered = false
  var isKeyChosen = false

  init(_ call: Call, group: Int, callback: Callback?, began: Int64, age: Int64) {
    self.call = call
    self.group = group
    self.callback = callback
    self.began = began
    self.age = age
  }

  /// Whether this visit is served before `other`: by age, then by arrival, then by place in the file (P-04, D-21).
  func comes(before other: Visit) -> Bool {
    (age, call.plain.at, call.index) < (other.age, other.call.plain.at, other.call.index)
  }

}

extension Interpreter {

  /// A call goes to `group` (2.4).
  func enter(group: Int, of call: Call) {
    if !mayEnter(.group(group), call) {
      tell(call, "\(account.groups[group].name) not again")
      return goOn(call)
    }
    call.groups.append(group)
    call.go(to: .visit)
    let visit = Visit(call, group: group, callback: nil, began: now, age: now)
    call.visit = visit
    open(visit)
  }

  /// A visit begins.
  func open(_ visit: Visit) {
    let group = account.groups[visit.group]
    visits.append(visit)
    tell(visit, "group \(group.name)")
    for member in group.members {
      if let reason = absence(of: member, in: visit) {
        tell(visit, "\(account.people[member].name) skipped (\(reason))")
      }
    }
    at(now + group.wait, Interpreter.timers, Interpreter.waits) { [unowned self] in
      guard self.isOpen(visit) else { return }
      self.tell(visit, "group \(group.name) wait over")
      self.fallBack(visit)
    }
    if let offer = group.offer, visit.callback == nil, offer.after < group.wait {
      at(now + offer.after, Interpreter.timers, Interpreter.impatience) { [unowned self] in
        guard self.isOpen(visit) else { return }
        visit.isOffered = true
        self.tell(visit, "offer \(offer.word)")
      }
    }
    if group.ring == "cumulative" { queueTick(of: visit, number: 1) }
    serve(visit)
  }

  /// Why `member` is not available for `visit`; who calls himself is not a member of it (P-19).
  private func absence(of member: Int, in visit: Visit) -> String? {
    member == visit.call.caller ? "caller" : absence(of: member)
  }

  func isOpen(_ visit: Visit) -> Bool { visits.contains { (other) in other === visit } }

  func offers(of visit: Visit) -> [Offer] { offers.filter { (offer) in offer.visit === visit } }

  /// The members whom `visit` could ring now.
  private func eligible(in visit: Visit) -> [Int] {
    account.groups[visit.group].members.filter { (member) in isEligible(member, in: visit) }
  }

  private func isEligible(_ member: Int, in visit: Visit) -> Bool {
    absence(of: member, in: visit) == nil && !isEngaged(member) && !visit.excluded.contains(member)
  }

  /// Whether an older visit could take `member` at the next walk (P-04).
  private func isWanted(_ member: Int, beforeServing visit: Visit) -> Bool {
    visits.contains { (other) in
      other.comes(before: visit) && other !== visit && account.groups[other.group].members.contains(member)
        && isEligible(member, in: other) && isLookedAt(other)
    }
  }

  /// Whether the walk looks at `visit`: one that waits, `all` also while ringing, stepwise ones with nobody ringing.
  private func isLookedAt(_ visit: Visit) -> Bool {
    account.groups[visit.group].ring == "all" || offers(of: visit).isEmpty
  }

  /// All open visits are looked at, the oldest first (class 6).
  func walk() {
    for visit in visits.sorted(by: { (a, b) in a.comes(before: b) }) where isOpen(visit) && isLookedAt(visit) {
      serve(visit)
    }
  }

  /// Rings whom the algorithm rings next; if there is nobody, the call waits or falls back (P-06).
  ///
  /// For the stepwise algorithms this is only called while nobody rings.
  func serve(_ visit: Visit) {
    while isOpen(visit) {
      let eligible = eligible(in: visit)
      let free = eligible.filter { (member) in !isWanted(member, beforeServing: visit) }
      if free.count < eligible.count, waitsForOthers(free, visit) { reevaluate() }
      let wasRung: Bool
      if account.groups[visit.group].ring == "all" {
        wasRung = free.map { (member) in ring(member, for: visit) }.contains(true)
        if free.isEmpty, !offers(of: visit).isEmpty { return }
      } else {
        wasRung = next(among: free, in: visit).map { (member) in ring(member, for: visit) } ?? false
      }
      if wasRung {
        visit.isWaiting = false
        return
      }
      // Somebody was tried who has no device: whoever comes next is tried at once.
      if !free.isEmpty { continue }
      // Somebody is free, but an older visit comes first: it is decided in the walk of this instant.
      if eligible.isEmpty { settle(visit) }
      return
    }
  }

  /// Whether `visit`, which may take only those who are `free` of older visits, waits for class 6 to have the others, too.
  ///
  /// Reading of P-04: `all` does, for it wants everybody; a stepwise visit that finds somebody has what it wants.
  private func waitsForOthers(_ free: [Int], _ visit: Visit) -> Bool {
    account.groups[visit.group].ring == "all" || free.isEmpty
  }

  /// Nobody rings and nobody can be rung: wait for somebody engaged, or fall back.
  private func settle(_ visit: Visit) {
    let group = account.groups[visit.group]
    let present = group.members.filter { (member) in absence(of: member, in: visit) == nil }
    let isAnybodyEngaged = present.contains { (member) in !visit.excluded.contains(member) && isEngaged(member) }
    if isAnybodyEngaged, group.hasQueue {
      if !visit.isWaiting { tell(visit, "group \(group.name) queue") }
      visit.isWaiting = true
      return
    }
    // Reading: where one member has rejected and another is engaged, a group without a queue is busy.
    if isAnybodyEngaged {
      tell(visit, "group \(group.name) all busy")
    } else if present.isEmpty, visit.excluded.isEmpty {
      tell(visit, "group \(group.name) nobody present")
    } else {
      tell(visit, "group \(group.name) nobody left")
    }
    fallBack(visit)
  }

  /// The visit is over without an answer.
  private func fallBack(_ visit: Visit) {
    close(visit)
    if let callback = visit.callback {
      fail(callback)
    } else {
      perform(account.groups[visit.group].noAnswer, for: visit.call)
    }
  }

  /// The visit is over: all its legs stop.
  func close(_ visit: Visit) {
    visits.removeAll { (other) in other === visit }
    for offer in offers(of: visit) { end(offer) }
    if visit.call.visit === visit { visit.call.visit = nil }
  }

  // MARK: The algorithms

  /// The member among `free` whom the stepwise algorithm rings next.
  private func next(among free: [Int], in visit: Visit) -> Int? {
    let members = account.groups[visit.group].members
    switch account.groups[visit.group].ring {
    case "sequential":
      // In cyclic order behind the member who had the last turn (P-05).
      let start = visit.lastTurn.map { (place) in place + 1 } ?? 0
      let order = members.indices.map { (offset) in (start + offset) % members.count }
      guard let place = order.first(where: { (place) in free.contains(members[place]) }) else { return nil }
      return members[place]
    case "even":
      if free.isEmpty { return nil }
      // Leaving the queue begins a new pass, and so does the end of the order.
      if visit.isWaiting { visit.pass = nil }
      if let member = nextOfPass(among: free, in: visit) { return member }
      beginPass(of: visit)
      return nextOfPass(among: free, in: visit)
    default:
      return members.first { (member) in free.contains(member) }
    }
  }

  private func nextOfPass(among free: [Int], in visit: Visit) -> Int? {
    guard let pass = visit.pass else { return nil }
    for place in pass.indices where place > visit.passPlace && free.contains(pass[place]) {
      return pass[place]
    }
    return nil
  }

  /// Orders all members who are not absent by the end of their last conversation (D-19).
  private func beginPass(of visit: Visit) {
    let members = account.groups[visit.group].members
    visit.pass = members.indices.filter { (place) in absence(of: members[place], in: visit) == nil }.sorted { (a, b) in
      let (first, second) = (people[members[a]].lastTalkEnd ?? .min, people[members[b]].lastTalkEnd ?? .min)
      return (first, a) < (second, b)
    }.map { (place) in members[place] }
    visit.passPlace = -1
    visit.isPassTold = false
  }

  /// Rings `member`; returns whether he could be rung at all.
  private func ring(_ member: Int, for visit: Visit) -> Bool {
    if account.people[member].devices.isEmpty {
      visit.excluded.insert(member)
      return false
    }
    let group = account.groups[visit.group]
    if group.ring == "even", !visit.isPassTold, let pass = visit.pass {
      visit.isPassTold = true
      tell(visit, "order \(pass.map { (member) in account.people[member].name }.joined(separator: " > "))")
    }
    visit.lastTurn = group.members.firstIndex(of: member)
    visit.passPlace = visit.pass?.firstIndex(of: member) ?? -1
    let offer = Offer(person: member, call: visit.call, visit: visit)
    if group.ring == "sequential" || group.ring == "even" {
      at(now + group.turn, Interpreter.timers, Interpreter.attempts) { [unowned self] in
        guard self.isMade(offer) else { return }
        self.tell(visit, "\(self.account.people[member].name) stops ringing")
        self.end(offer)
        self.serve(visit)
      }
    }
    start(offer)
    return true
  }

  /// At each multiple of the turn since entry one more member is rung (D-20); ticks also run while waiting (P-05).
  private func queueTick(of visit: Visit, number: Int64) {
    let group = account.groups[visit.group]
    at(visit.began + number * group.turn, Interpreter.timers, Interpreter.attempts) { [unowned self] in
      guard self.isOpen(visit) else { return }
      self.queueTick(of: visit, number: number + 1)
      while true {
        let eligible = self.eligible(in: visit)
        let free = eligible.filter { (member) in !self.isWanted(member, beforeServing: visit) }
        if free.count < eligible.count, self.waitsForOthers(free, visit) { self.reevaluate() }
        guard let member = self.next(among: free, in: visit) else { return }
        guard self.ring(member, for: visit) else { continue }
        // Reading: a tick that finds somebody who has come back takes the call out of the queue.
        visit.isWaiting = false
        return
      }
    }
  }

}
