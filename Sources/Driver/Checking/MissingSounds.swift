internal import Diagnostics

/// Which sound files of an account's folder are meant by paths that lead nowhere.
///
/// The folder is looked through once, when the first path leads nowhere; after that each path is looked up.
struct MissingSounds {

  /// What was probably meant by a path.
  struct Meaning {

    /// The path of a file that is there.
    let path: String

    /// Whether the paths differ only in capital letters and in the kind of slash.
    let isSure: Bool

  }

  /// How many names of folders and files are looked at, and how deep.
  private static let mostNames = 5000
  private static let mostFolders = 8

  /// The folder of the account.
  private let folder: String

  /// Whether the folder was looked through.
  private var isRead = false

  /// The paths of the sounds by their whole paths in small letters, by their names, and by their names without endings.
  private var byPath: [String: [String]] = [:]
  private var byName: [String: [String]] = [:]
  private var byStem: [String: [String]] = [:]

  /// The paths that were proposed: what is meant is not unused.
  private(set) var proposed: Set<String> = []

  /// The sounds of `folder`.
  init(in folder: String) {
    self.folder = folder
  }

  /// Returns which file was meant by `path`, at which none is; `similar` is one of the same folder, spelled almost so.
  mutating func meaning(of path: String, similar: String?) -> Meaning? {
    guard path.utf8.count <= 4096 else { return nil }
    read()
    let folded = Self.folded(path)
    let name = Self.name(of: folded)
    let meaning: Meaning? =
      if let found = Self.only(byPath[folded]) {
        Meaning(path: found, isSure: true)
      } else if let found = Self.only(byName[name]) ?? Self.only(byStem[Self.stem(of: name)]) ?? similar {
        Meaning(path: found, isSure: false)
      } else {
        nil
      }
    if let meaning { proposed.insert(meaning.path) }
    return meaning
  }

  /// Looks through the folder, once.
  private mutating func read() {
    guard !isRead else { return }
    isRead = true
    var left = Self.mostNames
    var waiting = [(path: "", depth: 0)]
    while let (place, depth) = waiting.popLast() {
      let names = (try? FileSystem.names(in: place.isEmpty ? folder : FileSystem.join(folder, place))) ?? []
      for name in names where !name.hasPrefix(".") {
        guard left > 0 else { return }
        left -= 1
        let path = place.isEmpty ? name : "\(place)/\(name)"
        let whole = FileSystem.join(folder, path)
        switch FileSystem.kind(of: whole) {
        case .folder where depth < Self.mostFolders && !FileSystem.isLink(whole): waiting.append((path, depth + 1))
        case .file where AccountCheck.isSound(name): add(path)
        default: break
        }
      }
    }
  }

  /// Takes note of the sound at `path`.
  private mutating func add(_ path: String) {
    let folded = Self.folded(path)
    let name = Self.name(of: folded)
    byPath[folded, default: []].append(path)
    byName[name, default: []].append(path)
    byStem[Self.stem(of: name), default: []].append(path)
  }

  /// The one path of `paths`.
  private static func only(_ paths: [String]?) -> String? { paths?.count == 1 ? paths?.first : nil }

  /// `path` in small letters, with slashes that lead forward.
  private static func folded(_ path: String) -> String {
    let parts = path.lowercased().split { (sign) in sign == "/" || sign == "\\" }
    return parts.drop { (part) in part == "." }.joined(separator: "/")
  }

  /// What is behind the last slash of `path`.
  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// `name` without its ending.
  private static func stem(of name: String) -> String {
    name.lastIndex(of: ".").map { (dot) in String(name[..<dot]) } ?? name
  }

}
