extension AudioFacts: HelperAnswer {

  /// The facts as `MILLISECONDS FRAMES RATE CHANNELS FORMAT`.
  public var text: String { "\(lengthMs) \(frames) \(rate) \(channels) \(format)" }

  /// The facts that `text` writes, if they agree with each other.
  public init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 5)
    guard words.count == 5, let lengthMs = ProtocolText.milliseconds(words[0]),
      let frames = ProtocolText.number(words[1]), let rate = ProtocolText.number(words[2]), rate > 0,
      let channels = ProtocolText.number(words[3]), channels > 0,
      lengthMs == AudioFacts.lengthMs(frames: frames, rate: rate), Self.isWord(words[4])
    else { return nil }
    self.init(frames: frames, rate: rate, channels: channels, format: words[4])
  }

  /// Whether `text` can be the name of a format.
  static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 32
      && text.utf8.allSatisfy { (byte) in (UInt8(ascii: "-")...UInt8(ascii: "z")).contains(byte) }
  }

}
