internal import Machine

/// A call in progress.
///
/// A slot holds what the present of a call needs and its history does not. Its arrays keep their storage when the slot
/// is used again, so that a call in steady state allocates nothing. What happens at once is changed at once: each way
/// into a slot through the exchange's array has its price.
struct Slot {

  /// The position of the call's record.
  var record: Int32 = 0

  /// The position of the record in whose timeline the call is told: for a callback, that of the call that asked.
  var timeline: Int32 = 0

  /// The call's position in the script, and its acts; of a callback: those of the call that asked.
  var arrivalNumber = 0
  var acts = 0..<0

  /// Where among them lie those that say what devices do and what the caller says; others can lie between.
  var deviceActs = 0..<0
  var speakActs = 0..<0

  /// The inbound number that was dialled, if it was one.
  var line: ID<Line>?

  /// Whether the call goes on; a slot that is not live waits for another call.
  var isLive = false

  /// The next free slot while this is one.
  var nextFree = -1

  /// Where it stands.
  var state = ID<State>(0)

  /// Counts the states entered, by this and earlier calls of the slot: timers of an earlier state are void.
  var stamp: UInt32 = 0

  /// Counts the turns begun, likewise.
  var turnStamp: UInt32 = 0

  /// Whether this is a callback, and which of the pending ones.
  var isCallback = false
  var pendingCallback = -1

  /// The employee who placed it, and is engaged by it.
  var placedBy: ID<Employee>?

  /// The employee whom groups skip, because he placed the call or asked for this callback (P-19).
  var skippedMember: ID<Employee>?

  /// The instant of arrival.
  var arrival: Int64 = 0

  /// When the present state was entered; of a visit: when the group was.
  var entered: Int64 = 0

  /// The targets entered so far, ten at most (D-26, P-08): employees as they are, groups as their complement.
  private(set) var targets = InlineArray<10, Int32>(repeating: 0)
  private(set) var targetCount = 0

  /// Whether the ringback greeting has begun (P-14), and whether the line counts as answered (P-21).
  var ringbackBegan = false
  var isLineAnswered = false

  // MARK: The visit of a group

  /// Since when the call waits for this group, in the sense of D-21; a callback keeps its original place.
  var age: Int64 = 0

  /// Ties of `age`: order of arrival.
  var ageTie: Int32 = 0

  /// The neighbours in the chain of visits, older and younger.
  var olderVisit = -1
  var youngerVisit = -1

  /// Whether the call is in the chain.
  var isVisiting = false

  /// The members who rejected or could not be reached in this visit (D-12, D-13).
  var excluded = Exclusions()

  /// The order of the present pass of `even`, by places in the group's list.
  var passOrder: [Int32] = []

  /// Who had the latest turn, by position in the order of the pass or of the group.
  var latestTurn = -1

  // MARK: What rings

  /// The employees whom the call rings: the ends of a chain through the people.
  var firstRinging = -1
  var lastRinging = -1

  /// Whether an outside number or a customer is rung.
  var rings: Remote = .nobody

  /// An outside party who is rung.
  enum Remote { case nobody, external, customer }

  /// The devices that were started, and how often (P-09).
  var starts = StartTally()

  // MARK: The conversation and the message

  /// Who talks with the caller.
  var agent: ID<Employee>?

  /// The group whose member, or whose outside number, talks with the caller.
  var answeringGroup: ID<Group>?

  /// The device on which the agent answered.
  var agentDevice: ID<Device>?

  /// When the conversation began, and how long the parties mean to talk.
  var talkBegan: Int64 = 0
  var talkLength: Int64 = 0

  /// When the message began, and how long the caller speaks.
  var speaks: Int64 = 0

  /// Moves the call to `state` at the time `now`; timers of an earlier state are void.
  mutating func enter(_ state: ID<State>, at now: Int64) {
    self.state = state
    stamp &+= 1
    entered = now
  }

  /// Enters `target`, if that is allowed: each once, ten in all (D-26, P-08).
  @inline(__always)
  mutating func mayEnter(_ target: Int32) -> Bool {
    guard targetCount < targets.count else { return false }
    for position in 0..<targetCount where targets[position] == target { return false }
    targets[targetCount] = target
    targetCount += 1
    return true
  }

  /// The group that was entered as the target at `position`; nothing if that was an employee.
  func group(_ position: Int) -> ID<Group>? {
    let target = targets[position]
    return target < 0 ? ID(Int(~target)) : nil
  }

  /// The group that was entered last.
  var latestGroup: ID<Group>? {
    (0..<targetCount).reversed().lazy.compactMap { (position) in group(position) }.first
  }

  /// Takes `person` to the end of the chain of those who ring, behind `previous`.
  mutating func rings(_ person: Int, after previous: Int) {
    if previous < 0 { firstRinging = person }
    lastRinging = person
  }

