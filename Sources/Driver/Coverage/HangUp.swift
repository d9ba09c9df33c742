internal import Diagnostics
internal import Hours
internal import Machine
internal import Simulation

/// A call in which the caller hung up: what was before, what is then, and what comes of it.
///
/// What must hold is said here a second time, from the rules and not from the machine's exits, so that a machine or an
/// exchange that leads a caller astray is found out.
struct HangUp {

  private let call: Int
  private let at: Instant

  /// The moment before.
  private let before: Exchange

  /// When everything of the instant has happened.
  private let then: Exchange

  /// A while later, when all timers of the call would have come.
  private let later: Exchange

  /// The position of the call's record.
  private let number: Int

  /// The largest number of events for which a hang-up is observed.
  private static let patience = 200

  /// The call at position `call` of the script of `exchange`, whose caller hangs up at `instant`.
  ///
  /// Returns nothing where the call is over by then.
  init?(call: Int, at instant: Instant, in exchange: Exchange) {
    guard let number = exchange.record(ofCall: call) else { return nil }
    self.call = call
    self.number = number
    at = instant
    before = exchange
    var then = exchange
    then.hangUp(call: call, at: instant)
    while let next = then.nextTime, next <= instant, then.step() {}
    self.then = then
    var later = then
    var count = 0
    while count < Self.patience, later.step() { count += 1 }
    self.later = later
  }

  /// The first thing that is not as it must be; nothing if all is well.
  var violation: Phrase? {
    if let wrong = wrongEnd { return wrong }
    if let wrong = wrongLegs { return wrong }
    if let wrong = wrongMessage { return wrong }
    return wrongLetters
  }

  private var machine: Machine { before.machine }
  private var record: CallRecord { then.records[number] }

  // MARK: The end

  /// One end at the instant of the hang-up, with the outcome that the place of the caller asks for (P-10).
  private var wrongEnd: Phrase? {
    guard let outcome = record.outcome, then.state(ofCall: call) == nil else { return .goesOn }
    guard record.end == at else { return .wrongTime(record.end - record.arrival) }
    guard let expected = expectedOutcome else { return .noPlace }
    guard outcome == expected else { return .wrongOutcome(outcome.word, expected.word) }
    guard later.records[number].outcome == outcome, later.records[number].end == at else { return .endsTwice }
    let records = later.records.count { (other) in other.arrivalNumber == call && other.direction != .callback }
    guard records == 1 else { return .endsTwice }
    let isMissed =
      switch (record.direction, outcome) {
      case (.internal, _), (.callback, _): false
      case (_, .answered), (_, .blocked), (_, .unallocated), (_, .faxReceived), (_, .faxFailed): false
      default: true
      }
    guard record.isMissed == isMissed else { return isMissed ? .notMissed : .missed }
    return nil
  }

  /// The outcome that the place of the caller asks for; nothing where nobody can stand.
  private var expectedOutcome: Outcome? {
    guard let state = before.state(ofCall: call) else { return nil }
    switch machine.states[state].kind {
    case .greeting: return .abandoned(.greeting)
    case .announcement:
      let isTurnedAway = before.trace.contains { (entry) in
        Int(entry.call) == number && entry.occurrence == .blocked
      }
      return isTurnedAway ? .blocked : .abandoned(.announcement)
    case .faxDetection: return .abandoned(.fax)
    case .faxTone, .faxReception: return .faxFailed
    case .distributing, .waiting: return .abandoned(isRung ? .ringing : .queue)
    case .directOffer, .externalOffer: return .abandoned(.ringing)
    case .boxGreeting: return .abandoned(.voicemailGreeting)
    case .boxRecording: return keptMessage == nil ? .voicemailEmpty : .voicemail
    case .talking: return .answered
    case .screening, .rowChoice, .groupEntry, .directEntry, .released, .callbackDue, .callbackCustomer, .callbackOver:
      return nil
    }
  }

  /// Whether the call rang anything before.
  private var isRung: Bool {
    before.engagements.contains { (engagement) in engagement.record == number && engagement.kind == .ringing }
  }

  // MARK: Legs

  /// Whoever was engaged for the caller is free, and nothing rings for him any more.
  private var wrongLegs: Phrase? {
    for exchange in [then, later] {
      let engagements = exchange.engagements
      if let held = engagements.first(where: { (held) in held.record == number || held.record == nil }) {
        return .notReleased(machine.employees[held.employee].name)
      }
      let ringing = Set(engagements.filter { (engagement) in engagement.kind == .ringing }.map(\.employee))
      if let device = exchange.liveDevices.first(where: { (device) in !ringing.contains(machine.devices[device].owner) }
      ) {
        return .notReleased(machine.employees[machine.devices[device].owner].name)
      }
    }
    let told = later.trace[then.trace.count...].first { (entry) in Int(entry.call) == number && !entry.isCallback }
    if told != nil { return .goesOn }
    return nil
  }

  // MARK: The message

  /// The message that must be kept: one that is long enough (D-25).
  private var keptMessage: Milliseconds? {
    guard let state = before.state(ofCall: call), case .boxRecording(let box) = machine.states[state].kind,
      let start = before.trace.last(where: { (entry) in
        Int(entry.call) == number && entry.occurrence == .messageStarts
      })
    else { return nil }
    var speaks = Milliseconds.zero
    for act in before.script.acts[before.script.arrivals[call].acts] {
      if case .speak(let length, _) = act { speaks = length }
    }
    let length = min(at - start.at, speaks)
    return length >= machine.boxes[box].minimum.value ? length : nil
  }

