public import Diagnostics
public import Hours

/// What an employee says of himself, as its author wrote it.
public struct WrittenStatusEvent: Sendable {

  /// When.
  public var at: Written<Moment>?

  /// The id of the employee.
  public var who: Written<String>?

  /// What.
  public var event: Written<Kind>?

  /// Where the event is told.
  public var range: SourceRange

  /// What can be said.
  public enum Kind: Hashable, Sendable {

    /// Logs in with this status.
    case login(String)

    /// Logs in with the status held before.
    case loginKeep

    /// Takes this status.
    case set(String)

    /// Logs out.
    case logout

    /// Is engaged for so long by a call of his own.
    case busy(Milliseconds)

  }

}

/// The keys of a status event.
enum StatusEventKeys: String, KeyWords {
  case at, who, event

  static let construct = Phrase(en: "status event", ru: "смена статуса")
  static let table = KeyTable<Self>()
}

/// The forms of what an employee says of himself.
enum StatusForm: String, LineForm {
  case loginKeep = "login keep"
  case login = "login STATUS"
  case set = "set STATUS"
  case logout = "logout"
  case busy = "busy LENGTH"

  static let patterns = LinePatterns<Self>()
}

extension WrittenStatusEvent.Kind: CustomStringConvertible {

  /// The event as a calls file has it.
  public var description: String {
    switch self {
    case .login(let status): StatusForm.login.filled(with: [status])
    case .loginKeep: StatusForm.loginKeep.rawValue
    case .set(let status): StatusForm.set.filled(with: [status])
    case .logout: StatusForm.logout.rawValue
    case .busy(let length): StatusForm.busy.filled(with: ["\(length)"])
    }
  }

  /// Returns the event that `text` tells, such as `login online`, or nil after a complaint (CW024).
  public static func read(_ text: ScalarText, _ complain: (Diagnostic) -> Void) -> WrittenStatusEvent.Kind? {
    withoutActuallyEscaping(complain) { (complain) in
      let line = LineWords(text)
      guard let (form, found) = StatusForm.match(line) else {
        complain(.badStatusEvent(line))
        return nil
      }
      let gaps = LineGaps(rule: .badValue, gaps: found, complain: complain)
      switch form {
      case .loginKeep: return .loginKeep
      case .login: return gaps.text(0).map { (status) in .login(status.string) }
      case .set: return gaps.text(0).map { (status) in .set(status.string) }
      case .logout: return .logout
      case .busy: return gaps.length(0).map(WrittenStatusEvent.Kind.busy)
      }
    }
  }

}

extension Reader {

  /// Returns the status event at `node`.
  mutating func statusEvent(_ node: NodeID) -> WrittenStatusEvent? {
    guard expect(.mapping, node, StatusEventKeys.construct) else { return nil }
    var event = WrittenStatusEvent(range: tree.range(of: node))
    var given: Set<StatusEventKeys> = []
    fields(of: node, as: StatusEventKeys.self) { (reader, key, value) in
      given.insert(key)
      switch key {
      case .at: event.at = reader.moment(value, Phrase(en: "at", ru: "время"))
      case .who: event.who = reader.string(value, Phrase(en: "who", ru: "сотрудник"))
      case .event:
        event.event = reader.small(value, Phrase(en: "event", ru: "событие"), WrittenStatusEvent.Kind.read)
      }
    }
    for key in StatusEventKeys.allCases where !given.contains(key) && tree.isComplete {
      complain(.missing(key.rawValue, StatusEventKeys.construct, at: event.range.atStart))
    }
    return event
  }

}

extension Diagnostic {

  /// The diagnostic of `line`, which is nothing that an employee says of himself.
  fileprivate static func badStatusEvent(_ line: LineWords) -> Diagnostic {
    let text = line.source
    let message = Phrase(
      en: "'\(text.shown)' is nothing that happens to a status", ru: "«\(text.shown)»: со статусом такого не бывает")
    let forms = StatusForm.allCases.map(\.rawValue).joined(separator: " · ")
    let help = Phrase(en: "events are written so: \(forms)", ru: "события записываются так: \(forms)")
    // A word alone may be a status; one that is none of the usual ones says too little to guess.
    let examples = ["busy": "busy 10m", "login": "login online", "set": "set break"]
    let isGuess = line.words.count == 1 && !["online", "offline", "break", "lunch"].contains(text.string)
    if isGuess,
      let begun = Spelling.nearest(to: text.string, among: examples.keys.sorted() + [StatusForm.logout.rawValue])
    {
      return .init(
        .badValue, message, at: text.range,
        help: examples[begun].map { (example) in Phrase(en: "for example '\(example)'", ru: "например, «\(example)»") }
          ?? Spelling.didYouMean(begun, for: text.string),
        fix: examples[begun] == nil ? .replacement(of: text, by: begun) : nil)
    }
    guard let nearest = NearestForm<StatusForm>(to: line), let meant = nearest.mended,
      !isGuess, Self.reads(meant, at: text.range)
    else { return .init(.badValue, message, at: text.range, help: help) }
    return .init(
      .badValue, message, at: text.range,
      help: Spelling.didYouMean(meant, for: text.string),
      fix: nearest.isSure ? .replacement(of: text, by: meant) : nil)
  }

  /// Whether `text` is a status event.
  private static func reads(_ text: String, at range: SourceRange) -> Bool {
    WrittenStatusEvent.Kind.read(ScalarText(text, at: range)) { _ in } != nil
  }

}
