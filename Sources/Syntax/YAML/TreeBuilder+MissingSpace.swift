internal import Diagnostics

/// Colons with no space behind them, which for YAML are letters like any other.
extension TreeBuilder {

  /// Looks whether the item just taken is a key and a value without a space between them, and makes them so.
  mutating func lookForMissingSpace(_ bytes: Span<UInt8>) {
    let item = nodes.count - 1
    guard let (key, value) = splitAtGluedColon(nodes[item], bytes, mayHaveDigits: false) else { return }
    nodes[item] = YAMLTree.Node(
      .mapping, from: Int(key.start), to: Int(value.end), next: nodes.count + 2, count: 2)
    nodes.append(key)
    nodes.append(value)
  }

  /// Returns the key and the value that are meant by `node`, such as `wait:40s`, after a complaint; nothing if it is
  /// just text.
  ///
  /// In a list `09:00` and `room-12:30` are text, so that a key cannot have digits there; in braces it can.
  mutating func splitAtGluedColon(
    _ node: YAMLTree.Node, _ bytes: Span<UInt8>, mayHaveDigits: Bool
  ) -> (key: YAMLTree.Node, value: YAMLTree.Node)? {
    guard node.isScalar, !node.isQuoted, node.isVerbatim else { return nil }
    let start = Int(node.start)
    let end = Int(node.end)
    guard let colon = GluedColon.find(from: start, to: end, bytes, mayHaveDigits: mayHaveDigits) else { return nil }
    let place = range(colon, colon + 1)
    complaints.add(.missingSpace, .missingSpace(behind: place))
    let key = YAMLTree.Node(
      from: start, to: colon, content: start, count: colon - start, isQuoted: false, isVerbatim: true)
    let quote = bytes[colon + 1]
    let isQuoted =
      (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")) && end - colon >= 3 && bytes[end - 1] == quote
    let margin = isQuoted ? 1 : 0
    let value = YAMLTree.Node(
      from: colon + 1, to: end, content: colon + 1 + margin, count: end - colon - 1 - 2 * margin, isQuoted: isQuoted,
      isVerbatim: true)
    return (key, value)
  }

}

/// The colon between a key and a value that have grown together.
enum GluedColon {

  /// Words that are followed by a colon without a space: addresses.
  private static let schemes: Set<String> = [
    "sip", "sips", "tel", "fax", "http", "https", "ftp", "mailto", "file", "urn", "ws", "wss",
  ]

  /// Returns the offset of the colon in the text from `start` up to `end`, if the text looks like a key and a value.
  ///
  /// A key is a word of two letters or more; one that `mayHaveDigits` can be a date too. Addresses are no keys.
  static func find(from start: Int, to end: Int, _ bytes: Span<UInt8>, mayHaveDigits: Bool) -> Int? {
    var colon = start
    var hasLetter = false
    while colon < end, colon - start < 64, Text.isWord(bytes[colon]) {
      if Text.isDigit(bytes[colon]) {
        if !mayHaveDigits { return nil }
      } else {
        hasLetter = true
      }
      colon += 1
    }
    guard hasLetter, colon - start >= 2, end - colon >= 2, bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] != UInt8(ascii: "/"), bytes[colon + 1] != UInt8(ascii: ":"),
      bytes[colon + 1] != UInt8(ascii: "\\"), !Text.isBlank(bytes[colon + 1])
    else { return nil }
    if colon - start <= 6 {
      let word = String(decoding: (start..<colon).map { (offset) in bytes[offset] }, as: UTF8.self)
      if schemes.contains(word.lowercased()) { return nil }
    }
    return colon
  }

}

extension Diagnostic {

  /// The diagnostic of a colon at `colon` with no space behind it.
  static func missingSpace(behind colon: SourceRange) -> Diagnostic {
    .init(
      .missingSpace,
      Phrase(
        en: "a colon needs a space behind it to end a key",
        ru: "чтобы двоеточие закончило ключ, после него нужен пробел"),
      at: colon, help: Phrase(en: "put a space behind the colon", ru: "поставьте пробел после двоеточия"),
      fix: Fix(Phrase(en: "put a space there", ru: "поставить пробел"), [Edit(colon.atEnd, " ")]))
  }

}
