internal import Diagnostics

/// What the bytes of a text tell before YAML is asked.
///
/// libyaml takes for granted what no author can see: it ends lines at U+2028, indents by no-break spaces, guesses
/// UTF-16. The scan goes over every byte once, leaves stretches of plain ASCII in blocks, and complains of all that
/// cannot be seen; each such character is then replaced by one space, so that reading can go on.
struct TextScan {

  /// Characters that are no ASCII, with short stretches of ASCII between them; no longer than some seventy bytes, so
  /// that a walk through one is short.
  struct Run {

    /// Offset of the first byte.
    var start: UInt32

    /// Offset behind the last byte.
    var end: UInt32

    /// The number of characters before the run since the beginning of the text.
    var startIndex: UInt32

    /// The number of characters before the end of the run.
    var endIndex: UInt32

  }

  /// How many unreadable characters are repaired before the file is given up.
  private static let mostRepairs = 10_000

  /// The file that is scanned.
  private let file: FileID

  /// Offset of the first byte behind a byte order mark.
  private(set) var base = 0

  /// Where the text is no ASCII.
  private(set) var runs: [Run] = []

  /// Offsets of `#` right behind something and of `?`, which only sometimes are what they look like.
  private(set) var suspects: [Int] = []

  /// Offsets of the characters that were replaced, in order.
  private(set) var repairs: [Int] = []

  /// The text with these and harmless tabs replaced, up to `repairedEnd`; empty if there are none.
  private var repaired: [UInt8] = []

  /// Offset up to which the text went into `repaired`.
  private var repairedEnd = 0

  /// The places of each kind of invisible character.
  private var places: [Invisible: InvisiblePlaces] = [:]

  /// What was complained of at once.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether YAML should be asked at all.
  private(set) var isReadable = true

  /// The scan of `source`.
  init(_ source: SourceFile) {
    file = source.id
    if let encoding = Encoding.wide(in: source.bytes.span) {
      refuse(.wrongEncoding(encoding, at: SourceRange(source.id, 0, encoding.unit)))
      return
    }
    let bytes = source.bytes.span
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { base = 3 }
    repairedEnd = base
    var offset = base
    while offset < bytes.count, isReadable {
      offset = Self.endOfPlainBlocks(from: offset, bytes)
      let blockEnd = min(offset + Self.blockLength, bytes.count)
      while offset < blockEnd, isReadable {
        if Text.isOdd(bytes[offset]) == 0 { offset += 1 } else { offset = endOfCharacter(offset, bytes) }
      }
    }
    for kind in Invisible.allCases {
      if let found = places[kind] { diagnostics.append(.invisible(kind, found, in: source)) }
    }
  }

  /// The text that YAML should be asked about, if it is not the source itself.
  func repairedText(of source: SourceFile) -> [UInt8]? {
    repaired.isEmpty ? nil : repaired + source.bytes[repairedEnd...]
  }

  // MARK: Walking

  /// How many bytes are looked at in one go.
  private static let blockLength = 16

  /// Returns the end of the blocks from `start` on in which no byte needs a second look.
  ///
  /// The inner loop has no way out, so that the compiler looks at all bytes of a block at once.
  private static func endOfPlainBlocks(from start: Int, _ bytes: Span<UInt8>) -> Int {
    var offset = start
    while bytes.count - offset >= blockLength {
      let block = bytes.extracting(offset..<offset + blockLength)
      var odd: UInt8 = 0
      for position in 0..<blockLength { odd |= Text.isOdd(block[position]) }
      if odd != 0 { break }
      offset += blockLength
    }
    return offset
  }

