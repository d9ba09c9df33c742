/// Things counted, in the order in which they were first met: a few are looked through, many are looked up.
///
/// Emptied, it keeps its storage.
struct Tally<Thing: Hashable & Sendable>: Sendable {

  /// How many things are looked through.
  private static var few: Int { 16 }

  /// The things, each once.
  private(set) var things: [Thing] = []

  /// How often each was counted.
  private(set) var counts: [Int] = []

  /// The positions of the things when they are many.
  private var positions: [Thing: Int] = [:]

  /// Counts `thing` once more and returns how often it has been counted.
  @discardableResult
  mutating func add(_ thing: Thing) -> Int {
    if let known = position(of: thing) {
      counts[known] += 1
      return counts[known]
    }
    things.append(thing)
    counts.append(1)
    if things.count == Self.few {
      for (position, thing) in things.enumerated() { positions[thing] = position }
    } else if things.count > Self.few {
      positions[thing] = things.count - 1
    }
    return 1
  }

  /// The position of `thing`, if it has been counted.
  private func position(of thing: Thing) -> Int? {
    things.count < Self.few ? things.firstIndex(of: thing) : positions[thing]
  }

  /// Forgets everything.
  mutating func removeAll() {
    if things.isEmpty { return }
    things.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    if !positions.isEmpty { positions.removeAll(keepingCapacity: true) }
  }

}
