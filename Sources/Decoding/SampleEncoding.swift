/// How a file writes a sample, which says what its largest one is.
struct SampleEncoding {

  /// The name in one word, such as `pcm`, `g711-alaw` or `vorbis`.
  let name: String

  /// Bits a sample; 0 where a compressed file has no such number.
  let bits: Int

  /// The largest sample that can be written, full scale being 1: G.711 does not reach it.
  let fullScale: Double

  /// Whether what is decoded may be no number: only what is written in whole numbers never is.
  var mayHoldNoNumber: Bool { name != "pcm" && name != "g711-ulaw" && name != "g711-alaw" }

}
