internal import Diagnostics

extension TreeBuilder {

  /// Returns whether the text in double quotes from `start` up to `end` has an escape for a character that nobody can
  /// see, after a complaint about the first.
  ///
  /// Nothing that cannot be printed gets past reading, in whatever disguise.
  mutating func complainsOfEscape(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "\"") else { return false }
    var offset = start + 1
    while offset + 1 < end {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      let (scalar, length) = Self.escape(at: offset, to: end, bytes)
      if scalar < 0x20 && scalar != 0x09 && scalar != 0x0A || scalar == 0x7F || Invisible(scalar) != nil {
        let place = range(offset, offset + length)
        complaints.add(.controlCharacter, .invisibleEscape(Invisible.name(of: scalar), at: place))
        return true
      }
      offset += length
    }
    return false
  }

  /// What the escape at `start` stands for, and its length in bytes.
  private static func escape(at start: Int, to end: Int, _ bytes: Span<UInt8>) -> (scalar: UInt32, length: Int) {
    let digits: Int
    switch bytes[start + 1] {
    case UInt8(ascii: "0"): return (0, 2)
    case UInt8(ascii: "a"): return (0x07, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "v"): return (0x0B, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "e"): return (0x1B, 2)
    case UInt8(ascii: "N"): return (0x85, 2)
    case UInt8(ascii: "L"): return (0x2028, 2)
    case UInt8(ascii: "P"): return (0x2029, 2)
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: return (0x20, 2)
    }
    var scalar: UInt32 = 0
    for offset in start + 2..<min(start + 2 + digits, end) {
      let byte = bytes[offset]
      scalar = scalar << 4 | UInt32(Text.isDigit(byte) ? byte & 0x0F : (byte & 0x0F) + 9)
    }
    return (scalar, 2 + digits)
  }

}

extension Diagnostic {

  /// The diagnostic of an escape for the invisible character that is called `name`.
  fileprivate static func invisibleEscape(_ name: String, at range: SourceRange) -> Diagnostic {
    .init(
      .controlCharacter,
      Phrase(
        en: "this escape stands for an unprintable character, \(name)",
        ru: "эта запись означает непечатаемый символ \(name)"),
      at: range,
      help: Phrase(
        en: "delete it; if the backslash is meant as such, use single quotes",
        ru: "удалите её; если нужна сама обратная косая черта, возьмите текст в одинарные кавычки"))
  }

}
