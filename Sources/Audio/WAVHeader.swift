/// The beginning of a WAV file of 16-bit mono sound at 8 kHz.
public enum WAVHeader {

  /// How many bytes the header has.
  public static let byteCount = 44

  /// The header of a file with `sampleCount` samples; nil for more than 32-bit sizes can tell.
  public static func bytes(sampleCount: Int) -> [UInt8]? {
    guard sampleCount >= 0, sampleCount <= (Int(UInt32.max) - byteCount) / 2 else { return nil }
    let dataCount = UInt32(sampleCount * 2)
    var bytes: [UInt8] = []
    bytes += "RIFF".utf8
    append(dataCount + UInt32(byteCount - 8), to: &bytes)
    bytes += "WAVEfmt ".utf8
    append(UInt32(16), to: &bytes)
    append(UInt16(1), to: &bytes)  // PCM
    append(UInt16(1), to: &bytes)  // channels
    append(UInt32(PhoneLine.rate), to: &bytes)
    append(UInt32(PhoneLine.rate * 2), to: &bytes)  // bytes a second
    append(UInt16(2), to: &bytes)  // bytes a frame
    append(UInt16(16), to: &bytes)  // bits a sample
    bytes += "data".utf8
    append(dataCount, to: &bytes)
    return bytes
  }

  /// The bytes of `samples`, the low one first.
  public static func bytes(of samples: [Int16]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(samples.count * 2)
    for sample in samples {
      let pattern = UInt16(bitPattern: sample)
      bytes.append(UInt8(truncatingIfNeeded: pattern))
      bytes.append(UInt8(truncatingIfNeeded: pattern >> 8))
    }
    return bytes
  }

  /// Writes `number` behind `bytes`, the low byte first.
  private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

}
