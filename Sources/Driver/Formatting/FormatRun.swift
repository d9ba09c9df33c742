public import Diagnostics
public import Syntax

/// One run of `fmt` over many files: accounts, the parts that they include, and calls files.
public struct FormatRun: Sendable {

  /// A file that was looked at.
  public struct File: Sendable {

    /// The file as it was.
    public let source: SourceFile

    /// What became of it.
    public let result: Layout.Result

    /// The new text, if it is another than the old one.
    public var change: [UInt8]? {
      if case .laidOut(let bytes) = result, bytes != source.bytes { bytes } else { nil }
    }

  }

  /// The files in the order in which they were named or found.
  public private(set) var files: [File] = []

  /// What was found in a folder and is neither account nor calls file, nor a part that an account includes.
  public private(set) var skipped: [String] = []

  /// Files that could not be read.
  public private(set) var failures: [FileSystem.ReadFailure] = []

  /// Looks at `paths`, files or folders, up to `limits`; `-` is standard input, shown as `stdinName`.
  public init(_ paths: [String], stdinName: String, limits: ReadingLimits = ReadingLimits()) {
    let search = FileSearch(paths)
    failures = search.failures
    let candidates = Set(search.candidates)
    var strangers: [(position: Int, source: SourceFile)] = []
    var parts: Set<String> = []
    for path in search.files {
      do {
        let bytes = try FileSystem.read(path, limit: limits.fileBytes)
        let source = SourceFile(id: FileID(0), path: path == "-" ? stdinName : path, bytes: bytes)
        let (tree, _) = YAMLTree.read(source, limits: limits)
        let isForeign = ForeignFormat.recognise(source) != nil
        if candidates.contains(path), isForeign || tree.isComplete && FileKind.of(tree) == .neither {
          strangers.append((files.count, source))
          continue
        }
        if FileKind.of(tree) == .account {
          let folder = FileSystem.folder(of: path)
          for name in WrittenAccount.read(tree).account.includes {
            let part = FileSystem.join(folder, name.value)
            parts.insert(FileReplacement.realPath(part) ?? part)
          }
        }
        files.append(File(source: source, result: Self.result(of: source, isForeign: isForeign, limits)))
      } catch {
        failures.append(error)
      }
    }
    // Parts are known when all accounts are.
    for (position, source) in strangers.reversed() {
      if parts.contains(FileReplacement.realPath(source.path) ?? source.path) {
        files.insert(File(source: source, result: Self.result(of: source, isForeign: false, limits)), at: position)
      } else {
        skipped.insert(source.path, at: 0)
      }
    }
  }

  /// What becomes of `source`; a file of another program is not touched.
  private static func result(of source: SourceFile, isForeign: Bool, _ limits: ReadingLimits) -> Layout.Result {
    if isForeign, let foreign = ForeignFormat.recognise(source) {
      return .refused([.complexForeign(foreign.format, at: foreign.range)])
    }
    return Layout.canonical(source, limits: limits)
  }

}
