internal import Glibc

/// A folder for files that are needed for a moment: only this user can enter it, and it is gone with this value.
public final class ScratchFolder {

  /// Where it is.
  public let path: String

  /// The names of the files that may be in it.
  private var names: Set<String> = []

  /// An empty folder below the one that TMPDIR names; nil, with `errno`, where none can be made.
  public init?() {
    var template = Array("\(FileSystem.variable("TMPDIR") ?? "/tmp")/callwright-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { (buffer) -> String? in
      guard let start = buffer.baseAddress, unsafe mkdtemp(start) != nil else { return nil }
      return unsafe String(cString: start)
    }
    guard let made else { return nil }
    path = made
  }

  deinit {
    for name in names { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }

  /// Where the file `name` may be made, which goes with the folder.
  public func file(_ name: String) -> String {
    names.insert(name)
    return "\(path)/\(name)"
  }

}
