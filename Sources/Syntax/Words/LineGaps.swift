internal import Diagnostics
internal import Hours

/// Reads what an author has filled into the gaps of a form, with complaints about what does not fit.
///
/// A gap that cannot be read, or that the form does not have, is nil; the complaint names its place.
struct LineGaps {

  /// What the line is to its author: a complaint about a name says "in an act".
  let rule: Rule

  /// What fills the gaps, in order.
  let gaps: [LineWords]

  /// Takes note of what is wrong.
  let complain: (Diagnostic) -> Void

  /// The text of the gap at `index`, a remark's without its brackets.
  func text(_ index: Int) -> ScalarText? {
    guard gaps.indices.contains(index) else { return nil }
    if gaps[index].words.count == 1, let word = gaps[index].words.first { return gaps[index].text(of: word) }
    return gaps[index].text
  }

  /// The id in the gap at `index`: letters, digits, `-` and `_`.
  func name(_ index: Int) -> Written<String>? {
    text(index).flatMap { (text) in name(text) }
  }

  /// The id `text`.
  private func name(_ text: ScalarText) -> Written<String>? {
    guard LineGaps.isName(text.string) else {
      complain(.badName(rule, text))
      return nil
    }
    return Written(text.string, at: text.range)
  }

  /// The ids in the gap at `index`, with `>` between them.
  func order(_ index: Int) -> [Written<String>]? {
    guard gaps.indices.contains(index) else { return nil }
    let text = gaps[index].text
    var names: [Written<String>] = []
    for part in text.string.utf8.split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false) {
      let words = LineWords(text.part(text.string.offset(of: part.startIndex)..<text.string.offset(of: part.endIndex)))
      guard let word = words.words.first, words.words.count == 1 else {
        complain(.orderMark(rule, text))
        return nil
      }
      guard let name = name(words.text(of: word)) else { return nil }
      names.append(name)
    }
    return names
  }

  /// The text in brackets at `index`.
  func reason(_ index: Int) -> String? {
    guard let text = text(index) else { return nil }
    if text.string.contains(where: { (letter) in !letter.isWhitespace }) { return text.string }
    complain(.emptyReason(rule, text))
    return nil
  }

  /// The device at `index`: the employee stands before the last dot.
  func device(_ index: Int) -> WrittenDevice? {
    guard let text = text(index) else { return nil }
    let bytes = Array(text.string.utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else {
      complain(.badName(rule, text))
      return nil
    }
    let owner = text.part(0..<dot)
    let kind = text.part(dot + 1..<bytes.count)
    guard let name = name(owner) else { return nil }
    return self.kind(kind).map { (kind) in WrittenDevice(employee: name, kind: kind) }
  }

  /// The kind of device at `index`.
  func kind(_ index: Int) -> Written<DeviceKind>? {
    text(index).flatMap { (text) in kind(text) }
  }

  /// The kind of device `text`.
  private func kind(_ text: ScalarText) -> Written<DeviceKind>? {
    guard let kind = DeviceKind(rawValue: text.string) else {
      complain(.badKind(rule, text))
      return nil
    }
    return Written(kind, at: text.range)
  }

  /// The number at `index`, from 1 to 99.
  func attempt(_ index: Int) -> Int? {
    guard let text = text(index) else { return nil }
    if text.string.utf8.count <= 2, let number = Int(text.string), number >= 1 { return number }
    complain(.badAttempt(rule, text))
    return nil
  }

  /// The key at `index`, 0 to 9.
  func key(_ index: Int) -> Int? {
    guard let text = text(index) else { return nil }
    if text.string.utf8.count == 1, let key = Int(text.string) { return key }
    complain(.badKey(rule, text))
    return nil
  }

  /// The phone number at `index`.
  func number(_ index: Int) -> PhoneNumber? {
    guard gaps.indices.contains(index) else { return nil }
    return PhoneNumber.read(gaps[index].text, complain)
  }

  /// The length of time at `index`.
  func length(_ index: Int) -> Milliseconds? {
    text(index).flatMap { (text) in Milliseconds.read(text, complain) }
  }

  /// The time since arrival at `index`, which begins with a plus.
  func offset(_ index: Int) -> Milliseconds? {
    text(index).flatMap { (text) in LineGaps.offset(text, complain) }
  }

  /// The time since arrival that `text` tells, which begins with a plus: `+7s`.
  static func offset(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> Milliseconds? {
    guard text.string.utf8.first == UInt8(ascii: "+") else {
      if Milliseconds.read(text, complain) != nil { complain(.missingPlus(text)) }
      return nil
    }
    return Milliseconds.read(text.part(1..<text.string.utf8.count), complain)
  }

  /// Whether `text` can be an id: letters of any alphabet, digits, `-` and `_`.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { (scalar) in
        switch scalar {
        case "-", "_": true
        case "\0"..."\u{7F}":
          ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        default:
          switch scalar.properties.generalCategory {
          case .nonspacingMark, .spacingMark, .decimalNumber: true
          default: scalar.properties.isAlphabetic
          }
        }
      }
  }

}

