internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation

/// The outbox as lists: what would have been sent to whom, and when (2.11 of the semantics).
public struct OutboxReport: Sendable {

  private let history: History

  /// A report of the outbox of `history`.
  public init(_ history: History) {
    self.history = history
  }

  /// The names of the columns of `csv`, in order; `grammar/HISTORY.md` says what they mean.
  public static let columns = ["at", "call_id", "on", "channel", "recipient"]

  /// The outbox as comma-separated values (RFC 4180).
  public var csv: [UInt8] {
    var csv = CSVText(columns: Self.columns)
    for entry in history.outbox {
      csv.field(entry.at, in: history.zone)
      csv.field(entry.call + 1)
      csv.field(entry.occasion.rawValue)
      csv.field(entry.channel.rawValue)
      csv.field(entry.recipient)
      csv.endLine()
    }
    return csv.bytes
  }

  /// The outbox as a JSON array.
  public var json: [UInt8] {
    var json = JSONText()
    json.array(history.outbox) { (json, entry) in
      json.object { (json) in
        json.member("at", entry.at.timestamp(in: history.zone))
        json.member("call_id", entry.call + 1)
        json.member("on", entry.occasion.rawValue)
        json.member("channel", entry.channel.rawValue)
        json.member("recipient", entry.recipient)
      }
    }
    return json.bytes + [0x0A]
  }

  /// The outbox as a table that looks like `appearance`, day by day.
  public func table(_ appearance: Appearance) -> [UInt8] {
    func word(_ en: String, _ ru: String) -> String { appearance.text(Phrase(en: en, ru: ru)) }
    let entries = history.outbox
    guard !entries.isEmpty else { return Array((word("the outbox is empty", "уведомлений нет") + "\n").utf8) }
    let zone = history.zone
    let table = TextTable(columns: [
      .init(title: word("at", "время"), rank: 0, values: entries.map { (entry) in "\(zone.civil(at: entry.at).time)" }),
      .init(
        title: word("call", "звонок"), rank: 0, isNumber: true, values: entries.map { (entry) in "\(entry.call + 1)" }),
      .init(title: word("on", "событие"), rank: 0, values: entries.map(\.occasion.rawValue)),
      .init(title: word("by", "способ"), rank: 0, values: entries.map(\.channel.rawValue)),
      .init(
        title: word("to", "кому"), rank: 0, values: entries.map { (entry) in Display.shown(entry.recipient) }),
    ])
    return byDay(table.lines(appearance), entries.map { (entry) in zone.civil(at: entry.at).date }, appearance)
  }

}
