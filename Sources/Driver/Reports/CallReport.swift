internal import Diagnostics
internal import Hours
internal import Machine
public import Simulation
internal import Syntax

/// What became of calls, told to people: the timeline, the result, and what was left behind.
public struct CallReport: Sendable {

  private let appearance: Appearance
  private let exchange: Exchange
  private let narrator: Narrator
  private let timelines: [Int: [Narrator.Line]]

  /// A report of what `exchange` has played.
  public init(_ exchange: Exchange, _ appearance: Appearance) {
    self.appearance = appearance
    self.exchange = exchange
    narrator = Narrator(exchange)
    timelines = narrator.timelines(of: exchange)
  }

  /// The text about the call with the record `number`, which its author called `name`.
  public func text(ofRecord number: Int, name: String?) -> String {
    let record = exchange.records[number]
    let zone = exchange.zone
    let arrival = zone.civil(at: record.arrival)
    var lines: [String] = []
    if let name { lines.append(appearance.styled(Display.shown(name), .strong)) }
    let day = appearance.text(arrival.date.weekday.shortName)
    lines.append(
      appearance.styled("\(day) \(arrival) \(zone.offset(at: record.arrival))  ", .faint)
        + "\(self.name(record.caller)) → \(self.name(record.dialled, record))")
    lines.append("")
    for line in timelines[number] ?? [] { lines += tell(line, zone) }
    lines.append("")
    lines += result(number, record)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line of the timeline: the clock, the time since arrival, what happens.
  func tell(_ line: Narrator.Line, _ zone: Zone) -> [String] {
    let offset = Display.padded("+\(line.offset)", to: 7, atStart: true)
    let lead =
      "  \(appearance.styled("\(zone.civil(at: line.at).time)", .faint))  \(appearance.styled(offset, .place))  "
    let indent = String(repeating: " ", count: Display.width("  \(zone.civil(at: line.at).time)  \(offset)  "))
    let text = Display.shown(TimelineEntry.line(line.entries))
    let broken = text.components(separatedBy: "; ").flatMap { (entry) in
      Display.wrapped(entry, to: appearance.width - indent.count).enumerated().map { (number, part) in
        number == 0 ? part : "  " + part
      }
    }
    return broken.enumerated().map { (number, part) in (number == 0 ? lead : indent) + part }
  }

  // MARK: The result

  func result(_ number: Int, _ record: CallRecord) -> [String] {
    let expectations = outcomeText(record)
    let isGood = record.answer != nil || record.fax != nil
    var parts = [appearance.styled(expectations, isGood ? .good : record.isMissed ? .warning : .strong)]
    parts.append("\(word("wait", "ожидание")) \(record.wait)")
    if let talk = record.talk { parts.append("\(word("talk", "разговор")) \(talk)") }
    if let media = record.mediaFrom {
      parts.append("\(word("line open from", "соединение с")) +\(media - record.arrival)")
    }
    parts.append(record.isMissed ? word("missed", "пропущенный") : word("not missed", "не пропущенный"))
    var lines = [""]
    for part in parts {
      let longer = lines[lines.count - 1].isEmpty ? "  " + part : "\(lines[lines.count - 1]) · \(part)"
      if Display.width(longer.withoutStyles) <= appearance.width {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + part)
      }
    }
    func add(_ title: String, _ text: String) {
      let label = Display.padded(title, to: 11)
      for (number, part) in Display.wrapped(text, to: appearance.width - 14).enumerated() {
        lines.append(
          "  " + (number == 0 ? appearance.styled(label, .faint) : String(repeating: " ", count: 11)) + " " + part)
      }
    }
    let rung = narrator.names(record.rung)
    add(word("rung", "звонили"), rung.isEmpty ? word("nobody", "никому") : rung.joined(separator: ", "))
    if let message = record.message { add(word("message", "сообщение"), "\(message)") }
    if let recording = record.recording { add(word("recording", "запись"), "\(recording)\(storage())") }
    if let callback = record.callback {
      add(word("callback", "обр. звонок"), callback.rawValue)
      if let length = recordingOfCallback(number) {
        add(word("recording", "запись"), "\(length)\(storage()), \(word("of the callback", "обратного звонка"))")
      }
    }
    for entry in exchange.outbox where entry.call == number {
      add(
        word("outbox", "уведомление"),
        "+\(entry.at - record.arrival) \(entry.occasion.rawValue), \(entry.channel.rawValue) \(Display.shown(entry.recipient))"
      )
    }
    return lines
  }

