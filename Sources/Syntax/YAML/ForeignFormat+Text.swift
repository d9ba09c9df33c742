extension ForeignFormat {

  /// Returns the foreign format of the XML text at `start` and the name of the element that tells.
  static func recogniseXML(_ bytes: Span<UInt8>, from start: Int) -> (format: ForeignFormat, range: Range<Int>)? {
    guard let root = element(bytes, from: start) else { return nil }
    let name = text(bytes, root).split(separator: ":").last.map(String.init) ?? ""
    let place = root.lowerBound - 1..<root.upperBound
    switch name {
    case "vxml": return (.voiceXML, place)
    case "ccxml": return (.ccxml, place)
    case "Response": return (.twiML, place)
    case "context", "extension", "section": return (.freeSWITCH, place)
    case "document" where text(bytes, root.upperBound..<endOfTag(bytes, from: root.upperBound)).contains("freeswitch"):
      return (.freeSWITCH, place)
    case "include":
      guard let inner = element(bytes, from: root.upperBound),
        ["context", "extension", "menu", "macro"].contains(text(bytes, inner))
      else { return nil }
      return (.freeSWITCH, inner.lowerBound - 1..<inner.upperBound)
    default: return nil
    }
  }

  /// The name of the first element from `start` on; declarations and comments are none.
  private static func element(_ bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
    var offset = start
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"), offset + 1 < bytes.count else {
        offset += 1
        continue
      }
      if begins(bytes, at: offset, with: "<!--") {
        while offset < bytes.count, !begins(bytes, at: offset, with: "-->") { offset += 1 }
      } else if bytes[offset + 1] == UInt8(ascii: "?") || bytes[offset + 1] == UInt8(ascii: "!") {
        offset = endOfTag(bytes, from: offset)
      } else {
        var end = offset + 1
        while end < bytes.count, Text.isWord(bytes[end]) || bytes[end] == UInt8(ascii: ":") { end += 1 }
        return end > offset + 1 ? offset + 1..<end : nil
      }
    }
    return nil
  }

  /// Offset of the next `>` from `start` on.
  private static func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return offset
  }

  /// Returns Asterisk and the header of its first context, if a context with an extension stands in the text at `start`.
  static func recogniseAsterisk(_ bytes: Span<UInt8>, from start: Int) -> (format: ForeignFormat, range: Range<Int>)? {
    var context: Range<Int>?
    var line = start
    while line < bytes.count {
      var end = line
      while end < bytes.count, !Text.isBreak(bytes[end]) { end += 1 }
      var word = line
      while word < end, Text.isBlank(bytes[word]) { word += 1 }
      if context == nil, word < end, bytes[word] == UInt8(ascii: "[") {
        var closing = word + 1
        while closing < end, Text.isWord(bytes[closing]) { closing += 1 }
        if closing < end, bytes[closing] == UInt8(ascii: "]") { context = word..<closing + 1 }
      } else if begins(bytes, at: word, with: "exten") || begins(bytes, at: word, with: "same") {
        var sign = word
        while sign < end, Text.isLetter(bytes[sign]) { sign += 1 }
        let length = sign - word
        while sign < end, Text.isBlank(bytes[sign]) { sign += 1 }
        if begins(bytes, at: sign, with: "=>") || context != nil && begins(bytes, at: sign, with: "=") {
          return (.asterisk, context ?? word..<word + length)
        }
      }
      line = end + 1
    }
    return nil
  }

  /// Returns SignalWire and its key `sections`, if the YAML text at `start` has that and `version` at the very left.
  static func recogniseSignalWire(_ bytes: Span<UInt8>, from start: Int) -> (format: ForeignFormat, range: Range<Int>)?
  {
    var hasVersion = false
    var sections: Range<Int>?
    var hasMain = false
    var line = start
    while line < bytes.count {
      if begins(bytes, at: line, with: "callwright:") { return nil }
      hasVersion = hasVersion || begins(bytes, at: line, with: "version:")
      if begins(bytes, at: line, with: "sections:") { sections = line..<line + 8 }
      var word = line
      while word < bytes.count, Text.isBlank(bytes[word]) { word += 1 }
      hasMain = hasMain || word > line && begins(bytes, at: word, with: "main:")
      while line < bytes.count, !Text.isBreak(bytes[line]) { line += 1 }
      line += 1
    }
    guard let sections, hasVersion || hasMain else { return nil }
    return (.signalWire, sections)
  }

}
