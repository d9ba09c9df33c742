/// What is told of one sound file to whoever asked for it: a line of the words between the two programs.
public protocol HelperReply: Hashable, Sendable {

  /// What can be known of a file.
  associatedtype Known: Hashable, Sendable

  /// The position of the file among those that were asked about, counted from 0.
  var index: Int { get }

  /// What is known of the file.
  var result: Result<Known, AudioFault> { get }

  /// The reply that was written as the line `text`; nil for anything that is never written.
  init?(parsing text: String)

}

/// How long a sound file is, or what is wrong with it.
///
/// A line of `INDEX ok MILLISECONDS FRAMES RATE CHANNELS FORMAT` or `INDEX fault NAME DETAIL`.
public struct SoundReply: HelperReply {

  /// The position of the file among those that were asked about, counted from 0.
  public let index: Int

  /// What is known of the file.
  public let result: Result<AudioFacts, AudioFault>

  /// The reply that file `index` is as `result` says.
  public init(_ index: Int, _ result: Result<AudioFacts, AudioFault>) {
    self.index = index
    self.result = result
  }

  /// The reply as a line, without the line feed.
  public var text: String {
    switch result {
    case .success(let facts):
      "\(index) ok \(facts.text)"
    case .failure(let fault): "\(index) fault \(fault.text)"
    }
  }

  /// The reply that was written as the line `text`; nil for anything that `text` never writes.
  public init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 3)
    guard words.count == 3, let index = ProtocolText.number(words[0]) else { return nil }
    switch words[1] {
    case "ok":
      guard let facts = AudioFacts(parsing: words[2]) else { return nil }
      self.init(index, .success(facts))
    case "fault":
      guard let fault = AudioFault(parsing: words[2]) else { return nil }
      self.init(index, .failure(fault))
    default:
      return nil
    }
  }

}

extension AudioFacts {

  /// The facts as `MILLISECONDS FRAMES RATE CHANNELS FORMAT`.
  var text: String { "\(lengthMs) \(frames) \(rate) \(channels) \(format)" }

  /// The facts that `text` writes, if they agree with each other.
  init?(parsing text: String) {
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
