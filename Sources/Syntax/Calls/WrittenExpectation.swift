public import Diagnostics
public import Hours

/// What is expected of a call, as its author wrote it: what is absent may be anything.
public struct WrittenExpectation: Sendable {

  /// How the call ends.
  public var outcome: Written<ExpectedOutcome>?

  /// The time from arrival to the first of answer, box greeting, fax reception and release (P-21).
  public var wait: Written<Milliseconds>?

  /// The length of the conversation.
  public var talk: Written<Milliseconds>?

  /// When the call ends.
  public var end: Written<Moment>?

  /// Whether the call counts as missed (D-31).
  public var missed: Written<Bool>?

  /// The ids of the employees who are rung, in order.
  public var rung: Written<[Written<String>]>?

  /// The length of the saved message.
  public var message: Written<ExpectedLength>?

  /// The length of the recording.
  public var recording: Written<ExpectedLength>?

  /// What becomes of the callback.
  public var callback: Written<ExpectedCallback>?

  /// What is sent because of the call, all of it.
  public var outbox: Written<[WrittenOutboxEntry]>?

  /// The ids of the employees who see the call in their history.
  public var seenBy: Written<[Written<String>]>?

  /// All that happens.
  public var timeline: WrittenTimeline?

  /// A part of what happens, in order.
  public var timelineIncludes: WrittenTimeline?

  /// Where the expectation is told.
  public var range: SourceRange

}

/// The keys of an expectation.
enum ExpectationKeys: String, KeyWords {
  case outcome, wait, talk, end, missed, rung, message, recording, callback, outbox
  case seenBy = "seen-by"
  case timeline
  case timelineIncludes = "timeline-includes"

  static let construct = Phrase(en: "expectation", ru: "ожидание")
  static let table = KeyTable<Self>()
}

/// The length of something that may not exist.
public enum ExpectedLength: Hashable, Sendable {

  /// It does not exist.
  case none

  /// It lasts so long.
  case length(Milliseconds)

  /// Returns the length that `text` names, `none` or a duration, or nil after a complaint (CW025).
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> ExpectedLength? {
    if text.string == "none" { return ExpectedLength.none }
    // Who says yes or no here thinks of whether, not of how long.
    if ["yes", "no", "on", "off", "true", "false", "да", "нет"].contains(text.string) {
      complain(.lengthOrNone(text))
      return nil
    }
    return Milliseconds.read(text, complain).map(ExpectedLength.length)
  }

}

/// What becomes of a callback.
public enum ExpectedCallback: String, Sendable, KeyWords {

  /// The customer was reached.
  case calledBack = "called-back"

  /// All attempts failed.
  case failed

  /// None was asked for.
  case none

  static let construct = Phrase(en: "callback", ru: "обратный звонок")
  static let table = KeyTable<Self>()
}

extension Reader {

  /// Returns the expectation at `node`, after a complaint (CW503) if it expects nothing.
  mutating func expectation(_ node: NodeID) -> WrittenExpectation? {
    let range = tree.range(of: node)
    if tree.isEmpty(node) || tree.kind(of: node) == .mapping && tree.count(of: node) == 0 {
      if tree.isComplete { complain(.noExpectation(at: range)) }
      return nil
    }
    guard expect(.mapping, node, ExpectationKeys.construct) else { return nil }
    var expectation = WrittenExpectation(range: range)
    fields(of: node, as: ExpectationKeys.self) { (reader, key, value) in
      switch key {
      case .outcome: expectation.outcome = reader.small(value, Phrase(en: "outcome", ru: "итог"), ExpectedOutcome.read)
      case .wait: expectation.wait = reader.duration(value, Phrase(en: "wait", ru: "ожидание ответа"))
      case .talk: expectation.talk = reader.duration(value, Phrase(en: "talk", ru: "разговор"))
      case .end: expectation.end = reader.moment(value, Phrase(en: "end", ru: "конец"))
      case .missed: expectation.missed = reader.flag(value, Phrase(en: "missed", ru: "пропущен"))
      case .rung: expectation.rung = reader.nameList(value, Phrase(en: "rung", ru: "кому звонили"))
      case .message:
        expectation.message = reader.small(value, Phrase(en: "message", ru: "сообщение"), ExpectedLength.read)
      case .recording:
        expectation.recording = reader.small(value, Phrase(en: "recording", ru: "запись"), ExpectedLength.read)
      case .callback: expectation.callback = reader.word(value, as: ExpectedCallback.self)
      case .outbox: expectation.outbox = reader.outbox(value)
      case .seenBy: expectation.seenBy = reader.nameList(value, Phrase(en: "seen-by", ru: "кому виден"))
      case .timeline: expectation.timeline = reader.timeline(value)
      case .timelineIncludes: expectation.timelineIncludes = reader.timeline(value)
      }
    }
    return expectation
  }

  /// Returns the names at `node`, a list or one name, with the place of them all.
  private mutating func nameList(_ node: NodeID, _ construct: Phrase) -> Written<[Written<String>]>? {
    let before = diagnostics.count
    let names = names(node, construct)
    return diagnostics.count == before ? Written(names, at: tree.range(of: node)) : nil
  }

}

extension Diagnostic {

  /// The diagnostic of an expectation at `range` that expects nothing.
  fileprivate static func noExpectation(at range: SourceRange) -> Diagnostic {
    .init(
      .noExpectation, Phrase(en: "nothing is expected of this call", ru: "от этого звонка ничего не ожидается"),
      at: range,
      help: Phrase(
        en: "say at least how it ends, such as 'outcome: voicemail', or remove 'expect'",
        ru: "укажите хотя бы итог, например «outcome: voicemail», или удалите «expect»"))
  }

}

extension Diagnostic {

  /// The diagnostic of `text`, a yes or no where a length is expected.
  fileprivate static func lengthOrNone(_ text: ScalarText) -> Diagnostic {
    .init(
      .badDuration,
      Phrase(en: "a length of time or 'none' is expected here", ru: "здесь ожидается длительность или none"),
      at: text.range,
      help: Phrase(
        en: "write how long it lasts, such as 25s, or none if there is to be none",
        ru: "напишите, сколько длится, например 25s, или none, если её не должно быть"))
  }

}
