public import Diagnostics

/// A calls file as its author wrote it: one world of calls and status events, played in order of time.
public struct WrittenCallsFile: Sendable {

  /// The account that is called, as a path from the calls file; absent: the account in the same folder.
  public var account: Written<String>?

  /// What employees say of themselves, in file order.
  public var statuses: [WrittenStatusEvent] = []

  /// Imported calls that reports look at, as a path from the calls file.
  public var history: Written<String>?

  /// The calls, in file order.
  public var calls: [WrittenCall] = []

  /// Returns what `tree` tells, and what is wrong with it. What cannot be read is left out.
  public static func read(_ tree: YAMLTree) -> (WrittenCallsFile, [Diagnostic]) {
    var reader = Reader(tree)
    let file = tree.root.map { (root) in reader.callsFile(root) }
    let diagnostics =
      reader.isOverwhelmed
      ? reader.diagnostics.dropLast() + reader.diagnostics.suffix(1).map(\.asLast) : reader.diagnostics
    return (file ?? WrittenCallsFile(), diagnostics)
  }

}

/// The keys of a calls file.
enum CallsFileKeys: String, KeyWords {
  case account, statuses, history, calls

  static let construct = Phrase(en: "calls file", ru: "файл звонков")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the calls file at `node`.
  mutating func callsFile(_ node: NodeID) -> WrittenCallsFile {
    var file = WrittenCallsFile()
    fields(of: node, as: CallsFileKeys.self) { (reader, key, value) in
      switch key {
      case .account: file.account = reader.string(value, Phrase(en: "account", ru: "аккаунт"))
      case .history: file.history = reader.string(value, Phrase(en: "history", ru: "история"))
      case .statuses:
        reader.items(of: value, Phrase(en: "statuses", ru: "статусы")) { (reader, item) in
          if !reader.isOverwhelmed, let event = reader.statusEvent(item) { file.statuses.append(event) }
        }
      case .calls:
        reader.items(of: value, Phrase(en: "calls", ru: "звонки")) { (reader, item) in
          if !reader.isOverwhelmed, let call = reader.call(item) { file.calls.append(call) }
        }
      }
    }
    return file
  }

}

extension Diagnostic {

  /// This diagnostic with the remark that nothing is read behind it.
  fileprivate var asLast: Diagnostic {
    let note = Note(
      Phrase(
        en: "so much is wrong in this file that the rest was not read",
        ru: "в этом файле столько ошибок, что остальное не прочитано"))
    return Diagnostic(rule, message, at: range, help: help, notes: notes + [note], fix: fix)
  }

}
