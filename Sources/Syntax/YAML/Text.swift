/// What single characters of a text are to YAML.
enum Text {

  /// One if `byte` needs a second look: what is no visible ASCII nor a line feed, and `#` and `?`; else zero.
  static func isOdd(_ byte: UInt8) -> UInt8 {
    (byte &- 0x20 >= 0x5F ? 1 : 0) & (byte != UInt8(ascii: "\n") ? 1 : 0) | (byte == UInt8(ascii: "#") ? 1 : 0)
      | (byte == UInt8(ascii: "?") ? 1 : 0)
  }

  /// Whether `byte` is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether `byte` ends a line.
  static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether `byte` is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether `byte` is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether `byte` belongs to a word as keys are made of: letters of any script, digits, `-` and `_`.
  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// Whether every character of `text` can be seen, so that a report may say it again.
  static func isVisible(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { (scalar) in
      scalar.value >= 0x20 && scalar.value != 0x7F && Invisible(scalar.value) == nil
    }
  }

  /// Whether `scalar` looks like a space and is none to YAML.
  static func isOddSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

}
