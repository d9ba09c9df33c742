import Hours
import Machine
import Support

extension InvariantTests {

  /// Damages of a machine all of whose ids lie in range.
  static let properties: [Damage] = names + people + figures + entries + exits

  private static let names: [Damage] = [
    Damage("there are two of the name 'company' (schedule)") { (machine) in machine.schedules[1].name = "company" },
    Damage("there are two of the name 'hello' (sound)") { (machine) in machine.sounds[1].name = "hello" },
    Damage("there are two of the name 'anna' (employee or group)") { (machine) in machine.groups[0].name = "anna" },
    Damage("there are two of the name '+74950000001' (line)") { (machine) in machine.lines[1].number = "+74950000001" },
    Damage("there are two of the name '201' (extension)") { (machine) in machine.extensions[1].number = "201" },
    Damage("there are two of the name 'lunch' (status)") { (machine) in machine.statuses.append(Status("lunch")) },
  ]

  private static let people: [Damage] = [
    Damage("the devices of bella do not follow those of the one before him") { (machine) in
      machine.employees[1].devices = 0..<2
    },
    Damage("device 0 of anna says that it is another's") { (machine) in machine.devices[0].owner = ID(1) },
    Damage("there are devices that belong to nobody") { (machine) in
      machine.devices.append(Device(kind: "desk", owner: ID(0), delay: .zero))
    },
    Damage("anna does not know of his groups") { (machine) in machine.employees[0].groups = [] },
    Damage("group shop has no members") { (machine) in machine.groups[0].members = [] },
    Damage("group shop has a member twice") { (machine) in machine.groups[0].members.append(ID(0)) },
    Damage("the statuses do not begin with online, offline and break") { (machine) in machine.statuses.swapAt(0, 1) },
  ]

  private static func of<Value>(_ value: Value) -> Setting<Value> { Setting(value, default: value) }

  private static let figures: [Damage] = [
    Damage("the delay of a desk is negative") { (machine) in machine.devices[0].delay = Milliseconds(-1) },
    Damage("the length of 'hello' is negative") { (machine) in machine.sounds[0].length = Milliseconds(-1) },
    Damage("box b takes messages of no length only") { (machine) in machine.boxes[0].maximum = of(.zero) },
    Damage("the shortest message of box b is negative") { (machine) in machine.boxes[0].minimum = of(Milliseconds(-1))
    },
    Damage("group shop has no wait") { (machine) in machine.groups[0].wait = of(.zero) },
    Damage("group shop has no turn") { (machine) in machine.groups[0].turn = of(.zero) },
    Damage("group shop never tries to call back") { (machine) in machine.groups[0].callback.attempts = of(0) },
    Damage("the delay of callbacks of group shop is no time") { (machine) in
      machine.groups[0].callback.delay = of(.zero)
    },
    Damage("the pause of callbacks of group shop is no time") { (machine) in
      machine.groups[0].callback.pause = of(.zero)
    },
    Damage("the ringing of callbacks of group shop is no time") { (machine) in
      machine.groups[0].callback.ring = of(.zero)
    },
    Damage("the offer of group shop is due at once") { (machine) in machine.groups[0].impatient?.after = of(.zero) },
    Damage("a key of group shop is no digit") { (machine) in machine.groups[0].impatient?.keys[0].digit = 10 },
    Damage("there are two of the name '1' (key of group shop)") { (machine) in
      machine.groups[0].impatient?.keys[1].digit = 1
    },
    Damage("there are two of the name 'callback' (choice of group shop)") { (machine) in
      machine.groups[0].impatient?.keys[1].choice = .callback
    },
    Damage("s4 waits for no time") { (machine) in machine.states[4].kind = .faxDetection(window: of(.zero)) },
  ]

  /// The first state in which something like `kind` happens.
  private static func first(_ word: String, in machine: Machine) -> Int {
    machine.states.firstIndex { (state) in state.kind.word == word } ?? 0
  }

  private static let entries: [Damage] = [
    Damage("a call to +74950000001 does not begin with the blacklist") { (machine) in
      machine.lines[0].entry = ID(first("row-choice", in: machine))
    },
    Damage("a call to a number that does not exist ends otherwise than unallocated") { (machine) in
      machine.unallocated = machine.lines[0].entry
    },
    Damage("not every employee and group has an extension") { (machine) in machine.extensions.removeLast() },
    Damage("extension 201 leads to somebody else") { (machine) in
      machine.extensions[0].entry = machine.extensions[1].entry
    },
    Damage("extension 300 leads to somebody else") { (machine) in
      machine.extensions[3].entry = machine.extensions[4].entry
    },
    Damage("group shop offers callbacks and has no state for them, or has one for none") { (machine) in
      machine.callbackStates[0] = nil
    },
    Damage("callbacks of group shop wait in another state") { (machine) in
      machine.callbackStates[0] = machine.unallocated
    },
  ]

  private static let exits: [Damage] =
    [
      Damage("s0 has two exits for 'not blacklisted'") { (machine) in machine.exits[0].event = .admitted },
      Damage("s0 (screening) has no exit for 'blacklisted by entry 1'") { (machine) in
        machine.exits[0].event = .admitted
      },
      Damage("s0 (screening) has an exit for 'caller hangs up'") { (machine) in machine.exits[0].event = .hangup },
      Damage("s3 chooses among the rows of two schemes") { (machine) in machine.rows[1].scheme = "other" },
      Damage("row 1 of s3 begins elsewhere") { (machine) in machine.rows[1].first = machine.rows[0].first },
      Damage("from s0 (screening) no end can be reached") { (machine) in
        for position in machine.states[0].exits { machine.exits[position].target = ID(0) }
      },
      Damage("no call can meet s3 (choose row of s)") { (machine) in
        for position in machine.states[0].exits { machine.exits[position].target = ID(2) }
      },
      Damage("calls and callbacks both meet s0 (screening)") { (machine) in machine.callbackStates[0] = ID(0) },
    ] + hangups

  /// States in which a caller is on the line and could not hang up.
  private static let hangups: [Damage] = [
    "greeting", "announcement", "fax-detection", "fax-tone", "fax-reception", "distributing", "waiting", "direct-offer",
    "external-offer", "box-greeting", "talking",
  ].map { (word) in
    let machine = try? Everything.machine()
    let position = machine.map { (machine) in first(word, in: machine) } ?? 0
    let does = machine.map { (machine) in machine.describe(machine.states[position].kind) } ?? ""
    return Damage("s\(position) (\(does)) has no exit for 'caller hangs up'") { (machine) in
      for exit in machine.states[position].exits where machine.exits[exit].event == .hangup {
        machine.exits[exit].event = .free
      }
    }
  }

}
