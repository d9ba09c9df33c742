import Diagnostics
import Hours
import Syntax

/// Chance that falls the same way in every run.
struct Dice: RandomNumberGenerator {

  /// Where the numbers come from.
  private var generator: SeededGenerator

  /// Dice that fall as `seed` has it.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// A number from 0 to below `count`.
  mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// One of `values`, which are not none.
  mutating func one<Value>(of values: [Value]) -> Value { values[roll(values.count)] }

  /// True once in `count` throws.
  mutating func once(in count: Int) -> Bool { roll(count) == 0 }

  /// A length of time, often of whole seconds.
  mutating func length() -> Milliseconds {
    once(in: 3) ? Milliseconds(.random(in: 0...9_999_999, using: &self)) : .seconds(.random(in: 0...600, using: &self))
  }

  /// An id that is none of the words of a timeline.
  mutating func name() -> String {
    let length = Int.random(in: 2...7, using: &self)
    let name = String((0..<length).map { _ in one(of: Array("abcxyzАБВгдёй0189-_ő")) })
    return name.hasPrefix("+") || Dice.words.contains(name) ? "anna" : name
  }

  /// A device.
  mutating func device() -> DeviceName { DeviceName(name(), one(of: DeviceKind.allCases)) }

  /// Text that is likely to be wrong, made of what belongs into small syntax.
  mutating func rubble(_ words: [String]) -> String {
    let count = Int.random(in: 0...8, using: &self)
    return (0..<count).map { _ in once(in: 6) ? name() : one(of: words) }.joined(separator: once(in: 4) ? "" : " ")
  }

  /// Words with a meaning of their own in a timeline.
  private static let words: Set<String> = [
    "row", "no", "group", "order", "offer", "callback", "external", "caller", "fax",
  ]

}

/// What a reader of small syntax makes of a text: its value and its complaints.
struct SmallReading<Value> {

  /// The value.
  let value: Value

  /// The complaints, code and place.
  let diagnostics: [Diagnostic]

  /// The codes of the complaints.
  var codes: [String] { diagnostics.map(\.rule.code) }

  /// Reads `text`, which stands at the beginning of its file, by `read`.
  init(_ text: String, _ read: (ScalarText, (Diagnostic) -> Void) -> Value) {
    var diagnostics: [Diagnostic] = []
    let scalar = ScalarText(text, at: SourceRange(FileID(0), 0, text.utf8.count), verbatimAt: 0)
    value = read(scalar) { (diagnostic) in diagnostics.append(diagnostic) }
    self.diagnostics = diagnostics
  }

}

/// The text of `range` in `text`.
func cut(_ range: SourceRange, of text: String) -> String {
  let bytes = Array(text.utf8)
  let end = min(Int(range.end), bytes.count)
  return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
}

/// `text` after the change `fix`.
func mended(_ text: String, by fix: Diagnostic.Fix) -> String {
  var bytes = Array(text.utf8)
  for edit in fix.edits.sorted(by: { (a, b) in a.range > b.range }) {
    bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: edit.replacement.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
