internal import Diagnostics

/// The pieces of a file put into lines anew.
struct LayoutLines {

  /// One line of the new text.
  struct Line {

    /// Whether an empty line stands before it.
    var isApart = false

    /// Spaces at its beginning.
    var indent = 0

    /// What stands in it, but for a comment at its end.
    var content: [UInt8] = []

    /// The comment at its end, or all of it.
    var comment: [UInt8] = []

    /// The column in which the comment stood, and how many spaces were before it.
    var commentColumn = 0
    var commentGap = 0

    /// Whether it is a comment alone.
    var isComment: Bool { content.isEmpty && !comment.isEmpty }

    /// Whether a section begins with it.
    var beginsSection = false

    /// Whether empty lines below it are part of a text.
    var keepsEnd = false

  }

  /// The file as it was.
  private let file: SourceFile

  /// The new lines.
  private var lines: [Line] = []

  /// The lists and blocks of keys that are open, by their old and new columns.
  private var open: [(old: Int, new: Int)] = []

  /// By how much the line was moved in which the outermost bracket opens.
  private var shift = 0

  /// Whether the text that ends the file must stay without an end of line.
  private var endsOpenly = false

  /// Puts `tokens` of `file` into lines.
  init(_ tokens: [LayoutToken], of file: SourceFile) {
    self.file = file
    // The piece that is no comment at or behind each piece, found once for all.
    var next = 0
    for (position, token) in tokens.enumerated() {
      next = max(next, position)
      while next < tokens.count, tokens[next].kind == .comment { next += 1 }
      let isFirst = lines.isEmpty || token.breaks > 0 || tokens[position - 1].kind == .block
      if isFirst {
        begin(token, next: next < tokens.count ? tokens[next] : nil, isTop: lines.isEmpty)
      } else if token.kind != .comment {
        let spaces = Self.spaces(from: tokens[position - 1].kind, to: token.kind, had: token.hasSpace)
        lines[lines.count - 1].content += [UInt8](repeating: UInt8(ascii: " "), count: spaces)
      }
      put(token, isFirst: isFirst)
    }
    separateSections()
    alignComments()
  }

