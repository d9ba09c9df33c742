internal import Diagnostics
internal import Driver
internal import Hours
internal import Machine
internal import Semantics
internal import Simulation
internal import Syntax

/// A company whose calls are simulated: its machine, its clocks, and whom each number can reach.
struct Company {

  let machine: Machine
  let clocks: Clocks

  /// The devices of the group that a call to each line reaches first.
  let devices: [[ID<Device>]]

  /// The company of the account `bytes`, whose recordings have the lengths `lengths`; nothing where it has errors.
  init?(_ bytes: [UInt8], lengths: [String: Milliseconds] = [:]) {
    let file = SourceFile(id: FileID(0), path: "account.yaml", bytes: bytes)
    let (written, _) = WrittenAccount.read(YAMLTree.read(file).tree)
    guard let name = written.timezone?.value, let zone = ZoneDatabase().zone(name) else { return nil }
    let surroundings = Surroundings(zones: [name: zone], audioLengths: lengths)
    var faults: [Diagnostic] = []
    let account = written.resolved(in: surroundings, &faults)
    guard let account, !faults.contains(where: { (fault) in fault.rule.severity == .error }) else { return nil }
    let machine = account.machine()
    guard let clocks = Clocks(machine, zones: [name: zone]) else { return nil }
    self.machine = machine
    self.clocks = clocks
    devices = machine.lines.ids.map { (line) in
      let group = Company.firstGroup(from: machine.lines[line].entry, in: machine)
      let members = group.map { (group) in machine.groups[group].members } ?? []
      return members.flatMap { (member) in machine.employees[member].devices.map { (device) in ID(device) } }
    }
  }

  /// The clinic of `schemes/zhemchug`, its recordings as long as they are.
  static func clinic() -> Company? {
    let root = #filePath.split(separator: "/").dropLast(3).map { (part) in "/\(part)" }.joined()
    guard let bytes = try? FileSystem.read("\(root)/schemes/zhemchug/account.yaml") else { return nil }
    return Company(
      bytes,
      lengths: [
        "audio/welcome.wav": .seconds(6), "audio/closed.flac": .seconds(7), "audio/leave-message.ogg": .seconds(4),
      ])
  }

  /// A company of `count` employees in groups of `size`, each with a number, an algorithm after the other.
  static func made(employees count: Int, groupsOf size: Int, algorithms: [String]) -> Company? {
    Company(text(employees: count, groupsOf: size, algorithms: algorithms))
  }

  /// The account of such a company; the numbers of its groups follow +74951000000.
  static func text(employees count: Int, groupsOf size: Int, algorithms: [String]) -> [UInt8] {
    var text =
      "callwright: 1\npbx: made\ntimezone: Europe/Moscow\naudio: {welcome: {length: 6s}, leave: {length: 4s}}\n"
    text += "employees:\n"
    for number in 0..<count { text += "  e\(number): {name: E, devices: [desk]}\n" }
    text += "voicemail: {box: {greeting: leave, max: 120s}}\ngroups:\n"
    let groups = max(1, count / size)
    for group in 0..<groups {
      let members = (group * size..<min(count, (group + 1) * size)).map { (number) in "e\(number)" }
      text += "  g\(group): {name: G, members: [\(members.joined(separator: ", "))], wait: 40s, queue: on, turn: 10s, "
      text += "ring: \(algorithms[group % algorithms.count]), no-answer: voicemail box}\n"
    }
    text += "schemes:\n"
    for group in 0..<groups {
      text += "  s\(group): [{when: always, steps: [{greeting: welcome}, {forward: g\(group)}]}]\n"
    }
    text += "numbers:\n"
    for group in 0..<groups { text += "  +7495\(1_000_000 + group): {scheme: s\(group)}\n" }
    return Array(text.utf8)
  }

  /// The first group that a call can reach from `start`, looking at the exits in their order.
  private static func firstGroup(from start: ID<State>, in machine: Machine) -> ID<Group>? {
    var upcoming = [start]
    var seen: Set<ID<State>> = []
    while !upcoming.isEmpty {
      let state = upcoming.removeFirst()
      guard seen.insert(state).inserted else { continue }
      if case .groupEntry(let group) = machine.states[state].kind { return group }
      upcoming += machine.states[state].exits.map { (position) in machine.exits[position].target }
    }
    return nil
  }

}
