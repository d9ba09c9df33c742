internal import Diagnostics
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each e-mail address to which no letter can be sent.
  func malformedAddresses() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func check(_ address: Written<String>?) {
      if let address, let fault = AddressFault(address.value) { findings.append(.malformedEmail(address, fault)) }
    }
    for position in written.employees.indices { check(written.employees[position].email) }
    for position in written.boxes.indices { check(written.boxes[position].email) }
    check(written.faxAddress)
    check(written.recording?.email)
    for notification in written.notifications {
      // Without the sign it is the name of somebody.
      if let address = notification.email, address.value.utf8.contains(UInt8(ascii: "@")) { check(address) }
    }
    return findings
  }

}

/// Why no letter can be sent to an address.
private enum AddressFault {

  case severalAddresses, doubleDot, noDomain, badDomain, strayWords

  /// What is wrong with `address`; nil if nothing is.
  init?(_ address: String) {
    var ats = 0
    var last = UInt8(ascii: "@")
    var isDomain = false
    var dots = 0
    let bytes = address.utf8Span.span
    for offset in bytes.indices {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"):
        self = .strayWords
        return
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: " "):
        self = .severalAddresses
        return
      case UInt8(ascii: "@"):
        ats += 1
        isDomain = true
      case UInt8(ascii: "."):
        if last == byte {
          self = .doubleDot
          return
        }
        if isDomain {
          if last == UInt8(ascii: "@") {
            self = .badDomain
            return
          }
          dots += 1
        }
      default: break
      }
      last = byte
    }
    if ats > 1 {
      self = .severalAddresses
    } else if last == UInt8(ascii: ".") || last == UInt8(ascii: "-") || last == UInt8(ascii: "@") {
      self = .badDomain
    } else if dots == 0 {
      self = .noDomain
    } else {
      return nil
    }
  }

  /// What is wrong, for people.
  var text: Phrase {
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

extension Diagnostic {

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
