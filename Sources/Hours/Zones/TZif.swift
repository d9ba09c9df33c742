/// What a TZif file says (RFC 9636): clocks, the instants at which they change, and how it goes on.
///
/// Files of all versions are read, also those that count leap seconds. The bytes need not be friendly: nothing is
/// reserved before it is known to be there.
struct TZif {

  /// The clocks; the first is that of the time before all changes.
  private(set) var clocks: [ZoneClock] = []

  /// The instants of changes in seconds since 1970, ascending, and the number of the clock that begins.
  private(set) var changes: [(second: Int64, clock: Int)] = []

  /// How it goes on after the last change, if the file says so.
  private(set) var rule: PosixRule?

  /// Reads `bytes`.
  init(_ bytes: [UInt8]) throws(ZoneError) {
    var cursor = Cursor(bytes: bytes)
    let first = try Header(&cursor)
    guard first.isLong else {
      try readBlock(first, &cursor, secondSize: 4)
      return
    }
    // The first block is for readers that know 32-bit seconds only.
    try cursor.skip(first.size(secondSize: 4))
    try readBlock(try Header(&cursor), &cursor, secondSize: 8)
    let footer = try cursor.footer()
    if !footer.isEmpty { rule = try PosixRule(footer) }
  }

  /// Reads the block of data that `header` announces.
  private mutating func readBlock(_ header: Header, _ cursor: inout Cursor, secondSize: Int) throws(ZoneError) {
    guard cursor.remaining >= header.size(secondSize: secondSize) else { throw .truncated }
    guard header.clocks > 0, header.letters > 0 else { throw .malformed }
    changes.reserveCapacity(header.changes)
    for _ in 0..<header.changes {
      let second = try cursor.integer(secondSize)
      // The year 10000 is out of sight; beyond it no rule could be continued.
      guard changes.last.map({ (last) in last.second < second }) ?? true, second < 253_402_300_800 else {
        throw .malformed
      }
      changes.append((second, 0))
    }
    for change in changes.indices {
      changes[change].clock = Int(try cursor.byte())
      guard changes[change].clock < header.clocks else { throw .malformed }
    }
    var kinds: [(offset: Int64, isDaylight: UInt8, letters: Int)] = []
    for _ in 0..<header.clocks {
      kinds.append((try cursor.integer(4), try cursor.byte(), Int(try cursor.byte())))
    }
    let letters = try cursor.slice(header.letters)
    for (offset, isDaylight, position) in kinds {
      guard (-89_999...93_599).contains(offset), isDaylight <= 1, position < letters.count else { throw .malformed }
      let name = letters.dropFirst(position).prefix { (byte) in byte != 0 }
      guard name.endIndex < letters.endIndex, name.allSatisfy({ (byte) in (0x21...0x7e).contains(byte) }) else {
        throw .malformed
      }
      clocks.append(
        ZoneClock(
          offset: UTCOffset(seconds: Int(offset)), isDaylight: isDaylight == 1,
          abbreviation: String(decoding: name.prefix(64), as: UTF8.self)))
    }
    try readLeapSeconds(header.leapSeconds, &cursor, secondSize: secondSize)
    try cursor.skip(header.standardFlags + header.utcFlags)
  }

  /// Reads the leap seconds, which nobody else counts, and takes them out of the changes.
  private mutating func readLeapSeconds(_ count: Int, _ cursor: inout Cursor, secondSize: Int) throws(ZoneError) {
    guard count > 0 else { return }
    var leaps: [(second: Int64, correction: Int64)] = []
    for _ in 0..<count { leaps.append((try cursor.integer(secondSize), try cursor.integer(4))) }
    var passed = 0
    for change in changes.indices {
      while passed < leaps.count, leaps[passed].second <= changes[change].second { passed += 1 }
      if passed > 0 { changes[change].second = changes[change].second.minus(leaps[passed - 1].correction) }
    }
    for (earlier, later) in zip(changes, changes.dropFirst()) where earlier.second >= later.second {
      throw .malformed
    }
  }

  /// The first 44 bytes of a block: what it holds.
  private struct Header {

    /// Whether a block with 64-bit seconds and a footer follow the first: version 2 and later.
    let isLong: Bool
    let utcFlags: Int
    let standardFlags: Int
    let leapSeconds: Int
    let changes: Int
    let clocks: Int
    let letters: Int

    /// Reads a header.
    init(_ cursor: inout Cursor) throws(ZoneError) {
      let magic = try cursor.slice(min(4, cursor.remaining))
      guard magic.elementsEqual(Array("TZif".utf8).prefix(magic.count)) else { throw .notTZif }
      let version = try cursor.byte()
      isLong = version != 0
      guard version == 0 || (UInt8(ascii: "2")...UInt8(ascii: "9")).contains(version) else { throw .malformed }
      try cursor.skip(15)
      utcFlags = try cursor.count()
      standardFlags = try cursor.count()
      leapSeconds = try cursor.count()
      changes = try cursor.count()
      clocks = try cursor.count()
      letters = try cursor.count()
    }

    /// The number of bytes of the data that follow, if seconds take `secondSize` of them.
    func size(secondSize: Int) -> Int {
      changes * (secondSize + 1) + clocks * 6 + letters + leapSeconds * (secondSize + 4) + standardFlags + utcFlags
    }

  }

  /// Goes through bytes, and never beyond.
  private struct Cursor {

    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The number of bytes still to come.
    var remaining: Int { bytes.count - position }

    /// Passes over `count` bytes.
    mutating func skip(_ count: Int) throws(ZoneError) {
      guard count <= remaining else { throw .truncated }
      position += count
    }

    /// Reads `count` bytes.
    mutating func slice(_ count: Int) throws(ZoneError) -> ArraySlice<UInt8> {
      try skip(count)
      return bytes[(position - count)..<position]
    }

    /// Reads one byte.
    mutating func byte() throws(ZoneError) -> UInt8 {
      try skip(1)
      return bytes[position - 1]
    }

    /// Reads a signed number of `size` (4 or 8) bytes, the highest first.
    mutating func integer(_ size: Int) throws(ZoneError) -> Int64 {
      let number = try slice(size).reduce(0 as UInt64) { (number, byte) in number << 8 | UInt64(byte) }
      return size == 4 ? Int64(Int32(truncatingIfNeeded: number)) : Int64(truncatingIfNeeded: number)
    }

    /// Reads an unsigned number of 4 bytes.
    mutating func count() throws(ZoneError) -> Int { Int(try integer(4) & 0xffff_ffff) }

    /// Reads the footer: a line of its own.
    mutating func footer() throws(ZoneError) -> ArraySlice<UInt8> {
      guard remaining > 0 else { throw .truncated }
      guard try byte() == UInt8(ascii: "\n") else { throw .malformed }
      let text = bytes[position...].prefix { (byte) in byte != UInt8(ascii: "\n") }
      guard text.endIndex < bytes.endIndex else { throw .truncated }
      return text
    }

  }

}
