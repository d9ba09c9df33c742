/// What can be known of a sound file, in the words between the two programs.
public protocol HelperAnswer: Hashable, Sendable {

  /// The words.
  var text: String { get }

  /// What `text` says; nil for anything that is never written.
  init?(parsing text: String)

}

/// What is told of one sound file to whoever asked for it.
///
/// A line of `INDEX ok WORDS` or `INDEX fault NAME DETAIL`.
public struct HelperReply<Known: HelperAnswer>: Hashable, Sendable {

  /// The position of the file among those that were asked about, counted from 0.
  public let index: Int

  /// What is known of the file.
  public let result: Result<Known, AudioFault>

  /// The reply that file `index` is as `result` says.
  public init(_ index: Int, _ result: Result<Known, AudioFault>) {
    self.index = index
    self.result = result
  }

  /// The reply as a line, without the line feed.
  public var text: String {
    switch result {
    case .success(let known): "\(index) ok \(known.text)"
    case .failure(let fault): "\(index) fault \(fault.text)"
    }
  }

  /// The reply that was written as the line `text`; nil for anything that `text` never writes.
  public init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 3)
    guard words.count == 3, let index = ProtocolText.number(words[0]) else { return nil }
    switch words[1] {
    case "ok":
      guard let known = Known(parsing: words[2]) else { return nil }
      self.init(index, .success(known))
    case "fault":
      guard let fault = AudioFault(parsing: words[2]) else { return nil }
      self.init(index, .failure(fault))
    default:
      return nil
    }
  }

}

/// How long a sound file is, or what is wrong with it.
public typealias SoundReply = HelperReply<AudioFacts>

/// All that can be measured of a sound file, or what is wrong with it.
public typealias MeasureReply = HelperReply<SoundMeasure>