  /// Takes out of that chain whoever stood between `previous` and `next`; returns whether nobody rings any more.
  mutating func ringsNoMore(_ previous: Int, _ next: Int) -> Bool {
    if previous < 0 { firstRinging = next }
    if next < 0 { lastRinging = previous }
    return firstRinging < 0
  }

  /// Rings nobody from now on; returns whether an employee was rung.
  mutating func stopsRinging() -> Bool {
    let rang = firstRinging >= 0
    firstRinging = -1
    lastRinging = -1
    rings = .nobody
    return rang
  }

  /// Forgets what an earlier visit left behind.
  @inline(__always)
  mutating func beginVisit() {
    excluded.removeAll()
    if !passOrder.isEmpty { passOrder.removeAll(keepingCapacity: true) }
    latestTurn = -1
  }

  /// Readies the slot for the call of the record `record`, which arrives at the time `now`.
  @inline(__always)
  mutating func begin(_ record: Int, at now: Int64) {
    self.record = Int32(clamping: record)
    timeline = self.record
    arrival = now
    stamp &+= 1
    turnStamp &+= 1
    isLive = true
    isCallback = false
    pendingCallback = -1
    placedBy = nil
    skippedMember = nil
    targetCount = 0
    ringbackBegan = false
    isLineAnswered = false
    isVisiting = false
    firstRinging = -1
    lastRinging = -1
    rings = .nobody
    starts.removeAll()
    agent = nil
    agentDevice = nil
    answeringGroup = nil
    speaks = 0
  }

  /// Notes what the script says of the call at its position `arrival`: its acts, and what was dialled.
  mutating func meet(_ arrival: Int, _ acts: Range<Int>, _ dialled: Dialled) {
    arrivalNumber = arrival
    self.acts = acts
    deviceActs = acts
    speakActs = acts
    line = if case .line(let line) = dialled { line } else { nil }
  }

  /// Ends the call; what is still on the queue for it is void. The slot goes before `next` in the chain of free ones.
  mutating func end(before next: Int) {
    nextFree = next
    isLive = false
    stamp &+= 1
  }

}

/// An employee's present.
struct Presence {

  /// What keeps an employee from taking another call (D-11: one call per employee).
  enum Engagement { case free, ringing, talking, placing }

  /// What he is engaged in.
  var engagement = Engagement.free

  /// Whether his status keeps calls away from him.
  var isAway = false

  /// His status and the one he held when he last logged out.
  var status = ID<Status>(0)
  var statusBeforeLogout = ID<Status>(0)

  /// The record that lists him last among those who were rung.
  var listedIn: Int32 = -1

  /// The slot of the call that he is engaged in; none for a call of his own outside the script.
  var slot = -1

  /// Number of his devices that ring or are about to.
  var legs = 0

  /// The neighbours in the chain of those whom the same call rings.
  var previousRinging = -1
  var nextRinging = -1

  /// When his last conversation ended (D-19); the beginning of time if he never had one.
  var lastTalk: Int64 = .min

  /// Lets `legs` devices of his ring for the call in `slot`, which rings `previous` already.
  mutating func ring(_ slot: Int, legs: Int, after previous: Int) {
    engagement = .ringing
    self.slot = slot
    self.legs = legs
    previousRinging = previous
    nextRinging = -1
  }

  /// Rings no more and is engaged in something else, or free; returns the neighbours in the chain.
  mutating func stopRinging(as engagement: Engagement) -> (previous: Int, next: Int) {
    self.engagement = engagement
    legs = 0
    if engagement == .free { slot = -1 }
    return (previousRinging, nextRinging)
  }

}

/// The latest start of a device.
struct DeviceStart {

  /// Its number among all starts, from 1, while the device rings or is about to; otherwise 0. A response to an earlier
  /// start is void.
  var serial: UInt32 = 0

  /// How long the answerer talks.
  var talk: Int64 = 0

}

/// A callback that was asked for and is not over (D-23).
struct PendingCallback {

  /// Who is to be called.
  var customer: Caller

  /// Which group calls.
  var group: ID<Group>

  /// The records of the calls that asked, the first one first, and of the callback once its first attempt has begun.
  var requests: [Int]
  var record = -1

  /// The row that accepted the call.
  var row: ID<Row>?

  /// The state in which the callback waits for its attempts.
  var due: ID<State>

  /// The place in the queue that the customer keeps: since when, and the record that decides ties.
  var age: Int64
  var ageTie: Int32

  /// Attempts begun.
  var attempts = 0

  /// Whether the customer was dialled.
  var isTried = false

  /// Whether it is over.
  var isOver = false

  /// The slot of the attempt that runs.
  var slot = -1

}
