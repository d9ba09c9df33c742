internal import Glibc

/// What tells one state of a file from another without reading it.
public struct FileStamp: Hashable, Sendable {

  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int
  private let number: UInt

  /// The present state of the file at `path`; nothing where there is none.
  public init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
    number = status.st_ino
  }

}
