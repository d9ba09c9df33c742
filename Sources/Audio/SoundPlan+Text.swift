/// A plan as text, in which form it reaches the program that renders it.
///
/// One line per segment, `WORD END ARGUMENTS`, each beginning where the one before ends:
/// ```
/// callwright-sound 1
/// country RU
/// file 6000 0 once audio/welcome.wav
/// ringback 20000 0
/// box-greeting 25000 0
/// silence 45000
/// box-tone 25000
/// end
/// ```
extension SoundPlan {

  /// The first line, with the version of the format.
  private static let opening = "callwright-sound 1"

  /// The plan as text, ending in a line feed; equal plans have equal texts.
  public var text: String {
    var lines = [Self.opening, "country \(EscapedText.escape(country))"]
    for segment in segments {
      switch segment.sound {
      case .silence: lines.append("silence \(segment.endMs)")
      case .tone(let tone, let fromMs): lines.append("\(tone.rawValue) \(segment.endMs) \(fromMs)")
      case .file(let path, let fromMs, let loops):
        lines.append("file \(segment.endMs) \(fromMs) \(loops ? "loop" : "once") \(EscapedText.escape(path))")
      case .standardBoxGreeting(let fromMs): lines.append("box-greeting \(segment.endMs) \(fromMs)")
      }
    }
    lines += boxTonesMs.map { (startMs) in "box-tone \(startMs)" }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  /// The plan that was written as `text`; nil for anything that `text` never writes, a cut one included.
  public init?(parsing text: String) {
    guard var lines = ProtocolText.lines(text)?[...], lines.popFirst() == Self.opening, lines.popLast() == "end",
      let country = lines.popFirst().map({ (line) in ProtocolText.words(line, atMost: 2) }),
      country.count == 2, country[0] == "country", let name = EscapedText.unescape(country[1])
    else { return nil }
    self.init(country: name)
    for line in lines {
      guard add(ProtocolText.words(line, atMost: 5)) else { return nil }
    }
  }

  /// Adds what a line of `words` says and returns whether it could be understood.
  private mutating func add(_ words: [String]) -> Bool {
    guard words.count >= 2, let time = ProtocolText.milliseconds(words[1]) else { return false }
    if words[0] == "box-tone" {
      guard words.count == 2, time >= boxTonesMs.last ?? 0 else { return false }
      addBoxTone(atMs: time)
      return true
    }
    guard boxTonesMs.isEmpty, time > lengthMs, let sound = Self.sound(words[0], words.dropFirst(2)) else {
      return false
    }
    append(sound, untilMs: time)
    return true
  }

  /// The sound that `word` names, with its arguments.
  private static func sound(_ word: String, _ arguments: ArraySlice<String>) -> Sound? {
    if word == "silence" { return arguments.isEmpty ? .silence : nil }
    guard let first = arguments.first, let fromMs = ProtocolText.milliseconds(first) else { return nil }
    let others = Array(arguments.dropFirst())
    if word == "file" {
      guard others.count == 2, ["once", "loop"].contains(others[0]), let path = EscapedText.unescape(others[1]) else {
        return nil
      }
      return .file(path: path, fromMs: fromMs, loops: others[0] == "loop")
    }
    guard others.isEmpty else { return nil }
    return word == "box-greeting"
      ? .standardBoxGreeting(fromMs: fromMs) : Tone(rawValue: word).map { (tone) in .tone(tone, fromMs: fromMs) }
  }

}
