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

/// What is to happen, and to whom: three words, so that moving it costs little.
struct Upcoming {

  /// Time in milliseconds in the upper bits, rank in the lowest eight.
  let key: UInt64

  /// The order of creation in the upper half; below it what is to happen, and a word of it.
  private let detail: UInt64

  /// The subject in the upper half, the stamp in the lower.
  private let whom: UInt64

  /// Nothing, ever: it stands behind all that is to happen.
  static let never = Upcoming(key: .max)

  private init(key: UInt64) {
    self.key = key
    detail = .max
    whom = 0
  }

  /// That `happening` comes at `time` for `subject`, if it still bears `stamp` then; `creation` decides ties.
  @inline(__always)
  init(_ happening: Happening, at time: Int64, subject: Int, stamp: UInt32, word: UInt8, creation: UInt32) {
    key = Upcoming.key(time, happening.rank)
    detail = UInt64(creation) << 32 | UInt64(happening.rawValue) << 8 | UInt64(word)
    whom = UInt64(truncatingIfNeeded: subject) << 32 | UInt64(stamp)
  }

  /// Its place in the order of events: time, rank and order of creation, the most significant first.
  @inline(__always)
  var order: UInt128 { UInt128(key) << 64 | UInt128(detail) }

  /// What is to happen.
  @inline(__always)
  var happening: Happening? { Happening(rawValue: UInt8(truncatingIfNeeded: detail >> 8)) }

  /// A small number that says more of it.
  @inline(__always)
  var word: UInt8 { UInt8(truncatingIfNeeded: detail) }

  /// The position in the script of what was planned there.
  @inline(__always)
  var planned: Int { Int(detail >> 32) }

  /// The call slot, employee, device or other subject.
  @inline(__always)
  var subject: Int { Int(whom >> 32) }

  /// What must still hold of the subject for this to happen.
  @inline(__always)
  var stamp: UInt32 { UInt32(truncatingIfNeeded: whom) }

  /// The time, in milliseconds.
  @inline(__always)
  var time: Int64 { Int64(key >> 8) }

  /// The key of what is at `time` and of `rank`.
  @inline(__always)
  static func key(_ time: Int64, _ rank: Rank) -> UInt64 {
    UInt64(clamping: time) << 8 | UInt64(rank.rawValue)
  }

}

/// The things that can be put on the queue.
enum Happening: UInt8 {

  /// The caller hangs up by the act of the script that was planned for then, or for another reason.
  case plannedHangUp
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

  /// Where it stands among what happens at one instant.
  @inline(__always)
  var rank: Rank {
    switch self {
    case .plannedHangUp, .hangUp, .conversationOver, .ownCallOver, .faxEnd: .release
    case .waitOver: .waitOver
    case .offerDue: .offerDue
    case .turnOver, .tick, .ringingOver: .ringEnd
    case .mediaEnd: .mediaEnd
    case .deviceStart: .deviceStart
    case .deviceResponse, .remoteResponse: .response
    case .key, .faxTone: .key
    case .statusChange: .status
    case .attemptDue: .arrival
    }
  }

}

/// What is to happen, soonest first: the next few stand in a row, and behind them is a binary heap of whatever is later.
///
/// A small company never has more than the row. Nothing is ever taken out early: an event whose stamp no longer fits its
/// subject is passed over when its time comes.
struct EventQueue {

  /// How many stand in the row at most, and how many come over from the heap once nobody does.
  private static var most: Int { 16 }
  private static var some: Int { 8 }

  /// The row, soonest first, from `head` to `tail`. It moves on as events are taken, and begins anew at the end.
  private var row = Table([Upcoming](repeating: .never, count: 64))
  private var head = 0
  private var tail = 0

  /// The heap of `count` events, none of them sooner than any of the row, and behind it at least one place where there
  /// never is anything. It is empty whenever the row is.
  private var heap = Table([Upcoming.never])
  private var count = 0

  /// Number of events that have been created at run time; those of the script stand before them (P-01).
  private var created: UInt32 = 1 << 31

