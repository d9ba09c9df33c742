public import Diagnostics

/// The callers whom an entry of the blacklist means: one number, all numbers that begin alike, or those that hide theirs.
public enum NumberPattern: Hashable, Sendable {

  /// The caller with this number.
  case number(PhoneNumber)

  /// Callers whose canonical number begins with this text: `+` and at least one digit.
  case prefix(String)

  /// Callers without a number (P-18).
  case anonymous

  /// Whether `caller`, nil for a caller without a number, is meant.
  public func matches(_ caller: PhoneNumber?) -> Bool {
    switch self {
    case .number(let number): caller == number
    case .prefix(let start): caller?.kind == .international && caller?.canonical.hasPrefix(start) == true
    case .anonymous: caller == nil
    }
  }

  /// Returns the callers that `text` means, or nil after a complaint (CW028): `+7 495 111-00-00`, `+7800555*`, `anonymous`.
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> NumberPattern? {
    if text.string == "anonymous" { return .anonymous }
    if let start = Self.startBeforePlaceholders(text.string) {
      complain(.placeholders(text, start: start))
      return nil
    }
    guard text.string.utf8.last == UInt8(ascii: "*"), !text.string.lowercased().hasPrefix("sip") else {
      return PhoneNumber.read(text, complain).map(NumberPattern.number)
    }
    let stem = text.part(0..<text.string.utf8.count - 1)
    do throws(PhoneNumber.Fault) {
      let start = try DialledDigits(stem.string)
      if start.hasPlus {
        if start.digits.hasPrefix("0") { throw .zeroCountry }
        if start.digits.utf8.count > 14 { throw .length(count: start.digits.utf8.count) }
        return .prefix("+" + start.digits)
      }
      guard let first = start.digits.first, "78".contains(first), (2...10).contains(start.digits.utf8.count) else {
        throw .withoutPlus(digits: start.digits)
      }
      return .prefix("+7" + start.digits.dropFirst())
    } catch {
      complain(.badPrefix(text, stem, error))
      return nil
    }
  }

  /// What stands before letters for any digits at the end of `text`: `+7800555` of `+7800555XXXX`.
  private static func startBeforePlaceholders(_ text: String) -> String? {
    guard text.utf8.count <= 64, let last = text.last, "xXхХ?".contains(last) else { return nil }
    let start = String(text.reversed().drop { (sign) in "xXхХ?-. ".contains(sign) }.reversed())
    return start.contains { (sign) in sign.isLetter || sign == "?" } || start.count < 2 ? nil : start
  }

}

extension NumberPattern: CustomStringConvertible {

  /// The pattern as a file has it.
  public var description: String {
    switch self {
    case .number(let number): number.canonical
    case .prefix(let start): start + "*"
    case .anonymous: "anonymous"
    }
  }

}

extension Diagnostic {

  /// The diagnostic of `text`, whose `stem` before the star begins no phone number because of `fault`.
  fileprivate static func badPrefix(_ text: ScalarText, _ stem: ScalarText, _ fault: PhoneNumber.Fault) -> Diagnostic {
    if case .stray = fault { return .badNumber(stem, fault) }
    return .init(
      .badNumber,
      Phrase(
        en: "'\(text.shown)' is no beginning of a phone number", ru: "«\(text.shown)» — не начало номера телефона"),
      at: text.range,
      help: Phrase(
        en: "write the country code, the first digits and a star, such as +7800555*",
        ru: "укажите код страны, первые цифры и звёздочку, например +7800555*"))
  }

  /// The diagnostic of `text`, in which letters stand for any digits behind `start`.
  fileprivate static func placeholders(_ text: ScalarText, start: String) -> Diagnostic {
    .init(
      .badNumber,
      Phrase(
        en: "letters stand for digits in '\(text.shown)'", ru: "в «\(text.shown)» вместо цифр стоят буквы"),
      at: text.range,
      help: Phrase(
        en: "for all numbers that begin so write a star: \(start)*",
        ru: "для всех номеров, которые так начинаются, поставьте звёздочку: \(start)*"),
      fix: .writing(start + "*", at: text.range))
  }

}
