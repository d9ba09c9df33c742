internal import Diagnostics

/// The pieces of a scalar that speaks of time, read from left to right by the readers of small syntax.
///
/// All dashes are one to it, and so are all spaces.
struct TimeTokens {

  /// What a piece is.
  enum Kind: Hashable {

    /// Letters.
    case word

    /// Figures.
    case digits

    /// `-`, `–` and the other dashes.
    case dash

    /// One dot.
    case dot

    /// Several dots, or the one character that stands for three.
    case dots

    /// `:`
    case colon

    /// `,`
    case comma

    /// `;`
    case semicolon

    /// `/`
    case slash

    /// `+`
    case plus

    /// Anything else.
    case other

  }

  /// A piece.
  struct Token: Hashable {

    /// What it is.
    fileprivate(set) var kind: Kind

    /// Where it stands: UTF-8 offsets in the scalar's text.
    fileprivate(set) var bytes: Range<Int>

    /// Whether a space comes before it.
    let isSpaced: Bool

  }

  /// The scalar.
  let text: ScalarText

  /// The bytes of its text.
  private let utf8: [UInt8]

  /// Its pieces.
  private let tokens: [Token]

  /// The position of the piece that comes next.
  private(set) var position = 0

  /// The pieces of `text`.
  init(_ text: ScalarText) {
    self.text = text
    utf8 = Array(text.string.utf8)
    var tokens: [Token] = []
    var isSpaced = false
    // In plain ASCII each byte is a character, but for CR LF, which is space either way.
    if utf8.allSatisfy({ (byte) in byte < 0x80 }) {
      tokens.reserveCapacity(8)
      for (offset, byte) in utf8.enumerated() {
        TimeTokens.add(TimeTokens.kind(of: byte), offset..<offset + 1, to: &tokens, &isSpaced)
      }
    } else {
      var offset = 0
      for character in text.string {
        let end = offset + character.utf8.count
        TimeTokens.add(TimeTokens.kind(of: character), offset..<end, to: &tokens, &isSpaced)
        offset = end
      }
    }
    self.tokens = tokens
  }

