public import Diagnostics
public import Hours

/// A ring group as its author wrote it.
public struct WrittenGroup: Sendable {

  /// The id.
  public var name: Written<String>

  /// What people call it.
  public var fullName: Written<String>?

  /// The extension.
  public var number: Written<String>?

  /// The department, which decides who sees its calls.
  @Rare public var department: Written<String>?

  /// How long, or in which order, is rung.
  public var ring: Written<RingOrder>?

  /// The members in list order.
  public var members: [Written<String>] = []

  /// Where the members are written.
  public var membersRange: SourceRange?

  /// Whether the author said nothing of the order; an order that could not be read was given.
  public var hasNoOrder = true

  /// Ring time of a member.
  public var turn: Written<Milliseconds>?

  /// The overall wait.
  public var wait: Written<Milliseconds>?

  /// Whether calls wait.
  public var queue: Written<Bool>?

  /// What a waiting caller hears.
  public var queueAudio: Written<String>?

  /// The offer to impatient callers.
  @Rare public var impatient: WrittenImpatient?

  /// The figures of a callback.
  @Rare public var callback: WrittenCallback?

  /// What happens when nobody answers: must be said (R003-24).
  public var noAnswer: WrittenAction?

}

/// The words for the order in which a group rings.
public enum RingOrder: String, Sendable, KeyWords {

  /// Everybody at once.
  case all

  /// Who has been without a conversation longest is first.
  case even

  /// One after the other.
  case sequential

  /// One after the other, and nobody stops ringing.
  case cumulative

  static let construct = Phrase(en: "ring", ru: "порядок вызова (ring)")
  static let table = KeyTable<Self>()
}

/// The offer to impatient callers as its author wrote it.
public struct WrittenImpatient: Sendable {

  /// Where it is written.
  public var range: SourceRange

  /// How long after entering the group.
  public var after: Written<Milliseconds>?

  /// What is played.
  public var prompt: Written<String>?

  /// What the keys mean.
  public var offer: [(key: Written<UInt8>, choice: Written<OfferChoice>)] = []

  /// Whether all of the offer could be read.
  public var isWhole = true

}

/// What a key of the offer stands for.
public enum OfferChoice: Sendable {

  /// Being called back.
  case callback

  /// Staying on the line.
  case stay

  /// Leaving a message in a box.
  case voicemail(Written<String>?)

}

/// The figures of a callback as their author wrote them.
public struct WrittenCallback: Sendable {

  /// Where they are written.
  public var range: SourceRange

  /// From the release to the first attempt.
  public var delay: Written<Milliseconds>?

  /// How often it is tried.
  public var attempts: Written<Int>?

  /// From a failure to the next attempt.
  public var pause: Written<Milliseconds>?

  /// How long, or in which order, is rung.
  public var ring: Written<Milliseconds>?

}

/// The keys of a group.
enum GroupKeys: String, KeyWords {
  case name, description, `extension`, ring, members, turn, wait, queue
  case queueAudio = "queue-audio"
  case impatient, callback
  case noAnswer = "no-answer"
  case department

  static let construct = Phrase(en: "group", ru: "группа")
  static let table = KeyTable<Self>()
}

/// The keys of the offer to impatient callers.
enum ImpatientKeys: String, KeyWords {
  case after, prompt, offer

  static let construct = Phrase(en: "impatient", ru: "предложение нетерпеливым (impatient)")
  static let table = KeyTable<Self>()
}

/// The keys of a callback.
enum CallbackKeys: String, KeyWords {
  case delay, attempts, pause, ring

  static let construct = Phrase(en: "callback", ru: "обратный звонок (callback)")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the group `name` at `node`.
  mutating func group(_ name: Written<String>, _ node: NodeID) -> WrittenGroup? {
    var group = WrittenGroup(name: name)
    var saysWhatThen = false
    var listsNobody = true
    var isNamed = false
    fields(of: node, as: GroupKeys.self, into: &group) { (reader, group, key, value) in
      switch key {
      case .name:
        isNamed = true
        group.fullName = reader.shownName(value, Phrase(en: "name", ru: "название"))
      case .description: _ = reader.string(value, Phrase(en: "description", ru: "описание"))
      case .extension: group.number = reader.string(value, Phrase(en: "extension", ru: "внутренний номер"))
      case .ring:
        group.hasNoOrder = false
        group.ring = reader.word(value, as: RingOrder.self)
      case .members:
        group.membersRange = reader.tree.range(of: value)
        listsNobody = reader.tree.kind(of: value) == .sequence && reader.tree.count(of: value) == 0
        group.members = reader.names(value, Phrase(en: "members", ru: "участники"))
      case .turn: group.turn = reader.duration(value, Phrase(en: "turn", ru: "turn"))
      case .wait: group.wait = reader.duration(value, Phrase(en: "wait", ru: "wait"))
      case .queue: group.queue = reader.flag(value, Phrase(en: "queue", ru: "очередь"))
      case .queueAudio: group.queueAudio = reader.string(value, Phrase(en: "queue-audio", ru: "мелодия ожидания"))
      case .impatient: group.impatient = reader.impatient(value)
      case .callback: group.callback = reader.callback(value)
      case .noAnswer:
        saysWhatThen = true
        group.noAnswer = reader.action(value, Phrase(en: "no-answer", ru: "no-answer"))
      case .department: group.department = reader.shownName(value, Phrase(en: "department", ru: "отдел"))
      }
    }
    guard tree.kind(of: node) == .mapping else { return group }
    if !isNamed { complain(.missing(GroupKeys.name.rawValue, GroupKeys.construct, at: name.range)) }
    if !saysWhatThen { complain(.missingNoAnswer(of: name)) }
    if listsNobody { complain(.emptyGroup(name, at: group.membersRange ?? name.range)) }
    return group
  }

