/// Things in a row that change at every event: an array that is asked once, and not at every change, whether somebody
/// else holds it as well.
///
/// An array asks that each time one of its things is changed, which was a third of the time of a simulation. Whoever is
/// about to change the things of a table calls `becomeOnly` before; `Exchange` does so at each way in. Where that is
/// forgotten, copies change with the original. Every position is checked as those of an array, the memory belongs to all
/// copies together, and what lies in it is taken out only with the last of them: nothing here can touch what is not its
/// own. It is the one place in this room where memory is handled by hand.
@safe
struct Table<Thing: Sendable>: RandomAccessCollection, MutableCollection {

  /// The memory, which copies share until one of them becomes the only one.
  private var memory: Memory

  /// The first thing, and how many there are.
  private var start: UnsafeMutablePointer<Thing>
  private(set) var endIndex: Int

  /// Memory with room for `capacity` things, the first `count` of which are there.
  @safe
  private final class Memory {

    let start: UnsafeMutablePointer<Thing>
    let capacity: Int
    var count = 0

    init(capacity: Int) {
      unsafe start = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    deinit {
      unsafe start.deinitialize(count: count)
      unsafe start.deallocate()
    }

  }

  /// A table of `things`.
  init(_ things: [Thing] = []) {
    memory = Memory(capacity: Swift.max(8, things.count))
    unsafe start = memory.start
    endIndex = 0
    for thing in things { append(thing) }
  }

  var startIndex: Int { 0 }

  /// The thing at `position`, which is lent.
  subscript(_ position: Int) -> Thing {
    @inline(__always)
    _read {
      check(position)
      yield unsafe start[position]
    }
    @inline(__always)
    _modify {
      check(position)
      yield unsafe &start[position]
    }
  }

  /// Stops the program unless `position` is one of the table, as an array does.
  @inline(__always)
  private func check(_ position: Int) {
    precondition(UInt(bitPattern: position) < UInt(bitPattern: endIndex), "a position outside of a table")
  }

  /// Adds `thing` behind the others.
  mutating func append(_ thing: Thing) {
    if endIndex == memory.capacity || !isKnownUniquelyReferenced(&memory) { move(to: 2 * endIndex) }
    unsafe (start + endIndex).initialize(to: thing)
    endIndex += 1
    memory.count = endIndex
  }

  /// Sees to it that nobody else holds the things, so that they can be changed.
  mutating func becomeOnly() {
    if !isKnownUniquelyReferenced(&memory) { move(to: endIndex) }
  }

  /// Goes on with a copy of the things in memory with room for `capacity`.
  private mutating func move(to capacity: Int) {
    let other = Memory(capacity: Swift.max(8, capacity))
    unsafe other.start.initialize(from: start, count: endIndex)
    other.count = endIndex
    memory = other
    unsafe start = other.start
  }

}

/// A table is as safe to send as an array: copies change nothing that others hold once each is the only one.
extension Table: @unchecked Sendable {}
