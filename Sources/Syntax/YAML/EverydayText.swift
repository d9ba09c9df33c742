internal import Diagnostics

/// Reads the YAML of which nearly all accounts are made, without libyaml.
///
/// Everyday are blocks by indentation, lists and blocks of keys in brackets on one line, texts on one line without
/// escapes, and comments. Whatever is rarer, and every mistake, makes the reader give up: then libyaml reads the text
/// from its beginning, so that it alone knows the rest of YAML and says what is wrong. What is read here, libyaml reads
/// in the same way, only with many times the work; a test holds the two against each other.
struct EverydayText {

  /// Takes what is read.
  private var builder: TreeBuilder

  /// Offset of what is read next.
  private var offset: Int

  /// Offset of the line on which that stands.
  private var lineStart: Int

  /// The column of the first thing on its line that is read next: -1 behind the last line, `notOver` before the end of
  /// a line.
  private var column = 0

  /// The column of what stands behind something else where a line should be over; no block stands as far in.
  private static let notOver = Int.max

  /// How many lists and blocks of keys stand within one another at most.
  private static let deepest = 64

  /// Returns the builder that has read all of `file`, of whose bytes `scan` knows; nothing where there is more than
  /// everyday text.
  static func read(_ file: SourceFile, limits: ReadingLimits, _ scan: TextScan) -> TreeBuilder? {
    var text = EverydayText(file, limits: limits, scan)
    let bytes = file.bytes.span
    text.goToContent(bytes)
    guard text.column >= 0, text.readBlock(bytes), text.column < 0, text.builder.nodes.count < text.builder.nodeLimit
    else { return nil }
    text.builder.lookAtSuspects(before: bytes.count, bytes)
    return text.builder
  }

  private init(_ file: SourceFile, limits: ReadingLimits, _ scan: TextScan) {
    builder = TreeBuilder(file, limits: limits, scan)
    offset = scan.base
    lineStart = scan.base
  }

  // MARK: Blocks

  /// Reads the list or the keys that begin at `column`, and goes to what comes behind them, which is no deeper.
  private mutating func readBlock(_ bytes: Span<UInt8>) -> Bool {
    Self.isDash(offset, bytes) ? readItems(bytes) : readKeys(bytes)
  }

  /// Reads keys that stand at `column`, with their values.
  private mutating func readKeys(_ bytes: Span<UInt8>) -> Bool {
    let level = column
    guard open(.mapping, bytes) else { return false }
    repeat {
      guard readText(bytes, isInBrackets: false), Self.isColon(offset, bytes) else { return false }
      offset += 1
      let behindColon = offset
      guard isLineOver(bytes) else {
        guard readValue(bytes), column <= level else { return false }
        continue
      }
      goToContent(bytes)
      if column > level {
        guard readBlock(bytes), column <= level else { return false }
      } else if column == level, Self.isDash(offset, bytes) {
        guard readItems(bytes), column <= level else { return false }
      } else {
        builder.takeText(from: behindColon, to: behindColon, isQuoted: false, bytes)
      }
    } while column == level
    builder.close(0, bytes)
    return true
  }

  /// Reads items whose dashes stand at `column`.
  private mutating func readItems(_ bytes: Span<UInt8>) -> Bool {
    let level = column
    guard open(.sequence, bytes) else { return false }
    repeat {
      offset += 1
      if isLineOver(bytes) {
        goToContent(bytes)
        guard column > level, readBlock(bytes) else { return false }
      } else {
        column = offset - lineStart
        guard Self.beginsKey(offset, bytes) ? readKeys(bytes) : readValue(bytes) else { return false }
      }
    } while column == level && Self.isDash(offset, bytes)
    builder.close(0, bytes)
    return column <= level
  }

