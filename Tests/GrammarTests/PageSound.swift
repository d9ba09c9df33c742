import Foundation

/// The sound files of a page: a tone that nothing is wrong with, and what can be.
///
/// `6s` is six seconds of a tone of the file's own, at a usual level, with a fade and a short silence at its end. Behind
/// a comma stands what is different: `silent`, `level:-45` in dBov, `clipped`, `sparse` (half a second in four), `lead:3`
/// and `tail:5` seconds of silence, `cut` without the end, `key` with the tone of a key inside, `as:x` with the tone of
/// the file x; `rate:16000` frames a second instead of 8,000, `stereo` the same sound in two channels,
/// `pause:11` seconds of silence behind the third, and `offset` a tenth of full scale away from zero.
enum PageSound {

  /// The bytes of the file `path` that holds `content`; a letter where that is `text`.
  static func bytes(_ content: String, of path: String) -> Data {
    let words = content.split(separator: ",").map(String.init)
    guard let length = words.first, length.hasSuffix("s"), let seconds = Int(length.dropLast()) else {
      return Data("This is no sound but a letter.\n".utf8)
    }
    var more: [String: String] = [:]
    for word in words.dropFirst() {
      let sides = word.split(separator: ":").map(String.init)
      more[sides[0]] = sides.count == 2 ? sides[1] : ""
    }
    return wav(
      samples(seconds, more, of: path), rate: more["rate"].flatMap(Int.init) ?? 8000,
      channels: more["stereo"] == nil ? 1 : 2)
  }

  /// The samples of the file `path`, as at 8,000 a second.
  private static func samples(_ seconds: Int, _ more: [String: String], of path: String) -> [Int16] {
    let count = seconds * 8000
    let name = (more["as"] ?? path).utf8.reduce(0) { (sum, byte) in (sum * 31 + Int(byte)) % 601 }
    let frequencies = more["key"] == nil ? [Double(400 + name)] : [770, 1336]
    // The top of a sine lies 3 dB above its level.
    let level = more["level"].flatMap(Double.init) ?? -23
    let amplitude = more["silent"] == nil ? 32_768 * pow(10, (level + 3.01) / 20) : 0
    let start = (more["lead"].flatMap(Int.init) ?? 0) * 8000
    let end = count - (more["tail"].flatMap(Int.init).map { (tail) in tail * 8000 } ?? 800)
    return (0..<count).map { (place) in
      if more["clipped"] != nil, place % 2000 < 5, place < end { return .max }
      if more["sparse"] != nil, place % 32_000 >= 4000 { return 0 }
      if let pause = more["pause"].flatMap(Int.init), (24_000..<(24_000 + pause * 8000)).contains(place) { return 0 }
      guard place >= start, place < end || more["cut"] != nil else { return 0 }
      let fade = more["cut"] == nil ? min(1, Double(end - place) / 800) : 1
      let sum = frequencies.reduce(0) { (sum, frequency) in sum + sin(2 * Double.pi * frequency * Double(place) / 8000)
      }
      return Int16(amplitude * fade * sum / Double(frequencies.count) + (more["offset"] == nil ? 0 : 3277))
    }
  }

  /// A WAV file of `samples`, each written as often as `rate` asks for and in each of the `channels`.
  private static func wav(_ samples: [Int16], rate: Int, channels: Int) -> Data {
    func little(_ value: Int, _ count: Int = 4) -> [UInt8] {
      (0..<count).map { (place) in UInt8(truncatingIfNeeded: value >> (8 * place)) }
    }
    let samples = samples.flatMap { (sample) in repeatElement(sample, count: rate / 8000 * channels) }
    let size = samples.count * 2
    let frame = 2 * channels
    let format =
      little(16) + little(1, 2) + little(channels, 2) + little(rate) + little(rate * frame) + little(frame, 2)
      + little(16, 2)
    let head = Array("RIFF".utf8) + little(36 + size) + Array("WAVEfmt ".utf8) + format + Array("data".utf8)
    return Data(head + little(size) + samples.flatMap { (sample) in little(Int(sample), 2) })
  }

}
