internal import Diagnostics

extension SARIFReport {

  /// The files of a report, each once, by the names under which the standard knows them (3.4).
  struct Artifacts {

    /// What stands for the folder from which relative paths are seen.
    static let root = "%SRCROOT%"

    /// The paths in the order in which they came.
    private(set) var paths: [String] = []

    private var indices: [String: Int] = [:]

    /// Lists the file at `path`.
    mutating func add(_ path: String) {
      guard indices[path] == nil else { return }
      indices[path] = paths.count
      paths.append(path)
    }

    /// Writes the members of the location of the file at `path`; one that `isListed` is named by its index, too.
    func write(_ path: String, isListed: Bool, _ json: inout JSONText) {
      let (uri, isRelative) = Self.uri(of: path)
      json.member("uri", uri)
      if isRelative { json.member("uriBaseId", Self.root) }
      if isListed, let index = indices[path] { json.member("index", index) }
    }

    /// The URI of the file at `path` (RFC 3986) and whether it is relative.
    ///
    /// Everything is escaped but slashes and what is unreserved, so that a colon begins no scheme. A path that leads out
    /// of the folder is made absolute: a base with `..` behind it is no clear address (3.10.2).
    static func uri(of path: String) -> (uri: String, isRelative: Bool) {
      var path = ReportedPlace.path(path)
      if path.split(separator: "/").contains(".."), let real = FileReplacement.realPath(path) { path = real }
      let digits = Array("0123456789ABCDEF".utf8)
      var escaped: [UInt8] = []
      for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "/"):
          escaped.append(byte)
        default:
          escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
      let uri = String(decoding: escaped, as: UTF8.self)
      return path.hasPrefix("/") ? ("file://" + uri, false) : (uri, true)
    }

  }

  /// A stretch of text as the standard counts it (3.30.2): lines, and columns in code points.
  struct Region {

    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int

    /// Writes its members.
    func write(_ json: inout JSONText) {
      json.member("startLine", startLine)
      json.member("startColumn", startColumn)
      json.member("endLine", endLine)
      json.member("endColumn", endColumn)
    }

  }

}

extension SourceFile {

  /// The region of `range`; unless it `isExact`, the end of its last line is left out.
  func region(of range: SourceRange, isExact: Bool) -> SARIFReport.Region {
    let start = min(Int(range.start), bytes.count)
    var end = min(max(Int(range.end), start), bytes.count)
    while !isExact, end > start, [0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    let (first, last) = (UInt32(clamping: start), UInt32(clamping: end))
    return SARIFReport.Region(
      startLine: line(at: first), startColumn: codePointColumn(at: first), endLine: line(at: last),
      endColumn: codePointColumn(at: last))
  }

  /// The column of the byte at `offset` in code points, a byte order mark not counted.
  private func codePointColumn(at offset: UInt32) -> Int {
    let hasMark = offset >= 3 && line(at: offset) == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return codePoints(before: offset) + (hasMark ? 0 : 1)
  }

}
