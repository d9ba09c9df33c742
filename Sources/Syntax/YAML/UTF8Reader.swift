/// Characters out of bytes.
enum UTF8Reader {

  /// Returns the character at `offset` and its length in bytes, if the bytes there are valid UTF-8 (RFC 3629).
  static func scalar(at offset: Int, _ bytes: Span<UInt8>) -> (scalar: UInt32, length: Int)? {
    let first = bytes[offset]
    let length: Int
    let lowest: UInt32
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC2..<0xE0: (length, lowest) = (2, 0x80)
    case 0xE0..<0xF0: (length, lowest) = (3, 0x800)
    case 0xF0..<0xF5: (length, lowest) = (4, 0x10000)
    default: return nil
    }
    guard bytes.count - offset >= length else { return nil }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for position in 1..<length {
      let byte = bytes[offset + position]
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    guard scalar >= lowest, scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else { return nil }
    return (scalar, length)
  }

}
