public import Diagnostics
public import Driver

extension AccountCheck {

  /// The check of an account that consists of `text`; its audio files are not opened unless asked for.
  ///
  /// `path` is the name that reports show; parts that the account includes are looked for beside it.
  public static func of(_ text: String, path: String = "account.yaml", opensAudio: Bool = false) -> AccountCheck {
    of(Array(text.utf8), path: path, opensAudio: opensAudio)
  }

  /// The check of an account that consists of `bytes`, which need not be text.
  public static func of(_ bytes: [UInt8], path: String = "account.yaml", opensAudio: Bool = false) -> AccountCheck {
    var options = CheckOptions()
    options.opensAudio = opensAudio
    return AccountCheck(SourceFile(id: FileID(0), path: path, bytes: bytes), options)
  }

  /// What was found, one line each: `CW020 3:5-3:9`, places by line and column.
  public var findings: [String] { diagnostics.map { (diagnostic) in diagnostic.place(in: files) } }

  /// What was found, one line each, in the words of the concise report.
  public var report: String {
    diagnostics.map { (diagnostic) in ConciseReport(.en).text(diagnostic, files) }.joined()
  }

}

extension Diagnostic {

  /// Code and place of this diagnostic, whose range speaks of `files`: `CW020 3:5-3:9`.
  public func place(in files: [SourceFile]) -> String {
    let file = files[min(Int(range.file.rawValue), files.count - 1)]
    let (start, end) = (file.position(at: range.start), file.position(at: range.end))
    return "\(rule.code) \(start.line):\(start.column)-\(end.line):\(end.column)"
  }

}
