import Audio
import Driver
import Foundation
import Testing

@testable import Decoding

@Suite("sound files brought to what a phone line carries")
struct ConvertedSoundTests {

  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// Writes a file of a tone between silences: 2 s of it, at 16 kHz in two channels.
  private func writeSource(amplitude: Double = 1000) throws {
    let tone = Fixture.tone(997, rate: 16_000, count: 32_000, amplitude: amplitude)
    let silence = [Int16](repeating: 0, count: 24_000)
    let both = (silence + tone + silence).flatMap { (sample) in [sample, sample] }
    try folder.write(Fixture.wav(Fixture.data(both), rate: 16_000, channels: 2), to: "in.wav")
  }

  /// What is measured of the file `name`.
  private func measure(_ name: String) throws -> SoundMeasure {
    try SoundFile(name, in: SoundFolder(folder.path)).measure()
  }

  // R 128 allows half a LU of difference: cutting the silence off moves what its gates let pass.
  @Test("the result has the rate, the loudness and the length that a phone line wants")
  func wav() throws {
    try writeSource()
    try AudioHelper().convert(folder["in.wav"], to: folder["out.wav"], SoundConversion())
    let found = try measure("out.wav")
    #expect(found.facts.rate == 8000 && found.facts.channels == 1 && found.bits == 16)
    #expect(abs((found.loudness ?? 0) + 2300) <= 50)
    #expect(abs(found.facts.lengthMs - 2300) <= 30)
    #expect(abs((found.leadingSilenceMs ?? 0) - 100) <= 20 && abs((found.trailingSilenceMs ?? 0) - 200) <= 20)
    #expect(found.problems() == [])
    try AudioHelper().convert(folder["in.wav"], to: folder["again.wav"], SoundConversion())
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder["again.wav"]))
        == Data(contentsOf: URL(fileURLWithPath: folder["out.wav"])))
  }

  @Test("loudness and silence stay if asked to")
  func asItIs() throws {
    try writeSource()
    try AudioHelper().convert(
      folder["in.wav"], to: folder["out.wav"], SoundConversion(normalizes: false, trims: false))
    let (before, after) = (try measure("in.wav"), try measure("out.wav"))
    #expect(after.facts.lengthMs == before.facts.lengthMs)
    #expect(abs((after.speechLevel ?? 0) - (before.speechLevel ?? 0)) <= 20)
  }

  @Test("G.711 has no header, and comes back", arguments: [SoundConversion.Format.alaw, .ulaw])
  func law(_ format: SoundConversion.Format) throws {
    try writeSource()
    try AudioHelper().convert(folder["in.wav"], to: folder["out.\(format.rawValue)"], SoundConversion(format))
    let found = try measure("out.\(format.rawValue)")
    #expect(found.encoding == "g711-\(format.rawValue)" && abs((found.loudness ?? 0) + 2300) <= 50)
  }

  @Test("what cannot be converted leaves nothing behind, and what was there stays")
  func failures() throws {
    try folder.write([1, 2, 3], to: "broken.wav")
    try folder.write([7], to: "out.wav")
    #expect(throws: AudioHelper.RenderFailure.sound(path: folder["broken.wav"], .notAudio(.unknown))) {
      try AudioHelper().convert(folder["broken.wav"], to: folder["out.wav"], SoundConversion())
    }
    try writeSource()
    let cut = try Array(Data(contentsOf: URL(fileURLWithPath: folder["in.wav"])).prefix(60_000))
    try folder.write(cut, to: "cut.wav")
    #expect(throws: AudioHelper.RenderFailure.self) {
      try AudioHelper().convert(folder["cut.wav"], to: folder["out.wav"], SoundConversion())
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder["out.wav"])) == Data([7]))
    #expect(try folder.names() == ["broken.wav", "cut.wav", "in.wav", "out.wav"])
    #expect(throws: AudioHelper.RenderFailure.noHelper) {
      try AudioHelper(executable: "/nonexistent").convert(folder["in.wav"], to: folder["x.wav"], SoundConversion())
    }
  }

  @Test("a file may take its own place")
  func inPlace() throws {
    try writeSource()
    try AudioHelper().convert(folder["in.wav"], to: folder["in.wav"], SoundConversion())
    #expect(try measure("in.wav").facts.rate == 8000)
    #expect(AudioHelper.isSameFile(folder["in.wav"], folder["./in.wav"]))
    #expect(!AudioHelper.isSameFile(folder["in.wav"], folder["out.wav"]))
  }

  @Test("silence stays silence")
  func silence() throws {
    try folder.write(Fixture.wav([UInt8](repeating: 0, count: 16_000)), to: "in.wav")
    try AudioHelper().convert(folder["in.wav"], to: folder["out.wav"], SoundConversion())
    let found = try measure("out.wav")
    #expect(found.isSilent && found.peak == nil && found.facts.lengthMs == 1000)
  }

}
