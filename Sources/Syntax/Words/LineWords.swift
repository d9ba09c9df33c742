/// A word, a mark or a bracketed remark of a line of small syntax, and where it stands.
struct LineWord: Hashable {

  /// The kinds of thing that a line is made of.
  enum Kind: Hashable {

    /// Letters and whatever else stands between two gaps.
    case word

    /// What stands in round brackets, which belong to it.
    case remark

    /// A comma.
    case comma

    /// A semicolon.
    case semicolon

    /// A colon behind a word.
    case colon

  }

  /// What it is.
  let kind: Kind

  /// The text, a remark's without its brackets.
  let text: String

  /// Offsets in the line's text, brackets included.
  let bytes: Range<Int>

}

/// The words of a line of small syntax: an act, a line of a timeline, an outcome.
struct LineWords {

  /// The line.
  let source: ScalarText

  /// Its words in order.
  let words: ArraySlice<LineWord>

  /// The words `words` of `source`.
  private init(source: ScalarText, words: ArraySlice<LineWord>) {
    self.source = source
    self.words = words
  }

  /// Takes `source` apart.
  init(_ source: ScalarText) {
    let bytes = Array(source.string.utf8)
    var words: [LineWord] = []
    var offset = 0
    let lastClosing = bytes.lastIndex(of: UInt8(ascii: ")")) ?? -1
    while offset < bytes.count {
      let end: Int
      let kind: LineWord.Kind
      switch bytes[offset] {
      case let gap where LineWords.isGap(gap):
        offset += 1
        continue
      case UInt8(ascii: ","): (kind, end) = (.comma, offset + 1)
      case UInt8(ascii: ";"): (kind, end) = (.semicolon, offset + 1)
      case UInt8(ascii: ":"): (kind, end) = (.colon, offset + 1)
      case UInt8(ascii: "("):
        if offset < lastClosing, let closing = bytes[offset...].firstIndex(of: UInt8(ascii: ")")) {
          (kind, end) = (.remark, closing + 1)
        } else {
          (kind, end) = (.word, LineWords.endOfWord(bytes, from: offset))
        }
      default: (kind, end) = (.word, LineWords.endOfWord(bytes, from: offset))
      }
      let text = kind == .remark ? offset + 1..<end - 1 : offset..<end
      words.append(LineWord(kind: kind, text: String(decoding: bytes[text], as: UTF8.self), bytes: offset..<end))
      offset = end
    }
    self.init(source: source, words: words[...])
  }

  /// The words at `positions`.
  subscript(positions: Range<Int>) -> LineWords { .init(source: source, words: words[positions]) }

  /// The words from the position `first` on.
  func from(_ first: Int) -> LineWords { .init(source: source, words: words[min(first, words.endIndex)...]) }

  /// The text from the first to the last of these words; the whole line if there are none.
  var text: ScalarText {
    guard let first = words.first, let last = words.last else { return source }
    return source.part(first.bytes.lowerBound..<last.bytes.upperBound)
  }

  /// The text of `word`, a remark's without its brackets.
  func text(of word: LineWord) -> ScalarText {
    source.part(word.kind == .remark ? word.bytes.lowerBound + 1..<word.bytes.upperBound - 1 : word.bytes)
  }

  /// The parts between words of `kind`, each with the position of its first word; empty parts included.
  func split(at kind: LineWord.Kind) -> [LineWords] {
    words.split(omittingEmptySubsequences: false) { (word) in word.kind == kind }.map { (part) in
      LineWords(source: source, words: part)
    }
  }

  /// Whether `byte` stands between words.
  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  /// Returns the offset behind the word that begins at `start`.
  private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[(start + 1)...].indices.first { (offset) in
      let byte = bytes[offset]
      if byte == UInt8(ascii: ":") { return offset + 1 == bytes.count || isGap(bytes[offset + 1]) }
      return isGap(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    } ?? bytes.count
  }

}