  /// The new text.
  var bytes: [UInt8] {
    let isDOS = file.bytes.firstIndex(of: UInt8(ascii: "\n")).map { (end) in
      end > 0 && file.bytes[end - 1] == UInt8(ascii: "\r")
    }
    let lineEnd = isDOS == true ? Array("\r\n".utf8) : [UInt8(ascii: "\n")]
    var bytes = file.bytes.starts(with: LayoutTokens.orderMark) ? LayoutTokens.orderMark : []
    for (position, line) in lines.enumerated() {
      if line.isApart { bytes += lineEnd }
      if !line.content.isEmpty || !line.comment.isEmpty {
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: line.indent)
      }
      bytes += line.content
      if !line.comment.isEmpty {
        if !line.isComment { bytes += [UInt8](repeating: UInt8(ascii: " "), count: line.commentGap) }
        bytes += line.comment
      }
      if position < lines.count - 1 || !endsOpenly { bytes += lineEnd }
    }
    return bytes
  }

  // MARK: Lines

  /// Begins a line for `token`; `next` is the first piece from there on that is no comment.
  private mutating func begin(_ token: LayoutToken, next: LayoutToken?, isTop: Bool) {
    var line = Line()
    line.isApart = token.breaks > 1 && !isTop && lines.last?.keepsEnd != true
    line.beginsSection = token.beginsSection
    if token.isInBrackets {
      line.indent = max(0, token.oldColumn + shift)
    } else if token.kind == .comment {
      line.indent = column(ofComment: token, before: next)
    } else {
      line.indent = token.column
      shift = token.column - token.oldColumn
    }
    lines.append(line)
  }

  /// The column of a comment that has a line of its own: that of what it stands above, or of the block that it ends.
  private func column(ofComment comment: LayoutToken, before next: LayoutToken?) -> Int {
    let (old, new) = next.map { (next) in (next.oldColumn, next.column) } ?? (0, 0)
    if comment.oldColumn <= old { return new }
    let ended = open.last { (block) in block.old <= comment.oldColumn && block.old > old }
    return ended.map { (block) in max(new, block.new) } ?? new
  }

  /// How many spaces stand between two pieces on a line; where it matters to YAML, it stays as it `had` been.
  private static func spaces(from kind: LayoutToken.Kind, to next: LayoutToken.Kind, had: Bool) -> Int {
    switch (kind, next) {
    case (.dash, _), (.question, _): 1
    case (.scalar, .colon), (.close, .colon), (.scalar, .comma), (.close, .comma): 0
    case (.colon, .scalar), (.colon, .block), (.colon, .open): 1
    case (.scalar, .close), (.close, .close), (.open, .close), (.comma, .close), (.open, .scalar), (.open, .open): 0
    case (.comma, _): 1
    default: had ? 1 : 0
    }
  }

  /// Puts `token` at the end of the last line.
  private mutating func put(_ token: LayoutToken, isFirst: Bool) {
    let last = lines.count - 1
    if token.isAnchor {
      while let block = open.last, block.old >= token.oldColumn { open.removeLast() }
      open.append((token.oldColumn, token.column))
    }
    switch token.kind {
    case .comment:
      lines[last].comment = Array(file.bytes[token.range])
      guard !isFirst else { return }
      var start = token.range.lowerBound
      while start > 0, Text.isBlank(file.bytes[start - 1]) { start -= 1 }
      lines[last].commentGap = token.range.lowerBound - start
      let before = file.bytes[(token.range.lowerBound - token.oldColumn)..<token.range.lowerBound]
      lines[last].commentColumn = String(decoding: before, as: UTF8.self).count
    case .block: putBlock(token)
    case .scalar: putText(token)
    default: lines[last].content += file.bytes[token.range]
    }
  }

  // MARK: Texts of several lines

  /// Puts a key or a value, of which further lines come to stand below the first.
  private mutating func putText(_ token: LayoutToken) {
    let first = file.line(at: UInt32(clamping: token.range.lowerBound))
    let last = file.line(at: UInt32(clamping: token.range.upperBound))
    guard first < last else { return lines[lines.count - 1].content += file.bytes[token.range] }
    for number in first...last {
      let line = file.bytes(ofLine: number)
      var piece = line[max(line.startIndex, token.range.lowerBound)..<min(line.endIndex, token.range.upperBound)]
      if number > first {
        let blanks = piece.prefix { (byte) in Text.isBlank(byte) }.count
        piece = piece.dropFirst(blanks)
        lines.append(Line(indent: token.isInBrackets ? max(0, blanks + shift) : token.outer.new + 2))
      }
      // A backslash before a space at the end of a line makes it part of the text.
      while number < last, let blank = piece.last, Text.isBlank(blank), piece.dropLast().last != UInt8(ascii: "\\") {
        piece = piece.dropLast()
      }
      lines[lines.count - 1].content += piece
    }
  }

  /// Puts a text behind `|` or `>`, whose lines are moved together.
  private mutating func putBlock(_ token: LayoutToken) {
    let first = file.line(at: UInt32(clamping: token.range.lowerBound))
    var last = file.line(at: UInt32(clamping: token.range.upperBound))
    let head = file.bytes(ofLine: first)
    var header = head[max(head.startIndex, token.range.lowerBound)...]
    while let blank = header.last, Text.isBlank(blank) { header = header.dropLast() }
    lines[lines.count - 1].content += header
    let sign = header.prefix { (byte) in !Text.isBlank(byte) && byte != UInt8(ascii: "#") }
    let depth = sign.first { (byte) in (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) }
    var end = last
    while end < file.lineCount, indent(ofLine: end + 1) == nil { end += 1 }
    let columns: (old: Int, new: Int)
    if let depth {
      let count = Int(depth - UInt8(ascii: "0"))
      columns = (max(0, token.outer.old) + count, max(0, token.outer.new) + count)
    } else {
      // Where there are empty lines only, the longest of them says how far the text is indented.
      let below = first < end ? first + 1...end : nil
      let start = below?.lazy.compactMap(indent(ofLine:)).first
      columns = (start ?? below?.map { (line) in file.bytes(ofLine: line).count }.max() ?? 0, token.outer.new + 2)
    }
    // What stands behind the last line end is no line, unless it is text.
    if end > last, end == file.lineCount, file.bytes(ofLine: end).count <= columns.old { end -= 1 }
    // Empty lines behind the text belong to it if it says so, or if they are not empty.
    let keeps =
      sign.contains(UInt8(ascii: "+"))
      || last < end && (last + 1...end).contains { (line) in file.bytes(ofLine: line).count > columns.old }
    if keeps { last = end }
    guard first < last else { return lines[lines.count - 1].keepsEnd = keeps }
    for number in first + 1...last {
      let line = file.bytes(ofLine: number)
      lines.append(Line(indent: columns.new, content: Array(line.dropFirst(columns.old))))
    }
    lines[lines.count - 1].keepsEnd = keeps
    endsOpenly = last == file.lineCount
  }

  /// The number of spaces before the first character of line `number`; nil where there is none.
  private func indent(ofLine number: Int) -> Int? {
    let line = file.bytes(ofLine: number)
    let blanks = line.prefix { (byte) in Text.isBlank(byte) }.count
    return blanks < line.count ? blanks : nil
  }

  // MARK: Sections and comments

  /// Puts an empty line before each section, and before the comments that stand right above it.
  private mutating func separateSections() {
    for position in lines.indices where lines[position].beginsSection {
      var first = position
      while first > 0, !lines[first].isApart, lines[first - 1].isComment, lines[first - 1].indent == 0 { first -= 1 }
      if first > 0, !lines[first - 1].keepsEnd { lines[first].isApart = true }
    }
  }

  /// Gives each comment at the end of a line its place: two spaces behind the line at least, and those that stood
  /// below one another still do.
  private mutating func alignComments() {
    let commented = lines.indices.filter { (line) in !lines[line].comment.isEmpty && !lines[line].isComment }
    var rest = commented[...]
    while let first = rest.first {
      let group = rest.prefix { (line) in lines[line].commentColumn == lines[first].commentColumn }
      rest = rest.dropFirst(group.count)
      let ends = group.map { (line) in
        lines[line].indent + String(decoding: lines[line].content, as: UTF8.self).count
      }
      let column = max(lines[first].commentColumn, (ends.max() ?? 0) + 2)
      for (line, end) in zip(group, ends) {
        lines[line].commentGap = group.count > 1 ? column - end : max(2, lines[line].commentGap)
      }
    }
  }

}
