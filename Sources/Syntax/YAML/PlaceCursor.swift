/// Turns libyaml's places into offsets of bytes.
///
/// libyaml counts Unicode scalars, ranges count bytes. In a stretch of ASCII the two go along with each other, so that
/// one addition does it; within a run of other characters, the cursor walks from the start of the run.
struct PlaceCursor {

  /// Where the text is no ASCII.
  private let runs: [TextScan.Run]

  /// The run that comes next.
  private var upcoming = 0

  /// The first place of the stretch of ASCII before that run.
  private var first = 0

  /// The place behind that stretch.
  private var last: Int

  /// What to add to a place in that stretch to get the offset.
  private var shift: Int

  /// Offset of the byte that libyaml's place 0 stands for.
  private let base: Int

  /// A cursor over a text that begins at offset `base` and is ASCII apart from `runs`.
  init(base: Int, runs: [TextScan.Run]) {
    self.runs = runs
    self.base = base
    shift = base
    last = runs.first.map { (run) in Int(run.startIndex) } ?? .max
  }

  /// Returns the offset of the character at place `target` of `bytes`; the end if there is none.
  mutating func offset(of target: Int, in bytes: Span<UInt8>) -> Int {
    if target >= first, target <= last { return min(target + shift, bytes.count) }
    return search(target, bytes)
  }

  /// Returns the offset of the character at place `target`, which is not in the stretch at hand.
  private mutating func search(_ target: Int, _ bytes: Span<UInt8>) -> Int {
    while upcoming < runs.count, target >= Int(runs[upcoming].endIndex) { upcoming += 1 }
    while upcoming > 0, target < Int(runs[upcoming - 1].endIndex) { upcoming -= 1 }
    if upcoming > 0 {
      first = Int(runs[upcoming - 1].endIndex)
      shift = Int(runs[upcoming - 1].end) - first
    } else {
      first = 0
      shift = base
    }
    last = upcoming < runs.count ? Int(runs[upcoming].startIndex) : .max
    guard target > last else { return min(target + shift, bytes.count) }
    var offset = Int(runs[upcoming].start)
    var index = last
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    return offset
  }

}
