internal import Diagnostics
internal import Hours
internal import Syntax

/// One way in which callers from outside come to an employee, and for how long he rings then.
///
/// Everybody can be dialled by colleagues too; that is no way of callers.
struct WayToEmployee {

  /// By which arrangement of the account.
  enum Kind {

    /// As a member of the group at a position.
    case member(group: Int)

    /// By a step of a scheme.
    case step

    /// By a rule of an employee, or the fallback of a group.
    case rule

    /// By a number of the company that leads to him, or a number of his own.
    case number

  }

  /// Who is rung.
  var employee: Int

  /// By which arrangement.
  var kind: Kind

  /// For how long at most, if everybody before him is there and lets it ring.
  var rings: Milliseconds

  /// Where the arrangement is written.
  var range: SourceRange

}

extension ResolvedAccount {

  /// Hands every way to every employee to `take`: as a member of groups first, then as a direct target.
  func forEachWay(_ take: (WayToEmployee) -> Void) {
    for position in groups.indices {
      let times = GroupTimes(written.groups[position])
      var turns = 0
      for member in groups[position].members {
        take(
          WayToEmployee(
            employee: member, kind: .member(group: position), rings: times.ringing(turnsBefore: turns),
            range: written.groups[position].name.range))
        if takesTurn(member) { turns += 1 }
      }
      direct(groups[position].noAnswer, take)
    }
    for scheme in schemes {
      for row in scheme.rows {
        for step in row.steps {
          guard case .forward(.employee(let employee), let wait) = step.kind else { continue }
          let rings = wait ?? ringing(ofEmployee: employee)
          take(WayToEmployee(employee: employee, kind: .step, rings: rings, range: step.range))
        }
      }
    }
    for (position, number) in numbers.enumerated() {
      guard case .forward(.employee(let employee)) = number.entry else { continue }
      take(
        WayToEmployee(
          employee: employee, kind: .number, rings: ringing(ofEmployee: employee),
          range: written.numbers[position].number.range))
    }
    for position in employees.indices {
      for number in written.employees[position].directNumbers {
        take(
          WayToEmployee(
            employee: position, kind: .number, rings: ringing(ofEmployee: position), range: number.number.range))
      }
      guard let rules = employees[position].rules else { continue }
      direct(rules.noAnswer, take)
      direct(rules.busy, take)
      direct(rules.offHours, take)
      for rule in rules.autoSecretary { direct(rule.action, take) }
      for absence in rules.absences { direct(absence.then, take) }
    }
  }

  /// How long the devices of the employee at `position` ring for a direct call without a `wait` of its own.
  func ringing(ofEmployee position: Int) -> Milliseconds {
    employees[position].noAnswer?.after ?? Defaults.noAnswerAfter
  }

  /// Whether the employee at `position` takes up time when it is his turn in a group: somebody without devices fails
  /// at once, and somebody whose account is blocked is never rung.
  func takesTurn(_ position: Int) -> Bool {
    !written.employees[position].devices.isEmpty && isActive(position)
  }

  /// Whether the account of the employee at `position` is active; one that is blocked is never rung.
  func isActive(_ position: Int) -> Bool { written.employees[position].isActive?.value ?? true }

  /// Hands the way to `take` that `action` is, if it leads to an employee.
  private func direct(_ action: ResolvedAction?, _ take: (WayToEmployee) -> Void) {
    guard let action, case .forward(.employee(let employee)) = action.kind else { return }
    take(
      WayToEmployee(employee: employee, kind: .rule, rings: ringing(ofEmployee: employee), range: action.range))
  }

}

/// The times of a group, given or by default.
struct GroupTimes {

  /// In which order it rings.
  let order: RingOrder

  /// How long a member rings before the next.
  let turn: Milliseconds

  /// How long callers stay.
  let wait: Milliseconds

  /// The times of `card`; one that cannot be is told as such, and counts as not given.
  init(_ card: borrowing WrittenGroup) {
    order = card.ring?.value ?? .all
    turn = card.turn.flatMap { (turn) in turn.value > .zero ? turn.value : nil } ?? Defaults.turn
    wait = card.wait.flatMap { (wait) in wait.value > .zero ? wait.value : nil } ?? Defaults.wait
  }

  /// How long a member rings at most if `turns` others have their turn before him.
  func ringing(turnsBefore turns: Int) -> Milliseconds {
    switch order {
    case .all: wait
    case .even: min(turn, wait)
    case .sequential: turn * Int64(turns) < wait ? min(turn, wait) : .zero
    case .cumulative: max(.zero, wait - turn * Int64(turns))
    }
  }

}
