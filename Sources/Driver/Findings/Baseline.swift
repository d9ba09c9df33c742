public import Diagnostics
internal import Syntax

/// The findings that a company has for now: they are not told again, new ones are.
///
/// They are counted by file, code and what they are about, not by line, so that a file may grow around them.
public struct Baseline: Sendable {

  /// Version of the format.
  public static let formatVersion = 1

  /// What findings of one sort have in common.
  private struct Sort: Hashable, Comparable, Sendable {

    /// The file, seen from the folder of the baseline.
    let file: String

    /// The code.
    let code: String

    /// What they are about.
    let object: String

    static func < (a: Self, b: Self) -> Bool {
      if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
      if a.code != b.code { return a.code < b.code }
      return a.object.utf8.lexicographicallyPrecedes(b.object.utf8)
    }

  }

  /// How many findings of each sort there are.
  private var counts: [Sort: Int] = [:]

  /// Why a file is no baseline.
  public enum Failure: Error, Hashable, Sendable {

    /// It cannot be read.
    case unreadable(String)

    /// It is something else, or damaged.
    case foreign

    /// It is of another version.
    case version(String)

    /// What to say of the file at `path`.
    public func message(_ path: String) -> Phrase {
      switch self {
      case .unreadable(let reason):
        Phrase(
          en: "cannot read the baseline '\(path)': \(reason); '--write-baseline \(path)' makes one",
          ru:
            "не удаётся прочитать список известных замечаний «\(path)»: \(SystemWords.russian(reason)); его создаёт «--write-baseline \(path)»"
        )
      case .foreign:
        Phrase(
          en: "'\(path)' is no baseline, or is damaged; '--write-baseline \(path)' makes a new one",
          ru: "«\(path)» — не список известных замечаний, или он повреждён; новый создаёт «--write-baseline \(path)»")
      case .version(let version):
        Phrase(
          en:
            "the baseline '\(path)' has the format version \(version), and only \(Baseline.formatVersion) is known here; '--write-baseline \(path)' makes a new one",
          ru:
            "у списка известных замечаний «\(path)» версия формата \(version), а здесь известна только \(Baseline.formatVersion); новый создаёт «--write-baseline \(path)»"
        )
      }
    }

  }

  // MARK: Counting

  /// Where it is kept.
  private let path: String

  /// The folder from which files are seen.
  private let folder: String

  /// The baseline of the findings of `run`, to be kept at `path`; those that nobody can accept are left out.
  ///
  /// With `former`, only what stood in it already is taken over, and no more of it than before.
  public init(of run: CheckRun, at path: String, within former: Baseline? = nil) {
    self.path = path
    folder = Self.folder(of: path)
    var objects = ObjectPaths()
    for (diagnostic, files) in run.findings where diagnostic.rule.canBeAccepted {
      let sort = sort(of: diagnostic, files, &objects)
      let count = counts[sort, default: 0] + 1
      if count <= former?.counts[sort, default: 0] ?? .max { counts[sort] = count }
    }
  }

  /// How many findings there are.
  public var count: Int { counts.values.reduce(0, +) }

  /// Takes out of `run` what stands in this baseline, and lets it know how much that is.
  public func apply(to run: inout CheckRun) {
    var left = counts
    var objects = ObjectPaths()
    var known = 0
    run.accept(by: .baseline(path)) { (diagnostic, files) in
      guard diagnostic.rule.canBeAccepted else { return false }
      let sort = sort(of: diagnostic, files, &objects)
      guard let count = left[sort], count > 0 else { return false }
      left[sort] = count - 1
      known += 1
      return true
    }
    let checked = Set(run.results.flatMap(\.sources).map(name))
    let gone = left.reduce(0) { (sum, entry) in
      let isGone = checked.contains(entry.key.file) || !FileSystem.exists(FileSystem.join(folder, entry.key.file))
      return isGone ? sum + entry.value : sum
    }
    run.baseline = BaselineUse(path: path, known: known, gone: gone)
  }

