public import Diagnostics
public import Hours

/// An entry of the blacklist as its author wrote it.
public struct WrittenBlacklistEntry: Sendable {

  /// Who is meant.
  public var caller: Written<NumberPattern>

  /// What he hears; a busy tone where nothing is named.
  public var announcement: Written<String>?

  /// The numbers that the entry protects; all where none are named.
  public var numbers: [Written<PhoneNumber>] = []

}

/// The recording of conversations as its author wrote it.
public struct WrittenRecording: Sendable {

  /// Where it is written.
  public var range: SourceRange

  /// Which calls are recorded.
  public var calls: Written<RecordedCalls>?

  /// Whose: numbers, groups, employees; everybody if empty.
  public var of: [Written<String>] = []

  /// Where recordings go.
  public var storage: Written<RecordingStorage>?

  /// How long they are kept.
  public var keep: Written<Milliseconds>?

  /// The e-mail address.
  public var email: Written<String>?

  /// How they are paid for.
  public var billing: Written<RecordingBilling>?

  /// What callers are told.
  public var announcement: Written<String>?

}

/// The words for which calls are recorded.
public enum RecordedCalls: String, Sendable, KeyWords {
  case off, all, inbound, outbound
  case onDemand = "on-demand"

  static let construct = Phrase(en: "calls", ru: "calls")
  static let table = KeyTable<Self>()
}

/// The words for where recordings go.
public enum RecordingStorage: String, Sendable, KeyWords {
  case cloud, email

  static let construct = Phrase(en: "storage", ru: "хранение (storage)")
  static let table = KeyTable<Self>()
}

/// The words for how recordings are paid for.
public enum RecordingBilling: String, Sendable, KeyWords {
  case perMinute = "per-minute"
  case package

  static let construct = Phrase(en: "billing", ru: "тарификация (billing)")
  static let table = KeyTable<Self>()
}

/// A notification as its author wrote it.
public struct WrittenNotification: Sendable {

  /// Where it is written.
  public var range: SourceRange

  /// What is told.
  public var on: Written<NotificationEvent>?

  /// The e-mail address.
  public var email: Written<String>?

  /// A number, an employee or a group to whom a text message goes.
  public var sms: Written<String>?

  /// An employee or a group to whose app it goes.
  public var push: Written<String>?

  /// The numbers.
  public var numbers: [Written<PhoneNumber>] = []

  /// The groups.
  public var groups: [Written<String>] = []

  /// The only hours in which it is sent.
  public var hours: WrittenHours?

}

/// The keys of a blacklist entry.
enum BlacklistKeys: String, KeyWords {
  case caller, announce, numbers, comment

  static let construct = Phrase(en: "blacklist entry", ru: "запись чёрного списка")
  static let table = KeyTable<Self>()
}

/// The keys of the recording.
enum RecordingKeys: String, KeyWords {
  case calls, of, storage, keep, email, billing, announcement

  static let construct = Phrase(en: "recording", ru: "запись разговоров")
  static let table = KeyTable<Self>()
}

/// The keys of a notification.
enum NotificationKeys: String, KeyWords {
  case on, email, sms, push, numbers, groups, hours

  static let construct = Phrase(en: "notification", ru: "уведомление")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the blacklist entry at `node`: a caller, or a mapping.
  mutating func blacklistEntry(_ node: NodeID, _ rest: [NodeID]) -> WrittenBlacklistEntry? {
    guard tree.kind(of: node) == .mapping else {
      return blacklistedCaller(node).map { (caller) in WrittenBlacklistEntry(caller: caller) }
    }
    var caller: Written<NumberPattern>?
    var isCallerGiven = false
    var announcement: Written<String>?
    var numbers: [Written<PhoneNumber>] = []
    for node in [node] + rest {
      fields(of: node, as: BlacklistKeys.self) { (reader, key, value) in
        switch key {
        case .caller:
          isCallerGiven = true
          caller = reader.blacklistedCaller(value)
        case .announce: announcement = reader.string(value, Phrase(en: "announce", ru: "announce"))
        case .numbers: numbers = reader.numberList(value)
        case .comment: _ = reader.string(value, Phrase(en: "comment", ru: "комментарий"))
        }
      }
    }
    if !isCallerGiven { complain(.missing("caller", BlacklistKeys.construct, at: tree.range(of: node))) }
    return caller.map { (caller) in
      WrittenBlacklistEntry(caller: caller, announcement: announcement, numbers: numbers)
    }
  }

