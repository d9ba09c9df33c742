public import Audio
public import Diagnostics
internal import Glibc

// Starts the programs that play sound: no pointer leaves this file.

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
    let folders = path.split(separator: ":").filter { (folder) in folder.hasPrefix("/") }
    found = Self.programs.compactMap { (name, arguments) in
      folders.map { (folder) in "\(folder)/\(name)" }.first { (path) in
        unsafe access(path, X_OK) == 0 && FileSystem.kind(of: path) == .file
      }.map { (path) in (path, name, arguments) }
    }
  }

  /// The player that finds its programs where the user's shell does.
  public init() {
    self.init(path: Self.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
  }

  /// Whether there is a program that plays sound.
  public var isThere: Bool { !found.isEmpty }

  /// Plays what a caller hears by `plan`, whose files are relative to the folder `root`, and waits for the end of it.
  public func play(_ plan: SoundPlan, in root: String) throws(Failure) {
    guard !found.isEmpty else { throw .noProgram }
    let path = Self.temporaryPath()
    guard let path else { throw .notRendered(.notWritten(reason: unsafe String(cString: strerror(errno)))) }
    defer { unsafe unlink(path) }
    do {
      try AudioHelper().render(plan, in: root, to: path)
    } catch {
      throw .notRendered(error)
    }
    for program in found where Self.run(program.path, program.arguments + [path]) { return }
    throw .notPlayed(found.map(\.name))
  }

  /// A new file that only this user can read.
  private static func temporaryPath() -> String? {
    let folder = variable("TMPDIR") ?? "/tmp"
    var name = Array("\(folder)/callwright-XXXXXX.wav".utf8CString)
    let descriptor = unsafe mkstemps(&name, 4)
    guard descriptor >= 0 else { return nil }
    close(descriptor)
    return String(decoding: name.dropLast().map { (letter) in UInt8(bitPattern: letter) }, as: UTF8.self)
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
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return false }
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    guard unsafe posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let former = signal(SIGINT, SIG_IGN)
    defer { _ = signal(SIGINT, former) }
    let variables = keptVariables.compactMap { (name) in variable(name).map { (value) in "\(name)=\(value)" } }
    var number: pid_t = 0
    let failure = unsafe withCStrings([path] + arguments) { (arguments) in
      unsafe withCStrings(variables) { (variables) in
        unsafe posix_spawn(&number, path, &actions, &attributes, arguments, variables)
      }
    }
    guard failure == 0 else { return false }
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    // Whoever interrupts it has heard enough.
    return status == 0 || status & 0x7F == SIGINT
  }

  /// The value of an environment variable.
  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { (value) in unsafe String(cString: value) }
  }

  /// Calls `body` with `strings` as C has them.
  private static func withCStrings<Value>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
  ) -> Value {
    var pointers = unsafe strings.map { (string) in unsafe strdup(string) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { (pointer) in unsafe free(pointer) } }
    return unsafe body(pointers)
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
