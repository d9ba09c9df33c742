import Diagnostics
import Syntax
import Testing

/// A scalar in which the expected complaints are marked: `[[CW026 Mno]]-Fri 09:00-18:00`.
struct Marked: CustomTestStringConvertible {

  /// The text with its marks.
  let testDescription: String

  /// The text without them.
  let plain: String

  /// Code and UTF-8 range of each complaint, by place.
  let complaints: [String]

  /// Takes the marks out of `marked`.
  init(_ marked: String) {
    testDescription = marked
    var plain = ""
    var complaints: [String] = []
    var open: (code: Substring, start: Int)?
    var rest = marked[...]
    while let letter = rest.first {
      if rest.hasPrefix("[[CW") {
        open = (rest.dropFirst(2).prefix(5), plain.utf8.count)
        rest = rest.dropFirst(8)
      } else if rest.hasPrefix("]]"), let (code, start) = open {
        complaints.append("\(code) \(start)..<\(plain.utf8.count)")
        rest = rest.dropFirst(2)
      } else {
        plain.append(letter)
        rest = rest.dropFirst()
      }
    }
    self.plain = plain
    self.complaints = complaints
  }

}

/// What a reader of small syntax made of a text.
struct Reading<Value> {

  /// What was read.
  let value: Value?

  /// What was complained of.
  let diagnostics: [Diagnostic]

  /// The text with all fixes applied.
  let fixed: String

  /// Reads `text`, which stands at byte 1000 of a file, by `read`.
  init(_ text: String, _ read: (ScalarText, (Diagnostic) -> Void) -> Value?) {
    let start = 1000
    let file = FileID(3)
    let scalar = ScalarText(
      text, at: SourceRange(file, start - 1, start + text.utf8.count + 1), verbatimAt: start)
    var diagnostics: [Diagnostic] = []
    value = read(scalar) { (diagnostic) in diagnostics.append(diagnostic) }
    self.diagnostics = diagnostics.inOrder()
    var bytes = Array(text.utf8)
    let edits = diagnostics.flatMap { (diagnostic) in diagnostic.fix?.edits ?? [] }
    for edit in edits.sorted(by: { (a, b) in b.range < a.range }) {
      bytes.replaceSubrange(
        (Int(edit.range.start) - start)..<(Int(edit.range.end) - start), with: edit.replacement.utf8)
    }
    fixed = String(decoding: bytes, as: UTF8.self)
  }

  /// Code and UTF-8 range of each complaint, by place.
  var complaints: [String] {
    diagnostics.map { (diagnostic) in
      "\(diagnostic.rule.code) \(Int(diagnostic.range.start) - 1000)..<\(Int(diagnostic.range.end) - 1000)"
    }
  }

  /// What is wrong with the wording of the complaints: it is to be short, in both languages, lower case and without a
  /// full stop.
  var badWordings: [String] {
    var texts: [String] = []
    for diagnostic in diagnostics {
      let optional: [Phrase?] = [diagnostic.message, diagnostic.help, diagnostic.fix?.message]
      for phrase in optional.compactMap(\.self) + diagnostic.notes.map(\.message) {
        texts += [phrase.en, phrase.ru]
      }
    }
    return texts.filter { (text) in
      text.isEmpty || text.count > 160 || text.hasSuffix(".") || text.first?.isUppercase == true
    }
  }

}
