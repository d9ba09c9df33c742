extension ForeignFormat {

  /// The keys of the outer objects of a JSON text, by depth.
  private struct Keys {

    /// The first place of each key, for the three outermost depths and those of the items in them.
    private var places: [[String: Range<Int>]] = Array(repeating: [:], count: 6)

    /// Takes note of `key` at `range` in an object that stands in `depth` others.
    mutating func add(_ key: String, at range: Range<Int>, depth: Int) {
      if places.indices.contains(depth), places[depth].count < 256, places[depth][key] == nil {
        places[depth][key] = range
      }
    }

    /// The first place of `key` in an object that stands in `depth` others.
    subscript(key: String, depth depth: Int) -> Range<Int>? {
      places.indices.contains(depth) ? places[depth][key] : nil
    }

  }

  /// Returns the foreign format of the JSON text at `start` and the key that tells.
  static func recogniseJSON(_ bytes: Span<UInt8>, from start: Int) -> (format: ForeignFormat, range: Range<Int>)? {
    let keys = keys(bytes, from: start)
    if keys["callwright", depth: 1] != nil || keys["calls", depth: 1] != nil { return nil }
    // What an interface returns has the flow one level further in, below "definition" or "content".
    for depth in 1...2 {
      if let states = keys["states", depth: depth],
        keys["initial_state", depth: depth] != nil || keys["transitions", depth: depth + 2] != nil
      {
        return (.twilioStudio, states)
      }
      if let action = keys["StartAction", depth: depth] { return (.amazonConnect, action) }
      if let actions = keys["Actions", depth: depth], keys["Transitions", depth: depth + 2] != nil {
        return (.amazonConnect, actions)
      }
    }
    if let sections = keys["sections", depth: 1], keys["version", depth: 1] != nil || keys["main", depth: 2] != nil {
      return (.signalWire, sections)
    }
    if bytes[start] == UInt8(ascii: "["), let action = keys["action", depth: 2] { return (.vonage, action) }
    return nil
  }

  /// Returns the keys of the JSON text at `start`, as far as it goes.
  private static func keys(_ bytes: Span<UInt8>, from start: Int) -> Keys {
    var keys = Keys()
    var depth = 0
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        let end = endOfString(bytes, from: offset)
        var behind = end
        while behind < bytes.count, Text.isBlank(bytes[behind]) || Text.isBreak(bytes[behind]) { behind += 1 }
        if behind < bytes.count, bytes[behind] == UInt8(ascii: ":"), end - offset < 32, end - offset > 2 {
          keys.add(text(bytes, offset + 1..<end - 1), at: offset..<end, depth: depth)
        }
        offset = end - 1
      default: break
      }
      offset += 1
    }
    return keys
  }

  /// Offset behind the string that begins at `start`.
  private static func endOfString(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + 1, bytes.count)
  }

}
