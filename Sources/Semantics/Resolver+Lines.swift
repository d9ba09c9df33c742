internal import Diagnostics
internal import Hours
internal import Syntax

/// Numbers, the blacklist, recording and notifications.
extension Resolver {

  /// Binds the inbound numbers; each number belongs to one line or one employee.
  mutating func inboundNumbers() -> [ResolvedNumber] {
    ownNumbers = Dictionary(minimumCapacity: written.numbers.count)
    var lines: [ResolvedNumber] = []
    lines.reserveCapacity(written.numbers.count)
    for position in written.numbers.indices {
      claim(written.numbers[position].number)
      let entry: ResolvedNumber.Entry?
      if let name = written.numbers[position].scheme {
        entry = bind(name, in: schemes).map { (scheme) in .scheme(scheme) }
      } else {
        entry = written.numbers[position].forward.flatMap { (name) in target(name) }.map { (target) in .forward(target)
        }
      }
      let ringback = audioItem(written.numbers[position].ringback)
      // A number without an entry keeps its position, so that others still find theirs; nothing is compiled then.
      lines.append(ResolvedNumber(entry: entry ?? .scheme(-1), ringback: ringback))
    }
    for position in written.employees.indices {
      let original =
        originals[position].map { (original) in written.employees[original].directNumbers.prefix(CopiedEmployee.most) }
        ?? []
      for direct in written.employees[position].directNumbers {
        let isCopied = original.contains { (other) in other.number.value.canonical == direct.number.value.canonical }
        if !isCopied { claim(direct.number) }
      }
    }
    return lines
  }

  /// Notes whose `number` is, after a complaint if it was somebody else's.
  private mutating func claim(_ number: Written<PhoneNumber>) {
    guard let first = ownNumbers.updateValue(number.range, forKey: number.value.canonical) else { return }
    ownNumbers[number.value.canonical] = first
    complain(.duplicateNumber(number, first: first))
  }

  /// Returns the canonical form of the account's own number `number`, after a complaint if it is none.
  private mutating func ownNumber(_ number: Written<PhoneNumber>) -> String? {
    let canonical = number.value.canonical
    if ownNumbers[canonical] != nil { return canonical }
    complain(.notOurNumber(number))
    return nil
  }

  /// Binds the outside number of a group's fallback: it needs a box, and is no service (R003-26, 2.17).
  mutating func external(
    _ number: Written<PhoneNumber>, box: Written<String>?, at range: SourceRange, isAllowed: Bool
  ) -> ResolvedAction.Kind? {
    guard isAllowed else {
      complain(.externalForEmployee(number))
      return nil
    }
    guard let box else {
      complain(.externalWithoutBox(at: range))
      return nil
    }
    return bind(box, in: boxes).map { (box) in .external(number.value.canonical, box: box) }
  }

  /// Binds the blacklist entry at `position`.
  mutating func blacklistEntry(at position: Int) -> ResolvedBlacklistEntry {
    ResolvedBlacklistEntry(
      announcement: audioItem(written.blacklist[position].announcement),
      numbers: written.blacklist[position].numbers.compactMap { (number) in ownNumber(number) })
  }

  /// Binds the recording: its scope names numbers, groups and employees; mailed recordings need an address (2.17).
  mutating func recording(_ recording: WrittenRecording) -> ResolvedRecording {
    var bound = ResolvedRecording()
    for name in recording.of {
      if let number = PhoneNumber(name.value) {
        if let own = ownNumber(Written(number, at: name.range)) { bound.numbers.append(own) }
      } else {
        switch party(name) {
        case .employee(let position): bound.employees.append(position)
        case .group(let position): bound.groups.append(position)
        case nil: break
        }
      }
    }
    _ = audioItem(recording.announcement)
    if let storage = recording.storage, storage.value == .email, recording.email == nil {
      complain(.recordingAddress(at: storage.range))
    }
    if let keep = recording.keep,
      keep.value < .days(1) || keep.value > .days(3650) || keep.value.rawValue % 86_400_000 != 0
    {
      complain(.retention(keep))
    }
    return bound
  }

  /// Binds the notification at `position`: its recipients are addresses, employees or groups (P-21).
  mutating func notification(at position: Int) -> ResolvedNotification {
    var recipients: [(NotificationChannel, [String])] = []
    if let name = written.notifications[position].email { recipients.append((.email, addresses(name, .email))) }
    if let name = written.notifications[position].sms { recipients.append((.sms, addresses(name, .sms))) }
    if let name = written.notifications[position].push { recipients.append((.push, addresses(name, .push))) }
    return ResolvedNotification(
      recipients: recipients,
      numbers: written.notifications[position].numbers.compactMap { (number) in ownNumber(number) },
      groups: written.notifications[position].groups.compactMap { (name) in group(name) },
      hours: hours(written.notifications[position].hours))
  }

