internal import Glibc

/// A place for a file that is needed for a moment: alone in a folder that only this user can enter, and gone with this
/// value.
final class TemporaryFile {

  /// Where the file may be made.
  let path: String

  private let folder: String

  /// A place for a file called `name` below the folder that TMPDIR names; nil, with `errno`, where none can be made.
  init?(named name: String) {
    var template = Array("\(FileSystem.variable("TMPDIR") ?? "/tmp")/callwright-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { (buffer) -> String? in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(cString: start)
    }
    guard let made else { return nil }
    folder = made
    path = "\(made)/\(name)"
  }

  deinit {
    unsafe unlink(path)
    unsafe rmdir(folder)
  }

}
