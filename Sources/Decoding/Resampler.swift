internal import Audio
internal import CSoxr

// The one file that speaks to libsoxr: no pointer leaves it.

/// Brings mono sound of any rate to the 8 kHz of a phone line, piece by piece.
@safe final class Resampler {

  /// How many samples come out at most at a time.
  private static let pieceCount = 16_384

  /// The library's own state.
  private let state: soxr_t

  /// Samples that went in and are not used yet.
  private var pending: ArraySlice<Float> = []

  /// Whether all has gone in.
  private var isAtEnd = false

  /// A resampler of sound that has `rate` samples a second.
  init(from rate: Int) throws(AudioFault) {
    var error: soxr_error_t?
    var samples = unsafe soxr_io_spec(SOXR_FLOAT32_I, SOXR_FLOAT32_I)
    var quality = unsafe soxr_quality_spec(UInt(SOXR_VHQ), 0)
    var threads = unsafe soxr_runtime_spec(1)
    let state = unsafe soxr_create(Double(rate), Double(PhoneLine.rate), 1, &error, &samples, &quality, &threads)
    guard let state = unsafe state else { throw .unreadable(.resources) }
    unsafe self.state = state
  }

  deinit {
    unsafe soxr_delete(state)
  }

  /// Returns the next samples, and none at the end; `source` is asked for what goes in, until it has no more.
  func next(from source: () -> [Float]) -> [Float] {
    while true {
      if pending.isEmpty, !isAtEnd {
        pending = source()[...]
        isAtEnd = pending.isEmpty
      }
      guard let (used, made) = process() else { return [] }
      pending.removeFirst(used)
      if !made.isEmpty { return made }
      // Neither used nor made anything: the state will never change any more.
      if isAtEnd || used == 0 { return [] }
    }
  }

  /// Passes pending samples, or the news that there are no more, and returns how many were used and what came out.
  private func process() -> (used: Int, made: [Float])? {
    var used = 0
    var count = 0
    var failed = false
    var made = [Float](repeating: 0, count: Self.pieceCount)
    let input = isAtEnd ? [] : Array(pending)
    unsafe input.withUnsafeBufferPointer { (input) in
      unsafe made.withUnsafeMutableBufferPointer { (output) in
        let error = unsafe soxr_process(
          state, isAtEnd ? nil : input.baseAddress, input.count, &used, output.baseAddress, output.count, &count)
        failed = unsafe error != nil
      }
    }
    guard !failed, used <= input.count, count <= made.count else { return nil }
    made.removeLast(made.count - count)
    return (used, made)
  }

}
