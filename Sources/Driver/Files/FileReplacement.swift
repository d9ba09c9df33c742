internal import Glibc

/// A file that takes its place only when it is complete: until then, and if it never is, all stays as it was.
///
/// Where the file system can do so, the new file has no name until it is complete. A program that is killed may leave
/// `.NAME.NUMBER.part` behind: no search finds it, and it may be deleted.
/// A device or a pipe cannot be replaced and is written to as it is.
struct FileReplacement: ~Copyable {

  /// Where the new content goes.
  let descriptor: Int32

  /// What takes its place at the end.
  private enum Work {

    /// Nothing: the place itself is written to.
    case inPlace

    /// A file without a name.
    case unnamed

    /// The file at this path.
    case named(String)

  }

  /// What there is to do at the end; nil once it is done.
  private var work: Work?

  /// The place.
  private let path: String

  /// A path in the same folder that no other running program uses.
  private let sideName: String

  /// Why a file could not be written, in the words of the system.
  struct Failure: Error {

    /// The words.
    let reason: String

    /// The failure of the last call of the system.
    fileprivate init() {
      reason = SystemWords.of(errno)
    }

  }

  /// A new file for the place `path`.
  init(at path: String) throws(Failure) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    // A link stays a link: the file to which it leads is replaced.
    self.path = exists ? Self.realPath(path) ?? path : path
    let bytes = Array(self.path.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { (slash) in slash + 1 } ?? 0
    let folder = String(decoding: bytes[..<start], as: UTF8.self)
    sideName = folder + ".\(String(decoding: bytes[start...], as: UTF8.self)).\(getpid()).part"
    if exists, status.st_mode & S_IFMT != S_IFREG {
      work = .inPlace
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Failure() }
      return
    }
    let unnamed = unsafe open(folder.isEmpty ? "." : folder, Self.withoutName | O_WRONLY | O_CLOEXEC, 0o666)
    if unnamed >= 0 {
      work = .unnamed
      descriptor = unnamed
    } else {
      work = .named(sideName)
      let name = sideName
      descriptor = Self.claiming(name) {
        unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      }
      guard descriptor >= 0 else { throw Failure() }
    }
    if exists { fchmod(descriptor, status.st_mode & 0o777) }
  }

  deinit {
    if case .named(let name) = work { unsafe unlink(name) }
    close(descriptor)
  }

  /// Writes `bytes` to the new file, and makes sure that the disk has them.
  func write(_ bytes: [UInt8]) throws(Failure) {
    try Self.write(bytes, to: descriptor)
    if fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { throw Failure() }
  }

  /// Writes all of `bytes` to `descriptor`.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { (part) in
        unsafe Glibc.write(descriptor, part.baseAddress, part.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts what was written in its place; unless `overwriting`, that fails if something is there by then.
  mutating func commit(overwriting: Bool = true) throws(Failure) {
    let source: String
    switch work {
    case nil, .inPlace: return
    case .unnamed: source = "/proc/self/fd/\(descriptor)"
    case .named(let name): source = name
    }
    guard overwriting else {
      // What has a name keeps it until the end of this value, which takes it away.
      guard unsafe linkat(AT_FDCWD, source, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else { throw Failure() }
      return
    }
    if case .unnamed = work {
      let name = sideName
      let linked = Self.claiming(name) { unsafe linkat(AT_FDCWD, source, AT_FDCWD, name, AT_SYMLINK_FOLLOW) }
      guard linked == 0 else { throw Failure() }
      work = .named(sideName)
    }
    guard unsafe rename(sideName, path) == 0 else { throw Failure() }
    work = nil
  }

  /// Returns what `make` returns, which makes a file called `name`, once nothing is in its way.
  ///
  /// Only this program uses the name while it runs: what bears it already was left behind by one that was killed, whose
  /// number this one has got.
  private static func claiming(_ name: String, _ make: () -> Int32) -> Int32 {
    let result = make()
    guard result < 0, errno == EEXIST else { return result }
    unsafe unlink(name)
    return make()
  }

  /// Adds `bytes` at the end of the file at `path`, which is made if there is none.
  static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    try write(bytes, to: descriptor)
  }

  /// Returns `path` with all links followed, if it exists.
  static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// What `open` takes for a file without a name (`O_TMPFILE`, which Swift does not know).
  private static let withoutName = O_DIRECTORY | 0o20_000_000

}
