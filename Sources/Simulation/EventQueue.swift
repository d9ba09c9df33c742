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

  /// Its place in the order of events: time in milliseconds, rank and order of creation, the most significant first.
  let order: UInt128

  /// The call slot, employee or other subject.
  let subject: Int32

  /// What must still hold of the subject for this to happen.
  let stamp: UInt32

  /// A further number: device, digit, position in the script.
  let argument: Int32

  /// What is to happen.
  let happening: Happening

  /// Time in milliseconds in the upper bits, rank in the lowest eight.
  var key: UInt64 { UInt64(truncatingIfNeeded: order >> 64) }

  /// The time, in milliseconds.
  var time: Int64 { Int64(key >> 8) }

  /// The key of what is at `time` and of `rank`.
  static func key(_ time: Int64, _ rank: Rank) -> UInt64 {
    UInt64(clamping: time) << 8 | UInt64(rank.rawValue)
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

  /// The key of the soonest event; the greatest of all keys if there is none.
  var firstKey: UInt64 { count > 0 ? events[0].key : .max }

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
    insert(
      Upcoming(
        order: UInt128(Upcoming.key(time, rank)) << 64 | UInt128(creation), subject: Int32(clamping: subject),
        stamp: stamp, argument: Int32(clamping: argument), happening: happening))
  }

  /// Puts `event` where it belongs.
  private mutating func insert(_ event: Upcoming) {
    var hole = count
    if count == events.count { events.append(event) }
    count += 1
    var heap = events.mutableSpan
    while hole > 0 {
      let parent = (hole - 1) >> 1
      guard event.order < heap[parent].order else { break }
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
    var child = 1
    while child < count {
      // Which of the two is sooner is anybody's guess, so it is counted instead of asked. Behind the heap is room that
      // once was used, the last event at least.
      child += heap[child + 1].order < heap[child].order ? 1 : 0
      guard heap[child].order < last.order else { break }
      heap[hole] = heap[child]
      hole = child
      child = 2 * hole + 1
    }
    heap[hole] = last
    return first
  }

}
