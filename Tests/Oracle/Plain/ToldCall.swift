/// All that comes of a call, in the words of a calls file.
public struct ToldCall: Hashable, Sendable {

  /// The timeline, one line per instant: `+6s: group reception; anna.desk rings`.
  public var timeline: [String] = []

  public var outcome = ""
  public var wait = ""
  public var talk = "none"

  /// The end, since arrival.
  public var end = ""

  public var missed = "no"
  public var rung: [String] = []
  public var message = "none"
  public var recording = "none"
  public var callback = "none"

  /// What is sent: `+76s voicemail email reception@zhemchug.example`.
  public var outbox: Set<String> = []

  /// A call of which nothing is told yet.
  public init() {}

  /// The call for people, one line per fact.
  public var lines: [String] {
    [
      "outcome: \(outcome)", "wait: \(wait)", "talk: \(talk)", "end: \(end)", "missed: \(missed)",
      "rung: [\(rung.joined(separator: ", "))]", "message: \(message)", "recording: \(recording)",
      "callback: \(callback)",
      "outbox: [\(outbox.sorted().joined(separator: ", "))]",
    ] + timeline
  }

  /// `milliseconds` in seconds, as calls files write them: `6s`, `6.02s`.
  public static func seconds(_ milliseconds: Int64) -> String {
    let rest = milliseconds % 1000
    if rest == 0 { return "\(milliseconds / 1000)s" }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.last == "0" { decimals = decimals.dropLast() }
    return "\(milliseconds / 1000).\(decimals)s"
  }

}

/// An entry of a timeline while the call goes on: how it stands in its line depends on its neighbours.
enum Entry {

  /// The row; what begins with it follows after a comma.
  case row(String)

  /// A greeting or ringback.
  case sound(String)

  /// A device that begins to ring; such devices are told together.
  case rings(String, inCallback: Bool)

  case other(String)

  /// The line of `entries`.
  static func line(_ entries: [Entry]) -> String {
    var parts: [String] = []
    var ringing: [String] = []
    var areInCallback = false
    func tellRinging() {
      let prefix = areInCallback ? "callback " : ""
      if ringing.count == 1 { parts.append("\(prefix)\(ringing[0]) rings") }
      if ringing.count > 1 { parts.append("\(prefix)\(ringing.joined(separator: ", ")) ring") }
      ringing = []
    }
    var isAfterRow = false
    for entry in entries {
      if case .rings(let device, let inCallback) = entry {
        if inCallback != areInCallback { tellRinging() }
        areInCallback = inCallback
        ringing.append(device)
        isAfterRow = false
        continue
      }
      tellRinging()
      switch entry {
      case .sound(let text) where isAfterRow: parts[parts.count - 1] += ", \(text)"
      case .row(let text), .sound(let text), .other(let text): parts.append(text)
      case .rings: break
      }
      if case .row = entry { isAfterRow = true } else { isAfterRow = false }
    }
    tellRinging()
    return parts.joined(separator: "; ")
  }

}