  /// Adds a character of `kind` (nil for a space), which stands at `bytes`, to `tokens`; `isSpaced` tells whether a
  /// space has come last.
  @inline(__always)
  private static func add(_ kind: Kind?, _ bytes: Range<Int>, to tokens: inout [Token], _ isSpaced: inout Bool) {
    guard let kind else {
      isSpaced = true
      return
    }
    if !isSpaced, let last = tokens.last, joins(last.kind, kind) {
      tokens[tokens.count - 1].kind = kind == .dot ? .dots : kind
      tokens[tokens.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
    } else {
      tokens.append(Token(kind: kind, bytes: bytes, isSpaced: isSpaced))
    }
    isSpaced = false
  }

  /// What the ASCII character `byte` makes a piece of; nil for a space.
  private static func kind(of byte: UInt8) -> Kind? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digits
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .word
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: " "), 0x09...0x0D: nil
    default: .other
    }
  }

  /// What `character` makes a piece of; nil for a space.
  private static func kind(of character: Character) -> Kind? {
    switch character {
    case "0"..."9" where character.isASCII: .digits
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": .dash
    case ".": .dot
    case "…": .dots
    case ":": .colon
    case ",": .comma
    case ";": .semicolon
    case "/": .slash
    case "+": .plus
    case _ where character.isWhitespace: nil
    case _ where character.isLetter: .word
    default: .other
    }
  }

  /// Whether a piece of the kind `next` right behind one of the kind `last` belongs to it.
  private static func joins(_ last: Kind, _ next: Kind) -> Bool {
    switch (last, next) {
    case (.word, .word), (.digits, .digits), (.dot, .dot), (.dots, .dot), (.other, .other): true
    default: false
    }
  }

  /// The piece that comes next, or the one `distance` behind it.
  func peek(_ distance: Int = 0) -> Token? {
    let index = position + distance
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { position >= tokens.count }

  /// Whether the pieces that come next are of the kinds `kinds`.
  func comes(_ first: Kind, _ second: Kind? = nil, _ third: Kind? = nil) -> Bool {
    guard peek()?.kind == first else { return false }
    guard let second else { return true }
    guard peek(1)?.kind == second else { return false }
    return third == nil || peek(2)?.kind == third
  }

  /// Takes the next piece.
  @discardableResult mutating func take() -> Token? {
    let token = peek()
    if token != nil { position += 1 }
    return token
  }

  /// Takes the next piece if it is of the kind `kind`.
  mutating func take(_ kind: Kind) -> Token? {
    peek()?.kind == kind ? take() : nil
  }

  /// Passes over all up to the next piece of one of `kinds`, or to the end.
  mutating func skip(to kinds: Set<Kind>) {
    while let token = peek(), !kinds.contains(token.kind) { position += 1 }
  }

  /// Goes back, or forward, to the piece at `position`.
  mutating func move(to position: Int) {
    self.position = position
  }

  /// The bytes from the piece at `start` to the one before the next.
  func bytes(from start: Int) -> Range<Int> {
    guard let first = tokens.indices.contains(start) ? tokens[start] : tokens.last else { return 0..<0 }
    let last = position > start ? tokens[position - 1] : first
    return first.bytes.lowerBound..<max(last.bytes.upperBound, first.bytes.lowerBound)
  }

  /// The bytes between the last piece taken and the next.
  var gap: Range<Int> {
    let end = peek()?.bytes.lowerBound ?? utf8.count
    return (position > 0 ? min(tokens[position - 1].bytes.upperBound, end) : 0)..<end
  }

  /// The bytes of the next piece and of those right behind it, up to a space, a dash, a comma or a semicolon.
  var nextWord: Range<Int> {
    guard let first = peek() else { return gap }
    var (end, distance) = (first.bytes.upperBound, 1)
    while let token = peek(distance), !token.isSpaced, ![.dash, .comma, .semicolon].contains(token.kind) {
      end = token.bytes.upperBound
      distance += 1
    }
    return first.bytes.lowerBound..<end
  }

  /// What `token` says.
  func spelling(_ token: Token) -> String { spelling(token.bytes) }

  /// What the bytes `bytes` say.
  func spelling(_ bytes: Range<Int>) -> String {
    String(decoding: utf8[bytes.clamped(to: utf8.indices)], as: UTF8.self)
  }

  /// What the bytes `bytes` say, for a message: the beginning will do.
  func excerpt(_ bytes: Range<Int>) -> String {
    let spelling = spelling(bytes)
    let beginning = spelling.prefix(40)
    return beginning.endIndex == spelling.endIndex ? spelling : beginning + "…"
  }

  /// The number that the figures of `token` write, if it is below a thousand million million.
  func number(_ token: Token) -> Int? {
    guard token.kind == .digits, token.bytes.count <= 15 else { return nil }
    return utf8[token.bytes].reduce(0) { (number, figure) in number * 10 + Int(figure) - 48 }
  }

  /// Where the bytes `bytes` stand in the source.
  func range(_ bytes: Range<Int>) -> SourceRange { text.range(of: bytes) }

  /// The end of the text, where something is missing: the last piece, or all of a text without pieces.
  var endRange: SourceRange { tokens.last.map { (token) in range(token.bytes) } ?? text.range }

  /// The change of the bytes `bytes` into `replacement`, where the text stands in the source to the letter.
  func fix(
    _ bytes: Range<Int>, _ replacement: String, _ safety: Diagnostic.Fix.Safety = .sure
  ) -> Diagnostic.Fix? {
    let start = text.range(of: 0..<0)
    guard start.start == start.end else { return nil }
    return .writing(replacement, at: range(bytes), safety)
  }

}
