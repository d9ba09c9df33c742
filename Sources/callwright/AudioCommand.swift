internal import ArgumentParser
internal import Audio
internal import Diagnostics
internal import Driver

/// `callwright audio`: what can be done with sound files.
struct AudioCommand: ParsableCommand {

  static let configuration = CommandConfiguration(
    "audio",
    does: Phrase(
      en: "Measures sound files, brings them to what a phone line carries, and speaks texts.",
      ru: "Измеряет звуковые файлы, приводит их к тому, что передаёт телефонная линия, и озвучивает тексты."),
    subcommands: [AudioInspect.self, AudioConvert.self, AudioSay.self])

}

/// `callwright audio inspect`: all that can be measured of sound files.
struct AudioInspect: ParsableCommand {

  static let configuration = CommandConfiguration(
    "inspect",
    does: Phrase(
      en: "Measures sound files and shows their outlines, and what is wrong with them.",
      ru: "Измеряет звуковые файлы, показывает их очертания и недостатки."))

  @Argument(
    help: ArgumentHelp(en: "The sound files.", ru: "Звуковые файлы.", value: Phrase(en: "files", ru: "файлы")),
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      en: "Format of the result: text or json.", ru: "Формат результата: text или json.",
      value: Phrase(en: "format", ru: "формат")))
  var format: MachineFormat = .text

  @Option(
    help: ArgumentHelp(
      en: "Draw the sound, with its problems marked, to this SVG file; one sound file only.",
      ru: "Нарисовать звук и отметить недостатки в этом файле SVG; только для одного звукового файла.",
      value: Phrase(en: "file", ru: "файл")))
  var svg: String?

  @OptionGroup var fail: FailOptions
  @OptionGroup var look: LookOptions

  func validate() throws {
    if svg != nil, files.count != 1 {
      throw ValidationError(Phrase(en: "--svg draws one sound file", ru: "--svg рисует один звуковой файл"))
    }
  }

  func run() throws {
    let entries = zip(files, Sounds.measures(of: files)).map { (path, result) in (path: path, result: result) }
    let report = SoundReport(look.appearance)
    var severities: [Severity] = []
    var isBroken = false
    for (path, result) in entries {
      switch result {
      case .success(let measure):
        severities += measure.problems().map(\.rule.severity)
        if format == .text { Output.write(report.text(path, measure)) }
        if let svg { try Sounds.write(Array(report.svg(path, measure).utf8), to: svg, look) }
      case .failure(let fault):
        isBroken = true
        if format == .text { Output.write("callwright: " + report.text(path, fault), to: .error) }
      }
    }
    if format == .json { Output.write(SoundReport(Appearance(language: look.machineLanguage)).json(entries)) }
    if isBroken { throw ExitCode(3) }
    throw fail.code(severities)
  }

}

/// Sound files that the user named, wherever they are.
enum Sounds {

  /// Returns what one pass over each of `paths` has shown.
  static func measures(of paths: [String]) -> [Result<SoundMeasure, AudioFault>] {
    var results = [Result<SoundMeasure, AudioFault>](repeating: .failure(.noHelper), count: paths.count)
    let located = paths.map { (path) in AudioHelper.place(of: path) }
    for (folder, places) in Dictionary(grouping: paths.indices, by: { (place) in located[place].folder }) {
      let names = places.map { (place) in located[place].name }
      for (place, result) in zip(places, AudioHelper().inspect(names, in: folder, jobs: Output.processors)) {
        results[place] = result
      }
    }
    return results
  }

  /// Writes `bytes` to the file at `path`, complete or not at all; a failure ends the command with exit code 3.
  static func write(_ bytes: [UInt8], to path: String, _ look: LookOptions) throws {
    do {
      try AudioHelper.write(bytes, to: path)
    } catch {
      try fail(error.message(writing: path), look)
    }
  }

  /// Says `message` and ends the command with `code`.
  static func fail(_ message: Phrase, code: Int32 = 3, _ look: LookOptions) throws {
    look.say(message)
    throw ExitCode(code)
  }

}
