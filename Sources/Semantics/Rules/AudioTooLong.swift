internal import Diagnostics
internal import Hours
internal import Syntax

/// The longest audio in places where a caller, or his fax machine, waits for its end.
private enum LongestAudio {

  /// Before a message may be spoken: the longest greeting of a box that Asterisk lets be recorded (`maxgreet` in its
  /// sample of voicemail.conf), after which this language's other limits of boxes are made, too.
  static let boxGreeting = Milliseconds.seconds(60)

  /// Before somebody else's telephone rings: from then on callers tend to hang up (R003-28).
  static let announcement = Milliseconds.seconds(20)

  /// Before a fax machine is listened for: after 35 s, less 5, it gives up (timer T1 of ITU-T T.30).
  static let beforeFax = Milliseconds.seconds(30)

}

extension ResolvedAccount {

  /// Returns a diagnostic for each greeting of a box, announcement of an absence and greeting before a fax that is too
  /// long for its place.
  ///
  /// What plays before the first telephone rings is told of by `greeting-too-long`, the prompt of an offer by
  /// `prompt-cut-off`.
  func audioTooLong() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (position, box) in boxes.enumerated() {
      guard let item = box.greeting, let length = audioLengths[item], length > LongestAudio.boxGreeting,
        let greeting = written.boxes[position].greeting
      else { continue }
      findings.append(.longBoxGreeting(greeting, length))
    }
    for position in employees.indices where !employees[position].absences.isEmpty {
      let absences = employees[position].absences
      let cards = written.employees[position].absences
      guard cards.count == absences.count else { continue }
      for (absence, card) in zip(absences, cards) {
        guard case .forward? = absence.then?.kind, let item = absence.announcement, let length = audioLengths[item],
          length > LongestAudio.announcement, let announcement = card.announcement
        else { continue }
        findings.append(.longAnnouncement(announcement, length))
      }
    }
    for scheme in schemes.indices {
      let rows = schemes[scheme].rows
      for row in rows.indices {
        if let finding = longBeforeFax(in: rows[row].steps) { findings.append(finding) }
      }
    }
    return findings
  }

  /// The diagnostic of what `steps`, those of a row, play before a fax is listened for, if it is too long.
  private func longBeforeFax(in steps: [ResolvedStep]) -> Diagnostic? {
    var length = Milliseconds.zero
    var tooLong: ResolvedStep?
    for step in steps {
      switch step.kind {
      case .greeting(let item): length = length + (audioLengths[item] ?? .zero)
      case .faxDetect, .faxReceive:
        return tooLong.map { (long) in .longBeforeFax(length, at: long.range, fax: step.range) }
      case .forward, .voicemail, .hangup: return nil
      }
      if tooLong == nil, length > LongestAudio.beforeFax { tooLong = step }
    }
    return nil
  }

}

extension Diagnostic {

  fileprivate static func longBoxGreeting(_ greeting: Written<String>, _ length: Milliseconds) -> Diagnostic {
    .init(
      .audioTooLong,
      Phrase(
        en: "'\(greeting.value)' lasts \(length) before a message may be spoken; more than 60s is too long for a box",
        ru: "«\(greeting.value)» длится \(length), и только потом можно говорить; для ящика больше 60s — слишком долго"),
      at: greeting.range,
      help: Phrase(
        en: "shorten it: Asterisk keeps greetings of boxes below a minute, too (maxgreet in voicemail.conf)",
        ru: "сократите запись: и в Asterisk приветствие ящика не длиннее минуты (maxgreet в voicemail.conf)"))
  }

  fileprivate static func longAnnouncement(_ announcement: Written<String>, _ length: Milliseconds) -> Diagnostic {
    .init(
      .audioTooLong,
      Phrase(
        en: "callers listen to '\(announcement.value)' for \(length) before the next telephone rings; 20s is the most",
        ru: "звонящий слушает «\(announcement.value)» \(length), прежде чем зазвонит другой телефон; предел — 20s"),
      at: announcement.range,
      help: Phrase(
        en: "from the twentieth second callers tend to hang up: shorten it",
        ru: "с двадцатой секунды клиенты кладут трубку: сократите запись"))
  }

  fileprivate static func longBeforeFax(_ length: Milliseconds, at range: SourceRange, fax: SourceRange) -> Diagnostic {
    .init(
      .audioTooLong,
      Phrase(
        en: "callers listen for \(length) before a fax is taken; after 30s a fax machine may have given up",
        ru: "до приёма факса звучит \(length); через 30s факс на том конце может отключиться"), at: range,
      help: Phrase(
        en: "shorten it, or listen for the fax first: a machine waits for 35 s, less 5 (T1 of ITU-T T.30)",
        ru: "сократите запись или сначала ждите факс: аппарат ждёт 35 с, допуск 5 (таймер T1, ITU-T T.30)"),
      notes: [Note(Phrase(en: "the fax is taken only here", ru: "факс принимается только здесь"), at: fax)])
  }

}
