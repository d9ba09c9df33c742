internal import Glibc

/// Reads from the file system: the only place where bytes come in.
public enum FileSystem {

  /// Why a file could not be read.
  public struct ReadFailure: Error, Hashable, Sendable {

    /// The path as the user wrote it.
    public let path: String

    /// What the system says.
    public let reason: String

  }

  /// What a path leads to.
  public enum Kind: Hashable, Sendable {

    /// A file.
    case file

    /// A folder.
    case folder

    /// Nothing that could be read: it is not there, or is a device, a pipe or a socket.
    case other

  }

  /// Returns what is at `path`.
  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .other }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Returns the bytes at `path`, one more than `limit` at most; `-` is standard input.
  ///
  /// A pipe or a device that is named as a file is refused, so that nothing hangs.
  public static func read(_ path: String, limit: Int = 1 << 30) throws(ReadFailure) -> [UInt8] {
    let descriptor: Int32
    if path == "-" {
      descriptor = STDIN_FILENO
    } else {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard descriptor >= 0 else { throw failure(path) }
    }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(path) }
    if path != "-" {
      switch status.st_mode & S_IFMT {
      case S_IFREG: break
      case S_IFDIR: throw ReadFailure(path: path, reason: "it is a folder")
      default: throw ReadFailure(path: path, reason: "it is no regular file")
      }
    }
    // One byte more than the file has, so that its end is seen without growing.
    var room = status.st_size > 0 ? min(Int(status.st_size), limit) + 1 : 65_536
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = try next(room, of: descriptor, path)
      if more.isEmpty { break }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      room = room > more.count ? room - more.count : 65_536
    }
    return bytes
  }

  /// Returns what comes next of `descriptor`, which belongs to `path`: at most `count` bytes, none at the end.
  private static func next(_ count: Int, of descriptor: Int32, _ path: String) throws(ReadFailure) -> [UInt8] {
    while true {
      var result = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { (buffer, initializedCount) in
        result = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        initializedCount = max(0, result)
      }
      if result >= 0 { return bytes }
      guard errno == EINTR else { throw failure(path) }
    }
  }

  /// Returns the names in the folder `path`, in order of their bytes.
  static func names(in path: String) throws(ReadFailure) -> [String] {
    guard let folder = unsafe opendir(path) else { throw failure(path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { (bytes) in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) { (text) in unsafe String(cString: text) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { (a, b) in a.utf8.lexicographicallyPrecedes(b.utf8) }
  }

  /// Returns the folder in which `path` lies.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the path of `name` in `folder`; an absolute name stays as it is.
  public static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Whether the relative path `path` stays below the folder from which it is seen, going by its words.
  static func staysBelow(_ path: String) -> Bool {
    guard !path.hasPrefix("/"), !path.utf8.contains(0) else { return false }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return true
  }

  /// What the system says of the call that has just failed.
  private static func failure(_ path: String) -> ReadFailure {
    ReadFailure(path: path, reason: SystemWords.of(errno))
  }

}

extension FileSystem {

  /// Whether there is anything at `path`, be it a link that leads nowhere.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// The path of the file `path` as it is seen from the folder `folder`, both absolute and without links.
  static func relative(_ path: String, from folder: String) -> String {
    let there = path.split(separator: "/")
    let here = folder.split(separator: "/")
    let common = zip(there.dropLast(), here).prefix { (a, b) in a == b }.count
    let parts = here.dropFirst(common).map { (_) in ".." } + there.dropFirst(common)
    return parts.joined(separator: "/")
  }

  /// What tells the file at `path` from all others, however its path is written; `-` is standard input.
  public static func identity(of path: String) -> String {
    path == "-" ? path : FileReplacement.realPath(path) ?? path
  }

  /// Whether `path` is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

}
