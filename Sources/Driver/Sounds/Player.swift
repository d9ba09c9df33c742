public import Audio
public import Diagnostics
internal import Glibc

/// Plays sounds through whatever program of the machine can do so.
public struct Player: Sendable {

  /// The programs that are known, in the order in which they are tried, each with what stands before the file's name.
  static let programs: [(name: String, arguments: [String])] = [
    ("paplay", []), ("pw-play", []), ("aplay", ["-q"]), ("ffplay", ["-nodisp", "-autoexit", "-loglevel", "quiet"]),
    ("play", ["-q"]),
  ]

  /// The programs that are there, by their paths.
  private let found: [(path: String, name: String, arguments: [String])]

  /// Why nothing was played.
  public enum Failure: Error, Sendable {

    /// The machine has no program that plays sound.
    case noProgram

    /// The programs that are there could not play, by their names.
    case notPlayed([String])

    /// There is no sound to play.
    case notRendered(AudioHelper.RenderFailure)

  }

  /// The player that finds its programs in the folders of `path`, which are separated by colons.
  public init(path: String) {
    found = Self.programs.compactMap { (name, arguments) in
      FileSystem.program(name, in: path).map { (path) in (path, name, arguments) }
    }
  }

  /// The player that finds its programs where the user's shell does.
  public init() {
    self.init(path: FileSystem.programFolders)
  }

  /// Whether there is a program that plays sound.
  public var isThere: Bool { !found.isEmpty }

  /// Plays what a caller hears by `plan`, whose files are relative to the folder `root`, and waits for the end of it.
  public func play(_ plan: SoundPlan, in root: String) throws(Failure) {
    guard !found.isEmpty else { throw .noProgram }
    guard let scratch = ScratchFolder() else {
      throw .notRendered(.notWritten(reason: SystemWords.of(errno)))
    }
    let sound = scratch.file("call.wav")
    defer { withExtendedLifetime(scratch) {} }
    do {
      try AudioHelper().render(plan, in: root, to: sound)
    } catch {
      throw .notRendered(error)
    }
    for program in found where Self.run(program.path, program.arguments + [sound]) { return }
    throw .notPlayed(found.map(\.name))
  }

  /// Variables by which the programs find the sound of the machine.
  private static let keptVariables = [
    "PATH", "HOME", "USER", "LOGNAME", "LANG", "TMPDIR", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
    "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_COOKIE", "PULSE_SINK",
    "PIPEWIRE_REMOTE", "PIPEWIRE_RUNTIME_DIR", "ALSA_CARD", "AUDIODEV", "AUDIODRIVER", "SDL_AUDIODRIVER",
  ]

  /// Runs the program at `path` without its streams and returns whether it did its work.
  ///
  /// An interrupt from the terminal ends the program, not this one.
  private static func run(_ path: String, _ arguments: [String]) -> Bool {
    let former = signal(SIGINT, SIG_IGN)
    defer { _ = signal(SIGINT, former) }
    guard
      var process = HelperProcess(path, arguments, reading: [], receiving: .output, variables: keptVariables)
    else { return false }
    process.runToEnd()
    switch process.finish() {
    // Whoever interrupts it has heard enough.
    case .exited(0), .signalled(SIGINT): return true
    case .exited, .signalled: return false
    }
  }

}

extension Player.Failure {

  /// Why nothing is heard, and what to do.
  public var message: Phrase {
    switch self {
    case .noProgram:
      let names = Player.programs.map(\.name).joined(separator: ", ")
      return Phrase(
        en: "this machine has no program that plays sound (\(names)); start with --listen FILE for a WAV file",
        ru: "на этом компьютере нет программы, играющей звук (\(names)); запустите с --listen ФАЙЛ, чтобы получить WAV")
    case .notPlayed(let names):
      let list = names.joined(separator: ", ")
      return Phrase(
        en: "\(list) could not play; is there a sound device? start with --listen FILE for a WAV file",
        ru: "не удалось воспроизвести (\(list)); проверьте звуковое устройство или запустите с --listen ФАЙЛ")
    case .notRendered(let failure): return failure.message
    }
  }

}
