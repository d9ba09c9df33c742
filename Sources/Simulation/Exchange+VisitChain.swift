internal import Hours
internal import Machine

/// The chain of open visits, oldest first, and the moment at which they look again for somebody free (P-04).
extension Exchange {

  /// Puts the visit in `slot` into the chain, by age (D-21).
  @inline(__always)
  mutating func joinVisits(_ slot: Int, _ group: ID<Group>) {
    if slots[slot].isCallback, slots[slot].pendingCallback >= 0 {
      let pending = pendingCallbacks[slots[slot].pendingCallback]
      slots[slot].age = pending.age
      slots[slot].ageTie = pending.ageTie
    } else {
      slots[slot].age = now
      slots[slot].ageTie = slots[slot].record
    }
    slots[slot].isVisiting = true
    attendance[group.position].openVisits += 1
    var older = youngestVisit
    while older >= 0, (slots[slot].age, slots[slot].ageTie) < (slots[older].age, slots[older].ageTie) {
      older = slots[older].olderVisit
    }
    let younger = older >= 0 ? slots[older].youngerVisit : oldestVisit
    slots[slot].olderVisit = older
    slots[slot].youngerVisit = younger
    if older >= 0 { slots[older].youngerVisit = slot } else { oldestVisit = slot }
    if younger >= 0 { slots[younger].olderVisit = slot } else { youngestVisit = slot }
    if freedAt == now { requestReevaluation() }
  }

  /// Takes the visit in `slot` out of the chain.
  mutating func leaveVisits(_ slot: Int, _ group: ID<Group>) {
    guard slots[slot].isVisiting else { return }
    let (older, younger) = (slots[slot].olderVisit, slots[slot].youngerVisit)
    if older >= 0 { slots[older].youngerVisit = younger } else { oldestVisit = younger }
    if younger >= 0 { slots[younger].olderVisit = older } else { youngestVisit = older }
    if isOpen(slot, group) { attendance[group.position].openVisits -= 1 }
    slots[slot].isVisiting = false
    slots[slot].turnStamp &+= 1
  }

  /// Keeps count of open visits: somebody begins to ring for the one in `slot` (`change` is -1), or nobody rings any
  /// more (1). A visit that rings everybody stays open (P-04).
  @inline(__always)
  mutating func countOpenVisit(_ slot: Int, _ change: Int) {
    guard slots[slot].isVisiting, let group = visitedGroup(slot), lookUps.groups[group.position].algorithm != .all
    else {
      return
    }
    attendance[group.position].openVisits += change
  }

  /// Asks for a look at all open visits in class 6 of this instant.
  ///
  /// Where there is none yet, that is only remembered: one may begin before class 6.
  @inline(__always)
  mutating func requestReevaluation() {
    guard reevaluationKey == .max else { return }
    guard oldestVisit >= 0 else {
      freedAt = now
      return
    }
    freedAt = .min
    reevaluationKey = Upcoming.key(now, .reevaluation)
  }

  /// Looks at all open visits, oldest first (class 6 of D-01, D-17, D-21, P-04).
  mutating func reevaluate() {
    var slot = oldestVisit
    while slot >= 0 {
      let younger = slots[slot].youngerVisit
      if let group = visitedGroup(slot), isOpen(slot, group) {
        let isRinging = slots[slot].firstRinging >= 0
        if attendance[group.position].free == 0,
          isRinging || isWaiting(slot) && (glance(slot, group) ?? lookThrough(slot, group)).engaged
        {
          // Nobody is free, and the visit rings or waits for somebody who is engaged: nothing can change for it.
        } else if isRinging {
          _ = ringNext(slot, group, isReevaluation: true)
        } else if let next = settle(slot, group, isReevaluation: true) {
          go(slot, to: next)
        }
      }
      slot = younger
    }
  }

}