  /// The sort to which `diagnostic` belongs, whose ranges speak of `files`.
  private func sort(of diagnostic: Diagnostic, _ files: [SourceFile], _ objects: inout ObjectPaths) -> Sort {
    let file = files[min(Int(diagnostic.range.file.rawValue), files.count - 1)]
    return Sort(file: name(of: file.path), code: diagnostic.rule.code, object: objects.path(of: diagnostic, files))
  }

  /// The file at `path`, seen from the folder of the baseline.
  private func name(of path: String) -> String {
    FileReplacement.realPath(path).map { (path) in FileSystem.relative(path, from: folder) } ?? path
  }

  /// The folder of the file at `path`, without links.
  private static func folder(of path: String) -> String {
    let folder = FileSystem.folder(of: path)
    return FileReplacement.realPath(folder) ?? folder
  }

  // MARK: Files

  /// Reads the baseline at `path`.
  public init(readingFrom path: String) throws(Failure) {
    self.path = path
    folder = Self.folder(of: path)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path, limit: ReadingLimits().fileBytes)
    } catch {
      throw .unreadable(error.reason)
    }
    // JSON is read as the YAML that it is: with the same limits, and to the letter.
    let file = SourceFile(id: FileID(0), path: path, bytes: bytes)
    let (tree, faults) = YAMLTree.read(file)
    guard faults.isEmpty, let root = tree.root, tree.isComplete else { throw .foreign }
    let head = Self.members(of: root, tree)
    guard tree.kind(of: root) == .mapping, head["tool"].map(tree.text) == "callwright baseline",
      let version = head["format_version"].map(tree.text), let findings = head["findings"],
      tree.kind(of: findings) == .sequence
    else { throw .foreign }
    guard version == String(Self.formatVersion) else { throw .version(String(version.prefix(20))) }
    for finding in tree.children(of: findings) {
      let members = Self.members(of: finding, tree).mapValues(tree.text)
      guard let file = members["file"], let code = members["code"], let object = members["object"],
        let number = members["count"], let count = Int(number), count > 0, Rule.named(code)?.code == code
      else { throw .foreign }
      counts[Sort(file: file, code: code, object: object)] = count
    }
  }

  /// The values of the block of keys `node` by their keys; none of anything else.
  private static func members(of node: NodeID, _ tree: YAMLTree) -> [String: NodeID] {
    guard tree.kind(of: node) == .mapping else { return [:] }
    var members: [String: NodeID] = [:]
    var children = tree.children(of: node)
    while let key = children.next(), let value = children.next() { members[tree.text(of: key)] = value }
    return members
  }

  /// Writes this to the file at `path`, whole or not at all.
  public func write(to path: String) throws(FileSystem.WriteFailure) {
    do {
      try FileReplacement.write(json, to: path)
    } catch {
      throw FileSystem.WriteFailure(path: path, reason: error.reason)
    }
  }

  /// The text of the file: in order, a line for each sort, so that differences can be read.
  var json: [UInt8] {
    var json = JSONText()
    json.object { (json) in
      json.member("tool", "callwright baseline")
      json.member("format_version", Self.formatVersion)
      json.key("findings")
      json.array(counts.sorted { (a, b) in a.key < b.key }) { (json, entry) in
        json.object { (json) in
          json.member("file", entry.key.file)
          json.member("code", entry.key.code)
          json.member("object", entry.key.object)
          json.member("count", entry.value)
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

}

/// What a baseline has to do with the findings of a run.
public struct BaselineUse: Hashable, Sendable {

  /// Where it is kept.
  public let path: String

  /// How many findings stand in it and are not told.
  public let known: Int

  /// How many that stand in it no longer occur.
  public let gone: Int

}

extension FileSystem {

  /// Why a file could not be written.
  public struct WriteFailure: Error, Hashable, Sendable {

    /// The path as the user wrote it.
    public let path: String

    /// What the system says.
    public let reason: String

    /// What to say to the user.
    public var message: Phrase {
      Phrase(
        en: "cannot write '\(path)': \(reason)",
        ru: "не удаётся записать «\(path)»: \(SystemWords.russian(reason))")
    }

  }

}
