internal import Glibc

/// The largest value of a sound between its samples, as annex 2 of ITU-R BS.1770-4 finds it: at four times the rate, or
/// twice where there are 96,000 samples a second.
///
/// Between samples is looked only where a larger value can be than was found already.
struct TruePeak {

  /// The largest value, samples included.
  private(set) var largest: Float = 0

  /// How many sounds stand side by side in a frame.
  private let channels: Int

  /// The taps of a windowed sine cardinal for the values behind a sample; empty where the rate is high enough by itself.
  private let taps: [SIMD4<Float>]

  /// How much larger than all samples around it a value between them can be.
  private let overshoot: Float

  /// The last frames that were taken, and their largest sample.
  private var context: [Float]
  private var contextPeak: Float = 0

  /// Room for the peaks of blocks, and for the samples that are looked between.
  private var peaks: [Float] = []
  private var window: [Float]

  /// How many frames are looked at together, and how many samples a value between samples depends on.
  private static let (blockCount, tapCount) = (32, 12)

  /// The true peak of sound with `channels` channels and `rate` frames a second.
  init(rate: Int, channels: Int) {
    self.channels = channels
    let factor = rate < 96_000 ? 4 : rate < 192_000 ? 2 : 1
    let count = Double(factor * Self.tapCount)
    taps =
      factor == 1
      ? []
      : (0..<Self.tapCount).map { (tap) in
        var phases = SIMD4<Float>.zero
        for phase in 1..<factor {
          let place = Double(tap * factor + phase)
          let angle = (place - count / 2) * Double.pi / Double(factor)
          phases[phase] = Float(sin(angle) / angle * 0.5 * (1 - cos(2 * Double.pi * place / count)))
        }
        return phases
      }
    overshoot = taps.reduce(SIMD4<Float>.zero) { (sum, tap) in sum + tap.replacing(with: -tap, where: tap .< 0) }.max()
    context = [Float](repeating: 0, count: Self.tapCount * channels)
    window = [Float](repeating: 0, count: Self.tapCount + Self.blockCount)
  }

  /// Takes the next frames, the channels of each side by side, and returns their largest sample.
  mutating func add(_ frames: Span<Float>) -> Float {
    let count = frames.count / channels
    var top: Float = 0
    peaks.removeAll(keepingCapacity: true)
    for start in stride(from: 0, to: count, by: Self.blockCount) {
      let peak = frames.extracting((start * channels)..<(min(count, start + Self.blockCount) * channels)).largest
      peaks.append(peak)
      top = max(top, peak)
    }
    largest = max(largest, top)
    guard !taps.isEmpty else { return top }
    for number in peaks.indices {
      let peak = peaks[number]
      if max(peak, contextPeak) * overshoot > largest {
        let start = number * Self.blockCount
        lookBetween(frames, from: start, to: min(count, start + Self.blockCount))
      }
      contextPeak = peak
    }
    let kept = min(Self.tapCount, count)
    context.removeFirst(kept * channels)
    for place in ((count - kept) * channels)..<(count * channels) { context.append(frames[place]) }
    return top
  }

  /// Looks for the largest value between the frames `start` up to `end` of `frames`.
  private mutating func lookBetween(_ frames: Span<Float>, from start: Int, to end: Int) {
    var found = largest
    let count = Self.tapCount + end - start
    for channel in 0..<channels {
      for place in 0..<count {
        let frame = start - Self.tapCount + place
        window[place] =
          frame >= 0 ? frames[frame * channels + channel] : context[(Self.tapCount + frame) * channels + channel]
      }
      let (sound, taps) = (window.span, taps.span)
      var tops = SIMD4<Float>.zero
      for place in Self.tapCount..<count {
        var values = SIMD4<Float>.zero
        for tap in 0..<Self.tapCount { values += taps[tap] * sound[place - tap] }
        let sizes = values.replacing(with: -values, where: values .< 0)
        tops = tops.replacing(with: sizes, where: sizes .> tops)
      }
      found = max(found, tops.max())
    }
    largest = found
  }

}
