internal import Diagnostics

extension LayoutTokens {

  /// Whether the other file says the same in the same words and signs, with the same comments in the same order.
  func says(theSameAs other: LayoutTokens) -> Bool {
    guard tokens.count == other.tokens.count, isSame(tree.root, other.tree.root, in: other.tree) else { return false }
    return zip(tokens, other.tokens).allSatisfy { (mine, its) in
      guard mine.kind == its.kind else { return false }
      // Of a text of several lines the first is to the letter, and the tree knows what they say together.
      let isShort = !words(mine).contains(UInt8(ascii: "\n")) && !other.words(its).contains(UInt8(ascii: "\n"))
      return isShort ? words(mine) == other.words(its) : firstLine(mine) == other.firstLine(its)
    }
  }

  /// The bytes of `token`.
  private func words(_ token: LayoutToken) -> ArraySlice<UInt8> { tree.file.bytes[token.range] }

  /// The bytes of the first line of `token`, without spaces at its end.
  private func firstLine(_ token: LayoutToken) -> ArraySlice<UInt8> {
    var line = words(token).prefix { (byte) in !Text.isBreak(byte) }
    while let blank = line.last, Text.isBlank(blank) { line = line.dropLast() }
    return line
  }

  /// Whether two nodes have the same shape and the same texts, quoted or not alike.
  private func isSame(_ mine: NodeID?, _ its: NodeID?, in other: YAMLTree) -> Bool {
    guard let mine, let its else { return mine == nil && its == nil }
    guard tree.kind(of: mine) == other.kind(of: its) else { return false }
    if tree.kind(of: mine) == .scalar {
      return tree.isQuoted(mine) == other.isQuoted(its) && tree.text(of: mine) == other.text(of: its)
    }
    guard tree.count(of: mine) == other.count(of: its) else { return false }
    return zip(tree.children(of: mine), other.children(of: its)).allSatisfy { (a, b) in isSame(a, b, in: other) }
  }

}
