internal import Diagnostics
internal import Hours
internal import Simulation
internal import Syntax

/// A line that somebody has typed in a walk.
public enum WalkRequest: Hashable, Sendable {

  /// Something happens.
  case step(WalkCommand)

  /// Tell once more where the call stands.
  case show

  /// Tell all that has happened.
  case timeline

  /// Play what the caller hears now; or all that he has heard.
  case play(all: Bool)

  /// Save the walk as a test.
  case save(path: String)

  /// Tell what can be said.
  case help

  /// Leave.
  case quit

  /// The longest time that a line may speak of.
  static let longest = Milliseconds.days(31)

  /// The requests that `line` makes, with semicolons between them; an empty line goes on to what comes next.
  public static func read(_ line: String) throws(WalkRefusal) -> [WalkRequest] {
    let parts = line.split(separator: ";").map { (part) in trimmed(String(part)) }.filter { (part) in !part.isEmpty }
    guard !parts.isEmpty else { return [.step(.next)] }
    var requests: [WalkRequest] = []
    for part in parts { requests.append(try request(part)) }
    return requests
  }

  private static func request(_ text: String) throws(WalkRefusal) -> WalkRequest {
    let range = SourceRange(FileID(0), 0, text.utf8.count)
    if WrittenAct.read(ScalarText(text, at: range), { (_) in }) != nil { return .step(.act(text)) }
    if text.utf8.count == 1, let key = Int(text) { return .step(.press(key)) }
    if text.first == "+" { return .step(.wait(try length(String(text.dropFirst())))) }
    let first = WalkWords.split(text).first ?? text
    if WalkWords.verb(of: text) == nil, first != text, first.contains(".") { return .step(.act(text)) }
    guard let (verb, rest) = WalkWords.verb(of: text) ?? WalkWords.verbBehindParty(of: text) else {
      throw .unknownCommand(first, meant: WalkWords.nearest(to: first))
    }
    return try request(verb, rest, WalkWords.split(rest))
  }

  private static func request(_ verb: WalkWords.Verb, _ rest: String, _ words: [String]) throws(WalkRefusal)
    -> WalkRequest
  {
    switch verb {
    case .answer: return .step(try answer(words))
    case .decline: return .step(.decline(words.isEmpty ? nil : rest))
    case .busy: return .step(.busy(words.isEmpty ? nil : rest))
    case .unreachable: return .step(.unreachable(words.isEmpty ? nil : rest))
    case .wait: return .step(.wait(words.isEmpty ? .seconds(5) : try length(rest)))
    case .next: return .step(.next)
    case .hangUp: return .step(.hangUp)
    case .press:
      guard let first = words.first, first.utf8.count == 1, let key = Int(first) else { throw .missing(.press) }
      return .step(.press(key))
    case .speak:
      var words = words
      let stays = words.last.map { (word) in WalkWords.stays.contains(WalkWords.plain(word)) } ?? false
      if stays { words.removeLast() }
      guard !words.isEmpty else { throw .missing(.speak) }
      return .step(.speak(try length(words.joined(separator: " ")), stays: stays))
    case .fax: return .step(.fax(words.isEmpty ? nil : try length(rest)))
    case .record: return .step(.record)
    case .talk: return .step(.talk(words.isEmpty ? .usualTalk : try length(rest)))
    case .over: return .step(.talk(nil))
    case .status: return .step(try status(words))
    case .back:
      guard let first = words.first else { return .step(.back(1)) }
      guard let count = Int(first), count > 0 else { throw .unknownCommand(rest, meant: nil) }
      return .step(.back(count))
    case .play: return .play(all: words.first.map { (word) in WalkWords.all.contains(WalkWords.plain(word)) } ?? false)
    case .show: return .show
    case .timeline: return .timeline
    case .end: return .step(.end)
    case .save:
      guard !rest.isEmpty else { throw .missing(.save) }
      return .save(path: rest)
    case .help: return .help
    case .quit: return .quit
    }
  }

  /// Who answers, and for how long they talk: `bella`, `bella 95s`, `95s`.
  private static func answer(_ words: [String]) throws(WalkRefusal) -> WalkCommand {
    let words = words.filter { (word) in !WalkWords.fillers.contains(WalkWords.plain(word)) }
    guard let first = words.first else { return .answer(nil, talks: nil) }
    if words.count == 1, first.contains(where: { $0.isNumber }), let length = try? length(first),
      !first.allSatisfy({ $0.isNumber })
    {
      return .answer(nil, talks: length)
    }
    let rest = words.dropFirst().joined(separator: " ")
    return .answer(first, talks: rest.isEmpty ? nil : try length(rest))
  }

  /// Who says what of himself: `vera break`, `vera login keep`, `vera busy 10m`.
  private static func status(_ words: [String]) throws(WalkRefusal) -> WalkCommand {
    guard let who = words.first, words.count > 1 else { throw .missing(.status) }
    let event = words.dropFirst().joined(separator: " ")
    let range = SourceRange(FileID(0), 0, event.utf8.count)
    if let kind = WrittenStatusEvent.Kind.read(ScalarText(event, at: range), { (_) in }) { return .status(who, kind) }
    switch WalkWords.plain(event) {
    case "offline", "logout", "log out", "выход", "вышел", "вышла", "не в сети", "офлайн", "оффлайн":
      return .status(who, .logout)
    case "login", "log in", "вход", "вошел", "вошла": return .status(who, .login("online"))
    case "online", "онлайн", "в сети", "на месте": return .status(who, .login("online"))
    case "break", "перерыв", "на перерыве": return .status(who, .login("break"))
    case "lunch", "обед": return .status(who, .login("lunch"))
    default: break
    }
    if ["busy", "занят", "занята"].contains(WalkWords.plain(words[1])) {
      let rest = words.dropFirst(2).joined(separator: " ")
      return .status(who, .busy(rest.isEmpty ? .minutes(10) : try length(rest)))
    }
    guard words.count == 2 else { throw .missing(.status) }
    return .status(who, .login(words[1]))
  }

  /// The length of time that `text` names; a bare number is in seconds.
  private static func length(_ text: String) throws(WalkRefusal) -> Milliseconds {
    let isBare = text.utf8.allSatisfy { (byte) in "0123456789.".utf8.contains(byte) }
    let written = isBare ? text + "s" : text
    var complaints: [Diagnostic] = []
    let range = SourceRange(FileID(0), 0, written.utf8.count)
    guard
      let length = Milliseconds.read(
        ScalarText(written, at: range, verbatimAt: 0), { (complaint) in complaints.append(complaint) })
    else { throw .notUnderstood(complaints.first) }
    guard length <= longest else { throw .tooLong(longest) }
    return length
  }

  /// `text` without the white space around it.
  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

}
