public import Diagnostics

extension PhoneNumber {

  /// Returns the number that `text` names in any of the usual forms, or nil after a complaint (CW028).
  ///
  /// Spaces, brackets, hyphens and dots are dropped; `8…` and `7…` with eleven digits are Russian numbers; ten digits
  /// alone could be of any country and are refused.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> PhoneNumber? {
    do throws(Fault) {
      return try parse(text.string)
    } catch {
      complain(.badNumber(text, error))
      return nil
    }
  }

}

extension Diagnostic {

  /// The diagnostic of `text`, which is no phone number because of `fault`.
  static func badNumber(_ text: ScalarText, _ fault: PhoneNumber.Fault) -> Diagnostic {
    let written = text.shown
    let form = Phrase(
      en: "write the country code and the number, such as +7 495 120-30-10, or a SIP address, such as sip:line516",
      ru: "укажите код страны и номер, например +7 495 120-30-10, или SIP-адрес, например sip:line516")
    switch fault {
    case .empty:
      return .init(
        .badNumber, Phrase(en: "a phone number is missing here", ru: "здесь нужен номер телефона"),
        at: text.range, help: form)
    case .stray where !text.string.utf8.contains(where: { (byte) in (48...57).contains(byte) }):
      return .init(
        .badNumber, Phrase(en: "'\(written)' is no phone number", ru: "«\(written)» — не номер телефона"),
        at: text.range, help: form)
    case .stray(let place):
      let part = text.part(place)
      return .init(
        .badNumber,
        Phrase(
          en: "'\(part.shown)' does not belong in a phone number", ru: "«\(part.shown)»: лишний знак в номере телефона"),
        at: part.range, help: form)
    case .withoutCountry(let digits):
      let message = Phrase(
        en: "'\(written)' has ten digits and no country code, so it could be a number of any country",
        ru: "в номере «\(written)» десять цифр и нет кода страны: непонятно, какой это страны номер")
      guard let first = digits.first, "3489".contains(first) else {
        return .init(.badNumber, message, at: text.range, help: form)
      }
      return .init(
        .badNumber, message, at: text.range,
        help: Phrase(
          en: "for a Russian number, put +7 in front", ru: "если номер российский, поставьте перед ним +7"),
        fix: PhoneNumber("+7" + digits).flatMap { (meant) in .replacement(of: text, by: meant.readable, .unsafe) })
    case .withoutPlus(let digits):
      return .init(
        .badNumber,
        Phrase(
          en:
            "'\(written)' has no country code and is no Russian number of eleven digits (it has \(digits.utf8.count))",
          ru:
            "в номере «\(written)» нет кода страны, и это не российский номер из одиннадцати цифр (цифр: \(digits.utf8.count))"
        ),
        at: text.range, help: form)
    case .dialledAbroad(let number):
      return .init(
        .badNumber,
        Phrase(
          en: "'\(written)' begins with the digits that one dials for a call abroad",
          ru: "номер «\(written)» начинается с выхода на международную связь"),
        at: text.range,
        help: Phrase(en: "write + in place of them", ru: "вместо этих цифр поставьте +"),
        fix: PhoneNumber("+" + number).flatMap { (meant) in .replacement(of: text, by: meant.readable) })
    case .plusAndEight(let digits):
      return .init(
        .badNumber,
        Phrase(
          en: "'\(written)' has both the + and the 8 of a Russian mobile; no country has the code 89",
          ru: "в номере «\(written)» стоят и +, и восьмёрка; кода страны 89 нет"),
        at: text.range, help: Phrase(en: "write +7 in place of +8", ru: "вместо +8 напишите +7"),
        fix: PhoneNumber("+7" + digits.dropFirst()).flatMap { (meant) in .replacement(of: text, by: meant.readable) })
    case .zeroCountry:
      return .init(
        .badNumber, Phrase(en: "no country code begins with 0", ru: "код страны не может начинаться с 0"),
        at: text.range, help: form)
    case .russianLength(let count):
      return .init(
        .badNumber,
        Phrase(
          en: "a number that begins with +7 has eleven digits, but '\(written)' has \(count)",
          ru: "в номере, который начинается с +7, одиннадцать цифр, а в «\(written)»: \(count)"),
        at: text.range,
        help: Phrase(en: "look for a digit too few or too many", ru: "проверьте, нет ли пропущенной или лишней цифры"))
    case .length(let count):
      return .init(
        .badNumber,
        Phrase(
          en: "'\(written)' has \(count) digits, but a phone number has 7 to 15",
          ru: "в «\(written)» цифр: \(count), а в номере телефона их от 7 до 15"),
        at: text.range,
        help: Phrase(en: "look for a digit too few or too many", ru: "проверьте, нет ли пропущенной или лишней цифры"))
    case .address(let place):
      let part = text.part(place)
      return .init(
        .badNumber, Phrase(en: "'\(written)' is no SIP address", ru: "«\(written)» — не SIP-адрес"),
        at: part.string.isEmpty ? text.range : part.range,
        help: Phrase(
          en: "a SIP address looks like sip:line516 or sip:anna@pbx.example: Latin letters, digits, no spaces",
          ru: "SIP-адрес выглядит так: sip:line516 или sip:anna@pbx.example (латиница и цифры, без пробелов)"))
    }
  }

}
