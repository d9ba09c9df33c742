internal import Machine

/// The blacklist, laid out so that a caller is found in it without a look at every entry.
struct BlacklistIndex: Sendable {

  /// The entries, in order.
  private let entries: [BlacklistEntry]

  /// The positions of the entries against each number, against callers whose numbers begin alike, and against those
  /// without one.
  private var numbers: [String: [Int]] = [:]
  private var prefixes: [Substring: [Int]] = [:]
  private var anonymous: [Int] = []

  /// The lengths that prefixes have, in bytes.
  private var lengths: [Int] = []

  /// The index of `entries`.
  init(_ entries: [BlacklistEntry]) {
    self.entries = entries
    for (position, entry) in entries.enumerated() {
      switch entry.caller {
      case .exactly(let number): numbers[number, default: []].append(position)
      case .prefix(let beginning): prefixes[beginning[...], default: []].append(position)
      case .anonymous: anonymous.append(position)
      }
    }
    lengths = Set(prefixes.keys.map(\.utf8.count)).sorted()
  }

  /// Whether nobody is on it.
  var isEmpty: Bool { entries.isEmpty }

  /// The first entry that is against `caller` on `line` (D-30); colleagues are never listed.
  func entry(against caller: Caller, line: ID<Line>?) -> ID<BlacklistEntry>? {
    switch caller {
    case .employee:
      return nil
    case .anonymous:
      return first(of: anonymous, line).map { (position) in ID(position) }
    case .outside(let number):
      var found = first(of: numbers[number], line)
      for length in lengths {
        let end = number.utf8.index(number.startIndex, offsetBy: length, limitedBy: number.endIndex)
        guard let end, let other = first(of: prefixes[number[..<end]], line) else { continue }
        found = min(found ?? other, other)
      }
      return found.map { (position) in ID(position) }
    }
  }

  /// The first of the entries at `positions` that counts on `line`.
  private func first(of positions: [Int]?, _ line: ID<Line>?) -> Int? {
    positions?.first { (position) in
      let lines = entries[position].lines
      return lines.isEmpty || line.map { (line) in lines.contains(line) } ?? false
    }
  }

}