  /// The soonest event.
  var first: Upcoming? { head < tail ? row[head] : nil }

  /// The key of the soonest event; the greatest of all keys if there is none.
  @inline(__always)
  var firstKey: UInt64 { head < tail ? row[head].key : .max }

  /// The events, soonest first.
  var inOrder: [Upcoming] {
    row[head..<tail] + heap.prefix(count).sorted { (a, b) in a.order < b.order }
  }

  /// Sees to it that nobody else holds the events, so that they can be changed.
  mutating func becomeOnly() {
    row.becomeOnly()
    heap.becomeOnly()
  }

  /// Adds an event at `time` milliseconds.
  ///
  /// `order` is the position in the script of what was planned there; without one, the event is the latest created.
  @inline(__always)
  mutating func add(
    _ happening: Happening, at time: Int64, subject: Int, stamp: UInt32 = 0, word: UInt8 = 0, order: Int? = nil
  ) {
    let creation: UInt32
    if let order {
      creation = UInt32(clamping: order)
    } else {
      created += 1
      creation = created
    }
    insert(Upcoming(happening, at: time, subject: subject, stamp: stamp, word: word, creation: creation))
  }

  /// Puts `event` where it belongs.
  private mutating func insert(_ event: Upcoming) {
    if count > 0 || tail - head == EventQueue.most || tail == row.count { return insertFar(event) }
    line(up: event)
  }

  /// Puts `event` where it belongs, which can be in the heap.
  private mutating func insertFar(_ event: Upcoming) {
    let isFull = tail - head == EventQueue.most
    if isFull || count > 0, event.order > row[tail - 1].order { return push(event) }
    if isFull {
      tail -= 1
      push(row[tail])
    }
    if tail == row.count { moveRow() }
    line(up: event)
  }

  /// Puts `event` into the row, which has room for it.
  @inline(__always)
  private mutating func line(up event: Upcoming) {
    var place = tail
    while place > head, event.order < row[place - 1].order {
      row[place] = row[place - 1]
      place -= 1
    }
    row[place] = event
    tail += 1
  }

  /// Takes out and returns the soonest event, of which there is one.
  @inline(__always)
  mutating func takeFirst() -> Upcoming {
    let event = row[head]
    head += 1
    if head == tail { refill() }
    return event
  }

  /// Begins the row anew.
  private mutating func moveRow() {
    for place in head..<tail { row[place - head] = row[place] }
    (head, tail) = (0, tail - head)
  }

  /// Begins the row, in which nobody stands, with the first events of the heap.
  private mutating func refill() {
    (head, tail) = (0, 0)
    while count > 0, tail < EventQueue.some {
      row[tail] = pop()
      tail += 1
    }
  }

  /// Puts `event` into the heap.
  private mutating func push(_ event: Upcoming) {
    count += 1
    if count == heap.count { heap.append(.never) }
    rise(event, from: count - 1)
  }

  /// Takes the soonest event out of the heap, which is not empty.
  private mutating func pop() -> Upcoming {
    let first = heap[0]
    count -= 1
    let last = heap[count]
    heap[count] = .never
    guard count > 0 else { return first }
    // The gap goes down to the end of the heap: the last event came from there and hardly ever belongs higher. Which of
    // two is sooner is anybody's guess, so it is counted instead of asked.
    var gap = 0
    var child = 1
    while child < count {
      child += heap[child + 1].order < heap[child].order ? 1 : 0
      heap[gap] = heap[child]
      gap = child
      child = 2 * gap + 1
    }
    rise(last, from: gap)
    return first
  }

  /// Puts `event` into the place `gap` of the heap, which is free, or as far above it as it belongs.
  private mutating func rise(_ event: Upcoming, from gap: Int) {
    var gap = gap
    while gap > 0 {
      let parent = (gap - 1) >> 1
      guard event.order < heap[parent].order else { break }
      heap[gap] = heap[parent]
      gap = parent
    }
    heap[gap] = event
  }

}
