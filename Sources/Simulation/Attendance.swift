internal import Machine

/// How many of a group's members are free, and how many take no calls whatever the hour: kept up to date, so that nobody
/// has to look through a large group to find that there is nothing to find.
struct Attendance: Sendable {

  /// Members who are not engaged, whether or not they take calls.
  var free: Int

  /// Members who are blocked, or keep calls away by their status.
  var away: Int

}

extension Exchange {

  /// Engages `employee` in something, or makes him free.
  mutating func engage(_ employee: ID<Employee>, as engagement: Presence.Engagement) {
    let person = employee.position
    let wasFree = people[person].engagement == .free
    people[person].engagement = engagement
    let change = (engagement == .free ? 1 : 0) - (wasFree ? 1 : 0)
    guard change != 0 else { return }
    for number in 0..<lookUps.groupCount(ofEmployee: person) {
      attendance[lookUps.group(number, ofEmployee: person)].free += change
    }
  }

  /// Gives `employee` the status `status`.
  mutating func setStatus(_ status: ID<Status>, of employee: ID<Employee>) {
    let person = employee.position
    let wasAway = isAwayByStatus(person)
    people[person].status = status
    let change = (isAwayByStatus(person) ? 1 : 0) - (wasAway ? 1 : 0)
    guard change != 0, lookUps.availability[person].isActive else { return }
    for number in 0..<lookUps.groupCount(ofEmployee: person) {
      attendance[lookUps.group(number, ofEmployee: person)].away += change
    }
  }

  /// Whether the status of the employee at `person` keeps calls away from him.
  private func isAwayByStatus(_ person: Int) -> Bool {
    lookUps.availability[person].respectsStatus && lookUps.statuses[people[person].status.position] != .online
  }

  /// Whether every member of `group` takes calls at present, seen at a glance.
  func isEverybodyPresent(in group: ID<Group>) -> Bool {
    attendance[group.position].away == 0 && lookUps.areSteady[group.position]
  }

}
