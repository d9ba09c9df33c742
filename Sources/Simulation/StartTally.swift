internal import Machine

/// How often each device was started in one call, in the order of the first starts: a few are looked through, many are
/// looked up.
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

  /// How many entries are looked through.
  private static var few: Int { 16 }

  /// The devices, each once.
  private(set) var entries: [Entry] = []

  /// The positions of the entries when they are many.
  private var positions: [ID<Device>: Int] = [:]

  /// Counts a start of `device` and returns its number, from 1.
  mutating func add(_ device: ID<Device>) -> Int {
    if let known = position(of: device) { return countAgain(known) }
    entries.append(Entry(device: device, count: 1))
    if entries.count >= Self.few { index() }
    return 1
  }

  /// Counts another start of the device of the entry at `position`.
  private mutating func countAgain(_ position: Int) -> Int {
    let count = entries[position].count + 1
    entries[position].count = count
    return Int(count)
  }

  /// The position of the entry of `device`, if it was started.
  private func position(of device: ID<Device>) -> Int? {
    if entries.count >= Self.few { return positions[device] }
    for position in entries.indices where entries[position].device == device { return position }
    return nil
  }

  /// Notes the position of the latest entry, or of all when they have become many.
  private mutating func index() {
    let first = entries.count == Self.few ? 0 : entries.count - 1
    for position in first..<entries.count { positions[entries[position].device] = position }
  }

  /// Forgets everything.
  mutating func removeAll() {
    if entries.isEmpty { return }
    entries.removeAll(keepingCapacity: true)
    if !positions.isEmpty { positions.removeAll(keepingCapacity: true) }
  }

}