  /// A message is kept if and only if it is long enough.
  private var wrongMessage: Phrase? {
    guard record.message != keptMessage else { return nil }
    return keptMessage == nil ? .shortMessage : .lostMessage
  }

  // MARK: Letters

  /// What is told at the hang-up is what the account asks for, once (D-37, P-21).
  private var wrongLetters: Phrase? {
    let told = then.outbox[before.outbox.count...].filter { (entry) in entry.call == number }
    let expected = expectedLetters
    guard told.map(Letter.init).sorted() == expected.sorted() else { return .wrongLetters }
    guard told.allSatisfy({ (entry) in entry.at == at }) else { return .wrongLetters }
    let afterwards = later.outbox[then.outbox.count...].filter { (entry) in
      entry.call == number && entry.occasion != .callbackFailed
    }
    return afterwards.isEmpty ? nil : .wrongLetters
  }

  /// The letters that the hang-up must cause.
  private var expectedLetters: [Letter] {
    var letters: Set<Letter> = []
    func tell(_ occasion: Notification.Occasion, also address: String?) {
      if let address { letters.insert(Letter(occasion, .email, address)) }
      guard record.direction == .inbound else { return }
      for notification in machine.notifications where notification.occasion == occasion && isMeant(notification) {
        for recipient in notification.recipients { letters.insert(Letter(occasion, notification.channel, recipient)) }
      }
    }
    if let state = before.state(ofCall: call), case .boxRecording(let box) = machine.states[state].kind,
      keptMessage != nil
    {
      tell(.voicemail, also: machine.boxes[box].address)
    }
    if record.recording != nil {
      switch machine.recording?.storage {
      case .email(let address): tell(.recordingReady, also: address)
      case .cloud: tell(.recordingReady, also: machine.recording?.address)
      case nil: break
      }
    }
    if record.isMissed { tell(.missed, also: nil) }
    return Array(letters)
  }

  /// Whether `notification` is about this call at this hour.
  private func isMeant(_ notification: Notification) -> Bool {
    if !notification.lines.isEmpty {
      guard case .line(let line) = record.dialled, notification.lines.contains(line) else { return false }
    }
    if !notification.groups.isEmpty {
      let path = then.listedGroups[record.path.positions]
      guard path.contains(where: { (group) in notification.groups.contains(group) }) else { return false }
    }
    return notification.hours.map { (hours) in then.isOpen(hours, at: at) } ?? true
  }

  /// A letter, without call and instant.
  private struct Letter: Hashable, Comparable {

    let occasion: String
    let channel: String
    let recipient: String

    init(_ occasion: Notification.Occasion, _ channel: Notification.Channel, _ recipient: String) {
      self.occasion = occasion.rawValue
      self.channel = channel.rawValue
      self.recipient = recipient
    }

    init(_ entry: OutboxEntry) {
      self.init(entry.occasion, entry.channel, entry.recipient)
    }

    static func < (a: Self, b: Self) -> Bool {
      (a.occasion, a.channel, a.recipient) < (b.occasion, b.channel, b.recipient)
    }

  }

}

extension Phrase {

  fileprivate static let goesOn = Phrase(
    en: "the call goes on after the caller has hung up",
    ru: "звонок продолжается после того, как звонящий положил трубку")
  fileprivate static let endsTwice = Phrase(
    en: "the call ends more than once", ru: "звонок заканчивается больше одного раза")
  fileprivate static let noPlace = Phrase(
    en: "the caller waits where no time passes", ru: "звонящий застрял там, где время не идёт")
  fileprivate static let notMissed = Phrase(
    en: "the call is not among the missed ones", ru: "звонок не попал в пропущенные")
  fileprivate static let missed = Phrase(
    en: "the call is among the missed ones and should not be", ru: "звонок попал в пропущенные, хотя не должен")
  fileprivate static let shortMessage = Phrase(
    en: "a message is kept that is too short, or has another length",
    ru: "сохранено слишком короткое сообщение или сообщение другой длины")
  fileprivate static let lostMessage = Phrase(
    en: "a message that is long enough is not kept as it was spoken",
    ru: "достаточно длинное сообщение не сохранено или сохранено не целиком")
  fileprivate static let wrongLetters = Phrase(
    en: "the notifications are not those that the account asks for",
    ru: "уведомления не те, что заданы в аккаунте")

  fileprivate static func wrongTime(_ after: Milliseconds) -> Phrase {
    Phrase(en: "the call ends at +\(after) instead", ru: "звонок заканчивается в другое время: +\(after)")
  }

  fileprivate static func wrongOutcome(_ found: String, _ expected: String) -> Phrase {
    Phrase(en: "the outcome is '\(found)', not '\(expected)'", ru: "итог «\(found)», а не «\(expected)»")
  }

  fileprivate static func notReleased(_ employee: String) -> Phrase {
    Phrase(en: "\(employee) is still rung or engaged", ru: "«\(employee)» всё ещё занят, или ему звонят")
  }

}
