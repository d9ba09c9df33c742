internal import Diagnostics
internal import Syntax

/// The text of a calls file with further items at the ends of its lists; every byte that was there stays.
struct CallsFileAddition {

  /// The new text.
  let bytes: [UInt8]

  /// A list of the file that is written in brackets, to which no lines can be added.
  struct InBrackets: Error {

    /// The key of the list.
    let key: String

  }

  /// The calls file that `tree` was read from, with `test` at its end.
  init(of test: WalkedTest, to tree: YAMLTree) throws(InBrackets) {
    let text = tree.file.bytes
    var edits: [Edit] = []
    if !test.statuses.isEmpty {
      edits += try Self.edits("statuses", test.statuses.map { (line) in [line] }, isSpaced: false, in: tree)
    }
    let isSectionNew = edits.last?.isSection ?? false
    edits += try Self.edits("calls", [test.call], isSpaced: true, in: tree)
    if isSectionNew, let last = edits.indices.last, edits[last].isSection, edits[last].lines.first != "" {
      edits[last].lines.insert("", at: 0)
    }
    let lineEnd: [UInt8] = Self.endsLinesWithReturn(text) ? [13, 10] : [10]
    var bytes: [UInt8] = []
    var place = 0
    // What grows stands before what is new.
    let order = edits.filter { (edit) in !edit.isSection } + edits.filter(\.isSection)
    for edit in order.sorted(by: { (a, b) in a.range.lowerBound < b.range.lowerBound }) {
      bytes += text[place..<edit.range.lowerBound]
      if edit.startsLine, let last = bytes.last, last != 10 { bytes += lineEnd }
      for line in edit.lines { bytes += Array(line.utf8) + lineEnd }
      place = edit.range.upperBound
    }
    self.bytes = bytes + text[place...]
  }

  /// Lines in the place of some bytes.
  private struct Edit {

    /// The bytes that go; none where lines are only added.
    let range: Range<Int>

    /// The lines.
    var lines: [String] = []

    /// Whether a line that has not ended is ended before.
    var startsLine = true

    /// Whether this is a list that was not there.
    var isSection = false

  }

  /// What adds `items` to the list of `key`, with empty lines between them if it `isSpaced`.
  private static func edits(
    _ key: String, _ items: [[String]], isSpaced: Bool, in tree: YAMLTree
  ) throws(InBrackets) -> [Edit] {
    let text = tree.file.bytes
    guard let root = tree.root, !tree.isEmpty(root) else {
      return [Edit(range: text.count..<text.count, lines: section(key, items, indent: 0), isSection: true)]
    }
    let start = Int(tree.range(of: root).start)
    guard tree.kind(of: root) == .mapping, text[start] != UInt8(ascii: "{") else { throw InBrackets(key: key) }
    let margin = column(start, text)
    guard let list = value(of: key, in: root, tree) else {
      let isEmptyLineThere = text.isEmpty || text.last == 10 && text.dropLast().last == 10
      let lines = section(key, items, indent: margin)
      return [Edit(range: text.count..<text.count, lines: isEmptyLineThere ? lines : [""] + lines, isSection: true)]
    }
    let range = tree.range(of: list)
    let isFlow = range.start < range.end && text[Int(range.start)] == UInt8(ascii: "[")
    if tree.kind(of: list) == .sequence, !isFlow {
      let place = endOfLastItem(list, tree)
      let indent = column(Int(range.start), text)
      let lines = items.flatMap { (item) in (isSpaced ? [""] : []) + indented(item, by: indent) }
      return [Edit(range: place..<place, lines: lines)]
    }
    guard tree.count(of: list) == 0, tree.kind(of: list) == .sequence || tree.isEmpty(list) else {
      throw InBrackets(key: key)
    }
    // An empty list: the brackets go, the items come below the key.
    var first = Int(range.start)
    while isFlow, first > 0, text[first - 1] == UInt8(ascii: " ") { first -= 1 }
    let place = endOfLine(Int(range.end), text)
    let lines = items.enumerated().flatMap { (number, item) in
      (isSpaced && number > 0 ? [""] : []) + indented(item, by: margin + 2)
    }
    return [
      Edit(range: (isFlow ? first : Int(range.end))..<Int(range.end), startsLine: false),
      Edit(range: place..<place, lines: lines),
    ]
  }

  /// The list of `key` with `items`.
  private static func section(_ key: String, _ items: [[String]], indent: Int) -> [String] {
    indented(["\(key):"] + items.flatMap { (item) in indented(item, by: 2) }, by: indent)
  }

  private static func indented(_ lines: [String], by columns: Int) -> [String] {
    lines.map { (line) in String(repeating: " ", count: columns) + line }
  }

  /// The value of `key` at the top of the file.
  private static func value(of key: String, in root: NodeID, _ tree: YAMLTree) -> NodeID? {
    var children = tree.children(of: root)
    while let name = children.next(), let value = children.next() {
      if tree.text(of: name) == key { return value }
    }
    return nil
  }

  /// The number of bytes between the beginning of its line and `offset`.
  private static func column(_ offset: Int, _ text: [UInt8]) -> Int {
    let start = text[..<offset].lastIndex(of: 10).map { (end) in end + 1 } ?? 0
    // A byte order mark takes no column.
    return offset - (text[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start)
  }

  /// The offset behind the line on which `offset` stands.
  private static func endOfLine(_ offset: Int, _ text: [UInt8]) -> Int {
    text[min(offset, text.count)...].firstIndex(of: 10).map { (end) in end + 1 } ?? text.count
  }

  /// The offset behind the lines of the last item of `list`, with the comments that are indented like what is in it.
  private static func endOfLastItem(_ list: NodeID, _ tree: YAMLTree) -> Int {
    let text = tree.file.bytes
    let range = tree.range(of: list)
    let dash = column(Int(range.start), text)
    let end = Int(range.end)
    var place = end > 0 && text[end - 1] == 10 ? end : endOfLine(end, text)
    var next = place
    while next < text.count {
      let lineEnd = endOfLine(next, text)
      let line = text[next..<lineEnd]
      let margin = line.prefix { (byte) in byte == UInt8(ascii: " ") }.count
      let mark = line.dropFirst(margin).first
      if mark == UInt8(ascii: "#"), margin > dash {
        place = lineEnd
      } else if !(mark == nil || mark == 10 || mark == 13) {
        break
      }
      next = lineEnd
    }
    return place
  }

  /// Whether the lines of `text` end with a carriage return before the line feed.
  private static func endsLinesWithReturn(_ text: [UInt8]) -> Bool {
    guard let end = text.firstIndex(of: 10), end > 0 else { return false }
    return text[end - 1] == 13
  }

}
