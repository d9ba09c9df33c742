public import Hours

/// Writes comma-separated values (RFC 4180) into one buffer: lines end with CR and LF, the first one names the columns.
///
/// A spreadsheet takes a field that begins like a formula for one, be it quoted or not. Such a field is written with
/// an apostrophe before it; `+` before nothing but digits is a phone number and stays as it is.
public struct CSVText: Sendable {

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Whether the next field is the first of its line.
  private var isFirst = true

  /// A text whose first line names `columns`.
  public init(columns: [String]) {
    for column in columns { field(column) }
    endLine()
  }

  /// Ends the line.
  public mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  /// Writes a field; nothing is an empty one.
  public mutating func field(_ text: String?) {
    separate()
    guard let text, let first = text.utf8.first else { return }
    let isFormula = Self.isFormula(text, first)
    let needsQuotes = text.utf8.contains { (byte) in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Writes a number.
  public mutating func field(_ number: Int?) {
    separate()
    if let number { bytes.append(contentsOf: String(number).utf8) }
  }

  /// Writes a length in seconds, with three decimals at most and none that say nothing.
  public mutating func field(_ length: Milliseconds?) {
    separate()
    if let length { bytes.append(contentsOf: length.description.utf8.dropLast()) }
  }

  /// Writes a point of time with its offset from UTC (RFC 3339): `2026-06-09T10:15:00+03:00`.
  public mutating func field(_ instant: Instant?, in zone: Zone) {
    separate()
    if let instant { bytes.append(contentsOf: instant.timestamp(in: zone).utf8) }
  }

  /// Writes a truth value: `yes` or `no`.
  public mutating func field(_ value: Bool) {
    field(value ? "yes" : "no")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Whether a spreadsheet would take `text`, which begins with `first`, for a formula.
  private static func isFormula(_ text: String, _ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    case UInt8(ascii: "+"):
      !text.utf8.dropFirst().allSatisfy { (byte) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    default: false
    }
  }

}

extension Instant {

  /// The instant with the offset of `zone` (RFC 3339), milliseconds where there are any.
  func timestamp(in zone: Zone) -> String {
    let civil = zone.civil(at: self)
    return "\(civil.date)T\(civil.time)\(zone.offset(at: self))"
  }

}
