/// What is told of one sound file to whoever asked for all that can be measured.
///
/// A line of `INDEX ok MEASURES` or `INDEX fault NAME DETAIL`.
public struct MeasureReply: HelperReply {

  /// The position of the file among those that were asked about, counted from 0.
  public let index: Int

  /// What is known of the file.
  public let result: Result<SoundMeasure, AudioFault>

  /// The reply that file `index` is as `result` says.
  public init(_ index: Int, _ result: Result<SoundMeasure, AudioFault>) {
    self.index = index
    self.result = result
  }

  /// The reply as a line, without the line feed.
  public var text: String {
    switch result {
    case .success(let measure): "\(index) ok \(measure.text)"
    case .failure(let fault): "\(index) fault \(fault.text)"
    }
  }

  /// The reply that was written as the line `text`; nil for anything that `text` never writes.
  public init?(parsing text: String) {
    let words = ProtocolText.words(text, atMost: 3)
    guard words.count == 3, let index = ProtocolText.number(words[0]) else { return nil }
    switch words[1] {
    case "ok":
      guard let measure = SoundMeasure(parsing: words[2]) else { return nil }
      self.init(index, .success(measure))
    case "fault":
      guard let fault = AudioFault(parsing: words[2]) else { return nil }
      self.init(index, .failure(fault))
    default:
      return nil
    }
  }

}
