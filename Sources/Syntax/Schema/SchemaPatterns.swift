internal import Hours

/// Patterns of what stands inside values: loose, so that what the reader takes is never refused.
enum SchemaPatterns {

  /// A name that an author may choose: no white space, and of ASCII only letters, digits, `-` and `_`.
  static let id = #"^[^\s!-,./:-@\[-^`{-~]+$"#

  /// Words that no id may be, whether their letters are small or capital.
  static let reserved: String = {
    let words = ["always", "otherwise", "continue", "drop"] + WeekdaySet.names.map(\.spelling)
    return "^(" + words.map(anyCase).joined(separator: "|") + ")$"
  }()

  /// `yes` and `no` and what means the same, in any letters.
  static let flag =
    "^(" + ["yes", "no", "on", "off", "true", "false", "да", "нет"].map(anyCase).joined(separator: "|") + ")$"

  /// A number with its unit.
  static let duration = #"^\s*[0-9].*[^0-9\s.,]\s*$"#

  /// A time since the call came in.
  static let offset = #"^\s*\+?\s*[0-9]"#

  /// A day, or an instant.
  static let date = #"^\s*[0-9]{4}\s*-"#

  /// Days of one year or of every year.
  static let dates = #"^\s*[0-9]{2}"#

  /// Hours of a week or a day: a time of day, or the word for none.
  static let hours = #"[0-9]:[0-9]|[Cc][Ll][Oo][Ss][Ee][Dd]|[Зз][Аа][Кк][Рр][Ыы][Тт][Оо]"#

  /// Weekdays.
  static let weekdays = #"^\s*[A-Za-zА-Яа-яЁё]"#

  /// A telephone number or a SIP address.
  static let number = #"^\s*(\+|[78]|[Ss][Ii][Pp][Ss]?:)"#

  /// An e-mail address.
  static let email = #"^[^@]+@[^@]+$"#

  /// An action as a phrase, to a target and a box of the given patterns.
  static func action(target: String, box: String) -> String {
    #"^\s*(drop|continue|forward\s+\#(target)|voicemail\s+\#(box)|external\s+\S.*)\s*$"#
  }

  /// A choice of the impatient offer.
  static func choice(box: String) -> String { #"^\s*(callback|stay|voicemail(\s+\#(box))?)\s*$"# }

  /// One of `words`, taken to the letter; anything without white space where there are none.
  static func word(among words: [String]?) -> String {
    guard let words, !words.isEmpty else { return #"\S+"# }
    return "(" + words.map(literal).joined(separator: "|") + ")"
  }

  /// `word` in capital or small letters.
  private static func anyCase(_ word: String) -> String {
    word.map { (letter) in
      let (small, capital) = (letter.lowercased(), letter.uppercased())
      return small == capital ? String(letter) : "[\(capital)\(small)]"
    }.joined()
  }

  /// `word` with whatever means something in patterns made to mean itself; ids have hardly any of it.
  private static func literal(_ word: String) -> String {
    word.map { (letter) in #"\.*+?^$()[]{}|/"#.contains(letter) ? "\\\(letter)" : String(letter) }.joined()
  }

}
