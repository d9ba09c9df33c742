/// The samples of a digital phone line: eight bits each (ITU-T G.711).
public enum G711: String, CaseIterable, Sendable {

  /// The law of Europe, Russia and all lines between countries.
  case alaw

  /// The law of North America and Japan.
  case ulaw

  /// The code by which a WAV file names it.
  public var waveCode: UInt16 { self == .alaw ? 6 : 7 }

  /// The eight bits of `sample`.
  public func encode(_ sample: Int16) -> UInt8 {
    switch self {
    case .alaw:
      let sign: UInt8 = sample >= 0 ? 0x80 : 0
      // One's complement: minus one is as large as zero.
      let size = Int(sample >= 0 ? sample : ~sample) >> 3
      guard size >= 32 else { return (sign | UInt8(size >> 1)) ^ 0x55 }
      var (segment, rest) = (1, size >> 1)
      while rest > 31 { (segment, rest) = (segment + 1, rest >> 1) }
      return (sign | UInt8(segment << 4 | rest & 15)) ^ 0x55
    case .ulaw:
      let sign: UInt8 = sample >= 0 ? 0 : 0x80
      let size = min(Int(sample >= 0 ? sample : ~sample) >> 2, 8158) + 33
      var (segment, rest) = (0, size >> 1)
      while rest > 31 { (segment, rest) = (segment + 1, rest >> 1) }
      return ~(sign | UInt8(segment << 4 | rest & 15))
    }
  }

  /// The sample of which `code` has the eight bits.
  public func decode(_ code: UInt8) -> Int16 {
    switch self {
    case .alaw:
      let bits = code ^ 0x55
      let (segment, step) = (Int(bits >> 4 & 7), Int(bits & 15))
      let size = segment == 0 ? step << 4 + 8 : (step << 4 + 0x108) << (segment - 1)
      return Int16(bits & 0x80 != 0 ? size : -size)
    case .ulaw:
      let bits = ~code
      let (segment, step) = (Int(bits >> 4 & 7), Int(bits & 15))
      let size = (step << 3 + 0x84) << segment - 0x84
      return Int16(bits & 0x80 == 0 ? size : -size)
    }
  }

}
