public import Audio
internal import Glibc

/// A sound file brought to what a phone line carries, piece by piece: it is decoded twice, as only its end tells how
/// loud it is.
public struct ConvertedSound {

  /// How it is brought there.
  private let conversion: SoundConversion

  /// The second time that the file is decoded.
  private var source: LineSource

  /// What every sample is multiplied by.
  private let gain: Double

  /// The samples that stay.
  private let kept: Range<Int>

  /// Samples of the source that have been decoded.
  private var position = 0

  /// The noise that keeps small sounds from becoming a buzz, the same in every run.
  private var noise: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The sound at `path` of `folder`, by `conversion`; reads the file to its end.
  public init(_ path: String, in folder: SoundFolder, _ conversion: SoundConversion) throws(AudioFault) {
    self.conversion = conversion
    var first = try LineSource(path, in: folder)
    var meter = SoundMeter(
      rate: PhoneLine.rate, channels: 1, encoding: SampleEncoding(name: "line", bits: 0, fullScale: 1))
    var count = 0
    while true {
      let samples = try first.next()
      if samples.isEmpty { break }
      meter.add(samples.span)
      count += samples.count
    }
    let measure = meter.finish(AudioFacts(frames: count, rate: PhoneLine.rate, channels: 1, format: "line"))
    var change = 0
    if conversion.normalizes, let loudness = measure.loudness {
      change = SoundConversion.loudness - loudness
      if let peak = measure.truePeak { change = min(change, SoundConversion.highestPeak - peak) }
    }
    gain = pow(10, Double(change) / 2000)
    if conversion.trims, !measure.isSilent {
      let lead = max(0, (measure.leadingSilenceMs ?? 0) - SoundConversion.keptLeadMs) * PhoneLine.samplesPerMs
      let tail = max(0, (measure.trailingSilenceMs ?? 0) - SoundConversion.keptTailMs) * PhoneLine.samplesPerMs
      kept = min(lead, count)..<max(min(lead, count), count - tail)
    } else {
      kept = 0..<count
    }
    source = try LineSource(path, in: folder)
  }

  /// What stands before the samples; nil where there are more of them than a header can tell.
  public var header: [UInt8]? { conversion.format == .wav ? WAVHeader.bytes(sampleCount: kept.count) : [] }

  /// Returns the bytes of the next samples; none at the end.
  public mutating func next() throws(AudioFault) -> [UInt8] {
    while true {
      let samples = try source.next()
      if samples.isEmpty { return [] }
      let start = position
      position += samples.count
      let wanted = kept.clamped(to: start..<position)
      if wanted.isEmpty { continue }
      let written = samples[(wanted.lowerBound - start)..<(wanted.upperBound - start)].map { (sample) in
        rounded(Double(sample) * gain * 32_768)
      }
      guard let law = conversion.format.law else { return WAVHeader.bytes(of: written) }
      return written.map(law.encode)
    }
  }

  /// The sample that stands for `value`, with triangular dither of one step where 16 bits are written; digital silence
  /// stays what it is.
  private mutating func rounded(_ value: Double) -> Int16 {
    let dither = conversion.format == .wav && value != 0 ? uniform() - uniform() : 0
    return Int16(max(-32_768, min(32_767, (value + dither).rounded())))
  }

  /// A number between 0 and 1 (xorshift64).
  private mutating func uniform() -> Double {
    noise ^= noise << 13
    noise ^= noise >> 7
    noise ^= noise << 17
    return Double(noise >> 11) / Double(1 << 53)
  }

}

/// A sound file at the rate and in the band of a phone line.
private struct LineSource {

  private let file: SoundFile
  private let resampler: Resampler?
  private var band = PhoneBand(rate: PhoneLine.rate)

  /// The sound at `path` of `folder` at its beginning.
  init(_ path: String, in folder: SoundFolder) throws(AudioFault) {
    file = try SoundFile(path, in: folder)
    resampler = file.rate == PhoneLine.rate ? nil : try Resampler(from: file.rate)
  }

  /// Returns the next samples; none at the end. Throws where the file breaks off.
  mutating func next() throws(AudioFault) -> [Float] {
    guard let resampler else { return band.pass(try file.next()) }
    var fault: AudioFault?
    let samples = resampler.next {
      do throws(AudioFault) {
        return try file.next()
      } catch {
        fault = error
        return []
      }
    }
    if let fault { throw fault }
    return band.pass(samples)
  }

}
