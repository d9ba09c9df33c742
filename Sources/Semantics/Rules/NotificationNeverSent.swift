internal import Diagnostics
internal import Hours
internal import Syntax

extension ResolvedAccount {

  /// Returns a diagnostic for each notification of something that cannot happen in this account.
  func notificationsNeverSent(_ uses: Uses) -> [Diagnostic] {
    written.notifications.indices.compactMap { (position) in
      guard let event = written.notifications[position].on else { return nil }
      switch event.value {
      case .voicemail:
        return uses.boxes.contains(true)
          ? nil
          : .neverSent(event, Phrase(en: "no call ends in a voicemail box", ru: "звонки не попадают в голосовую почту"))
      case .fax:
        return uses.fax != nil
          ? nil : .neverSent(event, Phrase(en: "no scheme has a step 'fax'", ru: "ни в одной схеме нет шага «fax»"))
      case .callbackRequested, .callbackFailed:
        return uses.offersCallback
          ? nil
          : .neverSent(
            event, Phrase(en: "no group offers a callback", ru: "ни одна группа не предлагает обратный звонок"))
      case .recordingReady:
        guard let recording = written.recording else {
          return .neverSent(event, Phrase(en: "nothing is recorded", ru: "разговоры не записываются"))
        }
        return recording.calls?.value == .off
          ? .neverSent(event, Phrase(en: "nothing is recorded", ru: "разговоры не записываются")) : nil
      case .missed, .employeeCreated: return nil
      }
    }
  }

  /// Returns a diagnostic for each notification that an earlier one sends already, to the same recipient.
  func notificationsSentTwice() -> [Diagnostic] {
    var events: [NotificationEvent] = []
    let isAnyTwice = written.notifications.indices.contains { (position) in
      guard let event = written.notifications[position].on?.value else { return false }
      if events.contains(event) { return true }
      events.append(event)
      return false
    }
    guard isAnyTwice else { return [] }
    var findings: [Diagnostic] = []
    var first: [NoticeKey: SourceRange] = [:]
    for notification in written.notifications {
      guard let event = notification.on else { continue }
      let hours: String? =
        switch notification.hours {
        case .pattern(let pattern): pattern.value.description
        case .schedule(let name): name.value
        case nil: nil
        }
      for (way, recipient) in [notification.email, notification.sms, notification.push].enumerated() {
        guard let recipient else { continue }
        let key = NoticeKey(
          event: event.value, way: way, recipient: recipient.value,
          numbers: Set(notification.numbers.map(\.value.canonical)), groups: Set(notification.groups.map(\.value)),
          hours: hours)
        if let first = first[key] ?? first[key.everywhere] {
          findings.append(.notificationTwice(recipient, first: first))
        } else {
          first[key] = recipient.range
        }
      }
    }
    return findings
  }

}

/// What tells notifications apart.
private struct NoticeKey: Hashable {

  var event: NotificationEvent
  var way: Int
  var recipient: String
  var numbers: Set<String>
  var groups: Set<String>
  var hours: String?

  /// The same notification of all calls at all times.
  var everywhere: NoticeKey {
    .init(event: event, way: way, recipient: recipient, numbers: [], groups: [], hours: nil)
  }

}

extension Diagnostic {

  fileprivate static func neverSent(_ event: Written<NotificationEvent>, _ reason: Phrase) -> Diagnostic {
    .init(
      .notificationNeverSent,
      Phrase(en: "this is never sent: \(reason.en)", ru: "это уведомление не придёт никогда: \(reason.ru)"),
      at: event.range,
      help: Phrase(
        en: "remove the notification, or set up what it tells of",
        ru: "удалите уведомление или настройте то, о чём оно сообщает"))
  }

  fileprivate static func notificationTwice(_ recipient: Written<String>, first: SourceRange) -> Diagnostic {
    .init(
      .notificationTwice,
      Phrase(
        en: "'\(recipient.value)' is told of this already", ru: "«\(recipient.value)» уже получает такое уведомление"),
      at: recipient.range, help: Phrase(en: "remove one of the two", ru: "удалите одно из двух"),
      notes: [Note(Phrase(en: "by this notification", ru: "от этого уведомления"), at: first)])
  }

}
