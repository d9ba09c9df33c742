internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation

/// A history as lists: a table for people, comma-separated values and JSON for programs.
public struct HistoryReport: Sendable {

  private let history: History

  /// A report of `history`.
  public init(_ history: History) {
    self.history = history
  }

  /// The names of the columns of `csv`, in order; `grammar/HISTORY.md` says what they mean.
  public static let columns = [
    "id", "linked_id", "direction", "other_party", "line", "arrival", "answer", "end", "outcome", "phase",
    "answered_by", "device", "rung", "path", "wait_s", "talk_s", "media_from_s", "recording_s", "message_s", "fax_s",
    "missed", "name",
  ]

  /// The entries as comma-separated values (RFC 4180).
  public var csv: [UInt8] {
    var csv = CSVText(columns: Self.columns)
    for entry in history.entries {
      csv.field(entry.id)
      csv.field(entry.linkedID)
      csv.field(entry.direction.rawValue)
      csv.field(entry.otherParty)
      csv.field(entry.line)
      csv.field(entry.arrival, in: history.zone)
      csv.field(entry.answer, in: history.zone)
      csv.field(entry.end, in: history.zone)
      csv.field(entry.outcomeWord)
      csv.field(entry.phase?.rawValue)
      csv.field(entry.answeredBy)
      csv.field(entry.device)
      csv.field(entry.rung.joined(separator: " "))
      csv.field(entry.path.joined(separator: " "))
      csv.field(entry.wait)
      csv.field(entry.talk)
      csv.field(entry.mediaFrom)
      csv.field(entry.recording)
      csv.field(entry.message)
      csv.field(entry.fax)
      csv.field(entry.isMissed)
      csv.field(entry.name)
      csv.endLine()
    }
    return csv.bytes
  }

  /// The entries as a JSON array.
  public var json: [UInt8] {
    func milliseconds(_ length: Milliseconds?) -> Int? { length.map { (length) in Int(length.rawValue) } }
    var json = JSONText()
    json.array(history.entries) { (json, entry) in
      json.object { (json) in
        json.member("id", entry.id)
        json.member("linked_id", entry.linkedID)
        json.member("direction", entry.direction.rawValue)
        json.member("other_party", entry.otherParty)
        json.member("line", entry.line)
        json.member("arrival", entry.arrival.timestamp(in: history.zone))
        json.member("answer", entry.answer?.timestamp(in: history.zone))
        json.member("end", entry.end.timestamp(in: history.zone))
        json.member("outcome", entry.outcome.map { (_) in entry.outcomeWord })
        json.member("phase", entry.phase?.rawValue)
        json.member("answered_by", entry.answeredBy)
        json.member("device", entry.device)
        json.member("rung", entry.rung)
        json.member("path", entry.path)
        json.member("wait_ms", milliseconds(entry.wait))
        json.member("talk_ms", milliseconds(entry.talk))
        json.member("media_from_ms", milliseconds(entry.mediaFrom))
        json.member("recording_ms", milliseconds(entry.recording))
        json.member("message_ms", milliseconds(entry.message))
        json.member("fax_ms", milliseconds(entry.fax))
        json.member("missed", entry.isMissed)
        json.member("name", entry.name)
      }
    }
    return json.bytes + [0x0A]
  }

  /// The entries as a table that looks like `appearance`, day by day.
  public func table(_ appearance: Appearance) -> [UInt8] {
    func word(_ en: String, _ ru: String) -> String { appearance.text(Phrase(en: en, ru: ru)) }
    let entries = history.entries
    guard !entries.isEmpty else { return Array((word("no calls", "звонков нет") + "\n").utf8) }
    func column(
      _ en: String, _ ru: String, _ rank: Int, isNumber: Bool = false, _ value: (HistoryEntry) -> String?
    ) -> TextTable.Column {
      TextTable.Column(
        title: word(en, ru), rank: rank, isNumber: isNumber,
        values: entries.map { (entry) in Display.shown(value(entry) ?? "") })
    }
    let zone = history.zone
    let table = TextTable(columns: [
      column("id", "№", 0, isNumber: true) { (entry) in "\(entry.id)" },
      column("at", "время", 0) { (entry) in "\(zone.civil(at: entry.arrival).time)" },
      column("way", "вид", 6) { (entry) in
        entry.direction == .inbound
          ? nil : entry.direction == .callback ? word("callback", "обратный") : word("internal", "внутр.")
      },
      column("party", "кто", 0) { (entry) in entry.otherParty },
      column("line", "номер", 9) { (entry) in entry.line },
      column("outcome", "итог", 1) { (entry) in entry.outcome?.word ?? word("goes on", "продолжается") },
      column("by", "ответил", 2) { (entry) in
        entry.answeredBy.map { (name) in name + (entry.device.map { (device) in ".\(device)" } ?? "") }
      },
      column("wait", "ожид.", 3, isNumber: true) { (entry) in "\(entry.wait)" },
      column("talk", "разг.", 4, isNumber: true) { (entry) in entry.talk?.description },
      column("message", "сообщ.", 5, isNumber: true) { (entry) in entry.message?.description },
      column("link", "связь", 7, isNumber: true) { (entry) in entry.linkedID.map { (id) in "\(id)" } },
      column("rung", "звонили", 8) { (entry) in entry.rung.joined(separator: " ") },
      column("path", "группы", 10) { (entry) in entry.path.joined(separator: " ") },
      column("recorded", "запись", 11, isNumber: true) { (entry) in entry.recording?.description },
      column("fax", "факс", 12, isNumber: true) { (entry) in entry.fax?.description },
      column("media", "соед.", 13, isNumber: true) { (entry) in entry.mediaFrom.map { (media) in "+\(media)" } },
      column("answer", "ответ", 14) { (entry) in entry.answer.map { (answer) in "\(zone.civil(at: answer).time)" } },
      column("end", "конец", 15) { (entry) in "\(zone.civil(at: entry.end).time)" },
      column("name", "название", 16) { (entry) in entry.name },
    ])
    return byDay(table.lines(appearance), entries.map { (entry) in zone.civil(at: entry.arrival).date }, appearance)
  }

}

/// Puts a heading before the first line of each day; the first of `lines` names the columns.
func byDay(_ lines: [String], _ days: [CivilDate], _ appearance: Appearance) -> [UInt8] {
  var bytes = Array((lines.first.map { (heading) in heading + "\n" } ?? "").utf8)
  var day: CivilDate?
  for (line, date) in zip(lines.dropFirst(), days) {
    if date != day {
      bytes += Array(appearance.styled("\(appearance.text(date.weekday.shortName)) \(date)", .faint).utf8) + [0x0A]
      day = date
    }
    bytes += Array(line.utf8) + [0x0A]
  }
  return bytes
}
