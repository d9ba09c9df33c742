public import Diagnostics

/// Findings a line each, as compilers write them: `file:line:column: error: message [CW020 unknown-key]`.
public struct ConciseReport: Sendable {

  /// The language of the messages.
  private let language: Language

  /// A report in `language`.
  public init(_ language: Language) {
    self.language = language
  }

  /// The line about `diagnostic`, whose ranges speak of `files`.
  public func text(_ diagnostic: Diagnostic, _ files: [SourceFile]) -> String {
    let file = files[min(Int(diagnostic.range.file.rawValue), files.count - 1)]
    let place = file.position(at: diagnostic.range.start)
    let rule = diagnostic.rule
    return "\(Display.shown(file.path)):\(place.line):\(place.column): \(rule.severity.rawValue): "
      + "\(Display.shown(diagnostic.message[language])) [\(rule.code) \(rule.name)]\n"
  }

}
