internal import Glibc

/// The three streams of the program that opens sounds.
///
/// Decoders write to standard error whatever they like; so that they cannot be mistaken for the program, its own
/// messages go where standard error led at the start, and standard error itself leads nowhere.
public struct StandardStreams: Sendable {

  /// Where messages go.
  private let messages: Int32

  /// How many bytes are read at most.
  private static let mostBytes = 64 << 20

  /// Something that could not be read or written.
  public struct Failure: Error {

    /// Why, in the words of the system.
    public let reason: String

    /// The failure of the last call of the system.
    fileprivate init() {
      reason = unsafe String(cString: strerror(errno))
    }

    /// The failure for `reason`.
    fileprivate init(_ reason: String) {
      self.reason = reason
    }

  }

  /// The streams as the program found them at its start; a closed pipe or a file that may not grow is a failed write from
  /// now on, no signal.
  public init() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    messages = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
    if nowhere >= 0 {
      dup2(nowhere, STDERR_FILENO)
      close(nowhere)
    }
  }

  /// Returns all that standard input holds.
  public func readAll() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure() }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= Self.mostBytes else { throw Failure("too much input") }
      bytes += piece.prefix(count)
    }
  }

  /// Writes `bytes` to standard output.
  public func write(_ bytes: [UInt8]) throws(Failure) {
    guard Self.write(bytes, to: STDOUT_FILENO) else { throw Failure() }
  }

  /// Writes the line `message` to where standard error led at the start, if that is possible.
  public func say(_ message: String) {
    _ = Self.write(Array((message + "\n").utf8), to: messages)
  }

  /// Writes `bytes` to `descriptor` and returns whether that went well.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { (buffer) in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }

}
