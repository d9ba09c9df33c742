/// Text in which a backslash stands for what cannot be shown on a page; `grammar/diagnostics/README.md` has the list.
enum EscapedText {

  /// The bytes that `line` stands for.
  static func bytes(of line: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = line
    while let letter = rest.popFirst() {
      guard letter == "\\", let sign = rest.popFirst() else {
        bytes += Array(String(letter).utf8)
        continue
      }
      switch sign {
      case "t": bytes.append(UInt8(ascii: "\t"))
      case "n": bytes.append(UInt8(ascii: "\n"))
      case "x":
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      case "u":
        let scalar = UInt32(braces(&rest), radix: 16).flatMap(Unicode.Scalar.init)
        bytes += Array(String(Character(scalar ?? "?")).utf8)
      case "r" where rest.hasPrefix("epeat"):
        rest = rest.dropFirst(5)
        let count = Int(braces(&rest)) ?? 0
        let text = Self.bytes(of: braces(&rest))
        bytes.reserveCapacity(bytes.count + count * text.count)
        for _ in 0..<count { bytes += text }
      default: bytes += Array(String(sign).utf8)
      }
    }
    return bytes
  }

  /// Takes `{…}` off the beginning of `text` and returns what stands in it.
  private static func braces(_ text: inout Substring) -> Substring {
    guard text.first == "{" else { return "" }
    let inside = text.dropFirst().prefix { (letter) in letter != "}" }
    text = text[inside.endIndex...].dropFirst()
    return inside
  }

}
