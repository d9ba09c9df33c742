public import Diagnostics
public import Hours

/// A line scheme as its author wrote it: rows from top to bottom.
public struct WrittenScheme: Sendable {

  /// The id.
  public var name: Written<String>

  /// The rows.
  public var rows: [WrittenRow]

}

/// A row of a scheme: a condition and steps.
public struct WrittenRow: Sendable {

  /// Where it is written.
  public var range: SourceRange

  /// A schedule, `always` or `otherwise`.
  public var when: Written<String>?

  /// The steps.
  public var steps: [WrittenStep] = []

}

/// A step of a row.
public struct WrittenStep: Sendable {

  /// The five things that a row can do (R000-35).
  public enum Kind: Sendable {

    /// Play audio.
    case greeting(Written<String>)

    /// Go to an employee or a group, with a no-answer time that replaces the employee's own (D-10).
    case forward(Written<String>, wait: Written<Milliseconds>?)

    /// Take a message.
    case voicemail(Written<String>)

    /// Listen for a fax, or answer as one, for the length of a window (D-29).
    case fax(Written<FaxMode>, window: Written<Milliseconds>?)

    /// Release the call.
    case hangup

  }

  /// What is done.
  public var kind: Kind

  /// Where it is written.
  public var range: SourceRange

}

/// The words for a fax step.
public enum FaxMode: String, Sendable, KeyWords {

  /// Listen for the tone, go on if there is none.
  case detect

  /// Answer as a fax machine.
  case receive

  static let construct = Phrase(en: "fax", ru: "факс")
  static let table = KeyTable<Self>()
}

/// The keys of a row.
enum RowKeys: String, KeyWords {
  case when, steps

  static let construct = Phrase(en: "row", ru: "строка схемы")
  static let table = KeyTable<Self>()
}

/// The keys of a step: what it does, and how.
enum StepKeys: String, KeyWords {
  case greeting, forward, wait, voicemail, fax, window, hangup

  static let construct = Phrase(en: "step", ru: "шаг")
  static let table = KeyTable<Self>()

  /// Whether the key says what a step does, not how.
  var isKind: Bool { self != .wait && self != .window }
}

extension Reader {

  /// Returns the scheme `name` at `node`: a list of rows.
  mutating func scheme(_ name: Written<String>, _ node: NodeID) -> WrittenScheme? {
    if tree.kind(of: node) == .mapping, complexSections(node, where: .scheme) {
      return WrittenScheme(name: name, rows: [])
    }
    var scheme = WrittenScheme(name: name, rows: [])
    guard expect(.sequence, node, Phrase(en: "scheme", ru: "схема")) else { return scheme }
    if tree.count(of: node) == 0 { complain(.emptyScheme(name)) }
    things(in: node, Phrase(en: "scheme", ru: "схема"), beginningWith: RowKeys.when) { (reader, item, rest) in
      if let row = reader.row(item, rest) { scheme.rows.append(row) }
    }
    return scheme
  }

  /// Returns the row at `node`, which goes on in `rest`.
  private mutating func row(_ node: NodeID, _ rest: [NodeID]) -> WrittenRow? {
    var row = WrittenRow(range: tree.range(of: node))
    var hasHours = false
    var lost: ScalarText?
    var hasSteps = false
    for node in [node] + rest {
      fields(
        of: node, as: RowKeys.self,
        otherwise: { (reader, key, value) in
          if reader.complexKey(key, value, where: .row) { return true }
          guard lost == nil, reader.isBareName(key, value) else { return false }
          lost = reader.tree.scalar(key)
          return true
        },
        { (reader, key, value) in
          switch key {
          case .when:
            hasHours = true
            row.when = reader.string(value, Phrase(en: "when", ru: "when"))
          case .steps:
            hasSteps = true
            row.steps = reader.steps(value, of: row)
          }
        })
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    if let lost, hasHours {
      complain(.unknownKey(lost.string, at: lost.range, in: RowKeys.construct, known: RowKeys.allCases.map(\.rawValue)))
    } else if let lost {
      complain(.lostWhen(lost, in: tree.file))
      row.when = Written(lost.string, at: lost.range)
      hasHours = true
    }
    if !hasHours { complain(.missingWhen(at: row.range.atStart)) }
    if !hasSteps { complain(.missing("steps", RowKeys.construct, at: row.when?.range ?? row.range.atStart)) }
    return row
  }

  /// Whether `key` has no value and is nothing like a key of a row: a name that stands in the place of one.
  private func isBareName(_ key: NodeID, _ value: NodeID) -> Bool {
    tree.isEmpty(value)
      && UsualWords.meant(by: tree.text(of: key), among: RowKeys.allCases.map(\.rawValue)) == nil
  }

  /// Returns the steps at `node`, which are those of `row`.
  private mutating func steps(_ node: NodeID, of row: WrittenRow) -> [WrittenStep] {
    var steps: [WrittenStep] = []
    if tree.kind(of: node) == .sequence, tree.count(of: node) == 0 {
      complain(.emptyRow(at: row.when?.range ?? tree.range(of: node)))
    }
    items(of: node, Phrase(en: "steps", ru: "шаги")) { (reader, item) in
      if let step = reader.step(item) { steps.append(step) }
    }
    return steps
  }

}

extension Diagnostic {

  /// The diagnostic of the name of a schedule that stands as a key in the place of `when`.
  fileprivate static func lostWhen(_ name: ScalarText, in file: SourceFile) -> Diagnostic {
    var end = Int(name.range.end)
    while end < file.bytes.count, Text.isBlank(file.bytes[end]) { end += 1 }
    let hasColon = end < file.bytes.count && file.bytes[end] == UInt8(ascii: ":")
    return .missing(
      "when", RowKeys.construct, at: name.range,
      help: Phrase(en: "write 'when: \(name.string)'", ru: "напишите «when: \(name.string)»"),
      fix: hasColon
        ? .writing(
          "when: " + name.string, at: SourceRange(name.range.file, Int(name.range.start), end + 1)) : nil)
  }

  fileprivate static func missingWhen(at range: SourceRange) -> Diagnostic {
    .missing(
      "when", RowKeys.construct, at: range,
      help: Phrase(
        en: "begin the row with 'when: NAME OF A SCHEDULE', 'when: always' or 'when: otherwise'",
        ru: "начните строку с «when: ИМЯ РАСПИСАНИЯ», «when: always» или «when: otherwise»"))
  }

  fileprivate static func emptyScheme(_ name: Written<String>) -> Diagnostic {
    .init(
      .emptyScheme,
      Phrase(
        en: "the scheme '\(name.value)' has no rows: it releases every call",
        ru: "в схеме «\(name.value)» нет строк: она сбрасывает любой звонок"),
      at: name.range,
      help: Phrase(
        en: "add a row: '- when: always' with its 'steps'", ru: "добавьте строку: «- when: always» и её «steps»"))
  }

  fileprivate static func emptyRow(at range: SourceRange) -> Diagnostic {
    .init(
      .emptyRow,
      Phrase(
        en: "nothing happens in this row: calls are released",
        ru: "в этой строке ничего не происходит: звонок сбрасывается"), at: range,
      help: Phrase(
        en: "add steps; if the calls shall be released, say so with the step 'hangup'",
        ru: "добавьте шаги; если звонок нужно сбросить, напишите шаг «hangup»"))
  }

}
