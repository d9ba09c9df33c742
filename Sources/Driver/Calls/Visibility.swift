public import Machine
public import Simulation

/// Who may see a call in the history, by his role (2.13 of the semantics, D-38).
public struct Visibility: Sendable {

  private let exchange: Exchange

  /// The views of what `exchange` has played.
  public init(of exchange: Exchange) {
    self.exchange = exchange
  }

  /// The active employees who see the call of the record `number`, in the order of the account.
  public func viewers(ofRecord number: Int) -> [ID<Employee>] {
    exchange.machine.employees.ids.filter { (id) in isSeen(number, by: id) }
  }

  /// Whether `viewer` sees the call of the record `number`.
  private func isSeen(_ number: Int, by viewer: ID<Employee>) -> Bool {
    let card = exchange.machine.employees[viewer]
    guard card.isActive else { return false }
    let isInternal = exchange.records[number].direction == .internal
    switch (exchange.machine.roles, card.role.value) {
    case (_, "administrator"), (_, "head"), ("vats3", "user"): return true
    case (_, "department-head"), (_, "group-leader"): return isOfDepartment(number, card.department)
    case (_, "user"): return !isInternal && isOfDepartment(number, card.department)
    case ("vats4", "restricted"): return !isInternal && isOwn(number, of: viewer)
    default: return isOwn(number, of: viewer)
    }
  }

  /// Whether the call was offered to, answered or made by a member of `department`, or went into a group of it (D-38).
  private func isOfDepartment(_ number: Int, _ department: String?) -> Bool {
    guard let department else { return false }
    let record = exchange.records[number]
    return employees(record).contains { (id) in exchange.machine.employees[id].department == department }
      || exchange.listedGroups[range(record.path)].contains { (id) in
        exchange.machine.groups[id].department == department
      }
  }

  /// Whether the call was answered or made by `viewer`, or rang at him and was accepted by nobody.
  private func isOwn(_ number: Int, of viewer: ID<Employee>) -> Bool {
    let record = exchange.records[number]
    if case .device(let device)? = record.answeredBy { return exchange.machine.devices[device].owner == viewer }
    if case .employee(viewer) = record.caller { return true }
    return record.answer == nil && exchange.listedEmployees[range(record.rung)].contains(viewer)
  }

  /// Everybody who had to do with the call.
  private func employees(_ record: CallRecord) -> [ID<Employee>] {
    var employees = Array(exchange.listedEmployees[range(record.rung)])
    if case .device(let device)? = record.answeredBy { employees.append(exchange.machine.devices[device].owner) }
    if case .employee(let caller) = record.caller { employees.append(caller) }
    return employees
  }

  private func range(_ list: ListRange) -> Range<Int> {
    Int(list.start)..<Int(list.start) + Int(list.count)
  }

}
