internal import Machine

/// A group that rings its members evenly: pass by pass, and in each pass who has been without a conversation longest is
/// first (R003-21, D-19).
extension Exchange {

  /// Rings the next eligible member of the pass, or of a new pass in a new order.
  mutating func ringEvenly(_ slot: Int, _ group: ID<Group>, isReevaluation: Bool) -> Bool {
    if isWaiting(slot) { slots[slot].passOrder.removeAll(keepingCapacity: true) }
    let first = lookUps.groups[group.position].members.lowerBound
    var isKept = false
    var position = slots[slot].latestTurn + 1
    while position < slots[slot].passOrder.count {
      let member = lookUps.members[first + Int(slots[slot].passOrder[position])]
      switch eligibility(member, slot, isReevaluation: isReevaluation) {
      case .eligible:
        if startOffer(slot, member) {
          slots[slot].latestTurn = position
          beginTurn(slot, group)
          return false
        }
      case .kept: isKept = true
      case .not: break
      }
      position += 1
    }
    // A pass begins with somebody who can be rung; till then the last one is not over.
    var isOver = false
    for position in talkOrder.range(ofGroup: group.position) {
      let place = talkOrder.places[position]
      let member = lookUps.members[first + Int(place)]
      switch eligibility(member, slot, isReevaluation: isReevaluation) {
      case .eligible:
        if lookUps.employees[member.position].devices.isEmpty {
          startOffer(slot, member)
          isOver = true
        } else {
          beginPass(slot, group, with: place)
          startOffer(slot, member)
          beginTurn(slot, group)
          return false
        }
      case .kept: isKept = true
      case .not: break
      }
    }
    // Whoever could be rung has no device: the next look makes, and tells, an order of its own.
    if isOver { slots[slot].passOrder.removeAll(keepingCapacity: true) }
    return isKept
  }

  /// Begins a pass through the members who are not absent (P-13) with the turn of the member at `place`.
  private mutating func beginPass(_ slot: Int, _ group: ID<Group>, with place: Int32) {
    let first = lookUps.groups[group.position].members.lowerBound
    let range = talkOrder.range(ofGroup: group.position)
    slots[slot].passOrder.removeAll(keepingCapacity: true)
    if isEverybodyPresent(in: group), slots[slot].skippedMember == nil {
      slots[slot].passOrder.append(contentsOf: talkOrder.places[range])
    } else {
      for position in range {
        let place = talkOrder.places[position]
        let member = lookUps.members[first + Int(place)]
        if slots[slot].skippedMember != member, isPresent(member) { slots[slot].passOrder.append(place) }
      }
    }
    slots[slot].latestTurn = slots[slot].passOrder.firstIndex(of: place) ?? -1
    if keepsTrace {
      note(.order(list(slots[slot].passOrder.map { (place) in lookUps.members[first + Int(place)] })), slot)
    }
  }

}
