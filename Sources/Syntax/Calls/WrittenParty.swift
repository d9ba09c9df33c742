public import Diagnostics

/// Who calls, or who is called, as an author names them.
public enum WrittenParty: Hashable, Sendable {

  /// A telephone number or SIP address.
  case number(PhoneNumber)

  /// Somebody who hides his number (P-18).
  case anonymous

  /// The id or the extension of an employee or a group.
  case name(String)

  /// Returns the party that `text` names, or nil after a complaint (CW028, CW024).
  ///
  /// Fewer than seven digits alone are an extension.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WrittenParty? {
    if text.string == "anonymous" { return .anonymous }
    let scheme = text.string.prefix { (letter) in letter != ":" }.lowercased()
    let hasLetters = text.string.unicodeScalars.contains(where: \.properties.isAlphabetic)
    let digits = text.string.utf8.count { (byte) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    if scheme == "sip" && text.string.contains(":") || scheme == "sips" && text.string.contains(":")
      || !hasLetters && digits >= 7
    {
      return PhoneNumber.read(text, complain).map(WrittenParty.number)
    }
    if LineGaps.isName(text.string) { return .name(text.string) }
    if !hasLetters { return PhoneNumber.read(text, complain).map(WrittenParty.number) }
    complain(.badParty(text))
    return nil
  }

}

extension WrittenParty: CustomStringConvertible {

  /// The party as a calls file has it.
  public var description: String {
    switch self {
    case .number(let number): number.canonical
    case .anonymous: "anonymous"
    case .name(let name): name
    }
  }

}

extension Diagnostic {

  /// The diagnostic of `text`, which names neither a number nor an employee.
  fileprivate static func badParty(_ text: ScalarText) -> Diagnostic {
    let isFullName = text.string.split(separator: " ").count > 1 && !text.string.contains(where: \.isNumber)
    return .init(
      .badValue,
      Phrase(
        en: "'\(text.shown)' is neither a phone number nor the id of an employee",
        ru: "«\(text.shown)»: не номер телефона и не id сотрудника"), at: text.range,
      help: isFullName
        ? Phrase(
          en: "people are named by their ids here, as they stand in the section 'employees'",
          ru: "здесь нужен id сотрудника, как он записан в разделе «employees»")
        : Phrase(
          en:
            "write a number such as +7 916 123-45-01, a SIP address, 'anonymous', or an employee's id from the account",
          ru: "укажите номер, например +7 916 123-45-01, SIP-адрес, «anonymous» или имя (id) сотрудника из аккаунта"))
  }

}
