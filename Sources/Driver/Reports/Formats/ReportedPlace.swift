internal import Diagnostics

/// Where in which file something is, as reports for programs tell it.
struct ReportedPlace {

  /// The file.
  let file: SourceFile

  /// Where it begins.
  let start: SourceFile.Position

  /// Where it ends: behind its last character, on the line of that character.
  let end: SourceFile.Position

  /// The place `range`, which speaks of one of `files`.
  init(_ range: SourceRange, _ files: [SourceFile]) {
    file = Self.file(of: range, files)
    // Whoever is shown a line does not want the next one because the range has the end of the line, too.
    var last = min(Int(range.end), file.bytes.count)
    while last > Int(range.start), [0x0A, 0x0D].contains(file.bytes[last - 1]) { last -= 1 }
    start = file.position(at: range.start)
    end = file.position(at: UInt32(clamping: max(last, Int(range.start))))
  }

  /// The one of `files` of which `range` speaks.
  static func file(of range: SourceRange, _ files: [SourceFile]) -> SourceFile {
    files[min(Int(range.file.rawValue), files.count - 1)]
  }

  /// The file's path as `path(_:)` writes it.
  var path: String { Self.path(file.path) }

  /// `path` without what says nothing (`./`, `//`), as platforms name the files of a repository.
  static func path(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { (part) in part != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

}

extension Diagnostic {

  /// The message, the help and the notes, a line each, harmless to terminals.
  func told(_ language: Language) -> String {
    ([Display.shown(message[language])] + furtherLines(language)).joined(separator: "\n")
  }

  /// The help and the notes, a line each, harmless to terminals.
  func furtherLines(_ language: Language) -> [String] {
    ([help].compactMap { (phrase) in phrase } + notes.map(\.message)).map { (phrase) in
      Display.shown(phrase[language])
    }
  }

  /// The message and the help on one line.
  func toldOnOneLine(_ language: Language) -> String {
    [message, help].compactMap { (phrase) in phrase?[language] }.joined(separator: "; ")
  }

  /// Code and name: `CW020 unknown-key`.
  var title: String { "\(rule.code) \(rule.name)" }

}
