public import Hours
public import Machine

/// A private branch exchange in virtual time: it takes the calls of a script through a machine, event by event.
///
/// The exchange holds no clock, file, thread or chance: the same machine, clocks and script give the same trace. It is a
/// value, so a copy is a moment to which one can return. All calls of a script share the employees, which is why there
/// is one exchange and not one simulation for each call.
///
/// `Exchange+Arrivals` lets calls in, `+Entering` says what happens in each state, `+Visits` is the work of a group and
/// `+Even` that of one which shares calls out evenly, `+Offers` what rings, `+Events` what comes next, `+Endings` what is
/// left behind.
public struct Exchange: Sendable {

  /// What never changes, in one place, so that the exchange itself is small.
  let lookUps: LookUps

  /// The machine that every call follows. Like all that never changes, it is lent: mostly one of its figures is wanted.
  public var machine: Machine {
    @inline(__always) _read { yield lookUps.machine }
  }

  /// The hours that the machine asks about.
  public var clocks: Clocks {
    @inline(__always) _read { yield lookUps.clocks }
  }

  /// What the parties do.
  public var script: Script {
    @inline(__always) _read { yield lookUps.script }
  }

  /// The present, in milliseconds.
  var now: Int64 = .min

  /// What is to happen at a known time, except arrivals.
  var queue = EventQueue()

  /// The script's arrivals in order of time, and how many of them have come.
  var arrivalOrder: [Int32]
  var arrivalsSoFar = 0

  /// The place of the next arrival in the order of events, as the queue has it; the last of all if there is none.
  private var arrivalKey: UInt64 = .max

  /// Calls in progress; a slot is used again when its call is over. Free ones are a chain.
  var slots = Table<Slot>()
  var freeSlot = -1

  /// Each employee's present.
  var people: Table<Presence>

  /// The latest serial number given to the start of a device, and each device's own.
  var latestStart: UInt32 = 0
  var deviceStarts: Table<DeviceStart>

  /// The slots whose calls visit a group, oldest first: the ends of a chain through the slots.
  var oldestVisit = -1
  var youngestVisit = -1

  /// Each group's present.
  var attendance: Table<Attendance>

  /// The place in the order of events of the re-evaluation that is due at this instant; the last of all if none is.
  var reevaluationKey: UInt64 = .max

  /// When somebody became free while nobody visited a group, until class 6 of that instant has passed.
  var freedAt: Int64 = .min

  /// Callbacks that wait or run, by customer and group.
  var pendingCallbacks: [PendingCallback] = []

  /// The callbacks that are not over, by customer, in the order in which they were asked for.
  var openCallbacks: [Caller: [Int]] = [:]

  /// The order of the last conversations in each group that rings its members evenly (D-19).
  var talkOrder: TalkOrder

  /// What was seen, in order of time.
  public internal(set) var trace: [TraceEntry] = []

  /// Whether a trace is kept; records and the outbox always are.
  let keepsTrace: Bool

  /// The employees of whom the entries and records speak.
  public internal(set) var listedEmployees: [ID<Employee>] = []

  /// The groups of which the records speak.
  public internal(set) var listedGroups: [ID<Group>] = []

  /// The calls that have arrived, in order of arrival, callbacks among them.
  public internal(set) var records: [CallRecord] = []

  /// What was told to whom.
  public internal(set) var outbox: [OutboxEntry] = []

  /// What was wrong with the script, found only while playing it.
  public internal(set) var troubles: [Trouble] = []

  /// Which acts of the script have applied (P-09).
  public internal(set) var actsApplied: [Bool]

  /// Which exits were taken by calls of which rows, if that is kept.
  public internal(set) var exitsTaken: Set<ExitTaken> = []

  /// Whether the exits taken are kept.
  let keepsCoverage: Bool

  /// Number of events that have been processed.
  public internal(set) var eventCount = 0

