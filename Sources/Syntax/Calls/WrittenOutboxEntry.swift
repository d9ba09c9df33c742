public import Diagnostics
public import Hours

/// One notification that a call is expected to cause, as its author wrote it.
public struct WrittenOutboxEntry: Sendable {

  /// When it is sent, counted from the arrival of the call.
  public var at: Written<Milliseconds>?

  /// What it tells of.
  public var on: Written<NotificationEvent>?

  /// How it is sent, and to whom: an address, a number, or the id of an employee. A phone number is canonical.
  public var recipient: (channel: NotificationChannel, to: Written<String>)?

  /// Where the entry is told.
  public var range: SourceRange

}

/// The keys of an outbox entry.
enum OutboxKeys: String, KeyWords {
  case at, on, email, sms, push

  static let construct = Phrase(en: "outbox entry", ru: "исходящее уведомление")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the outbox entries at `node`: a list, or one entry.
  mutating func outbox(_ node: NodeID) -> Written<[WrittenOutboxEntry]> {
    var entries: [WrittenOutboxEntry] = []
    items(of: node, Phrase(en: "outbox", ru: "исходящие уведомления"), orOne: true) { (reader, item) in
      if !reader.isOverwhelmed, let entry = reader.outboxEntry(item) { entries.append(entry) }
    }
    return Written(entries, at: tree.range(of: node))
  }

  /// Returns the outbox entry at `node`.
  private mutating func outboxEntry(_ node: NodeID) -> WrittenOutboxEntry? {
    guard expect(.mapping, node, OutboxKeys.construct) else { return nil }
    var entry = WrittenOutboxEntry(range: tree.range(of: node))
    var given: Set<OutboxKeys> = []
    fields(of: node, as: OutboxKeys.self) { (reader, key, value) in
      given.insert(key)
      switch key {
      case .at: entry.at = reader.small(value, Phrase(en: "at", ru: "время"), LineGaps.offset)
      case .on: entry.on = reader.word(value, as: NotificationEvent.self)
      case .email: reader.recipient(.email, value, of: &entry)
      case .sms: reader.recipient(.sms, value, of: &entry)
      case .push: reader.recipient(.push, value, of: &entry)
      }
    }
    guard tree.isComplete else { return entry }
    for key in [OutboxKeys.at, .on] where !given.contains(key) {
      complain(.missing(key.rawValue, OutboxKeys.construct, at: entry.range.atStart))
    }
    if given.isDisjoint(with: [.email, .sms, .push]) { complain(.missingRecipient(at: entry.range)) }
    return entry
  }

  /// Reads the recipient at `node` into `entry`.
  private mutating func recipient(_ channel: NotificationChannel, _ node: NodeID, of entry: inout WrittenOutboxEntry) {
    guard let to = string(node, Phrase(en: channel.rawValue, ru: channel.rawValue)) else { return }
    if let first = entry.recipient {
      complain(.secondRecipient(at: to.range, first: first.to.range))
      return
    }
    let number = channel == .sms ? PhoneNumber(to.value) : nil
    entry.recipient = (channel, Written(number?.canonical ?? to.value, at: to.range))
  }

}

extension Diagnostic {

  /// The diagnostic of an outbox entry at `range` that is sent to nobody.
  fileprivate static func missingRecipient(at range: SourceRange) -> Diagnostic {
    .init(
      .missingKey,
      Phrase(en: "the outbox entry does not say to whom it is sent", ru: "не указано, кому отправляется уведомление"),
      at: range,
      help: Phrase(
        en: "add 'email: ADDRESS', 'sms: NUMBER' or 'push: EMPLOYEE'",
        ru: "добавьте «email: АДРЕС», «sms: НОМЕР» или «push: СОТРУДНИК»"))
  }

  /// The diagnostic of an outbox entry that is sent twice.
  fileprivate static func secondRecipient(at range: SourceRange, first: SourceRange) -> Diagnostic {
    .init(
      .conflictingKeys,
      Phrase(en: "an outbox entry is sent to one recipient", ru: "у исходящего уведомления один получатель"), at: range,
      help: Phrase(en: "write an entry for each recipient", ru: "напишите отдельную запись для каждого получателя"),
      notes: [Note(Phrase(en: "the first recipient is here", ru: "первый получатель указан здесь"), at: first)])
  }

}
