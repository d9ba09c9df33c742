import Diagnostics
@testable import Driver
import Foundation
import Support

/// Runs of `check` with findings that reports could stumble over.
enum Findings {

  /// Texts that mean something to one format or another, or cannot be said in it.
  static let hostile = [
    "кафе", "🙂👩‍👩‍👧", "a, b", "a: b::error::c", "100%25 %0A", "\"q\" 'q'", "]]>", "<b>&amp;</b>",
    "one\ntwo\r\nthree\tfour\r",
    "\u{0}\u{7}\u{1B}[31m\u{7F}\u{85}\u{9B}", "#skip \\# \\", "| a | `b` *c* _d_", "\u{2028}\u{2029}\u{202E}",
    "\u{FFFE}\u{FFFF}\u{FEFF}",
    "  ...\n---\n1..2\nnot ok 1", "e\u{301} #\u{301}", "\n::error::a\n##[error]b", " ",
  ]

  /// A path that means something to one format or another.
  static let hostilePath = "./кафе, 🙂/a:b 100%25 \"q\" ]]>\n#1\u{1B}[2J<&>.yaml"

  /// What a check of the file at `path` could find: `count` findings whose every text is one of `hostile`, each on a line
  /// of its own behind letters of several code points.
  static func hostileResult(_ path: String, _ count: Int) -> CheckRun.FileResult {
    let lead = "  🇷🇺 e\u{301}: "
    var text = ""
    var ranges: [SourceRange] = []
    for number in 0..<count {
      let start = text.utf8.count + lead.utf8.count
      text += "\(lead)\(number)\n"
      ranges.append(SourceRange(FileID(0), start, text.utf8.count - 1))
    }
    let file = SourceFile(id: FileID(0), path: path, bytes: Array(text.utf8))
    let findings = ranges.enumerated().map { (number, range) in
      let text = "finding \(number): \(hostile[number % hostile.count])"
      let phrase = Phrase(en: text, ru: text)
      let diagnostic = Diagnostic(
        .badValue, phrase, at: range, help: phrase, notes: [.init(phrase, at: range), .init(phrase)],
        fix: .init(phrase, [.init(range, text)]))
      return (diagnostic: diagnostic, files: [file])
    }
    return CheckRun.FileResult(path: path, findings: findings)
  }

  /// The run that checks `texts`, each under its name.
  static func run(_ texts: [(name: String, text: String)]) throws -> CheckRun {
    let folder = FileManager.default.temporaryDirectory.appending(path: "callwright-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var run = CheckRun()
    for (number, entry) in texts.enumerated() {
      let path = folder.appending(path: "\(number).yaml")
      try Data(entry.text.utf8).write(to: path)
      try run.add(path.path, shownAs: entry.name, skipsOthers: false)
    }
    return run
  }

  /// The words of reports in `language`.
  static func words(_ language: Language = .en) -> ReportWords {
    ReportWords(Appearance(), machineLanguage: language, version: "1.2.3")
  }

}

/// What there is to know of a finding, worked out by itself.
struct Expected {

  let path: String
  let code: String
  let message: String
  let start: SourceFile.Position
  let region: [Int]

  /// What is to be known of `finding`.
  init(_ finding: (diagnostic: Diagnostic, files: [SourceFile])) {
    let file = finding.files[Int(finding.diagnostic.range.file.rawValue)]
    path = file.path.hasPrefix("./") ? String(file.path.dropFirst(2)) : file.path
    code = finding.diagnostic.rule.code
    message = finding.diagnostic.message.en
    start = file.position(at: finding.diagnostic.range.start)
    region = [finding.diagnostic.range.start, finding.diagnostic.range.end].flatMap { (offset) in
      let before = String(decoding: file.bytes[..<Int(offset)], as: UTF8.self).unicodeScalars
      let line = before.reversed().prefix { (scalar) in scalar != "\n" }
      return [before.count { (scalar) in scalar == "\n" } + 1, line.count + 1]
    }
  }

}
