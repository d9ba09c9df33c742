internal import Glibc

/// A folder for files that a measurement needs; it is gone with this object.
final class Scratch {

  /// The folder.
  let path: String

  /// The names of the files in it.
  private var names: Set<String> = []

  /// An empty folder where temporary files belong; nil where none can be made.
  init?() {
    let base = unsafe getenv("TMPDIR").map { (path) in unsafe String(cString: path) } ?? "/tmp"
    var template = Array("\(base)/callwright-bench-XXXXXX".utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { (name) in
      guard let start = name.baseAddress else { return false }
      return unsafe mkdtemp(start) != nil
    }
    guard isMade else { return nil }
    path = String(decoding: template.dropLast().map { (letter) in UInt8(bitPattern: letter) }, as: UTF8.self)
  }

  deinit {
    for name in names { unsafe unlink(path + "/" + name) }
    unsafe rmdir(path)
  }

  /// The path of the file `name`, which goes with the folder.
  func file(_ name: String) -> String {
    names.insert(name)
    return path + "/" + name
  }

  /// Writes `bytes` to the file `name`; returns its path, or nil where it could not be written.
  func write(_ bytes: [UInt8], to name: String) -> String? {
    let path = file(name)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { (rest) in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      guard count > 0 else { return nil }
      written += count
    }
    return path
  }

}
