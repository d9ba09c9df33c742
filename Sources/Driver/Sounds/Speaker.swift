internal import Audio
public import Diagnostics
internal import Glibc

/// The machine's voice: espeak-ng, where it is installed.
public struct Speaker: Sendable {

  /// Where the program is.
  private let executable: String

  /// Why a text was not spoken.
  public enum Failure: Error, Hashable, Sendable {

    /// There is nothing to say.
    case nothing

    /// There was no place for the sound, for a reason in the words of the system.
    case noPlace(reason: String)

    /// The program ended without success.
    case notSpoken

    /// What was spoken could not be brought to what a phone line carries.
    case notConverted(AudioHelper.RenderFailure)

  }

  /// The voice, if a folder of `path`, which separates them by colons, has it.
  public init?(path: String) {
    guard let place = FileSystem.program("espeak-ng", in: path) else { return nil }
    executable = place
  }

  /// The voice, if it is where the user's shell finds programs.
  public init?() {
    self.init(path: FileSystem.programFolders)
  }

  /// What to say where there is no voice.
  public static let isMissing = Phrase(
    en: "there is no espeak-ng here, which speaks: install it, for example with 'apt install espeak-ng'",
    ru: "для озвучивания нужна программа espeak-ng: установите её, например командой «apt install espeak-ng»")

  /// Speaks `text` in `language` into the file `path`, as a phone line carries it.
  public func say(_ text: String, in language: Language, to path: String, _ helper: AudioHelper) throws(Failure) {
    guard text.contains(where: { (letter) in letter.isLetter || letter.isNumber }) else { throw .nothing }
    guard let scratch = ScratchFolder() else {
      throw .noPlace(reason: SystemWords.of(errno))
    }
    let spoken = scratch.file("spoken.wav")
    defer { withExtendedLifetime(scratch) {} }
    guard
      var process = HelperProcess(
        executable, ["-v", language == .ru ? "ru" : "en", "-s", "150", "--stdin", "-w", spoken],
        reading: Array(text.utf8), receiving: .output)
    else { throw .notSpoken }
    process.runToEnd(killingAfter: 60)
    guard case .exited(0) = process.finish() else { throw .notSpoken }
    do {
      try helper.convert(spoken, to: path, SoundConversion())
    } catch {
      throw .notConverted(error)
    }
  }

}

extension Speaker.Failure {

  /// What went wrong, for the person who wanted a text spoken.
  public var message: Phrase {
    switch self {
    case .nothing: Phrase(en: "there is nothing to say in the text", ru: "в тексте нечего произносить")
    case .noPlace(let reason):
      Phrase(
        en: "there is no place for the sound: \(reason)",
        ru: "не нашлось места для звука: \(SystemWords.russian(reason))")
    case .notSpoken:
      Phrase(
        en: "espeak-ng could not speak the text: try it with another one",
        ru: "espeak-ng не удалось произнести текст: попробуйте другой")
    case .notConverted(let failure): failure.message
    }
  }

}
