internal import CHeap

/// How this process keeps its heap.
///
/// An account is many thousands of small blocks that come and go together, with a large block now and then in between.
/// The C library is made for the opposite: it keeps small blocks apart and walks through all of them whenever a large one
/// is asked for, and it gives large blocks back to the system at once, to be asked for, and cleared, again for the next
/// file. A large account is checked a sixth faster when it does neither; the most that is held stays the same.
public enum Heap {

  /// From which size on a block is taken from the system by itself and given back at once, in bytes: only the texts and
  /// trees of very large accounts are larger, and what follows takes less room than they did.
  private static let largestBlock: Int32 = 12 << 20

  /// How much free memory at the end of the heap is kept, in bytes: as much as any run needs, under the limits of reading.
  private static let keptMemory: Int32 = 1 << 30

  /// Has the heap kept so from now on; called once, before there is a second thread.
  public static func prepare() {
    // Where the C library does not know one of these, nothing changes but the speed.
    _ = mallopt(M_MXFAST, 0)
    _ = mallopt(M_MMAP_THRESHOLD, largestBlock)
    _ = mallopt(M_TRIM_THRESHOLD, keptMemory)
  }

}
