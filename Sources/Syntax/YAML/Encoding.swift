internal import Diagnostics

/// A way of writing text in bytes that is not UTF-8, and how people call it.
struct Encoding: Hashable {

  /// What people call it.
  let name: String

  /// What `iconv` calls it.
  let iconv: String

  /// Bytes of one unit.
  var unit = 1

  /// The encoding of two or four bytes to the character in which `bytes` are written, if so.
  ///
  /// It shows in a byte order mark, or in the NUL bytes of ASCII characters: of the first, which is there four times out
  /// of four, or of at least half of the first thirty-two.
  static func wide(in bytes: Span<UInt8>) -> Encoding? {
    guard bytes.count >= 2 else { return nil }
    var nuls = [0, 0]
    let sample = min(bytes.count, 64) & ~1
    for offset in 0..<sample where bytes[offset] == 0 { nuls[offset & 1] += 1 }
    if bytes.count >= 4 {
      switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
      case (0xFF, 0xFE, 0, 0), (1..., 0, 0, 0): return Encoding(name: "UTF-32", iconv: "utf-32le", unit: 4)
      case (0, 0, 0xFE, 0xFF), (0, 0, 0, 1...): return Encoding(name: "UTF-32", iconv: "utf-32be", unit: 4)
      default: break
      }
    }
    let isHalf = sample >= 4 && max(nuls[0], nuls[1]) * 4 >= sample && min(nuls[0], nuls[1]) == 0
    if bytes[0] == 0xFF && bytes[1] == 0xFE || isHalf && nuls[1] > 0 {
      return Encoding(name: "UTF-16", iconv: "utf-16le", unit: 2)
    }
    if bytes[0] == 0xFE && bytes[1] == 0xFF || isHalf && nuls[0] > 0 {
      return Encoding(name: "UTF-16", iconv: "utf-16be", unit: 2)
    }
    return nil
  }

  /// The encoding of one byte to the character in which `bytes` are written, if it can be told, and the first bytes
  /// from `start` on that are not UTF-8.
  static func narrow(in bytes: Span<UInt8>, from start: Int) -> (encoding: Encoding?, range: Range<Int>) {
    var end = start + 1
    while end < bytes.count, bytes[end] >= 0x80, UTF8Reader.scalar(at: end, bytes) == nil { end += 1 }
    var isUTF8Elsewhere = false
    var letters = 0
    var scores = [0, 0, 0]
    var lonely = 0
    for offset in 0..<bytes.count where bytes[offset] >= 0x80 {
      if offset < start {
        isUTF8Elsewhere = true
        break
      }
      letters += 1
      for (position, common) in commonLetters.enumerated() where common.contains(bytes[offset]) {
        scores[position] += 1
      }
      let isAlone =
        offset > 0 && Text.isLetter(bytes[offset - 1]) || offset + 1 < bytes.count && Text.isLetter(bytes[offset + 1])
      if isAlone { lonely += 1 }
    }
    guard !isUTF8Elsewhere, letters >= 2 else { return (nil, start..<end) }
    let best = scores.indices.max { (a, b) in scores[a] < scores[b] } ?? 0
    if scores[best] * 3 >= letters, lonely * 2 < letters { return (cyrillic[best], start..<end) }
    if lonely * 2 >= letters { return (Encoding(name: "Windows-1250", iconv: "cp1250"), start..<end) }
    return (nil, start..<end)
  }

  /// The encodings in which Russian text is found.
  private static let cyrillic = [
    Encoding(name: "Windows-1251", iconv: "cp1251"), Encoding(name: "KOI8-R", iconv: "koi8-r"),
    Encoding(name: "CP866 (DOS)", iconv: "cp866"),
  ]

  /// The bytes of о, е, а, и, н, т, р, с in each of these: every second letter of a Russian text is one of them.
  private static let commonLetters: [[UInt8]] = [
    [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF0, 0xF1], [0xCF, 0xC5, 0xC1, 0xC9, 0xCE, 0xD4, 0xD2, 0xD3],
    [0xAE, 0xA5, 0xA0, 0xA8, 0xAD, 0xE2, 0xE0, 0xE1],
  ]

}

extension Diagnostic {

  /// The diagnostic of a file that is written in `encoding`.
  static func wrongEncoding(_ encoding: Encoding, at range: SourceRange) -> Diagnostic {
    .init(
      .notUTF8,
      Phrase(
        en: "the file is written in \(encoding.name), and only UTF-8 is read",
        ru: "файл записан в кодировке \(encoding.name), а читается только UTF-8"), at: range,
      help: Phrase(
        en: "save it as UTF-8 in your editor, or convert it: iconv -f \(encoding.iconv) -t utf-8 OLD > NEW",
        ru: "сохраните его в редакторе как UTF-8 или преобразуйте: iconv -f \(encoding.iconv) -t utf-8 СТАРЫЙ > НОВЫЙ"))
  }

  /// The diagnostic of bytes that are no text.
  static func notUTF8(at range: SourceRange) -> Diagnostic {
    .init(
      .notUTF8, Phrase(en: "these bytes are not UTF-8 text", ru: "эти байты — не текст в кодировке UTF-8"), at: range,
      help: Phrase(
        en: "write the damaged word again and save the file as UTF-8",
        ru: "напишите испорченное слово заново и сохраните файл в кодировке UTF-8"))
  }

}
