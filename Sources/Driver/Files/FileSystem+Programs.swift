internal import Glibc

/// The programs of the machine.
extension FileSystem {

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { (value) in unsafe String(cString: value) }
  }

  /// The folders in which programs are looked for, separated by colons.
  static var programFolders: String { variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin" }

  /// The path of the program `name` in one of `folders`, which are separated by colons.
  static func program(_ name: String, in folders: String = programFolders) -> String? {
    // A folder that is not absolute could be anybody's.
    folders.split(separator: ":").filter { (folder) in folder.hasPrefix("/") }
      .map { (folder) in "\(folder)/\(name)" }
      .first { (path) in
        let isProgram = unsafe access(path, X_OK) == 0
        return isProgram && kind(of: path) == .file
      }
  }

}
