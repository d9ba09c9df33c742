internal import Glibc

/// The way out: every byte goes through one checked write, so that a full disk is no silent loss.
enum Output {

  /// Where text goes.
  enum Stream {

    /// Standard output.
    case output

    /// Standard error.
    case error

  }

  /// Writes all of `text`; a failure ends the program with exit code 3.
  static func write(_ text: String, to stream: Stream = .output) {
    write(bytes: Array(text.utf8), to: stream)
  }

  /// Writes all of `bytes`; a failure ends the program with exit code 3.
  static func write(bytes: [UInt8], to stream: Stream = .output) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { (rest) in
        unsafe Glibc.write(stream == .output ? STDOUT_FILENO : STDERR_FILENO, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno != EINTR {
        if stream == .output {
          write("callwright: cannot write the output: \(unsafe String(cString: strerror(errno)))\n", to: .error)
        }
        exit(3)
      }
    }
  }

  /// Has a file that grows above a limit of the user fail as a full disk does, instead of ending the program.
  static func prepare() {
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Ends the program.
  static func exit(_ code: Int32) -> Never {
    Glibc.exit(code)
  }

  /// Whether `stream` is a terminal.
  static func isTerminal(_ stream: Stream = .output) -> Bool {
    isatty(stream == .output ? STDOUT_FILENO : STDERR_FILENO) == 1
  }

  /// The width of the terminal in columns; 80 where there is none.
  static var width: Int {
    var size = winsize()
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The value of an environment variable; nothing if it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The present in milliseconds since 1970: the one place that asks the real clock, for the default of `--at`.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

}
