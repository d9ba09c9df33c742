/// Finds the files that a command is to work on.
public struct FileSearch: Sendable {

  /// Files of the language, in the order in which they were named; those of a folder by their names.
  public var files: [String] = []

  /// YAML files that were found in folders.
  public var candidates: [String] = []

  /// What was named and cannot be read.
  public var failures: [FileSystem.ReadFailure] = []

  /// Looks at `paths`: a file is taken as it is, a folder is searched for files that end in `.yaml` or `.yml`.
  ///
  /// Hidden folders and links to folders are left out; the depth is limited to 64 folders.
  public init(_ paths: [String]) {
    for path in paths {
      switch path == "-" ? .file : FileSystem.kind(of: path) {
      case .folder: search(path, depth: 0)
      case .file: files.append(path)
      case .other:
        do {
          _ = try FileSystem.read(path, limit: 0)
          files.append(path)
        } catch {
          failures.append(error)
        }
      }
    }
  }

  /// Searches the folder `path`.
  private mutating func search(_ path: String, depth: Int) {
    guard depth < 64 else { return }
    do {
      for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
        let inside = FileSystem.join(path, name)
        switch FileSystem.kind(of: inside) {
        case .folder where !FileSystem.isLink(inside): search(inside, depth: depth + 1)
        case .file where name.hasSuffix(".yaml") || name.hasSuffix(".yml"):
          files.append(inside)
          candidates.append(inside)
        default: break
        }
      }
    } catch {
      failures.append(error)
    }
  }

}
