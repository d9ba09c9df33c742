import Foundation

/// A folder for the files of one test, which is gone when the test is over.
final class TestFolder {

  /// Where it is, links followed.
  let path: String

  /// An empty folder.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name` in the folder.
  subscript(_ name: String) -> String { path + "/" + name }

  /// Writes the file `name`, and the folders that it needs.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: self[name])
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes the link `name` that leads to `target`.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  /// The names in the folder, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

}

/// Sounds that tests open.
enum Fixture {

  /// The bytes of the file `name` of the folder `Fixtures`, whose note says how it was made.
  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    return try Array(Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// A WAV file of `data`, whose header may claim what it likes.
  static func wav(
    _ data: [UInt8], rate: Int = 8000, channels: Int = 1, bits: Int = 16, code: Int = 1, claim: Int? = nil
  ) -> [UInt8] {
    let frame = channels * bits / 8
    return Array("RIFF".utf8) + number(36 + (claim ?? data.count), 4) + Array("WAVEfmt ".utf8) + number(16, 4)
      + number(code, 2) + number(channels, 2) + number(rate, 4) + number(rate * frame, 4) + number(frame, 2)
      + number(bits, 2) + Array("data".utf8) + number(claim ?? data.count, 4) + data
  }

  /// The bytes of `samples`.
  static func data(_ samples: [Int16]) -> [UInt8] {
    samples.flatMap { (sample) in number(Int(sample), 2) }
  }

  /// The bytes of `samples` as floating-point numbers.
  static func data(_ samples: [Float]) -> [UInt8] {
    samples.flatMap { (sample) in number(Int(sample.bitPattern), 4) }
  }

  /// A tone of `frequency` hertz.
  static func tone(_ frequency: Double, rate: Int, count: Int, amplitude: Double = 10_000) -> [Int16] {
    (0..<count).map { (position) in
      Int16(amplitude * sin(2 * Double.pi * frequency * Double(position) / Double(rate)))
    }
  }

  /// The lowest `count` bytes of `value`, the lowest first.
  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { (position) in UInt8(truncatingIfNeeded: value >> (8 * position)) }
  }

}

/// Random bytes that are the same in every run.
struct SeededBytes: RandomNumberGenerator {

  /// What the next number is made of.
  private var state: UInt64

  /// The sequence that belongs to `seed`.
  init(seed: UInt64) {
    state = seed
  }

  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The next `count` bytes.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { (_) in UInt8(truncatingIfNeeded: next()) }
  }

}
