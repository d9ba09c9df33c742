/// The difference between two texts, line by line, as `diff -u` writes it and `patch` reads it.
public struct UnifiedDiff: Sendable {

  /// What happens to a line.
  private enum Change { case kept, removed, added }

  /// The lines of both texts in order, each with what happens to it.
  private var lines: [(change: Change, text: ArraySlice<UInt8>)] = []

  /// How many equal lines are shown around a difference.
  private static let context = 3

  /// The most lines that are held against one another; larger pieces are shown as replaced whole.
  private static let largest = 2000

  /// The name of the file.
  private let path: String

  /// The difference between `old` and `new`, the texts of the file `path`.
  public init(_ old: [UInt8], _ new: [UInt8], path: String) {
    self.path = path
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let head = zip(before, after).prefix { (a, b) in a == b }.count
    let most = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(most).prefix { (a, b) in a == b }.count
    lines += before[..<head].map { (line) in (.kept, line) }
    compare(Array(before[head..<before.count - tail]), Array(after[head..<after.count - tail]))
    lines += before[(before.count - tail)...].map { (line) in (.kept, line) }
  }

  /// The lines of `bytes` with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { (end) in end + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Adds what leads from `old` to `new`, keeping as many lines as can be kept.
  private mutating func compare(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    guard old.count <= Self.largest, new.count <= Self.largest else {
      lines += old.map { (line) in (.removed, line) } + new.map { (line) in (.added, line) }
      return
    }
    // The length of the longest common run of lines from each pair of places on.
    let width = new.count + 1
    var lengths = [UInt16](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i * width + j] =
          old[i] == new[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        lines.append((.kept, old[i]))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        lines.append((.removed, old[i]))
        i += 1
      } else {
        lines.append((.added, new[j]))
        j += 1
      }
    }
  }

  /// The difference as text; nothing where there is none.
  public var text: [UInt8] {
    let changed = lines.indices.filter { (position) in lines[position].change != .kept }
    guard !changed.isEmpty else { return [] }
    var bytes = Array("--- \(Display.shown(path))\n+++ \(Display.shown(path))\n".utf8)
    var rest = changed[...]
    var (oldLine, newLine, next) = (1, 1, 0)
    while let first = rest.first {
      var last = first
      while let following = rest.first, following - last <= 2 * Self.context {
        last = following
        rest = rest.dropFirst()
      }
      let range = max(next, first - Self.context)..<min(lines.count, last + Self.context + 1)
      for line in lines[next..<range.lowerBound] {
        if line.change != .added { oldLine += 1 }
        if line.change != .removed { newLine += 1 }
      }
      let oldCount = lines[range].count { (line) in line.change != .added }
      let newCount = lines[range].count { (line) in line.change != .removed }
      bytes += Array("@@ -\(Self.place(oldLine, oldCount)) +\(Self.place(newLine, newCount)) @@\n".utf8)
      for line in lines[range] { bytes += Self.shown(line.change, line.text) }
      (oldLine, newLine, next) = (oldLine + oldCount, newLine + newCount, range.upperBound)
    }
    return bytes
  }

  /// The difference to be looked at: with colours, and with nothing in it that a terminal would obey.
  public func shown(_ appearance: Appearance) -> [UInt8] {
    var result = ""
    for (number, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let words = Display.shown(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
      let style: Appearance.Style? =
        switch (number, line.first) {
        case (0...1, _): .strong
        case (_, UInt8(ascii: "@")): .place
        case (_, UInt8(ascii: "-")): .error
        case (_, UInt8(ascii: "+")): .good
        default: nil
        }
      result += (style.map { (style) in appearance.styled(words, style) } ?? words) + "\n"
    }
    // What was split has one end too many.
    return Array(result.dropLast().utf8)
  }

  /// Where a piece of `count` lines that begins at `line` stands.
  private static func place(_ line: Int, _ count: Int) -> String {
    count == 0 ? "\(line - 1),0" : count == 1 ? "\(line)" : "\(line),\(count)"
  }

  /// A line of the difference.
  private static func shown(_ change: Change, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let sign =
      switch change {
      case .kept: UInt8(ascii: " ")
      case .removed: UInt8(ascii: "-")
      case .added: UInt8(ascii: "+")
      }
    let isWhole = line.last == UInt8(ascii: "\n")
    return [sign] + line + (isWhole ? [] : Array("\n\\ No newline at end of file\n".utf8))
  }

}
