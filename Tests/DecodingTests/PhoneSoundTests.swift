import Audio
import Decoding
import Testing

@Suite("a sound file as a phone line carries it")
struct PhoneSoundTests {

  /// The folder of the account.
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// All samples of the file `name`.
  private func samples(_ name: String) throws -> [Int16] {
    let sound = try FolderSounds(of: SoundFolder(folder.path)).open(name)
    var samples: [Int16] = []
    while case let piece = sound.next(), !piece.isEmpty { samples += piece }
    #expect(sound.next().isEmpty)
    return samples
  }

  /// How often `samples` rise above zero.
  private func rises(_ samples: some Sequence<Int16>) -> Int {
    zip(samples, samples.dropFirst()).filter { (a, b) in a < 0 && b >= 0 }.count
  }

  @Test("samples of 8 kHz and 16 bits come out as they are")
  func unchanged() throws {
    let all = stride(from: Int16.min, through: Int16.max - 7, by: 7).map(\.self) + [.max, .min, 0, -1]
    try folder.write(Fixture.wav(Fixture.data(all)), to: "x.wav")
    #expect(try samples("x.wav") == all)
  }

  @Test("samples beyond the largest are the largest")
  func loud() throws {
    let samples: [Float] = [2, -2, 1, -1, 1e38, -1e38, .nan]
    try folder.write(Fixture.wav(Fixture.data(samples), bits: 32, code: 3), to: "x.wav")
    #expect(try self.samples("x.wav") == [.max, .min, .max, .min, .max, .min, 0])
  }

  @Test(
    "other rates keep length, pitch and level",
    arguments: [4000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000, 768_000])
  func rates(_ rate: Int) throws {
    let tone = Fixture.tone(425, rate: rate, count: rate / 2)
    try folder.write(Fixture.wav(Fixture.data(tone), rate: rate), to: "x.wav")
    let samples = try samples("x.wav")
    #expect((3998...4002).contains(samples.count))
    #expect((210...213).contains(rises(samples)))
    let peak = samples[1000..<3000].map(\.magnitude).max() ?? 0
    #expect((9900...10_100).contains(peak))
  }

  @Test("what a phone line cannot carry is not folded into what it can")
  func aliases() throws {
    try folder.write(
      Fixture.wav(Fixture.data(Fixture.tone(5000, rate: 48_000, count: 24_000)), rate: 48_000), to: "x.wav")
    #expect((try samples("x.wav")[500..<3500].map(\.magnitude).max() ?? .max) < 10)
  }

  @Test("rates that nobody uses neither fill memory nor stop", arguments: [1, 2, 7, 7919])
  func oddRates(_ rate: Int) throws {
    try folder.write(Fixture.wav(Fixture.data([Int16](repeating: 1000, count: 60)), rate: rate), to: "x.wav")
    let expected = 60 * 8000 / rate
    #expect((expected - 8...expected + 8).contains(try samples("x.wav").count))
  }

  @Test("compressed sounds keep pitch", arguments: ["tone.flac", "tone.ogg", "tone.opus", "tone.mp3", "tone.gsm"])
  func compressed(_ name: String) throws {
    try folder.write(Fixture.bytes(name), to: name)
    let samples = try samples(name)
    #expect(samples.count == 3200)
    // 425 Hz for 0.3 s, where codecs have settled.
    #expect((126...129).contains(rises(samples[400..<2800])))
  }

  @Test("a damaged file is heard as far as it goes")
  func damaged() throws {
    try folder.write(Fixture.wav(Fixture.data([1, 2, 3] as [Int16]), claim: 16_000), to: "x.wav")
    #expect(try samples("x.wav") == [1, 2, 3])
  }

}
