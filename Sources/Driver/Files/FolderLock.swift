internal import Glibc

/// The word among running programs that one of them changes a file of a folder: it ends with the value, or the program.
struct FolderLock: ~Copyable {

  private let descriptor: Int32

  /// The lock on the folder `path`; nil if there is no such folder, or another program holds the lock for seconds.
  init?(on path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      // A file system without locks goes without.
      if errno != EWOULDBLOCK, errno != EINTR { return }
      usleep(10_000)
    }
    close(descriptor)
    return nil
  }

  deinit { close(descriptor) }

}

extension FileReplacement {

  /// Puts `bytes` in the place of the file at `path`, all of them or none.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var file = try FileReplacement(at: path)
    try file.write(bytes)
    try file.commit()
  }

}
