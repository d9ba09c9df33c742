/// The order of events at one instant, in the one place where it is written (D-01, P-02).
///
/// The raw value is the class of D-01 in its tens and the order inside class 2 in its units.
enum Rank: UInt8 {

  /// A caller hangs up, a conversation ends.
  case release = 10

  /// The overall wait of a group is over.
  case waitOver = 21

  /// The offer to an impatient caller is due.
  case offerDue = 22

  /// A ring attempt ends, a cumulative tick.
  case ringEnd = 23

  /// An audio item ends.
  case mediaEnd = 24

  /// A delayed device starts.
  case deviceStart = 25

  /// A device responds.
  case response = 30

  /// The caller presses a key, or his fax machine sounds.
  case key = 40

  /// An employee changes status.
  case status = 50

  /// Waiting calls are looked at again.
  case reevaluation = 60

  /// A call arrives, a callback is attempted.
  case arrival = 70

}

/// What is to happen, and to whom.
struct Upcoming {

  /// Time in milliseconds in the upper bits, rank in the lowest eight.
  let key: UInt64

  /// Order of creation.
  let creation: UInt32

  /// What is to happen.
  let happening: Happening

  /// The call slot, employee or other subject.
  let subject: Int32

  /// What must still hold of the subject for this to happen.
  let stamp: UInt32

  /// A further number: device, digit, position in the script.
  let argument: Int32

  /// Whether this comes before `other`.
  func precedes(_ other: Upcoming) -> Bool {
    key != other.key ? key < other.key : creation < other.creation
  }

}

/// The things that can be put on the queue.
enum Happening: UInt8 {

  case hangUp
  case conversationOver
  case ownCallOver
  case waitOver
  case offerDue
  case turnOver
  case tick
  case ringingOver
  case mediaEnd
  case deviceStart
  case deviceResponse
  case remoteResponse
  case key
  case faxTone
  case faxEnd
  case statusChange
  case reevaluation
  case attemptDue

}

/// What is to happen, soonest first: a binary heap over one array.
///
/// Nothing is ever taken out early: an event whose stamp no longer fits its subject is passed over when its time comes.
struct EventQueue {

  /// The heap, and behind it room for more.
  private var events: [Upcoming] = []

  /// Number of events in the heap.
  private var count = 0

  /// Number of events that have been created at run time; those of the script stand before them (P-01).
  private var created: UInt32 = 1 << 31

  /// The soonest event.
  var first: Upcoming? { count > 0 ? events[0] : nil }

  /// Adds an event of `rank` at `time` milliseconds.
  ///
  /// `order` is the position in the script of what was planned there; without one, the event is the latest created.
  mutating func add(
    _ happening: Happening, at time: Int64, _ rank: Rank, subject: Int, stamp: UInt32 = 0, argument: Int = 0,
    order: Int? = nil
  ) {
    let creation: UInt32
    if let order {
      creation = UInt32(clamping: order)
    } else {
      created += 1
      creation = created
    }
    let event = Upcoming(
      key: UInt64(clamping: time) << 8 | UInt64(rank.rawValue), creation: creation, happening: happening,
      subject: Int32(clamping: subject), stamp: stamp, argument: Int32(clamping: argument))
    var hole = count
    if count == events.count { events.append(event) }
    count += 1
    var heap = events.mutableSpan
    while hole > 0 {
      let parent = (hole - 1) / 2
      guard event.precedes(heap[parent]) else { break }
      heap[hole] = heap[parent]
      hole = parent
    }
    heap[hole] = event
  }

  /// Removes and returns the soonest event.
  mutating func removeFirst() -> Upcoming? {
    guard count > 0 else { return nil }
    count -= 1
    let count = count
    var heap = events.mutableSpan
    let first = heap[0]
    let last = heap[count]
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < count else { break }
      if child + 1 < count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(last) else { break }
      heap[hole] = heap[child]
      hole = child
    }
    if count > 0 { heap[hole] = last }
    return first
  }

}
