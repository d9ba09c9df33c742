internal import Diagnostics
internal import Hours
internal import Syntax

/// Who hands a call on to whom, and who gives it back to the scheme.
///
/// A node is an employee as a direct target, or a group: employees come first, in the order of the account, then the
/// groups. What the graph says holds for all days and all statuses: an employee who may be offline has the exit of his
/// auto-secretary, one with hours that of `off-hours`, one whose account is blocked nothing but the way back.
struct TargetGraph {

  /// A rule that hands a call on.
  struct Edge {

    /// To whom.
    var to: Int

    /// Where the rule is written.
    var range: SourceRange

    /// Whether the rule names an employee as deputy for the days of an absence.
    var isDeputy: Bool = false

  }

  /// How a call can leave a node.
  struct Exits {

    /// The rules that hand it on: a stretch of the graph's array.
    var edges: Range<Int>

    /// Whether it may go back to the scheme at once.
    var givesBack: Bool

  }

  /// The number of employees, and so the node of the first group.
  let employeeCount: Int

  /// How a call can leave each node.
  private(set) var exits: [Exits] = []

  /// The rules that hand calls on, node by node.
  private(set) var edges: [Edge] = []

  /// The graph of `account`.
  init(_ account: borrowing ResolvedAccount) {
    employeeCount = account.employees.count
    exits.reserveCapacity(employeeCount + account.groups.count)
    for position in account.employees.indices {
      let first = edges.count
      let givesBack = addRules(ofEmployee: position, in: account)
      exits.append(Exits(edges: first..<edges.count, givesBack: givesBack))
    }
    for position in account.groups.indices {
      let first = edges.count
      let givesBack = add(account.groups[position].noAnswer)
      exits.append(Exits(edges: first..<edges.count, givesBack: givesBack))
    }
  }

  /// The rules by which a call can leave `node` for another target.
  func edges(of node: Int) -> ArraySlice<Edge> { edges[exits[node].edges] }

  /// The node of `target`.
  func node(_ target: Target) -> Int {
    switch target {
    case .employee(let position): position
    case .group(let position): employeeCount + position
    }
  }

  /// Whether `node` is a group.
  func isGroup(_ node: Int) -> Bool { node >= employeeCount }

  // MARK: Making

  /// Adds the exit that `action` is; returns whether it leads back to the scheme, as none does (D-09).
  private mutating func add(_ action: ResolvedAction?, isAbsence: Bool = false) -> Bool {
    guard let action else { return true }
    switch action.kind {
    case .continue: return true
    case .voicemail, .external, .drop: return false
    case .forward(let target):
      let node = node(target)
      edges.append(Edge(to: node, range: action.range, isDeputy: isAbsence && !isGroup(node)))
      return false
    }
  }

  /// Adds the exits of the employee at `position` (D-08); returns whether one leads back to the scheme.
  private mutating func addRules(ofEmployee position: Int, in account: borrowing ResolvedAccount) -> Bool {
    guard account.isActive(position) else { return true }
    var givesBack = add(account.employees[position].noAnswer)
    if account.employees[position].busy != nil, add(account.employees[position].busy) { givesBack = true }
    for absence in account.employees[position].absences where add(absence.then, isAbsence: true) { givesBack = true }
    if !account.written.employees[position].hasNoHours, add(account.employees[position].offHours) { givesBack = true }
    guard account.written.employees[position].respectsStatus?.value ?? true else { return givesBack }
    var isOfflineCovered = false
    var isBreakCovered = false
    for rule in account.employees[position].autoSecretary {
      if add(rule.action) { givesBack = true }
      if rule.status == "offline" { isOfflineCovered = true }
      if rule.status == "break" { isBreakCovered = true }
    }
    return givesBack || !isOfflineCovered || !isBreakCovered
  }

}

extension ResolvedAccount {

  /// The id of `node` of a target graph.
  func name(of node: Int) -> String {
    node < employees.count ? written.employees[node].name.value : written.groups[node - employees.count].name.value
  }

  /// The place of the id of `node` of a target graph.
  func place(of node: Int) -> SourceRange {
    node < employees.count ? written.employees[node].name.range : written.groups[node - employees.count].name.range
  }

}
