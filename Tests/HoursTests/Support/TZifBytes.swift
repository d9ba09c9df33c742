/// A TZif file as a test wants it.
struct TZifBytes {

  /// The version: 0, or the letter of a later one.
  var version: UInt8 = UInt8(ascii: "2")

  /// Offset, whether it is summer, and position of the name, of each clock.
  var clocks: [(offset: Int32, isDaylight: UInt8, name: UInt8)] = [(0, 0, 0)]

  /// The names.
  var names = "UTC\0"

  /// Seconds and clock of each change.
  var changes: [(second: Int64, clock: UInt8)] = []

  /// Seconds and sum of leap seconds.
  var leaps: [(second: Int64, sum: Int32)] = []

  /// The rule for later times.
  var footer = ""

  init(footer: String = "") {
    self.footer = footer
  }

  /// The file of UTC, changed by `change`.
  init(_ change: (inout TZifBytes) -> Void) {
    change(&self)
  }

  /// The file.
  var bytes: [UInt8] {
    if version == 0 { return block(secondSize: 4) }
    var first = TZifBytes()
    first.version = version
    return first.block(secondSize: 4) + block(secondSize: 8) + Array("\n\(footer)\n".utf8)
  }

  /// A header and its data.
  private func block(secondSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leaps.count, changes.count, clocks.count, names.utf8.count] { bytes += big(Int64(count), 4) }
    for change in changes { bytes += big(change.second, secondSize) }
    bytes += changes.map(\.clock)
    for clock in clocks { bytes += big(Int64(clock.offset), 4) + [clock.isDaylight, clock.name] }
    bytes += Array(names.utf8)
    for leap in leaps { bytes += big(leap.second, secondSize) + big(Int64(leap.sum), 4) }
    return bytes
  }

  /// `number` in `size` bytes, the highest first.
  private func big(_ number: Int64, _ size: Int) -> [UInt8] {
    (0..<size).reversed().map { (index) in UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }

}
