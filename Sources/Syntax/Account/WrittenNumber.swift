internal import Diagnostics

/// An inbound number as its author wrote it.
public struct WrittenNumber: Sendable {

  /// The number or SIP line.
  public var number: Written<PhoneNumber>

  /// The scheme that its calls follow.
  public var scheme: Written<String>?

  /// The short form of a scheme: an employee or a group (P-23).
  public var forward: Written<String>?

  /// How the schedule `company` counts for its calls (D-03).
  public var hours: Written<LineHours>?

  /// What plays instead of the ringback tone.
  public var ringback: Written<String>?

  /// A word for people.
  public var label: Written<String>?

}

/// The words for the hours of a number.
public enum LineHours: String, Sendable, KeyWords {

  /// The schedule `company` counts as it is.
  case company

  /// The schedule `company` counts as open at any time.
  case always

  static let construct = Phrase(en: "hours of a number", ru: "часы номера")
  static let table = KeyTable<Self>()
}

/// The keys of an inbound number.
enum NumberKeys: String, KeyWords {
  case scheme, forward, hours, ringback, label

  static let construct = Phrase(en: "number", ru: "номер")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the number `key` at `node`.
  mutating func inboundNumber(_ key: ScalarText, _ node: NodeID) -> WrittenNumber? {
    let number = PhoneNumber.read(key) { (diagnostic) in complain(diagnostic) }
    var written = number.map { (number) in WrittenNumber(number: Written(number, at: key.range)) }
    var isComplex = false
    if tree.kind(of: node) == .scalar, !tree.isEmpty(node) {
      complain(.bareTarget(tree.scalar(node)))
      return written
    }
    fields(
      of: node, as: NumberKeys.self, into: &written,
      otherwise: { (reader, word, value) in
        isComplex = reader.complexKey(word, value, where: .number) || isComplex
        return isComplex
      },
      { (reader, written, key, value) in
        switch key {
        case .scheme: written?.scheme = reader.string(value, Phrase(en: "scheme", ru: "схема"))
        case .forward: written?.forward = reader.string(value, Phrase(en: "forward", ru: "переадресация"))
        case .hours: written?.hours = reader.word(value, as: LineHours.self)
        case .ringback: written?.ringback = reader.string(value, Phrase(en: "ringback", ru: "приветствие вместо гудка"))
        case .label: written?.label = reader.shownName(value, Phrase(en: "label", ru: "подпись"))
        }
      })
    if let first = written?.scheme, let second = written?.forward {
      complain(.schemeAndForward(at: second.range, first: first.range))
      written?.forward = nil
    } else if let written, written.scheme == nil, written.forward == nil, !isComplex, tree.kind(of: node) == .mapping {
      complain(
        .missing(
          "scheme", NumberKeys.construct, at: written.number.range,
          help: Phrase(
            en: "say where calls go: 'scheme: NAME', or 'forward: NAME' for an employee or a group",
            ru: "укажите, куда идут звонки: «scheme: ИМЯ» или «forward: ИМЯ» (сотрудник или группа)")))
    }
    return written
  }

}

extension Diagnostic {

  /// The diagnostic of a number that has both a scheme and a short form.
  /// The diagnostic of a number behind which a name alone stands.
  fileprivate static func bareTarget(_ name: ScalarText) -> Diagnostic {
    .init(
      .wrongShape,
      Phrase(
        en: "'\(name.string)' alone does not say what it is to this number",
        ru: "«\(name.string)»: не сказано, что это для номера"), at: name.range,
      help: Phrase(
        en: "write '{scheme: NAME}' for a scheme, or '{forward: NAME}' for an employee or a group",
        ru: "напишите «{scheme: ИМЯ}» для схемы или «{forward: ИМЯ}» для сотрудника или группы"))
  }

  fileprivate static func schemeAndForward(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .conflictingKeys,
      Phrase(
        en: "a number has either 'scheme' or 'forward', not both",
        ru: "у номера указывается либо «scheme», либо «forward»"),
      at: range, help: Phrase(en: "remove one of the two", ru: "удалите что-то одно"),
      notes: [Note(Phrase(en: "the scheme is named here", ru: "схема указана здесь"), at: first)])
  }

}