  /// Returns the offer to impatient callers at `node`.
  private mutating func impatient(_ node: NodeID) -> WrittenImpatient? {
    var impatient = WrittenImpatient(range: tree.range(of: node))
    var given: Set<ImpatientKeys> = []
    let complaints = diagnostics.count
    fields(of: node, as: ImpatientKeys.self, into: &impatient) { (reader, impatient, key, value) in
      given.insert(key)
      switch key {
      case .after: impatient.after = reader.duration(value, Phrase(en: "after", ru: "after"))
      case .prompt: impatient.prompt = reader.string(value, Phrase(en: "prompt", ru: "prompt"))
      case .offer:
        reader.entries(of: value, Phrase(en: "offer", ru: "offer"), duplicates: .impatientKey) { (reader, key, value) in
          guard let digit = reader.digit(key), let choice = reader.choice(value) else { return }
          impatient.offer.append((digit, choice))
        }
      }
    }
    guard tree.kind(of: node) == .mapping else { return nil }
    for key in [ImpatientKeys.prompt, .offer] where !given.contains(key) {
      complain(.missing(key.rawValue, ImpatientKeys.construct, at: impatient.range.atStart))
    }
    impatient.isWhole = diagnostics.count == complaints
    return impatient
  }

  /// Returns the digit that `key` names.
  private mutating func digit(_ key: ScalarText) -> Written<UInt8>? {
    if key.string.utf8.count == 1, let digit = UInt8(key.string) { return Written(digit, at: key.range) }
    complain(.badKey(key))
    return nil
  }

  /// Returns what a key of the offer stands for.
  private mutating func choice(_ node: NodeID) -> Written<OfferChoice>? {
    if tree.kind(of: node) == .mapping {
      return action(node, Phrase(en: "offer", ru: "offer")).flatMap { (action) in
        guard case .voicemail(let box) = action.kind else { return nil }
        return Written(.voicemail(box), at: action.range)
      }
    }
    guard let scalar = text(node, Phrase(en: "offer", ru: "offer")) else { return nil }
    let words = scalar.words()
    switch (words.first?.string, words.count) {
    case ("callback", 1): return Written(.callback, at: scalar.range)
    case ("stay", 1): return Written(.stay, at: scalar.range)
    case ("voicemail", 1): return Written(.voicemail(nil), at: scalar.range)
    case ("voicemail", 2): return Written(.voicemail(Written(words[1].string, at: words[1].range)), at: scalar.range)
    default:
      complain(
        .badWord(scalar, Phrase(en: "offer", ru: "offer"), known: ["callback", "stay", "voicemail BOX"]))
      return nil
    }
  }

  /// Returns the figures of a callback at `node`.
  private mutating func callback(_ node: NodeID) -> WrittenCallback? {
    var callback = WrittenCallback(range: tree.range(of: node))
    fields(of: node, as: CallbackKeys.self, into: &callback) { (reader, callback, key, value) in
      switch key {
      case .delay: callback.delay = reader.duration(value, Phrase(en: "delay", ru: "delay"))
      case .attempts: callback.attempts = reader.count(value, Phrase(en: "attempts", ru: "attempts"), in: 1...100)
      case .pause: callback.pause = reader.duration(value, Phrase(en: "pause", ru: "pause"))
      case .ring: callback.ring = reader.duration(value, Phrase(en: "ring", ru: "ring"))
      }
    }
    return tree.kind(of: node) == .mapping ? callback : nil
  }

}

extension Diagnostic {

  /// The diagnostic of a group that does not say what becomes of callers whom nobody answers (R003-24, D-42).
  fileprivate static func missingNoAnswer(of group: Written<String>) -> Diagnostic {
    .init(
      .missingNoAnswer,
      Phrase(
        en: "the group '\(group.value)' does not say what happens when nobody answers",
        ru: "у группы «\(group.value)» не указано, что делать, если никто не ответит"), at: group.range,
      help: Phrase(
        en: "add 'no-answer': 'voicemail BOX', 'forward NAME', '{external: NUMBER, voicemail: BOX}' or 'continue'",
        ru: "добавьте «no-answer»: «voicemail ЯЩИК», «forward ИМЯ», «{external: НОМЕР, voicemail: ЯЩИК}» или «continue»"
      ))
  }

  /// The diagnostic of a group without members.
  fileprivate static func emptyGroup(_ group: Written<String>, at range: SourceRange) -> Diagnostic {
    .init(
      .emptyGroup, Phrase(en: "nobody is in the group '\(group.value)'", ru: "в группе «\(group.value)» никого нет"),
      at: range,
      help: Phrase(
        en: "name its members: 'members: [anna, vera]'", ru: "перечислите участников: «members: [anna, vera]»"))
  }

  /// The diagnostic of a key that no phone has.
  fileprivate static func badKey(_ key: ScalarText) -> Diagnostic {
    .init(
      .impatientKey, Phrase(en: "'\(key.string)' is no key of the offer", ru: "«\(key.string)» не может быть кнопкой"),
      at: key.range, help: Phrase(en: "a key is one digit from 0 to 9", ru: "кнопка — одна цифра от 0 до 9"))
  }

}
