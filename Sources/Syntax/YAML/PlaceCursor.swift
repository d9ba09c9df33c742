/// Turns libyaml's places into offsets of bytes.
///
/// libyaml counts Unicode scalars, ranges count bytes. As places come in order, the cursor walks along with them and
/// the whole file costs one walk; in pure ASCII the two counts are the same and nothing is walked at all.
struct PlaceCursor {

  /// Offset of the byte that libyaml's place 0 stands for.
  private let base: Int

  /// Whether every character is one byte.
  private let isASCII: Bool

  /// A place already known.
  private var index = 0

  /// The offset of that place.
  private var offset: Int

  /// A cursor over a text that begins at offset `base` and is pure ASCII if `isASCII` says so.
  init(base: Int, isASCII: Bool) {
    self.base = base
    self.isASCII = isASCII
    offset = base
  }

  /// Returns the offset of the scalar at place `target` of `bytes`, which are valid UTF-8; the end if there is none.
  mutating func offset(of target: Int, in bytes: Span<UInt8>) -> Int {
    if isASCII { return min(base + target, bytes.count) }
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > target, offset > base {
      offset -= 1
      while offset > base, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }

}
