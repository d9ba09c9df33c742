public import ArgumentParser
public import Audio
internal import Diagnostics
internal import Driver
internal import Syntax

/// `callwright audio convert`: a sound file as a phone line carries it.
struct AudioConvert: ParsableCommand {

  static let configuration = CommandConfiguration(
    "convert",
    does: Phrase(
      en: "Brings a sound file to what a phone line carries: 8 kHz, mono, -23 LUFS, 300 to 3400 Hz.",
      ru: "Приводит звуковой файл к тому, что передаёт телефонная линия: 8 кГц, моно, -23 LUFS, от 300 до 3400 Гц."))

  @Argument(
    help: ArgumentHelp(en: "The sound file.", ru: "Звуковой файл.", value: Phrase(en: "source", ru: "исходный")),
    completion: .file())
  var source: String

  @Argument(
    help: ArgumentHelp(
      en: "Where the result goes.", ru: "Куда записать результат.", value: Phrase(en: "result", ru: "результат")),
    completion: .file())
  var result: String?

  @Option(
    help: ArgumentHelp(
      en: "Format of the result: wav (16 bits), or alaw or ulaw (G.711 without a header).",
      ru: "Формат результата: wav (16 бит) либо alaw или ulaw (G.711 без заголовка).",
      value: Phrase(en: "format", ru: "формат")))
  var format: SoundConversion.Format = .wav

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      en: "Bring the loudness to -23 LUFS (EBU R 128), true peak -1 dBTP at most.",
      ru: "Привести громкость к -23 LUFS (EBU R 128), истинный пик не выше -1 dBTP."))
  var normalize = true

  @Flag(help: ArgumentHelp(en: "Keep silence at both ends.", ru: "Оставить тишину в начале и в конце."))
  var keepSilence = false

  @Flag(
    help: ArgumentHelp(
      en: "Put the result in the place of the file.", ru: "Записать результат на место исходного файла."))
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
    "say",
    does: Phrase(
      en: "Speaks a text into a sound file, as a placeholder until it is recorded.",
      ru: "Озвучивает текст в звуковой файл: заготовка, пока нет записи."),
    discussion: Phrase(
      en: "The voice is espeak-ng, where it is installed; --lang is the language of the text, too.",
      ru: "Голос — espeak-ng, если он установлен; --lang задаёт и язык текста."))

  @Argument(
    help: ArgumentHelp(
      en: "The text, or a file that holds it.", ru: "Текст или файл с ним.", value: Phrase(en: "text", ru: "текст")),
    completion: .file())
  var text: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      en: "The WAV file for the result.", ru: "Файл WAV для результата.", value: Phrase(en: "file", ru: "файл")))
  var output: String

  @OptionGroup var look: LookOptions

  func run() throws {
    guard let speaker = Speaker() else {
      return try Sounds.fail(Speaker.isMissing, look)
    }
    var words = text
    if FileSystem.kind(of: text) == .file {
      let source = try Files.source(text, ReadingLimits(), look)
      words = String(decoding: source.bytes, as: UTF8.self)
    }
    do {
      try speaker.say(words, in: look.language, to: output, AudioHelper())
    } catch {
      try Sounds.fail(error.message, look)
    }
  }

}
