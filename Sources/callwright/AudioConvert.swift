public import ArgumentParser
public import Audio
internal import Diagnostics
internal import Driver

/// `callwright audio convert`: a sound file as a phone line carries it.
struct AudioConvert: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Brings a sound file to what a phone line carries: 8 kHz, mono, -23 LUFS, 300 to 3400 Hz.")

  @Argument(help: "The sound file.", completion: .file())
  var source: String

  @Argument(help: "Where the result goes.", completion: .file())
  var result: String?

  @Option(help: "Format of the result: wav (16 bits), or alaw or ulaw (G.711 without a header).")
  var format: SoundConversion.Format = .wav

  @Flag(inversion: .prefixedNo, help: "Bring the loudness to -23 LUFS (EBU R 128), true peak -1 dBTP at most.")
  var normalize = true

  @Flag(help: "Keep silence at both ends.")
  var keepSilence = false

  @Flag(help: "Put the result in the place of the file.")
  var inPlace = false

  @OptionGroup var look: LookOptions

  func validate() throws {
    if (result == nil) != inPlace {
      throw ValidationError(
        Phrase(
          en: "name the file for the result, or ask for --in-place",
          ru: "укажите файл для результата или --in-place"))
    }
  }

  func run() throws {
    let place = result ?? source
    if !inPlace, AudioHelper.isSameFile(source, place) {
      try Sounds.fail(
        Phrase(
          en: "'\(place)' is the file itself: name another, or ask for --in-place",
          ru: "«\(place)» — это сам исходный файл: укажите другой или --in-place"), code: 2, look)
    }
    do {
      try AudioHelper().convert(
        source, to: place, SoundConversion(format, normalizes: normalize, trims: !keepSilence))
    } catch {
      try Sounds.fail(error.message, look)
    }
  }

}

extension SoundConversion.Format: ExpressibleByArgument {}

/// `callwright audio say`: a placeholder for a recording, spoken by the machine.
struct AudioSay: ParsableCommand {

  static let configuration = CommandConfiguration(
    commandName: "say", abstract: "Speaks a text into a sound file, as a placeholder until it is recorded.",
    discussion: "The voice is espeak-ng, where it is installed; --lang is the language of the text, too.")

  @Argument(help: "The text, or a file that holds it.", completion: .file())
  var text: String

  @Option(name: .shortAndLong, help: "The WAV file for the result.")
  var output: String

  @OptionGroup var look: LookOptions

  func run() throws {
    guard let speaker = Speaker() else {
      return try Sounds.fail(Speaker.isMissing, look)
    }
    var words = text
    if FileSystem.kind(of: text) == .file {
      let source = try Files.source(text, look)
      words = String(decoding: source.bytes, as: UTF8.self)
    }
    do {
      try speaker.say(words, in: look.language, to: output, AudioHelper())
    } catch {
      try Sounds.fail(error.message, look)
    }
  }

}
