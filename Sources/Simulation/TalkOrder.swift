internal import Machine

/// The members of each group that rings evenly, in the order of their last conversations: who has been without one
/// longest is first, ties as listed (D-19).
///
/// The order is kept as conversations end, so that a pass need not sort anybody.
struct TalkOrder: Sendable {

  /// The places of members in their group's list, group by group; groups of another algorithm have none.
  private(set) var places: [Int32] = []

  /// Where each group's places lie.
  private let starts: [Int32]

  /// The order in which nobody has talked yet.
  init(_ lookUps: LookUps) {
    var starts: [Int32] = []
    for group in lookUps.groups {
      starts.append(Int32(clamping: places.count))
      if group.algorithm == .even { places += (0..<Int32(clamping: group.members.count)) }
    }
    self.starts = starts + [Int32(clamping: places.count)]
  }

  /// Where the places of the group at `position` lie.
  func range(ofGroup position: Int) -> Range<Int> {
    Int(starts[position])..<Int(starts[position + 1])
  }

  /// Moves the place at `start` behind those up to `end`.
  mutating func move(_ start: Int, behind end: Int) {
    var places = places.mutableSpan
    let place = places[start]
    for position in start..<end { places[position] = places[position + 1] }
    places[end] = place
  }

}

extension Exchange {

  /// Notes that a conversation of `employee` ends now.
  mutating func endTalk(of employee: ID<Employee>) {
    let person = employee.position
    guard people[person].lastTalk != now else { return }
    for membership in lookUps.employees[person].memberships {
      let group = Int(lookUps.memberships[membership].group)
      if lookUps.groups[group].algorithm == .even { moveLast(Int(lookUps.memberships[membership].place), group) }
    }
    people[person].lastTalk = now
  }

  /// Moves the member at `place` of the group at `group`, who has talked until now, to the end of its order.
  private mutating func moveLast(_ place: Int, _ group: Int) {
    let order = talkOrder.range(ofGroup: group)
    let members = lookUps.groups[group].members
    let lastTalk = people[lookUps.members[members.lowerBound + place].position].lastTalk
    // Where he is: the order is one of last conversations, then of places.
    var start = order.lowerBound
    var high = order.upperBound
    while start < high {
      let middle = (start + high) / 2
      let other = Int(talkOrder.places[middle])
      if (people[lookUps.members[members.lowerBound + other].position].lastTalk, other) < (lastTalk, place) {
        start = middle + 1
      } else {
        high = middle
      }
    }
    // Where he belongs: behind all but those who have talked until now as well and stand behind him in the list.
    var end = order.upperBound - 1
    while end > start {
      let other = Int(talkOrder.places[end])
      guard other > place, people[lookUps.members[members.lowerBound + other].position].lastTalk == now else { break }
      end -= 1
    }
    talkOrder.move(start, behind: end)
  }

}
