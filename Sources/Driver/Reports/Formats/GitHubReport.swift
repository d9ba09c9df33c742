internal import Diagnostics

/// Findings as annotations of a GitHub workflow: commands that its runner reads on standard output.
///
/// Escapes are those of the runner's own toolkit (actions/toolkit, packages/core/src/command.ts): `%`, CR and LF in
/// messages, `:` and `,` in properties, too. GitHub shows ten annotations of a level for a step; what is beyond that is
/// told in one notice. Columns are left out of a range of several lines, where the interface for annotations refuses
/// them.
struct GitHubReport {

  /// One annotation.
  struct Annotation {

    /// Its level.
    let severity: Severity

    /// What it is about, if it is about a place.
    let place: ReportedPlace?

    /// What stands above the message.
    let title: String

    /// The message, which may have several lines.
    let message: String

    /// The message without what helps to understand it.
    let summary: String

  }

  /// The language of notices.
  let language: Language

  /// The most annotations of a level that GitHub shows.
  static let limit = 10

  /// The commands for `annotations`.
  func text(_ annotations: [Annotation]) -> String {
    var text = ""
    var counts: [Severity: Int] = [:]
    for annotation in annotations {
      counts[annotation.severity, default: 0] += 1
      if counts[annotation.severity, default: 0] <= Self.limit { text += command(annotation) }
    }
    let appearance = Appearance(language: language)
    let errors = max(0, counts[.error, default: 0] - Self.limit)
    let warnings = max(0, counts[.warning, default: 0] - Self.limit)
    guard errors + warnings > 0 else { return text }
    let parts = [
      errors > 0 ? appearance.count(errors, en: ("error", "errors"), ru: ("ошибка", "ошибки", "ошибок")) : nil,
      warnings > 0
        ? appearance.count(
          warnings, en: ("warning", "warnings"), ru: ("предупреждение", "предупреждения", "предупреждений")) : nil,
    ]
    let rest = parts.compactMap { (part) in part }.joined(separator: ", ")
    let notice = Phrase(
      en: "not among the annotations: \(rest); '--format text' shows them all",
      ru: "не вошло в аннотации: \(rest); все замечания покажет «--format text»")
    return text + "::notice title=callwright::\(Self.data(notice[language]))\n"
  }

  private func command(_ annotation: Annotation) -> String {
    var properties: [String] = []
    if let place = annotation.place {
      properties = ["file=\(Self.property(place.path))", "line=\(place.start.line)", "endLine=\(place.end.line)"]
      if place.start.line == place.end.line {
        properties += ["col=\(place.start.column)", "endColumn=\(place.end.column)"]
      }
    }
    properties.append("title=\(Self.property(annotation.title))")
    let name = annotation.severity == .error ? "error" : "warning"
    return "::\(name) \(properties.joined(separator: ","))::\(Self.data(annotation.message))\n"
  }

  /// `text` as the message of a command; characters that a terminal would obey are replaced.
  static func data(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { (line) in
      escaped(Display.shown(line), ["%"])
    }.joined(separator: "%0A")
  }

  /// `text` as the value of a property.
  static func property(_ text: String) -> String {
    escaped(Display.shown(text), ["%", ":", ","])
  }

  private static func escaped(_ text: String, _ marks: Set<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if marks.contains(scalar) {
        escaped += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  // MARK: The summary

  /// A table of `annotations` in Markdown, for the summary of a step, of at most `room` bytes.
  ///
  /// GitHub refuses a summary of more than 1 MiB: rows that do not fit are counted in a last line. Characters that mean
  /// something in Markdown or HTML are written as numeric references (GitHub Flavored Markdown, 6.2), which never mean
  /// anything but the character.
  func summary(_ annotations: [Annotation], heading: String, room: Int) -> String {
    var text = "### callwright\n\n\(Self.markdown(heading))\n"
    guard !annotations.isEmpty else { return text + "\n" }
    let head = Phrase(en: "| place | | finding |", ru: "| место | | замечание |")
    text += "\n\(head[language])\n| --- | --- | --- |\n"
    var size = text.utf8.count
    for (number, annotation) in annotations.enumerated() {
      let place = annotation.place.map { (place) in "\(place.path):\(place.start.line):\(place.start.column)" } ?? ""
      let level = annotation.severity.word[language]
      let row = [place, "\(level) \(annotation.title)", annotation.summary].map(Self.markdown).joined(separator: " | ")
      size += row.utf8.count + 5
      guard size + 200 < room else {
        let more = annotations.count - number
        let note = Phrase(
          en: "and \(more) more, for which there is no room here", ru: "и ещё \(more): здесь для них нет места")
        text += "\n\(note[language])\n"
        break
      }
      text += "| \(row) |\n"
    }
    return text + "\n"
  }

  /// `text` as one line of Markdown that means nothing but itself.
  static func markdown(_ text: String) -> String {
    let marks = Set("\\`*_{}[]<>()#+!|~&$@".unicodeScalars)
    return Display.shown(text).unicodeScalars.map { (scalar) in
      marks.contains(scalar) ? "&#\(scalar.value);" : String(scalar)
    }.joined()
  }

}

extension CheckRun {

  /// The run as annotations: what could not be read, then what was found.
  func annotations(_ language: Language) -> [GitHubReport.Annotation] {
    let unread = failures.map { (failure) in GitHubReport.Annotation.unreadable(failure, language) }
    return unread
      + findings.map { (diagnostic, files) in
        .init(
          severity: diagnostic.rule.severity, place: ReportedPlace(diagnostic.range, files), title: diagnostic.title,
          message: diagnostic.told(language), summary: diagnostic.toldOnOneLine(language))
      }
  }

}

extension GitHubReport.Annotation {

  /// The annotation of a file that could not be read.
  static func unreadable(_ failure: FileSystem.ReadFailure, _ language: Language) -> Self {
    let message = failure.message[language]
    return .init(severity: .error, place: nil, title: "callwright", message: message, summary: message)
  }

}