  /// An exchange that runs `machine` by `clocks` and is about to play `script`.
  public init(_ machine: Machine, clocks: Clocks, script: Script, keepsTrace: Bool = true, keepsCoverage: Bool = false)
  {
    lookUps = LookUps(machine, clocks: clocks, script: script, keepsCoverage: keepsCoverage)
    self.keepsTrace = keepsTrace
    self.keepsCoverage = keepsCoverage
    people = Table(machine.employees.map { (_) in Presence() })
    deviceStarts = Table(machine.devices.map { (_) in DeviceStart() })
    attendance = Table(
      machine.groups.map { (group) in
        Attendance(free: group.members.count, away: group.members.count { !machine.employees[$0].isActive })
      })
    talkOrder = TalkOrder(lookUps)
    actsApplied = .init(repeating: false, count: script.acts.count)
    arrivalOrder = script.arrivals.indices.map { (position) in Int32(position) }
    let isInOrder = script.arrivals.indices.dropFirst().allSatisfy { (position) in
      script.arrivals[position - 1].at <= script.arrivals[position].at
    }
    if !isInOrder {
      arrivalOrder.sort { (a, b) in
        (script.arrivals[Int(a)].at, a) < (script.arrivals[Int(b)].at, b)
      }
    }
    for (position, change) in script.statusChanges.enumerated() {
      queue.add(
        .statusChange, at: change.at.rawValue, subject: change.employee.position, order: position)
    }
    // Room for what a call usually leaves behind.
    records.reserveCapacity(script.arrivals.count)
    listedGroups.reserveCapacity(script.arrivals.count)
    listedEmployees.reserveCapacity(2 * script.arrivals.count)
    awaitArrival()
  }

  /// The present; before the first event there is none.
  public var present: Instant? { now == .min ? nil : Instant(now) }

  /// The time of the next event.
  public var nextTime: Instant? {
    let arrival = nextArrival.map { (position) in script.arrivals[position].at }
    let event = queue.first.map { (event) in Instant(event.time) }
    let reevaluation = reevaluationKey == .max ? nil : present
    return [arrival, event, reevaluation].compactMap { (time) in time }.min()
  }

  /// The arrival that comes next, by its position in the script.
  var nextArrival: Int? {
    arrivalsSoFar < arrivalOrder.count ? Int(arrivalOrder[arrivalsSoFar]) : nil
  }

  /// Lets happen everything that is to happen.
  public mutating func run() {
    becomeOnly()
    while advance() {}
  }

  /// Lets the next event happen; returns whether there was one.
  public mutating func step() -> Bool {
    becomeOnly()
    return advance()
  }

  /// Sees to it that what changes at every event is nobody else's.
  mutating func becomeOnly() {
    queue.becomeOnly()
    slots.becomeOnly()
    people.becomeOnly()
    deviceStarts.becomeOnly()
    attendance.becomeOnly()
  }

  /// Lets the next event happen; returns whether there was one.
  @inline(__always)
  private mutating func advance() -> Bool {
    // Arrivals wait outside the queue: they are known from the start and last in their instant (D-01, class 7). So does
    // the re-evaluation: there is one at most, and nothing of its class besides.
    let key = queue.firstKey
    if arrivalKey <= min(key, reevaluationKey) {
      guard let arrival = nextArrival else { return false }
      eventCount += 1
      now = script.arrivals[arrival].at.rawValue
      freedAt = .min
      arrivalsSoFar += 1
      awaitArrival()
      arrive(arrival)
    } else if reevaluationKey < key {
      eventCount += 1
      freedAt = .min
      reevaluationKey = .max
      reevaluate()
    } else {
      eventCount += 1
      let event = queue.takeFirst()
      now = event.time
      if event.key & 0xFF > UInt64(Rank.reevaluation.rawValue) { freedAt = .min }
      happen(event)
    }
    return true
  }

  /// Notes when the next call arrives.
  @inline(__always)
  private mutating func awaitArrival() {
    arrivalKey = nextArrival.map { (position) in Upcoming.key(script.arrivals[position].at.rawValue, .arrival) } ?? .max
  }

  /// Notes `occurrence` of the call in `slot`.
  @inline(__always)
  mutating func note(_ occurrence: Occurrence, _ slot: Int) {
    if keepsTrace { keep(occurrence, slot) }
  }

  /// Keeps `occurrence` of the call in `slot` for its timeline.
  private mutating func keep(_ occurrence: Occurrence, _ slot: Int) {
    trace.append(
      TraceEntry(
        call: slots[slot].timeline, isCallback: slots[slot].isCallback, at: Instant(now), occurrence: occurrence))
  }

}

/// Something in a script that cannot be as it says.
public enum Trouble: Hashable, Sendable {

  /// An employee places a call while he is engaged or his account is blocked (P-19); the call's position.
  case callerEngaged(arrival: Int)

  /// Somebody logs out who is not logged in (P-03); the status change's position.
  case logoutWhileOffline(change: Int)

  /// An employee is engaged already, or his account is blocked, when a call of his own begins; the status change's
  /// position.
  case ownCallWhileEngaged(change: Int)

}

extension Exchange {

  /// The zone in which the account's calls are told.
  public var zone: Zone { clocks.zone }

}
