internal import Diagnostics

/// Names of findings that stay the same when lines move: made of code, file and what the line says, not of its number.
///
/// Findings that are alike in all of that are told apart by counting them, so that a name is given once only.
struct Fingerprints {

  /// How often each name was asked for so far.
  private var counts: [UInt64: Int] = [:]

  /// The longest line that counts as what is said there; of a longer one only the marked part does.
  private static let longestLine = 512

  /// The name of the next finding: of `diagnostic`, whose ranges speak of `files`.
  mutating func next(_ diagnostic: Diagnostic, _ files: [SourceFile]) -> String {
    let file = ReportedPlace.file(of: diagnostic.range, files)
    let start = min(Int(diagnostic.range.start), file.bytes.count)
    let end = min(Int(diagnostic.range.end), file.bytes.count)
    var hash = Hash()
    hash.add(diagnostic.rule.code.utf8)
    hash.add(ReportedPlace.path(file.path).utf8)
    hash.add(file.bytes[start..<max(start, end)].prefix(Self.longestLine).prefix { (byte) in byte != 0x0A })
    let line = file.bytes(ofLine: file.line(at: UInt32(clamping: start)))
    if line.count <= Self.longestLine { hash.add(line.drop { (byte) in byte == 0x20 || byte == 0x09 }) }
    let count = counts[hash.value, default: 0] + 1
    counts[hash.value] = count
    let digits = String(hash.value, radix: 16)
    let name = String(repeating: "0", count: 16 - digits.count) + digits
    return count == 1 ? name : "\(name)-\(count)"
  }

  /// FNV-1a in 64 bits: it tells apart, and keeps no secrets.
  private struct Hash {

    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds `bytes`, and that they end here.
    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { mix(byte) }
      mix(0xFF)
    }

    private mutating func mix(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

  }

}
