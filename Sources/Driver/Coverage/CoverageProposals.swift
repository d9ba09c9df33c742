internal import Hours
internal import Machine
internal import Simulation

/// What the parties of a call that was played could do otherwise.
struct CoverageProposals {

  private let exchange: Exchange
  private let machine: Machine

  /// What is told of the call, and of its callback.
  private let told: [TraceEntry]
  private let callback: [TraceEntry]

  /// What the first call of `exchange` proposes.
  init(_ exchange: Exchange) {
    self.exchange = exchange
    machine = exchange.machine
    told = exchange.trace.filter { (entry) in entry.call == 0 && !entry.isCallback }
    callback = exchange.trace.filter { (entry) in entry.call == 0 && entry.isCallback }
  }

  private var arrival: Arrival { exchange.script.arrivals[0] }

  /// Whether the caller hangs up already: then nothing can follow.
  private var isHungUp: Bool {
    exchange.script.acts.contains { (act) in if case .hangUp = act { true } else { false } }
  }

  // MARK: Acts

  /// Acts that could be added, one list at a time.
  var acts: [[Act]] {
    guard !isHungUp else { return [] }
    return devices + others + callbacks + hangUps
  }

  /// Devices that ring and of which nothing is said yet: they are answered, rejected, or cannot be reached.
  private var devices: [[Act]] {
    var silent: [ID<Device>] = []
    for entry in told {
      guard case .rings(let device) = entry.occurrence, !silent.contains(device) else { continue }
      let isSaid = exchange.script.acts.contains { (act) in
        if case .device(device, _, _) = act { true } else { false }
      }
      if !isSaid { silent.append(device) }
    }
    guard let first = silent.first else { return [] }
    var acts: [[Act]] = []
    for device in silent.prefix(4) {
      acts.append([.device(device, start: 1, .answers(after: .seconds(2), talks: .seconds(30)))])
    }
    acts.append([.device(first, start: 1, .rejects(after: .seconds(2)))])
    acts.append(silent.map { (device) in .device(device, start: 1, .unreachable) })
    acts.append(silent.map { (device) in .device(device, start: 1, .rejects(after: .seconds(2))) })
    return acts
  }

  /// What an outside number, the caller at an offer, at a box and on a fax line could do.
  private var others: [[Act]] {
    var acts: [[Act]] = []
    let done = exchange.script.acts
    for entry in told {
      let after = entry.at - arrival.at
      switch entry.occurrence {
      case .externalRings where !done.contains(where: { if case .external = $0 { true } else { false } }):
        acts.append([.external(.answers(after: .seconds(5), talks: .seconds(30)))])
        acts.append([.external(.busy)])
      case .offer(let group) where !done.contains(where: { if case .press = $0 { true } else { false } }):
        for key in machine.groups[group].impatient?.keys ?? [] {
          acts.append([.press(key.digit, after: after + .seconds(1))])
        }
      case .messageStarts where !done.contains(where: { if case .speak = $0 { true } else { false } }):
        acts.append([.speak(.seconds(20), stays: false)])
        acts.append([.speak(.seconds(1), stays: false)])
      case .faxDetect, .faxReceive:
        guard !done.contains(where: { if case .fax = $0 { true } else { false } }) else { continue }
        acts.append([.fax(after: .seconds(1), sends: .seconds(30))])
      default:
        break
      }
    }
    return acts
  }

  /// What an agent and the customer could do at a callback.
  private var callbacks: [[Act]] {
    guard !callback.isEmpty else { return [] }
    let isSaid = exchange.script.acts.contains { (act) in
      switch act {
      case .callbackDevice, .callbackCustomer: true
      default: false
      }
    }
    guard !isSaid else { return [] }
    for entry in callback {
      guard case .rings(let device) = entry.occurrence else { continue }
      let answer = Act.callbackDevice(attempt: 1, device, start: 1, .answers(after: .seconds(2), talks: .seconds(30)))
      return [
        [answer, .callbackCustomer(attempt: 1, .answers(after: .seconds(3), talks: .seconds(30)))],
        [answer, .callbackCustomer(attempt: 1, .unreachable)],
      ]
    }
    return []
  }

  /// The caller hangs up between two events, at a whole second where there is one.
  private var hangUps: [[Act]] {
    var instants: [Instant] = []
    for entry in told where instants.last != entry.at { instants.append(entry.at) }
    if let end = exchange.records.first?.end, instants.last != end { instants.append(end) }
    return zip(instants, instants.dropFirst()).prefix(12).compactMap { (from, to) in
      let length = (to - from).rawValue
      guard length >= 2 else { return nil }
      let middle = (from - arrival.at).rawValue + length / 2
      let whole = middle / 1000 * 1000
      let after = whole > (from - arrival.at).rawValue ? whole : middle
      return [.hangUp(after: Milliseconds(after))]
    }
  }

  // MARK: Statuses

  /// What employees could have been doing a minute before the call, one list at a time.
  var statusChanges: [[StatusChange]] {
    guard exchange.script.statusChanges.isEmpty, exchange.script.acts.isEmpty else { return [] }
    var changes: [[StatusChange]] = []
    let before = arrival.at - .minutes(1)
    func propose(_ people: [ID<Employee>]) {
      var people = people.filter { (employee) in arrival.caller != .employee(employee) }
      people.removeAll { (employee) in !machine.employees[employee].isActive }
      guard !people.isEmpty else { return }
      changes.append(
        people.map { (employee) in StatusChange(at: before, employee: employee, kind: .ownCall(.minutes(10))) })
      let respecting = people.filter { (employee) in machine.employees[employee].respectsStatus }
      guard !respecting.isEmpty else { return }
      for status in machine.statuses.ids where machine.statuses[status] != .online {
        changes.append(
          respecting.map { (employee) in
            StatusChange(
              at: before, employee: employee, kind: machine.statuses[status] == .offline ? .logout : .set(status))
          })
      }
    }
    for entry in told {
      switch entry.occurrence {
      case .group(let group): propose(machine.groups[group].members)
      case .rings(let device): propose([machine.devices[device].owner])
      case .noAnswer(let employee), .busy(let employee): propose([employee])
      default: break
      }
    }
    return changes
  }

}
