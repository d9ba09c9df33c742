internal import Diagnostics
internal import Syntax

/// The rules of extensions (2.2 of the semantics, D-39): employees and groups share one number space.
enum ExtensionRule {

  /// The least and the greatest number of digits.
  static let lengths = 2...6

  /// Whether `digits` is a service number.
  static func isServiceNumber(_ digits: String) -> Bool {
    ServiceNumber.contains(digits)
  }

}

extension Resolver {

  /// Returns the extension of each employee and then of each group: as written, or the lowest free from 201 upwards.
  mutating func extensions() -> [String] {
    let all = 0..<written.employees.count + written.groups.count
    var repetition = Repetition(count: all.count)
    var isAnyMissing = false
    for position in all {
      if let number = writtenExtension(position) {
        check(number)
        repetition.add(number.value)
      } else {
        isAnyMissing = true
      }
    }
    let owners = isAnyMissing || repetition.isPossible ? owners(ofExtensionsOf: all) : [:]
    var next = 201
    return all.map { (position) in
      if let number = writtenExtension(position) { return number.value }
      while owners[String(next)] != nil || ExtensionRule.isServiceNumber(String(next)) { next += 1 }
      defer { next += 1 }
      return String(next)
    }
  }

  /// Returns whose each of the written extensions of `all` employees and groups is; complains of those given twice.
  private mutating func owners(ofExtensionsOf all: Range<Int>) -> [String: Int] {
    var owners = [String: Int](minimumCapacity: all.count)
    for position in all {
      guard let number = writtenExtension(position) else { continue }
      if let first = owners.updateValue(position, forKey: number.value) {
        owners[number.value] = first
        let areEmployees = position < written.employees.count && first < written.employees.count
        let copy = areEmployees ? CopiedEmployee(position, of: first, in: written, told: number.range) : nil
        if copy != nil { originals[position] = first }
        complain(.duplicateExtension(number, first: writtenExtension(first)?.range ?? number.range, copy))
      }
    }
    return owners
  }

  /// The extension that was written for the employee at `position`, or for the group as far behind the employees.
  private func writtenExtension(_ position: Int) -> Written<String>? {
    let group = position - written.employees.count
    return group < 0 ? written.employees[position].number : written.groups[group].number
  }

  /// Complains of an extension that is not allowed, each reason by itself.
  private mutating func check(_ number: Written<String>) {
    let digits = number.value
    guard digits.utf8.allSatisfy({ (byte) in (48...57).contains(byte) }),
      ExtensionRule.lengths.contains(digits.utf8.count)
    else { return complain(.extensionFormat(number)) }
    if digits.hasPrefix("0") { complain(.extensionLeadingZero(number)) }
    if ExtensionRule.isServiceNumber(digits) {
      complain(.extensionServiceNumber(number))
    } else if let service = ServiceNumber.beginning(of: digits) {
      complain(.extensionPrefix(number, service))
    }
  }

}

extension Diagnostic {

  fileprivate static func duplicateExtension(_ number: Written<String>, first: SourceRange, _ copy: CopiedEmployee?)
    -> Diagnostic
  {
    .init(
      .duplicateExtension,
      Phrase(en: "the extension \(number.value) is given twice", ru: "внутренний номер \(number.value) указан дважды"),
      at: number.range,
      help: copy?.help ?? Phrase(en: "give one of the two another number", ru: "дайте одному из двух другой номер"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указан здесь"), at: first)] + (copy?.notes ?? []))
  }

  fileprivate static func extensionFormat(_ number: Written<String>) -> Diagnostic {
    let digits = number.value.filter { (sign) in sign.isASCII && sign.isNumber }
    let hasSpaces = number.value.allSatisfy { (sign) in sign.isWhitespace || sign.isASCII && sign.isNumber }
    if hasSpaces, ExtensionRule.lengths.contains(digits.utf8.count) {
      return .init(
        .extFormat,
        Phrase(
          en: "there is a space in the extension '\(number.value)'",
          ru: "во внутреннем номере «\(number.value)» есть пробел"),
        at: number.range, help: Phrase(en: "write \(digits)", ru: "напишите \(digits)"),
        fix: .writing(digits, at: number.range))
    }
    return .init(
      .extFormat,
      Phrase(en: "'\(number.value)' is no extension", ru: "«\(number.value)» не может быть внутренним номером"),
      at: number.range, help: Phrase(en: "an extension has 2 to 6 digits", ru: "внутренний номер состоит из 2–6 цифр"))
  }

  fileprivate static func extensionLeadingZero(_ number: Written<String>) -> Diagnostic {
    .init(
      .extLeadingZero,
      Phrase(en: "the extension \(number.value) begins with 0", ru: "внутренний номер \(number.value) начинается с 0"),
      at: number.range, help: Phrase(en: "begin it with 1 to 9", ru: "начните его с цифры от 1 до 9"))
  }

  fileprivate static func extensionServiceNumber(_ number: Written<String>) -> Diagnostic {
    .init(
      .extServiceNumber,
      Phrase(
        en: "\(number.value) is the number of an emergency or public service",
        ru: "\(number.value) — номер экстренной или справочной службы"), at: number.range,
      help: Phrase(en: "choose another extension", ru: "выберите другой внутренний номер"))
  }

  fileprivate static func extensionPrefix(_ number: Written<String>, _ service: String) -> Diagnostic {
    .init(
      .extPrefix,
      Phrase(
        en: "the extension \(number.value) begins with the service number \(service)",
        ru: "внутренний номер \(number.value) начинается с номера службы \(service)"), at: number.range,
      help: Phrase(
        en: "dialling it may be slow or reach the service: better choose another",
        ru: "набор может затянуться или попасть в службу: лучше выберите другой номер"))
  }

}
