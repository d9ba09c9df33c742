import Driver
import Hours
import Machine
import Support
import Testing

@Suite("invariants of machines")
struct InvariantTests {

  @Test("the machine of every company is sound", arguments: Repository.companies)
  func companies(_ company: String) throws {
    let path = "schemes/\(company)/account.yaml"
    let check = AccountCheck.of(try Repository.text(path), path: Repository.path(path))
    let (found, report) = (check.machine, check.report)
    let machine = try #require(found, "\(report)")
    #expect(machine.violatedInvariants() == [])
  }

  @Test("the machine of an account that has everything is sound")
  func everything() throws {
    #expect(try Everything.machine().violatedInvariants() == [])
  }

  /// A damage and what is then said of the machine.
  struct Damage: Sendable, CustomTestStringConvertible {

    let testDescription: String
    let damage: @Sendable (inout Machine) -> Void

    init(_ sentence: String, _ damage: @escaping @Sendable (inout Machine) -> Void) {
      testDescription = sentence
      self.damage = damage
    }

  }

  @Test("an id out of range is told, whatever it stands for", arguments: references)
  func reference(_ example: Damage) throws {
    var machine = try Everything.machine()
    example.damage(&machine)
    #expect(machine.violatedInvariants().first == example.testDescription)
  }

  @Test("what does not hold is told", arguments: properties)
  func property(_ example: Damage) throws {
    var machine = try Everything.machine()
    example.damage(&machine)
    let violations = machine.violatedInvariants()
    #expect(violations.contains(example.testDescription), "\(violations.joined(separator: "\n"))")
  }

  // MARK: Ids

  private static let references: [Damage] =
    [
      Damage("the devices of employee 0 lie outside the array of devices") { (machine) in
        machine.employees[0].devices = 0..<99
      },
      Damage("the hours of employee 0 is number 99 of 3") { (machine) in machine.employees[0].hours = ID(99) },
      Damage("a group of employee 0 is number 99 of 2") { (machine) in machine.employees[0].groups = [ID(99)] },
      Damage("the owner of device 0 is number 99 of 3") { (machine) in machine.devices[0].owner = ID(99) },
      Damage("a member of group 0 is number -1 of 3") { (machine) in machine.groups[0].members = [ID(-1)] },
      Damage("the queue audio of group 0 is number 99 of 4") { (machine) in machine.groups[0].queueAudio = ID(99) },
      Damage("the prompt of group 0 is number 99 of 4") { (machine) in machine.groups[0].impatient?.prompt = ID(99) },
      Damage("a key of group 0 is number 99 of 1") { (machine) in
        machine.groups[0].impatient?.keys[2].choice = .voicemail(ID(99))
      },
      Damage("the greeting of box 0 is number 99 of 4") { (machine) in machine.boxes[0].greeting = ID(99) },
      Damage("the owner of box 0 is number 99 of 3") { (machine) in machine.boxes[0].owner = ID(99) },
      Damage("the ringback of line 0 is number 99 of 4") { (machine) in machine.lines[0].ringback = ID(99) },
      Damage("the entry of line 0 is number 9999 of \(count)") { (machine) in machine.lines[0].entry = ID(9999) },
      Damage("the entry of extension 0 is number 9999 of \(count)") { (machine) in
        machine.extensions[0].entry = ID(9999)
      },
      Damage("the first state of row 0 is number 9999 of \(count)") { (machine) in machine.rows[0].first = ID(9999) },
      Damage("the condition of row 0 is number 99 of 3") { (machine) in machine.rows[0].condition = .schedule(ID(99)) },
      Damage("the entry of unallocated numbers is number 9999 of \(count)") { (machine) in
        machine.unallocated = ID(9999)
      },
      Damage("there are 1 places for callbacks and 2 groups") { (machine) in machine.callbackStates.removeLast() },
      Damage("the state of a callback is number 9999 of \(count)") { (machine) in machine.callbackStates[0] = ID(9999)
      },
      Damage("the announcement of blacklist entry 0 is number 99 of 4") { (machine) in
        machine.blacklist[0].announcement = ID(99)
      },
      Damage("a line of blacklist entry 0 is number 99 of 2") { (machine) in machine.blacklist[0].lines = [ID(99)] },
      Damage("a line of the recording is number 99 of 2") { (machine) in machine.recording?.lines = [ID(99)] },
      Damage("a group of the recording is number 99 of 2") { (machine) in machine.recording?.groups = [ID(99)] },
      Damage("an employee of the recording is number 99 of 3") { (machine) in machine.recording?.employees = [ID(99)] },
      Damage("a line of notification 0 is number 99 of 2") { (machine) in machine.notifications[0].lines = [ID(99)] },
      Damage("a group of notification 0 is number 99 of 2") { (machine) in machine.notifications[0].groups = [ID(99)] },
      Damage("the hours of notification 0 is number 99 of 3") { (machine) in machine.notifications[0].hours = ID(99) },
      Damage("the target of exit 0 is number 9999 of \(count)") { (machine) in machine.exits[0].target = ID(9999) },
      Damage("the event of exit 0 is number 99 of 1") { (machine) in machine.exits[0].event = .blacklisted(ID(99)) },
      Damage("the event of exit 0 is number 99 of 3") { (machine) in machine.exits[0].event = .row(ID(99)) },
      Damage("the event of exit 0 is number 99 of 4") { (machine) in machine.exits[0].event = .status(ID(99)) },
      Damage("the rows of s0 lie outside the array of rows") { (machine) in
        machine.states[0].kind = .rowChoice(rows: 0..<99)
      },
      Damage("there are exits that belong to no state") { (machine) in machine.exits.append(Exit(.free, to: ID(0))) },
      Damage("the exits of s1 do not follow those of the state before it") { (machine) in
        machine.states[1].exits = 99..<machine.states[1].exits.upperBound + 99
      },
    ] + kinds

  /// States of which each speaks of something that is not there.
  private static let kinds: [Damage] = [
    (State.Kind.greeting(ID(99)), 4), (.announcement(ID(99)), 4), (.groupEntry(ID(99)), 2),
    (.distributing(ID(99), .none), 2), (.waiting(ID(99), .none), 2), (.callbackDue(ID(99)), 2),
    (.callbackCustomer(ID(99)), 2), (.directEntry(ID(99)), 3),
    (.directOffer(ID(99), rings: Setting(nil, default: .zero)), 3),
    (.externalOffer(ID(99), rings: .seconds(30)), 1), (.boxGreeting(ID(99)), 1), (.boxRecording(ID(99)), 1),
  ].map { (kind, count) in
    Damage("what happens in s0 is number 99 of \(count)") { (machine) in machine.states[0].kind = kind }
  }

  /// The number of states of the account that has everything.
  private static let count = (try? Everything.machine().states.count) ?? 0

}