  /// The addresses of the recipient `name` on `channel`: written ones as they are, of an employee his own, of a group
  /// those of its active members in list order (P-21).
  private mutating func addresses(_ name: Written<String>, _ channel: NotificationChannel) -> [String] {
    if channel == .email, name.value.utf8.contains(UInt8(ascii: "@")) { return [name.value] }
    if channel == .sms, let number = PhoneNumber(name.value) { return [number.canonical] }
    if let help = Self.otherChannel(of: name.value, channel), targets[name.value] == nil {
      complain(
        .init(
          .unknownReference,
          Phrase(
            en: "'\(name.value)' is nothing to send this to",
            ru: "на «\(name.value)» отправить это нельзя"), at: name.range, help: help))
      return []
    }
    switch party(name) {
    case .employee(let position)?:
      return [address(ofEmployee: position, channel, for: name)].compactMap { $0 }
    case .group(let position)?:
      return written.groups[position].members.compactMap { (member) in
        guard case .employee(let position)? = target(called: member.value) else { return nil }
        guard written.employees[position].isActive?.value ?? true else { return nil }
        return address(ofEmployee: position, channel, for: name)
      }
    case nil:
      return []
    }
  }

  /// What to do about `text`, which is an address of another kind than `channel` wants.
  private static func otherChannel(of text: String, _ channel: NotificationChannel) -> Phrase? {
    if channel != .sms, PhoneNumber(text) != nil {
      return Phrase(en: "a phone number goes under 'sms'", ru: "номер телефона указывают в «sms»")
    }
    if channel != .email, text.utf8.contains(UInt8(ascii: "@")) {
      return Phrase(en: "an e-mail address goes under 'email'", ru: "адрес почты указывают в «email»")
    }
    return nil
  }

  /// The address of an employee on `channel`, after a complaint at `name` if he has none.
  private mutating func address(
    ofEmployee position: Int, _ channel: NotificationChannel, for name: Written<String>
  ) -> String? {
    let address: String? =
      switch channel {
      case .email: written.employees[position].email?.value
      case .sms: written.employees[position].mobile?.value.canonical
      case .push: written.employees[position].name.value
      }
    if address == nil { complain(.noAddress(of: written.employees[position].name.value, channel, at: name.range)) }
    return address
  }

}

extension Diagnostic {

  fileprivate static func duplicateNumber(_ number: Written<PhoneNumber>, first: SourceRange) -> Diagnostic {
    .init(
      .duplicateNumber,
      Phrase(
        en: "the number \(number.value.readable) is given twice", ru: "номер \(number.value.readable) указан дважды"),
      at: number.range, help: Phrase(en: "remove one of the two", ru: "удалите одно из двух"),
      notes: [Note(Phrase(en: "the first one is here", ru: "впервые указан здесь"), at: first)])
  }

  fileprivate static func notOurNumber(_ number: Written<PhoneNumber>) -> Diagnostic {
    .init(
      .unknownReference,
      Phrase(
        en: "\(number.value.readable) is no number of this account",
        ru: "номера \(number.value.readable) нет в этом файле"),
      at: number.range,
      help: Phrase(en: "name a number of the section 'numbers'", ru: "укажите номер из раздела «numbers»"))
  }

  fileprivate static func externalForEmployee(_ number: Written<PhoneNumber>) -> Diagnostic {
    .init(
      .badValue,
      Phrase(
        en: "only the 'no-answer' of a group can ring an outside number",
        ru: "на внешний номер может переадресовать только «no-answer» группы"), at: number.range,
      help: Phrase(
        en: "give the employee a device with that number, or forward to a group",
        ru: "добавьте сотруднику устройство с этим номером или переадресуйте на группу"))
  }

  fileprivate static func externalWithoutBox(at range: SourceRange) -> Diagnostic {
    .init(
      .externalWithoutBox,
      Phrase(
        en: "nobody takes the call when the outside number does not answer",
        ru: "не указано, что делать, если внешний номер не ответит"), at: range,
      help: Phrase(
        en: "name a box too: {external: NUMBER, voicemail: BOX}", ru: "укажите ящик: {external: НОМЕР, voicemail: ЯЩИК}"
      ))
  }

  fileprivate static func recordingAddress(at range: SourceRange) -> Diagnostic {
    .init(
      .recordingAddress,
      Phrase(
        en: "recordings are to be mailed, but to nobody", ru: "записи должны отправляться по почте, но адреса нет"),
      at: range,
      help: Phrase(en: "add 'email: ADDRESS' to the recording", ru: "добавьте в «recording» ключ «email: АДРЕС»"))
  }

  fileprivate static func retention(_ keep: Written<Milliseconds>) -> Diagnostic {
    .init(
      .timerRange, Phrase(en: "recordings cannot be kept for this time", ru: "хранить записи столько нельзя"),
      at: keep.range,
      help: Phrase(
        en: "write whole days, from '1 days' to '3650 days'", ru: "укажите целые дни, от «1 days» до «3650 days»"))
  }

  fileprivate static func noAddress(of name: String, _ channel: NotificationChannel, at range: SourceRange)
    -> Diagnostic
  {
    .init(
      .missingAddress,
      Phrase(
        en: channel == .sms ? "'\(name)' has no mobile number" : "'\(name)' has no e-mail address",
        ru: channel == .sms ? "у «\(name)» нет мобильного номера" : "у «\(name)» нет адреса электронной почты"),
      at: range,
      help: Phrase(
        en: channel == .sms ? "add 'mobile' to the employee" : "add 'email' to the employee",
        ru: channel == .sms ? "добавьте сотруднику «mobile»" : "добавьте сотруднику «email»"))
  }

}
