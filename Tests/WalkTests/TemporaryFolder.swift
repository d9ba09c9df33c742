import Glibc

/// A folder of its own for one test, gone with all that is in it when the test is over.
final class TemporaryFolder {

  /// Where it is.
  let path: String

  init() throws {
    var name = Array("/tmp/callwright-walk-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw Failure() }
    path = String(decoding: name.dropLast().map { (letter) in UInt8(bitPattern: letter) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  struct Failure: Error {}

  /// The path of `name` in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes the file `name`.
  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    let descriptor = unsafe open(path(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure() }
    defer { close(descriptor) }
    let bytes = Array(bytes)
    let count = unsafe bytes.withUnsafeBytes { (buffer) in
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    }
    guard count == bytes.count else { throw Failure() }
  }

  /// Makes the folder `name`.
  func makeFolder(_ name: String) { unsafe mkdir(path(name), 0o755) }

  /// Makes the link `name`, which leads to `target`.
  func link(_ name: String, to target: String) { unsafe symlink(target, path(name)) }

  /// The names in the folder, in order.
  var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { (bytes) in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) { (text) in unsafe String(cString: text) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(in: path) {
      let inside = "\(path)/\(name)"
      if unsafe unlink(inside) != 0 { remove(inside) }
    }
    unsafe rmdir(path)
  }

}
