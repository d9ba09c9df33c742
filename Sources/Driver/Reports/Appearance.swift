public import Diagnostics

/// How something looks on the way out: in which language, in what width, with or without colour.
public struct Appearance: Hashable, Sendable {

  /// The language of texts for people.
  public var language: Language

  /// Whether colours and weights are used.
  public var isColoured: Bool

  /// The width in columns.
  public var width: Int

  /// Texts in `language`, `width` columns wide.
  public init(language: Language = .en, isColoured: Bool = false, width: Int = 80) {
    self.language = language
    self.isColoured = isColoured
    self.width = min(max(40, width), 400)
  }

  /// The styles that carry a meaning.
  public enum Style: String, Sendable {
    case error = "1;31"
    case warning = "1;33"
    case good = "1;32"
    case place = "36"
    case strong = "1"
    case faint = "2"
  }

  /// `text` in `style`, if there is colour.
  public func styled(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The wording of `phrase`.
  public func text(_ phrase: Phrase) -> String { phrase[language] }

  /// `count` with the right form of a noun: English one and many; Russian one, few and many.
  public func count(_ count: Int, en: (String, String), ru: (String, String, String)) -> String {
    switch language {
    case .en: return "\(count) \(count == 1 ? en.0 : en.1)"
    case .ru:
      let tens = count % 100 / 10
      switch (tens, count % 10) {
      case (1, _): return "\(count) \(ru.2)"
      case (_, 1): return "\(count) \(ru.0)"
      case (_, 2...4): return "\(count) \(ru.1)"
      default: return "\(count) \(ru.2)"
      }
    }
  }

}

/// Text as a terminal shows it.
public enum Display {

  /// The number of columns that `character` takes: none, one or two.
  static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      if scalar.properties.isEmojiPresentation { return 2 }
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .format ? 0 : 1
    }
  }

  /// The number of columns that `text` takes.
  public static func width(_ text: some StringProtocol) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.reduce(0) { (sum, character) in sum + width(character) }
  }

  /// `text` with everything replaced that a terminal would obey or that cannot be seen; a tab becomes spaces.
  public static func shown(_ text: some StringProtocol) -> String {
    if isPlain(text) { return String(text) }
    var shown = ""
    for character in text {
      if character == "\t" {
        shown += "    "
      } else if let scalar = character.unicodeScalars.first, width(character) == 0 || scalar.value == 0x7F {
        shown += character.unicodeScalars.count > 1 && scalar.value >= 0x20 ? String(character) : "\u{FFFD}"
      } else if character.unicodeScalars.contains(where: { (scalar) in isDeceptive(scalar) }) {
        shown += "\u{FFFD}"
      } else {
        shown.append(character)
      }
    }
    return shown
  }

  /// Whether `text` is made of printable ASCII alone, as most lines are: each byte takes one column.
  private static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (byte) in byte >= 0x20 && byte < 0x7F }
  }

  /// Whether `scalar` begins a line or turns the direction of text, and so could hide what a line says.
  private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
    (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// `text` filled up with spaces to `columns`.
  public static func padded(_ text: String, to columns: Int, atStart: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, columns - width(text)))
    return atStart ? gap + text : text + gap
  }

  /// `text` broken at spaces into lines of at most `columns`; the first one has only `first` columns, if said so.
  public static func wrapped(_ text: String, to columns: Int, first: Int? = nil) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let room = lines.isEmpty ? first ?? columns : columns
      if line.isEmpty {
        line = String(word)
      } else if width(line) + 1 + width(word) > room {
        lines.append(line)
        line = String(word)
      } else {
        line += " \(word)"
      }
    }
    return lines + [line]
  }

}
