internal import Glibc
internal import Synchronization

// The one file that starts threads: no pointer leaves it.

/// Work that is done piece by piece in several threads, and whose results do not show it.
public enum Jobs {

  /// The number of processors that this program may use; one at least.
  public static var processors: Int {
    let online = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard let status = try? FileSystem.read("/proc/self/status", limit: 65_536) else { return online }
    let field = "Cpus_allowed:"
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { (line) in line.hasPrefix(field) }
    let allowed = (line ?? "").dropFirst(field.count).reduce(0) { (sum, digit) in
      sum + (digit.hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return allowed > 0 ? min(allowed, online) : online
  }

  /// The most threads that are started.
  public static let limit = 256

  /// Returns what `work` gives for the positions from 0 up to `count`, in their order, `jobs` of them worked out at a
  /// time.
  ///
  /// The thread that asks works, too: where no other one can be started, it does everything.
  static func map<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let helpers = min(max(1, jobs), limit, count) - 1
    guard helpers > 0 else { return (0..<count).map(work) }
    let shared = Shared(count, work)
    let threads = (0..<helpers).compactMap { (_) in start(shared) }
    shared.run()
    for thread in threads { pthread_join(thread, nil) }
    return shared.results.withLock { (results) in results.sorted { (a, b) in a.position < b.position }.map(\.result) }
  }

  /// Starts a thread that takes part in `work`; nothing if the system has no more.
  private static func start(_ work: any Work) -> pthread_t? {
    let handle = unsafe Unmanaged.passRetained(Box(work))
    var thread: pthread_t = 0
    let failure = unsafe pthread_create(
      &thread, nil,
      { (argument) in
        if let argument = unsafe argument {
          unsafe Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work.run()
        }
        return nil
      }, handle.toOpaque())
    guard failure == 0 else {
      unsafe handle.release()
      return nil
    }
    return thread
  }

  /// Something in which threads take part until nothing is left of it.
  private protocol Work: AnyObject, Sendable {

    func run()

  }

  /// What a thread is handed, as one pointer.
  private final class Box: Sendable {

    let work: any Work

    init(_ work: any Work) { self.work = work }

  }

  /// The pieces that are left, and what has become of the others.
  private final class Shared<Result: Sendable>: Work {

    /// What was worked out, in the order in which threads came to their ends.
    let results = Mutex<[(position: Int, result: Result)]>([])

    private let next = Atomic(0)
    private let count: Int
    private let work: @Sendable (Int) -> Result

    init(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) {
      self.count = count
      self.work = work
    }

    func run() {
      var mine: [(position: Int, result: Result)] = []
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < count else { break }
        mine.append((position, work(position)))
      }
      results.withLock { [mine] (results) in results += mine }
    }

  }

}
