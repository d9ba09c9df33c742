internal import Glibc

/// What the program that opens sounds may use: beyond it the system ends the program, which costs one diagnostic.
public enum ProcessLimits {

  /// Memory that a decoder may fill, in bytes.
  private static let memory: rlim_t = 128 << 20

  /// Addresses that a decoder may take, libraries included, in bytes.
  private static let addresses: rlim_t = 1 << 30

  /// Files that may be open at a time.
  private static let files: rlim_t = 64

  /// Work that one file may cost, in seconds of processor time: ten minutes of Opus take a fifth of it.
  private static let workSeconds = 10

  /// Time for which one file may be waited for, in seconds, should the disk or the network not answer.
  private static let waitSeconds: UInt32 = 60

  /// Sets the limits that hold for the whole run; one that cannot be set is left as it is.
  ///
  /// No core is dumped, as it would hold what others may not see.
  public static func set() {
    limit(RLIMIT_DATA, to: memory)
    limit(RLIMIT_AS, to: addresses)
    limit(RLIMIT_NOFILE, to: files)
    limit(RLIMIT_CORE, to: 0)
    for number in [SIGALRM, SIGPROF] { signal(number, SIG_DFL) }
  }

  /// Runs `body`, which opens or decodes one file, under the limits of time.
  public static func withTimeLimit<Value, Fault>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
    setTimers(work: workSeconds, wait: waitSeconds)
    defer { setTimers(work: 0, wait: 0) }
    return try body()
  }

  /// Lowers the limit of `resource` to `amount`.
  private static func limit(_ resource: __rlimit_resource, to amount: rlim_t) {
    var limits = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0 else { return }
    limits.rlim_max = min(limits.rlim_max, amount)
    limits.rlim_cur = min(limits.rlim_cur, limits.rlim_max)
    _ = unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
  }

  /// Has the process end by SIGPROF after `work` seconds of processor time and by SIGALRM after `wait` seconds; zero
  /// is never.
  private static func setTimers(work: Int, wait: UInt32) {
    var timer = itimerval()
    timer.it_value.tv_sec = work
    _ = unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
    alarm(wait)
  }

}
