import Audio
import Decoding
import Foundation
import Testing

@Suite("opening sound files")
struct SoundFileTests {

  /// The folder of the account.
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// What is known of the file `path`.
  private func facts(_ path: String) -> Result<AudioFacts, AudioFault> {
    do throws(AudioFault) {
      return .success(try SoundFile(path, in: SoundFolder(folder.path)).facts())
    } catch {
      return .failure(error)
    }
  }

  /// What is known of a file of `bytes` that is called `name`.
  private func facts(of bytes: [UInt8], as name: String = "x.wav") throws -> Result<AudioFacts, AudioFault> {
    try folder.write(bytes, to: name)
    return facts(name)
  }

  @Test(
    "every format is measured by what is decoded",
    arguments: [
      ("tone.flac", 3200, 8000, "flac"), ("tone.ogg", 3200, 8000, "ogg-vorbis"), ("tone.opus", 3200, 8000, "ogg-opus"),
      ("tone.mp3", 3200, 8000, "mp3"), ("tone.gsm", 3200, 8000, "gsm"),
      // The size of its first frame would let one believe in 2,098 frames.
      ("vbr.mp3", 15_552, 24_000, "mp3"),
    ])
  func formats(_ name: String, _ frames: Int, _ rate: Int, _ format: String) throws {
    #expect(
      try facts(of: Fixture.bytes(name), as: name)
        == .success(AudioFacts(frames: frames, rate: rate, channels: 1, format: format)))
  }

  @Test(
    "WAV files of every make are measured",
    arguments: [
      (8000, 1, 16, 1), (44_100, 2, 16, 1), (48_000, 6, 24, 1), (8000, 1, 8, 1), (16_000, 1, 32, 1), (8000, 1, 8, 6),
      (8000, 2, 8, 7), (22_050, 1, 32, 3), (96_000, 2, 64, 3), (8000, 64, 16, 1), (2, 1, 16, 1), (768_000, 1, 16, 1),
    ])
  func wav(_ rate: Int, _ channels: Int, _ bits: Int, _ code: Int) throws {
    let data = [UInt8](repeating: 0, count: 1001 * channels * bits / 8)
    #expect(
      try facts(of: Fixture.wav(data, rate: rate, channels: channels, bits: bits, code: code))
        == .success(AudioFacts(frames: 1001, rate: rate, channels: channels, format: "wav")))
  }

  @Test(
    "sound without a header is read by its name",
    arguments: ["a.ulaw", "a.ul", "a.pcmu", "a.alaw", "a.al", "a.pcma"])
  func raw(_ name: String) throws {
    let result = try facts(of: [UInt8](repeating: 0xD5, count: 801), as: name)
    let format = name.contains("u") ? "ulaw" : "alaw"
    #expect(result == .success(AudioFacts(frames: 801, rate: 8000, channels: 1, format: format)))
  }

  @Test("the contents count, not the name")
  func misnamed() throws {
    #expect(
      try facts(of: Fixture.bytes("tone.flac"), as: "x.mp3") == facts(of: Fixture.bytes("tone.flac"), as: "x.gsm"))
    #expect(try facts(of: Array("<!doctype html>".utf8), as: "x.mp3") == .failure(.notAudio(.html)))
    #expect(try facts(of: Array("<!doctype html>".utf8), as: "x.gsm") == .failure(.notAudio(.text)))
  }

  /// A file that lies or is damaged, and what is said of it.
  struct Hostile: Sendable, CustomTestStringConvertible {

    let testDescription: String
    let bytes: [UInt8]
    let fault: AudioFault

    init(_ description: String, _ bytes: [UInt8], _ fault: AudioFault) {
      testDescription = description
      self.bytes = bytes
      self.fault = fault
    }

  }

  /// Second-long silence.
  private static let silence = [UInt8](repeating: 0, count: 16_000)

  private static let hostile: [Hostile] = [
    Hostile("no bytes", [], .empty),
    Hostile("no frames", Fixture.wav([]), .empty),
    Hostile("half a frame", Fixture.wav([0]), .empty),
    Hostile("no frames where some are claimed", Fixture.wav([], claim: 16_000), .damaged(afterMs: 0)),
    Hostile("the end is missing", Fixture.wav(silence, claim: 32_000), .damaged(afterMs: 1000)),
    Hostile("no channels", Fixture.wav(silence, channels: 0), .unreadable(.channels)),
    Hostile("65 channels", Fixture.wav(silence, channels: 65), .unreadable(.channels)),
    Hostile("1024 channels", Fixture.wav(silence, channels: 1024), .unreadable(.channels)),
    Hostile("65535 channels", Fixture.wav(silence, channels: 65_535), .unreadable(.channels)),
    Hostile("no frames a second", Fixture.wav(silence, rate: 0), .unreadable(.malformed)),
    Hostile("too many frames a second", Fixture.wav(silence, rate: 768_001), .unreadable(.rate)),
    Hostile("frames without end a second", Fixture.wav(silence, rate: 0x7FFF_FFFF), .unreadable(.rate)),
    Hostile("frames below zero a second", Fixture.wav(silence, rate: -8000), .unreadable(.malformed)),
    Hostile("ten minutes and a bit", Fixture.wav(silence + silence, rate: 26, bits: 16), .tooLong(limitMs: 600_000)),
    Hostile("an unknown encoding", Fixture.wav(silence, bits: 255), .unreadable(.encoding)),
    Hostile("a header alone", Array(Fixture.wav(silence).prefix(20)), .unreadable(.malformed)),
    Hostile("four letters", Array("RIFF".utf8), .notAudio(.text)),
    Hostile("FLAC and nothing", Array("fLaC".utf8), .unreadable(.malformed)),
    Hostile("zeros", silence, .notAudio(.unknown)),
    Hostile("a tag and nothing", Array("ID3\u{4}\0\0\u{7F}\u{7F}\u{7F}\u{7F}".utf8), .unreadable(.malformed)),
    Hostile("a pointer", Array("version https://git-lfs.github.com/spec/v1\noid".utf8), .notAudio(.lfsPointer)),
  ]

  @Test("lies are found out", arguments: hostile)
  func lies(_ file: Hostile) throws {
    #expect(try facts(of: file.bytes) == .failure(file.fault))
  }

  @Test("a size that means 'until the end' is no lie", arguments: [0x7FFF_FFFF, 0xFFFF_FFFF, 0x7FFF_F000])
  func openEnded(_ claim: Int) throws {
    #expect(
      try facts(of: Fixture.wav(Self.silence, claim: claim))
        == .success(AudioFacts(frames: 8000, rate: 8000, channels: 1, format: "wav")))
  }

  @Test("a FLAC file that claims 68 billion frames has those that it has")
  func flacClaim() throws {
    var bytes = try Fixture.bytes("tone.flac")
    // The number of frames: the low half of byte 21 and the four bytes behind it.
    bytes[21] |= 0x0F
    for position in 22..<26 { bytes[position] = 0xFF }
    #expect(try facts(of: bytes) == .failure(.damaged(afterMs: 400)))
    // Zero is what a program writes that cannot know.
    bytes[21] &= 0xF0
    for position in 22..<26 { bytes[position] = 0 }
    #expect(try facts(of: bytes) == .success(AudioFacts(frames: 3200, rate: 8000, channels: 1, format: "flac")))
  }

  @Test("tags behind an MP3 file are no sound", arguments: ["vbr.mp3", "tone.mp3"])
  func tags(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    let whole = try facts(of: bytes, as: name)
    let short = Array("TAG".utf8) + [UInt8](repeating: 0x41, count: 125)
    let long = Array("APETAGEX".utf8) + [UInt8](repeating: 0x42, count: 5000)
    for tags in [short, long, long + short] { #expect(try facts(of: bytes + tags, as: name) == whole) }
  }

  @Test(
    "a cut file has fewer frames or a fault, wherever it is cut",
    arguments: ["tone.flac", "tone.ogg", "tone.opus", "tone.mp3", "vbr.mp3", "tone.gsm"])
  func cut(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    let whole = try facts(of: bytes, as: name).get()
    // These announce their end, so that it is missed.
    let announces = !["vbr.mp3", "tone.gsm"].contains(name)
    for count in stride(from: 0, to: bytes.count, by: 3) {
      switch try facts(of: Array(bytes.prefix(count)), as: name) {
      case .success(let facts):
        #expect(facts.frames > 0 && facts.frames <= whole.frames)
        // One frame of MP3 more or less is what programs disagree about.
        #expect(!announces || facts.frames + 576 >= whole.frames)
      case .failure(.damaged(let afterMs)): #expect(afterMs <= whole.lengthMs)
      case .failure(.empty): #expect(count == 0 || ["tone.ogg", "tone.gsm"].contains(name))
      case .failure(.notAudio): #expect(count < 40)
      case .failure(let fault): #expect(fault == .unreadable(.malformed) || fault == .unreadable(.encoding))
      }
    }
  }

  @Test(
    "random bytes behind the beginning of a sound are a fault or a sound",
    arguments: [
      "RIFF\u{24}\0\0\0WAVEfmt \u{10}\0\0\0", "fLaC\0\0\0\u{22}", "OggS\0\u{2}", "ID3\u{4}\0\0\0\0\0\0",
      "FORM\0\0\u{7F}\0AIFFCOMM\0\0\0\u{12}\0\u{1}", ".snd\0\0\0\u{18}\0\u{1}\0\0",
    ])
  func random(_ beginning: String) throws {
    var random = SeededBytes(seed: 7)
    for count in 0..<100 {
      switch try facts(of: Array(beginning.utf8) + random.bytes(count * count)) {
      case .success(let facts): #expect(facts.frames > 0 && facts.lengthMs <= SoundFile.longestMs)
      case .failure(.unreadable), .failure(.damaged), .failure(.tooLong): break
      case .failure(let fault): #expect(fault == .empty)
      }
    }
  }

  @Test(
    "damage in the middle is a fault or a sound that is no longer",
    arguments: ["tone.flac", "tone.ogg", "tone.opus", "tone.mp3", "vbr.mp3", "tone.gsm"])
  func damage(_ name: String) throws {
    let bytes = try Fixture.bytes(name)
    var random = SeededBytes(seed: 11)
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        damaged[Int.random(in: 60..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if case .success(let facts) = try facts(of: damaged, as: name) {
        #expect(facts.frames > 0 && facts.lengthMs <= 2000)
      }
    }
  }

  @Test("a file of four gigabytes of nothing is too long, or has what it has")
  func sparse() throws {
    func facts(of bytes: [UInt8], as name: String) throws -> Result<AudioFacts, AudioFault> {
      try folder.write(bytes, to: name)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder[name]))
      try file.truncate(atOffset: 4 << 30)
      try file.close()
      return self.facts(name)
    }
    let tooLong = Result<AudioFacts, AudioFault>.failure(.tooLong(limitMs: SoundFile.longestMs))
    #expect(try facts(of: Fixture.wav([], claim: 0xFFFF_FF00), as: "x.wav") == tooLong)
    let wide = Fixture.wav([], rate: 64_000, channels: 64, claim: 0xFFFF_FF00 - 44)
    #expect(try facts(of: wide, as: "x.wav") == .failure(.timeout))
    #expect(try facts(of: [0x80], as: "x.ulaw") == tooLong)
    #expect(try facts(of: [0xD0], as: "x.gsm") == tooLong)
    #expect(
      try facts(of: Fixture.bytes("tone.flac"), as: "x.flac")
        == .success(AudioFacts(frames: 3200, rate: 8000, channels: 1, format: "flac")))
    #expect(
      try facts(of: Fixture.bytes("vbr.mp3"), as: "x.mp3")
        == .success(AudioFacts(frames: 15_552, rate: 24_000, channels: 1, format: "mp3")))
    #expect(try facts(of: [], as: "x") == .failure(.notAudio(.unknown)))
  }

  @Test("channels are mixed, and what is no number is silence")
  func mixing() throws {
    try folder.write(
      Fixture.wav(Fixture.data([0.5, -0.25, .nan, 1, .infinity, 0, 1, 1] as [Float]), channels: 2, bits: 32, code: 3),
      to: "x.wav")
    let file = try SoundFile("x.wav", in: SoundFolder(folder.path))
    #expect(try file.next() == [0.125, 0, 0, 1])
    #expect(try file.next() == [])
  }

}
