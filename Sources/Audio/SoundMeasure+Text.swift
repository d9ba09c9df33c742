/// Measures as words of a protocol: `MILLISECONDS FRAMES RATE CHANNELS FORMAT ENCODING NUMBER… SIGNALS CONTENT OUTLINE`.
///
/// A number that does not exist is `-`, and so are no signals and no outline.
extension SoundMeasure: HelperAnswer {

  /// The measures in words, free of line ends; equal ones have equal words.
  public var text: String {
    var words = [facts.text, encoding]
    words += Self.numbers.map { (number) in self[keyPath: number.value].map(String.init) ?? "-" }
    words.append(
      signals.isEmpty
        ? "-"
        : signals.map { (signal) in "\(signal.kind.rawValue):\(signal.startMs):\(signal.lengthMs)" }
          .joined(separator: ","))
    words.append(String(content, radix: 16))
    words.append(outline.isEmpty ? "-" : Hexadecimal.text(outline))
    return words.joined(separator: " ")
  }

  /// The measures that `text` writes; nil for anything that it never writes.
  public init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 10 + Self.numbers.count)
    guard words.count == 9 + Self.numbers.count,
      let facts = AudioFacts(parsing: words[..<5].joined(separator: " ")), AudioFacts.isWord(words[5]),
      let content = UInt64(words[7 + Self.numbers.count], radix: 16)
    else { return nil }
    self.init(facts)
    encoding = words[5]
    self.content = content
    for (number, word) in zip(Self.numbers, words[6...]) where word != "-" {
      guard let value = Int(word), abs(value) <= SoundPlan.longestMs else { return nil }
      self[keyPath: number.value] = value
    }
    guard let signals = Self.signals(words[6 + Self.numbers.count]),
      let outline = Self.outline(words[8 + Self.numbers.count])
    else { return nil }
    self.signals = signals
    self.outline = outline
    guard self.text == text else { return nil }
  }

  /// The signals that `word` writes.
  private static func signals(_ word: String) -> [Signal]? {
    guard word != "-" else { return [] }
    let signals = word.split(separator: ",").compactMap { (part) -> Signal? in
      let sides = part.split(separator: ":").map(String.init)
      guard sides.count == 3, let kind = Kind(rawValue: sides[0]), let start = ProtocolText.milliseconds(sides[1]),
        let length = ProtocolText.milliseconds(sides[2])
      else { return nil }
      return Signal(kind, startMs: start, lengthMs: length)
    }
    return signals.count <= mostSignals ? signals : nil
  }

  /// The outline that `word` writes.
  private static func outline(_ word: String) -> [UInt8]? {
    guard word != "-" else { return [] }
    guard word.utf8.count <= 2 * mostOutline else { return nil }
    return Hexadecimal.bytes(word)
  }

}

/// Bytes as two digits each.
private enum Hexadecimal {

  /// The digits of `bytes`.
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { (byte) in [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }, as: UTF8.self)
  }

  /// The bytes of which `text` holds the digits.
  static func bytes(_ text: String) -> [UInt8]? {
    let values = text.utf8.compactMap { (digit) in UInt8(String(UnicodeScalar(digit)), radix: 16) }
    guard values.count == text.utf8.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { (place) in values[place] << 4 | values[place + 1] }
  }

}
