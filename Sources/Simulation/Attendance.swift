internal import Machine

/// A group's present: how many of its members are free, how many take no calls whatever the hour, how many visit it. It is
/// kept up to date, so that nobody has to look through a large group to find that there is nothing to find.
struct Attendance: Sendable {

  /// Members who are not engaged, whether or not they take calls.
  var free: Int

  /// Members who are blocked, or keep calls away by their status.
  var away: Int

  /// Number of open visits (P-04).
  var openVisits = 0

}

extension Exchange {

  /// Engages `employee` in something, or makes him free.
  mutating func engage(_ employee: ID<Employee>, as engagement: Presence.Engagement) {
    let person = employee.position
    let wasFree = people[person].engagement == .free
    people[person].engagement = engagement
    let change = (engagement == .free ? 1 : 0) - (wasFree ? 1 : 0)
    if change != 0 { countFree(person, change) }
  }

  /// Keeps count in his groups: the employee at `person` is engaged from now on (`change` is -1), or free (1).
  @inline(__always)
  mutating func countFree(_ person: Int, _ change: Int) {
    for membership in lookUps.employees[person].memberships {
      attendance[Int(lookUps.memberships[membership].group)].free += change
    }
  }

  /// Gives `employee` the status `status`.
  mutating func setStatus(_ status: ID<Status>, of employee: ID<Employee>) {
    let person = employee.position
    let wasAway = people[person].isAway
    let isAway = lookUps.employees[person].respectsStatus && lookUps.statuses[status.position] != .online
    people[person].status = status
    people[person].isAway = isAway
    guard isAway != wasAway, lookUps.employees[person].isActive else { return }
    for membership in lookUps.employees[person].memberships {
      attendance[Int(lookUps.memberships[membership].group)].away += isAway ? 1 : -1
    }
  }

  /// Whether every member of `group` takes calls at present, seen at a glance.
  @inline(__always)
  func isEverybodyPresent(in group: ID<Group>) -> Bool {
    attendance[group.position].away == 0 && lookUps.groups[group.position].isSteady
  }

}
