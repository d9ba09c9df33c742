internal import Glibc

// The one file of this room that starts processes: no pointer leaves it.

/// One run of another program: bytes go in, bytes come out, and neither side waits for the other in vain.
struct HelperProcess {

  /// How a run has ended.
  enum Ending {

    /// By itself, with a code.
    case exited(Int32)

    /// By a signal: of the system, or its own when time was up.
    case signalled(Int32)

  }

  /// Where what is received comes from.
  enum Source {

    /// The program's standard output; its standard error leads nowhere.
    case output

    /// The program's standard error; its standard output leads to this descriptor.
    case messages(outputTo: Int32)

  }

  /// What has been received so far and nobody has taken.
  var received: [UInt8] = []

  /// Whether all has been received.
  private(set) var isAtEnd = false

  /// The number of the process.
  private let number: pid_t

  /// Our end of what it reads; nil once all is sent.
  private var input: Int32?

  /// What is still to be sent.
  private var unsent: ArraySlice<UInt8>

  /// Our end of what it writes.
  private let output: Int32

  /// Variables that a program is told of: where libraries are, and where the counters of a coverage run go.
  private static let keptVariables = ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"]

  /// Starts the program at `path` with `arguments` and `bytes` to read; nil if it cannot be started.
  ///
  /// It is told of the `variables` besides those that every program is told of.
  init?(
    _ path: String, _ arguments: [String], reading bytes: [UInt8], receiving source: Source, variables: [String] = []
  ) {
    guard let input = Self.socketPair() else { return nil }
    guard let output = Self.socketPair() else {
      close(input.ours)
      close(input.theirs)
      return nil
    }
    let number = Self.spawn(
      path, arguments, input: input.theirs, output: output.theirs, source, Self.keptVariables + variables)
    close(input.theirs)
    close(output.theirs)
    guard let number else {
      close(input.ours)
      close(output.ours)
      return nil
    }
    self.number = number
    self.input = input.ours
    self.output = output.ours
    unsent = bytes[...]
    sendMore()
  }

  /// Waits until one of `processes` has taken or given something, and lets all of them take and give what they can.
  ///
  /// One that has been silent for `seconds` is killed; without them, silence is nothing unusual.
  static func exchange(_ processes: inout [HelperProcess], killingAfter seconds: Int32? = nil) {
    var events: [pollfd] = []
    for process in processes where !process.isAtEnd {
      events.append(pollfd(fd: process.output, events: Int16(POLLIN), revents: 0))
      if let input = process.input { events.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    }
    guard !events.isEmpty else { return }
    let count = unsafe poll(&events, nfds_t(events.count), seconds.map { (seconds) in seconds * 1000 } ?? -1)
    if count == 0 {
      for process in processes where !process.isAtEnd { process.kill() }
    }
    let ready = Set(events.filter { (event) in event.revents != 0 }.map(\.fd))
    for position in processes.indices where !processes[position].isAtEnd {
      if let input = processes[position].input, ready.contains(input) { processes[position].sendMore() }
      if ready.contains(processes[position].output) { processes[position].receiveMore() }
    }
  }

  /// Takes and gives until the process says no more; one that has been silent for `seconds` is killed.
  mutating func runToEnd(killingAfter seconds: Int32? = nil) {
    var processes = [self]
    while !processes[0].isAtEnd { Self.exchange(&processes, killingAfter: seconds) }
    self = processes[0]
  }

  /// Ends the process, whatever it does.
  func kill() {
    _ = Glibc.kill(number, SIGKILL)
  }

  /// Waits for the end of the process and returns how it came; nothing can be exchanged any more.
  mutating func finish() -> Ending {
    closeInput()
    close(output)
    isAtEnd = true
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0 {
      // Whoever ignores the ends of children is not told of them.
      guard errno == EINTR else { return .signalled(0) }
    }
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  /// Sends what can be sent without waiting.
  private mutating func sendMore() {
    guard let input else { return }
    while !unsent.isEmpty {
      let count = unsafe unsent.withUnsafeBytes { (buffer) in
        unsafe send(input, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      // The program is gone; what it wrote before is still to be received.
      guard count > 0 else { break }
      unsent.removeFirst(count)
    }
    closeInput()
  }

  /// Receives what is there.
  private mutating func receiveMore() {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(output, &piece, piece.count)
    if count < 0, errno == EINTR { return }
    if count > 0 { received += piece.prefix(count) } else { isAtEnd = true }
  }

  /// Tells the program that there is no more to read.
  private mutating func closeInput() {
    if let input { close(input) }
    input = nil
  }

  /// Two ends of a stream, neither of which is a standard stream or goes to programs by itself.
  ///
  /// A socket, as a write to a pipe that nobody reads would end this program.
  private static func socketPair() -> (ours: Int32, theirs: Int32)? {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { return nil }
    let raised = ends.map { (end) in fcntl(end, F_DUPFD_CLOEXEC, 3) }
    for end in ends { close(end) }
    guard raised.allSatisfy({ (end) in end >= 0 }) else {
      for end in raised where end >= 0 { close(end) }
      return nil
    }
    return (raised[0], raised[1])
  }

  /// Starts a process and returns its number.
  private static func spawn(
    _ path: String, _ arguments: [String], input: Int32, output: Int32, _ source: Source, _ variables: [String]
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    switch source {
    case .output:
      unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
      unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    case .messages(let descriptor):
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
      unsafe posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // The program starts with signals as they are by default, whatever ours are.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let kept = variables.compactMap { (name) in
      unsafe getenv(name).map { (value) in unsafe "\(name)=" + String(cString: value) }
    }
    var number: pid_t = 0
    let failure = unsafe withCStrings([path] + arguments) { (arguments) in
      unsafe withCStrings(["SWIFT_BACKTRACE=enable=no"] + kept) { (variables) in
        unsafe posix_spawn(&number, path, &actions, &attributes, arguments, variables)
      }
    }
    return failure == 0 ? number : nil
  }

  /// Calls `body` with `strings` as C has them.
  private static func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers = unsafe strings.map { (string) in unsafe strdup(string) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { (pointer) in unsafe free(pointer) } }
    return unsafe body(pointers)
  }

}
