internal import Diagnostics

/// A text in which expected findings are marked where they shall be found: `forward: [[CW101 ana]]`.
///
/// Marks may stand in one another; `[[CW021 ]]` marks a place without an extent.
public struct MarkedText: Sendable {

  /// The text without its marks.
  public let text: String

  /// Code and place of each expected finding, by place, as `AccountCheck.findings` writes them.
  public let findings: [String]

  /// Takes the marks out of `marked`.
  public init(_ marked: String) {
    var plain: [UInt8] = []
    var found: [(range: SourceRange, code: String)] = []
    var open: [(code: String, start: Int)] = []
    var rest = marked[...]
    while let letter = rest.first {
      if rest.hasPrefix("[[CW") {
        open.append((String(rest.dropFirst(2).prefix(5)), plain.count))
        rest = rest.dropFirst(8)
      } else if rest.hasPrefix("]]"), let (code, start) = open.popLast() {
        found.append((SourceRange(FileID(0), start, plain.count), code))
        rest = rest.dropFirst(2)
      } else {
        plain += Array(String(letter).utf8)
        rest = rest.dropFirst()
      }
    }
    text = String(decoding: plain, as: UTF8.self)
    let file = SourceFile(id: FileID(0), path: "", bytes: plain)
    findings = found.sorted { (a, b) in (a.range, a.code) < (b.range, b.code) }.map { (range, code) in
      let (start, end) = (file.position(at: range.start), file.position(at: range.end))
      return "\(code) \(start.line):\(start.column)-\(end.line):\(end.column)"
    }
  }

}
