/// Text of an XML 1.0 document.
enum XMLText {

  /// `text` as an attribute's value in double quotes or as content.
  ///
  /// Characters that the standard has no way to write (2.2) become U+FFFD. The markup characters are references, `>`
  /// among them, so that no `]]>` stands in content (2.4); so are line ends and tabs, which a reader would change (2.11,
  /// 3.3.3), and further control characters, which a terminal would obey.
  static func escaped(_ text: String, isContent: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n" where isContent, "\t" where isContent: escaped.unicodeScalars.append(scalar)
      case "\n", "\t", "\r", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": escaped += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

}
