internal import Diagnostics
internal import Machine
internal import Simulation
internal import Syntax

/// Who is meant by the names that somebody types.
extension Walk {

  /// What `refusal` says to somebody who has typed the name of a party and not what the party does.
  public func understood(_ refusal: WalkRefusal) -> WalkRefusal {
    guard case .unknownCommand(let typed, meant: nil) = refusal, (try? parties(typed)) != nil else { return refusal }
    return .nameAlone(typed)
  }

  /// The party who rings and is meant by `name`; without a name the only one who rings.
  func ringingParty(_ name: String?) throws(WalkRefusal) -> WalkParty {
    let ringing = ringing.map(\.party)
    guard let first = ringing.first else { throw .nobodyRings }
    guard let name else {
      guard ringing.allSatisfy({ (party) in owner(party) == owner(first) }) else {
        throw .whoIsMeant(ringing.map { (party) in self.name(party) })
      }
      return first
    }
    let meant = try parties(name)
    guard let party = ringing.first(where: { (party) in meant.contains(party) }) else {
      throw .doesNotRing(
        meant.map { (party) in self.name(party) }, ringing: ringing.map { (party) in self.name(party) })
    }
    return party
  }

  /// The parties whom `name` may mean: a device, all devices of an employee, the outside number, or the customer.
  ///
  /// Beginnings of names will do where only one party has them; so does an extension.
  func parties(_ name: String?) throws(WalkRefusal) -> [WalkParty] {
    let known = machine.employees.map(\.name)
    guard let name else { throw .whoIsMeant(known) }
    let typed = WalkWords.plain(name)
    if WalkWords.external.contains(typed) || machine.outsideNumbers.contains(where: { $0.number == name }) {
      return [.external]
    }
    if WalkWords.customer.contains(typed) { return [.customer] }
    let devices = machine.devices.indices.map { (position) in WalkParty.device(ID(position)) }
    // The name of a device, or its beginning behind the dot.
    if let dot = typed.lastIndex(of: ".") {
      let owner = try employee(String(typed[..<dot]))
      let kind = typed[typed.index(after: dot)...]
      let meant = devices.filter { (party) in
        guard case .device(let device) = party, machine.devices[device].owner == owner else { return false }
        return machine.devices[device].kind.hasPrefix(kind)
      }
      if let exact = meant.first(where: { (party) in self.name(party).hasSuffix(".\(kind)") }) { return [exact] }
      guard !meant.isEmpty else { throw .hasNoSuchDevice(name, devices: self.devices(of: owner)) }
      return meant
    }
    let owner = try employee(name)
    let meant = devices.filter { (party) in self.owner(party) == owner }
    guard !meant.isEmpty else { throw .hasNoSuchDevice(name, devices: []) }
    return meant
  }

  /// The employee whom `name` means: his id or its beginning, or his extension.
  func employee(_ name: String) throws(WalkRefusal) -> ID<Employee> {
    let typed = WalkWords.plain(name)
    let ids = Array(machine.employees.ids)
    if let exact = ids.first(where: { (id) in machine.employees[id].name == name }) { return exact }
    var begun: [ID<Employee>] = []
    for spelling in typed == WalkWords.latin(typed) ? [typed] : [typed, WalkWords.latin(typed)] where !spelling.isEmpty
    {
      let same = ids.filter { (id) in
        WalkWords.plain(machine.employees[id].name) == spelling || machine.employees[id].number == spelling
      }
      if let first = same.first, same.count == 1 { return first }
      begun = ids.filter { (id) in WalkWords.plain(machine.employees[id].name).hasPrefix(spelling) }
      if let first = begun.first, begun.count == 1 { return first }
      if !begun.isEmpty { break }
    }
    let known = machine.employees.map(\.name)
    if !begun.isEmpty { throw .whoIsMeant(begun.map { (id) in machine.employees[id].name }) }
    throw .unknownParty(name, meant: Spelling.nearest(to: WalkWords.latin(typed), among: known), known: known)
  }

  /// The name of `party`, as calls files write it.
  public func name(_ party: WalkParty) -> String {
    switch party {
    case .device(let device): Narrator(exchange).name(device).description
    case .external: "external"
    case .customer: "customer"
    }
  }

  /// Whose device `party` is.
  private func owner(_ party: WalkParty) -> ID<Employee>? {
    guard case .device(let device) = party else { return nil }
    return machine.devices[device].owner
  }

  /// The names of the devices of `employee`.
  private func devices(of employee: ID<Employee>) -> [String] {
    machine.employees[employee].devices.map { (position) in name(.device(ID(position))) }
  }

}
