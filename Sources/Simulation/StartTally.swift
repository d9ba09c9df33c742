internal import Machine

/// How often each device was started in one call, in the order of the first starts: a few stand in the tally itself and
/// are looked through, the others are looked up.
///
/// Emptied, it keeps its storage.
struct StartTally: Sendable {

  /// A device that was started.
  struct Entry: Sendable {

    /// Which one.
    let device: ID<Device>

    /// How often.
    var count: Int32

  }

  /// Number of devices that were started.
  private(set) var count = 0

  /// The first of them.
  private var few = InlineArray<16, Entry>(repeating: Entry(device: ID(0), count: 0))

  /// The others, and where each stands among them.
  private var others: [Entry] = []
  private var positions: [ID<Device>: Int] = [:]

  /// The device that was started as the one at `position`, and how often it was.
  @inline(__always)
  mutating func entry(_ position: Int) -> Entry {
    position < few.count ? few[position] : others[position - few.count]
  }

  /// Counts a start of `device` and returns its number, from 1.
  @inline(__always)
  mutating func add(_ device: ID<Device>) -> Int {
    for position in 0..<min(count, few.count) where few[position].device == device {
      few[position].count += 1
      return Int(few[position].count)
    }
    guard count < few.count else { return addOther(device) }
    few[count] = Entry(device: device, count: 1)
    count += 1
    return 1
  }

  /// Counts a start of `device`, which is none of the first few.
  private mutating func addOther(_ device: ID<Device>) -> Int {
    if let known = positions[device] {
      others[known].count += 1
      return Int(others[known].count)
    }
    positions[device] = others.count
    others.append(Entry(device: device, count: 1))
    count += 1
    return 1
  }

  /// Forgets everything.
  @inline(__always)
  mutating func removeAll() {
    if count > few.count {
      others.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    count = 0
  }

}
