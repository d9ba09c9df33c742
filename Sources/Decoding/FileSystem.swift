internal import Audio
internal import Diagnostics
internal import Glibc

// The one file of this room that reads folders and files: no pointer leaves it.

/// A file that is open for reading, and is closed when nobody holds it any more.
final class OpenFile {

  /// The descriptor.
  private let descriptor: Int32

  /// How many bytes the file has.
  let count: Int

  /// The file behind `descriptor`, after making sure that it is one.
  fileprivate init(_ descriptor: Int32) throws(AudioFault) {
    self.descriptor = descriptor
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    count = Int(status.st_size)
    guard isKnown else { throw faultOfSystem() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(place(of: status)) }
  }

  deinit {
    close(descriptor)
  }

  /// Returns up to `count` bytes from `offset` on: fewer where the file ends or cannot be read.
  func bytes(from offset: Int, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = unsafe bytes[filled...].withUnsafeMutableBytes { (buffer) in
        unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset + filled)
      }
      if read < 0, errno == EINTR { continue }
      guard read > 0 else { break }
      filled += read
    }
    return Array(bytes.prefix(filled))
  }

  /// A second descriptor of the file, at its beginning, for somebody who will close it.
  func duplicate() throws(AudioFault) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, lseek(copy, 0, SEEK_SET) == 0 else { throw faultOfSystem() }
    return copy
  }

}

/// A folder that is open, and is closed when nobody holds it any more.
final class OpenFolder {

  /// What a name in a folder stands for.
  enum Entry {

    /// Another folder.
    case folder

    /// A link to `target`.
    case link(target: String)

    /// A file, or something that is no file.
    case other

  }

  /// How many names of a folder are looked at for one that is similar.
  private static let mostNames = 4096

  /// The descriptor.
  private let descriptor: Int32

  /// The folder at `path`, whatever links lead there.
  convenience init(_ path: String) throws(AudioFault) {
    self.init(unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard descriptor >= 0 else { throw faultOfSystem() }
  }

  /// The folder behind `descriptor`.
  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// What `name` stands for in this folder; nil for nothing.
  func entry(_ name: String) throws(AudioFault) -> Entry? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if case .missing = faultOfSystem() { return nil }
      throw faultOfSystem()
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .other
    case S_IFLNK: return .link(target: try target(of: name))
    default: throw .notAFile(place(of: status))
    }
  }

  /// Opens the folder `name` of this one.
  func openFolder(_ name: String) throws(AudioFault) -> OpenFolder {
    let folder = OpenFolder(unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    guard folder.descriptor >= 0 else { throw faultOfSystem() }
    return folder
  }

  /// Opens the file `name` of this folder; a pipe that took its place meanwhile does not block.
  func openFile(_ name: String) throws(AudioFault) -> OpenFile {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { throw faultOfSystem() }
    return try OpenFile(file)
  }

  /// The name in this folder that is most similar to `name`, if one is similar enough to be meant and stands for a
  /// folder, or for something else, as `isFolder` says; nothing where no names are `left` to be looked at.
  func nameSimilar(to name: String, isFolder: Bool, _ left: NamesLeft) -> String? {
    guard !left.isOver else { return nil }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { return nil }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      return nil
    }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
    var names: [String] = []
    while names.count < Self.mostNames, let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { (bytes) in
        unsafe String(decoding: bytes.prefix { (byte) in byte != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    left.take(names.count)
    guard let nearest = Spelling.nearest(to: name, among: names.sorted()), let entry = try? entry(nearest) else {
      return nil
    }
    return if case .folder = entry { isFolder ? nearest : nil } else { isFolder ? nil : nearest }
  }

  /// Where the link `name` of this folder leads.
  private func target(of name: String) throws(AudioFault) -> String {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlinkat(descriptor, name, &letters, letters.count)
    guard count > 0, count < letters.count else { throw .missing(similar: nil) }
    return String(decoding: letters.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

}

/// Returns `path` with all links followed, if it exists.
func realPath(_ path: String) -> String? {
  guard let real = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// What is no file and has `status`.
private func place(of status: stat) -> AudioFault.PlaceKind {
  switch status.st_mode & S_IFMT {
  case S_IFDIR: .folder
  case S_IFIFO: .pipe
  case S_IFSOCK: .socket
  default: .device
  }
}

/// The fault because of which the last call of the system failed.
private func faultOfSystem() -> AudioFault {
  switch errno {
  case ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP: .missing(similar: nil)
  case EACCES, EPERM: .unreadable(.permission)
  case EMFILE, ENFILE, ENOMEM: .unreadable(.resources)
  case EISDIR: .notAFile(.folder)
  case ENXIO: .notAFile(.socket)
  default: .unreadable(.disk)
  }
}
