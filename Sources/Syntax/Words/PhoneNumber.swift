/// A number that can be called from outside: an international telephone number (E.164) or a SIP address (RFC 3261).
///
/// Two numbers are equal if they reach the same line: `8 (916) 123-45-01` and `+79161234501` are equal, and so are
/// `sip:Anna@Example.org` and `sip:Anna@example.org`.
public struct PhoneNumber: Hashable, Sendable {

  /// The kinds of number that can be told apart by sight.
  public enum Kind: Hashable, Sendable {

    /// A telephone number with its country code.
    case international

    /// An address of the form `sip:user@host`, `sip:host` or the same with `sips:`.
    case sip

  }

  /// What the number is.
  public let kind: Kind

  /// The one way to write the number: `+` and at most 15 digits, or a SIP address whose scheme and host are in small letters.
  public let canonical: String

  /// The number of `kind` that is written `canonical`, which the caller has made sure of.
  private init(_ kind: Kind, canonical: String) {
    self.kind = kind
    self.canonical = canonical
  }

  /// The number that `text` names in any of the usual forms, or nil if it names none.
  public init?(_ text: String) {
    guard let number = try? PhoneNumber.parse(text) else { return nil }
    self = number
  }

  /// Whether this is a Russian mobile: `+79` and nine digits.
  public var isRussianMobile: Bool {
    kind == .international && canonical.utf8.count == 12 && canonical.hasPrefix("+79")
  }

  /// The number in groups as people write it, such as `+7 495 120-30-10`; other countries' numbers and SIP addresses
  /// as they are.
  public var readable: String {
    guard kind == .international, canonical.hasPrefix("+7"), canonical.utf8.count == 12 else { return canonical }
    let digits = Array(canonical)
    return "+7 \(String(digits[2..<5])) \(String(digits[5..<8]))-\(String(digits[8..<10]))-\(String(digits[10..<12]))"
  }

  /// Returns the number that `text` names in any of the usual forms.
  static func parse(_ text: String) throws(Fault) -> PhoneNumber {
    if let digits = DialledDigits.usual(text.utf8) { return PhoneNumber(.international, canonical: digits) }
    let scheme = text.prefix { (letter) in letter != ":" }.lowercased()
    if scheme == "sip" || scheme == "sips" {
      return PhoneNumber(.sip, canonical: try SIPAddress(text).canonical)
    }
    return PhoneNumber(.international, canonical: "+" + (try DialledDigits(text).international()))
  }

  /// Why a text names no number.
  enum Fault: Error, Hashable {

    /// There is no digit in it.
    case empty

    /// The bytes `place` do not belong in a number.
    case stray(place: Range<Int>)

    /// Ten digits alone: a country's own number, but of which country?
    case withoutCountry(digits: String)

    /// Digits without a plus that are no Russian number.
    case withoutPlus(digits: String)

    /// Begins with the dialled prefix for calls abroad; `number` follows it.
    case dialledAbroad(number: String)

    /// Begins with `+8 9…`: both the plus and the eight of a Russian mobile.
    case plusAndEight(digits: String)

    /// A country code that begins with 0.
    case zeroCountry

    /// A number of the country code 7 that has not eleven digits but `count`.
    case russianLength(count: Int)

    /// Fewer than 7 or more than 15 digits.
    case length(count: Int)

    /// A SIP address whose part at `place` is missing or malformed.
    case address(place: Range<Int>)

  }

}

extension PhoneNumber: CustomStringConvertible {

  /// The canonical form.
  public var description: String { canonical }

}

extension PhoneNumber: Comparable {

  /// Orders numbers by their canonical form.
  public static func < (a: Self, b: Self) -> Bool {
    a.canonical < b.canonical
  }

}