  /// Reads a value that stands on the line of its key or dash, and goes to the line behind it.
  private mutating func readValue(_ bytes: Span<UInt8>) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): guard readBrackets(bytes) else { return false }
    default: guard readText(bytes, isInBrackets: false) else { return false }
    }
    if isLineOver(bytes) { goToContent(bytes) } else { column = Self.notOver }
    return true
  }

  /// Reads a list or a block of keys in brackets, all on one line.
  private mutating func readBrackets(_ bytes: Span<UInt8>) -> Bool {
    let isMapping = bytes[offset] == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard open(isMapping ? .mapping : .sequence, isBracketed: true, bytes) else { return false }
    var isFirst = true
    repeat {
      offset += 1
      skipSpaces(bytes)
      if isFirst, offset < bytes.count, bytes[offset] == closing { break }
      isFirst = false
      if isMapping {
        guard readText(bytes, isInBrackets: true), Self.isColon(offset, bytes) else { return false }
        offset += 1
        skipSpaces(bytes)
      }
      guard offset < bytes.count else { return false }
      if bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{") {
        guard readBrackets(bytes) else { return false }
      } else {
        guard readText(bytes, isInBrackets: true) else { return false }
      }
      skipSpaces(bytes)
    } while offset < bytes.count && bytes[offset] == UInt8(ascii: ",")
    guard offset < bytes.count, bytes[offset] == closing else { return false }
    offset += 1
    builder.close(offset, bytes)
    return true
  }

  /// Begins a list or a block of keys, unless that is too deep or too much.
  private mutating func open(_ kind: YAMLTree.Kind, isBracketed: Bool = false, _ bytes: Span<UInt8>) -> Bool {
    builder.nodes.count < builder.nodeLimit && builder.outer.count < Self.deepest
      && builder.open(kind, from: offset, to: isBracketed ? offset + 1 : offset, isBracketed: isBracketed, bytes)
  }

  // MARK: Texts

  /// Takes the text that begins here.
  private mutating func readText(_ bytes: Span<UInt8>, isInBrackets: Bool) -> Bool {
    guard let end = Self.endOfText(from: offset, bytes, isInBrackets: isInBrackets),
      end - offset <= builder.shortLength,
      builder.nodes.count < builder.nodeLimit
    else { return false }
    builder.takeText(from: offset, to: end, isQuoted: Self.isQuote(bytes[offset]), bytes)
    offset = end
    return true
  }

  /// Offset behind the text that begins at `start`, without blanks; nothing if it is none, or not of the everyday sort.
  private static func endOfText(from start: Int, _ bytes: Span<UInt8>, isInBrackets: Bool) -> Int? {
    guard start < bytes.count else { return nil }
    if isQuote(bytes[start]) { return endOfQuoted(from: start, bytes) }
    guard beginsPlainText(start, bytes) else { return nil }
    var end = start + 1
    var next = end
    while next < bytes.count {
      let byte = bytes[next]
      switch byte {
      case UInt8(ascii: " "):
        next += 1
        continue
      case UInt8(ascii: "\n"): return end
      case UInt8(ascii: ":"):
        guard next + 1 < bytes.count else { return end }
        let behind = bytes[next + 1]
        if Text.isBlank(behind) || Text.isBreak(behind) { return end }
        if isInBrackets, isBracketOrComma(behind) || behind == UInt8(ascii: "?") { return nil }
      case UInt8(ascii: "#"): if end < next { return isInBrackets ? nil : end }
      case UInt8(ascii: "\r"): return next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "\n") ? end : nil
      case UInt8(ascii: "\t"): return nil
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if isInBrackets { return end }
      case UInt8(ascii: "?"): if isInBrackets { return nil }
      default: break
      }
      next += 1
      end = next
    }
    return end
  }

  /// Whether a text without quotes begins at `offset`: with a letter, a digit or one of a few signs that mean nothing to YAML.
  private static func beginsPlainText(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "_"), 0x80...: return true
    case UInt8(ascii: "-"):
      return offset + 1 < bytes.count && (Text.isLetter(bytes[offset + 1]) || Text.isDigit(bytes[offset + 1]))
    default: return Text.isLetter(byte) || Text.isDigit(byte)
    }
  }

  /// Offset behind the text in quotes that begins at `start`; nothing if it goes on on another line or has an escape in it.
  private static func endOfQuoted(from start: Int, _ bytes: Span<UInt8>) -> Int? {
    let quote = bytes[start]
    var next = start + 1
    while next < bytes.count, bytes[next] != quote {
      let byte = bytes[next]
      if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") || Text.isBreak(byte) || byte == UInt8(ascii: "\t") {
        return nil
      }
      next += 1
    }
    // Two quotes in a row stand for one.
    return next + 1 < bytes.count && bytes[next + 1] == quote ? nil : next < bytes.count ? next + 1 : nil
  }

  /// Whether the text that begins at `offset` is a key, with its colon behind it.
  private static func beginsKey(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let end = endOfText(from: offset, bytes, isInBrackets: false) else { return false }
    return isColon(end, bytes)
  }

  // MARK: Signs

  /// Whether a colon that ends a key stands at `offset`.
  private static func isColon(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: " ") || Text.isBreak(bytes[offset + 1])
  }

  /// Whether the dash of an item stands at `offset`.
  private static func isDash(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "-") else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] == UInt8(ascii: " ") || Text.isBreak(bytes[offset + 1])
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isBracketOrComma(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "{")
      || byte == UInt8(ascii: "}")
  }

  // MARK: Lines

  private mutating func skipSpaces(_ bytes: Span<UInt8>) {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  /// Skips spaces; returns whether nothing but a comment is left on the line.
  private mutating func isLineOver(_ bytes: Span<UInt8>) -> Bool {
    let start = offset
    skipSpaces(bytes)
    guard offset < bytes.count else { return true }
    return Text.isBreak(bytes[offset]) || bytes[offset] == UInt8(ascii: "#") && offset > start
  }

  /// Goes on to the first thing behind blanks, line ends and comments, and takes note of its column.
  private mutating func goToContent(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "): offset += 1
      case UInt8(ascii: "\n"):
        offset += 1
        lineStart = offset
      case UInt8(ascii: "\r"):
        // Alone it is a line end for libyaml only.
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "\n") else {
          column = Self.notOver
          return
        }
        offset += 1
      case UInt8(ascii: "#"):
        while offset < bytes.count, !Text.isBreak(bytes[offset]) { offset += 1 }
      default:
        column = offset - lineStart
        return
      }
    }
    column = -1
  }

}