  /// Looks at the character at `offset` and returns the offset behind it, or behind all that belongs together with it.
  private mutating func endOfCharacter(_ offset: Int, _ bytes: Span<UInt8>) -> Int {
    let byte = bytes[offset]
    switch byte {
    case 0x80...: return endOfWideStretch(offset, bytes)
    case UInt8(ascii: "#"):
      if offset > base, !Text.isBlank(bytes[offset - 1]), !Text.isBreak(bytes[offset - 1]) { suspect(offset) }
    case UInt8(ascii: "?"): suspect(offset)
    case UInt8(ascii: "\t"): return endOfBlanks(offset, bytes)
    case UInt8(ascii: "\r"):
      if offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n") {
        note(.carriageReturn, offset, offset + 1, 0x0D)
      }
    case 0..<0x0A, 0x0B..<0x20, 0x7F: repair(.control, offset, offset + 1, UInt32(byte), bytes)
    default: break
    }
    return offset + 1
  }

  /// Looks at the characters of several bytes each from `start` on and returns the offset behind them.
  private mutating func endOfWideStretch(_ start: Int, _ bytes: Span<UInt8>) -> Int {
    var offset = start
    var characters: UInt32 = 0
    while offset < bytes.count, bytes[offset] >= 0x80 {
      let byte = bytes[offset]
      // Most Cyrillic and Latin letters: two bytes, nothing special about them.
      if byte >= 0xC3, byte < 0xE0, offset + 1 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80 {
        offset += 2
      } else {
        guard let length = lookAtWideCharacter(offset, bytes) else { return bytes.count }
        offset += length
      }
      characters += 1
    }
    extendRuns(UInt32(clamping: start), UInt32(clamping: offset), characters)
    return offset
  }

  /// Looks at the character of several bytes at `offset` and returns its length, or nothing if it is none.
  private mutating func lookAtWideCharacter(_ offset: Int, _ bytes: Span<UInt8>) -> Int? {
    guard let (scalar, length) = UTF8Reader.scalar(at: offset, bytes) else {
      let (encoding, range) = Encoding.narrow(in: bytes, from: offset)
      refuse(
        encoding.map { (encoding) in .wrongEncoding(encoding, at: self.range(range)) }
          ?? .notUTF8(at: self.range(range)))
      return nil
    }
    if let kind = Invisible(scalar) {
      repair(kind, offset, offset + length, scalar, bytes)
    } else if Text.isOddSpace(scalar), isIndentation(offset, bytes) || isBehindKey(offset, bytes) {
      repair(.space, offset, offset + length, scalar, bytes)
    }
    return length
  }

  /// Adds the `characters` characters of several bytes each from `start` up to `end` to the runs.
  private mutating func extendRuns(_ start: UInt32, _ end: UInt32, _ characters: UInt32) {
    let last = runs.last ?? Run(start: 0, end: UInt32(clamping: base), startIndex: 0, endIndex: 0)
    let index = last.endIndex + (start - last.end)
    if start - last.end < 8, end - last.start < 64, !runs.isEmpty {
      runs[runs.count - 1].endIndex = index + characters
      runs[runs.count - 1].end = end
    } else {
      runs.append(Run(start: start, end: end, startIndex: index, endIndex: index + characters))
    }
  }

  /// Looks at the blanks around the tab at `offset`, the first of them, and returns the offset behind them.
  private mutating func endOfBlanks(_ offset: Int, _ bytes: Span<UInt8>) -> Int {
    var end = offset
    while end < bytes.count, Text.isBlank(bytes[end]) { end += 1 }
    guard isIndentation(offset, bytes) else { return end }
    // Before nothing or a comment a tab does no harm, and only libyaml objects.
    let isHarmless = end == bytes.count || Text.isBreak(bytes[end]) || bytes[end] == UInt8(ascii: "#")
    for tab in offset..<end where bytes[tab] == UInt8(ascii: "\t") {
      if isHarmless { replace(tab, tab + 1, bytes) } else { repair(.tab, tab, tab + 1, 0x09, bytes) }
    }
    return end
  }

  /// Whether nothing but spaces, or spaces replaced already, stands on the line before `offset`.
  private func isIndentation(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    var offset = offset
    while offset > base, bytes[offset - 1] == UInt8(ascii: " ") { offset -= 1 }
    return offset == base || Text.isBreak(bytes[offset - 1]) || offset == repairedEnd && !repaired.isEmpty
  }

  /// Whether a key and its colon, or the dash of an item, stand on the line before `offset` and nothing else.
  private func isBehindKey(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard offset > base else { return false }
    var start = offset - 1
    guard bytes[start] == UInt8(ascii: ":") || bytes[start] == UInt8(ascii: "-") else { return false }
    if bytes[start] == UInt8(ascii: ":") {
      while start > base, offset - start < 128, Text.isWord(bytes[start - 1]) { start -= 1 }
      if start >= base + 2, bytes[start - 1] == UInt8(ascii: " "), bytes[start - 2] == UInt8(ascii: "-") { start -= 2 }
    }
    return isIndentation(start, bytes)
  }

  // MARK: Taking note

  /// The range of the bytes at `offsets`.
  private func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(file, offsets.lowerBound, offsets.upperBound)
  }

  /// Gives the text up because of `diagnostic`.
  private mutating func refuse(_ diagnostic: Diagnostic) {
    isReadable = false
    diagnostics.append(diagnostic)
  }

  /// Remembers that the character at `offset` has to be looked at again.
  private mutating func suspect(_ offset: Int) {
    if suspects.count < Self.mostRepairs { suspects.append(offset) }
  }

  /// Takes note of the invisible character `scalar` from `start` up to `end`.
  private mutating func note(_ kind: Invisible, _ start: Int, _ end: Int, _ scalar: UInt32) {
    places[kind, default: InvisiblePlaces(scalar: scalar)].add(SourceRange(file, start, end))
  }

  /// Takes note of the invisible character `scalar` from `start` up to `end`, and replaces it by a space.
  private mutating func repair(_ kind: Invisible, _ start: Int, _ end: Int, _ scalar: UInt32, _ bytes: Span<UInt8>) {
    note(kind, start, end, scalar)
    guard repairs.count < Self.mostRepairs else {
      isReadable = false
      return
    }
    repairs.append(start)
    replace(start, end, bytes)
  }

  /// Replaces the character from `start` up to `end` by a space.
  private mutating func replace(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) {
    for offset in repairedEnd..<start { repaired.append(bytes[offset]) }
    repaired.append(UInt8(ascii: " "))
    repairedEnd = end
  }

}
