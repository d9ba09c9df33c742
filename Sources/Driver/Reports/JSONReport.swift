public import Diagnostics

/// Findings as JSON for machines, with a format version.
public struct JSONReport: Sendable {

  /// Version of the format.
  public static let formatVersion = 1

  /// The language of the messages.
  private let language: Language

  /// A report in `language`.
  public init(_ language: Language) {
    self.language = language
  }

  /// The text about the findings of all files, in order.
  public func text(_ findings: [(diagnostic: Diagnostic, files: [SourceFile])], files: Int) -> String {
    var json = JSONText()
    var objects = ObjectPaths()
    json.object { (json) in
      json.member("format_version", Self.formatVersion)
      json.member("files", files)
      json.member("errors", findings.count { (finding) in finding.diagnostic.rule.severity == .error })
      json.member("warnings", findings.count { (finding) in finding.diagnostic.rule.severity == .warning })
      json.member("commands", findings.map(\.diagnostic).commands.map(\.text))
      json.key("findings")
      json.array(findings) { (json, finding) in
        write(finding.diagnostic, finding.files, about: objects.path(of: finding.diagnostic, finding.files), &json)
      }
    }
    return json.string + "\n"
  }

  /// Writes one finding as an object; `object` is the way to what it is about, where that was asked for.
  func write(
    _ diagnostic: Diagnostic, _ files: [SourceFile], about object: String? = nil, _ json: inout JSONText
  ) {
    json.object { (json) in
      json.member("code", diagnostic.rule.code)
      json.member("name", diagnostic.rule.name)
      json.member("severity", diagnostic.rule.severity.rawValue)
      json.member("message", diagnostic.message[language])
      json.member("help", diagnostic.help?[language])
      if let object { json.member("object", object.isEmpty ? nil : object) }
      write(diagnostic.range, files, &json)
      json.key("notes")
      json.array(diagnostic.notes) { (json, note) in
        json.object { (json) in
          json.member("message", note.message[language])
          if let range = note.range { write(range, files, &json) }
        }
      }
      json.member("command", diagnostic.command?.text)
      json.key("fix")
      guard let fix = diagnostic.fix else { return json.null() }
      json.object { (json) in
        json.member("message", fix.message[language])
        json.member("safety", fix.safety.rawValue)
        json.key("edits")
        json.array(fix.edits) { (json, edit) in
          json.object { (json) in
            write(edit.range, files, &json)
            json.member("replacement", edit.replacement)
          }
        }
      }
    }
  }

  /// Writes the place `range`: 1-based lines and columns in characters, and bytes from 0.
  func write(_ range: SourceRange, _ files: [SourceFile], _ json: inout JSONText) {
    let file = files[min(Int(range.file.rawValue), files.count - 1)]
    let (start, end) = (file.position(at: range.start), file.position(at: range.end))
    json.member("file", file.path)
    json.key("range")
    json.object { (json) in
      json.member("line", start.line)
      json.member("column", start.column)
      json.member("end_line", end.line)
      json.member("end_column", end.column)
      json.member("byte", Int(range.start))
      json.member("end_byte", Int(range.end))
    }
  }

}