extension String {

  /// The number of bytes before `index`.
  fileprivate func offset(of index: Index) -> Int { utf8.distance(from: utf8.startIndex, to: index) }

}

extension Diagnostic {

  /// The diagnostic of `text`, which stands where an id belongs.
  fileprivate static func badName(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    .init(
      rule, Phrase(en: "'\(text.shown)' is no name", ru: "«\(text.shown)» — не имя"), at: text.range,
      help: Phrase(
        en: "names consist of letters, digits, '-' and '_'", ru: "имя состоит из букв, цифр, «-» и «_»"))
  }

  /// The diagnostic of an order without a proper `>` at `text`.
  fileprivate static func orderMark(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    .init(
      rule, Phrase(en: "an order is names with > between them", ru: "порядок пишется именами, между которыми стоит >"),
      at: text.range, help: Phrase(en: "such as: order anna > bella > vera", ru: "например: order anna > bella > vera"))
  }

  /// The diagnostic of brackets without a reason.
  fileprivate static func emptyReason(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    .init(
      rule, Phrase(en: "the reason in brackets is missing", ru: "в скобках не указана причина"), at: text.range,
      help: Phrase(
        en: "write the reason, such as (vacation), (off-hours), (blocked), (offline) or (break)",
        ru: "укажите причину, например (vacation), (off-hours), (blocked), (offline) или (break)"))
  }

  /// The diagnostic of `text`, which is no kind of device.
  fileprivate static func badKind(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    let kinds = DeviceKind.allCases.map(\.rawValue)
    let list = kinds.joined(separator: ", ")
    let message = Phrase(
      en: text.string.isEmpty ? "the device is missing behind the dot" : "'\(text.shown)' is no kind of device",
      ru: text.string.isEmpty ? "после точки не указано устройство" : "«\(text.shown)»: такого устройства нет")
    guard let meant = Spelling.meant(by: text.string, among: kinds) else {
      return .init(rule, message, at: text.range, help: Phrase(en: "devices: \(list)", ru: "устройства: \(list)"))
    }
    return .init(
      rule, message, at: text.range,
      help: Phrase(
        en: "did you mean '\(meant.word)'? (devices: \(list))",
        ru: "возможно, имелось в виду «\(meant.word)»? (устройства: \(list))"),
      fix: .replacement(of: text, by: meant.word, meant.isSure ? .sure : .unsafe))
  }

  /// The diagnostic of `text`, which counts no attempt.
  fileprivate static func badAttempt(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    .init(
      rule, Phrase(en: "'\(text.shown)' is no number of an attempt", ru: "«\(text.shown)» — не номер попытки"),
      at: text.range,
      help: Phrase(en: "attempts are counted 1, 2, 3 …", ru: "попытки нумеруются 1, 2, 3 …"))
  }

  /// The diagnostic of `text`, which is no key.
  fileprivate static func badKey(_ rule: Rule, _ text: ScalarText) -> Diagnostic {
    .init(
      rule, Phrase(en: "'\(text.shown)' is no key that can be pressed", ru: "«\(text.shown)»: такой кнопки нет"),
      at: text.range, help: Phrase(en: "keys are 0 to 9, one at a time", ru: "кнопки: от 0 до 9, по одной"))
  }

  /// The diagnostic of a time since arrival that lacks its plus.
  fileprivate static func missingPlus(_ text: ScalarText) -> Diagnostic {
    .init(
      .badDuration,
      Phrase(en: "a time since the call came in begins with +", ru: "время от начала звонка пишется с плюсом"),
      at: text.range, help: Phrase(en: "write '+\(text.shown)'", ru: "напишите «+\(text.shown)»"),
      fix: .replacement(of: text, by: "+" + text.string))
  }

}
