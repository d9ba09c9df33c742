public import Diagnostics

extension Diagnostic.Fix {

  /// `file` as text with the changes of this fix.
  public func applied(to file: SourceFile) -> String {
    var bytes = file.bytes
    for edit in edits.sorted(by: { (a, b) in b.range < a.range }) {
      bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

}
