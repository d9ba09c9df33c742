internal import Audio
public import Diagnostics
internal import Glibc
internal import Syntax

/// A project that somebody begins: an account that works, its calls, its sounds, and what they need around them.
public struct NewProject: Sendable {

  /// The files, in the order in which they are written.
  public let files: [File]

  /// A file of a project.
  public struct File: Hashable, Sendable {

    /// Its path, as it is seen from the folder of the project.
    public let path: String

    /// What it holds.
    public let bytes: [UInt8]

    /// What it is for, in a few words.
    public let purpose: Phrase

  }

  /// The project that `template` describes in `language`, to be checked by `service`.
  public init(_ template: Template, in language: Language, checkedBy service: Service) {
    func text(_ phrase: Phrase, _ schema: String) -> [UInt8] {
      Array("# yaml-language-server: $schema=\(schema)\n\(phrase[language])".utf8)
    }
    var files = [
      File(
        path: "account.yaml", bytes: text(template.account, Self.accountSchema),
        purpose: Phrase(en: "who answers when, and what callers hear", ru: "кто и когда отвечает, что слышат звонящие")),
      File(
        path: "calls.yaml", bytes: text(template.calls, Self.callsSchema),
        purpose: Phrase(en: "calls, and what must become of them", ru: "звонки и что из них должно получиться")),
    ]
    for (name, seconds) in template.sounds {
      files.append(
        File(
          path: "audio/\(name).wav", bytes: Self.silence(seconds: seconds),
          purpose: Phrase(en: "silence of \(seconds)s, to be recorded", ru: "тишина, \(seconds)s: запишите своё")))
    }
    for (name, document) in [(Self.accountSchema, LanguageSchema.Document.account), (Self.callsSchema, .calls)] {
      files.append(
        File(
          path: name, bytes: SchemaReport.json(LanguageSchema(of: document)),
          purpose: Phrase(en: "by which editors complete and check", ru: "подсказки и проверка в редакторе")))
    }
    files.append(
      File(
        path: "README.md", bytes: Array(Self.readme(template, service)[language].utf8),
        purpose: Phrase(en: "what is what", ru: "что здесь где")))
    if let path = service.path {
      files.append(
        File(
          path: path, bytes: Array(service.text[language].utf8),
          purpose: Phrase(en: "checks every change", ru: "проверяет каждое изменение")))
    }
    self.files = files
  }

  /// The files by which editors know the language.
  private static let accountSchema = "callwright.schema.json"
  private static let callsSchema = "calls.schema.json"

  /// A WAV file of silence.
  private static func silence(seconds: Int) -> [UInt8] {
    let count = seconds * PhoneLine.rate
    return (WAVHeader.bytes(sampleCount: count) ?? []) + [UInt8](repeating: 0, count: count * 2)
  }

  // MARK: Writing

  /// Why a project was not written; then nothing was.
  public enum Failure: Error, Hashable, Sendable {

    /// Something is there already at these paths.
    case inTheWay([String])

    /// A file or a folder could not be written, for a reason in the words of the system.
    case notWritten(path: String, reason: String)

  }

  /// Writes the project into `folder`, which may be there already: all of it or nothing, and over nothing that is there.
  public func write(to folder: String) throws(Failure) {
    let obstacles = obstacles(in: folder)
    guard obstacles.isEmpty else { throw .inTheWay(obstacles) }
    var made: [(path: String, isFolder: Bool)] = []
    for file in files {
      do {
        try make(file, in: folder, &made)
      } catch {
        for (path, isFolder) in made.reversed() { _ = unsafe isFolder ? rmdir(path) : unlink(path) }
        throw error
      }
    }
  }

  /// Writes `file` and the folders in which it lies, and adds to `made` what was not there.
  private func make(_ file: File, in folder: String, _ made: inout [(path: String, isFolder: Bool)]) throws(Failure) {
    let path = FileSystem.join(folder, file.path)
    for place in Self.folders(above: path) where !FileSystem.exists(place) {
      guard unsafe mkdir(place, 0o777) == 0 else {
        throw .notWritten(path: place, reason: SystemWords.of(errno))
      }
      made.append((place, true))
    }
    do {
      var new = try FileReplacement(at: path)
      try new.write(file.bytes)
      try new.commit(overwriting: false)
    } catch {
      throw .notWritten(path: path, reason: error.reason)
    }
    made.append((path, false))
  }

  /// What is there already at the places of the files, or is no folder where a folder is needed.
  private func obstacles(in folder: String) -> [String] {
    var obstacles: [String] = []
    for file in files {
      let path = FileSystem.join(folder, file.path)
      let places = Self.folders(above: path)
      let walls = places.filter { (place) in FileSystem.exists(place) && FileSystem.kind(of: place) != .folder }
      for obstacle in FileSystem.exists(path) ? walls + [path] : walls where !obstacles.contains(obstacle) {
        obstacles.append(obstacle)
      }
    }
    return obstacles
  }

  /// The folders in which `path` lies, from the outermost to the innermost.
  private static func folders(above path: String) -> [String] {
    path.indices.filter { (place) in path[place] == "/" && place > path.startIndex && path[..<place].last != "/" }
      .map { (place) in String(path[..<place]) }
  }

}

extension NewProject.Failure {

  /// What is in the way, and what to do.
  public var message: Phrase {
    switch self {
    case .inTheWay(let paths):
      Phrase(
        en: "nothing was written, because this is there already: \(paths.joined(separator: ", ")); name another folder",
        ru: "ничего не записано: уже есть \(paths.joined(separator: ", ")); укажите другую папку")
    case .notWritten(let path, let reason):
      Phrase(
        en: "nothing was written: '\(path)' cannot be made: \(reason)",
        ru: "ничего не записано: не удаётся создать «\(path)»: \(SystemWords.russian(reason))")
    }
  }

}
