/// A fault as words of a protocol: its name, and behind a space its detail if it has one.
extension AudioFault {

  /// The fault in words, free of line ends; equal faults have equal words.
  var text: String {
    switch self {
    case .missing(nil): "missing"
    case .missing(let similar?): "missing " + EscapedText.escape(similar)
    case .notAFile(let place): "not-a-file " + place.rawValue
    case .outsideFolder: "outside-folder"
    case .empty: "empty"
    case .notAudio(let kind): "not-audio " + kind.rawValue
    case .unreadable(let reason): "unreadable " + reason.rawValue
    case .tooLong(let limitMs): "too-long \(limitMs)"
    case .damaged(let afterMs): "damaged \(afterMs)"
    case .crashed: "crashed"
    case .timeout: "timeout"
    case .noHelper: "no-helper"
    }
  }

  /// The fault that `text` writes; nil for anything that it never writes.
  init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 2)
    let detail = words.count == 2 ? words[1] : nil
    let fault: AudioFault? =
      switch (words[0], detail) {
      case ("missing", nil): .missing(similar: nil)
      case ("missing", let name?): EscapedText.unescape(name).map { (name) in .missing(similar: name) }
      case ("not-a-file", let word?): PlaceKind(rawValue: word).map(AudioFault.notAFile)
      case ("outside-folder", nil): .outsideFolder
      case ("empty", nil): .empty
      case ("not-audio", let word?): ContentKind(rawValue: word).map(AudioFault.notAudio)
      case ("unreadable", let word?): Reason(rawValue: word).map(AudioFault.unreadable)
      case ("too-long", let digits?): ProtocolText.milliseconds(digits).map(AudioFault.tooLong)
      case ("damaged", let digits?): ProtocolText.milliseconds(digits).map(AudioFault.damaged)
      case ("crashed", nil): .crashed
      case ("timeout", nil): .timeout
      case ("no-helper", nil): .noHelper
      default: nil
      }
    guard let fault else { return nil }
    self = fault
  }

}
