internal import Glibc

/// The way in for what somebody types: lines of standard input.
struct Input {

  /// What was read and not yet taken.
  private var bytes: [UInt8] = []

  /// Whether standard input is at its end.
  private var isAtEnd = false

  /// The most bytes of a line; what is behind them is dropped.
  private static let longestLine = 4096

  /// Whether somebody sits at a terminal and types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Returns the next line without its end; nothing at the end of input.
  mutating func line() -> String? {
    var end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    while end == nil, !isAtEnd {
      // Of a long line only the beginning is kept while the rest goes by.
      if bytes.count > Self.longestLine { bytes.removeSubrange(Self.longestLine...) }
      let known = bytes.count
      readMore()
      end = bytes[known...].firstIndex(of: UInt8(ascii: "\n"))
    }
    guard end != nil || !bytes.isEmpty else { return nil }
    let line = bytes[..<(end ?? bytes.count)]
    defer { bytes.removeSubrange(..<(end.map { (end) in end + 1 } ?? bytes.count)) }
    return Self.text(line.prefix(Self.longestLine))
  }

  private mutating func readMore() {
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(STDIN_FILENO, &piece, piece.count)
    if count < 0, errno == EINTR { return }
    if count > 0 { bytes += piece.prefix(count) } else { isAtEnd = true }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    let isDOS = line.last == UInt8(ascii: "\r")
    return String(decoding: isDOS ? line.dropLast() : line, as: UTF8.self)
  }

}