  /// Returns the caller at `node`: a number, a beginning of numbers, or `anonymous`.
  private mutating func blacklistedCaller(_ node: NodeID) -> Written<NumberPattern>? {
    small(node, BlacklistKeys.construct, NumberPattern.read)
  }

  /// Returns the numbers at `node`: a list, or one.
  mutating func numberList(_ node: NodeID) -> [Written<PhoneNumber>] {
    var numbers: [Written<PhoneNumber>] = []
    items(of: node, Phrase(en: "numbers", ru: "номера"), orOne: true) { (reader, item) in
      if let number = reader.number(item, Phrase(en: "number", ru: "номер")) { numbers.append(number) }
    }
    return numbers
  }

  /// Returns the recording at `node`.
  mutating func recording(_ node: NodeID) -> WrittenRecording? {
    var recording = WrittenRecording(range: tree.range(of: node))
    fields(of: node, as: RecordingKeys.self, into: &recording) { (reader, recording, key, value) in
      switch key {
      case .calls: recording.calls = reader.word(value, as: RecordedCalls.self)
      case .of: recording.of = reader.names(value, Phrase(en: "of", ru: "of"))
      case .storage: recording.storage = reader.word(value, as: RecordingStorage.self)
      case .keep: recording.keep = reader.duration(value, Phrase(en: "keep", ru: "keep"))
      case .email: recording.email = reader.email(value)
      case .billing: recording.billing = reader.word(value, as: RecordingBilling.self)
      case .announcement: recording.announcement = reader.string(value, Phrase(en: "announcement", ru: "объявление"))
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    if recording.calls == nil, !diagnostics.contains(where: { (other) in recording.range.contains(other.range) }) {
      complain(.missing("calls", RecordingKeys.construct, at: recording.range.atStart))
    }
    return recording
  }

  /// Returns the notification at `node`, which goes on in `rest`.
  mutating func notification(_ node: NodeID, _ rest: [NodeID]) -> WrittenNotification? {
    let faultsBefore = diagnostics.count
    var notification = WrittenNotification(range: tree.range(of: node))
    for node in [node] + rest {
      fields(of: node, as: NotificationKeys.self, into: &notification) { (reader, notification, key, value) in
        switch key {
        case .on: notification.on = reader.word(value, as: NotificationEvent.self)
        case .email:
          notification.email = reader.recipient(value, Phrase(en: "email", ru: "email"))
          // Without the sign it is the name of somebody.
          if let address = notification.email, address.value.utf8.contains(UInt8(ascii: "@")) {
            reader.checkAddress(address)
          }
        case .sms: notification.sms = reader.recipient(value, Phrase(en: "sms", ru: "sms"))
        case .push: notification.push = reader.recipient(value, Phrase(en: "push", ru: "push"))
        case .numbers: notification.numbers = reader.numberList(value)
        case .groups: notification.groups = reader.names(value, Phrase(en: "groups", ru: "группы"))
        case .hours: notification.hours = reader.namedHours(value)
        }
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    let isFaulty = diagnostics[faultsBefore...].contains { (other) in notification.range.contains(other.range) }
    if !isFaulty, notification.on == nil {
      complain(.missing("on", NotificationKeys.construct, at: notification.range.atStart))
    }
    if !isFaulty, notification.email == nil, notification.sms == nil, notification.push == nil {
      complain(
        .missing(
          "email", NotificationKeys.construct, at: notification.range.atStart,
          help: Phrase(
            en: "say who is told: 'email', 'sms' or 'push' with an address, an employee or a group",
            ru: "укажите, кому сообщать: «email», «sms» или «push» с адресом, сотрудником или группой")))
    }
    return notification
  }

  /// Returns who is told at `node`: one, for several have an entry each.
  private mutating func recipient(_ node: NodeID, _ construct: Phrase) -> Written<String>? {
    guard tree.kind(of: node) == .sequence, tree.count(of: node) > 1 else { return string(node, construct) }
    complain(.severalRecipients(at: tree.range(of: node)))
    return nil
  }

}

extension Diagnostic {

  /// The diagnostic of a notification to several in one entry.
  fileprivate static func severalRecipients(at range: SourceRange) -> Diagnostic {
    .init(
      .wrongShape,
      Phrase(en: "an entry tells one, but here is a list", ru: "в одном пункте — один получатель, а здесь список"),
      at: range,
      help: Phrase(
        en: "write an entry for each, or name a group, whose members are all told",
        ru: "напишите по пункту на каждого или укажите группу: сообщение получат все её участники"))
  }

}
