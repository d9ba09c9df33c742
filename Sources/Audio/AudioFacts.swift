/// What decoding a sound file from end to end has shown.
public struct AudioFacts: Hashable, Sendable {

  /// The number of frames that were decoded; what the file's header claims is not asked.
  public let frames: Int

  /// Frames per second, as the file was made.
  public let rate: Int

  /// Sounds side by side in a frame: 1 is mono, 2 is stereo.
  public let channels: Int

  /// The format in one word, such as `wav`, `flac`, `ogg-opus` or `mp3`.
  public let format: String

  /// The facts of a file of `format` with `frames` frames in `channels` channels, `rate` of them a second.
  ///
  /// Counts below one frame or one channel a second are taken for one, so that a length exists.
  public init(frames: Int, rate: Int, channels: Int, format: String) {
    self.frames = max(0, frames)
    self.rate = max(1, rate)
    self.channels = max(1, channels)
    self.format = format
  }

  /// How long the file plays in milliseconds, a part of one counting whole (P-01).
  public var lengthMs: Int {
    Self.lengthMs(frames: frames, rate: rate)
  }

  /// How long `frames` frames play at `rate` frames a second, in milliseconds, a part of one counting whole (P-01).
  ///
  /// Total: more than an `Int` of milliseconds is `Int.max`.
  public static func lengthMs(frames: Int, rate: Int) -> Int {
    guard frames > 0, rate > 0 else { return 0 }
    let product = UInt(frames).multipliedFullWidth(by: 1000)
    let divisor = UInt(rate)
    guard product.high < divisor else { return .max }
    let (quotient, remainder) = divisor.dividingFullWidth((product.high, product.low))
    guard quotient < UInt(Int.max) else { return .max }
    return Int(quotient) + (remainder > 0 ? 1 : 0)
  }

}
