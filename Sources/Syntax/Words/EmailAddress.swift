internal import Diagnostics

/// Why no letter can be sent to a text that should be an e-mail address.
///
/// An address has a name, an @ and a domain with a dot in it; what mail servers know besides (quoted names, addresses of
/// machines) nobody writes for his office.
enum AddressFault {

  case severalAddresses, doubleDot, noDomain, badDomain, strayWords

  /// The most bytes of an address (RFC 3696, erratum 1690).
  private static let mostBytes = 254

  /// Whether `text` is an address at all: it has something before and behind its one `@`, and no spaces.
  static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count <= mostBytes else { return false }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { (part) in !part.isEmpty && !part.contains { $0.isWhitespace } }
  }

  /// Whether `text` is an address without fault at a glance: letters, digits and single dots, dashes and underscores around
  /// one `@`, with a dot behind it.
  static func isFree(_ text: Span<UInt8>) -> Bool {
    guard text.count <= mostBytes else { return false }
    // A sign has a letter or a digit on either side; before the text there is none.
    var isBehindSign = true
    var ats = 0
    var dots = 0
    for offset in text.indices {
      let byte = text[offset]
      let letter = byte | 0x20
      let isPlain = letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || Text.isDigit(byte)
      if isPlain {
        isBehindSign = false
        continue
      }
      guard !isBehindSign else { return false }
      isBehindSign = true
      switch byte {
      case UInt8(ascii: "@"): ats += 1
      case UInt8(ascii: "."): dots += ats
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      default: return false
      }
    }
    return ats == 1 && dots > 0 && !isBehindSign
  }

  /// What keeps letters from `address`, in which there is an `@`; nil if nothing does.
  init?(_ address: String) {
    guard let fault = Self.fault(of: address.utf8Span.span) else { return nil }
    self = fault
  }

  private static func fault(of bytes: Span<UInt8>) -> AddressFault? {
    var ats = 0
    var last = UInt8(ascii: "@")
    var isDomain = false
    var dots = 0
    for offset in bytes.indices {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"): return .strayWords
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "): return .severalAddresses
      case UInt8(ascii: "@"):
        ats += 1
        isDomain = true
      case UInt8(ascii: "."):
        if last == byte { return .doubleDot }
        if isDomain {
          if last == UInt8(ascii: "@") { return .badDomain }
          dots += 1
        }
      default: break
      }
      last = byte
    }
    if ats > 1 { return .severalAddresses }
    if last == UInt8(ascii: ".") || last == UInt8(ascii: "-") || last == UInt8(ascii: "@") { return .badDomain }
    return dots == 0 ? .noDomain : nil
  }

  /// What is wrong, for people.
  fileprivate var text: Phrase {
    switch self {
    case .severalAddresses: Phrase(en: "it seems to be several addresses", ru: "похоже, здесь несколько адресов")
    case .doubleDot: Phrase(en: "it has two dots in a row", ru: "в нём две точки подряд")
    case .noDomain:
      Phrase(en: "there is no dot behind the @, as in company.example", ru: "после @ нет точки, как в company.example")
    case .strayWords:
      Phrase(en: "more than the address was copied", ru: "вместе с адресом скопировано лишнее")
    case .badDomain: Phrase(en: "what stands behind the @ is no domain", ru: "после @ стоит не домен")
    }
  }

}

extension Reader {

  /// Returns the e-mail address at `node`; one to which no letter can come is complained of and read all the same.
  mutating func email(_ node: NodeID) -> Written<String>? {
    guard let node = single(node, Phrase(en: "e-mail address", ru: "адрес электронной почты")) else { return nil }
    let address = Written(tree.text(of: node), at: tree.range(of: node))
    if tree.withBytes(of: node, { (text) in AddressFault.isFree(text) }) { return address }
    guard AddressFault.isAddress(address.value) else {
      complain(.badEmail(address))
      return nil
    }
    checkAddress(address)
    return address
  }

  /// Complains of `address`, in which there is an `@`, if no letter can come to it.
  mutating func checkAddress(_ address: Written<String>) {
    if let fault = AddressFault(address.value) { complain(.malformedEmail(address, fault)) }
  }

}

extension Diagnostic {

  /// The diagnostic of a text that is no e-mail address.
  fileprivate static func badEmail(_ address: Written<String>) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "'\(address.value)' is no e-mail address", ru: "«\(address.value)» не является адресом электронной почты"),
      at: address.range,
      help: Phrase(en: "write it as name@company.example", ru: "напишите его в виде name@company.example"))
  }

  /// The diagnostic of an address to which no letter comes, because of `fault`.
  fileprivate static func malformedEmail(_ address: Written<String>, _ fault: AddressFault) -> Diagnostic {
    .init(
      .malformedEmail,
      Phrase(
        en: "no letter comes to '\(address.value)': \(fault.text.en)",
        ru: "письма на «\(address.value)» не дойдут: \(fault.text.ru)"), at: address.range,
      help: Phrase(
        en: "write one address, such as name@company.example", ru: "укажите один адрес, например name@company.example"))
  }

}
