import Foundation

/// The files of the project as they lie on disk.
enum Project {

  /// The folder of the project, which is three above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of the file at `path`, seen from the root.
  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  /// The paths of the files below `folders` whose names end in one of `endings`, in order.
  static func files(below folders: [String], endings: [String]) -> [String] {
    folders.flatMap { (folder) -> [String] in
      let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      return (found?.compactMap { (path) in (path as? String).map { (path) in "\(folder)/\(path)" } } ?? [])
        .filter { (path) in endings.contains { (ending) in path.hasSuffix(ending) } && !path.contains("/.build/") }
    }.sorted()
  }

  /// The Swift files of the program itself, as far as people wrote them: what `./dev pages` writes holds no code of its
  /// own, is as long as the pages are, and names every rule without finding any.
  static var sources: [String] {
    files(below: ["Sources"], endings: [".swift"]).filter { (path) in !path.hasSuffix(".generated.swift") }
  }

}

extension String {

  /// The lines, without their ends.
  var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }

  /// What `pattern` finds in the text: for each match its groups, or the whole where it has none.
  func matches(of pattern: String) -> [[String]] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines]) else { return [] }
    let whole = NSRange(startIndex..., in: self)
    return expression.matches(in: self, range: whole).map { (match) in
      (match.numberOfRanges > 1 ? Array(1..<match.numberOfRanges) : [0]).map { (group) in
        Range(match.range(at: group), in: self).map { (range) in String(self[range]) } ?? ""
      }
    }
  }

  /// The text with every match of `pattern` replaced by `replacement`.
  func replacing(pattern: String, with replacement: String) -> String {
    replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
  }

}
