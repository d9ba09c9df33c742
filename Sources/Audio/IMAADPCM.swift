/// Sound in four bits a sample, each the difference to the one before in steps of changing width (IMA, 1992).
enum IMAADPCM {

  /// Returns the samples that `bytes` hold, the high half of a byte first.
  static func decode(_ bytes: [UInt8]) -> [Int16] {
    var samples: [Int16] = []
    samples.reserveCapacity(bytes.count * 2)
    var sample = 0
    var width = 0
    for byte in bytes {
      for code in [Int(byte >> 4), Int(byte & 15)] {
        let difference = (widths[width] * (2 * (code & 7) + 1)) >> 3
        sample = min(max(sample + (code & 8 == 0 ? difference : -difference), Int(Int16.min)), Int(Int16.max))
        width = min(max(width + changes[code & 7], 0), widths.count - 1)
        samples.append(Int16(clamping: sample))
      }
    }
    return samples
  }

  /// How the width changes after a code.
  private static let changes = [-1, -1, -1, -1, 2, 4, 6, 8]

  /// The widths of a step, each about a tenth wider than the one before.
  private static let widths = [
    7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97, 107,
    118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796, 876, 963,
    1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871, 5358, 5894,
    6484, 7132, 7845, 8630, 9493, 10_442, 11_487, 12_635, 13_899, 15_289, 16_818, 18_500, 20_350, 22_385, 24_623,
    27_086, 29_794, 32_767,
  ]

}
