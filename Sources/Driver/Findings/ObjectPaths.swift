public import Diagnostics
internal import Syntax

/// What findings are about, as ways through their files: `employees.vera.devices[1]`.
///
/// Such a way stays the same when lines are put in above it. A file is read again for it, once for all findings that come
/// one behind the other.
public struct ObjectPaths {

  /// The file that was asked for last.
  private var path: String?

  /// Its places.
  private var places: TreePlaces?

  /// No file has been asked for.
  public init() {}

  /// The way to what `diagnostic` is about, in one of `files`; empty for a file as a whole.
  public mutating func path(of diagnostic: Diagnostic, _ files: [SourceFile]) -> String {
    self.path(of: diagnostic.range, files)
  }

  /// The way to what stands at `range` in one of `files`.
  mutating func path(of range: SourceRange, _ files: [SourceFile]) -> String {
    guard files.indices.contains(Int(range.file.rawValue)) else { return "" }
    let file = files[Int(range.file.rawValue)]
    if path != file.path || places?.tree.file.bytes.count != file.bytes.count {
      path = file.path
      places = TreePlaces(again: file)
    }
    return places?.path(of: range) ?? ""
  }

}
