internal import Audio

/// The folder of an account, out of which no path leads.
///
/// A path is walked name by name; links are followed by hand, and each name is opened without following. So whatever
/// others do to the folder meanwhile, what is opened stands below it.
public struct SoundFolder {

  /// Where the folder is, as the user wrote it.
  private let path: String

  /// How many links one path may lead over, which is what Linux allows.
  private static let mostLinks = 40

  /// How many names one path may have.
  private static let mostNames = 256

  /// How many names are still looked at for one that is similar to a name that is not there.
  private let left: NamesLeft

  /// The folder at `path`, in which so many names are looked at for those similar to names that are not there.
  public init(_ path: String, namesLeft: Int = 500_000) {
    self.path = path.isEmpty ? "." : path
    left = NamesLeft(namesLeft)
  }

  /// Opens the file at `relativePath`, after making sure that it is one.
  func open(_ relativePath: String) throws(AudioFault) -> OpenFile {
    guard !relativePath.utf8.contains(0) else { throw .missing(similar: nil) }
    guard relativePath.utf8.first != UInt8(ascii: "/") else { throw .outsideFolder }
    var here = try OpenFolder(path)
    var walked: [String] = []
    var upcoming = Self.names(of: relativePath)
    var links = 0
    while let name = upcoming.popLast() {
      guard walked.count + upcoming.count < Self.mostNames else { throw .missing(similar: nil) }
      if name == "." { continue }
      if name == ".." {
        guard walked.popLast() != nil else { throw .outsideFolder }
        here = try folder(walked)
        continue
      }
      switch try here.entry(name) {
      case .folder:
        here = try here.openFolder(name)
        walked.append(name)
      case .link(let target):
        links += 1
        guard links <= Self.mostLinks else { throw .missing(similar: nil) }
        if target.utf8.first == UInt8(ascii: "/") {
          upcoming += Self.names(of: try pathBelow(target))
          walked = []
          here = try folder(walked)
        } else {
          upcoming += Self.names(of: target)
        }
      case .other where upcoming.isEmpty:
        return try here.openFile(name)
      case .other, nil:
        guard let similar = here.nameSimilar(to: name, isFolder: !upcoming.isEmpty, left) else {
          throw .missing(similar: nil)
        }
        throw .missing(similar: existing(walked + [similar] + upcoming.reversed()))
      }
    }
    throw .notAFile(.folder)
  }

  /// The names of which `path` consists, the first one last.
  private static func names(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).reversed().map { (name) in String(decoding: name, as: UTF8.self) }
  }

  /// Opens the folder below this one to which `names`, none of them a link, lead.
  private func folder(_ names: [String]) throws(AudioFault) -> OpenFolder {
    var here = try OpenFolder(path)
    for name in names { here = try here.openFolder(name) }
    return here
  }

  /// What of `target`, an absolute path, stands below this folder.
  private func pathBelow(_ target: String) throws(AudioFault) -> String {
    guard let root = realPath(path), target.utf8.starts(with: (root + "/").utf8) else { throw .outsideFolder }
    return String(decoding: target.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self)
  }

  /// The path that `names` make, or one similar to it, if there is a file.
  ///
  /// This ends, as `open` asks with one wrong name less.
  private func existing(_ names: [String]) -> String? {
    let path = names.joined(separator: "/")
    do {
      _ = try open(path)
      return path
    } catch {
      return if case .missing(let similar) = error { similar } else { nil }
    }
  }

}

/// How many names may still be looked at: a hostile account names thousands of files that are not there.
final class NamesLeft {

  private var count: Int

  /// So many names.
  init(_ count: Int) { self.count = count }

  /// Whether none are left.
  var isOver: Bool { count <= 0 }

  /// Takes note that `names` more were looked at, and the folder in which they are.
  func take(_ names: Int) { count -= names + 1 }

}
