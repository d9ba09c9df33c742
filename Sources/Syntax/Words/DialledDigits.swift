/// The digits of a telephone number as somebody wrote it, with the plus that may stand before them.
///
/// Spaces, brackets, hyphens and dots are dropped, also the typographic ones that come with a copied number.
struct DialledDigits {

  /// Whether a plus stands before the first digit.
  private(set) var hasPlus = false

  /// The digits, ASCII.
  private(set) var digits = ""

  /// Reads the digits of `text`.
  init(_ text: String) throws(PhoneNumber.Fault) {
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      switch scalar {
      case "0"..."9":
        digits.unicodeScalars.append(scalar)
      case "+" where !hasPlus && digits.isEmpty:
        hasPlus = true
      case _ where DialledDigits.isSeparator(scalar):
        break
      default:
        throw .stray(place: offset..<offset + width)
      }
      offset += width
    }
    if digits.isEmpty { throw .empty }
  }

  /// Returns the canonical form of `text` if it is of the usual form and all is well with it: a plus, and a country code
  /// and a number in ASCII, grouped as people like.
  static func usual(_ text: String.UTF8View) -> String? {
    guard text.first == UInt8(ascii: "+") else { return nil }
    var canonical = InlineArray<16, UInt8>(repeating: UInt8(ascii: "+"))
    var count = 1
    for byte in text.dropFirst() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard count < 16 else { return nil }
        canonical[count] = byte
        count += 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"): continue
      default: return nil
      }
    }
    let isRussian = canonical[1] == UInt8(ascii: "7")
    guard count >= 8, canonical[1] != UInt8(ascii: "0"), canonical[1] != UInt8(ascii: "8"), !isRussian || count == 12
    else { return nil }
    guard let digits = try? UTF8Span(validating: canonical.span.extracting(first: count)) else { return nil }
    return String(copying: digits)
  }

  /// Returns country code and number, 7 to 15 digits in all.
  func international() throws(PhoneNumber.Fault) -> String {
    let count = digits.utf8.count
    if !hasPlus {
      if count == 11, digits.hasPrefix("8") || digits.hasPrefix("7") { return "7" + digits.dropFirst() }
      if count == 10, !digits.hasPrefix("0") { throw .withoutCountry(digits: digits) }
      for prefix in ["00", "810"] where digits.hasPrefix(prefix) {
        throw .dialledAbroad(number: String(digits.dropFirst(prefix.utf8.count)))
      }
      throw .withoutPlus(digits: digits)
    }
    if digits.hasPrefix("0") { throw .zeroCountry }
    if digits.hasPrefix("89"), count == 11 { throw .plusAndEight(digits: digits) }
    if digits.hasPrefix("7"), count != 11 { throw .russianLength(count: count) }
    guard (7...15).contains(count) else { throw .length(count: count) }
    return digits
  }

  /// Whether `scalar` may stand between the digits of a number without a meaning of its own.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "(", ")", "[", "]", "-", "\u{2010}"..."\u{2013}", "\u{2212}", ".": true
    default: false
    }
  }

}
