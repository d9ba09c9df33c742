public import Diagnostics

/// Findings as people read them: an excerpt of the source with a mark, why, and what to do.
public struct TextReport: Sendable {

  /// How it looks.
  public let appearance: Appearance

  /// A report that looks like `appearance`.
  public init(_ appearance: Appearance) {
    self.appearance = appearance
  }

  /// The text about `diagnostic`, whose ranges speak of `files`; it ends with an empty line.
  public func text(_ diagnostic: Diagnostic, _ files: [SourceFile]) -> String {
    let severity = diagnostic.rule.severity
    let word = appearance.styled(
      "\(appearance.text(severity.word))[\(diagnostic.rule.code) \(diagnostic.rule.name)]",
      severity == .error ? .error : .warning)
    var lines = wrapped("\(word): ", Display.shown(appearance.text(diagnostic.message)), style: .strong)
    lines += excerpt(diagnostic.range, files, isMain: true, severity)
    for note in diagnostic.notes {
      let label = appearance.styled(appearance.text(Phrase(en: "note", ru: "пояснение")), .strong)
      lines += wrapped("  \(label): ", Display.shown(appearance.text(note.message)))
      if let range = note.range { lines += excerpt(range, files, isMain: false, severity) }
    }
    if let help = diagnostic.help {
      let label = appearance.styled(appearance.text(Phrase(en: "help", ru: "что сделать")), .good)
      lines += wrapped("  \(label): ", Display.shown(appearance.text(help)))
    }
    if let command = diagnostic.command {
      // A line that is to be copied stays one.
      let label = appearance.styled(appearance.text(Phrase(en: "command", ru: "команда")), .good)
      lines.append("  \(label): \(Display.shown(command.text))")
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// `text` behind `label`, broken to the width, further lines indented.
  private func wrapped(_ label: String, _ text: String, style: Appearance.Style? = nil) -> [String] {
    let columns = Display.width(label.withoutStyles)
    var lines: [String] = []
    // The first line shares its room with the label, further ones with their indent.
    let words = Display.wrapped(text, to: appearance.width - 4, first: appearance.width - columns)
    for (number, line) in words.enumerated() {
      let shown = style.map { (style) in appearance.styled(line, style) } ?? line
      lines.append(number == 0 ? label + shown : "    " + shown)
    }
    return lines
  }

  /// The lines of the source around `range` with a mark below.
  private func excerpt(_ range: SourceRange, _ files: [SourceFile], isMain: Bool, _ severity: Severity) -> [String] {
    guard files.indices.contains(Int(range.file.rawValue)) else { return [] }
    let file = files[Int(range.file.rawValue)]
    let place = file.position(at: range.start)
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let arrow = appearance.styled("\(gutter)-->", .place)
    var lines = ["\(arrow) \(Display.shown(file.path)):\(place.line):\(place.column)"]
    let bytes = file.bytes(ofLine: place.line)
    let start = min(max(Int(range.start), bytes.startIndex), bytes.endIndex)
    let end = min(max(Int(range.end), start), bytes.endIndex)
    let room = max(20, appearance.width - number.count - 4)
    // Of a long line only what could be shown is looked at: a character has some bytes, seldom many.
    let near = room * 32
    let before = Display.shown(String(decoding: bytes[..<start].suffix(near), as: UTF8.self))
    let marked = Display.shown(String(decoding: bytes[start..<end].prefix(near), as: UTF8.self))
    let after = Display.shown(String(decoding: bytes[end...].prefix(near), as: UTF8.self))
    let window = Window(before: before, marked: marked, after: after, room: room)
    let bar = appearance.styled("|", .place)
    lines.append("\(gutter) \(bar)")
    lines.append("\(appearance.styled(number, .place)) \(bar) \(window.text)")
    let mark = String(repeating: isMain ? "^" : "-", count: max(1, window.markWidth))
    let style: Appearance.Style = isMain ? (severity == .error ? .error : .warning) : .place
    lines.append("\(gutter) \(bar) \(String(repeating: " ", count: window.markStart))\(appearance.styled(mark, style))")
    return lines
  }

  /// The last line: how many findings in how many files, and what `further` says of them; where nothing was checked,
  /// nothing is said to be fine.
  public func summary(errors: Int, warnings: Int, files: Int, further: [String] = []) -> String {
    let inFiles = appearance.count(files, en: ("file", "files"), ru: ("файл", "файла", "файлов"))
    let checked = appearance.text(Phrase(en: "\(inFiles) checked", ru: "проверено: \(inFiles)"))
    guard files > 0 else { return checked + "\n" }
    guard errors + warnings > 0 else {
      let fine = appearance.styled(appearance.text(Phrase(en: "no problems", ru: "замечаний нет")), .good)
      return ([fine, checked] + further).joined(separator: ", ") + "\n"
    }
    var parts: [String] = []
    if errors > 0 {
      let count = appearance.count(errors, en: ("error", "errors"), ru: ("ошибка", "ошибки", "ошибок"))
      parts.append(appearance.styled(count, .error))
    }
    if warnings > 0 {
      let count = appearance.count(
        warnings, en: ("warning", "warnings"), ru: ("предупреждение", "предупреждения", "предупреждений"))
      parts.append(appearance.styled(count, .warning))
    }
    return (parts + [checked] + further).joined(separator: ", ") + "\n"
  }

}

/// The part of a long line that is shown, with the mark in it.
private struct Window {

  /// What is shown.
  let text: String

  /// Where the mark begins and how long it is, in columns.
  let markStart: Int
  let markWidth: Int

  init(before: String, marked: String, after: String, room: Int) {
    let beforeWidth = Display.width(before)
    let markedWidth = Display.width(marked)
    if beforeWidth + markedWidth + Display.width(after) <= room {
      text = before + marked + after
      markStart = beforeWidth
      markWidth = markedWidth
      return
    }
    // The mark stays in view: at most a third of the room goes to what stands before it.
    let lead = beforeWidth <= room / 2 ? before : "…" + Window.suffix(before, room / 3)
    let left = room - Display.width(lead) - 1
    let middle = markedWidth <= left ? marked : Window.prefix(marked, left)
    let rest = markedWidth <= left ? after : ""
    let tail =
      Display.width(rest) <= left - Display.width(middle) + 1 ? rest : Window.prefix(rest, left - markedWidth) + "…"
    text = lead + middle + (markedWidth <= left ? tail : "…")
    markStart = Display.width(lead)
    markWidth = Display.width(middle)
  }

  /// The beginning of `text` that fits into `columns`.
  private static func prefix(_ text: String, _ columns: Int) -> String {
    var width = 0
    return String(
      text.prefix { (character) in
        width += Display.width(character)
        return width <= columns
      })
  }

  /// The end of `text` that fits into `columns`.
  private static func suffix(_ text: String, _ columns: Int) -> String {
    String(prefix(String(text.reversed()), columns).reversed())
  }

}

extension Severity {

  /// The word for people.
  public var word: Phrase {
    switch self {
    case .error: Phrase(en: "error", ru: "ошибка")
    case .warning: Phrase(en: "warning", ru: "предупреждение")
    }
  }

}

extension String {

  /// This text without the codes of styles.
  var withoutStyles: String {
    var plain = ""
    var isStyle = false
    for character in self {
      if character == "\u{1B}" {
        isStyle = true
      } else if isStyle {
        isStyle = character != "m"
      } else {
        plain.append(character)
      }
    }
    return plain
  }

}
