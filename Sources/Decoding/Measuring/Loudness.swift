internal import Audio
internal import CEBUR128

// The one file that speaks to libebur128: no pointer leaves it.

/// Loudness of a sound (EBU R 128, ITU-R BS.1770), frame by frame: ten numbers a second are kept.
@safe final class Loudness {

  /// The library's own state.
  private let state: UnsafeMutablePointer<ebur128_state>

  /// How many sounds stand side by side in a frame.
  private let channels: Int

  /// A meter of sound with `channels` channels and `rate` frames a second; nil if the library has none for it.
  init?(rate: Int, channels: Int) {
    guard (16...768_000).contains(rate), (1...64).contains(channels),
      let state = unsafe ebur128_init(UInt32(channels), UInt(rate), Int32(EBUR128_MODE_I.rawValue))
    else { return nil }
    unsafe self.state = state
    self.channels = channels
  }

  deinit {
    var state: UnsafeMutablePointer<ebur128_state>? = unsafe state
    unsafe ebur128_destroy(&state)
  }

  /// Takes the next frames, the channels of each side by side.
  func add(_ frames: Span<Float>) {
    unsafe frames.withUnsafeBufferPointer { (frames) in
      _ = unsafe ebur128_add_frames_float(state, frames.baseAddress, frames.count / channels)
    }
  }

  /// The loudness of the whole, in hundredths of LUFS; nil where all of it lies below the gate.
  var integrated: Int? {
    var value = 0.0
    guard unsafe ebur128_loudness_global(state, &value) == EBUR128_SUCCESS.rawValue else { return nil }
    return Decibel.hundredths(value)
  }

}