  /// The length of the recording of the callback that the call of record `number` was the first to ask for.
  private func recordingOfCallback(_ number: Int) -> Milliseconds? {
    let link = exchange.callbackLinks.first { (link) in link.requests.first == number }
    return link.flatMap { (link) in exchange.records[link.record].recording }
  }

  /// Where recordings go.
  private func storage() -> String {
    switch exchange.machine.recording?.storage {
    case .cloud(let days): " (\(word("cloud", "облако")), \(days.value) \(word("days", "дн.")))"
    case .email(let address): " (\(address))"
    case nil: ""
    }
  }

  func outcomeText(_ record: CallRecord) -> String {
    switch (record.outcome, record.answeredBy) {
    case (.answered, .device(let device)?):
      "answered by \(narrator.name(device).employee) on \(narrator.name(device).kind.rawValue)"
    case (.answered, .external?): "answered by external"
    case (let outcome?, _): outcome.word
    case (nil, _): word("goes on", "продолжается")
    }
  }

  private func word(_ en: String, _ ru: String) -> String { appearance.language == .en ? en : ru }

  /// Who calls, for people.
  private func name(_ caller: Caller) -> String {
    switch caller {
    case .outside(let number): number
    case .anonymous: "anonymous"
    case .employee(let id): exchange.machine.employees[id].name
    }
  }

  /// What was dialled, for people.
  private func name(_ dialled: Dialled, _ record: CallRecord) -> String {
    switch dialled {
    case .line(let id): exchange.machine.lines[id].number
    case .extension(let id): exchange.machine.extensions[id].number
    case .nothing: word("no number of the account", "такого номера нет")
    }
  }

  // MARK: JSON

  /// The calls with the records `shown` as JSON: timeline, result and outbox of each, in order of arrival.
  public func json(names: [Int: String], only shown: [Int]) -> String {
    var json = JSONText()
    json.object { (json) in
      json.member("format_version", 1)
      json.member("account", exchange.machine.account)
      json.key("calls")
      json.array(shown) { (json, number) in write(number, names[number], &json) }
    }
    return json.string + "\n"
  }

  private func write(_ number: Int, _ name: String?, _ json: inout JSONText) {
    let record = exchange.records[number]
    let zone = exchange.zone
    json.object { (json) in
      json.member("name", name)
      json.member("direction", record.direction.rawValue)
      json.member("at", "\(zone.civil(at: record.arrival)) \(zone.offset(at: record.arrival))")
      json.member("from", self.name(record.caller))
      json.member("to", self.name(record.dialled, record))
      json.member("outcome", outcomeText(record))
      json.member("wait_ms", Int(record.wait.rawValue))
      json.member("talk_ms", record.talk.map { (talk) in Int(talk.rawValue) })
      json.member("end", "\(zone.civil(at: record.end)) \(zone.offset(at: record.end))")
      json.member("missed", record.isMissed)
      json.member("media_from_ms", record.mediaFrom.map { (media) in Int((media - record.arrival).rawValue) })
      json.member("rung", narrator.names(record.rung))
      json.member("message_ms", record.message.map { (message) in Int(message.rawValue) })
      json.member("recording_ms", record.recording.map { (recording) in Int(recording.rawValue) })
      json.member("callback", record.callback?.rawValue)
      json.key("timeline")
      json.array(timelines[number] ?? []) { (json, line) in
        json.object { (json) in
          json.member("at_ms", Int(line.offset.rawValue))
          json.member("entries", line.entries.map(\.description))
        }
      }
      json.key("outbox")
      json.array(exchange.outbox.filter { (entry) in entry.call == number }) { (json, entry) in
        json.object { (json) in
          json.member("at_ms", Int((entry.at - record.arrival).rawValue))
          json.member("on", entry.occasion.rawValue)
          json.member("by", entry.channel.rawValue)
          json.member("to", entry.recipient)
        }
      }
    }
  }

}

extension Weekday {

  /// The short name for people.
  var shortName: Phrase {
    switch self {
    case .monday: Phrase(en: "Mon", ru: "Пн")
    case .tuesday: Phrase(en: "Tue", ru: "Вт")
    case .wednesday: Phrase(en: "Wed", ru: "Ср")
    case .thursday: Phrase(en: "Thu", ru: "Чт")
    case .friday: Phrase(en: "Fri", ru: "Пт")
    case .saturday: Phrase(en: "Sat", ru: "Сб")
    case .sunday: Phrase(en: "Sun", ru: "Вс")
    }
  }

}

extension String {

  /// The parts of this text between `separator`s.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(separator) {
        rest = rest.dropFirst(separator.count)
        parts.append("")
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }

}
